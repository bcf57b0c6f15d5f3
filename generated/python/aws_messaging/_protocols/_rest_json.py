"""REST with JSON bodies: members in the URI, the query, headers and the body."""

from __future__ import annotations

import io

from .._tables import name_of, structure_traits, traits_of
from . import Answer, Draft
from ._answers import dump, error_answer, load, load_error, load_object
from ._fault import Fault
from ._json_tree import decode, encode, encode_members
from ._locations import Places, expand, place, query_text
from ._read_places import read_places
from ._values import blob_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from .._tables import Node, Operation, Wire
    from . import Reply


def serialize(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> Draft:
    """Build the request of an operation.

    Raises:
        Fault: a parameter cannot be put on the wire.
    """
    method, template = operation["http"]
    if "input" not in operation:
        return Draft(method, expand(template, Places()), {}, b"")
    shape = wire.SHAPES[operation["input"]]
    places = place(params, shape[1], wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    body = _body(wire, shape, payload, places)
    headers = places.headers
    streaming = payload is not None and _is_raw(shape[1][payload])
    if body and not streaming and not _has(headers, "content-type"):
        headers["Content-Type"] = "application/json"
    query = query_text(places.query) if places.query else None
    return Draft(method, expand(template, places), headers, body, query)


def _body(
    wire: Wire, shape: tuple[Any, ...], payload: str | None, places: Places
) -> bytes:
    if payload is not None:
        return _payload(wire, payload, shape[1][payload], places.body.get(payload))
    if places.body:
        return dump(encode_members(places.body, shape, wire.SHAPES))
    if any("location" not in traits_of(node) for node in shape[1].values()):
        return b"{}"
    return b""


def _payload(wire: Wire, name: str, node: Node, value: Any) -> bytes:
    """The body of an operation whose one member is the body."""
    try:
        if traits_of(node).get("eventstream"):
            raise Fault("type", "is an event stream, which this version cannot send")
        if _is_raw(node):
            return b"" if value is None else blob_bytes(value)
        if value is None:
            return b"{}"
        return dump(encode(value, node, wire.SHAPES))
    except Fault as fault:
        raise fault.within(name) from None


def _is_raw(node: Node) -> bool:
    """Whether a payload is the body's bytes as they are."""
    return name_of(node) in ("blob", "string")


def _has(headers: Mapping[str, str], name: str) -> bool:
    return any(header.lower() == name for header in headers)


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return _parse_error(wire, reply)
    if "output" not in operation:
        if reply.body.strip():
            load(reply.body)
        return Answer({})
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
    if traits_of(node).get("eventstream"):
        raise Fault(
            "type", "the answer is an event stream, which this version cannot read"
        )
    if name_of(node) == "blob":
        return io.BytesIO(body)
    if name_of(node) == "string":
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            raise Fault("text", "the body is not UTF-8") from None
    if not body and answers is None:
        return {}
    if name_of(node) == "document":
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
