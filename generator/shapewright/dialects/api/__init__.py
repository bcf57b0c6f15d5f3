"""API reference pages, in Markdown."""
