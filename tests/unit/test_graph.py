"""Which names lead back to themselves, and which of them stand together."""

from __future__ import annotations

from itertools import pairwise

from shapewright.graph import components


def groups(edges: dict[str, list[str]]) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for name, number in components(edges).items():
        found.setdefault(number, set()).add(name)
    return {frozenset(group) for group in found.values()}


def test_names_in_one_circle_have_one_number() -> None:
    edges = {
        "in": ["a", "alone"],
        "a": ["b"],
        "b": ["c", "own"],
        "c": ["a", "d"],
        "d": ["e", "out"],
        "e": ["d"],
        "own": ["own", "out"],
        "out": [],
        "alone": ["out", "out"],
    }
    assert groups(edges) == {frozenset("abc"), frozenset("de"), frozenset({"own"})}
    assert groups(dict(reversed(edges.items()))) == groups(edges)


def test_nothing_leads_back_where_there_is_no_circle() -> None:
    assert components({}) == {}
    assert components({"a": ["b", "c"], "b": ["c"], "c": []}) == {}


def test_long_chains_and_circles_take_no_stack() -> None:
    names = [f"n{number}" for number in range(20_000)]
    chain = {name: [following] for name, following in pairwise(names)}
    assert components({**chain, names[-1]: []}) == {}
    assert groups({**chain, names[-1]: [names[0]]}) == {frozenset(names)}
