"""AWS JSON 1.0 and 1.1: the operation in a header, everything else in a JSON body."""

from __future__ import annotations

from . import Answer, Draft
from ._answers import answer_without_members, error_answer
from ._json_text import dump, load, load_error, load_object
from ._json_tree import decode, encode_members

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
    service = wire.SERVICE
    headers = {
        "X-Amz-Target": f"{service['targetPrefix']}.{operation['name']}",
        "Content-Type": f"application/x-amz-json-{service['jsonVersion']}",
    }
    body: dict[str, Any] = {}
    if "input" in operation:
        body = encode_members(params, wire.SHAPES[operation["input"]], wire.SHAPES)
    return Draft(operation["http"][0], "/", headers, dump(body))


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return _parse_error(wire, reply)
    if "output" not in operation:
        return answer_without_members(reply.body, load)
    output = operation["output"]
    if not reply.body and not wire.SHAPES[output][1]:
        return Answer({})
    fields = load_object(reply.body, operation.get("answers", ()))
    return Answer(decode(fields, output, wire.SHAPES))


def _parse_error(wire: Wire, reply: Reply) -> Answer:
    fields = load_error(reply.body)
    said = fields.get("__type") or reply.headers.get("x-amzn-errortype")

    def members(shape: str) -> dict[str, Any]:
        found: dict[str, Any] = decode(fields, shape, wire.SHAPES)
        return found

    return error_answer(wire, reply, said, fields, members)
