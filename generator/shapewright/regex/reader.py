r"""From the text of a pattern to its tree.

Specs hold patterns that were written for Java, for ECMA-262 (with its ``u`` flag) or for PCRE. A
construct has a meaning here if all of them that know it agree, digits, letters and blanks being
ASCII's; everything else is refused by name. Two things are decided: ``.`` is any character but
``\n``, the widest of what the engines take it for, and an end is the end of the text.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from shapewright.regex import characters
from shapewright.regex.characters import Spelling
from shapewright.regex.classes import read_class
from shapewright.regex.escapes import (
    Item,
    character_item,
    class_of,
    in_both_cases,
    read_escape,
    unicode_error,
)
from shapewright.regex.scanner import Scanner
from shapewright.regex.tree import (
    LOOKS,
    MANY,
    Anchor,
    Characters,
    Choice,
    ForeignError,
    Group,
    Node,
    Repeat,
    Sequence,
)

_LONGEST = 10_000
_DEEPEST = 50
MOST_REPETITIONS = 2**31 - 1
_COUNTS = re.compile(r"([*+?]|\{(\d{1,10})(,(\d{1,10})?)?\})([?+]?)", re.ASCII)
_PLAIN = re.compile(r"[^\\()\[.^$*+?{]|\{(?![\d, \t]+\})", re.ASCII)
_LIKE_COUNTS = re.compile(r"\{[\d, \t]+\}", re.ASCII)
_FLAGS = re.compile(r"\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])")
_NAMED = re.compile(r"\(\?P?<[A-Za-z_][A-Za-z0-9_]*>")
_OPENING = re.compile(r"\((?:\?(?:<?[=!]|[:>]|(?P<foreign>.{0,2})))?", re.DOTALL)
_BACKWARDS = re.compile(r"\\(?:[1-9]|[kg][<{'0-9])")
_PLACES: dict[str, Anchor] = {
    "^": Anchor("start", "^"),
    "$": Anchor("end", "$"),
    r"\A": Anchor("start", r"\A"),
    r"\Z": Anchor("end", r"\Z"),
    r"\z": Anchor("end", r"\z"),
    r"\b": Anchor("boundary", r"\b"),
    r"\B": Anchor("no boundary", r"\B"),
}
_DOT = Characters(characters.DOT, Spelling(".", r"[^\n]"))
_ANY = Characters(characters.ALL, characters.ANYTHING)
_EMPTY = Sequence(())


@dataclass(frozen=True, slots=True)
class _Flags:
    """How letters and dots are read at a place of a pattern."""

    ignore_case: bool = False
    dot_all: bool = False

    def changed(self, on: str, off: str) -> _Flags:
        if set(on + off) - {"i", "s"}:
            raise ForeignError("it sets a flag other than i and s")
        return _Flags(
            (self.ignore_case or "i" in on) and "i" not in off,
            (self.dot_all or "s" in on) and "s" not in off,
        )


@functools.cache
def read(text: str) -> Node:
    """The tree of a pattern.

    Raises:
        ForeignError: engines read it in different ways, or not at all; says what of it.
    """
    if len(text) > _LONGEST:
        raise ForeignError("it is too long to judge")
    return _Reader(Scanner(text)).whole()


class _Reader:
    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self._depth = 0

    def whole(self) -> Node:
        node = self._choice(_Flags())
        if not self._scanner.at_end:
            raise self._scanner.broken("it closes a group that it does not open", self._scanner.at)
        return node

    def _choice(self, flags: _Flags) -> Node:
        """All up to the end of the group; a flag holds from where it is set to there."""
        scanner = self._scanner
        options: list[Node] = []
        parts: list[Node] = []
        while not scanner.at_end and not scanner.sees(")"):
            start = scanner.at
            if scanner.take("|"):
                options.append(_sequence(parts))
                parts = []
            elif (setting := scanner.match(_FLAGS)) and setting[3] == ")":
                flags = flags.changed(setting[1], setting[2] or "")
            else:
                inner = flags.changed(setting[1], setting[2] or "") if setting else flags
                node = self._group("(?:", inner, start) if setting else self._atom(flags)
                parts.append(self._repeated(node))
        options.append(_sequence(parts))
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _group(self, opening: str, flags: _Flags, start: int) -> Node:
        """What stands up to the closing parenthesis.

        Args:
            start: where the opening one is.
        """
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ForeignError("it is nested too deeply to judge")
        inner = self._choice(flags)
        if not self._scanner.take(")"):
            raise self._scanner.broken("it does not close a group", start)
        self._depth -= 1
        return Group(opening, inner)

    def _atom(self, flags: _Flags) -> Node:
        scanner = self._scanner
        start = scanner.at
        if (plain := scanner.match(_PLAIN)) is not None:
            return _characters(_plain(plain.group()), flags)
        if scanner.sees("("):
            if scanner.match(_NAMED):
                return self._group("(", flags, start)
            opening = scanner.match(_OPENING)
            if opening is None or opening["foreign"] is not None:
                raise ForeignError("it has a kind of group that not all engines know")
            return self._group(opening.group(), flags, start)
        if scanner.take("["):
            return read_class(scanner, ignore_case=flags.ignore_case)
        for text, place in _PLACES.items():
            if scanner.take(text):
                return place
        if scanner.take("."):
            return _ANY if flags.dot_all else _DOT
        if scanner.sees("\\"):
            if scanner.match(_BACKWARDS):
                raise ForeignError("it refers back to what it has read")
            return _characters(read_escape(scanner, inside=False), flags)
        raise ForeignError("it has a count where there is nothing to count")

    def _repeated(self, node: Node) -> Node:
        """A piece with the counts that follow it; looking twice is looking once."""
        match = self._scanner.match(_COUNTS)
        if match is None:
            if self._scanner.match(_LIKE_COUNTS):
                raise ForeignError("it has a count that engines read in different ways")
            return node
        least, most = _counts(match)
        if isinstance(node, Anchor):
            raise ForeignError(f"it counts {node.text}, which is no character")
        if self._scanner.match(_COUNTS):
            raise ForeignError("it counts what it has counted")
        if least > most or (most > MOST_REPETITIONS and most != MANY):
            raise ForeignError("it has counts that no engine takes")
        if isinstance(node, Group) and node.opening in LOOKS:
            return node if least else _EMPTY
        text = match.group()
        if match[5] == "+" and least == most and isinstance(node, Characters):
            text = text[:-1]
        return Repeat(node, least, most, text)


def _counts(match: re.Match[str]) -> tuple[int, int]:
    if match[2] is None:
        return {"*": (0, MANY), "+": (1, MANY), "?": (0, 1)}[match[1]]
    least = int(match[2])
    if match[3] is None:
        return least, least
    return least, MANY if match[4] is None else int(match[4])


def _plain(character: str) -> Item:
    """A character that stands for itself; a lonely bracket needs a backslash elsewhere."""
    portable = f"\\{character}" if character in "{}]" else character
    return character_item(ord(character), Spelling(character, portable))


def _characters(item: Item, flags: _Flags) -> Characters:
    if item.category:
        raise unicode_error(item)
    if flags.ignore_case and (both := in_both_cases(item)) != item.ranges:
        return Characters(both, characters.spelled_class(both))
    if item.code is not None:
        return Characters(item.ranges, item.spelling)
    return Characters(item.ranges, class_of(item))


def _sequence(parts: list[Node]) -> Node:
    """Pieces in a row; a possessive one is an ordinary one if giving back would not help."""
    result = list(parts)
    for number, (part, following) in enumerate(zip(parts, [*parts[1:], None], strict=False)):
        if isinstance(part, Repeat) and part.possessive and _parts_ways(part.inner, following):
            result[number] = Repeat(part.inner, part.least, part.most, part.text[:-1])
    return result[0] if len(result) == 1 else Sequence(tuple(result))


def _parts_ways(inner: Node, following: Node | None) -> bool:
    """Whether what follows begins with what a repeated set does not read."""
    if isinstance(following, Repeat) and following.least > 0:
        following = following.inner
    return (
        isinstance(inner, Characters)
        and isinstance(following, Characters)
        and not characters.overlap(inner.ranges, following.ranges)
    )
