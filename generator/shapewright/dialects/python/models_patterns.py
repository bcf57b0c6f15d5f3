r"""Patterns as models state them: each for the whole of a value, whatever engine tries it.

Pydantic's own engine (Rust's ``regex``) has no look-around, reads ``\w``, ``\s`` and ``\b`` by
Unicode, and refuses what grows too large. A service whose patterns all do without these is left to
it; the others' are for Python's ``re``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from shapewright.regex.judge import Pattern
from shapewright.regex.portable import portable_pattern
from shapewright.regex.reader import read
from shapewright.regex.tree import (
    LOOKS,
    MANY,
    Anchor,
    Characters,
    Choice,
    Group,
    Node,
    Repeat,
    Sequence,
    pieces,
)

# Operators of Rust's in a class of characters, and half of a surrogate pair, which it has not.
_READ_IN_OTHER_WAYS = re.compile(r"--|~~|&&|\\u[dD][89a-fA-F]")
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
    tree = read(pattern.source)
    foreign = any(map(_is_foreign_to_rust, pieces(tree)))
    if foreign or pattern.longest is not None or _size(tree) > _LARGEST:
        return None
    return portable_pattern(pattern.source)


def _is_foreign_to_rust(node: Node) -> bool:
    if isinstance(node, Characters):
        return bool(_READ_IN_OTHER_WAYS.search(node.spelling.portable))
    if isinstance(node, Anchor):
        return node.kind in ("boundary", "no boundary")
    return isinstance(node, Group) and node.opening in LOOKS


def _size(node: Node) -> int:
    """How many characters there are once every count of a pattern is written out."""
    if isinstance(node, Repeat):
        return _size(node.inner) * max(node.most if node.most < MANY else node.least, 1)
    if isinstance(node, Group):
        return _size(node.inner)
    if isinstance(node, Sequence):
        return sum(map(_size, node.parts))
    if isinstance(node, Choice):
        return sum(map(_size, node.options))
    return 1


def for_python(patterns: Iterable[Pattern]) -> str:
    r"""What a text that matches all these patterns matches, for Python's ``re``: ``\A...\Z``."""
    *others, last = [_whole(pattern) for pattern in patterns]
    return "".join(rf"(?={other})" for other in others) + last


def _whole(pattern: Pattern) -> str:
    text = f"(?a:{pattern.text})"
    if pattern.longest is None:
        return rf"\A{text}\Z"
    return rf"\A(?:[\s\S]{{{pattern.longest + 1},}}|{text})\Z"
