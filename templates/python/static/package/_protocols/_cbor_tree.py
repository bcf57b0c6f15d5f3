"""Parameters to CBOR and CBOR to answers, as a service's tables say."""

from __future__ import annotations

from .._tables import AS_SENT, name_of, structure_traits, traits_of
from . import _cbor
from ._fault import Fault, unknown_member
from ._values import blob_bytes, decode_timestamp, elements, items, timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Node, Shapes

_WORDS = {
    "string": (str, "is not a text"),
    "blob": (bytes, "is not a blob"),
    "boolean": (bool, "is neither true nor false"),
}
_MOMENTS = ("timestamp", AS_SENT)
_FRACTIONAL = ("float", "double", AS_SENT)
_NO_DOCUMENT = "is a document, which this protocol cannot carry"


def encode(value: Any, node: Node, shapes: Shapes, out: bytearray) -> None:
    """Append a parameter to a body.

    Structures keep the order of the caller's keys, as botocore's do.

    Raises:
        Fault: the value is not of the type that the node names.
    """
    name = node if isinstance(node, str) else node[0]
    scalar = _ENCODE_SCALAR.get(name)
    if scalar is not None:
        out += scalar(value)
        return
    shape = shapes[name]
    _ENCODE[shape[0]](value, shape, shapes, out)


def encode_members(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, out: bytearray
) -> None:
    """Append a structure as a map, its members under their wire names; ``None`` is not given."""
    given = [(name, item) for name, item in items(value) if item is not None]
    out += _cbor.head(_cbor.MAP, len(given))
    for name, item in given:
        node = shape[1].get(name)
        if node is None:
            raise unknown_member(name)
        out += _cbor.text(traits_of(node).get("locationName", name))
        try:
            encode(item, node, shapes, out)
        except Fault as fault:
            raise fault.within(name) from None


def _encode_list(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, out: bytearray
) -> None:
    given = elements(value)
    out += _cbor.head(_cbor.LIST, len(given))
    for index, item in enumerate(given):
        try:
            encode(item, shape[1], shapes, out)
        except Fault as fault:
            raise fault.within(index) from None


def _encode_map(
    value: Any, shape: tuple[Any, ...], shapes: Shapes, out: bytearray
) -> None:
    entries = items(value)
    out += _cbor.head(_cbor.MAP, len(entries))
    for key, item in entries:
        try:
            encode(key, shape[1], shapes, out)
            encode(item, shape[2], shapes, out)
        except Fault as fault:
            raise fault.within((key,)) from None


def _text(value: Any) -> bytes:
    if not isinstance(value, str):
        raise Fault("type", "must be a text")
    return _cbor.text(value)


def _integer(value: Any) -> bytes:
    if not isinstance(value, int):
        raise Fault("type", "must be a whole number")
    return _cbor.integer(value)


def _number(value: Any, single: bool) -> bytes:
    try:
        return _cbor.number(value, single)
    except (TypeError, ValueError):
        raise Fault("type", "must be a number") from None
    except OverflowError:
        raise Fault("range", "is out of the range of double precision") from None


def _blob(value: Any) -> bytes:
    data = blob_bytes(value)
    return _cbor.head(_cbor.BYTES, len(data)) + data


def _timestamp(value: Any) -> bytes:
    seconds = timestamp(value, "timestamp", "unixTimestamp")
    if isinstance(seconds, int):
        return _cbor.EPOCH + _cbor.integer(seconds)
    return _cbor.EPOCH + _cbor.number(float(seconds), single=False)


def _document(value: Any) -> bytes:
    raise Fault("type", _NO_DOCUMENT)


_ENCODE_SCALAR: dict[str, Callable[[Any], bytes]] = {
    "string": _text,
    "integer": _integer,
    "long": _integer,
    "float": lambda value: _number(value, single=True),
    "double": lambda value: _number(value, single=False),
    "boolean": lambda value: _cbor.TRUE if value else _cbor.FALSE,
    "blob": _blob,
    "timestamp": _timestamp,
    "document": _document,
}
_ENCODE: dict[str, Callable[[Any, tuple[Any, ...], Shapes, bytearray], None]] = {
    "structure": encode_members,
    "list": _encode_list,
    "map": _encode_map,
}


def decode(value: Any, node: Node, shapes: Shapes) -> Any:
    """A value that ``_cbor.decode`` read, as callers get it.

    Members come in the order of the spec, and members that the spec does not know are dropped.

    Raises:
        Fault: the value is not of the type that the node names.
    """
    name = name_of(node)
    if value is None:  # in a list; elsewhere it was left out
        return None
    shape = shapes.get(name)
    if shape is not None:
        return _DECODE[shape[0]](value, shape, shapes)
    if name in _WORDS:
        kind, problem = _WORDS[name]
        if type(value) is not kind:
            raise Fault("type", problem)
        return value
    if name in _MOMENTS and isinstance(value, _cbor.Epoch):
        value = value.seconds
    if name == "timestamp":
        return decode_timestamp(value)
    if name == "document":
        raise Fault("type", _NO_DOCUMENT)
    if type(value) is int or (type(value) is float and name in _FRACTIONAL):
        return value
    raise Fault("type", "is not a number of its kind")


def decode_members(
    value: Any, shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    """A map as a structure."""
    if not isinstance(value, dict):
        raise Fault("type", "is not a map")
    if structure_traits(shape).get("union"):
        unknown = _unknown_choice(value, shape)
        if unknown is not None:
            return {"SDK_UNKNOWN_MEMBER": {"name": unknown}}
    decoded: dict[str, Any] = {}
    for name, node in shape[1].items():
        item = value.get(name)
        if item is None:
            continue
        try:
            decoded[name] = decode(item, node, shapes)
        except Fault as fault:
            raise fault.within(name) from None
    return decoded


def _unknown_choice(value: dict[str, Any], shape: tuple[Any, ...]) -> str | None:
    """The key of a union whose one choice is newer than the spec."""
    keys = [key for key in value if key != "__type"]
    if len(keys) != 1:
        raise Fault("union", "must have exactly one member set")
    return None if keys[0] in shape[1] else keys[0]


def _decode_list(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> list[Any]:
    if not isinstance(value, list):
        raise Fault("type", "is not a list")
    decoded = []
    for index, item in enumerate(value):
        try:
            decoded.append(decode(item, shape[1], shapes))
        except Fault as fault:
            raise fault.within(index) from None
    return decoded


def _decode_map(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Fault("type", "is not a map")
    decoded = {}
    for key, item in value.items():
        try:
            decoded[key] = decode(item, shape[2], shapes)
        except Fault as fault:
            raise fault.within((key, "hidden")) from None
    return decoded


_DECODE: dict[str, Callable[[Any, tuple[Any, ...], Shapes], Any]] = {
    "structure": decode_members,
    "list": _decode_list,
    "map": _decode_map,
}
