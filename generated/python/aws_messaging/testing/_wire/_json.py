"""JSON bodies: values of requests, read strictly, and bodies of answers."""

from __future__ import annotations

from ..._protocols._fault import Fault
from ..._protocols._json_text import load
from ..._protocols._json_tree import encode_members
from ..._tables import traits_of
from ._scalars import read_blob, read_number, read_timestamp
from ._tree import Tree, exactly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..._tables import Node, Shapes

_MESSAGES = ("Message", "message", "errorMessage")


def read_object(
    body: bytes, members: Mapping[str, Node], shapes: Shapes
) -> dict[str, Any]:
    """The members of a structure that is a whole body; an empty body has none.

    Raises:
        Fault: the body is something else.
    """
    return Tree(shapes, _SCALARS).members(load(body) if body else {}, members)


def read_value(body: bytes, node: Node, shapes: Shapes) -> Any:
    """A value that is a whole body.

    Raises:
        Fault: the body is something else.
    """
    return Tree(shapes, _SCALARS).read(load(body), node)


def _number(value: Any) -> Any:
    if isinstance(value, str):
        return read_number(value)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Fault("type", "must be a number")
    return value


_SCALARS: dict[str, Callable[[Any], Any]] = {
    "string": exactly(str, "a string"),
    "integer": exactly(int, "an integer"),
    "long": exactly(int, "an integer"),
    "boolean": exactly(bool, "true or false"),
    "float": _number,
    "double": _number,
    "blob": read_blob,
    "timestamp": read_timestamp,
    "document": lambda value: value,
}


def write_object(
    members: Mapping[str, Any], shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    """The JSON object of members; ``None`` counts as not given.

    Raises:
        Fault: a value cannot be put on the wire.
    """
    given = {name: value for name, value in members.items() if value is not None}
    return encode_members(given, shape, shapes)


def error_object(
    message: str,
    members: Mapping[str, Any],
    shape: tuple[Any, ...] | None,
    shapes: Shapes,
) -> dict[str, Any]:
    """The JSON object of an error, with its message where the spec has it."""
    if shape is None:
        return {"message": message}
    plain = {
        name: value
        for name, value in members.items()
        if "location" not in traits_of(shape[1].get(name, ""))
    }
    found = write_object(plain, shape, shapes)
    found.setdefault(message_name(shape), message)
    return found


def message_name(shape: tuple[Any, ...]) -> str:
    """How an error of the spec calls its message."""
    names = [
        traits_of(node).get("locationName", name) for name, node in shape[1].items()
    ]
    return next((name for name in _MESSAGES if name in names), "message")
