"""The service's side of REST with XML bodies."""

from __future__ import annotations

from ..._protocols._fault import Fault
from ..._protocols._locations import place
from ..._protocols._values import blob_bytes
from ..._protocols._xml_document import read_document
from ..._tables import name_of, structure_traits, traits_of
from . import NotServed, Written
from ._places import error_headers, read_places, split_status
from ._xml_read import Reader
from ._xml_write import Writer, carried, document, element, error_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Operation, Wire
    from . import Failure, Received, Said

_S3 = "S3"
# The one answer whose root element is its member.
_ROOT_IS_MEMBER = "GetBucketLocation"


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
        NotServed: it has a stream of events.
    """
    if "input" not in operation:
        return {}
    shape = wire.SHAPES[operation["input"]]
    params = read_places(shape[1], operation["http"][1], received, wire.SHAPES)
    payload = structure_traits(shape).get("payload")
    if not received.body:
        return params
    if payload is None:
        members = {n: m for n, m in shape[1].items() if "location" not in traits_of(m)}
        root = read_document(received.body)
        return params | Reader(wire.SHAPES).members(root, members)
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
    return Reader(wire.SHAPES).read(read_document(body), node)


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
        NotServed: it is a stream of events.
    """
    if "output" not in operation:
        return Written(said.status, {}, b"")
    shape = wire.SHAPES[operation["output"]]
    status, plain = split_status(shape, members, said.status)
    places = place(plain, shape[1], wire.SHAPES)
    headers = {"Content-Type": "application/xml", **places.headers}
    payload = structure_traits(shape).get("payload")
    writer = Writer(wire.SHAPES)
    if payload is not None:
        node = shape[1][payload]
        if name_of(node) in ("blob", "string"):
            headers = {"Content-Type": "application/octet-stream", **places.headers}
        body = _write_payload(writer, payload, node, places.body.get(payload))
    elif operation["name"] == _ROOT_IS_MEMBER and len(places.body) == 1:
        body = document(writer.members(places.body, shape[1]))
    elif any("location" not in traits_of(node) for node in shape[1].values()):
        root = f"{operation['name']}Result"
        body = document(element(root, writer.members(places.body, shape[1])))
    else:
        body = b""
    return Written(status, headers, body)


def _write_payload(writer: Writer, name: str, node: Node, value: Any) -> bytes:
    if traits_of(node).get("eventstream"):
        raise NotServed("event streams are not served")
    if value is None:
        return b""
    if name_of(node) in ("blob", "string"):
        return blob_bytes(value)
    root = traits_of(node).get("locationName", name)
    return document(writer.element(root, value, node))


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error; S3's has no wrapper.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    name = wire.ERRORS.get(failure.code)
    shape = None if name is None else wire.SHAPES[name]
    writer = Writer(wire.SHAPES)
    text = error_content(writer, failure.code, failure.message, failure.members, shape)
    headers = {"Content-Type": "application/xml", **error_headers(wire, failure, shape)}
    identity = element("RequestId", carried(request_id))
    if wire.SERVICE.get("serviceId") == _S3:
        return Written(
            failure.status, headers, document(element("Error", text + identity))
        )
    fault = "Receiver" if failure.status >= 500 else "Sender"
    error = element("Error", element("Type", fault) + text)
    return Written(
        failure.status, headers, document(element("ErrorResponse", error + identity))
    )
