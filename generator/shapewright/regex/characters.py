r"""Sets of characters as ranges of code points, and how they are spelled in a pattern.

What specs write in one engine's way (``\p{Alnum}``, ``\x{22}``, surrogate pairs) is spelled here so
that Python, ECMA-262 and their like read it as the same characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Ranges = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
ALL: Ranges = ((0, LAST),)
ASCII: Ranges = ((0, 0x7F),)
NEWLINE: Ranges = ((10, 10),)
SURROGATES: Ranges = ((0xD800, 0xDFFF),)
SPACE: Ranges = ((9, 13), (32, 32))
DIGIT: Ranges = ((48, 57),)
_UPPER: Ranges = ((65, 90),)
_LOWER: Ranges = ((97, 122),)
_PUNCTUATION: Ranges = ((33, 47), (58, 64), (91, 96), (123, 126))
WORD: Ranges = (*DIGIT, *_UPPER, (95, 95), *_LOWER)
BLANK: Ranges = ((9, 9), (32, 32))
HORIZONTAL: Ranges = (
    *BLANK,
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x180E, 0x180E),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
)
LINE_ENDS: Ranges = ((10, 10), (13, 13))

JAVA_ONLY: Mapping[str, Ranges] = {
    "Alnum": (*DIGIT, *_UPPER, *_LOWER),
    "Blank": BLANK,
    "Cntrl": ((0, 31), (127, 127)),
    "Digit": DIGIT,
    "Graph": ((33, 126),),
    "Print": ((32, 126),),
    "Punct": _PUNCTUATION,
    "XDigit": (*DIGIT, (65, 70), (97, 102)),
    "all": ALL,
}
"""Classes that only Java knows under these names."""

JAVA_OR_UNICODE: Mapping[str, Ranges] = {
    "Alpha": (*_UPPER, *_LOWER),
    "Lower": _LOWER,
    "Space": SPACE,
    "Upper": _UPPER,
}
"""Classes that are ASCII's in Java, and Unicode's in ECMA-262 or PCRE."""

EVERYWHERE: Mapping[str, Ranges] = {"ASCII": ASCII, "Any": ALL}
"""Classes that are the same wherever they are known."""

_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_INSIDE = frozenset("\\[]^-")
_NAMED = {9: r"\t", 10: r"\n", 12: r"\f", 13: r"\r"}


class Spelling(NamedTuple):
    """One piece of a pattern as Python and as a portable pattern have it."""

    python: str
    portable: str


ANYTHING = Spelling(r"[\s\S]", r"[\s\S]")
NOTHING = Spelling(r"[^\s\S]", r"[^\s\S]")


def union(*sets: Ranges) -> Ranges:
    """The characters of any of the sets, in order and without gaps between ranges that touch."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(pair for ranges in sets for pair in ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def complement(ranges: Ranges) -> Ranges:
    """All other characters."""
    result = []
    start = 0
    for low, high in union(ranges):
        if low > start:
            result.append((start, low - 1))
        start = high + 1
    return (*result, (start, LAST)) if start <= LAST else tuple(result)


def intersection(one: Ranges, other: Ranges) -> Ranges:
    """The characters of both sets."""
    return complement(union(complement(one), complement(other)))


def overlap(one: Ranges, other: Ranges) -> bool:
    """Whether two sets share a character."""
    return any(a <= d and c <= b for a, b in one for c, d in other)


def folded(ranges: Ranges) -> Ranges:
    """The set with each ASCII letter in both cases."""
    upper = [(max(low, 97) - 32, min(high, 122) - 32) for low, high in ranges]
    lower = [(max(low, 65) + 32, min(high, 90) + 32) for low, high in ranges]
    return union(ranges, tuple(pair for pair in upper + lower if pair[0] <= pair[1]))


def spelled_character(code: int, *, inside: bool) -> Spelling:
    """A character of its own, or ``inside`` a class."""
    character = chr(code)
    if 0x20 <= code < 0x7F:
        text = f"\\{character}" if character in (_INSIDE if inside else _SYNTAX) else character
    elif code <= 0xFFFF:
        text = f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
        text = _NAMED.get(code, text)
    else:
        return Spelling(f"\\U{code:08x}", character)
    return Spelling(text, text)


def spelled_inside(ranges: Ranges) -> Spelling:
    """A set without the brackets around it."""
    python = portable = ""
    for low, high in ranges:
        first, last = (spelled_character(code, inside=True) for code in (low, high))
        dash = "-" if high > low + 1 else ""
        python += first.python if low == high else first.python + dash + last.python
        portable += first.portable if low == high else first.portable + dash + last.portable
    return Spelling(python, portable)


def spelled_class(ranges: Ranges) -> Spelling:
    """A set as a class of its own; one that goes on to the last character as what it lacks."""
    if ranges == ALL or not ranges:
        return ANYTHING if ranges else NOTHING
    negated = ranges[-1][1] == LAST
    inner = spelled_inside(complement(ranges) if negated else ranges)
    opening = "[^" if negated else "["
    return Spelling(f"{opening}{inner.python}]", f"{opening}{inner.portable}]")


DOT = complement(NEWLINE)
"""What a dot reads."""


def portable_escape(character: str, *, inside: bool) -> str:
    """An escaped character, without the backslash where ECMA-262 would refuse it."""
    if character in _SYNTAX or (inside and character == "-"):
        return f"\\{character}"
    return character
