"""The service's side of the wire protocols, one module each.

A codec has three functions, driven by the same tables as the client's side::

    read(wire, operation, received) -> params            raises Fault
    write(wire, operation, members, said) -> Written     raises Fault
    write_error(wire, failure, request_id) -> Written    raises Fault
"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from ..._load import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Protocol

    from ..._tables import Operation, Wire

    class Codec(Protocol):
        """What every module of this package offers."""

        def read(
            self, wire: Wire, operation: Operation, received: Received
        ) -> dict[str, Any]: ...

        def write(
            self,
            wire: Wire,
            operation: Operation,
            members: Mapping[str, Any],
            said: Said,
        ) -> Written: ...

        def write_error(
            self, wire: Wire, failure: Failure, request_id: str
        ) -> Written: ...


_MODULES = {
    "ec2": "_ec2",
    "json": "_json_rpc",
    "query": "_query",
    "rest-json": "_rest_json",
    "rest-xml": "_rest_xml",
    "smithy-rpc-v2-cbor": "_rpc_v2_cbor",
}


class Received:
    """A request as it came.

    Args:
        target: path and query of the request line, as they came.
        headers: names and values, in order.

    Attributes:
        path: percent-encoded, without the query.
        query_text: percent-encoded, without ``?``.
        headers: by name in lower case; values of a repeated name stand behind commas.
        given_headers: by name as it came.
        labels: texts of the labels in the path, decoded, once the operation is found.
    """

    __slots__ = (
        "body",
        "given_headers",
        "headers",
        "labels",
        "method",
        "path",
        "query_text",
        "target",
    )

    def __init__(
        self,
        method: str,
        target: str,
        headers: Iterable[tuple[str, str]],
        body: bytes,
    ) -> None:
        self.method = method
        self.target = target
        self.path, _, self.query_text = target.partition("?")
        self.headers: dict[str, str] = {}
        self.given_headers: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.body = body
        for name, text in headers:
            key = name.lower()
            known = self.headers.get(key)
            self.headers[key] = text if known is None else f"{known},{text}"
            self.given_headers[name] = text

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names and values of the query, decoded."""
        if not self.query_text:
            return []
        pairs = [pair.partition("=") for pair in self.query_text.split("&") if pair]
        return [(decoded(name), decoded(text)) for name, _, text in pairs]


class Written:
    """An answer as it goes over the wire, without ``Content-Length``."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body


class Said:
    """What an answer says beside its members.

    Args:
        status: HTTP status, unless a member says another.
        request_id: what the service calls the request by.
    """

    __slots__ = ("request_id", "status")

    def __init__(self, status: int, request_id: str) -> None:
        self.status = status
        self.request_id = request_id


class Failure:
    """An error that a service answers with.

    Args:
        members: what the error carries beside code and message, if the spec knows it.
    """

    __slots__ = ("code", "members", "message", "status")

    def __init__(
        self,
        code: str,
        message: str,
        status: int,
        members: Mapping[str, Any] | None = None,
    ) -> None:
        self.code = code
        self.message = message
        self.status = status
        self.members = members or {}


class NotServed(Exception):
    """The service's side of something is not written; the text says of what."""


def decoded(text: str) -> str:
    """Percent-encoded text in plain; bytes that are no UTF-8 become U+FFFD."""
    return unquote_to_bytes(text).decode("utf-8", "replace")


def codec(protocol: str) -> Codec | None:
    """The codec of a protocol, as specs name it; None if there is none."""
    name = _MODULES.get(protocol)
    if name is None:
        return None
    module: Codec = load(f"{__name__}.{name}")
    return module
