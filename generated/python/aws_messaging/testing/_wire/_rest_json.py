"""The service's side of REST with JSON bodies."""

from __future__ import annotations

from ..._protocols._fault import Fault
from ..._protocols._json_text import dump
from ..._protocols._json_tree import encode
from ..._protocols._locations import place
from ..._protocols._values import blob_bytes
from ..._tables import name_of, structure_traits, traits_of
from . import NotServed, Written
from ._json import error_object, read_object, read_value, write_object
from ._places import error_headers, read_places, split_status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Operation, Wire
    from . import Failure, Received, Said


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
    """
    if "input" not in operation:
        return {}
    shape = wire.SHAPES[operation["input"]]
    params = read_places(shape[1], operation["http"][1], received, wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    if payload is None:
        members = {n: m for n, m in shape[1].items() if "location" not in traits_of(m)}
        return params | read_object(received.body, members, wire.SHAPES)
    if received.body:
        try:
            params[payload] = _payload(wire, shape[1][payload], received.body)
        except Fault as fault:
            raise fault.within(payload) from None
    return params


def _payload(wire: Wire, node: Node, body: bytes) -> Any:
    if traits_of(node).get("eventstream"):
        raise NotServed("event streams are not served")
    if name_of(node) == "blob":
        return body
    if name_of(node) == "string":
        return body.decode("utf-8", "replace")
    return read_value(body, node, wire.SHAPES)


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    if "output" not in operation:
        return Written(said.status, {}, b"")
    shape = wire.SHAPES[operation["output"]]
    status, plain = split_status(shape, members, said.status)
    places = place(plain, shape[1], wire.SHAPES)
    headers = {"Content-Type": "application/json", **places.headers}
    payload = structure_traits(shape).get("payload")
    if payload is None:
        body = dump(write_object(places.body, shape, wire.SHAPES))
    else:
        body = _write_payload(wire, shape[1][payload], places.body.get(payload))
        if name_of(shape[1][payload]) in ("blob", "string"):
            headers = {"Content-Type": "application/octet-stream", **places.headers}
    return Written(status, headers, body)


def _write_payload(wire: Wire, node: Node, value: Any) -> bytes:
    if traits_of(node).get("eventstream"):
        raise NotServed("event streams are not served")
    if name_of(node) in ("blob", "string"):
        return b"" if value is None else blob_bytes(value)
    return b"{}" if value is None else dump(encode(value, node, wire.SHAPES))


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    name = wire.ERRORS.get(failure.code)
    shape = None if name is None else wire.SHAPES[name]
    body = error_object(failure.message, failure.members, shape, wire.SHAPES)
    headers = error_headers(wire, failure, shape)
    headers = {"Content-Type": "application/json", **headers}
    headers["x-amzn-ErrorType"] = failure.code
    return Written(failure.status, headers, dump(body))
