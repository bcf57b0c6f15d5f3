"""Dialects: how each output language spells names, types, literals and text; they build views."""
