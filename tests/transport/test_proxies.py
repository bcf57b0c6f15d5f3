"""Proxies of the environment, as ``urllib`` reads it; tunnels; what they must never see."""

from __future__ import annotations

import random
import socket
import threading
import urllib.request
from typing import Any

import pytest

from tests.transport.behaviours import GOOD
from tests.transport.certificates import Authority
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, Drip, Flood, Hold, Server, read_request

KEPT = [GOOD, Again()]


class Tunnel(Server):
    """A proxy that passes bytes on to the server that is asked for."""

    def _play(self, stream: Any, script: Any) -> bool:
        request = read_request(stream)
        if not request:
            return False
        self.requests.append(request)
        _, _, port = request.split()[1].decode().rpartition(":")
        with socket.create_connection(("127.0.0.1", int(port))) as onward:
            stream.sendall(b"HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n")
            back = threading.Thread(target=_pass_on, args=(onward, stream))
            back.start()
            _pass_on(stream, onward)
            back.join()
        return False


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture
def nothing_is_loopback(sdk: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies are asked even for this machine, which is all that tests can reach."""
    target = sdk("_target")
    monkeypatch.setattr(target, "is_loopback", lambda host: False)
    monkeypatch.setattr(target, "_known", {})


@pytest.mark.usefixtures("nothing_is_loopback")
def test_tunnel(sdk: Import, serve: Serve, request_to: Any, authority: Authority) -> None:
    server = serve(KEPT, context=authority.server("good"))
    proxy = Tunnel([KEPT])
    proxies = {"https": f"http://us%40er:p%3Aw@127.0.0.1:{proxy.port}"}
    with sdk("_transport").HttpTransport(proxies=proxies, ca_bundle=authority.file) as transport:
        for _ in range(3):
            assert transport.send(request_to(server, X_Secret="s3cret")).body == b"{}"
    proxy.stop()
    (asked,) = proxy.requests
    assert asked == (
        b"CONNECT 127.0.0.1:%d HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
        b"Proxy-Authorization: Basic dXNAZXI6cDp3\r\n\r\n" % (server.port, server.port)
    )
    assert (server.connections, len(server.requests)) == (1, 3)
    assert not any(b"Proxy" in request for request in server.requests)


@pytest.mark.usefixtures("nothing_is_loopback")
def test_certificate_is_the_servers(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority
) -> None:
    server = serve(KEPT, context=authority.server("bad", elsewhere=True))
    proxy = Tunnel([KEPT])
    proxies = {"https": f"127.0.0.1:{proxy.port}"}
    with (
        sdk("_transport").HttpTransport(proxies=proxies, ca_bundle=authority.file) as transport,
        pytest.raises(sdk("exceptions").ConnectError, match="is not trusted"),
    ):
        transport.send(request_to(server))
    proxy.stop()
    assert server.requests == []


@pytest.mark.usefixtures("nothing_is_loopback")
@pytest.mark.parametrize(
    ("script", "transient"),
    [
        ([b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"], False),
        ([b"HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\nnope"], False),
        ([b"HTTP/1.1 302 Go\r\nLocation: http://x/\r\n\r\n"], False),
        ([b"HTTP/1.1 429 Slow\r\n\r\n"], True),
        ([b"HTTP/1.1 502 Bad Gateway\r\n\r\n"], True),
        ([b"HTTP/1.1 200 OK\r\n\r\nand more"], True),
        ([b"nonsense\r\n\r\n"], True),
        ([b"HTTP/1.1 200 OK\r\n"], True),
        ([], True),
        ([Hold()], True),
        ([Drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 999)], True),
        ([b"HTTP/1.1 200 OK\r\n", Flood(b"X: y\r\n" * 999)], True),
    ],
)
def test_proxy_that_makes_no_tunnel(
    sdk: Import, serve: Serve, request_to: Any, script: Any, transient: bool
) -> None:
    """Nothing of the request was sent; user and password of the proxy are told to nobody."""
    proxy = serve(script)
    proxies = {"https": f"http://user:s3cret@127.0.0.1:{proxy.port}"}
    with (
        sdk("_transport").HttpTransport(proxies=proxies, connect_timeout=0.5) as transport,
        pytest.raises(sdk("exceptions").ConnectError, match=r"proxy 127\.0\.0\.1:") as caught,
    ):
        transport.send(request_to("https://sms.example/path", X_Token="t0ken"))
    assert (caught.value.sent, caught.value.transient) == (False, transient)
    assert "s3cret" not in str(caught.value)
    assert not any(b"t0ken" in request or b"/path" in request for request in proxy.requests)


@pytest.mark.parametrize(
    "url", ["https://s3cret@proxy:1", "socks5://s3cret@proxy:1", "http://s3cret@", "http://a b/"]
)
def test_proxy_that_cannot_be_used(sdk: Import, request_to: Any, url: str) -> None:
    with (
        sdk("_transport").HttpTransport(proxies={"https": url}) as transport,
        pytest.raises(sdk("exceptions").ConnectError) as caught,
    ):
        transport.send(request_to("https://sms.example/"))
    assert "s3cret" not in str(caught.value)
    assert not caught.value.transient


def test_plain_http_through_a_proxy(sdk: Import, serve: Serve, request_to: Any) -> None:
    proxy = serve(KEPT)
    proxies = {"http": f"http://user:@127.0.0.1:{proxy.port}/ignored"}
    with sdk("_transport").HttpTransport(proxies=proxies, allow_http=True) as transport:
        assert transport.send(request_to("http://sms.example:81/a?b")).status == 200
    assert proxy.requests[0].startswith(b"POST http://sms.example:81/a?b HTTP/1.1\r\n")
    assert b"\r\nHost: sms.example:81\r\n" in proxy.requests[0]
    assert b"\r\nProxy-Authorization: Basic dXNlcjo=\r\n" in proxy.requests[0]


def test_this_machine_is_reached_without_a_proxy(
    sdk: Import, serve: Serve, request_to: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    server = serve(KEPT)
    with sdk("_transport").HttpTransport() as transport:
        assert transport.send(request_to(server)).status == 200


_VARIABLES = ("http_proxy", "https_proxy", "no_proxy")
_PROXIES = ("", "http://a.example:1", "b.example:2", "http://u:p@c.example")
_HOSTS = ("sms.example", "a.sms.example", "sms.example:444", "10.0.0.1", "xsms.example", "example")
_EXCEPT = (
    *("", "*", "sms.example", ".sms.example", "example", "SMS.example", "sms.example:444"),
    *("a.sms.example , x", ",", " sms.example", "10.0.0.1", "10.0.0.0/8", "*.example", "..example"),
)


def test_environment_is_read_as_urllib_reads_it(
    sdk: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random("proxies")
    proxies, target = sdk("_transport.proxies"), sdk("_target")
    for _ in range(3_000):
        environment = {}
        for name in _VARIABLES:
            for spelled in (name, name.upper()):
                if chance.random() < 0.5:
                    values = _EXCEPT if name == "no_proxy" else _PROXIES
                    environment[spelled] = chance.choice(values)
        if chance.random() < 0.1:
            environment["REQUEST_METHOD"] = "GET"
        with monkeypatch.context() as patch:
            for name in (*_VARIABLES, "REQUEST_METHOD"):
                patch.delenv(name, raising=False)
                patch.delenv(name.upper(), raising=False)
            for name, value in environment.items():
                patch.setenv(name, value)
            url = f"{chance.choice(('http', 'https'))}://{chance.choice(_HOSTS)}/"
            expected = _by_urllib(url)
        found = proxies.Proxies(environment, {}).of(target.read_target(url, True))
        if expected is None:
            assert found is None, (url, environment)
        else:
            wanted = proxies.Proxy(expected)
            assert found is not None, (url, environment)
            assert (found.host, found.port) == (wanted.host, wanted.port), (url, environment)
            assert found.header_lines() == wanted.header_lines()


def _by_urllib(url: str) -> str | None:
    """The proxy that urllib takes for a URL."""
    scheme, _, host = url.strip("/").partition("://")
    if urllib.request.proxy_bypass_environment(host):
        return None
    return urllib.request.getproxies_environment().get(scheme)


@pytest.mark.parametrize(
    ("url", "host", "port", "lines"),
    [
        ("http://proxy", "proxy", 80, []),
        ("proxy:3128", "proxy", 3128, []),
        ("//proxy:3128/", "proxy", 3128, []),
        ("HTTP://PROXY:3128/?x", "proxy", 3128, []),
        ("http://[::1]:3128", "::1", 3128, []),
        ("http://a:b@proxy", "proxy", 80, ["Proxy-Authorization: Basic YTpi\r\n"]),
        ("http://a@b:c%40@proxy", "proxy", 80, ["Proxy-Authorization: Basic YUBiOmNA\r\n"]),
        ("http://%C3%A9:%zz@proxy", "proxy", 80, ["Proxy-Authorization: Basic w6k6JXp6\r\n"]),
    ],
)
def test_urls_of_proxies(sdk: Import, url: str, host: str, port: int, lines: list[str]) -> None:
    proxy = sdk("_transport.proxies").Proxy(url)
    assert (proxy.host, proxy.port, proxy.fault, proxy.header_lines()) == (host, port, "", lines)
    assert "Basic" not in repr(proxy)
    assert "a:b" not in repr(proxy)
