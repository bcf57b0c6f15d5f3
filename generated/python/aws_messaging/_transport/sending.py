"""What every transport of this package does with a request, over whatever sockets it has."""

from __future__ import annotations

import os

from .._locks import ProcessLock
from .._log import debug
from .._target import read_target
from ..exceptions import ConnectError
from .deadline import Deadline
from .message import write_message
from .pool import Pool
from .proxies import Proxies
from .reader import Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from .._http import Request
    from .answer import HttpResponse
    from .connection import Connection, Route
    from .message import Message
    from .network import Network
    from .tls import Trust


class Sender:
    """Sends requests over connections that are kept for the next ones.

    Args:
        connect_timeout: seconds that opening a connection may take: TCP, proxy and TLS.
        read_timeout: seconds to wait for the next bytes of an answer.
        timeout: seconds that a request and its answer may take in all.
        max_idle: how many connections are kept open while nobody uses them. More are opened
            if more callers send at once, and closed after use.
        idle_timeout: seconds after which an unused connection is not used again.
        ca_bundle: file or folder of the certificates to trust; else ``AWS_CA_BUNDLE``, else
            ``REQUESTS_CA_BUNDLE``, else those of the system.
        ssl_context: settings for TLS, instead of those that ``ca_bundle`` leads to.
        proxies: URL of the proxy by the scheme of the request's URL (``{"https": ...}``); None
            for those of the environment (``HTTP_PROXY``, ``HTTPS_PROXY``, ``NO_PROXY``).
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
        self._trust_lock = ProcessLock()
        self._proxies = Proxies(os.environ if proxies is None else None, proxies or {})
        self._allow_http = allow_http
        self._limits = limits or Limits()
        self._pool = Pool(max_idle, idle_timeout)

    def _network(self) -> Network:
        """The sockets that connections are made of."""
        raise NotImplementedError

    def _owner(self) -> object:
        """Who alone may use the connections that are opened now; None for everybody."""
        return None

    async def _send(
        self, request: Request, timeout: float | None, decode: bool
    ) -> HttpResponse:
        """What ``send`` does."""
        target = read_target(request.url, self._allow_http)
        proxy = self._proxies.of(target)
        message = write_message(request, target, proxy)
        most = self._timeout if timeout is None else min(timeout, self._timeout)
        deadline = Deadline(most)
        route = (target.origin, proxy, self._owner())
        while not deadline.is_over() and (kept := self._pool.take(route)) is not None:
            try:
                return await self._exchange(kept, message, deadline, decode)
            except ConnectError:  # it was closed, and not a byte was sent
                debug("a kept connection to %s was closed", target.origin.host)
        opened = await self._open(route, deadline)
        return await self._exchange(opened, message, deadline, decode)

    async def _exchange(
        self, connection: Connection, message: Message, deadline: Deadline, decode: bool
    ) -> HttpResponse:
        """One exchange; the connection is kept if it can be used again, and else closed."""
        try:
            response = await connection.exchange(
                message, deadline, self._limits, decode
            )
        except BaseException:
            connection.close()
            raise
        if connection.idle_limit:
            self._pool.give(connection)
        else:
            connection.close()
        return response

    async def _open(self, route: Route, deadline: Deadline) -> Connection:
        from .connection import Connection
        from .opening import open_stream

        origin, _, _ = route
        soon = deadline.sooner(self._connect_timeout)
        trust = self._trusted() if origin.tls else None
        stream = await open_stream(self._network(), route, trust, soon)
        debug("opened a connection to %s", origin.host)
        return Connection(stream, route, self._read_timeout)

    def _trusted(self) -> Trust:
        if self._trust is None:
            from .tls import Trust

            bundle = self._ca_bundle or os.environ.get("AWS_CA_BUNDLE")
            bundle = bundle or os.environ.get("REQUESTS_CA_BUNDLE")
            with self._trust_lock.here():
                if self._trust is None:
                    self._trust = Trust(bundle, self._ssl_context)
        return self._trust
