"""What a shape says must have a meaning for a shape of its type, and be possible."""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.check.circles import circles
from shapewright.check.index import Index
from shapewright.check.limits import documented_problems, limit_problems, twice, value_problems
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.text import article, shown

_PAYLOADS = frozenset({"structure", "blob", "string"})

# Traits of members -> types of shape that they mean something for.
_MEMBER_TRAITS = {
    "enum": ("string",),
    "idempotencyToken": ("string",),
    "hostLabel": ("string",),
    "jsonvalue": ("string",),
    "streaming": ("blob",),
    "flattened": ("list", "map"),
    "timestampFormat": ("timestamp",),
}


def shape_problems(index: Index) -> Iterator[Problem]:
    """Everything in the shapes of a service that has no meaning."""
    for shape in index.shapes.values():
        yield from limit_problems(shape, shape.text("type"))
        for key in ("required", "xmlOrder"):
            yield from _member_lists(index, shape, key)
        yield from _union(shape)
        yield from _payload(index, shape)
        yield from _events(index, shape)
        yield from _keys(index, shape)
        for _, member in shape.children("members"):
            yield from value_problems(member)
            yield from _member_traits(index, member)
            yield from documented_problems(index, member)
    yield from _endless(index)


def _member_lists(index: Index, shape: Node, key: str) -> Iterator[Problem]:
    members = shape.names("members")
    yield from twice(shape, key)
    for path, name in shape.texts(key):
        if name not in members:
            message = f"'{key}' names {shown(name)}, which is no member{index.hint(name, members)}"
            yield shape.problem(message, *path)


def _union(shape: Node) -> Iterator[Problem]:
    if not shape.flag("union"):
        return
    if not shape.names("members"):
        yield shape.problem("a union needs members, one of which is set", "union")
    for path, name in shape.texts("required"):
        yield shape.problem(
            f"a union has one member set, so {shown(name)} cannot be required", *path
        )


def _payload(index: Index, shape: Node) -> Iterator[Problem]:
    name, members = shape.text("payload"), shape.names("members")
    if name is None:
        return
    if name not in members:
        hint = index.hint(name, members)
        yield shape.problem(f"'payload' names {shown(name)}, which is no member{hint}", "payload")
        return
    for other, member in shape.children("members"):
        if other == name:
            type_ = index.type_of(member)
            if type_ is not None and type_ not in _PAYLOADS:
                message = f"{shown(name)} is {article(type_)}, which cannot be a payload"
                yield shape.problem(f"{message}: a structure, blob or string can", "payload")
            if "location" in member:
                message = f"{shown(name)} is the payload, so it cannot have a 'location', too"
                yield member.key_problem(message, "location")
        elif "location" not in member:
            message = (
                f"{shown(other)} would not be sent: {shown(name)} is the whole body, "
                "and this has no 'location'"
            )
            yield member.key_problem(message)


def _events(index: Index, shape: Node) -> Iterator[Problem]:
    for name, member in shape.children("members"):
        event = index.shape_of(member)
        is_event = event is None or event.flag("event") or event.flag("exception")
        if shape.flag("eventstream") and not is_event:
            message = f"{shown(name)} of an event stream must have a shape with 'event: true'"
            yield member.problem(message, "shape")
        for key in ("eventpayload", "eventheader"):
            if member.flag(key) and not shape.flag("event"):
                message = f"'{key}' is for members of an event, and {shown(shape.name)} is none"
                yield member.key_problem(message, key)


def _keys(index: Index, shape: Node) -> Iterator[Problem]:
    key = shape.child("key")
    type_ = index.type_of(key) if key is not None else None
    if key is not None and type_ is not None and type_ != "string":
        message = (
            f"the keys of a map are strings, and {shown(key.text('shape'))} is {article(type_)}"
        )
        yield key.problem(message, "shape")


def _member_traits(index: Index, member: Node) -> Iterator[Problem]:
    type_ = index.type_of(member)
    if type_ is None:
        return
    for key, types in _MEMBER_TRAITS.items():
        if key in member and type_ not in types:
            shape = shown(member.text("shape"))
            message = (
                f"'{key}' is for the type {' or '.join(types)}, and {shape} is {article(type_)}"
            )
            yield member.key_problem(message, key)


def _endless(index: Index) -> Iterator[Problem]:
    """Structures that need themselves, and lists and maps that are their own items."""
    needs = {name: _needed_shapes(index, shape) for name, shape in index.shapes.items()}
    for circle in circles(needs):
        text = " needs ".join(map(shown, circle))
        yield index.shapes[circle[-1]].key_problem(f"no value can be complete: {text}")
    holds = {name: _held_containers(index, shape) for name, shape in index.shapes.items()}
    for circle in circles(holds):
        text = " holds ".join(map(shown, circle))
        message = f"a list or map holds itself through a structure or not at all: {text}"
        yield index.shapes[circle[-1]].key_problem(message)


def _needed_shapes(index: Index, shape: Node) -> list[str]:
    """Shapes of the required members, each once."""
    required = {member for _, member in shape.texts("required")}
    uses = (member.text("shape") for name, member in shape.children("members") if name in required)
    return list(dict.fromkeys(name for name in uses if name is not None and name in index.shapes))


def _held_containers(index: Index, shape: Node) -> list[str]:
    """The list or map that a list's items or a map's values are, if they are one."""
    uses = (shape.child(key) for key in ("member", "value"))
    held = (index.shape_of(use) for use in uses)
    return [other.name for other in held if other and other.text("type") in ("list", "map")]
