"""Which patterns of a spec Python can try, and on how long a text.

Specs state patterns for other engines. One is used if it has a single meaning, written for Python
if need be, and if no text makes it run away: letters, digits and blanks are ASCII's, as in those
engines, and all of the value must match. Any other stays documentation.
"""

from __future__ import annotations

import functools
import re
import warnings
from dataclasses import dataclass

from shapewright.regex.automaton import Automaton, TooHardError, automaton
from shapewright.regex.characters import DOT, LINE_ENDS, SURROGATES, overlap
from shapewright.regex.cost import Cost
from shapewright.regex.reader import read
from shapewright.regex.tree import ForeignError, Node, can_match, has_inner_end, widths
from shapewright.regex.writer import written

_MOST_STEPS = 1_000_000  # about 10 ms
_MOST_STEPS_PER_CHARACTER = 100
_ENDLESS = 1_000_000_000
_LENGTHS = (10_000, 5_000, 2_000, 1_000, 500, 200, 100)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that validators try.

    Args:
        text: in Python's syntax, for ``re.ASCII`` and ``fullmatch``.
        longest: it is tried on texts up to this length; None for all.
        surrogates: whether it can match half of a surrogate pair.
        least, most: lengths of the texts that it can match.
        source: as the spec has it.
    """

    text: str
    longest: int | None
    surrogates: bool
    least: int
    most: int
    source: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A pattern that validators leave alone, and why."""

    text: str
    reason: str


@functools.cache
def judge(text: str, longest: int | None = None) -> Pattern | Refused:
    """Whether and how far a pattern can be used.

    Args:
        text: as the spec has it.
        longest: greatest length that the spec allows for the value.
    """
    verdict = _judged(text)
    if isinstance(verdict, Refused):
        return verdict
    limit = _limit(verdict.cost, longest)
    if limit == 0:
        return Refused(text, "some texts would take too long")
    return Pattern(
        verdict.text, limit, verdict.surrogates, verdict.least, verdict.most, source=text
    )


@dataclass(frozen=True, slots=True)
class _Usable:
    """What is known of a pattern whichever the length of its texts."""

    text: str
    cost: Cost
    surrogates: bool
    least: int
    most: int


@functools.cache
def _judged(text: str) -> _Usable | Refused:
    try:
        tree = read(text)
        if not can_match(tree):
            raise ForeignError("no text could match it")
        machine = automaton(tree)
        _check_ends(tree, machine)
        python = written(tree, "python")
        _check(python)
        surrogates = any(overlap(ranges, SURROGATES) for ranges in machine.reads)
        return _Usable(python, Cost(machine), surrogates, *widths(tree))
    except (ForeignError, TooHardError) as error:
        return Refused(text, str(error))


def _check_ends(tree: Node, machine: Automaton) -> None:
    """Some engines see an end before the last newline of a text, too; a dot reads none there."""
    last = {machine.reads[state] for state in machine.last} - {DOT}
    if has_inner_end(tree) and any(overlap(ranges, LINE_ENDS) for ranges in last):
        raise ForeignError("it has an end in the middle, which engines see in different places")


def _check(python: str) -> None:
    """Python has limits of its own: it looks behind for texts of one length only."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(python, re.ASCII)
    except (re.error, OverflowError, RecursionError, Warning):
        raise ForeignError("Python's re does not read it as it is meant") from None


def _limit(cost: Cost, longest: int | None) -> int | None:
    """Length up to which a pattern is quick; None for any that the value can have."""
    if longest is not None and cost.on(longest) <= _MOST_STEPS:
        return None
    sizes = (*_LENGTHS, _ENDLESS)
    if all(cost.on(n) <= max(_MOST_STEPS, _MOST_STEPS_PER_CHARACTER * n) for n in sizes):
        return None
    return next((size for size in _LENGTHS if cost.on(size) <= _MOST_STEPS), 0)
