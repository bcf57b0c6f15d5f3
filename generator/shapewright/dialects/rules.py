"""What a validator has to know of one place in a request, read from the spec once.

Both passes of the generated validators are written from these rules: the quick one that says yes or
no, and the thorough one that finds every problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from shapewright.graph import components
from shapewright.ir import Documented, Member, Service, Shape, Source, walk
from shapewright.regex.judge import Pattern, Refused, judge
from shapewright.regex.lengths import within

Kind = Literal[
    "structure",
    "list",
    "map",
    "string",
    "enum",
    "integer",
    "number",
    "boolean",
    "blob",
    "timestamp",
    "json",
    "document",
    "anything",
]
_KINDS: Mapping[str, Kind] = {
    "structure": "structure",
    "list": "list",
    "map": "map",
    "string": "string",
    "integer": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "boolean": "boolean",
    "blob": "blob",
    "timestamp": "timestamp",
}
_BITS = {"integer": 31, "long": 63}
_LIMITED = frozenset({"string", "enum", "integer", "number", "blob", "list", "map"})
_FINITE_PROTOCOLS = frozenset({"json", "rest-json"})


@dataclass(frozen=True, slots=True)
class Rule:
    """What may stand at one place.

    Args:
        least, most: lengths (strings, blobs), sizes (lists, maps) or numbers; None for no limit.
        enum: the values that an ``enum`` can have.
        patterns: what a string must match.
        refused: patterns that the spec states and validators leave alone.
        hidden: whether the value is sensitive.
        finite: whether a ``number`` cannot be NaN or infinite.
        bits: of an ``integer``, without its sign.
        beyond: what is asked in addition, and not by the model that AWS's own tools read.
        source: the page that asks this; None for the model.
    """

    kind: Kind
    least: int | float | None = None
    most: int | float | None = None
    enum: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    refused: tuple[Refused, ...] = ()
    hidden: bool = False
    finite: bool = True
    bits: int = 0
    beyond: Rule | None = None
    source: Source | None = None

    @property
    def bounds(self) -> tuple[int | float, int | float]:
        """Least and greatest value of an ``integer``."""
        low, high = -(2**self.bits), 2**self.bits - 1
        return (
            low if self.least is None else max(self.least, low),
            high if self.most is None else min(self.most, high),
        )


def rule_of(member: Member, service: Service) -> Rule:
    """The rule for a use of a shape: what its model asks, and what is asked beyond that."""
    kind = _kind(member)
    rule = Rule(
        kind,
        enum=member.enum if kind == "enum" else (),
        hidden=member.sensitive,
        finite=service.protocol in _FINITE_PROTOCOLS,
        bits=_BITS.get(member.type, 0),
    )
    if kind not in _LIMITED:
        return rule
    rule = _limited(rule, member)
    beyond = _limited(_beyond(kind, member), member.documented)
    if member.host_label and member.min is None:
        rule = replace(rule, least=1)  # as botocore has it
    elif member.host_label and not rule.least and not beyond.least:
        beyond = replace(beyond, least=1)
    return rule if beyond == Rule(kind) else replace(rule, beyond=beyond)


def _beyond(kind: Kind, member: Member) -> Rule:
    """The rule for what a page says of a member's values, still without limits."""
    stated = member.documented
    if stated is None:
        return Rule(kind)
    kind = "enum" if stated.enum else kind
    return Rule(kind, enum=stated.enum, source=stated.source, bits=_BITS.get(member.type, 0))


def _limited(rule: Rule, limits: Member | Documented | None) -> Rule:
    """A rule with limits; those that ask nothing are left out."""
    if limits is None:
        return rule
    least, most = limits.min, limits.max
    if rule.kind not in ("integer", "number"):
        least = int(least) if least is not None and least > 0 else None
        most = int(most) if most is not None else None
    elif rule.kind == "integer":
        least, most = _whole(least), _whole(most)
    rule = replace(rule, least=least, most=most)
    if limits.pattern is None or rule.kind not in ("string", "enum"):
        return rule
    verdict = judge(limits.pattern, most)
    if isinstance(verdict, Refused):
        return replace(rule, refused=(verdict,))
    return replace(rule, patterns=(within(verdict, rule.least, rule.most),))


def strictest(rule: Rule) -> Rule:
    """A rule and what is asked beyond it as one, without the values of an enum that another
    limit excludes."""
    beyond = rule.beyond
    if beyond is not None:
        rule = replace(
            rule,
            kind="enum" if beyond.enum else rule.kind,
            least=max(_given(rule.least, beyond.least), default=None),
            most=min(_given(rule.most, beyond.most), default=None),
            enum=_common(rule.enum, beyond.enum),
            patterns=rule.patterns + beyond.patterns,
            refused=rule.refused + beyond.refused,
            beyond=None,
        )
    if rule.kind == "enum":
        return replace(rule, enum=tuple(value for value in rule.enum if _allows(rule, value)))
    return rule


def _given(*limits: int | float | None) -> list[int | float]:
    return [limit for limit in limits if limit is not None]


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The values that two enums have in common; an empty one allows all."""
    return tuple(value for value in one if value in other) if one and other else one or other


def _allows(rule: Rule, value: str) -> bool:
    return (
        (rule.least or 0) <= len(value)
        and (rule.most is None or len(value) <= rule.most)
        and all(re.fullmatch(pattern.text, value, re.ASCII) for pattern in rule.patterns)
    )


def _whole(bound: int | float | None) -> int | float | None:
    """A bound without a decimal point if it needs none."""
    return int(bound) if bound is not None and float(bound).is_integer() else bound


def _kind(member: Member) -> Kind:
    if member.type == "structure":
        if member.eventstream:
            return "anything"
        return "document" if member.document else "structure"
    if member.json_header:
        return "json"
    if member.type == "string" and member.enum:
        return "enum"
    return _KINDS[member.type]


def required_members(shape: Shape) -> tuple[str, ...]:
    """Names of the members that a caller must give; idempotency tokens are filled in."""
    return tuple(
        name
        for name in dict.fromkeys(shape.required)
        if name in shape.members and not shape.members[name].idempotency_token
    )


@dataclass(frozen=True, slots=True)
class Closure:
    """Every shape that requests of a service can hold.

    Args:
        shapes: by name, in the order in which they are met.
        uses: number of places where each is used.
        recursive: names of those that can hold themselves.
    """

    shapes: Mapping[str, Shape]
    uses: Mapping[str, int]
    recursive: frozenset[str]


def closure(roots: Iterable[Member], streams: bool = False) -> Closure:
    """The shapes below some members, those included.

    Args:
        streams: whether to look at the events of event streams, too.
    """
    found = list(walk(roots, lambda shape: _inner(shape, streams)))
    shapes = {member.shape_name: member.shape for member in found}
    uses = Counter(member.shape_name for member in found)
    inner = {name: [member.shape_name for member in _inner(s)] for name, s in shapes.items()}
    return Closure(shapes, uses, frozenset(components(inner)))


def _inner(shape: Shape, streams: bool = False) -> Iterator[Member]:
    """The places below a shape that have rules of their own."""
    if not shape.document and (streams or not shape.eventstream):
        yield from shape.references()
