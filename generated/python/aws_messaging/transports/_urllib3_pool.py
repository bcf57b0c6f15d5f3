"""Connections of urllib3 that keep to a deadline and to limits in all that they read."""

from __future__ import annotations

import io
from http.client import HTTPConnection, HTTPResponse
from threading import local

from .._transport.answer import Head
from ..exceptions import AnswerTooLargeError, NoAnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from socket import socket
    from types import TracebackType
    from typing import Any, NoReturn

    from .._transport import Limits
    from .._transport.deadline import Deadline

_END = b"\r\n\r\n"
_MOST_FRAMING = 8  # what chunks of a byte each add to a body, roughly
_here = local()
_kinds: dict[type[HTTPConnection], type[HTTPConnection]] = {}


class Watch:
    """What the call that is under way in this thread may take, and what it has done.

    Args:
        deadline: when all must be done.
        read_timeout: seconds to wait for the next bytes.
        limits: how large the answer may be.

    Attributes:
        sent: whether a byte of the request may have been sent; None if nobody knows.
    """

    def __init__(self, deadline: Deadline, read_timeout: float, limits: Limits) -> None:
        self._deadline = deadline
        self._read_timeout = read_timeout
        self._limits = limits
        self._count = 0
        self._head: bytearray | None = bytearray()
        self._interim = False
        self.sent: bool | None = None

    def seconds(self) -> float:
        """How long to wait for the next bytes.

        Raises:
            TimeoutError: the time is over.
        """
        return self._deadline.left(self._read_timeout)

    def came(self, data: bytes) -> None:
        """Look at bytes that were read: what ``http.client`` takes for a head must be one.

        Args:
            data: none at the end of the connection.

        Raises:
            NoAnswerError: the head is damaged, or ends early.
            AnswerTooLargeError: there are too many bytes.
        """
        self._count += len(data)
        if self._count > self._limits.head + _MOST_FRAMING * self._limits.body:
            raise AnswerTooLargeError("the framing of the answer passes its limit")
        if self._head is None:
            return
        if not data:
            raise NoAnswerError(
                "the connection was closed before the answer was complete"
            )
        self._head += data
        while self._head is not None and (end := self._head.find(_END)) >= 0:
            self._check_head(bytes(self._head[:end]))
            del self._head[: end + len(_END)]
            if not self._interim:
                self._head = None
        if self._head is not None and len(self._head) > self._limits.head:
            self._too_large()

    def check_end_of_head(self) -> None:
        """Refuse an answer whose head was taken to end where it does not.

        Raises:
            NoAnswerError: it has lines that end without CR.
        """
        if self._count and self._head is not None:
            raise NoAnswerError(
                "the answer is damaged: one of its lines ends without CR"
            )

    def _check_head(self, data: bytes) -> None:
        if len(data) + len(_END) > self._limits.head:
            self._too_large()
        try:
            head = Head(data.decode("latin-1"), self._limits.headers)
        except ValueError as error:
            raise NoAnswerError(f"the answer is damaged: {error}") from None
        self._interim = head.status == 100

    def _too_large(self) -> NoReturn:
        most = self._limits.head
        raise AnswerTooLargeError(f"the head of the answer has more than {most} bytes")


class watch:
    """Has connections in this thread keep to a watch: ``with watch(...) as watching``."""

    def __init__(self, watching: Watch) -> None:
        self._watching = watching

    def __enter__(self) -> Watch:
        _here.watching = self._watching
        return self._watching

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _here.watching = None


class _Raw(io.RawIOBase):
    """What comes from a socket, read as the watch of this thread allows."""

    def __init__(self, sock: socket) -> None:
        self._socket = sock
        self._inner = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        watching: Watch | None = getattr(_here, "watching", None)
        if watching is None:
            return self._inner.readinto(buffer)
        self._socket.settimeout(watching.seconds())
        count = self._inner.readinto(buffer)
        watching.came(bytes(buffer[: count or 0]))
        return count

    def close(self) -> None:
        self._inner.close()
        super().close()


class _Response(HTTPResponse):
    """An answer that is read so."""

    def __init__(self, sock: socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp.close()
        self.fp = io.BufferedReader(_Raw(sock))


class _Watched:
    """What connections do beside; it stands before urllib3's own class."""

    response_class = _Response

    def connect(self) -> None:
        try:
            super().connect()  # type: ignore[misc]
        finally:
            _mark(False)  # what was sent was for a proxy, or for TLS

    def send(self, data: Any) -> None:
        if self.sock is None:  # type: ignore[attr-defined]
            self.connect()
        _mark(True)
        super().send(data)  # type: ignore[misc]


def look_after(pool: Any) -> None:
    """Have a pool make connections that keep to the watch of their thread.

    Where there is none, they are as they were: the pool may have other users.
    """
    kind = pool.ConnectionCls
    if issubclass(kind, HTTPConnection) and not issubclass(kind, _Watched):
        pool.ConnectionCls = _watched_kind(kind)


def _watched_kind(kind: type[HTTPConnection]) -> type[HTTPConnection]:
    """A class of connections, made to keep to the watch of their thread."""
    found = _kinds.get(kind)
    if found is None:
        found = _kinds[kind] = type(f"Watched{kind.__name__}", (_Watched, kind), {})
    return found


def _mark(sent: bool) -> None:
    watching: Watch | None = getattr(_here, "watching", None)
    if watching is not None:
        watching.sent = sent
