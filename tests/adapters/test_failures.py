"""Errors of the libraries as errors of the package: whether anything was sent, above all."""

from __future__ import annotations

import contextlib
import gc
import socket
import ssl
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import urllib3

from tests.adapters.conftest import Make
from tests.runtime.conftest import Import
from tests.transport.behaviours import GOOD
from tests.transport.certificates import Authority
from tests.transport.conftest import Serve
from tests.transport.servers import Again, Blind, Hold, Reset, Script, Server
from tests.transport.test_proxies import Tunnel

KEPT: Script = [GOOD, Again()]
SECRET = "s3cret"


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port where nobody listens, nor another test meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


def refusal(sdk: Import, transport: Any, request: Any) -> Any:
    """The error that a request ends with although nothing of it was sent."""
    with pytest.raises(sdk("exceptions").ConnectError) as caught:
        transport.send(request)
    assert not caught.value.sent
    assert SECRET not in str(caught.value)
    return caught.value


def test_connection_that_is_refused(
    sdk: Import, request_to: Any, transport: Any, closed_port: int
) -> None:
    error = refusal(sdk, transport, request_to(f"http://127.0.0.1:{closed_port}/{SECRET}"))
    assert error.transient
    assert not error.timed_out


def test_host_that_has_no_address(sdk: Import, request_to: Any, transport: Any) -> None:
    assert refusal(sdk, transport, request_to("https://nowhere.invalid/")).transient


