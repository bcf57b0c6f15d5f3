"""JSON Schema (2020-12) of an operation's input and output.

The value that a schema describes is what a client is given or gives back, under the members' own
names, written as JSON: a blob is base64 text, a time is ISO 8601 text or a number, an event stream
is the list of its events.

Inputs are strict: nothing but the members, and of an enum nothing but its values. Outputs are open,
since services add members and values: other properties may stand, and an enum is ``anyOf`` its
values and any string, which tells readers and type generators the values and refuses none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.escape import Rendered, json_text
from shapewright.dialects.header import header_lines
from shapewright.dialects.schemas.portable_pattern import portable_pattern
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Member, Operation, Service, Shape, walk

Direction = Literal["input", "output"]
Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BITS = {"integer": 31, "long": 63}
_TIME = "A time: ISO 8601 text, or seconds since 1970-01-01T00:00:00Z."
_TOKEN = "Filled in by the client if it is not given."


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
    if top is None:
        return schema | _object({}, [], direction)
    shapes = reachable(top)
    definitions = {name: definition(shapes[name], direction) for name in sorted(shapes)}
    return schema | use(top, direction) | {"$defs": definitions}


def reachable(top: Member) -> Mapping[str, Shape]:
    """Every shape that the schema of a use refers to, by name."""
    return {member.shape_name: member.shape for member in walk([top], _referred)}


def _referred(shape: Shape) -> Iterator[Member]:
    """The uses inside a shape that its schema writes as references."""
    if not shape.document:
        uses = (*shape.members.values(), shape.member, shape.value)
        yield from (use for use in uses if use is not None and not use.jsonvalue)


def definition(shape: Shape, direction: Direction) -> Schema:
    """The schema of a shape; it refers to others as ``#/$defs/Name``."""
    constraints = _constraints(shape, shape.type, direction)
    return _described(shape) | _BUILDERS[shape.type](shape, direction) | constraints


def use(member: Member, direction: Direction) -> Schema:
    """The schema of a use of a shape: a reference, and what the use says of its own."""
    if member.jsonvalue:
        return _described(member) or {"description": "Any JSON value."}
    own = Shape(member.name, member.type, member.own)
    schema: Schema = {"$ref": f"#/$defs/{member.shape_name}"}
    schema |= _described(own) | _constraints(own, member.type, direction)
    if direction == "input" and member.idempotency_token:
        schema["$comment"] = _TOKEN
    return schema


def _described(node: Shape | Member) -> Schema:
    """What a reader is told: documentation, deprecation, and that a value is sensitive."""
    described: Schema = {}
    text = to_plain(node.documentation)
    if node.deprecated_message:
        text = f"{text}\n\nDeprecated: {node.deprecated_message}".strip()
    if text:
        described["description"] = text
    if node.deprecated:
        described["deprecated"] = True
    if node.sensitive:
        described["x-sensitive"] = True
    return described


def _structure(shape: Shape, direction: Direction) -> Schema:
    if shape.document:
        return {} if shape.documentation else {"description": "Any JSON value."}
    properties = {name: use(member, direction) for name, member in shape.members.items()}
    required = [
        name
        for name in shape.required
        if not (direction == "input" and shape.members[name].idempotency_token)
    ]
    schema = _object(properties, required, direction)
    if shape.union or shape.eventstream:
        schema |= {"minProperties": 1, "maxProperties": 1}
    return {"type": "array", "items": schema} if shape.eventstream else schema


def _object(properties: Schema, required: list[str], direction: Direction) -> Schema:
    schema: Schema = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    if direction == "input":
        schema["additionalProperties"] = False
    return schema


def _list(shape: Shape, direction: Direction) -> Schema:
    assert shape.member is not None
    return {"type": "array", "items": _perhaps_null(shape, use(shape.member, direction))}


def _map(shape: Shape, direction: Direction) -> Schema:
    assert shape.key is not None
    assert shape.value is not None
    values = _perhaps_null(shape, use(shape.value, direction))
    schema: Schema = {"type": "object", "additionalProperties": values}
    if names := _constraints(shape.key, "string", direction):
        schema["propertyNames"] = names
    return schema


def _perhaps_null(shape: Shape, schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]} if shape.traits.get("sparse") else schema


def _whole_number(shape: Shape, direction: Direction) -> Schema:
    limit = 2 ** _BITS[shape.type]
    return {"type": "integer", "minimum": -limit, "maximum": limit - 1}


def _blob(shape: Shape, direction: Direction) -> Schema:
    return {"type": "string", "contentEncoding": "base64"}


def _timestamp(shape: Shape, direction: Direction) -> Schema:
    described = {} if shape.documentation else {"description": _TIME}
    return described | {"type": ["string", "number"]}


def _simple(name: str) -> Callable[[Shape, Direction], Schema]:
    return lambda shape, direction: {"type": name}


def _constraints(node: Shape | Member, kind: str, direction: Direction) -> Schema:
    """What a shape, a use of one or a map's key demands of values of this type."""
    if kind == "string":
        return _bounds(node, "minLength", "maxLength") | _text_constraints(node, direction)
    if kind == "list":
        return _bounds(node, "minItems", "maxItems")
    if kind == "map":
        return _bounds(node, "minProperties", "maxProperties")
    if kind == "blob":
        return _byte_bounds(node)
    if kind in _BITS:
        limit = 2 ** _BITS[kind]
        bounds = _bounds(node, "minimum", "maximum")
        return {key: max(-limit, min(bound, limit - 1)) for key, bound in bounds.items()}
    return _bounds(node, "minimum", "maximum")


def _bounds(node: Shape | Member, least: str, most: str) -> Schema:
    bounds = {least: node.min, most: node.max}
    return {key: value for key, value in bounds.items() if value is not None}


def _byte_bounds(node: Shape | Member) -> Schema:
    """A remark, since bounds on the base64 text would be others."""
    bounds = _bounds(node, "at least", "at most")
    words = ", ".join(f"{word} {number}" for word, number in bounds.items())
    return {"$comment": f"Bytes before encoding: {words}."} if bounds else {}


def _text_constraints(node: Shape | Member, direction: Direction) -> Schema:
    constraints: Schema = {}
    if node.pattern is not None:
        portable = portable_pattern(node.pattern)
        if portable is None:
            constraints["$comment"] = f"Not every engine reads the pattern: {node.pattern}"
        else:
            constraints["pattern"] = portable
    if node.enum and direction == "input":
        constraints["enum"] = list(node.enum)
    elif node.enum:
        values = {"type": "string", "enum": list(node.enum)}
        constraints["anyOf"] = [values, {"type": "string"}]
    return constraints


_BUILDERS: Mapping[str, Callable[[Shape, Direction], Schema]] = {
    "structure": _structure,
    "list": _list,
    "map": _map,
    "string": _simple("string"),
    "integer": _whole_number,
    "long": _whole_number,
    "float": _simple("number"),
    "double": _simple("number"),
    "boolean": _simple("boolean"),
    "blob": _blob,
    "timestamp": _timestamp,
}


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
