"""The wire protocols, one module each, loaded when a service that speaks it is called.

A protocol module has two functions, both driven by a service's tables::

    serialize(wire, operation, params) -> Draft      raises Fault
    parse(wire, operation, reply) -> Answer          raises Fault
"""

from __future__ import annotations

from .._load import load
from ..exceptions import UnsupportedProtocolError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Protocol

    from .._tables import Operation, Wire

    class ProtocolModule(Protocol):
        """What every module of this package offers."""

        def serialize(
            self, wire: Wire, operation: Operation, params: Mapping[str, Any]
        ) -> Draft: ...

        def parse(self, wire: Wire, operation: Operation, reply: Reply) -> Answer: ...


_MODULES = {
    "ec2": "_ec2",
    "json": "_json_rpc",
    "query": "_query",
    "rest-json": "_rest_json",
    "rest-xml": "_rest_xml",
    "smithy-rpc-v2-cbor": "_rpc_v2_cbor",
}


class Draft:
    """A request without its host.

    Attributes:
        path: percent-encoded, with the query that belongs to it, if any (without ``?``: None).
    """

    __slots__ = ("body", "headers", "method", "path", "query")

    def __init__(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes,
        query: str | None = None,
    ) -> None:
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body


class Reply:
    """An HTTP answer.

    Attributes:
        headers: by name in lower case.
        given_headers: by name as it came.
    """

    __slots__ = ("body", "given_headers", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = {name.lower(): text for name, text in headers.items()}
        self.given_headers = headers
        self.body = body

    @property
    def failed(self) -> bool:
        return self.status >= 300


class Answer:
    """What a service said, as callers get it.

    Attributes:
        members: the documented members, in the order of the spec.
        error: the ``Error`` entry of a response; None if all went well.
        metadata: what the body says of the request, for ``ResponseMetadata``; headers say less.
    """

    __slots__ = ("error", "members", "metadata")

    def __init__(
        self,
        members: dict[str, Any],
        error: dict[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> None:
        self.members = members
        self.error = error
        self.metadata = metadata or {}


def protocol_module(name: str) -> ProtocolModule:
    """The module of a protocol, as specs name it.

    Raises:
        UnsupportedProtocolError: this version does not speak it.
    """
    if name not in _MODULES:
        raise UnsupportedProtocolError(
            f"protocol {name} is not supported yet; this version speaks "
            + " and ".join(sorted(_MODULES))
        )
    module: ProtocolModule = load(f"{__name__}.{_MODULES[name]}")
    return module
