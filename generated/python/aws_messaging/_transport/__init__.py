"""The transport that clients use by themselves: HTTP/1.1 over the standard library's sockets.

Every failure says by its class what the caller may do next::

    RequestError         the request is none that can be sent; nothing was sent
    ConnectError         no connection could be made; nothing was sent
    NoAnswerError        the request, or a part of it, was sent and no complete answer came
    AnswerTooLargeError  the answer passes a limit; it was dropped

Redirects are never followed, a request is never sent twice, and plain HTTP goes to this very
machine alone unless it is asked for.

``_async_transport`` is the same for programs of ``asyncio``. Both are made of the same
coroutines; here the sockets block, so that no coroutine has to be waited for.
"""

from __future__ import annotations

from .reader import Limits
from .sending import Sender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any, Self, TypeVar

    from .._http import Request
    from .answer import HttpResponse
    from .network import Network

    Result = TypeVar("Result")

__all__ = ["HttpTransport", "Limits"]


class HttpTransport(Sender):
    """Sends requests over connections that are kept for the next ones; safe under threads.

    Its arguments are those of ``Sender``.
    """

    def send(
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
        return finished(self._send(request, timeout, decode))

    def close(self) -> None:
        """Close the connections that nobody uses; the transport may still be used after."""
        self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _network(self) -> Network:
        from .blocking import BlockingNetwork

        return BlockingNetwork()


def finished(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What a coroutine returns that never waits for anybody, because its sockets block.

    Raises:
        RuntimeError: it waits for somebody.
    """
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: Result = end.value
        return result
    coroutine.close()
    raise RuntimeError("a coroutine over sockets that block has waited for somebody")
