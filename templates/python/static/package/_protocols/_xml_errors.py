"""Answers that are errors, of the protocols that answer in XML."""

from __future__ import annotations

from . import Answer
from ._answers import is_foreign, status_words
from ._fault import Fault
from ._xml_document import Element, read_document
from ._xml_read import decode_members

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Wire
    from . import Reply

    Members = dict[str, Any]


def query_error(wire: Wire, reply: Reply) -> Answer:
    """The error of a service that speaks a query protocol."""
    document = _document(reply)
    error = None if document is None else _error_in(document)
    if document is None or error is None:
        return _by_status(reply, {})
    return _answer(wire, reply, error, _identity(document), lambda shape: {})


def rest_error(wire: Wire, reply: Reply, places: Callable[[str], Members]) -> Answer:
    """The error of a service that speaks REST: in two elements, or in one as S3 has it.

    Args:
        places: reads what an error of the shape so named carries in headers.
    """
    document = _document(reply)
    if document is not None and document.name == "Error":
        known = {"x-amzn-requestid", "x-amz-request-id"}.intersection(reply.headers)
        identity = {} if known else _identity(document)
        return _answer(wire, reply, document, identity, places, _IDENTITY)
    error = None if document is None else _error_in(document)
    if document is None or error is None:
        return _by_status(reply, _identity_by_headers(reply))
    return _answer(wire, reply, error, _identity(document), places)


_IDENTITY = ("RequestId", "HostId")


def _document(reply: Reply) -> Element | None:
    """What the service says of an error; None if it says no such thing."""
    if is_foreign(reply.status, reply.body):
        return None
    try:
        return read_document(reply.body)
    except Fault:
        return None


def _error_in(document: Element) -> Element | None:
    errors = document.first("Errors")
    return (document if errors is None else errors).first("Error")


def _identity(document: Element) -> dict[str, str]:
    """Ids of the request, as the body tells them; EC2 spells one in its own way."""
    found = {}
    for name in (*_IDENTITY, "RequestID"):
        element = document.first(name)
        if element is not None:
            found[name.replace("ID", "Id")] = element.text
    return found


def _identity_by_headers(reply: Reply) -> dict[str, str]:
    headers = reply.headers
    found = headers.get("x-amzn-requestid") or headers.get("x-amz-request-id", "")
    return {"RequestId": found, "HostId": headers.get("x-amz-id-2", "")}


def _by_status(reply: Reply, metadata: dict[str, str]) -> Answer:
    """All that is known of an error is the status of the answer."""
    head = {"Code": str(reply.status), "Message": status_words(reply.status)}
    return Answer({}, head, metadata)


def _answer(
    wire: Wire,
    reply: Reply,
    error: Element,
    metadata: dict[str, str],
    places: Callable[[str], Members],
    left_out: tuple[str, ...] = (),
) -> Answer:
    head = {"Message": "", "Code": "", **_texts(error)}
    for name in left_out:
        head.pop(name, None)
    for name, otherwise in (("Message", ""), ("Code", str(reply.status))):
        if not head[name] or not isinstance(head[name], str):  # it may be elements
            head[name] = otherwise
    members: Members = {}
    shape = wire.ERRORS.get(head["Code"])
    if shape is not None:
        try:
            members = places(shape)
            members |= decode_members(error, wire.SHAPES[shape], wire.SHAPES)
        except Fault:  # the error itself matters more than a member of it
            members = {}
    return Answer(members, head, metadata)


def _texts(element: Element) -> dict[str, Any]:
    """The texts of an element's children, and of their children; of several alike, the first.

    Where there is none, there is None, as botocore has it.
    """
    return {
        name: _texts(children[0]) if children[0].children else children[0].text or None
        for name, children in element.by_name().items()
    }
