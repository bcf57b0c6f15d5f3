"""How long a backtracking engine can take over a pattern, judged without running it.

A failing match tries every path of the automaton that reads the text, so the cost is the number of
paths: exponential where one loop reads the same text in two ways, else the product of the lengths
of the loops that can share one stretch of text.
"""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.dialects.regex.automaton import Automaton, loops_of
from shapewright.dialects.regex.characters import overlap


def cost(machine: Automaton, longest: float) -> float:
    """Greatest number of steps that a failing match can take; infinite if it is exponential.

    Args:
        longest: greatest length of a text, in characters.

    Raises:
        TooHardError: to judge it would take too long.
    """
    return Cost(machine).on(longest)


Pair = tuple[int, int]


class Cost:
    """What a pattern costs, to be asked for several lengths.

    Raises:
        TooHardError: to judge it would take too long.
    """

    def __init__(self, machine: Automaton) -> None:
        self._paths = _Paths(machine)
        self._asides = [Cost(aside) for aside in machine.asides]
        self._later_asides = [Cost(aside) for aside in machine.later_asides]

    def on(self, longest: float) -> float:
        """Greatest number of steps on texts up to a length; infinite if it is exponential."""
        own = self._paths.cost(longest)
        for aside in self._later_asides:
            own *= aside.on(longest)
        return max([own, *(aside.on(longest) for aside in self._asides)])


class _Paths:
    """Pairs of states that two readings of one text can be in at the same time."""

    def __init__(self, machine: Automaton) -> None:
        self._edges = machine.edges
        self._reads = machine.reads
        self._bounds = machine.bounds
        self._loops = loops_of(machine)
        self._meets: dict[Pair, bool] = {}
        self._budget = machine.budget
        self._after: dict[int, set[int]] | None = None
        if not self._exponential():
            self._after = {state: self._shared_with(state) for state in self._loops}

    def cost(self, longest: float) -> float:
        after = self._after
        if after is None:
            return float("inf")
        costs: dict[int, float] = {}

        def chain(state: int) -> float:
            if state not in costs:
                costs[state] = min(self._bounds[state], longest)  # a cycle of loops counts once
                costs[state] *= max((chain(other) for other in after[state]), default=1)
            return costs[state]

        return max(map(chain, self._loops), default=1)

    def _exponential(self) -> bool:
        """Whether a loop can read one text in two ways and be back where it was."""
        for state, loop in self._loops.items():
            for following, ways in self._edges[state].items():
                if ways > 1 and self._loops.get(following) == loop:
                    return True
        return any(
            self._forks({state for state, its in self._loops.items() if its == loop})
            for loop in set(self._loops.values())
        )

    def _forks(self, states: set[int]) -> bool:
        """Whether two readings of one text can part inside a loop and meet again."""
        back: dict[Pair, list[Pair]] = {}
        seen: set[Pair] = {(state, state) for state in states}
        todo = list(seen)
        while todo:
            pair = todo.pop()
            for step in self._steps(pair):
                if step[0] in states and step[1] in states:
                    back.setdefault(step, []).append(pair)
                    if step not in seen:
                        seen.add(step)
                        todo.append(step)
        returning = {pair for pair in seen if pair[0] == pair[1]}
        todo = list(returning)
        while todo:
            for pair in back.get(todo.pop(), ()):
                if pair[0] != pair[1]:
                    return True
                if pair not in returning:
                    returning.add(pair)
                    todo.append(pair)
        return False

    def _shared_with(self, state: int) -> set[int]:
        """Later loops that can read on where this one could: (p, p) leads to (p, q) and round."""
        reached = self._walk((state, state))
        return {
            other
            for one, other in reached
            if one == state
            and self._loops.get(other, self._loops[state]) != self._loops[state]
            and (state, other) in self._walk((state, other))
        }

    def _walk(self, start: Pair) -> set[Pair]:
        seen: set[Pair] = set()
        todo = [start]
        while todo:
            for step in self._steps(todo.pop()):
                if step not in seen:
                    seen.add(step)
                    todo.append(step)
        return seen

    def _steps(self, pair: Pair) -> Iterator[Pair]:
        self._budget.spend(len(self._edges[pair[0]]) * len(self._edges[pair[1]]))
        for one in self._edges[pair[0]]:
            for other in self._edges[pair[1]]:
                if self._meet(one, other):
                    yield (one, other)

    def _meet(self, one: int, other: int) -> bool:
        key = (one, other)
        if key not in self._meets:
            self._meets[key] = overlap(self._reads[one], self._reads[other])
        return self._meets[key]
