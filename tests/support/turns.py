"""Sampling of products: what takes long for every pair is tried for one pair of each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest


def in_turns(rows: Sequence[Any], columns: Sequence[Any], names: Sequence[str]) -> list[Any]:
    """Parameters for each pair; each row meets one column in turn, and the others if ``slow``.

    Args:
        names: of the rows, for the ids of tests.
    """
    pairs = []
    for number, (row, name) in enumerate(zip(rows, names, strict=True)):
        for place, column in enumerate(columns):
            marks = () if place == number % len(columns) else (pytest.mark.slow,)
            pairs.append(pytest.param(row, column, id=f"{name}-{column}", marks=marks))
    return pairs


def few_or_many(name: str, few: int, many: int) -> pytest.MarkDecorator:
    """A number of samples: ``few`` in every run, ``many`` in a ``slow`` one."""
    slow = pytest.param(many, id=f"{name}={many}", marks=pytest.mark.slow)
    return pytest.mark.parametrize(name, [pytest.param(few, id=f"{name}={few}"), slow])
