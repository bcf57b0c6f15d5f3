"""The transport over urllib3."""

# Type checkers need not have the library.
# mypy: disable-error-code="import-not-found"
# pyright: reportMissingImports=false

from __future__ import annotations

import urllib3
from urllib3 import exceptions as failures
from urllib3.util import SKIP_HEADER, parse_url

from ..exceptions import ConnectError, NoAnswerError, RequestError, SdkError
from ._adapter import Adapter, Incoming, default_context, is_untrusted
from ._urllib3_pool import Watch, look_after, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self

    from .._http import Request
    from .._transport import Limits
    from .._transport.answer import HttpResponse
    from ._adapter import Outgoing

_IDLE = 10
_PIECE = 65536
_VERSIONS = {10: "HTTP/1.0", 11: "HTTP/1.1", 20: "HTTP/2"}
_UNSENT = (
    failures.NewConnectionError,
    failures.ConnectTimeoutError,
    failures.EmptyPoolError,
)


class Urllib3Transport(Adapter):
    """Sends requests through urllib3; safe under threads.

    The ``ConnectionCls`` of the pools that it uses is derived from, so that answers are held to
    deadline and limits while they are read; for other users of the pools nothing changes.
    urllib3 logs paths at level DEBUG.

    Args:
        pool_manager: a ``urllib3.PoolManager`` or ``ProxyManager``; None for a new one, which
            knows of no proxies and checks certificates by ``AWS_CA_BUNDLE`` or the system's.
        others: as ``Adapter`` has them.
    """

    def __init__(
        self,
        pool_manager: urllib3.PoolManager | None = None,
        *,
        connect_timeout: float = 10.0,
        read_timeout: float = 60.0,
        timeout: float = 60.0,
        allow_http: bool = False,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(
            connect_timeout=connect_timeout,
            read_timeout=read_timeout,
            timeout=timeout,
            allow_http=allow_http,
            limits=limits,
        )
        self._own = pool_manager is None
        self._manager = pool_manager or urllib3.PoolManager(
            maxsize=_IDLE, ssl_context=default_context()
        )

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
        sent = self._outgoing(request, timeout)
        if parse_url(sent.url).request_uri != sent.path:
            raise RequestError(
                "urllib3 would spell the path otherwise than it was signed; nothing was sent"
            )
        with watch(Watch(sent.deadline, self._read_timeout, self._limits)) as watching:
            try:
                return self._exchange(sent, watching, decode)
            except SdkError:
                raise
            except (
                Exception
            ) as error:  # whatever the library raises, callers know it by ours
                raise self._failure(error, sent, watching) from error

    def _exchange(self, sent: Outgoing, watching: Watch, decode: bool) -> HttpResponse:
        look_after(self._manager.connection_from_url(sent.url))
        response = self._manager.urlopen(
            sent.method,
            sent.url,
            body=sent.body or None,
            headers=_headers(sent),
            timeout=urllib3.Timeout(
                connect=sent.seconds(self._connect_timeout),
                read=sent.seconds(self._read_timeout),
            ),
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        )
        whole = False
        try:
            watching.check_end_of_head()
            fields = [
                _field(name, value) for name, value in response.headers.iteritems()
            ]
            version = _VERSIONS.get(response.version, "")
            came = Incoming(sent, version, response.status, fields, self._limits)
            while piece := response.read1(_PIECE, decode_content=False):
                came.add(piece)
            found = came.response(decode)
            whole = True
        finally:
            if not whole:
                response.close()
            response.release_conn()
        return found

    def _failure(self, error: Exception, sent: Outgoing, watching: Watch) -> SdkError:
        """An error of urllib3's as one of this package's; its text may tell the path.

        So the new text quotes nothing of it. Tracebacks show both.
        """
        where, name = sent.origin.header, type(error).__name__
        late = isinstance(
            error, failures.TimeoutError | TimeoutError
        ) and not isinstance(error, failures.NewConnectionError)
        if isinstance(error, failures.LocationValueError):
            return RequestError(
                f"urllib3 cannot send to {where}: {name}; nothing was sent"
            )
        untrusted = is_untrusted(error)
        unsent = untrusted or isinstance(error, _UNSENT)
        # urllib3 blames the proxy for answers that are lost beyond it, too. What was seen to go
        # out counts, and its word where nothing was seen.
        if watching.sent is False or (watching.sent is None and unsent):
            told = "its certificate is not trusted" if untrusted else name
            return ConnectError(
                f"no connection to {where}: {told}",
                transient=False if untrusted else None,
                timed_out=late,
            )
        if sent.deadline.is_over():
            return sent.late()
        return NoAnswerError(f"no complete answer from {where}: {name}", timed_out=late)

    def close(self) -> None:
        """Close the connections that nobody uses; a manager that was given is left alone."""
        if self._own:
            self._manager.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _headers(sent: Outgoing) -> dict[str, Any]:
    """The headers by name; values as bytes, for urllib3 would encode texts as Latin-1."""
    headers: dict[str, Any] = {name.decode(): value for name, value in sent.fields}
    if not sent.has(b"user-agent"):
        headers["User-Agent"] = SKIP_HEADER  # else urllib3 adds its own
    return headers


def _field(name: str, value: str) -> tuple[bytes, bytes]:
    """A header as it came: ``http.client`` reads bytes as Latin-1."""
    return name.encode("latin-1", "replace"), value.strip(" \t").encode(
        "latin-1", "replace"
    )
