"""Parameters to JSON values and JSON values to answers, as a service's tables say."""

from __future__ import annotations

from .._tables import name_of, structure_traits, traits_of
from ._fault import Fault, unknown_member
from ._own_json import SENT_AS_THEY_ARE, is_own_json
from ._values import (
    decode_blob,
    decode_scalar,
    decode_timestamp,
    elements,
    encode_blob,
    encode_float,
    items,
    timestamp,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Node, Shapes

    Row = tuple[str, str, Node, type]

_TAKEN: dict[str, type] = {
    "document": object,
    "string": str,
    "integer": int,
    "long": int,
    "boolean": bool,
}
# The structure, which lives as long as the program, whether it is a union, and its rows.
_known: dict[int, tuple[tuple[Any, ...], bool, list[Row]]] = {}


class _Nothing:
    """The type of no value."""


def encode(value: Any, node: Node, shapes: Shapes) -> Any:
    """A parameter as a value that ``json.dumps`` takes.

    Structures keep the order of the caller's keys, as botocore's do.

    Raises:
        Fault: the value is not of the type that the node names.
    """
    name = node if isinstance(node, str) else node[0]
    if name in SENT_AS_THEY_ARE:
        return value
    scalar = _ENCODE_SCALAR.get(name)
    if scalar is not None:
        return scalar(value, node)
    if is_own_json(value, name, shapes):
        return value
    shape = shapes[name]
    return _ENCODE[shape[0]](value, shape, shapes)


def encode_members(
    value: Any, shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    """A structure as a JSON object, its members under their wire names."""
    members = shape[1]
    encoded: dict[str, Any] = {}
    for name, item in items(value):
        node = members.get(name)
        if node is None:
            raise unknown_member(name)
        try:
            encoded[traits_of(node).get("locationName", name)] = encode(
                item, node, shapes
            )
        except Fault as fault:
            raise fault.within(name) from None
    return encoded


def _encode_list(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> list[Any]:
    encoded = []
    for index, item in enumerate(elements(value)):
        try:
            encoded.append(encode(item, shape[1], shapes))
        except Fault as fault:
            raise fault.within(index) from None
    return encoded


def _encode_map(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> dict[str, Any]:
    encoded = {}
    for key, item in items(value):
        try:
            encoded[key] = encode(item, shape[2], shapes)
        except Fault as fault:
            raise fault.within((key,)) from None
    return encoded


_ENCODE_SCALAR: dict[str, Callable[[Any, Node], Any]] = {
    "float": lambda value, node: encode_float(value),
    "double": lambda value, node: encode_float(value),
    "blob": lambda value, node: encode_blob(value),
    "timestamp": lambda value, node: timestamp(value, node, "unixTimestamp"),
}
_ENCODE: dict[str, Callable[[Any, tuple[Any, ...], Shapes], Any]] = {
    "structure": encode_members,
    "list": _encode_list,
    "map": _encode_map,
}


def decode(value: Any, node: Node, shapes: Shapes, convert: bool = False) -> Any:
    """A JSON value as callers get it.

    Members come in the order of the spec, members that the spec does not know are dropped, and
    ``null`` members are left out. Scalars of another scalar type than the spec's pass as they are.

    Args:
        convert: whether numbers and booleans may come as text, as in REST services.

    Raises:
        Fault: an object, list, blob or timestamp is something else, or stands for a scalar.
    """
    name = node if isinstance(node, str) else node[0]
    if value is None or name == "document":
        return value
    shape = shapes.get(name)
    if shape is not None:
        return _DECODE[shape[0]](value, shape, shapes, convert)
    if isinstance(value, dict | list):
        raise Fault("type", f"must be a {name}")
    if name == "string":
        return value
    if name == "blob":
        return decode_blob(value)
    if name == "timestamp":
        return decode_timestamp(value)
    return decode_scalar(value, name) if convert else value


def decode_members(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, convert: bool
) -> dict[str, Any]:
    """A JSON object as a structure."""
    if not isinstance(value, dict):
        raise Fault("type", "is not an object")
    _, is_union, rows = _known.get(id(shape)) or _learn(shape)
    if is_union:
        unknown = _unknown_choice(value, shape)
        if unknown is not None:
            return {"SDK_UNKNOWN_MEMBER": {"name": unknown}}
    decoded: dict[str, Any] = {}
    for name, wire_name, node, kind in rows:
        item = value.get(wire_name)
        if item is None:
            continue
        if kind is object or type(item) is kind:
            decoded[name] = item
            continue
        try:
            decoded[name] = decode(item, node, shapes, convert)
        except Fault as fault:
            raise fault.within(name) from None
    return decoded


def _learn(shape: tuple[Any, ...]) -> tuple[tuple[Any, ...], bool, list[Row]]:
    """What is known of a structure from now on.

    A row says of a member: name, name on the wire, node, type of values taken as they are.
    """
    rows: list[Row] = [
        (
            name,
            traits_of(node).get("locationName", name),
            node,
            _TAKEN.get(name_of(node), _Nothing),
        )
        for name, node in shape[1].items()
    ]
    is_union = bool(structure_traits(shape).get("union"))
    found = _known[id(shape)] = (shape, is_union, rows)
    return found


def _unknown_choice(value: dict[str, Any], shape: tuple[Any, ...]) -> str | None:
    """The key of a union whose one choice is newer than the spec."""
    keys = [key for key, item in value.items() if item is not None and key != "__type"]
    if len(keys) != 1:
        raise Fault("union", "must have exactly one member set")
    known = {
        traits_of(node).get("locationName", name) for name, node in shape[1].items()
    }
    return None if keys[0] in known else keys[0]


def _decode_list(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, convert: bool
) -> list[Any]:
    if not isinstance(value, list):
        raise Fault("type", "is not a list")
    decoded = []
    for index, item in enumerate(value):
        try:
            decoded.append(decode(item, shape[1], shapes, convert))
        except Fault as fault:
            raise fault.within(index) from None
    return decoded


def _decode_map(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, convert: bool
) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Fault("type", "is not an object")
    decoded = {}
    for key, item in value.items():
        try:
            decoded[key] = decode(item, shape[2], shapes, convert)
        except Fault as fault:
            raise fault.within((key, "hidden")) from None
    return decoded


_DECODE: dict[str, Callable[[Any, tuple[Any, ...], Shapes, bool], Any]] = {
    "structure": decode_members,
    "list": _decode_list,
    "map": _decode_map,
}
