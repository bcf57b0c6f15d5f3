"""Parameters to JSON values and JSON values to answers, as a service's tables say."""

from __future__ import annotations

from .._encoding import base64_bytes, base64_text
from .._tables import name_of, structure_traits, traits_of
from ._fault import Fault, unknown_member

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Node, Shapes

_AS_THEY_ARE = frozenset({"string", "integer", "long", "boolean", "document"})


def encode(value: Any, node: Node, shapes: Shapes) -> Any:
    """A parameter as a value that ``json.dumps`` takes.

    Structures keep the order of the caller's keys, as botocore's do.

    Raises:
        Fault: the value is not of the type that the node names.
    """
    name = node if isinstance(node, str) else node[0]
    if name in _AS_THEY_ARE:
        return value
    scalar = _ENCODE_SCALAR.get(name)
    if scalar is not None:
        return scalar(value, node)
    shape = shapes[name]
    return _ENCODE[shape[0]](value, shape, shapes)


def encode_members(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> dict[str, Any]:
    """A structure as a JSON object, its members under their wire names."""
    members = shape[1]
    encoded: dict[str, Any] = {}
    for name, item in _items(value):
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
    if not isinstance(value, list | tuple):
        raise Fault("type", "must be a list")
    encoded = []
    for index, item in enumerate(value):
        try:
            encoded.append(encode(item, shape[1], shapes))
        except Fault as fault:
            raise fault.within(index) from None
    return encoded


def _encode_map(value: Any, shape: tuple[Any, ...], shapes: Shapes) -> dict[str, Any]:
    encoded = {}
    for key, item in _items(value):
        try:
            encoded[key] = encode(item, shape[2], shapes)
        except Fault as fault:
            raise fault.within((key,)) from None
    return encoded


def _items(value: Any) -> Any:
    if not hasattr(value, "items"):
        raise Fault("type", "must be a dict")
    return value.items()


def encode_float(value: Any) -> float | str:
    """A number; the three that JSON lacks as the texts that AWS uses for them."""
    try:
        number = value if isinstance(value, int | float) else float(value)
    except (TypeError, ValueError):
        raise Fault("type", "must be a number") from None
    if number != number:
        return "NaN"
    if number in (float("inf"), float("-inf")):
        return "Infinity" if number > 0 else "-Infinity"
    return number


def encode_blob(value: Any) -> str:
    """Base64 of bytes, of a file's content, or of text in UTF-8."""
    return base64_text(blob_bytes(value))


def blob_bytes(value: Any) -> bytes:
    """The bytes of a blob: given as bytes, as a file to read, or as text."""
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, str):
        try:
            return str.encode(value, "utf-8")
        except UnicodeEncodeError:
            raise Fault("text", "holds a lone surrogate") from None
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    raise Fault("type", "must be bytes or a file opened for reading bytes")


def _encode_timestamp(value: Any, node: Node) -> Any:
    from .. import _timestamps

    try:
        return _timestamps.render(
            value, traits_of(node).get("timestampFormat", "unixTimestamp")
        )
    except ValueError as error:
        raise Fault("timestamp", f"is no timestamp: {error}") from None


_ENCODE_SCALAR: dict[str, Callable[[Any, Node], Any]] = {
    "float": lambda value, node: encode_float(value),
    "double": lambda value, node: encode_float(value),
    "blob": lambda value, node: encode_blob(value),
    "timestamp": _encode_timestamp,
}
_ENCODE: dict[str, Callable[[Any, tuple[Any, ...], Shapes], Any]] = {
    "structure": encode_members,
    "list": _encode_list,
    "map": _encode_map,
}


def decode(value: Any, node: Node, shapes: Shapes, convert: bool = False) -> Any:
    """A JSON value as callers get it.

    Members come in the order of the spec, members that the spec does not know are dropped, and
    ``null`` members are left out. Scalars of another type than the spec says pass as they are.

    Args:
        convert: whether numbers and booleans may come as text, as in REST services.

    Raises:
        Fault: an object, list, blob or timestamp is something else.
    """
    name = name_of(node)
    if value is None or name in ("string", "document"):
        return value
    shape = shapes.get(name)
    if shape is not None:
        return _DECODE[shape[0]](value, shape, shapes, convert)
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
    if structure_traits(shape).get("union"):
        unknown = _unknown_choice(value, shape)
        if unknown is not None:
            return {"SDK_UNKNOWN_MEMBER": {"name": unknown}}
    decoded: dict[str, Any] = {}
    for name, node in shape[1].items():
        item = value.get(traits_of(node).get("locationName", name))
        if item is None:
            continue
        try:
            decoded[name] = decode(item, node, shapes, convert)
        except Fault as fault:
            raise fault.within(name) from None
    return decoded


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


def decode_blob(value: Any) -> bytes:
    """The bytes that base64 text stands for."""
    try:
        return base64_bytes(value)
    except (TypeError, ValueError):
        raise Fault("type", "is not base64") from None


def decode_timestamp(value: Any) -> Any:
    """A ``datetime`` in UTC."""
    from .. import _timestamps

    try:
        return _timestamps.parse(value)
    except ValueError:
        raise Fault("timestamp", "is no timestamp") from None


def decode_scalar(value: Any, name: str) -> Any:
    """A number or boolean that may have come as text."""
    try:
        if name in ("integer", "long"):
            return int(value)
        if name in ("float", "double"):
            return float(value)
    except (TypeError, ValueError, OverflowError):
        raise Fault("type", "is not a number") from None
    if name == "boolean" and isinstance(value, str):
        return value.lower() == "true"
    return value
