"""Answers made of what JSON has: what a query sees, and every format prints."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SAME = frozenset({str, float, bool, type(None)})
_TOO_LARGE = 10**4300  # Python writes no number of so many digits


def plain(value: Any) -> Any:
    """A value of dicts with texts as keys, lists, texts, numbers, booleans and None.

    Whole numbers of more digits than Python writes become hexadecimal text.
    """
    kind = type(value)
    if kind in _SAME:
        return value
    if kind is int:
        return value if -_TOO_LARGE < value < _TOO_LARGE else hex(value)
    if isinstance(value, dict):
        return {
            key if type(key) is str else plain_text(key): plain(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return plain_scalar(value)


def plain_scalar(value: Any) -> str | int | float:
    """What stands for a scalar that JSON lacks.

    A moment is ISO 8601 text with its offset; bytes are base64.
    """
    for kind in (str, int, float):
        if isinstance(value, kind):
            return kind(value)
    if isinstance(value, bytes | bytearray | memoryview):
        from ..._encoding import base64_text

        return base64_text(value)
    iso_8601 = getattr(value, "isoformat", None)
    return str(value) if iso_8601 is None else str(iso_8601())


def plain_text(key: Any) -> str:
    """A key as a text, the way JSON has keys that are none."""
    if key is None or isinstance(key, bool):
        return {None: "null", True: "true", False: "false"}[key]
    return str(plain(key))
