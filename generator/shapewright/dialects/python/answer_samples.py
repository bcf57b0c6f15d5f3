"""Sample answers of operations: values that every rule of the spec allows, always the same ones."""

from __future__ import annotations

import math
from typing import Any

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.rules import Rule, rule_of, strictest
from shapewright.ir import Member, Service, Shape
from shapewright.regex.example import example
from shapewright.regex.judge import Pattern

_MOMENT = "2026-03-01T08:30:00Z"
_STATUS_NAMES = ("statuscode", "httpstatuscode")
_PLAIN = {"boolean": True, "timestamp": _MOMENT, "json": {"sample": 1}, "document": {"sample": 1}}
# How many values a sample may have with optional members this deep; the first that fits is taken.
_DEPTHS = (4, 2, 1, 0)
_MOST_VALUES = 120
_MOST_ITEMS = 1_000
_DEEPEST = 12


def sample(service: Service, shape: Shape) -> dict[str, Any]:
    """An answer, or an error, of which the structure is the whole."""
    for depth in _DEPTHS:
        try:
            return _Sampler(service, depth).structure(shape, 0, ())
        except TooLarge:
            continue
    return {}


class _Sampler:
    """Makes one sample.

    Args:
        optional_depth: how deep members that need not be set are set.
    """

    def __init__(self, service: Service, optional_depth: int) -> None:
        self._service = service
        self._optional_depth = optional_depth
        self._budget = Budget(_MOST_VALUES)

    def structure(self, shape: Shape, depth: int, above: tuple[str, ...]) -> dict[str, Any]:
        """The members of a structure; of a union, the first that can be made."""
        if depth > _DEEPEST:
            raise TooLarge
        above = (*above, shape.name)
        made: dict[str, Any] = {}
        for name, member in shape.members.items():
            needed = name in shape.required or (shape.union and not made)
            if member.eventstream or (shape.union and made):
                continue
            if needed or (depth < self._optional_depth and not _repeats(member, above)):
                made[name] = self._value(member, depth + 1, above)
        return made

    def _value(self, member: Member, depth: int, above: tuple[str, ...]) -> Any:
        self._budget.spend(1)
        rule = strictest(rule_of(member, self._service))
        if rule.kind in _PLAIN:
            return _PLAIN[rule.kind]
        if rule.kind == "structure":
            return self.structure(member.shape, depth, above)
        if rule.kind == "list":
            return self._list(member, rule, depth, above)
        if rule.kind == "map":
            return self._map(member, rule, depth, above)
        if rule.kind in ("integer", "number"):
            return _number(member, rule)
        return _text(member, rule)

    def _list(self, member: Member, rule: Rule, depth: int, above: tuple[str, ...]) -> list[Any]:
        item = member.shape.member
        assert item is not None
        if not rule.least and _repeats(item, above):
            return []
        return [self._value(item, depth, above) for _ in range(_count(rule))]

    def _map(
        self, member: Member, rule: Rule, depth: int, above: tuple[str, ...]
    ) -> dict[str, Any]:
        key, value = member.shape.key, member.shape.value
        assert key is not None
        assert value is not None
        if not rule.least and _repeats(value, above):
            return {}
        keys = _keys(key, strictest(rule_of(key, self._service)), _count(rule))
        return {name: self._value(value, depth, above) for name in keys}


def _repeats(member: Member, above: tuple[str, ...]) -> bool:
    """Whether a use of a shape holds, in lists and maps at most, a structure that it stands in."""
    shape = member.shape
    while shape.member is not None or shape.value is not None:
        inner = shape.member or shape.value
        assert inner is not None
        shape = inner.shape
    return shape.name in above


def _count(rule: Rule) -> int:
    wanted = max(1, int(rule.least or 0))
    if wanted > _MOST_ITEMS:
        raise TooLarge
    return wanted if rule.most is None else min(wanted, int(rule.most))


def _keys(key: Member, rule: Rule, count: int) -> list[str]:
    if rule.enum:
        return list(rule.enum[:count])
    first = _text(key, rule, "key")
    return [first, *(f"{first[: len(first) - len(str(n))]}{n}" for n in range(2, count + 1))]


def _number(member: Member, rule: Rule) -> int | float:
    low, high = (rule.least, rule.most) if rule.kind == "number" else rule.bounds
    wanted: int | float = 200 if member.name.lower() in _STATUS_NAMES else 1
    wanted = max(wanted, -math.inf if low is None else low)
    wanted = min(wanted, math.inf if high is None else high)
    return wanted if rule.kind == "number" else math.ceil(wanted)


def _text(member: Member, rule: Rule, name: str = "") -> str:
    """A text, or a text that stands for the bytes of a blob."""
    if rule.enum:
        return rule.enum[0]
    least, most = int(rule.least or 0), None if rule.most is None else int(rule.most)
    plain = f"sample-{name or member.name or member.shape_name}"[:most].ljust(least, "x")
    return plain if not rule.patterns else _matching(rule.patterns[0], least, most, plain)


def _matching(pattern: Pattern, least: int, most: int | None, plain: str) -> str:
    found = example(pattern, least, most)
    return plain if found is None else found
