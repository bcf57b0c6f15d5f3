"""A pattern as an automaton: one state per set of characters in it.

There is an edge wherever one set can follow another, counted as often as there are ways to
follow; this is the position automaton of Glushkov, with the multiplicity of its edges.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from shapewright.graph import components
from shapewright.regex.characters import Ranges
from shapewright.regex.tree import (
    LOOKS,
    MANY,
    Anchor,
    Characters,
    Choice,
    Group,
    Node,
    Repeat,
    widths,
)

_WORK = 500_000  # at most a second; AWS's patterns take a quarter of it at most
_WORK_OF_A_STATE = 100
_COPIES = 8


class TooHardError(ValueError):
    """The pattern cannot be judged; the text says why."""


@dataclass(slots=True)
class Budget:
    """How much work may still go into judging a pattern, whatever it holds."""

    left: int = _WORK

    def spend(self, work: int) -> None:
        """Take some of it.

        Raises:
            TooHardError: there is not as much left.
        """
        self.left -= work
        if self.left < 0:
            raise TooHardError("it is too long to judge")


@dataclass(slots=True)
class Automaton:
    """Positions of a pattern: what each reads, how many characters its loop can read, edges.

    Args:
        first, last: the states in which a text can begin and end; twice for two ways or more.
        asides: look-aheads at the beginning, which are tried once.
        later_asides: look-aheads and look-behinds that are tried again wherever a match gets to.
        budget: for this one and all that is done with it.
    """

    reads: list[Ranges] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)
    edges: list[Counter[int]] = field(default_factory=list)
    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    asides: list[Automaton] = field(default_factory=list)
    later_asides: list[Automaton] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)

    def add(self, ranges: Ranges, bound: float) -> Part:
        self.budget.spend(_WORK_OF_A_STATE)
        self.reads.append(ranges)
        self.bounds.append(bound)
        self.edges.append(Counter())
        state = len(self.reads) - 1
        return Part(0, (state,), (state,))

    def connect(self, before: Iterable[int], after: tuple[int, ...]) -> None:
        for state in before:
            self.budget.spend(len(after))
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
    if len(set(states)) == len(states):
        return states
    counted = Counter(states)
    return tuple(state for state in counted for _ in range(min(counted[state], 2)))


def automaton(tree: Node) -> Automaton:
    """The automaton of a pattern.

    Raises:
        TooHardError: it is too long, looks ahead in a loop, or counts what can be empty.
    """
    return _automaton(tree, Budget())


def _automaton(tree: Node, budget: Budget) -> Automaton:
    result = Automaton(budget=budget)
    whole = _part(tree, result, _Where())
    result.first, result.last = whole.first, whole.last
    return result


@dataclass(frozen=True, slots=True)
class _Where:
    """How often the place of a pattern can be repeated."""

    bound: float = 1
    looped: bool = False


def _part(node: Node, into: Automaton, where: _Where) -> Part:
    if isinstance(node, Characters):
        return into.add(node.ranges, where.bound)
    if isinstance(node, Repeat):
        return _repeat(node, into, where)
    if isinstance(node, Anchor):
        return NOTHING
    if isinstance(node, Group):
        if node.opening not in LOOKS:
            return _part(node.inner, into, where)
        _aside(node.inner, into, where)
        return NOTHING
    if isinstance(node, Choice):
        return _choice(node, into, where)
    result = NOTHING
    for inner in node.parts:
        part = _part(inner, into, where)
        into.connect(result.last, part.first)
        result = result.then(part)
    return result


def _choice(node: Choice, into: Automaton, where: _Where) -> Part:
    parts = [_part(inner, into, where) for inner in node.options]
    return Part(
        min(sum(part.empty for part in parts), 2),
        _at_most_twice(tuple(state for part in parts for state in part.first)),
        _at_most_twice(tuple(state for part in parts for state in part.last)),
    )


def _repeat(node: Repeat, into: Automaton, where: _Where) -> Part:
    can_be_empty = widths(node.inner)[0] == 0 and widths(node.inner)[1] > 0
    if can_be_empty and (node.least > 1 or 1 < node.most < MANY):
        raise TooHardError("it counts repetitions of what can be empty")
    if node.least == node.most and isinstance(node.inner, Characters):
        part = _part(node.inner, into, where)  # a text is read in one way only
        return part.or_nothing() if node.least == 0 else part
    if node.most <= _COPIES:
        return _copies(node, into, where)
    wide = max(widths(node.inner)[1], 1)
    limit = float("inf") if node.most == MANY else node.most * wide
    part = _part(node.inner, into, _Where(where.bound * limit, True))
    into.connect(part.last, part.first)
    return part.or_nothing() if node.least == 0 else part


def _copies(node: Repeat, into: Automaton, where: _Where) -> Part:
    """A few repetitions, written out from the last to the first; those after the least may lack."""
    result = NOTHING
    for number in range(node.most, 0, -1):
        part = _part(node.inner, into, where)
        into.connect(part.last, result.first)
        result = part.then(result)
        if number > node.least:
            result = result.or_nothing()
    return result


def _aside(inner: Node, into: Automaton, where: _Where) -> None:
    """A look-ahead or look-behind reads for itself; in a loop it would read again and again."""
    aside = _automaton(inner, into.budget)
    if where.looped and loops_of(aside):
        raise TooHardError("it looks ahead inside a loop")
    (into.later_asides if into.reads else into.asides).append(aside)


def loops_of(machine: Automaton) -> dict[int, int]:
    """The states that can be reached from themselves: state -> a number for its loop."""
    return components(dict(enumerate(machine.edges)))
