"""Sockets that block: all waiting is done in them, and what awaits them never waits itself."""

from __future__ import annotations

import select
import socket

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from ssl import SSLContext

    from .network import Address

_PIECE = 65536


class BlockingStream:
    """A connected socket, with TLS or without."""

    __slots__ = ("_socket",)

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected

    async def send(self, data: memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent."""
        self._socket.settimeout(seconds)
        return self._socket.send(data)

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end."""
        self._socket.settimeout(seconds)
        return self._socket.recv(_PIECE)

    async def secured(
        self, context: SSLContext, host: str, seconds: float
    ) -> BlockingStream:
        """Speak TLS from now on."""
        try:
            self._socket.settimeout(seconds)
            # What is reset by now, ssl would refuse as well, but leave open.
            self._socket.getpeername()
            # With suppress_ragged_eofs, a cut connection would pass for the end of an answer.
            wrapped = context.wrap_socket(
                self._socket, server_hostname=host, suppress_ragged_eofs=False
            )
        except BaseException:
            self.close()
            raise
        return BlockingStream(wrapped)

    def is_silent(self) -> bool:
        """Whether there is nothing to receive."""
        return is_silent(self._socket)

    def close(self) -> None:
        """Close it."""
        close(self._socket)


class BlockingNetwork:
    """Connects sockets that block."""

    async def addresses(
        self, host: str, port: int, seconds: float
    ) -> Sequence[Address]:
        """The addresses of a host. The system's resolver keeps to times of its own."""
        # As bytes: a text would be encoded by "idna", whose tables take long to import.
        name = host.encode("ascii")
        return socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)

    async def dial(self, address: Address, seconds: float) -> BlockingStream:
        """A connection to an address."""
        family, kind, protocol, _, where = address
        made = socket.socket(family, kind, protocol)
        try:
            made.settimeout(seconds)
            made.connect(where)
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException:
            made.close()
            raise
        return BlockingStream(made)


def is_silent(connected: socket.socket) -> bool:
    """Whether a socket has nothing to receive, below TLS if it speaks that."""
    if not hasattr(select, "poll"):  # on Windows, where select takes any socket
        return not select.select([connected], [], [], 0)[0]
    look = select.poll()
    look.register(connected, select.POLLIN)
    return not look.poll(0)


def close(connected: socket.socket) -> None:
    """Close a socket, whatever the other side has done to it."""
    try:
        connected.close()
    except OSError:
        return  # the other side was faster
