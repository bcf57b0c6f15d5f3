"""The transports over httpx."""

# Type checkers need not have the library.
# mypy: disable-error-code="import-not-found"
# pyright: reportMissingImports=false

from __future__ import annotations

import httpx

from ..exceptions import ConnectError, NoAnswerError, RequestError, SdkError
from ._adapter import Adapter, Incoming, default_context, is_untrusted
from ._httpx_parts import Left, Watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self

    from .._http import Request
    from .._transport import Limits
    from .._transport.answer import HttpResponse
    from ._adapter import Outgoing

_IDLE = 10
_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class _Httpx(Adapter):
    """What both share: requests and failures."""

    def _request(self, sent: Outgoing, reading: Any, trace: Any) -> httpx.Request:
        """The request as httpx has it.

        Args:
            reading: seconds to wait for bytes.
            trace: called with all that happens to it.

        Raises:
            RequestError: httpx would send another one.
        """
        for name, value in sent.fields:
            if value != value.strip(b" \t"):
                told = f"httpx cannot send the header {name.decode()}"
                raise RequestError(f"{told}: it begins or ends with a blank")
        opening = sent.seconds(self._connect_timeout)
        made = httpx.Request(
            sent.method,
            sent.url,
            headers=sent.fields,
            content=sent.body or None,
            extensions={
                "timeout": {
                    "connect": opening,
                    "pool": opening,
                    "read": reading,
                    "write": reading,
                },
                "trace": trace,
            },
        )
        if made.url.raw_path != sent.path.encode("ascii"):
            raise RequestError(
                "httpx would spell the path otherwise than it was signed; nothing was sent"
            )
        return made

    def _incoming(self, sent: Outgoing, response: httpx.Response) -> Incoming:
        version = response.extensions.get("http_version", b"HTTP/1.1").decode("latin-1")
        fields = response.headers.raw
        return Incoming(sent, version, response.status_code, fields, self._limits)

    def _failure(self, error: Exception, sent: Outgoing, watching: Watch) -> SdkError:
        """An error of httpx's as one of this package's; its text may tell headers.

        So the new text quotes nothing of it. Tracebacks show both.
        """
        where, name = sent.origin.header, type(error).__name__
        late = isinstance(error, httpx.TimeoutException | TimeoutError)
        if isinstance(error, httpx.InvalidURL):
            return RequestError(
                f"httpx cannot send to {where}: {name}; nothing was sent"
            )
        unsent = watching.sent is None and isinstance(error, _UNSENT)
        if unsent or watching.sent is False:
            untrusted = is_untrusted(error)
            told = "its certificate is not trusted" if untrusted else name
            return ConnectError(
                f"no connection to {where}: {told}",
                transient=False if untrusted else None,
                timed_out=late,
            )
        if sent.deadline.is_over():
            return sent.late()
        return NoAnswerError(f"no complete answer from {where}: {name}", timed_out=late)


class HttpxTransport(_Httpx):
    """Sends requests through httpx; safe under threads.

    Redirects, ``auth`` and cookies of the client do not touch requests. Its event hooks, proxies
    and mounts do their work. httpx logs URLs at level INFO for clients that it is given. Bytes
    that a server sends after an answer, it takes for the next answer on the connection.

    Args:
        client: an ``httpx.Client``; None for httpx's transport alone, which knows of no proxies
            and checks certificates by ``AWS_CA_BUNDLE`` or the system's.
        others: as ``Adapter`` has them.
    """

    def __init__(
        self,
        client: httpx.Client | None = None,
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
        self._client = client
        self._own = httpx.HTTPTransport(**_settings()) if client is None else None

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
        watching = Watch()
        made = self._request(sent, Left(sent, self._read_timeout), watching.told)
        try:
            response = self._open(made)
            try:
                came = self._incoming(sent, response)
                for piece in _read(response) or response.iter_raw():
                    came.add(piece)
            finally:
                response.close()
            return came.response(decode)
        except SdkError:
            raise
        except (
            Exception
        ) as error:  # whatever the library raises, callers know it by ours
            raise self._failure(error, sent, watching) from error

    def _open(self, made: httpx.Request) -> httpx.Response:
        if self._own is None:
            assert self._client is not None
            return self._client.send(
                made, stream=True, auth=None, follow_redirects=False
            )
        response = self._own.handle_request(made)
        response.request = made
        return response

    def close(self) -> None:
        """Close the connections; a client that was given is left alone."""
        if self._own is not None:
            self._own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncHttpxTransport(_Httpx):
    """Sends requests through httpx for tasks of ``asyncio``; in all else as ``HttpxTransport``.

    Args:
        client: an ``httpx.AsyncClient``; None for httpx's transport alone.
        others: as ``Adapter`` has them.
    """

    def __init__(
        self,
        client: httpx.AsyncClient | None = None,
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
        self._client = client
        self._own = httpx.AsyncHTTPTransport(**_settings()) if client is None else None

    async def send(
        self, request: Request, timeout: float | None = None, *, decode: bool = True
    ) -> HttpResponse:
        """Send a request once and wait for its whole answer; see ``HttpxTransport.send``."""
        from asyncio import timeout as time_limit

        sent = self._outgoing(request, timeout)
        watching = Watch()
        made = self._request(
            sent, sent.seconds(self._read_timeout), watching.told_later
        )
        try:
            async with time_limit(sent.seconds(self._timeout)):
                response = await self._open(made)
                try:
                    came = self._incoming(sent, response)
                    for piece in _read(response):
                        came.add(piece)
                    if not response.is_stream_consumed:
                        async for piece in response.aiter_raw():
                            came.add(piece)
                finally:
                    await response.aclose()
            return came.response(decode)
        except SdkError:
            raise
        except (
            Exception
        ) as error:  # whatever the library raises, callers know it by ours
            raise self._failure(error, sent, watching) from error
        finally:
            await watching.close_unused()

    async def _open(self, made: httpx.Request) -> httpx.Response:
        if self._own is None:
            assert self._client is not None
            return await self._client.send(
                made, stream=True, auth=None, follow_redirects=False
            )
        response = await self._own.handle_async_request(made)
        response.request = made
        return response

    async def aclose(self) -> None:
        """Close the connections; a client that was given is left alone."""
        if self._own is not None:
            await self._own.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def _read(response: httpx.Response) -> list[bytes]:
    """The body, if it has been read already: answers of tests and of hooks have."""
    return [response.content] if response.is_stream_consumed else []


def _settings() -> dict[str, Any]:
    """Settings of httpx's transport."""
    return {
        "verify": default_context(),
        "trust_env": False,
        "limits": httpx.Limits(max_connections=None, max_keepalive_connections=_IDLE),
    }
