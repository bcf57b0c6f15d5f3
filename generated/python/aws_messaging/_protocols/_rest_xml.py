"""REST with XML bodies: members in the URI, the query, headers and the body."""

from __future__ import annotations

import io

from .._tables import name_of, structure_traits, traits_of
from . import Answer, Draft
from ._answers import answer_without_members, body_text
from ._fault import Fault
from ._locations import Places, expand, place, query_text
from ._read_places import read_places
from ._values import blob_bytes
from ._xml_document import read_document
from ._xml_errors import rest_error
from ._xml_read import decode, decode_members, element_name
from ._xml_write import xml_body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from .._tables import Node, Operation, Wire
    from . import Reply
    from ._xml_document import Element

_NO_ANSWERS = frozenset({"error", "errorresponse", "html"})
_IN_HEADERS = frozenset({"header", "headers", "statusCode"})


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
    body = b""
    if payload is not None:
        body = _payload(wire, payload, shape[1][payload], places.body.get(payload))
    elif places.body:
        name, traits = operation.get("root", (operation["input"], {}))
        body = xml_body(places.body, name, (operation["input"], traits), wire.SHAPES)
    query = query_text(places.query) if places.query else None
    return Draft(method, expand(template, places), places.headers, body, query)


def _payload(wire: Wire, name: str, node: Node, value: Any) -> bytes:
    """The body of an operation whose one member is the body."""
    try:
        if value is None:
            return b""
        if name_of(node) in ("blob", "string"):
            return blob_bytes(value)
        root = traits_of(node).get("locationName", name)
        return xml_body(value, root, node, wire.SHAPES)
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
        return answer_without_members(reply.body, _answer_root)
    shape = wire.SHAPES[operation["output"]]
    members = read_places(shape[1], reply, wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    answers = operation.get("answers")
    if payload is not None:
        node = shape[1][payload]
        members[payload] = _parse_payload(wire, node, reply.body, answers)
    elif reply.body or answers is not None:
        members |= _parse_members(wire, shape, reply.body, bool(answers))
    return Answer(members)


def _parse_members(
    wire: Wire, shape: tuple[Any, ...], body: bytes, needed: bool
) -> dict[str, Any]:
    """The members of an answer that stand in its body."""
    root = _answer_root(body)
    known = _elements(wire, shape)
    if root.name in known and not root.children and len(known) == 1:
        return {known[root.name]: root.text or None}  # S3's GetBucketLocation
    _refuse_strangers(root, known, needed)
    return decode_members(root, shape, wire.SHAPES)


def _elements(wire: Wire, shape: tuple[Any, ...]) -> dict[str, str]:
    """The members of a structure that are elements, by the names of these."""
    return {
        element_name(name, node, wire.SHAPES): name
        for name, node in shape[1].items()
        if traits_of(node).get("location") not in _IN_HEADERS
    }


def _refuse_strangers(root: Element, known: Mapping[str, str], needed: bool) -> None:
    """Roots have many names; what stands in them tells whether they are meant."""
    names = {child.name for child in root.children or ()}
    strange = known and (names or needed) and names.isdisjoint(known)
    if strange or root.text.strip():
        raise Fault("type", "the body is not an answer of this operation")


def _parse_payload(
    wire: Wire, node: Node, body: bytes, answers: Collection[str] | None
) -> Any:
    if name_of(node) == "blob":
        return io.BytesIO(body)
    if name_of(node) == "string":
        return body_text(body)
    if not body and answers is None:
        return {}
    root = _answer_root(body)
    shape = wire.SHAPES[name_of(node)]
    if shape[0] == "structure" and not structure_traits(shape).get("union"):
        _refuse_strangers(root, _elements(wire, shape), bool(answers))
    return decode(root, node, wire.SHAPES)


def _answer_root(body: bytes) -> Element:
    """The root of a body that is neither an error nor somebody else's page."""
    root = read_document(body)
    if root.name.lower() in _NO_ANSWERS:
        raise Fault("type", "the body is not an answer of the service")
    return root


def _parse_error(wire: Wire, reply: Reply) -> Answer:
    def places(shape: str) -> dict[str, Any]:
        return read_places(wire.SHAPES[shape][1], reply, wire.SHAPES)

    return rest_error(wire, reply, places)
