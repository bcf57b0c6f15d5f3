"""Listing page by page: loaded for operations that do."""
