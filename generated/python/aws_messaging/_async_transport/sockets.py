"""Sockets that never block: who waits for one lets the event loop run meanwhile.

They work on ``loop.sock_recv`` and its like, which every event loop has. The streams of
``asyncio`` are no quicker, and less safe: over TLS, they take a connection that was cut for one
that ended, and none of them says whether the first byte was sent.
"""

from __future__ import annotations

import socket
from asyncio import get_running_loop, timeout

from .._transport.blocking import close, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from ssl import SSLContext

    from .._transport.network import Address, Stream

_PIECE = 65536


class LoopStream:
    """A connected socket that never blocks."""

    __slots__ = ("_socket",)

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected

    async def send(self, data: bytes | memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent."""
        try:
            return self._socket.send(data)
        except BlockingIOError:
            # Of a single byte it is certain that it was not sent if there is an error.
            async with timeout(seconds):
                await get_running_loop().sock_sendall(self._socket, data[:1])
            return 1

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end."""
        async with timeout(seconds):
            return await get_running_loop().sock_recv(self._socket, _PIECE)

    async def secured(self, context: SSLContext, host: str, seconds: float) -> Stream:
        """Speak TLS from now on."""
        from .tls import TlsStream

        try:
            stream = TlsStream(self._socket, context, host)
            await stream.shake_hands(seconds)
        except BaseException:
            self.close()
            raise
        return stream

    def is_silent(self) -> bool:
        """Whether there is nothing to receive."""
        return not watch(self._socket).poll(0)

    def close(self) -> None:
        """Close it."""
        close(self._socket)


class LoopNetwork:
    """Connects sockets that never block."""

    async def addresses(
        self, host: str, port: int, seconds: float
    ) -> Sequence[Address]:
        """The addresses of a host. Names are looked up in a thread, which is not waited for."""
        name, kind = host.encode("ascii"), socket.SOCK_STREAM
        try:
            return socket.getaddrinfo(
                name, port, type=kind, flags=socket.AI_NUMERICHOST
            )
        except socket.gaierror:  # it is a name, and no address
            async with timeout(seconds):
                loop = get_running_loop()
                return await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM)

    async def dial(self, address: Address, seconds: float) -> LoopStream:
        """A connection to an address."""
        family, kind, protocol, _, where = address
        made = socket.socket(family, kind, protocol)
        try:
            made.setblocking(False)
            async with timeout(seconds):
                await get_running_loop().sock_connect(made, where)
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException:
            made.close()
            raise
        return LoopStream(made)
