"""What JSON Schema can say of bytes that JSON holds as base64 text (RFC 4648, padded).

Limits count bytes, and the schema sees text: three bytes are four characters, and the last four say
by ``=`` how many bytes are missing. Lengths of the text and its end together are exact.
"""

from __future__ import annotations

from typing import Any

_ANY = "[A-Za-z0-9+/]"
_PATTERN = f"^(?:{_ANY}{{4}})*(?:{_ANY}{{2}}==|{_ANY}{{3}}=)?$"
_FOUR, _THREE = 4, 3

# How a text of the least, or greatest, length ends if that many bytes stand in its last four.
_END_OF_SHORTEST = {0: "[^=]$", 2: "[^=]=?$"}
_END_OF_LONGEST = {1: "==$", 2: "=$"}


def base64_text(least: int | None, most: int | None) -> dict[str, Any]:
    """The schema of base64 text.

    Args:
        least, most: number of bytes that the text stands for; None for no limit.
    """
    schema: dict[str, Any] = {"type": "string", "contentEncoding": "base64", "pattern": _PATTERN}
    ends: list[dict[str, Any]] = []
    if least:
        schema["minLength"] = length = _characters(least)
        if end := _END_OF_SHORTEST.get(least % _THREE):
            ends.append({"anyOf": [{"minLength": length + 1}, {"pattern": end}]})
    if most is not None:
        schema["maxLength"] = length = _characters(most)
        if end := _END_OF_LONGEST.get(most % _THREE):
            ends.append({"anyOf": [{"maxLength": length - 1}, {"pattern": end}]})
    if ends:
        schema |= ends[0] if len(ends) == 1 else {"allOf": ends}
    if words := _words(least, most):
        schema["$comment"] = f"Bytes before encoding: {words}."
    return schema


def _characters(size: int) -> int:
    """Length of the text of so many bytes."""
    return -(-size // _THREE) * _FOUR


def _words(least: int | None, most: int | None) -> str:
    limits = {"at least": least, "at most": most}
    return ", ".join(f"{word} {size}" for word, size in limits.items() if size is not None)
