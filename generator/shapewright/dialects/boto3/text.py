"""Pieces of boto3's pages that all their sections are made of: line ends, types, limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from shapewright.dialects.budget import Budget
from shapewright.graph import components
from shapewright.ir import Member, Shape
from shapewright.text import escape_unsafe

# Nested deeper than any operation of AWS, and not so deep that Python's stack ends.
MAX_LEVEL = 120

TYPE_NAMES = {
    "blob": "bytes",
    "double": "float",
    "long": "integer",
    "map": "dict",
    "structure": "dict",
    "timestamp": "datetime",
}
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_CONTROLS = re.compile("[\n\r\t\b\f]")

ANY_VALUE = "{...}|[...]|123|123.4|'string'|True|None"


class Section:
    """A text under construction that stops when it has too many lines.

    So that nothing is built that boto3 would not print.

    Args:
        limit: greatest number of lines.
    """

    def __init__(self, limit: int) -> None:
        self._parts: list[str] = []
        self._budget = Budget(limit - 1)

    def add(self, *parts: str) -> None:
        """Append texts.

        Raises:
            TooLarge: it now has more lines than it may.
        """
        self._parts += parts
        self._budget.spend(sum(part.count("\n") for part in parts))

    def text(self) -> str:
        return "".join(self._parts)


def line(level: int) -> str:
    """A new line, indented; no line is indented by less than nothing."""
    return f"\n{'  ' * level}"


def paragraph(level: int) -> str:
    """A new line after an empty one, indented."""
    return f"\n\n{'  ' * level}"


def one_line(text: str) -> str:
    """Text of a literal block: control characters as escapes, so that it stays in its line."""
    return escape_unsafe(_CONTROLS.sub(lambda match: _ESCAPES[match.group()], text))


def quoted(text: str) -> str:
    """A string as boto3's examples write it: in single quotes, and no quote in it escaped."""
    return f"'{one_line(text)}'"


@dataclass(frozen=True, slots=True)
class Streams:
    """What stands for the value and the type of members that are streams, by name."""

    values: Mapping[str, str]
    types: Mapping[str, str]


def request_streams(root: Member) -> Streams:
    """The streams of an operation's input: a body of bytes."""
    body = _body(root)
    return Streams(
        dict.fromkeys(body, "b'bytes'|file"),
        dict.fromkeys(body, "bytes or seekable file-like object"),
    )


def response_streams(root: Member) -> Streams:
    """The streams of an operation's output: a body of bytes, or events."""
    body, events = _body(root), event_stream(root)
    return Streams(
        dict.fromkeys(body, "StreamingBody()"),
        dict.fromkeys(events, ":class:`.EventStream`")
        | dict.fromkeys(body, ":class:`.StreamingBody`"),
    )


def _body(root: Member) -> list[str]:
    payload = root.payload
    return [payload] if payload is not None and root.shape.members[payload].type == "blob" else []


def event_stream(root: Member) -> list[str]:
    """Names of the members of an output that are streams of events: one or none."""
    return [member.name for member in root.shape.members.values() if member.eventstream][:1]


class Cycles:
    """Which shapes of a service stand in a cycle, and in which.

    A shape's text depends on the shapes around it only where it contains one of them again.
    """

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._group = components(
            {name: [use.shape_name for use in s.references()] for name, s in shapes.items()}
        )

    def enter(self, name: str, around: frozenset[str]) -> frozenset[str]:
        """The shapes that matter inside shape ``name``, which stands inside ``around``."""
        group = self._group.get(name)
        if group is None:
            return frozenset()
        return frozenset(other for other in around if self._group[other] == group) | {name}
