"""Tests of the output folder: what changes, how it gets there, and what a crash leaves."""
