"""A regular expression as an automaton: one state per character class of the pattern.

There is an edge wherever one class can follow another, counted as often as there are ways to
follow; this is the position automaton of Glushkov, with the multiplicity of its edges.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_tree: Any = importlib.import_module("re._parser")

_MAX_STATES = 1200
_COPIES = 8
_CHARACTERS = ("LITERAL", "NOT_LITERAL", "ANY", "IN")
_ALL = ((0, 0x10FFFF),)
_SURROGATES = ((0xD800, 0xDFFF),)
Ranges = tuple[tuple[int, int], ...]
_CATEGORIES: dict[str, Ranges] = {
    "DIGIT": ((48, 57),),
    "SPACE": ((9, 13), (32, 32)),
    "WORD": ((48, 57), (65, 90), (95, 95), (97, 122)),
}


class TooHard(ValueError):
    """The pattern holds what cannot be judged; the text says what."""


@dataclass(slots=True)
class Automaton:
    """Positions of a pattern: what each reads, how many characters its loop can read, edges.

    Args:
        asides: look-aheads at the beginning, which are tried once.
        later_asides: look-aheads and look-behinds that are tried again wherever a match gets to.
        widths: least and greatest length of the texts that can match.
    """

    reads: list[Ranges] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)
    edges: list[Counter[int]] = field(default_factory=list)
    asides: list[Automaton] = field(default_factory=list)
    later_asides: list[Automaton] = field(default_factory=list)
    widths: tuple[int, int] = (0, 0)

    def add(self, ranges: Ranges, bound: float) -> Part:
        if len(self.reads) >= _MAX_STATES:
            raise TooHard("it is too long to judge")
        self.reads.append(ranges)
        self.bounds.append(bound)
        self.edges.append(Counter())
        state = len(self.reads) - 1
        return Part(0, (state,), (state,))

    def connect(self, before: Iterable[int], after: tuple[int, ...]) -> None:
        for state in before:
            self.edges[state].update(after)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern: in how many ways it can be empty, and the states at its two ends.

    Two ways stand for more: a state twice among ``first`` or ``last`` can be reached in two ways.
    """

    empty: int
    first: tuple[int, ...]
    last: tuple[int, ...]

    def then(self, other: Part) -> Part:
        """This piece and another one behind it."""
        return Part(
            min(self.empty * other.empty, 2),
            _at_most_twice(self.first + other.first * self.empty),
            _at_most_twice(other.last + self.last * other.empty),
        )

    def or_nothing(self) -> Part:
        """This piece, or none."""
        return Part(min(self.empty + 1, 2), self.first, self.last)


NOTHING = Part(1, (), ())


def _at_most_twice(states: tuple[int, ...]) -> tuple[int, ...]:
    counted = Counter(states)
    return tuple(state for state in counted for _ in range(min(counted[state], 2)))


def automaton(pattern: str) -> Automaton:
    """The automaton of a pattern in Python's syntax, with ASCII classes.

    Raises:
        TooHard: it is too long, refers back, or looks ahead in a loop.
        re.error: it does not parse.
    """
    result = Automaton()
    parsed = _tree.parse(pattern, re.ASCII)
    _sequence(parsed, result, _Where(parsed.state.flags))
    result.widths = parsed.getwidth()
    return result


@dataclass(frozen=True, slots=True)
class _Where:
    """What holds at a place of a pattern: its flags, and how often it can be repeated."""

    flags: int
    bound: float = 1
    looped: bool = False


def _sequence(nodes: Any, into: Automaton, where: _Where) -> Part:
    result = NOTHING
    for operator, argument in nodes:
        part = _node(str(operator), argument, into, where)
        into.connect(result.last, part.first)
        result = result.then(part)
    return result


def _node(operator: str, argument: Any, into: Automaton, where: _Where) -> Part:
    if operator in _CHARACTERS:
        return into.add(_characters(operator, argument, where.flags), where.bound)
    if operator == "SUBPATTERN":
        _, added, removed, inner = argument
        flags = (where.flags | added) & ~removed
        return _sequence(inner, into, _Where(flags, where.bound, where.looped))
    if operator == "ATOMIC_GROUP":
        return _sequence(argument, into, where)
    if operator == "BRANCH":
        parts = [_sequence(inner, into, where) for inner in argument[1]]
        return Part(
            min(sum(part.empty for part in parts), 2),
            _at_most_twice(tuple(state for part in parts for state in part.first)),
            _at_most_twice(tuple(state for part in parts for state in part.last)),
        )
    if operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = argument
        return _repeat(least, most, inner, into, where)
    if operator in ("ASSERT", "ASSERT_NOT"):
        _aside(argument[1], into, where)
        return NOTHING
    if operator in ("AT", "FAILURE"):
        return NOTHING
    raise TooHard("it refers back to what it has read")


