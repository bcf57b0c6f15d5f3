"""The request and response syntax of boto3's pages."""

from __future__ import annotations

from collections.abc import Mapping

from shapewright.dialects.boto3.special import Changes, shape_changes
from shapewright.dialects.boto3.text import (
    ANY_VALUE,
    MAX_LEVEL,
    Cycles,
    Section,
    line,
    quoted,
)
from shapewright.dialects.budget import TooLarge
from shapewright.ir import Member, Service, Shape

LINE_LIMIT = 2000

_RECURSIVE = "{'... recursive ...'}"
_VALUES = {
    "blob": "b'bytes'",
    "boolean": "True|False",
    "double": "123.0",
    "integer": "123",
    "long": "123",
    "string": "'string'",
    "timestamp": "datetime(2015, 1, 1)",
}
_UNKNOWN = "..."  # boto3 has no example of a float
_OPAQUE = "{...}"


class Syntax:
    """Writes the syntax of requests, or of responses, of one service.

    What it wrote of a shape is kept, so that shapes that many operations share cost nothing.
    """

    def __init__(self, service: Service, cycles: Cycles, response: bool) -> None:
        self._response = response
        self._cycles = cycles
        self._changed = shape_changes(service.name)
        self._known: dict[tuple[str, int, frozenset[str]], str | None] = {}

    def top(self, root: Member, level: int, changes: Changes, streams: Mapping[str, str]) -> str:
        """The whole syntax of an operation's input or output.

        Args:
            root: the input or output.
            level: where it stands.
            streams: what stands for the members that are streams, by name.

        Raises:
            TooLarge: it would have more lines than boto3 prints.
        """
        members = root.shape.members
        if self._response and not members:
            return "{}"
        inside = self._cycles.enter(root.shape_name, frozenset())
        section = Section(LINE_LIMIT)
        for index, member in enumerate(members.values()):
            change = changes.of(member.name)
            if not change.in_syntax:
                continue
            name = change.name or member.name
            value = change.value or streams.get(member.name)
            section.add(f"'{name}': " if self._response else f"{name}=")
            section.add(value or self._value(member, level + 2, inside))
            if index < len(members) - 1:
                section.add(f",{line(level + 2)}")
            if change.raw_twin:
                section.add(f"'{change.raw_twin}': 'string',{line(level + 2)}")
        opening, closing = "{}" if self._response else "()"
        if not members:
            return f"{opening}{closing}{line(level)}"
        return f"{opening}{line(level + 2)}{section.text()}{line(level)}{closing}"

    def _value(self, member: Member, level: int, around: frozenset[str]) -> str:
        if member.shape_name in around:
            return _RECURSIVE
        if member.shape_name in self._changed:
            return self._changed[member.shape_name].value
        if member.type == "string" and "enum" in member.traits:
            return "|".join(quoted(value) for value in member.enum)
        if member.document or member.json_header:
            return ANY_VALUE
        if member.eventstream:
            events = self._nested(member.shape, level, around) if self._response else ""
            return f"EventStream({events})" if events else _OPAQUE
        if member.type in ("structure", "list", "map"):
            return self._nested(member.shape, level, around)
        return _VALUES.get(member.type, _UNKNOWN)

    def _nested(self, shape: Shape, level: int, around: frozenset[str]) -> str:
        inside = self._cycles.enter(shape.name, around)
        key = (shape.name, level, inside)
        if key not in self._known:
            try:
                self._known[key] = self._build(shape, level, inside)
            except TooLarge:
                self._known[key] = None
        text = self._known[key]
        if text is None:
            raise TooLarge
        return text

    def _build(self, shape: Shape, level: int, inside: frozenset[str]) -> str:
        if level > MAX_LEVEL:
            raise TooLarge
        section = Section(LINE_LIMIT)
        start, end = line(level + 2), line(level)
        if shape.member is not None:
            section.add("[", start, self._value(shape.member, level + 2, inside), ",", end, "]")
        elif shape.value is not None:
            value = self._value(shape.value, level + 2, inside)
            section.add("{", start, "'string': ", value, end, "}")
        elif not shape.members:
            section.add("{}" if self._response else f"{{}}{end}")
        else:
            separator = f"{{{start}"
            for member in shape.members.values():
                section.add(separator, f"'{member.name}': ")
                section.add(self._value(member, level + 2, inside))
                separator = f",{start}"
            section.add(end, "}")
        return section.text()
