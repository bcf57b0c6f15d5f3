"""Which patterns of a spec Python can try, and on how long a text.

Specs state patterns for other engines. One is used as it is if Python reads it the same way and no
text makes it run away: letters, digits and blanks are ASCII's, as in those engines, and all of the
value must match.
"""

from __future__ import annotations

import functools
import re
import warnings
from dataclasses import dataclass

from shapewright.dialects.python import regex_automaton, regex_cost

_MOST_STEPS = 1_000_000  # about 10 ms
_MOST_STEPS_PER_CHARACTER = 100
_ENDLESS = 1_000_000_000
_LENGTHS = (1_000, 10_000)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that validators try.

    Args:
        text: in Python's syntax, for ``re.ASCII`` and ``fullmatch``.
        longest: it is tried on texts up to this length; None for all.
        surrogates: whether it can match half of a surrogate pair.
        least, most: lengths of the texts that it can match.
    """

    text: str
    longest: int | None
    surrogates: bool
    least: int
    most: int


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
    try:
        machine = _read(text)
    except ValueError as error:
        return Refused(text, str(error))
    limit = _limit(machine, longest)
    if limit == 0:
        return Refused(text, "some texts would take too long")
    least, most = machine.widths
    return Pattern(text, limit, regex_automaton.reads_surrogates(machine), least, most)


def _read(text: str) -> regex_automaton.Automaton:
    """The automaton of a pattern.

    Raises:
        ValueError: Python does not read it, or might read it as something else; says so.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(text, re.ASCII)
    except (re.error, OverflowError, RecursionError, Warning):
        raise ValueError("Python's re does not read it as it is meant") from None
    return regex_automaton.automaton(text)


def _limit(machine: regex_automaton.Automaton, longest: int | None) -> int | None:
    """Length up to which a pattern is quick; None for any that the value can have."""
    if longest is not None and regex_cost.cost(machine, longest) <= _MOST_STEPS:
        return None
    if regex_cost.cost(machine, _ENDLESS) <= _MOST_STEPS_PER_CHARACTER * _ENDLESS:
        return None
    quick = [size for size in _LENGTHS if regex_cost.cost(machine, size) <= _MOST_STEPS]
    return max(quick, default=0)
