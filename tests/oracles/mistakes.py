"""What may be wrong with a value of each type."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from shapewright.ir import Member
from tests.oracles.limits import BITS, sizes, stricter
from tests.python_target.mutation import Dict, Impostor, Str, Unhashable
from tests.support import pattern_texts

TYPE = "type"
Wrong = tuple[Any, str]
"""A value, and the rule that it breaks for sure; empty if it may be right."""

_NAN, _INFINITY = float("nan"), float("inf")
_NO_TEXTS = (None, 5, True, 1.5, ["a"], {"a": "b"}, b"a", Impostor(), object())
_LONGEST_TEXT = 3_000
_LONGEST_LIST = 60


def wrong(member: Member, chance: random.Random, right: Callable[[], Any]) -> Wrong:
    """A value that is wrong for a use of a shape, or so it seems.

    Args:
        right: makes right values for the same place.
    """
    if member.json_header:
        return _odd_json(chance)
    return chance.choice(list(_MISTAKES[member.type](member, chance, right)))


def wrong_texts(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    """Strings that are too long, too short, or not what a pattern or an enum asks."""
    least, most = sizes(member)
    if least:
        yield "x" * (least - 1), "" if _is_narrow(member) else "min_length"
    if most is not None and most < _LONGEST_TEXT:
        yield "x" * (most + 1), "" if _is_narrow(member) else "max_length"
    text = right()
    if isinstance(text, str):
        yield pattern_texts.near(text, chance), ""
        yield text + "\n", ""
        yield text.swapcase(), ""
    if member.enum:
        yield from ((value, "enum") for value in (Unhashable("?"), Impostor(member.enum[0])))
    yield chance.choice(["\ud800", "a\udc00b"]), ""


def _is_narrow(member: Member) -> bool:
    """Whether values are checked by more than their length."""
    return bool(member.enum or (member.documented is not None and member.documented.enum))


def _string(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice(_NO_TEXTS), TYPE
    for text, rule in wrong_texts(member, chance, right):
        yield text, TYPE if isinstance(text, Impostor) else rule


def _integer(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, True, False, 1.0, 1.5, "1", Decimal(5), [], {}, _NAN]), TYPE
    bits = BITS[member.type]
    yield -(2**bits) - 1, "minimum"
    yield 2**bits, "maximum"
    least, most = stricter(max, member, "min"), stricter(min, member, "max")
    if least is not None:
        yield -int(-least // 1) - 1, "minimum"
    if most is not None:
        yield int(most // 1) + 1, "maximum"


def _number(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, True, "1.5", [], {}, 1j, b"1", object()]), TYPE
    yield chance.choice(
        [_NAN, _INFINITY, -_INFINITY, 10**400, Decimal("NaN"), Decimal("1e400")]
    ), ""
    least, most = stricter(max, member, "min"), stricter(min, member, "max")
    if least is not None:
        yield chance.choice([least - 0.5, int(least) - 1, Decimal(str(least)) - 1]), "minimum"
    if most is not None:
        yield chance.choice([most + 0.5, int(most) + 1, Decimal(str(most)) + 1]), "maximum"


def _boolean(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, 0, 1, "true", "", [], {}, 1.0]), TYPE


def _blob(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, 5, True, [], {}, memoryview(b"a"), [1, 2]]), TYPE
    yield chance.choice(["\ud800", "é", "text"]), ""
    least, most = sizes(member)
    if least:
        yield b"x" * (least - 1), "min_length"
    if most is not None and most < _LONGEST_TEXT:
        yield chance.choice([b"x" * (most + 1), bytearray(most + 1)]), "max_length"
        yield "é" * (most // 2 + 1), "max_length"


def _timestamp(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    kinds = [None, True, [], {}, b"2026-03-01", object(), date(2026, 3, 1), Decimal(1)]
    yield chance.choice(kinds), "timestamp"
    texts = ["", "yesterday", "2026-13-01", "2026-02-30T00:00:00Z", "2026-03-01T25:00:00Z", "Z"]
    yield chance.choice(texts), "timestamp"
    yield chance.choice(["20260301", "10:30", "March 1, 2026", "2026-W10-1", "1e3", "-5", "٣"]), ""
    yield chance.choice(
        [_NAN, _INFINITY, 10**20, -(10**13), 10**400, 253402300799.5, 253402300800]
    ), ""
    yield datetime.max.replace(tzinfo=UTC), ""


def _list(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, 5, "ab", "", {}, {"a": 1}, {1, 2}, frozenset(), range(2)]), TYPE
    made = right()
    least, most = sizes(member)
    if least and isinstance(made, list):
        yield made[: least - 1], "min_length"
    if made and most is not None and most < _LONGEST_LIST:
        yield [made[0]] * (most + 1), "max_length"


def _map(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    yield chance.choice([None, 5, "ab", [], [("a", "b")], {"a"}]), TYPE
    made = right()
    least, most = sizes(member)
    if least:
        yield dict(list(made.items())[: least - 1]), "min_length"
    if made and most is not None and most < _LONGEST_LIST:
        value = next(iter(made.values()))
        yield {f"k{number}": value for number in range(most + 1)}, "max_length"


def _structure(member: Member, chance: random.Random, right: Callable[[], Any]) -> Iterator[Wrong]:
    if member.document:
        yield _odd_json(chance)
        return
    yield chance.choice([None, 5, "ab", [], [{}], {"a"}, Str("a"), object()]), TYPE
    yield Dict(), ""
    if member.shape.union:
        yield {}, "union"
        both = {**right(), **right(), **right()}
        yield both, "union" if len(both) > 1 else ""


def _odd_json(chance: random.Random) -> Wrong:
    deep: Any = "deep"
    for _ in range(chance.choice([99, 100, 101, 102])):
        deep = [deep]
    odd = [_NAN, [_INFINITY], (1, 2), {1: 2}, {"a": b""}, {1, 2}, object(), 10**400, "\ud800", deep]
    return chance.choice([*odd, Decimal("1.5"), {"\ud800": 1}, Dict(a=1), None]), ""


_MISTAKES: dict[str, Callable[[Member, random.Random, Callable[[], Any]], Iterator[Wrong]]] = {
    "structure": _structure,
    "list": _list,
    "map": _map,
    "string": _string,
    "integer": _integer,
    "long": _integer,
    "float": _number,
    "double": _number,
    "boolean": _boolean,
    "blob": _blob,
    "timestamp": _timestamp,
}
