"""One connection to a server."""

from __future__ import annotations

from time import monotonic

from ..exceptions import AnswerTooLargeError, ConnectError, NoAnswerError
from .reader import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._target import Origin
    from .answer import HttpResponse
    from .deadline import Deadline
    from .message import Message
    from .network import Stream
    from .proxies import Proxy
    from .reader import Limits

    Route = tuple[Origin, Proxy | None, object]

_PIECE = 65536
_RECORD = 16384  # what TLS sends as one: a server can read all of it or nothing


class Connection:
    """A stream that one caller at a time uses.

    Args:
        stream: connected, and past the handshake of TLS.
        route: the server, the proxy on the way there, and who alone may use the connection.
        read_timeout: seconds to wait for the next bytes.

    Attributes:
        used: when the last answer was complete (monotonic seconds).
        idle_limit: seconds for which the server keeps it after the last answer; 0 if it
            cannot be used again.
    """

    __slots__ = ("_read_timeout", "_stream", "idle_limit", "route", "used")

    def __init__(self, stream: Stream, route: Route, read_timeout: float) -> None:
        self._stream = stream
        self._read_timeout = read_timeout
        self.route = route
        self.used = monotonic()
        self.idle_limit = 0.0

    async def exchange(
        self, message: Message, deadline: Deadline, limits: Limits, decode: bool
    ) -> HttpResponse:
        """Send a request and read its answer.

        Args:
            decode: whether a body that is compressed by gzip is unpacked.

        Raises:
            ConnectError: not one byte could be sent.
            NoAnswerError: something was sent, and no complete answer came.
            AnswerTooLargeError: the answer passes a limit.
        """
        self.idle_limit = 0.0
        broken = await self._send(message.pieces, deadline)
        receive, silence = self._stream.receive, self._read_timeout
        reader = Reader(lambda: receive(deadline.left(silence)), limits)
        try:
            response = await reader.answer(message.method, decode)
        except (NoAnswerError, AnswerTooLargeError) as error:
            raise _known_more(error, reader) from broken
        except TimeoutError as error:
            told = NoAnswerError(self._late(deadline), timed_out=True)
            raise _known_more(told, reader) from (broken or error)
        except OSError as error:
            told = NoAnswerError(f"the connection was lost: {_why(broken or error)}")
            raise _known_more(told, reader) from (broken or error)
        if broken is None:
            self.idle_limit = reader.idle_limit()
        return response

    async def _send(
        self, pieces: tuple[bytes, ...], deadline: Deadline
    ) -> OSError | None:
        """Send all of a request. What breaks the connection on the way is given back.

        A server may refuse a request before it has read all of it: then its answer is there
        although sending fails.

        Raises:
            ConnectError: it broke before the first byte.
        """
        try:
            seconds = deadline.left(self._read_timeout)
        except TimeoutError as error:
            raise ConnectError(f"nothing was sent: {error}", timed_out=True) from None
        sent = 0
        try:
            for piece in pieces:
                # Of a long one, what is left is looked at and never copied.
                rest = piece if len(piece) <= _RECORD else memoryview(piece)
                while rest:
                    if sent:
                        seconds = deadline.left(self._read_timeout)
                    part = rest[: _PIECE if sent else _RECORD]
                    count = await self._stream.send(part, seconds)
                    rest = rest[count:]
                    sent += count
        except OSError as error:
            # A record of TLS may have gone out in part when the time is over: it counts as sent.
            if sent or isinstance(error, TimeoutError):
                return error
            raise ConnectError(f"the connection was lost: {_why(error)}") from error
        return None

    def _late(self, deadline: Deadline) -> str:
        if deadline.is_over():
            return f"no complete answer came within {deadline.seconds:g} seconds"
        return f"no complete answer came: silence for {self._read_timeout:g} seconds"

    def is_silent(self) -> bool:
        """Whether nothing has come since the last answer: no bytes, and no end."""
        return self._stream.is_silent()

    def close(self) -> None:
        """Close it; nothing is waited for."""
        self._stream.close()


def _known_more(
    error: NoAnswerError | AnswerTooLargeError, reader: Reader
) -> NoAnswerError | AnswerTooLargeError:
    """The error with what the head of the answer says, if it came."""
    if reader.head is not None:
        error.status = reader.head.status
        error.request_id = reader.head.request_id()
    return error


def _why(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__
