"""The service's side of Smithy RPC v2 with CBOR."""

from __future__ import annotations

from ..._protocols import _cbor
from ..._protocols._cbor_tree import encode_members
from ..._protocols._fault import Fault
from . import Written
from ._json import message_name
from ._scalars import read_timestamp
from ._tree import Tree, exactly

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..._tables import Operation, Wire
    from . import Failure, Received, Said

_HEADERS = {"Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
    """
    members: Mapping[str, Any] = {}
    if "input" in operation:
        members = wire.SHAPES[operation["input"]][1]
    value = _cbor.decode(received.body) if received.body else {}
    return Tree(wire.SHAPES, _SCALARS).members(value, members)


def _number(value: Any) -> Any:
    if type(value) not in (int, float):
        raise Fault("type", "must be a number")
    return value


def _timestamp(value: Any) -> Any:
    if not isinstance(value, _cbor.Epoch):
        raise Fault("type", "must be a timestamp (tag 1)")
    return read_timestamp(value.seconds)


def _document(value: Any) -> Any:
    raise Fault("type", "is a document, which this protocol cannot carry")


_SCALARS: dict[str, Callable[[Any], Any]] = {
    "string": exactly(str, "a text"),
    "integer": exactly(int, "an integer"),
    "long": exactly(int, "an integer"),
    "boolean": exactly(bool, "true or false"),
    "float": _number,
    "double": _number,
    "blob": exactly(bytes, "a byte string"),
    "timestamp": _timestamp,
    "document": _document,
}


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    body = bytearray()
    shape: tuple[Any, ...] = ("structure", {})
    if "output" in operation:
        shape = wire.SHAPES[operation["output"]]
    encode_members(members, shape, wire.SHAPES, body)
    return Written(said.status, dict(_HEADERS), bytes(body))


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    name = wire.ERRORS.get(failure.code)
    shape: tuple[Any, ...] = ("structure", {})
    if name is not None:
        shape = wire.SHAPES[name]
    message = message_name(shape)
    own = {"__type": "string", message: "string", **shape[1]}
    said = {"__type": failure.code, message: failure.message, **failure.members}
    headers = dict(_HEADERS)
    if name is not None and wire.SERVICE.get("headers", {}).get("x-amzn-query-mode"):
        said["__type"] = name
        fault = "Receiver" if failure.status >= 500 else "Sender"
        headers["x-amzn-query-error"] = f"{failure.code};{fault}"
    body = bytearray()
    encode_members(said, ("structure", own), wire.SHAPES, body)
    return Written(failure.status, headers, bytes(body))