def test_certificate_that_is_trusted(
    serve: Serve,
    request_to: Any,
    make: Make,
    authority: Authority,
    adapter: str,
    sdk: Import,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", authority.file)
    context = ssl.create_default_context(cafile=authority.file)
    server = serve(KEPT, context=authority.server("good"))
    with contextlib.ExitStack() as stack:
        if adapter == "urllib3 manager":
            manager = stack.enter_context(urllib3.PoolManager(ssl_context=context))
            transport = sdk("transports").Urllib3Transport(manager, timeout=5)
        elif adapter == "httpx client":
            client = stack.enter_context(httpx.Client(verify=context, trust_env=False))
            transport = sdk("transports").HttpxTransport(client, timeout=5)
        else:
            transport = stack.enter_context(make(timeout=5))
        assert transport.send(request_to(server.url + "/")).body == b"{}"


@pytest.mark.parametrize("how", [{"days": -1}, {"elsewhere": True}, {"own": True}])
def test_certificate_that_is_not_trusted(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    make: Make,
    authority: Authority,
    how: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", authority.file)
    server = serve(KEPT, context=authority.server("bad", **how))
    with make(timeout=5) as transport:
        error = refusal(sdk, transport, request_to(f"{server.url}/{SECRET}"))
    assert not error.transient
    assert "certificate is not trusted" in str(error)
    assert server.requests == []


def test_server_that_does_not_speak_tls(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    server = serve([Blind(), b"HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n", Hold()])
    refusal(sdk, transport, request_to(f"https://127.0.0.1:{server.port}/"))
    assert server.requests == []


def test_handshake_that_is_not_answered(
    sdk: Import, serve: Serve, request_to: Any, make: Make
) -> None:
    """Whoever notices first that the time is over, library or event loop: nothing was sent."""
    server = serve([Blind(), Hold()])
    with make(timeout=0.5) as transport:
        assert refusal(sdk, transport, request_to(f"https://127.0.0.1:{server.port}/")).timed_out
    gc.collect()  # a socket that was forgotten open is warned about, which fails the test


@pytest.mark.parametrize("script", [[Hold()], [Reset()], []])
def test_an_answer_that_is_lost_leaves_doubt(
    sdk: Import, serve: Serve, request_to: Any, make: Make, script: Any
) -> None:
    """Whatever the library calls it: the request has reached the server."""
    server = serve(script)
    with make(timeout=0.7) as transport, pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request_to(f"{server.url}/{SECRET}"))
    assert caught.value.sent
    assert SECRET not in str(caught.value)
    assert caught.value.timed_out is (len(script) == 1 and isinstance(script[0], Hold))
    assert len(server.requests) == 1


def test_seconds_of_a_call_go_before_the_transports_own(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    server = serve([Hold()])
    with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request_to(server), 0.5)
    assert caught.value.timed_out


@contextlib.contextmanager
def through_proxy(
    sdk: Import, library: str, url: str, trusted: str | None = None, timeout: float = 5
) -> Iterator[Any]:
    """A transport whose client or manager has a proxy."""
    context = ssl.create_default_context(cafile=trusted)
    if library == "httpx":
        with httpx.Client(proxy=url, trust_env=False, verify=context) as client:
            yield sdk("transports").HttpxTransport(client, timeout=timeout)
    else:
        with urllib3.ProxyManager(url, ssl_context=context) as manager:
            yield sdk("transports").Urllib3Transport(manager, timeout=timeout)


@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_proxy_that_cannot_be_reached(
    sdk: Import, request_to: Any, library: str, closed_port: int
) -> None:
    with through_proxy(sdk, library, f"http://127.0.0.1:{closed_port}") as transport:
        refusal(sdk, transport, request_to("https://example.com/"))


@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_proxy_that_refuses_the_tunnel(
    sdk: Import, serve: Serve, request_to: Any, library: str
) -> None:
    server = serve([b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"])
    with through_proxy(sdk, library, server.url) as transport:
        refusal(sdk, transport, request_to("https://example.com/", X_Token=SECRET))
    assert all(request.startswith(b"CONNECT ") for request in server.requests)
    assert SECRET.encode() not in b"".join(server.requests)


@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_proxy_is_handed_plain_requests(
    sdk: Import, serve: Serve, request_to: Any, library: str
) -> None:
    server = serve(KEPT)
    with through_proxy(sdk, library, server.url) as transport:
        transport._allow_http = True
        transport.send(request_to("http://example.com/a%20b?x=%2F"))
    first = b"POST http://example.com/a%20b?x=%2F HTTP/1.1\r\n"
    assert server.requests[0].startswith(first)


@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_proxy_that_does_not_answer(
    sdk: Import, serve: Serve, request_to: Any, library: str
) -> None:
    server = serve([Hold()])
    with through_proxy(sdk, library, server.url, timeout=0.5) as transport:
        assert refusal(sdk, transport, request_to("https://example.com/")).timed_out
    assert [request[:8] for request in server.requests] == [b"CONNECT "]


class Once(Server):
    """Answers one request; the next is read, and its connection is broken."""

    def _play(self, stream: Any, script: Any) -> bool:
        return super()._play(stream, [Reset()] if self.requests else script)


def doubt(sdk: Import, transport: Any, request: Any) -> None:
    """The request ends with an error that says that it may have been done."""
    with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request)
    assert caught.value.sent


@pytest.mark.parametrize("script", [[Reset()], []])
@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_plain_answer_that_is_lost_beyond_a_proxy_leaves_doubt(
    sdk: Import, serve: Serve, request_to: Any, library: str, script: Any
) -> None:
    """The request has passed the proxy, although libraries blame that."""
    server = serve(script)
    with through_proxy(sdk, library, server.url) as transport:
        transport._allow_http = True
        doubt(sdk, transport, request_to("http://example.com/"))
    assert len(server.requests) == 1


@pytest.mark.parametrize("script", [[Reset()], []])
@pytest.mark.parametrize("library", ["urllib3", "httpx"])
def test_answer_that_is_lost_in_a_tunnel_leaves_doubt(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority, library: str, script: Any
) -> None:
    server = serve(script, context=authority.server("good"))
    proxy = Tunnel([KEPT])
    with through_proxy(sdk, library, proxy.url, authority.file, timeout=1.5) as transport:
        doubt(sdk, transport, request_to(f"https://localhost:{server.port}/"))
    proxy.stop()
    assert len(server.requests) == 1


def test_connection_to_a_proxy_that_others_have_opened(sdk: Import, request_to: Any) -> None:
    """Nobody saw what was sent on it: what urllib3 says of proxies is not believed."""
    server = Once([KEPT])
    with urllib3.ProxyManager(server.url) as manager:
        assert manager.request("GET", "http://example.com/").status == 200
        transport = sdk("transports").Urllib3Transport(manager, timeout=5, allow_http=True)
        doubt(sdk, transport, request_to("http://example.com/"))
    server.stop()
    assert (server.connections, len(server.requests)) == (1, 2)


def test_closed_client(sdk: Import, request_to: Any) -> None:
    """Not even a mistake of the caller's brings an error from outside the package's tree."""
    client = httpx.Client()
    client.close()
    with pytest.raises(sdk("exceptions").SdkError):
        sdk("transports").HttpxTransport(client).send(request_to("https://example.com/"))


def test_unknown_name(sdk: Import) -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = sdk("transports").Nothing
