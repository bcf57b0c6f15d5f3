"""How long a backtracking engine can take over a pattern, judged without running it.

A failing match tries every path of the automaton that reads the text, so the cost is the number of
paths: exponential where one loop reads the same text in two ways, else the product of the lengths
of the loops that can share one stretch of text, times the ways to get from loop to loop.
"""

from __future__ import annotations

import graphlib
from collections import Counter
from collections.abc import Iterator

from shapewright.regex.automaton import Automaton, loops_of
from shapewright.regex.characters import overlap

Pair = tuple[int, int]
Entry = tuple[int | None, int, int]
"""An edge into a loop or a state: where from (None: the beginning), where to, in how many ways."""
Weight = tuple[int | None, int, float]
"""The same, with the ways in which a text can get there."""


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
        """Greatest number of steps that a failing match can take; infinite if it is exponential.

        Args:
            longest: greatest length of a text, in characters.
        """
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
        self._choices = 1.0
        if not self._exponential():
            self._after = {state: self._shared_with(state) for state in self._loops}
            self._choices = self._most_choices(Counter(machine.first))

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

        return self._choices * max(map(chain, self._loops), default=1)

    def _most_choices(self, first: Counter[int]) -> float:
        """In how many ways one text can be read, whatever the number of rounds in each loop.

        Ways that lead to a place add up if they can have read the same text.
        """
        entries = self._entries(first)
        if all(sum(number for _, _, number in its) == 1 for its in entries.values()):
            return 1
        starts = [(one, other) for one in first for other in first if self._meet(one, other)]
        together = self._walk(*starts) | set(starts)
        order = graphlib.TopologicalSorter(
            {
                place: {self._place(start) for start, _, _ in its if start is not None}
                for place, its in entries.items()
            }
        )
        ways: dict[int, float] = {}
        for place in order.static_order():
            weights = [
                (start, state, number * (1.0 if start is None else ways[self._place(start)]))
                for start, state, number in entries.get(place, ())
            ]
            self._budget.spend(len(weights) ** 2)
            ways[place] = max(
                (self._meeting(start, state, weights, together) for start, state, _ in weights),
                default=1.0,
            )
        return sum(number for number in ways.values() if number > 1) or 1

    def _meeting(
        self, start: int | None, state: int, weights: list[Weight], together: set[Pair]
    ) -> float:
        """The ways into a place by one edge and by all that can have read the same text.

        Of those that come out of loops the widest counts: their rounds are in the product.
        """
        out_of_loops, others = 0.0, 0.0
        for other, target, weight in weights:
            meets = start is other or (start, other) in together
            if not meets or (state, target) not in together:
                continue
            if other in self._loops:
                out_of_loops = max(out_of_loops, weight)
            else:
                others += weight
        return max(out_of_loops, others)

    def _entries(self, first: Counter[int]) -> dict[int, list[Entry]]:
        """The edges into each loop, or into each state that is in none, from outside of it."""
        entries: dict[int, list[Entry]] = {}
        for state, number in first.items():
            entries.setdefault(self._place(state), []).append((None, state, number))
        for start, edges in enumerate(self._edges):
            for state, number in edges.items():
                if self._place(start) != self._place(state):
                    entries.setdefault(self._place(state), []).append((start, state, number))
        return entries

    def _place(self, state: int) -> int:
        """A number for the loop that a state is in, or for the state alone."""
        return self._loops[state] if state in self._loops else -1 - state

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

    def _walk(self, *starts: Pair) -> set[Pair]:
        seen: set[Pair] = set()
        todo = list(starts)
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
