"""What REST answers hold outside the body: headers and status."""

from __future__ import annotations

from .._encoding import base64_bytes
from .._tables import name_of, traits_of
from ._fault import Fault
from ._values import decode_blob, decode_scalar, decode_timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Node, Shapes
    from . import Reply


def read_places(
    members: Mapping[str, Node], reply: Reply, shapes: Shapes
) -> dict[str, Any]:
    """The members of an answer that stand in its status and headers, in the order of the spec.

    Raises:
        Fault: a header does not hold what the spec says.
    """
    found: dict[str, Any] = {}
    for name, node in members.items():
        traits = traits_of(node)
        location = traits.get("location")
        if location == "statusCode":
            found[name] = reply.status
        elif location == "headers":
            found[name] = _prefixed(traits.get("locationName", ""), reply.given_headers)
        elif location == "header":
            text = reply.headers.get(traits.get("locationName", name).lower())
            if text is not None:
                found[name] = _read_member(name, text, node, shapes)
    return found


def _prefixed(prefix: str, headers: Mapping[str, str]) -> dict[str, str]:
    """The headers whose names begin with ``prefix``, by the rest of their names."""
    return {
        name[len(prefix) :]: text
        for name, text in headers.items()
        if name.lower().startswith(prefix.lower())
    }


def _read_member(name: str, text: str, node: Node, shapes: Shapes) -> Any:
    try:
        return _read_header(text, node, shapes)
    except Fault as fault:
        raise fault.within(name) from None


def _read_header(text: str, node: Node, shapes: Shapes) -> Any:
    name = name_of(node)
    if name in shapes:
        item_node = shapes[name][1]
        return [
            _read_header(item.strip(), item_node, shapes) for item in text.split(",")
        ]
    if name == "string":
        return _read_json_header(text) if traits_of(node).get("jsonvalue") else text
    if name == "timestamp":
        return decode_timestamp(text)
    if name == "blob":
        return decode_blob(text)
    return decode_scalar(text, name)


def _read_json_header(text: str) -> Any:
    from ._json_text import load

    try:
        return load(base64_bytes(text))
    except (ValueError, Fault):
        raise Fault("json", "is not JSON in base64") from None
