r"""Patterns of specs in the part of regular expressions on which the usual engines agree.

Specs hold patterns of several engines' making; JSON Schema's are ECMA-262's. Here a pattern becomes
one that ECMA-262 (also in its strict Unicode mode), Python's ``re`` and their like read alike:
needless escapes go (``\_``), lonely brackets get one, ``\d`` and ``\w`` are spelled out, since for
some engines they hold more than ASCII, and so is the dot that stands for any character.
"""

from __future__ import annotations

import functools
import re
import warnings

_ATOM = re.compile(
    r"""
    (?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.))
    | (?P<group>\((?:\?(?:<?[=!]|:|(?P<foreign>.)))?)
    | (?P<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})\??(?P<possessive>\+)?)
    | (?P<open_range>\{,\d+\})
    | (?P<other>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_LETTERS = frozenset("dDwWsSbBtnrfvxu")
_SETS = frozenset("dDwWsS")
_ASIDES = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_DOT_ALL = "(?s)"
_DIGITS, _WORD = "0-9", "A-Za-z0-9_"


class _ForeignError(ValueError):
    """The pattern uses what not every engine has."""


@functools.cache
def portable_pattern(pattern: str) -> str | None:
    """The pattern for a whole value, ``^(?:...)$``, in portable form; None if it has none."""
    try:
        portable = f"^(?:{_translated(pattern)})$"
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(portable)
    except (_ForeignError, re.error, OverflowError, RecursionError, FutureWarning):
        return None
    return portable


def _translated(pattern: str) -> str:
    parts: list[str] = []
    groups: list[str] = []
    after_aside = False
    any_character = "."
    position = 0
    if pattern.startswith(_DOT_ALL):
        position, any_character = len(_DOT_ALL), r"[\s\S]"
    while position < len(pattern):
        if pattern[position] == "[":
            position = _class(pattern, position, parts)
            after_aside = False
            continue
        atom = _ATOM.match(pattern, position)
        if atom is None or atom["foreign"] or atom["possessive"] or atom["open_range"]:
            raise _ForeignError
        if atom["quantifier"] and after_aside:
            raise _ForeignError
        position = atom.end()
        if atom["group"]:
            groups.append(atom["group"])
        after_aside = atom.group() == ")" and bool(groups) and groups.pop() in _ASIDES
        parts.append(_atom(atom, any_character))
    return "".join(parts)


def _atom(atom: re.Match[str], any_character: str) -> str:
    if atom["escape"]:
        return _escape(atom["escape"], inside=False)
    if atom["other"] in {"{", "}", "]"}:
        return f"\\{atom['other']}"
    return any_character if atom["other"] == "." else atom.group()


def _class(pattern: str, position: int, parts: list[str]) -> int:
    """Translate the character class at ``position``; the position after it."""
    parts.append("[")
    position += 1
    if pattern.startswith("^", position):
        parts.append("^")
        position += 1
    first = True
    after_set = False
    while position < len(pattern):
        character = pattern[position]
        if character == "]" and not first:
            parts.append("]")
            return position + 1
        if pattern.startswith(("[:", "[.", "[=", "&&"), position):
            raise _ForeignError
        if character == "\\":
            atom = _ATOM.match(pattern, position)
            if atom is None or not atom["escape"]:
                raise _ForeignError
            parts.append(_escape(atom["escape"], inside=True))
            position = atom.end()
            after_set = atom["escape"][1:] in _SETS
        else:
            # A dash behind a set of characters begins no range: ``[\w-_]``.
            dash = after_set and character == "-" and not pattern.startswith("-]", position)
            parts.append(f"\\{character}" if dash or character in "[]" else character)
            position += 1
            after_set = False
        first = False
    raise _ForeignError


def _escape(escape: str, *, inside: bool) -> str:
    letter = escape[1:]
    if letter in {"d", "w"}:
        characters = _DIGITS if letter == "d" else _WORD
        return characters if inside else f"[{characters}]"
    if letter in {"D", "W"} and not inside:
        return f"[^{_DIGITS if letter == 'D' else _WORD}]"
    if letter[0].isalnum():
        if letter[0] not in _LETTERS or (inside and letter in {"b", "B"}):
            raise _ForeignError
        return escape
    if letter in _SYNTAX or (inside and letter == "-"):
        return escape
    return letter
