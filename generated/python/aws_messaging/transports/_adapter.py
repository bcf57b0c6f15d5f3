"""What every adapter does before a library sends a request, and with what it reads."""

from __future__ import annotations

import os
import ssl

from .._target import read_target
from .._transport import Limits
from .._transport.answer import Head, HttpResponse
from .._transport.deadline import Deadline
from .._transport.message import write_message
from .._transport.zipped import unpacked
from ..exceptions import AnswerTooLargeError, NoAnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._http import Request
    from .._target import Origin

    Field = tuple[bytes, bytes]

# As the first lines of answers say it. HTTP/2 frames what HTTP/1.1 may frame by Content-Length.
_VERSIONS = {"HTTP/1.0": "HTTP/1.0", "HTTP/1.1": "HTTP/1.1", "HTTP/2": "HTTP/1.1"}


class Adapter:
    """What adapters share.

    Args:
        connect_timeout: seconds that opening a connection may take.
        read_timeout: seconds to wait for the next bytes of an answer.
        timeout: seconds that a request and its answer may take in all.
        allow_http: whether plain HTTP may leave this machine.
        limits: how large answers may be.
    """

    bounded = True
    """Clients hand in the seconds that are left, and whether to unpack the body."""

    def __init__(
        self,
        *,
        connect_timeout: float = 10.0,
        read_timeout: float = 60.0,
        timeout: float = 60.0,
        allow_http: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._timeout = timeout
        self._allow_http = allow_http
        self._limits = limits or Limits()

    def _outgoing(self, request: Request, seconds: float | None) -> Outgoing:
        """A request as it must go out, and the moment at which all must be done.

        Raises:
            RequestError: it holds what cannot be sent.
        """
        most = self._timeout if seconds is None else min(seconds, self._timeout)
        return Outgoing(request, self._allow_http, Deadline(most))


class Outgoing:
    """A request as it must go out: what this package's own transport would send.

    Args:
        allow_http: whether plain HTTP may leave this machine.
        deadline: when all must be done.

    Attributes:
        path: path and query, as they were signed.
        fields: names and values of all headers.

    Raises:
        RequestError: it holds what cannot be sent.
    """

    __slots__ = ("body", "deadline", "fields", "method", "origin", "path", "url")

    def __init__(self, request: Request, allow_http: bool, deadline: Deadline) -> None:
        target = read_target(request.url, allow_http)
        head = write_message(request, target, None).pieces[0].partition(b"\r\n\r\n")[0]
        self.fields: list[Field] = []
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b": ")
            self.fields.append((name, value))
        self.method = request.method
        self.url = request.url
        self.origin: Origin = target.origin
        self.path = target.path
        self.body = request.body
        self.deadline = deadline

    def has(self, name: bytes) -> bool:
        """Whether there is a header of this name (in lower case)."""
        return any(each.lower() == name for each, _ in self.fields)

    def seconds(self, most: float) -> float:
        """Seconds until all must be done, or ``most`` if that is less; never none."""
        try:
            return self.deadline.left(most)
        except TimeoutError:
            return 0.001

    def late(self) -> NoAnswerError:
        """What to raise when the time is over."""
        seconds = self.deadline.seconds
        told = f"no complete answer came within {seconds:g} seconds"
        return NoAnswerError(told, timed_out=True)


class Incoming:
    """An answer as a library reads it, held to this package's limits.

    Args:
        sent: its request.
        version: ``HTTP/1.1`` ...
        fields: names and values of headers, as they came.
        limits: how large it may be.

    Raises:
        NoAnswerError: it is damaged.
        AnswerTooLargeError: it passes a limit.
    """

    __slots__ = ("_body", "_head", "_length", "_limits", "_sent")

    def __init__(
        self,
        sent: Outgoing,
        version: str,
        status: int,
        fields: Iterable[Field],
        limits: Limits,
    ) -> None:
        self._sent = sent
        self._limits = limits
        self._body = bytearray()
        lines = [f"{_VERSIONS.get(version, 'HTTP/1.1')} {status} ".encode()]
        lines += [name + b": " + value for name, value in fields]
        text = b"\r\n".join(lines).decode("latin-1")
        if len(text) > limits.head:
            raise AnswerTooLargeError(
                f"the head of the answer has more than {limits.head} bytes",
                status=status,
            )
        try:
            self._head = Head(text, limits.headers)
            if version not in _VERSIONS or status < 200:
                raise ValueError("it is no final answer of a known version of HTTP")
            self._length = self._head.body_size(sent.method)
        except ValueError as error:
            raise NoAnswerError(
                f"the answer is damaged: {error}", status=status
            ) from None
        if self._length is not None:
            self._check_size(self._length)

    def add(self, piece: bytes) -> None:
        """The next bytes of the body, as they came.

        Raises:
            NoAnswerError: the time is over.
            AnswerTooLargeError: there are too many.
        """
        self._body += piece
        self._check_size(len(self._body))
        if self._sent.deadline.is_over():
            raise self.known_more(self._sent.late())

    def response(self, decode: bool) -> HttpResponse:
        """The answer, of which all has come.

        Args:
            decode: whether a body that is compressed by gzip is unpacked.

        Raises:
            NoAnswerError: it is damaged.
            AnswerTooLargeError: it is too large when it is unpacked.
        """
        body = bytes(self._body)
        try:
            if self._length is not None and len(body) != self._length:
                raise ValueError("its body is not as long as it announces")
            coding = self._head.get("content-encoding")
            if body and coding and decode:
                body = unpacked(body, coding, self._limits.body)
        except ValueError as error:
            raise self.known_more(
                NoAnswerError(f"the answer is damaged: {error}")
            ) from None
        return HttpResponse(self._head.status, self._head.headers, body)

    def known_more(self, error: NoAnswerError) -> NoAnswerError:
        """The error with what the head says."""
        error.status = self._head.status
        error.request_id = self._head.request_id()
        return error

    def _check_size(self, size: int) -> None:
        if size > self._limits.body:
            raise AnswerTooLargeError(
                f"the body of the answer has more than {self._limits.body} bytes",
                status=self._head.status,
                request_id=self._head.request_id(),
            )


def default_context() -> ssl.SSLContext:
    """Settings of TLS for a library that was given none: certificates and names are checked."""
    bundle = os.environ.get("AWS_CA_BUNDLE") or os.environ.get("REQUESTS_CA_BUNDLE")
    if bundle and os.path.isdir(bundle):
        return ssl.create_default_context(capath=bundle)
    return ssl.create_default_context(cafile=bundle)


def is_untrusted(error: BaseException | None) -> bool:
    """Whether a certificate was refused: then nothing of a request has been sent."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
