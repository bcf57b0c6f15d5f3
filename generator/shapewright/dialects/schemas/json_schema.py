"""JSON Schema (2020-12) of an operation's input and output.

The value that a schema describes is what a client is given or gives back, under the members' own
names, written as JSON: a blob is base64 text, a time is text or a number, the event stream of an
answer is the list of its events.

Inputs say what the strict validators say, and from the same rules: nothing but the members, of an
enum nothing but its values, what a page documents beyond the model, no null. What JSON Schema has
no words for is left out: that a time's text names a moment, how deep recursion goes, the events of
a request, and patterns that validators do not try, which stand in ``$comment``.

Outputs are open, since services add members and values: other properties may stand, and an enum is
``anyOf`` its values and any string, which tells readers and type generators the values and refuses
none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.escape import Rendered, json_text
from shapewright.dialects.header import header_lines
from shapewright.dialects.rules import Rule, required_members, rule_of, strictest
from shapewright.dialects.schemas.base64_text import base64_text
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Member, Operation, Service, Shape
from shapewright.regex.judge import Pattern
from shapewright.regex.portable import portable_pattern

Direction = Literal["input", "output"]
Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_YEARS_1_TO_9999 = {"minimum": -62135596800, "exclusiveMaximum": 253402300800}
_TOKEN = "Filled in by the client if it is not given."
_TEXTS: Mapping[str, str] = {
    "timestamp": "A time: ISO 8601 text, or seconds since 1970-01-01T00:00:00Z.",
    "document": "Any JSON value.",
    "json": "Any JSON value.",
    "anything": "A stream of events.",
}


@dataclass(frozen=True, slots=True)
class InputSchema:
    """The schema of an operation's input."""

    schema: Rendered


@dataclass(frozen=True, slots=True)
class OutputSchema:
    """The schema of an operation's output."""

    schema: Rendered


def operation_schema(
    service: Service, operation: Operation, direction: Direction, comment: str
) -> Schema:
    """The schema of an operation's input or output.

    Args:
        comment: ``$comment`` of the whole.
    """
    top = operation.input if direction == "input" else operation.output
    schema: Schema = {
        "$schema": DIALECT,
        "$id": f"urn:shapewright:{service.name}:{operation.name}:{direction}",
        "$comment": comment,
        "title": f"{operation.name} {direction}",
    }
    writer = _Writer(service, direction)
    if top is None:
        return schema | writer.object({}, [])
    return schema | writer.use(top) | {"$defs": writer.definitions()}


class _Writer:
    """Writes the schemas of one operation's input or output, and remembers what they refer to."""

    def __init__(self, service: Service, direction: Direction) -> None:
        self._service = service
        self._strict = direction == "input"
        self._referred: dict[str, Member] = {}

    def definitions(self) -> Schema:
        """The schemas of all shapes that are referred to, by name."""
        done: Schema = {}
        while missing := [name for name in self._referred if name not in done]:
            for name in missing:
                itself = self._referred[name]
                done[name] = self._all(itself, itself.traits)
        return dict(sorted(done.items()))

    def use(self, member: Member) -> Schema:
        """The schema of a use of a shape: a reference, or all of it where it is no other's."""
        itself = Member("", member.shape_name, member.shape.traits, {}, self._service.shapes)
        if self._rule(member) == self._rule(itself):
            self._referred[member.shape_name] = itself
            schema = {"$ref": f"#/$defs/{member.shape_name}"} | _described(member.own)
        else:
            schema = self._all(member, member.own)
        if self._strict and member.idempotency_token:
            schema = _commented(schema, _TOKEN)
        return schema

    def _all(self, member: Member, traits: Mapping[str, Any]) -> Schema:
        return _described(traits, self._rule(member).kind) | self._value(member)

    def _rule(self, member: Member) -> Rule:
        if not self._strict:
            member = replace(member, documented=None)
        return replace(strictest(rule_of(member, self._service)), hidden=False)

    def _value(self, member: Member) -> Schema:
        """What values may stand at a use of a shape."""
        rule, shape = self._rule(member), member.shape
        if rule.kind == "structure":
            schema = self._structure(shape)
        elif rule.kind == "anything":
            schema = self._stream(shape)
        elif rule.kind == "list":
            assert shape.member is not None
            schema = {"type": "array", "items": self._item(shape, shape.member)}
        elif rule.kind == "map":
            schema = self._map(shape)
        else:
            schema = self._scalar(rule)
        if rule.kind in _SIZES:
            schema |= _bounds(rule, *_SIZES[rule.kind])
        if self._strict and member.documented is not None:
            schema = _commented(
                schema, f"Limits beyond the model: {member.documented.source.title}"
            )
        return schema

    def _stream(self, shape: Shape) -> Schema:
        """Of a request nothing is said, as validators say nothing: its events come one by one."""
        if self._strict:
            return {}
        return {"type": "array", "items": self._structure(shape)}

    def _structure(self, shape: Shape) -> Schema:
        properties = {name: self.use(member) for name, member in shape.members.items()}
        schema = self.object(properties, self._required(shape))
        if shape.union or shape.eventstream:
            schema |= {"minProperties": 1, "maxProperties": 1}
        return schema

    def _required(self, shape: Shape) -> list[str]:
        if self._strict:
            return list(required_members(shape))
        return [name for name in shape.required if name in shape.members]

    def object(self, properties: Schema, required: list[str]) -> Schema:
        schema: Schema = {"type": "object", "properties": properties}
        if required:
            schema["required"] = required
        if self._strict:
            schema["additionalProperties"] = False
        return schema

    def _map(self, shape: Shape) -> Schema:
        assert shape.key is not None
        assert shape.value is not None
        schema: Schema = {
            "type": "object",
            "additionalProperties": self._item(shape, shape.value),
        }
        names = self._scalar(self._rule(shape.key))
        del names["type"]  # a name is a text
        if names and (self._strict or not shape.key.enum):
            schema["propertyNames"] = names
        return schema

    def _item(self, shape: Shape, member: Member) -> Schema:
        """Of a list's items or a map's values; null stands in answers only."""
        item = self.use(member)
        if shape.traits.get("sparse") and not self._strict:
            return {"anyOf": [item, {"type": "null"}]}
        return item

    def _string(self, rule: Rule) -> Schema:
        schema: Schema = {"type": "string"}
        if rule.kind == "string":
            schema |= _bounds(rule, "minLength", "maxLength") | _patterns(rule)
        elif self._strict:
            schema["enum"] = list(rule.enum)
        else:
            schema["anyOf"] = [schema | {"enum": list(rule.enum)}, dict(schema)]
        for refused in rule.refused:
            schema = _commented(schema, f"Not checked: the pattern {refused.text}")
        return schema

    def _scalar(self, rule: Rule) -> Schema:
        if rule.kind in ("string", "enum"):
            return self._string(rule)
        if rule.kind == "integer":
            least, most = rule.bounds
            return {"type": "integer", "minimum": least, "maximum": most}
        if rule.kind == "number":
            return {"type": "number"} | _bounds(rule, "minimum", "maximum")
        if rule.kind == "blob":
            return base64_text(_size(rule.least), _size(rule.most))
        if rule.kind == "timestamp":
            return {"type": ["string", "number"], **_YEARS_1_TO_9999}
        return {"type": "boolean"} if rule.kind == "boolean" else {}


