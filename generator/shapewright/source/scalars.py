"""What an unquoted scalar means: YAML 1.2's JSON schema, and every other word is a text."""

from __future__ import annotations

import math
import re

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_LONGEST_NUMBER = 100


def plain_value(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar.

    ``true``, ``false``, ``null``, ``~`` and nothing at all are what they are in YAML 1.2, numbers
    are JSON's; all else is a text (``no``, ``on``, ``010``, ``0o7``, ``1_000``, ``12:30``, dates).

    Raises:
        ValueError: a number too large for anything in a spec; the text says so.
    """
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(f"a number of {len(text)} digits is too long; quote it if it is a text")
    if match.group(1) is None and match.group(2) is None:
        return int(text)
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"the number {text} is too large; quote it if it is a text")
    return number
