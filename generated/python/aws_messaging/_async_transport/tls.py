"""TLS over sockets that never block."""

from __future__ import annotations

import ssl
from asyncio import get_running_loop, timeout
from contextlib import suppress

from .._transport.blocking import close, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket
    from typing import TypeVar

    Result = TypeVar("Result")

_PIECE = 65536


class TlsStream:
    """A connected socket that speaks TLS.

    Args:
        connected: never blocks.
        context: settings of TLS.
        host: whose certificate it must be.
    """

    __slots__ = ("_incoming", "_outgoing", "_socket", "_tls")

    def __init__(self, connected: socket, context: ssl.SSLContext, host: str) -> None:
        self._socket = connected
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(
            self._incoming, self._outgoing, server_hostname=host
        )

    async def shake_hands(self, seconds: float) -> None:
        """Agree on keys, and check the certificate; to be done first."""
        async with timeout(seconds):
            await self._do(self._tls.do_handshake)

    async def send(self, data: bytes | memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent."""
        async with timeout(seconds):
            return await self._do(lambda: self._tls.write(data))

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end, if it was announced as TLS does that."""
        try:
            async with timeout(seconds):
                return await self._do(lambda: self._tls.read(_PIECE))
        except ssl.SSLZeroReturnError:
            return b""

    def is_silent(self) -> bool:
        """Whether there is nothing to receive, decrypted or not."""
        left = self._incoming.pending or self._tls.pending()
        return not left and not watch(self._socket).poll(0)

    def close(self) -> None:
        """Close it."""
        close(self._socket)

    async def _do(self, step: Callable[[], Result]) -> Result:
        """What a step of TLS gives, after all that must be sent and received for it."""
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                await self._flush()
                await self._fill()
            except ssl.SSLCertVerificationError:
                with suppress(OSError):
                    await self._flush()  # tells the server why
                raise
            else:
                await self._flush()
                return result

    async def _flush(self) -> None:
        if self._outgoing.pending:
            records = self._outgoing.read()
            await get_running_loop().sock_sendall(self._socket, records)

    async def _fill(self) -> None:
        records = await get_running_loop().sock_recv(self._socket, _PIECE)
        if records:
            self._incoming.write(records)
        else:
            self._incoming.write_eof()
