"""The service's side of AWS JSON 1.0 and 1.1."""

from __future__ import annotations

from ..._protocols._json_text import dump
from . import Written
from ._json import error_object, read_object, write_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Operation, Wire
    from . import Failure, Received, Said


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
    """
    members: Mapping[str, Any] = {}
    if "input" in operation:
        members = wire.SHAPES[operation["input"]][1]
    return read_object(received.body, members, wire.SHAPES)


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    if "output" not in operation:
        return Written(said.status, _headers(wire), b"{}")
    shape = wire.SHAPES[operation["output"]]
    return Written(
        said.status, _headers(wire), dump(write_object(members, shape, wire.SHAPES))
    )


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    name = wire.ERRORS.get(failure.code)
    shape = None if name is None else wire.SHAPES[name]
    body = error_object(failure.message, failure.members, shape, wire.SHAPES)
    headers = _headers(wire)
    body["__type"] = failure.code
    if name is not None and wire.SERVICE.get("headers", {}).get("x-amzn-query-mode"):
        body["__type"] = name
        fault = "Receiver" if failure.status >= 500 else "Sender"
        headers["x-amzn-query-error"] = f"{failure.code};{fault}"
    return Written(failure.status, headers, dump(body))


def _headers(wire: Wire) -> dict[str, str]:
    version = wire.SERVICE.get("jsonVersion", "1.1")
    return {"Content-Type": f"application/x-amz-json-{version}"}
