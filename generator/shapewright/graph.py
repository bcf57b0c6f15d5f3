"""Names that lead to names: which of them lead back to themselves."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def components(edges: Mapping[Name, Iterable[Name]]) -> dict[Name, int]:
    """The names that lead back to themselves, each with the number of its component.

    Two names have one number if each leads to the other (strongly connected components).

    Args:
        edges: name -> the names in the mapping that it leads to.
    """
    back: dict[Name, list[Name]] = {name: [] for name in edges}
    for name, following in edges.items():
        for other in following:
            back[other].append(name)
    seen: set[Name] = set()
    order = [found for name in edges for found in _walk(name, edges, seen)]
    component_of: dict[Name, int] = {}
    seen = set()
    for number, name in enumerate(reversed(order)):
        component = _walk(name, back, seen)
        if len(component) > 1 or name in edges[name]:
            component_of |= dict.fromkeys(component, number)
    return component_of


def _walk(start: Name, edges: Mapping[Name, Iterable[Name]], seen: set[Name]) -> list[Name]:
    """Names not ``seen`` that ``start`` leads to, each after those that it leads to."""
    if start in seen:
        return []
    seen.add(start)
    done: list[Name] = []
    stack = [(start, iter(edges[start]))]
    while stack:
        name, rest = stack[-1]
        following = next((other for other in rest if other not in seen), None)
        if following is None:
            done.append(name)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(edges[following])))
    return done
