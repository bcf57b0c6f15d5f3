"""TLS over sockets whose callers wait."""

from __future__ import annotations

from ssl import SSLWantReadError, SSLWantWriteError
from time import monotonic

from .blocking import close, wait, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLSocket
    from typing import TypeVar

    Result = TypeVar("Result")

_PIECE = 65536


class TlsStream:
    """A connected socket that speaks TLS, and is past the handshake."""

    __slots__ = ("_readable", "_socket")

    def __init__(self, connected: SSLSocket) -> None:
        connected.setblocking(False)
        self._socket = connected
        self._readable = watch(connected)

    async def send(self, data: bytes | memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent."""
        return self._do(lambda: self._socket.send(data), seconds)

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end, if it was announced as TLS does that."""
        return self._do(lambda: self._socket.recv(_PIECE), seconds)

    def is_silent(self) -> bool:
        """Whether there is nothing to receive, decrypted or not."""
        return not self._socket.pending() and not self._readable.poll(0)

    def close(self) -> None:
        """Close it."""
        close(self._socket)

    def _do(self, step: Callable[[], Result], seconds: float) -> Result:
        """What a step of TLS gives. To send, it may have to receive, and the other way round."""
        end = monotonic() + seconds
        while True:
            try:
                return step()
            except SSLWantReadError:
                look = self._readable
            except SSLWantWriteError:
                look = watch(self._socket, writing=True)
            wait(look, max(end - monotonic(), 0.0))
