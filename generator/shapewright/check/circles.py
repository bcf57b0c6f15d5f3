"""Circles in who needs whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_LONGEST = 5


def circles(needs: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """A circle for each group of names that need each other.

    Args:
        needs: name -> other names in the mapping, each once.

    Yields:
        names in order, the first one again at the end; a long circle is cut short in the middle.
    """
    left = _in_circles(needs)
    while left:
        trail: dict[str, None] = {}
        name = next(iter(left))
        while name in left and name not in trail:
            trail[name] = None
            name = next((other for other in needs[name] if other in left), "")
        if name in trail:
            circle = list(trail)[list(trail).index(name) :]
            yield [*circle[:_LONGEST], name]
        for step in trail:
            del left[step]


def _in_circles(needs: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """The names whose needs do not end: those of circles, and those that need one of these."""
    users: dict[str, list[str]] = {name: [] for name in needs}
    for name, needed in needs.items():
        for other in needed:
            users[other].append(name)
    counts = {name: len(needed) for name, needed in needs.items()}
    waiting = [name for name, count in counts.items() if count == 0]
    while waiting:
        done = waiting.pop()
        del counts[done]
        for user in users[done]:
            counts[user] -= 1
            if counts[user] == 0:
                waiting.append(user)
    return dict.fromkeys(counts)
