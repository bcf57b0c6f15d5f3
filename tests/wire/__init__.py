"""Whole calls of generated clients against whole calls of boto3."""
