"""A pattern as a tree: what it reads, whichever engine it was written for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from shapewright.regex.characters import LINE_ENDS, Ranges, Spelling, intersection

MANY = 2**32 - 1
"""The greatest count of a repetition without an upper bound, and the greatest width."""

LOOKS = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
ATOMIC = "(?>"


class ForeignError(ValueError):
    """A pattern holds what engines read in different ways, or not at all; the text says what."""


class BrokenError(ForeignError):
    """No engine reads a pattern.

    Args:
        at: number of the character, from 1, at which it goes wrong; None if that is not known.
    """

    def __init__(self, message: str, at: int | None) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Characters:
    """One character of a set."""

    ranges: Ranges
    spelling: Spelling


@dataclass(frozen=True, slots=True)
class Anchor:
    r"""A place between characters.

    Args:
        text: as the pattern has it; ``$`` and ``\Z`` are ends where some engines skip a newline.
    """

    kind: Literal["start", "end", "boundary", "no boundary"]
    text: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A piece several times.

    Args:
        text: the counts as the pattern has them, with what follows: ``{2,3}?``.
    """

    inner: Node
    least: int
    most: int
    text: str

    @property
    def possessive(self) -> bool:
        """Whether nothing is given back that was read."""
        return len(self.text) > 1 and self.text.endswith("+")


@dataclass(frozen=True, slots=True)
class Group:
    """A piece in parentheses.

    Args:
        opening: ``(``, ``(?:``, that of a look around, or ``(?>``.
    """

    opening: str
    inner: Node


@dataclass(frozen=True, slots=True)
class Sequence:
    """Pieces one after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Any of several pieces."""

    options: tuple[Node, ...]


Node = Characters | Anchor | Repeat | Group | Sequence | Choice


def widths(node: Node) -> tuple[int, int]:
    """Least and greatest length of the texts that a piece can match."""
    if isinstance(node, Characters):
        return 1, 1
    if isinstance(node, Repeat):
        least, most = widths(node.inner)
        return min(least * node.least, MANY), min(most * node.most, MANY)
    if isinstance(node, Group):
        return (0, 0) if node.opening in LOOKS else widths(node.inner)
    if isinstance(node, Sequence):
        sizes = [widths(part) for part in node.parts]
        return min(sum(size[0] for size in sizes), MANY), min(sum(size[1] for size in sizes), MANY)
    if isinstance(node, Choice):
        sizes = [widths(option) for option in node.options]
        return min(size[0] for size in sizes), max(size[1] for size in sizes)
    return 0, 0


def pieces(node: Node) -> Iterator[Node]:
    """A piece and all that it is made of."""
    yield node
    if isinstance(node, Repeat | Group):
        yield from pieces(node.inner)
    elif isinstance(node, Sequence | Choice):
        for inner in node.parts if isinstance(node, Sequence) else node.options:
            yield from pieces(inner)


def has_inner_end(node: Node, last: bool = True) -> bool:
    r"""Whether a pattern goes on behind a ``$`` or ``\Z``.

    That matters only at a newline, and so not behind what reads any number of them: ``\s*$``.

    Args:
        last: whether nothing stands behind the piece.
    """
    if isinstance(node, Anchor):
        return node.kind == "end" and not last and node.text != r"\z"
    if isinstance(node, Group):
        return has_inner_end(node.inner, last and node.opening not in (*LOOKS, ATOMIC))
    if isinstance(node, Repeat):
        return has_inner_end(node.inner, False)
    if isinstance(node, Choice):
        return any(has_inner_end(option, last) for option in node.options)
    if isinstance(node, Sequence):
        return any(
            has_inner_end(part, last and number == len(node.parts))
            for number, (piece, part) in enumerate(pairwise((None, *node.parts)), 1)
            if part is not None and not (isinstance(part, Anchor) and _reads_newlines(piece))
        )
    return False


def _reads_newlines(piece: Node | None) -> bool:
    """Whether a piece reads as many newlines as there are."""
    return (
        isinstance(piece, Repeat)
        and piece.most == MANY
        and isinstance(piece.inner, Characters)
        and not piece.possessive
        and intersection(piece.inner.ranges, LINE_ENDS) == LINE_ENDS
    )


def can_match(node: Node, before: int = 0, behind: int = 0) -> bool:
    """Whether no anchor stands where it cannot be: ``a^``, ``$a``.

    Args:
        before, behind: how many characters at least stand on either side of the piece.
    """
    if isinstance(node, Anchor):
        return not (before if node.kind == "start" else node.kind == "end" and behind)
    if isinstance(node, Group):
        return node.opening in LOOKS or can_match(node.inner, before, behind)
    if isinstance(node, Repeat):
        return not node.least or can_match(node.inner, before, behind)
    if isinstance(node, Choice):
        return any(can_match(option, before, behind) for option in node.options)
    if isinstance(node, Sequence):
        ends = list(accumulate((widths(part)[0] for part in node.parts), initial=0))
        return all(
            can_match(part, before + start, behind + ends[-1] - end)
            for part, (start, end) in zip(node.parts, pairwise(ends), strict=True)
        )
    return True
