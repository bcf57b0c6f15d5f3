# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Errors that the service answers with; each is a ``ClientError``."""

from __future__ import annotations

from ..exceptions import ClientError

__all__ = ("ClientError", "ERRORS")


ERRORS: dict[str, type[ClientError]] = {}
"""The class of each error, by the code that the service sends."""
