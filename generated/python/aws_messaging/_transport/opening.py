"""Opening connections: address, TCP, the tunnel of a proxy, TLS. Nothing of a request is sent."""

from __future__ import annotations

import socket

from ..exceptions import ConnectError, TransportError
from .connection import Connection
from .reader import Limits, Reader
from .target import bracketed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .deadline import Deadline
    from .proxies import Proxy
    from .target import Origin
    from .tls import Trust

_PIECE = 65536
_FOR_NOW = (408, 425, 429)  # refusals that say: later


def open_connection(
    origin: Origin,
    proxy: Proxy | None,
    trust: Trust | None,
    deadline: Deadline,
    read_timeout: float,
) -> Connection:
    """A connection that is ready for requests to a server.

    Args:
        trust: whose certificates are trusted; None to speak without TLS.

    Raises:
        ConnectError: there is none to be had.
    """
    if proxy is not None and proxy.fault:
        raise ConnectError(proxy.fault, transient=False)
    stream = _reached(origin, proxy, deadline)
    if trust is not None:
        try:
            stream = trust.secured(stream, origin.host, deadline)
        except ConnectError as error:
            if not trust.may_know_more(error):
                raise
            stream = _reached(origin, proxy, deadline)
            stream = trust.secured(stream, origin.host, deadline)
    return Connection(stream, (origin, proxy), read_timeout)


def _reached(origin: Origin, proxy: Proxy | None, deadline: Deadline) -> socket.socket:
    """A socket through which bytes reach the server, or a proxy that passes them on."""
    if proxy is None:
        return _connected(origin.host, origin.port, deadline)
    stream = _connected(proxy.host, proxy.port, deadline)
    if not origin.tls:
        return stream
    try:
        _tunnel(stream, origin, proxy, deadline)
    except BaseException:
        stream.close()
        raise
    return stream


def _connected(host: str, port: int, deadline: Deadline) -> socket.socket:
    """A TCP connection to the first address of a host that takes one.

    Each address gets its share of the time, so that one that is silent leaves some to the next.
    """
    failure = OSError("it has no address")
    try:
        # As bytes: a text would be encoded by "idna", whose tables take long to import.
        name = host.encode("ascii")
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
        for place, (family, kind, protocol, _, address) in enumerate(found):
            try:
                share = deadline.left() / (len(found) - place)
                return _dial(family, kind, protocol, address, share)
            except OSError as error:
                failure = error
    except OSError as error:
        failure = error
    raise _failed(
        f"no connection to {bracketed(host)}:{port}", failure
    ) from failure


def _dial(
    family: int, kind: int, protocol: int, address: Any, seconds: float
) -> socket.socket:
    stream = socket.socket(family, kind, protocol)
    try:
        stream.settimeout(seconds)
        stream.connect(address)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        stream.close()
        raise
    return stream


def _tunnel(
    stream: socket.socket, origin: Origin, proxy: Proxy, deadline: Deadline
) -> None:
    """Have a proxy pass bytes on to a server."""

    def receive() -> bytes:
        stream.settimeout(deadline.left())
        return stream.recv(_PIECE)

    told = f"no tunnel through the proxy {bracketed(proxy.host)}:{proxy.port}"
    reader = Reader(receive, Limits())
    try:
        stream.settimeout(deadline.left())
        stream.sendall(proxy.connect_message(origin))
        head = reader.read_head()
        while head.status < 200 and head.status != 101:
            head = reader.read_head()
    except (OSError, ValueError, TransportError) as error:
        raise _failed(told, error) from error
    if not 200 <= head.status < 300:
        later = head.status >= 500 or head.status in _FOR_NOW
        raise ConnectError(f"{told}: it answered {head.status}", transient=later)
    if not reader.is_drained():
        raise ConnectError(f"{told}: it sent more than its answer")


def _failed(told: str, error: Exception) -> ConnectError:
    why = getattr(error, "strerror", None) or str(error) or type(error).__name__
    late = isinstance(error, TimeoutError)
    return ConnectError(f"{told}: {why}", timed_out=late)