def _repeat(least: int, most: int, inner: Any, into: Automaton, where: _Where) -> Part:
    if least == most and len(inner) == 1 and str(inner[0][0]) in _CHARACTERS:
        part = _sequence(inner, into, where)  # a text is read in one way only
        return part.or_nothing() if least == 0 else part
    if most <= _COPIES:
        return _copies(least, most, inner, into, where)
    wide = max(inner.getwidth()[1], 1)
    limit = float("inf") if most == _tree.MAXREPEAT else most * wide
    part = _sequence(inner, into, _Where(where.flags, where.bound * limit, True))
    into.connect(part.last, part.first)
    return part.or_nothing() if least == 0 else part


def _copies(least: int, most: int, inner: Any, into: Automaton, where: _Where) -> Part:
    """A few repetitions, written out from the last to the first; those after the least may lack."""
    result = NOTHING
    for number in range(most, 0, -1):
        part = _sequence(inner, into, where)
        into.connect(part.last, result.first)
        result = part.then(result)
        if number > least:
            result = result.or_nothing()
    return result


def _aside(inner: Any, into: Automaton, where: _Where) -> None:
    """A look-ahead or look-behind reads for itself; in a loop it would read again and again."""
    aside = Automaton()
    _sequence(inner, aside, _Where(where.flags))
    if where.looped and loops_of(aside):
        raise TooHard("it looks ahead inside a loop")
    (into.later_asides if into.reads else into.asides).append(aside)


def _characters(operator: str, argument: Any, flags: int) -> Ranges:
    if operator == "ANY":
        return _ALL if flags & re.DOTALL else _complement(((10, 10),))
    if operator == "LITERAL":
        return _folded(((argument, argument),), flags)
    if operator == "NOT_LITERAL":
        return _complement(_folded(((argument, argument),), flags))
    ranges: list[tuple[int, int]] = []
    negated = False
    for kind, value in argument:
        if str(kind) == "NEGATE":
            negated = True
        elif str(kind) == "LITERAL":
            ranges.append((value, value))
        elif str(kind) == "RANGE":
            ranges.append(value)
        else:
            ranges += _category(str(value))
    found = _folded(tuple(ranges), flags)
    return _complement(found) if negated else found


def _category(name: str) -> Ranges:
    *_, kind = name.split("_")
    ranges = _CATEGORIES[kind]
    return _complement(ranges) if "_NOT_" in name else ranges


def _folded(ranges: Ranges, flags: int) -> Ranges:
    if not flags & re.IGNORECASE:
        return ranges
    upper = [(max(low, 97) - 32, min(high, 122) - 32) for low, high in ranges]
    lower = [(max(low, 65) + 32, min(high, 90) + 32) for low, high in ranges]
    return ranges + tuple(pair for pair in upper + lower if pair[0] <= pair[1])


def _complement(ranges: Ranges) -> Ranges:
    result = []
    start = 0
    for low, high in sorted(ranges):
        if low > start:
            result.append((start, low - 1))
        start = max(start, high + 1)
    return (*result, (start, 0x10FFFF)) if start <= 0x10FFFF else tuple(result)


def reads_surrogates(machine: Automaton) -> bool:
    """Whether a text with half of a surrogate pair could match."""
    return any(overlap(ranges, _SURROGATES) for ranges in machine.reads)


def overlap(one: Ranges, other: Ranges) -> bool:
    return any(a <= d and c <= b for a, b in one for c, d in other)


def loops_of(machine: Automaton) -> dict[int, int]:
    """The states that can be reached from themselves: state -> a number for its loop."""
    reach = [_reachable(state, machine.edges) for state in range(len(machine.edges))]
    loops: dict[int, int] = {}
    for state in range(len(machine.edges)):
        if state in reach[state] and state not in loops:
            for other in reach[state]:
                if state in reach[other]:
                    loops[other] = state
    return loops


def _reachable(state: int, edges: list[Counter[int]]) -> set[int]:
    seen: set[int] = set()
    todo = list(edges[state])
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo.extend(edges[node])
    return seen
