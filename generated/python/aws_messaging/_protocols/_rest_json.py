"""REST with JSON bodies: members in the URI, the query, headers and the body."""

from __future__ import annotations

import io

from .._tables import name_of, structure_traits, traits_of
from . import Answer, Draft
from ._answers import answer_without_members, body_text, error_answer
from ._fault import Fault
from ._json_text import dump, load, load_error, load_object
from ._json_tree import decode, encode, encode_members
from ._locations import Places, expand, place, query_text
from ._read_places import read_places
from ._values import blob_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from .._tables import Node, Operation, Shapes, Wire
    from . import Reply

_RAW = ("blob", "string")  # what is the body's bytes as they are


def serialize(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> Draft:
    """Build the request of an operation.

    Raises:
        Fault: a parameter cannot be put on the wire.
    """
    method, template = operation["http"]
    if "input" not in operation:
        return Draft(method, expand(template, Places({})), {}, b"")
    shape = wire.SHAPES[operation["input"]]
    places = place(params, shape[1], wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    headers = places.headers
    if payload is None:
        body, is_raw = _body(places.body, shape, wire.SHAPES), False
    else:
        node = shape[1][payload]
        is_raw = name_of(node) in _RAW
        body = _payload(payload, node, places.body.get(payload), wire.SHAPES)
    if body and not is_raw and "content-type" not in map(str.lower, headers):
        headers["Content-Type"] = "application/json"
    query = query_text(places.query) if places.query else None
    return Draft(method, expand(template, places), headers, body, query)


def _body(params: Mapping[str, Any], shape: tuple[Any, ...], shapes: Shapes) -> bytes:
    """The body of an operation with members that stand in it."""
    if params:
        return dump(encode_members(params, shape, shapes))
    if any("location" not in traits_of(node) for node in shape[1].values()):
        return b"{}"
    return b""


def _payload(name: str, node: Node, value: Any, shapes: Shapes) -> bytes:
    """The body of an operation whose one member is the body."""
    try:
        if name_of(node) in _RAW:
            return b"" if value is None else blob_bytes(value)
        return b"{}" if value is None else dump(encode(value, node, shapes))
    except Fault as fault:
        raise fault.within(name) from None


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return _parse_error(wire, reply)
    if "output" not in operation:
        return answer_without_members(reply.body, load)
    shape = wire.SHAPES[operation["output"]]
    members = read_places(shape[1], reply, wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    answers = operation.get("answers")
    if payload is not None:
        node = shape[1][payload]
        members[payload] = _parse_payload(wire, node, reply.body, answers)
    elif reply.body or answers is not None:
        fields = load_object(reply.body, answers or ())
        members |= decode(fields, operation["output"], wire.SHAPES, True)
    return Answer(members)


def _parse_payload(
    wire: Wire, node: Node, body: bytes, answers: Collection[str] | None
) -> Any:
    name = name_of(node)
    if name == "blob":
        return io.BytesIO(body)
    if name == "string":
        return body_text(body)
    if not body and answers is None:
        return {}
    if name == "document":
        return load(body)
    return decode(load_object(body, answers or ()), node, wire.SHAPES, True)


def _parse_error(wire: Wire, reply: Reply) -> Answer:
    fields = load_error(reply.body)
    said = reply.headers.get("x-amzn-errortype")
    said = said or fields.get("code") or fields.get("Code") or fields.get("__type")

    def members(shape: str) -> dict[str, Any]:
        found = read_places(wire.SHAPES[shape][1], reply, wire.SHAPES)
        found |= decode(fields, shape, wire.SHAPES, True)
        return found

    return error_answer(wire, reply, said, fields, members)
