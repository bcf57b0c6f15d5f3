"""Recursion around the greatest depth, where the judges differ and are expected to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.oracles.comparison import Tally, compare
from tests.oracles.judges import Bench

PAIR = {"One": "a", "Two": 1}
# What is put around a value, once per level, and the member that the outermost stands at.
AROUND: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "Tree": ({"Name": "a"}, lambda inner: {"Name": "a", "Left": inner}),
    "Forest": ([], lambda inner: [{"Name": "a", "Trees": inner}]),
    "Node": ({}, lambda inner: {"Nodes": {"a": inner}}),
    "Choice": ({"Text": "a"}, lambda inner: {"Again": inner}),
    "Any": (None, lambda inner: {"a": [inner]}),
}
DEEPEST = 100


def nested(member: str, levels: int) -> dict[str, Any]:
    value, around = AROUND[member]
    for _ in range(levels):
        value = around(value)
    return {"Pair": PAIR, member: value}


@pytest.mark.parametrize("member", AROUND)
def test_depth_is_the_only_difference(member: str, case_benches: Mapping[str, Bench]) -> None:
    bench = case_benches["shapes"]
    tally: Tally = Counter()
    for levels in (1, 10, *range(DEEPEST // 2 - 2, DEEPEST // 2 + 3), *range(98, 104)):
        compare(bench, nested(member, levels), tally)
    assert bench.level(nested(member, 49), "strict").accepts
    for level in ("aws", "strict"):
        problems = bench.level(nested(member, 103), level).problems
        assert {problem.rule for problem in problems} == {"depth"}
    assert {name for name in tally if name.startswith("difference")} == {
        f"difference: {judge} does not mind depth" for judge in ("botocore", "model", "schema")
    }
