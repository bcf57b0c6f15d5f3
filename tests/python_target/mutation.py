"""Values that are nearly right: a right one with something in it replaced, removed or added."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any


class Str(str):
    __slots__ = ()


class Dict(dict[Any, Any]):
    pass


class Unhashable(str):
    __hash__ = None  # type: ignore[assignment]


class Impostor:
    """Equal to every string, and no string."""

    def __init__(self, text: str = "RED") -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return self.text == other

    def __hash__(self) -> int:
        return hash(self.text)


PLAIN: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 5, 6, -1, 2**31, 2**63, -(2**63) - 1),
    *(0.5, 1.0, 1e308, "", "a", "abcd", "x" * 300, "AB-12", "AB-12\n", "RED", "red", "12345"),
    *("ü", "\U0001f4f1", "2026-03-01", "2026-03-01T08:30:00Z"),
    *([], ["a"], ["a"] * 5, {}, {"a": "b"}, {"A": 1}, {"Left": {}}, [[]], [{}]),
)
ODD: tuple[Any, ...] = (
    *(float("nan"), float("inf"), Decimal("1.5"), Decimal("NaN"), 10**400, 1j),
    *("\ud800", "a\udc00b", b"", b"1234", b"12345", bytearray(b"1"), memoryview(b"1")),
    *(
        (),
        ("a",),
        {1, 2},
        frozenset(),
        object(),
        range(3),
        Str("a"),
        Str("RED"),
        Dict(),
        Dict(a="b"),
    ),
    *(Unhashable("RED"), Impostor(), Impostor("Name"), {1: 2}, {None: None}, {"\ud800": "a"}),
    *(datetime(2026, 3, 1, tzinfo=UTC), int, print, {"a": float("nan")}, {"Left": 1, "Right": ""}),
)
KEYS: tuple[Any, ...] = ("Nmae", "", "a", "toolong", "RED", "\ud800", 5, None, True, Str("Name"))


def mutants(right: Any, seed: int, number: int, odd: bool = True) -> Iterator[Any]:
    """Values made from a right one by one to three changes.

    Args:
        odd: whether also to use what JSON does not have.
    """
    chance = random.Random(seed)
    values = PLAIN + ODD if odd else PLAIN
    keys = KEYS if odd else tuple(key for key in KEYS if type(key) is str and key.isascii())
    for _ in range(number):
        mutant = copied(right)
        for _ in range(chance.choice((1, 1, 2, 3))):
            mutant = _changed(mutant, chance, values, keys)
        yield mutant


def copied(value: Any) -> Any:
    """The same with dicts and lists of its own."""
    if isinstance(value, dict):
        return type(value)({key: copied(item) for key, item in value.items()})
    return [copied(item) for item in value] if isinstance(value, list) else value


def _changed(value: Any, chance: random.Random, values: Any, keys: Any) -> Any:
    places = list(_places(value))
    if not places:
        return copied(chance.choice(values))
    holder, key = chance.choice(places)
    change = chance.random()
    if change < 0.15 and isinstance(holder, dict):
        del holder[key]
    elif change < 0.25 and isinstance(holder, dict):
        holder[chance.choice(keys)] = copied(chance.choice(values))
    elif change < 0.3 and isinstance(holder, dict):
        item = holder.pop(key)
        holder[chance.choice(keys)] = item
    elif change < 0.35 and isinstance(holder, list):
        holder.append(copied(holder[key]))
    else:
        holder[key] = copied(chance.choice(values))
    return value


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every (dict or list, key or index) in a value."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield value, key
            yield from _places(item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield value, index
            yield from _places(item)
