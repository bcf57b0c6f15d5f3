"""Smithy RPC v2 with CBOR: service and operation in the path, everything else in the body."""

from __future__ import annotations

from .._encoding import percent_encode
from . import Answer, Draft, _cbor
from ._answers import error_answer, foreign_error, refuse_foreign
from ._cbor_tree import decode_members, encode_members
from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Operation, Wire
    from . import Reply


def serialize(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> Draft:
    """Build the request of an operation.

    Raises:
        Fault: a parameter cannot be put on the wire.
    """
    headers = {"Smithy-Protocol": "rpc-v2-cbor", "Accept": "application/cbor"}
    body = bytearray()
    if "input" in operation:
        encode_members(params, wire.SHAPES[operation["input"]], wire.SHAPES, body)
        headers["Content-Type"] = "application/cbor"
    service = percent_encode(wire.SERVICE["targetPrefix"])
    path = f"/service/{service}/operation/{percent_encode(operation['name'])}"
    return Draft("POST", path, headers, bytes(body))


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return _parse_error(wire, reply)
    if "output" not in operation:
        if reply.body:
            _cbor.decode(reply.body)
        return Answer({})
    shape = wire.SHAPES[operation["output"]]
    if not reply.body and not shape[1]:
        return Answer({})
    fields = _cbor.decode(reply.body)
    if isinstance(fields, dict):
        refuse_foreign(fields, operation.get("answers", ()))
    return Answer(decode_members(fields, shape, wire.SHAPES))


def _parse_error(wire: Wire, reply: Reply) -> Answer:
    fields = _error_fields(reply.body)

    def members(shape: str) -> dict[str, Any]:
        return decode_members(fields, wire.SHAPES[shape], wire.SHAPES)

    return error_answer(wire, reply, fields.get("__type"), fields, members)


def _error_fields(body: bytes) -> dict[str, Any]:
    """The map of an error; what is no map in CBOR becomes its message."""
    if not body:
        return {}
    try:
        value = _cbor.decode(body)
    except Fault:
        value = None
    return value if isinstance(value, dict) else foreign_error(body)
