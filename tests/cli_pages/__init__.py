"""Listing page by page and answers that are files, on the generated command line."""
