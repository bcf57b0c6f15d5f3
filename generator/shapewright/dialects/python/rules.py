"""What a validator has to know of one place in a request, read from the spec once.

Both passes of the generated validators are written from these rules: the quick one that says yes or
no, and the thorough one that finds every problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from shapewright.dialects.python.patterns import Pattern, Refused, judge
from shapewright.graph import components
from shapewright.ir import Member, Service, Shape, walk

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
_FINITE_PROTOCOLS = frozenset({"json", "rest-json"})


@dataclass(frozen=True, slots=True)
class Rule:
    """What may stand at one place.

    Args:
        least, most: lengths (strings, blobs), sizes (lists, maps) or numbers; None for no limit.
        enum: the values that an ``enum`` can have.
        pattern: what a ``string`` must match.
        refused: the pattern that the spec states and validators leave alone.
        hidden: whether the value is sensitive.
        finite: whether a ``number`` cannot be NaN or infinite.
    """

    kind: Kind
    least: int | float | None = None
    most: int | float | None = None
    enum: tuple[str, ...] = ()
    pattern: Pattern | None = None
    refused: Refused | None = None
    hidden: bool = False
    finite: bool = True


def rule_of(member: Member, service: Service) -> Rule:
    """The rule for a use of a shape."""
    kind = _kind(member)
    hidden = member.sensitive
    if kind == "integer":
        bits = _BITS[member.type]
        low, high = -(2**bits), 2**bits - 1
        least = low if member.min is None else max(_whole(member.min), low)
        most = high if member.max is None else min(_whole(member.max), high)
        return Rule(kind, least, most, hidden=hidden)
    if kind == "number":
        finite = service.protocol in _FINITE_PROTOCOLS
        return Rule(kind, member.min, member.max, hidden=hidden, finite=finite)
    if kind == "enum":
        return Rule(kind, enum=_allowed(member), hidden=hidden)
    if kind not in ("string", "blob", "list", "map"):
        return Rule(kind, hidden=hidden)
    least, most = _sizes(member)
    if kind != "string" or member.pattern is None:
        return Rule(kind, least, most, hidden=hidden)
    verdict = judge(member.pattern, most)
    if isinstance(verdict, Refused):
        return Rule(kind, least, most, refused=verdict, hidden=hidden)
    return Rule(kind, least, most, pattern=verdict, hidden=hidden)


def _whole(bound: int | float) -> int | float:
    """A bound without a decimal point if it needs none."""
    return int(bound) if float(bound).is_integer() else bound


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


def _sizes(member: Member) -> tuple[int | None, int | None]:
    """Least and greatest size; a label of a host name has a character at least, as in botocore."""
    least = member.min
    if least is None and member.host_label:
        least = 1
    return (
        int(least) if least is not None and least > 0 else None,
        int(member.max) if member.max is not None else None,
    )


def _allowed(member: Member) -> tuple[str, ...]:
    """The values of an enum that the other constraints of the shape allow."""
    least, most = _sizes(member)
    verdict = judge(member.pattern) if member.pattern is not None else None
    return tuple(
        value
        for value in member.enum
        if (least or 0) <= len(value)
        and (most is None or len(value) <= most)
        and not (isinstance(verdict, Pattern) and not re.fullmatch(verdict.text, value, re.ASCII))
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


def with_callees(
    shapes: Closure, wanted: set[str], write: Callable[[Shape], list[str]]
) -> dict[str, list[str]]:
    """The code of each wanted shape, by name.

    Args:
        wanted: names of shapes; writing the code of one may add to them.
    """
    done: dict[str, list[str]] = {}
    while missing := [name for name in shapes.shapes if name in wanted - set(done)]:
        done |= {name: write(shapes.shapes[name]) for name in missing}
    return done


def _inner(shape: Shape, streams: bool = False) -> Iterator[Member]:
    """The places below a shape that have rules of their own."""
    if not shape.document and (streams or not shape.eventstream):
        yield from shape.references()
