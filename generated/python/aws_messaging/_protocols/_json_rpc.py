"""AWS JSON 1.0 and 1.1: the operation in a header, everything else in a JSON body."""

from __future__ import annotations

from . import Answer, Draft
from ._answers import dump, error_head, error_message, load, load_error, plain_code
from ._fault import Fault
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
        return Answer({})
    if not reply.body and not operation.get("answers"):
        return Answer({})
    return Answer(decode(_object(load(reply.body)), operation["output"], wire.SHAPES))


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Fault("type", "the body is not a JSON object")
    return value


def _parse_error(wire: Wire, reply: Reply) -> Answer:
    fields = load_error(reply.body)
    said = fields.get("__type") or reply.headers.get("x-amzn-errortype")
    code = plain_code(said or reply.status)
    head = error_head(
        code, error_message(reply.status, reply.body, fields), reply.headers
    )
    return Answer(error_members(wire, code, fields), head)


def error_members(wire: Wire, code: str, fields: dict[str, Any]) -> dict[str, Any]:
    """What an error carries beside code and message, as far as the spec knows it."""
    shape = wire.ERRORS.get(code)
    if shape is None:
        return {}
    try:
        members: dict[str, Any] = decode(fields, shape, wire.SHAPES)
    except Fault:  # the error itself matters more than a member of it
        return {}
    return members