_SIZES = {"list": ("minItems", "maxItems"), "map": ("minProperties", "maxProperties")}


def _described(traits: Mapping[str, Any], kind: str = "") -> Schema:
    """What a reader is told: documentation, deprecation, and that a value is sensitive.

    Args:
        kind: of rule; some kinds are described where there is no documentation.
    """
    described: Schema = {}
    text = to_plain(str(traits.get("documentation", ""))) or _TEXTS.get(kind, "")
    if message := traits.get("deprecatedMessage"):
        text = f"{text}\n\nDeprecated: {message}".strip()
    if text:
        described["description"] = text
    if traits.get("deprecated"):
        described["deprecated"] = True
    if traits.get("sensitive"):
        described["x-sensitive"] = True
    return described


def _commented(schema: Schema, comment: str) -> Schema:
    """A schema with one more remark."""
    before = schema.get("$comment")
    return schema | {"$comment": f"{before} {comment}" if before else comment}


def _bounds(rule: Rule, least: str, most: str) -> Schema:
    bounds = {least: rule.least, most: rule.most}
    return {key: value for key, value in bounds.items() if value is not None}


def _size(size: int | float | None) -> int | None:
    return None if size is None else int(size)


def _patterns(rule: Rule) -> Schema:
    """The patterns of a text; one that is tried on shorter texts only lets longer ones through."""
    parts = [_pattern(pattern, _size(rule.most)) for pattern in rule.patterns]
    return parts[0] if len(parts) == 1 else {"allOf": parts} if parts else {}


def _pattern(pattern: Pattern, longest: int | None) -> Schema:
    portable = portable_pattern(pattern.source, longest)
    if portable is None:
        return {"$comment": f"Not every engine reads the pattern: {pattern.source}"}
    if pattern.longest is None:
        return {"pattern": portable}
    return {"anyOf": [{"minLength": pattern.longest + 1}, {"pattern": portable}]}


def input_schema(subject: Subject) -> InputSchema:
    """The view of an operation's input."""
    return InputSchema(_text(subject, "input"))


def output_schema(subject: Subject) -> OutputSchema:
    """The view of an operation's output."""
    return OutputSchema(_text(subject, "output"))


def _text(subject: Subject, direction: Direction) -> Rendered:
    comment = " ".join(header_lines(subject))
    return json_text(operation_schema(subject.service, subject.operation, direction, comment))


VIEWS = {
    "InputSchema": ViewSpec(InputSchema, "operation", input_schema),
    "OutputSchema": ViewSpec(OutputSchema, "operation", output_schema),
}
