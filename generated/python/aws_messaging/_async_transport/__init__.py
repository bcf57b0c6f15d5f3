"""The transport of asynchronous clients: all that the other does, without blocking anybody."""

from __future__ import annotations

from asyncio import get_running_loop
from weakref import ref

from .._transport.sending import Sender
from .sockets import LoopNetwork

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

    from .._http import Request
    from .._transport.answer import HttpResponse
    from .._transport.network import Network

__all__ = ["AsyncHttpTransport"]


class AsyncHttpTransport(Sender):
    """Sends requests over connections that are kept for the next ones; for tasks of ``asyncio``.

    Tasks may use it at once, and event loops of several threads too: a connection serves that
    loop alone in which it was opened. A task that is cancelled closes the connection that it uses.

    Its arguments are those of ``Sender``.
    """

    async def send(
        self, request: Request, timeout: float | None = None, *, decode: bool = True
    ) -> HttpResponse:
        """Send a request once and wait for its whole answer, whatever its status.

        Args:
            timeout: seconds for all of it, if fewer than the transport's own.
            decode: whether the body of an answer with ``Content-Encoding: gzip`` is unpacked.

        Raises:
            RequestError: the request holds what cannot be sent.
            ConnectError: no connection could be made; nothing was sent.
            NoAnswerError: no complete answer came.
            AnswerTooLargeError: the answer passes a limit.
        """
        return await self._send(request, timeout, decode)

    async def aclose(self) -> None:
        """Close the connections that nobody uses; the transport may still be used after."""
        self._pool.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _network(self) -> Network:
        return LoopNetwork()

    def _owner(self) -> object:
        return ref(get_running_loop())
