"""What some operations need beyond their protocol: a module each for parameters, requests, answers.

The table of an operation names *rules*, under ``amend``, ``finish`` and ``reread``: tuples of a
rule's name and its arguments. Nearly all operations have none, and load none of these modules.
"""
