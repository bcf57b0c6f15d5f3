"""The transport that clients use by themselves: HTTP/1.1 over the standard library's sockets.

Every failure says by its class what the caller may do next::

    RequestError         the request is none that can be sent; nothing was sent
    ConnectError         no connection could be made; nothing was sent
    NoAnswerError        the request, or a part of it, was sent and no complete answer came
    AnswerTooLargeError  the answer passes a limit; it was dropped

Redirects are never followed, a request is never sent twice, and plain HTTP goes to this very
machine alone unless it is asked for.
"""

from __future__ import annotations

import os

from .._log import debug
from ..exceptions import ConnectError
from .deadline import Deadline
from .message import write_message
from .pool import Pool
from .proxies import Proxies
from .reader import Limits
from .target import read_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext
    from typing import Self

    from .._http import Request
    from .answer import HttpResponse
    from .connection import Connection
    from .message import Message
    from .proxies import Proxy
    from .target import Origin
    from .tls import Trust

__all__ = ["HttpTransport", "Limits"]


class HttpTransport:
    """Sends requests over connections that are kept for the next ones; safe under threads.

    Args:
        connect_timeout: seconds that opening a connection may take: TCP, proxy and TLS.
        read_timeout: seconds to wait for the next bytes of an answer.
        timeout: seconds that a request and its answer may take in all.
        max_idle: how many connections are kept open while nobody uses them. More are opened
            if more threads call at once, and closed after use.
        idle_timeout: seconds after which an unused connection is not used again.
        ca_bundle: file or folder of the certificates to trust; else ``AWS_CA_BUNDLE``, else
            ``REQUESTS_CA_BUNDLE``, else those of the system.
        ssl_context: settings for TLS, instead of those that ``ca_bundle`` leads to.
        proxies: URL of the proxy by the scheme of the request's URL (``{"https": ...}``); None
            for those of the environment (``HTTP_PROXY``, ``HTTPS_PROXY``, ``NO_PROXY``).
        allow_http: whether plain HTTP may leave this machine.
        limits: how large answers may be.
    """

    def __init__(
        self,
        *,
        connect_timeout: float = 10.0,
        read_timeout: float = 60.0,
        timeout: float = 60.0,
        max_idle: int = 10,
        idle_timeout: float = 15.0,
        ca_bundle: str | None = None,
        ssl_context: SSLContext | None = None,
        proxies: Mapping[str, str] | None = None,
        allow_http: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._timeout = timeout
        self._ca_bundle = ca_bundle
        self._ssl_context = ssl_context
        self._trust: Trust | None = None
        self._proxies = Proxies(os.environ if proxies is None else None, proxies or {})
        self._allow_http = allow_http
        self._limits = limits or Limits()
        self._pool = Pool(max_idle, idle_timeout)

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
        target = read_target(request.url, self._allow_http)
        proxy = self._proxies.of(target)
        message = write_message(request, target, proxy)
        most = self._timeout if timeout is None else min(timeout, self._timeout)
        deadline = Deadline(most)
        while (kept := self._pool.take((target.origin, proxy))) is not None:
            try:
                return self._exchange(kept, message, deadline, decode)
            except ConnectError:  # it was closed, and not a byte was sent
                debug("a kept connection to %s was closed", target.origin.host)
        opened = self._open(target.origin, proxy, deadline)
        return self._exchange(opened, message, deadline, decode)

    def close(self) -> None:
        """Close the connections that nobody uses; the transport may still be used after."""
        self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _exchange(
        self, connection: Connection, message: Message, deadline: Deadline, decode: bool
    ) -> HttpResponse:
        """One exchange; the connection is kept if it can be used again, and else closed."""
        try:
            response = connection.exchange(message, deadline, self._limits, decode)
        except BaseException:
            connection.close()
            raise
        if connection.idle_limit:
            self._pool.give(connection)
        else:
            connection.close()
        return response

    def _open(
        self, origin: Origin, proxy: Proxy | None, deadline: Deadline
    ) -> Connection:
        from .opening import open_connection

        soon = deadline.sooner(self._connect_timeout)
        trust = self._trusted() if origin.tls else None
        connection = open_connection(origin, proxy, trust, soon, self._read_timeout)
        debug("opened a connection to %s", origin.host)
        return connection

    def _trusted(self) -> Trust:
        if self._trust is None:
            from .tls import Trust

            bundle = self._ca_bundle or os.environ.get("AWS_CA_BUNDLE")
            bundle = bundle or os.environ.get("REQUESTS_CA_BUNDLE")
            self._trust = Trust(bundle, self._ssl_context)
        return self._trust
