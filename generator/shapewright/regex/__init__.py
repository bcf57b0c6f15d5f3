"""Patterns of specs: read once, judged, and written for Python and for JSON Schema."""
