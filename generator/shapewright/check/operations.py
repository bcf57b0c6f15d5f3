"""What an operation says of its input, output and errors must be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shapewright import naming
from shapewright.check.http import REST_PROTOCOLS
from shapewright.check.index import Index
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.text import article, shown

# The first name in a JMESPath expression, behind functions and brackets.
_FIRST_NAME = re.compile(r"(?:\w+\(|[\[({!\s])*\"?([A-Za-z_]\w*)")
_CHECKSUM_MEMBERS = ("requestAlgorithmMember", "requestValidationModeMember")


def operation_problems(index: Index) -> Iterator[Problem]:
    """Everything that operations say and their shapes do not bear out."""
    for operation in index.operations.values():
        yield from _structures(index, operation)
        yield from _errors(index, operation)
        yield from _options(index, operation)
        yield from _streams(index, operation)
        yield from _pagination(index, operation)
        yield from _checksum(index, operation)
        yield from _context(index, operation)


def _members(index: Index, operation: Node, key: str) -> dict[str, Node] | None:
    """The members of the input or output; None if they are not known."""
    use = operation.child(key)
    if use is None:
        return None if key in operation else {}
    shape = index.shape_of(use)
    return dict(shape.children("members")) if shape is not None else None


def _structures(index: Index, operation: Node) -> Iterator[Problem]:
    for key in ("input", "output"):
        use = operation.child(key)
        type_ = index.type_of(use) if use is not None else None
        if use is not None and type_ is not None and type_ != "structure":
            message = f"an {key} is a structure, and {shown(use.text('shape'))} is {article(type_)}"
            yield use.problem(message, "shape")


def _errors(index: Index, operation: Node) -> Iterator[Problem]:
    for error in operation.items("errors"):
        shape = index.shape_of(error)
        if shape is not None and not shape.flag("exception") and not error.flag("exception"):
            message = f"{shown(shape.name)} is no error: its shape lacks 'exception: true'"
            yield error.problem(message, "shape")


def _options(index: Index, operation: Node) -> Iterator[Problem]:
    """Members of the input are options of a command."""
    seen: dict[str, str] = {}
    for name, member in (_members(index, operation, "input") or {}).items():
        option = naming.command_name(name)
        other = seen.setdefault(option, name)
        if other != name:
            message = f"{shown(name)} and {shown(other)} would be the same option, --{option}"
            yield member.key_problem(message)


def _streams(index: Index, operation: Node) -> Iterator[Problem]:
    """In REST protocols a stream is the whole body, or nothing."""
    if index.protocol not in REST_PROTOCOLS:
        return
    for key in ("input", "output"):
        shape = index.shape_of(operation.child(key))
        for name, member in (_members(index, operation, key) or {}).items():
            target = index.shape_of(member)
            stream = member.flag("streaming") or (
                target is not None and (target.flag("streaming") or target.flag("eventstream"))
            )
            if stream and shape is not None and shape.text("payload") != name:
                message = f"{shown(name)} is a stream: {shown(shape.name)} needs 'payload: {name}'"
                yield member.key_problem(message)


def _pagination(index: Index, operation: Node) -> Iterator[Problem]:
    pagination = operation.child("pagination")
    if pagination is None:
        return
    inputs = _members(index, operation, "input")
    for key in ("input_token", "limit_key"):
        for path, name in pagination.texts(key) if inputs is not None else ():
            if inputs is not None and name not in inputs:
                message = f"'{key}' names {shown(name)}, which is no member of the input"
                yield pagination.problem(message + index.hint(name, inputs), *path)
    outputs = _members(index, operation, "output")
    for key in ("output_token", "result_key", "more_results", "non_aggregate_keys"):
        for path, expression in pagination.texts(key) if outputs is not None else ():
            for part in dict.fromkeys(expression.split("||")):
                yield from _expression(index, pagination, (key, part), outputs or {}, *path)
    counts = [len(list(pagination.texts(key))) for key in ("input_token", "output_token")]
    if counts[0] != counts[1] and all(counts):
        message = f"{counts[0]} input tokens and {counts[1]} output tokens: they go in pairs"
        yield pagination.key_problem(message, "output_token")


def _expression(
    index: Index, node: Node, named: tuple[str, str], members: dict[str, Node], *path: str | int
) -> Iterator[Problem]:
    """An expression must begin with a member."""
    key, expression = named
    match = _FIRST_NAME.match(expression)
    name = match.group(1) if match is not None else expression
    if name not in members:
        message = f"'{key}' begins with {shown(name)}, which is no member"
        yield node.problem(message + index.hint(name, members), *path)


def _checksum(index: Index, operation: Node) -> Iterator[Problem]:
    checksum = operation.child("httpChecksum")
    members = _members(index, operation, "input")
    if checksum is None or members is None:
        return
    for key in _CHECKSUM_MEMBERS:
        name = checksum.text(key)
        if name is not None and name not in members:
            message = f"'{key}' names {shown(name)}, which is no member of the input"
            yield checksum.problem(message + index.hint(name, members), key)


def _context(index: Index, operation: Node) -> Iterator[Problem]:
    members = _members(index, operation, "input")
    for _, parameter in operation.children("operationContextParams"):
        path = parameter.text("path")
        if path is not None and members is not None:
            yield from _expression(index, parameter, ("path", path), members, "path")
    for key in ("staticContextParams", "operationContextParams"):
        for name in operation.names(key):
            if naming.MEMBER_NAME.fullmatch(name) is None:
                message = f"{shown(name)} cannot be a parameter: letters, digits and '_'"
                yield operation.key_problem(message, key, name)
