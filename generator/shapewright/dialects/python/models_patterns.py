r"""Patterns as models state them: each for the whole of a value, whatever engine tries it.

Pydantic's own engine (Rust's ``regex``) has no look-around, reads ``\w``, ``\s`` and ``\b`` by
Unicode, and refuses what grows too large. A service whose patterns all do without these is left to
it; the others' are for Python's ``re``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from shapewright.dialects.python.patterns import Pattern
from shapewright.dialects.schemas.portable_pattern import portable_pattern

_PYTHON_ONLY = re.compile(
    r"""
    \(\?<?[=!]            # look-around
    | \\[bBsS]            # by Unicode in Rust
    | \\u[dD][89a-fA-F]   # half of a surrogate pair
    | --|~~|&&            # operators in a class of characters
    """,
    re.VERBOSE,
)
_COUNT = re.compile(r"(\)?)\{(\d+)(?:,(\d*))?\}")
_FLAGS = re.compile(r"\(\?([imsx]+)\)")
_LARGEST = 2000


def needs_python(patterns: Iterable[Pattern]) -> bool:
    """Whether only Python's ``re`` tries all these patterns as they are meant."""
    found = list(patterns)
    return len(found) > 1 or any(_for_rust(pattern) is None for pattern in found)


def for_rust(pattern: Pattern) -> str:
    """A pattern that does not need Python, for Rust's ``regex``: ``^(?:...)$``."""
    text = _for_rust(pattern)
    assert text is not None
    return text


def _for_rust(pattern: Pattern) -> str | None:
    text = portable_pattern(pattern.source)
    if text is None or pattern.longest is not None or _PYTHON_ONLY.search(text):
        return None
    return None if _size(text) > _LARGEST else text


def _size(text: str) -> int:
    """A bound on how often parts of a pattern are repeated: by counts, and groups' again."""
    total, groups = 0, 1
    for closing, least, most in _COUNT.findall(text):
        count = max(int(least), int(most or 0), 1)
        total += count
        groups *= count if closing else 1
    return total * groups


def for_python(patterns: Iterable[Pattern]) -> str:
    r"""What a text that matches all these patterns matches, for Python's ``re``: ``\A...\Z``."""
    *others, last = [_whole(pattern) for pattern in patterns]
    return "".join(rf"(?={other})" for other in others) + last


def _whole(pattern: Pattern) -> str:
    flags = _FLAGS.match(pattern.text)
    text = pattern.text[flags.end() :] if flags else pattern.text
    text = f"(?a{flags[1] if flags else ''}:{text})"
    if pattern.longest is None:
        return rf"\A{text}\Z"
    return rf"\A(?:[\s\S]{{{pattern.longest + 1},}}|{text})\Z"
