"""How scalars are spelled in YAML: plain where they read back as what they are, else in quotes."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BREAKS = "\n\r\x85\u2028\u2029"
"""Characters that end a line."""

_BLANKS = BREAKS + " \t\0"
_FIRST_INDICATORS = frozenset("#,[]{}&*!|>'\"%@`")
_NOT_FINITE = {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}
_WORDS = {None: "null", True: "true", False: "false"}

# What YAML 1.2 takes for something else than text, and timestamps of 1.1.
_OTHER_THAN_TEXT = re.compile(
    r"""
    (?!_)(?:
    true|True|TRUE|false|False|FALSE
    | ~|null|Null|NULL|<<|=|
    | [-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?
    | [-+]?[0-9][0-9_]*[eE][-+]?[0-9]+
    | [-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?
    | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    | [-+]?0b[01_]+ | [-+]?0o?[0-7_]+ | [-+]?[0-9_]+ | [-+]?0x[0-9a-fA-F_]+
    | [0-9]{4}-[0-9]{2}-[0-9]{2}
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
      (?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?
    )
    """,
    re.VERBOSE,
)


class Spelling:
    """How a scalar is written.

    Args:
        text: what it says.
        quote: what it stands between; empty if it stands as it is.
    """

    __slots__ = ("quote", "text")

    def __init__(self, text: str, quote: str = "") -> None:
        self.text = text
        self.quote = quote


def spelling(value: Any, in_key: bool = False) -> Spelling:
    """How a scalar of JSON is written.

    Args:
        in_key: whether it is a key that must stay on its line.
    """
    if value is None or isinstance(value, bool):
        return Spelling(_WORDS[value])
    if isinstance(value, float):
        text = repr(value)
        return Spelling(_NOT_FINITE.get(text, text))
    if isinstance(value, int):
        return Spelling(str(value))
    return Spelling(value, _quote(value, in_key))


def is_printable(character: str) -> bool:
    """Whether libyaml writes a character as it is."""
    return (
        " " <= character <= "~"
        or character == "\n"
        or "\xa0" <= character <= "\ud7ff"
        or ("\ue000" <= character <= "\ufffd" and character != "\ufeff")
    )


def _quote(text: str, in_key: bool) -> str:
    """The quotes that a text needs."""
    if not text:
        return "'"
    breaks = any(character in BREAKS for character in text)
    if not _may_be_single(text) or (breaks and in_key):
        return '"'
    if breaks or text[0] == " " or text[-1] == " " or _has_indicator(text):
        return "'"
    return "'" if _OTHER_THAN_TEXT.fullmatch(text) else ""


def _may_be_single(text: str) -> bool:
    """Whether nothing in a text needs escapes."""
    if text.isascii() and text.isprintable():
        return True
    if not all(map(is_printable, text)):
        return False
    before = ""
    for character in text:
        if (before == " " and character in BREAKS) or (
            character == " " and before and before in BREAKS
        ):
            return False
        before = character
    return True


def _has_indicator(text: str) -> bool:
    """Whether something in a text means more than itself."""
    first = text[0]
    if first in _FIRST_INDICATORS or text.startswith(("---", "...")):
        return True
    if first in "?-" and text[1:2] in _BLANKS:
        return True
    for place, character in enumerate(text):
        if character == ":" and text[place + 1 : place + 2] in _BLANKS:
            return True
        if character == "#" and text[place - 1] in _BLANKS:
            return True
    return False
