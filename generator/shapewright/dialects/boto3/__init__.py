"""boto3 pages: reStructuredText as boto3's own docs generator writes it."""
