"""Answers to be shown: made at random, and what of them a reader must find again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta, timezone
from random import Random
from typing import Any

from hypothesis import strategies as st

_NAMES = (
    "Id", "Name", "Items", "Tags", "Count", "Value", "key-1", "+1", "é", "a", "B", "zz",
    "", "1.5", "null", "a b", "line\nbreak", "ß", "日本", "key: x", "x" * 130, "\x01",
)  # fmt: skip
_TEXTS = (
    "", "x", "two words", "null", "true", "1.0", "0123", "a: b", "# c", "it's", 'say "x"',
    "line\nbreak", "a\tb", " lead", "trail ", "café", "日本語", "☃", "😀", "\xa0", "~", "- a",
    "back\\slash", "2020-01-01", "arn:aws:x:us-east-1:1:y/z", "x" * 60, "|", "{j}", "[l]",
    "\x1b[31m", "\x85", "\u2028", "e\u0301", "①", "Ａ", "\u200b", "\ufeff", "a\r\nb", "漢" * 45,
    "w " * 60, "%s", "{0}", "-0", "1e5", ".", "<<", "'\"", "\t",
)  # fmt: skip
_NUMBERS = (
    0, 1, -5, 10**12, 99999999999999999999, 0.1, 1.5, 3.0, 1e21,
    1e16, 1e-7, -0.0, 5e-324, 2**63, 1e22, float("nan"), float("-inf"), True, False, None,
)  # fmt: skip


def answer(random: Random) -> dict[str, Any]:
    """An answer as services give them; one in three has lists that hold values of all kinds."""
    mixed = random.random() < 0.3
    return {name: _value(random, 3, mixed) for name in _names(random)}


def _names(random: Random) -> list[str]:
    return random.sample(_NAMES, random.randint(0, 4))


def _value(random: Random, depth: int, mixed: bool) -> Any:
    kind = random.random()
    if depth == 0 or kind < 0.45:
        return random.choice(_TEXTS if random.random() < 0.6 else _NUMBERS)
    if kind < 0.65:
        return {name: _value(random, depth - 1, mixed) for name in _names(random)}
    count = random.randint(0, 4)
    if mixed:
        return [_value(random, depth - 1, mixed) for _ in range(count)]
    if kind < 0.8:
        names = _names(random)
        return [
            {name: _value(random, depth - 1, mixed) for name in names if random.random() < 0.9}
            for _ in range(count)
        ]
    return [random.choice(_TEXTS) for _ in range(count)]


def scalars(value: Any) -> Iterator[Any]:
    """All scalars in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield value


_MOMENTS = st.datetimes(
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))])
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
WILD_TEXTS = st.one_of(TEXTS, st.text(st.characters(), max_size=8))
JSON_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), TEXTS, st.sampled_from(_TEXTS)
)
SCALARS = st.one_of(
    JSON_SCALARS, WILD_TEXTS, st.binary(max_size=9), _MOMENTS, st.dates(), st.decimals()
)


def values(of: st.SearchStrategy[Any], keys: st.SearchStrategy[Any] = TEXTS) -> Any:
    """Strategy of whatever lists and objects can hold some scalars."""
    return st.recursive(
        of,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)
        ),
        max_leaves=15,
    )
