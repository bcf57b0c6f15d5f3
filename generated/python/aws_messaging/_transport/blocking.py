"""Sockets whose callers wait: what awaits them has waited before it goes on.

They never block by themselves. What is sent goes out at once as a rule, and an answer is waited
for once: to set a time limit, and to have it looked at on each call, would cost twice that.
"""

from __future__ import annotations

import select
import socket

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from ssl import SSLContext
    from typing import Any

    from .network import Address, Stream

_PIECE = 65536
_LONGEST = 1_000_000.0  # seconds; what the system takes is about twice as much


class BlockingStream:
    """A connected socket without TLS."""

    __slots__ = ("_readable", "_socket")

    def __init__(self, connected: socket.socket) -> None:
        connected.setblocking(False)
        self._socket = connected
        self._readable = watch(connected)

    async def send(self, data: bytes | memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent."""
        while True:
            try:
                return self._socket.send(data)
            except BlockingIOError:
                wait(watch(self._socket, writing=True), seconds)

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end."""
        while True:
            wait(self._readable, seconds)
            try:
                return self._socket.recv(_PIECE)
            except BlockingIOError:  # what had come was damaged on the way
                continue

    async def secured(self, context: SSLContext, host: str, seconds: float) -> Stream:
        """Speak TLS from now on."""
        from .blocking_tls import TlsStream

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
        return TlsStream(wrapped)

    def is_silent(self) -> bool:
        """Whether there is nothing to receive."""
        return not self._readable.poll(0)

    def close(self) -> None:
        """Close it."""
        close(self._socket)


class BlockingNetwork:
    """Connects sockets whose callers wait."""

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
            return BlockingStream(made)
        except BaseException:
            made.close()
            raise


class _Select:
    """What ``select.poll`` is, for Windows, whose ``select`` takes any socket."""

    __slots__ = ("_readers", "_writers")

    def __init__(self, connected: socket.socket, writing: bool) -> None:
        self._readers = [] if writing else [connected]
        self._writers = [connected] if writing else []

    def poll(self, milliseconds: float) -> list[socket.socket]:
        """What has become ready meanwhile."""
        ready = select.select(self._readers, self._writers, [], milliseconds / 1000)
        return ready[0] or ready[1]


def watch(connected: socket.socket, writing: bool = False) -> Any:
    """What tells by ``poll(milliseconds)`` whether a socket is ready to be read or written.

    It looks below TLS, if the socket speaks that.
    """
    if not hasattr(select, "poll"):
        return _Select(connected, writing)
    look = select.poll()
    look.register(connected, select.POLLOUT if writing else select.POLLIN)
    return look


def wait(look: Any, seconds: float) -> None:
    """Wait until a socket is ready.

    Args:
        look: what ``watch`` made of it.

    Raises:
        TimeoutError: it took longer than ``seconds``.
    """
    if not look.poll(min(seconds, _LONGEST) * 1000):
        raise TimeoutError("timed out")


def close(connected: socket.socket) -> None:
    """Close a socket, whatever the other side has done to it."""
    try:
        connected.close()
    except OSError:
        return  # the other side was faster
