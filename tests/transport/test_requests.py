"""What is sent, and what never is."""

from __future__ import annotations

import http.client
import socket
import time
from typing import Any

import pytest

from tests.transport.behaviours import GOOD
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, HalfRead, Hold, read_request

KEPT = [GOOD, Again()]
SECRET = "s3cret"


@pytest.fixture
def transport(sdk: Import) -> Any:
    with sdk("_transport").HttpTransport(timeout=10) as made:
        yield made


def sent(data: bytes) -> tuple[bytes, list[bytes], bytes]:
    """First line, headers in some order, and body."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    return first, sorted(lines), body


@pytest.mark.parametrize("method", ["POST", "PUT", "GET", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("body", [b"", b"{}", bytes(100_000)])
@pytest.mark.parametrize("path", ["", "/", "/a%20b?x=%2F&y", "?x=/y", "//a/../b"])
def test_request_is_what_http_client_sends(
    serve: Serve, request_to: Any, transport: Any, method: str, body: bytes, path: str
) -> None:
    server = serve(KEPT)
    request = request_to(server.url + path, method, body, Content_Type="x", X_A="a,  b")
    assert transport.send(request).status == 200
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    where = path if path.startswith("/") else f"/{path}"
    connection.request(method, where, body or None, request.headers)
    connection.getresponse().read()
    connection.close()
    ours, theirs = map(sent, server.requests)
    assert ours == theirs or (method in ("DELETE", "PATCH") and not body)
    assert ours[0] == f"{method} {where} HTTP/1.1".encode()


def test_head_and_small_body_are_sent_at_once(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sent one after the other, the second would wait for the server to confirm the first."""
    sizes = []
    send = socket.socket.send

    class Counting(socket.socket):
        def send(self, data: Any, *rest: Any) -> int:
            sizes.append(len(data))
            return send(self, data, *rest)

    monkeypatch.setattr(sdk("_transport.blocking").socket, "socket", Counting)
    server = serve(KEPT)
    transport.send(request_to(server, body=b"x" * 5000))
    assert len(sizes) == 1
    (stream,) = transport._pool._idle
    assert stream._stream._socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_headers_of_ones_own(serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(KEPT)
    given = {"host": "example.com:99", "Accept_Encoding": "gzip", "Content_Length": "2"}
    transport.send(request_to(server, **given))
    lines = server.requests[0].split(b"\r\n")
    assert lines[1:4] == [b"host: example.com:99", b"Accept-Encoding: gzip", b"Content-Length: 2"]
    assert sum(line.lower().startswith(b"host") for line in lines) == 1


def test_headers_are_sent_as_utf_8(serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(KEPT)
    transport.send(request_to(server, X_Name="é☃\ta"))
    assert "X-Name: é☃\ta\r\n".encode() in server.requests[0]


@pytest.mark.parametrize("bad", ["\r\n", "\n", "\r", "\0", "\x1b", "\x7f", "\ud800"])
def test_control_characters_are_refused(
    sdk: Import, serve: Serve, transport: Any, bad: str
) -> None:
    """Nothing is sent, and nothing of what was given is told."""
    server = serve(KEPT)
    request, error = sdk("_http").Request, sdk("exceptions").RequestError
    value = f"{SECRET}{bad}X: y"
    for wrong in (
        request("POST", server.url, {"X-Token": value}, b""),
        request("POST", server.url, {value: "x"}, b""),
        request(value, server.url, {}, b""),
        request("POST", f"{server.url}/{value}", {}, b""),
        request("POST", f"http://{value}/", {}, b""),
    ):
        with pytest.raises(error) as caught:
            transport.send(wrong)
        assert SECRET not in str(caught.value)
        assert caught.value.__context__ is None or SECRET not in str(caught.value.__context__)
    assert server.connections == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Transfer-Encoding": "chunked"},
        {"Content-Length": "3"},
        {"Content-Length": "02"},
        {"Content-Length": "2, 2"},
        {"Content-Length": "2", "content-length": "2"},
        {"X-A": "a", "x-a": "b"},
        {"X-A": b"a"},
        {"X A": "a"},
        {"X:A": "a"},
        {"": "a"},
        {"É": "a"},
    ],
)
def test_headers_that_are_refused(
    sdk: Import, serve: Serve, transport: Any, headers: dict[str, Any]
) -> None:
    server = serve(KEPT)
    with pytest.raises(sdk("exceptions").RequestError):
        transport.send(sdk("_http").Request("POST", server.url, headers, b"{}"))
    assert server.connections == 0


@pytest.mark.parametrize(
    "url",
    [
        *("", "/", "example.com", "ftp://example.com/", "https:example.com", "https:///x"),
        *("https://", "https://a b/", "https://example.com/#x", "https://example.com/é"),
        *("https://user@example.com/", f"https://user:{SECRET}@example.com/"),
        *("https://example.com:0/", "https://example.com:65536/", "https://example.com:x/"),
        *("https://example.com:²/", "https://example.com:+80/", "https://example.com:443:443/"),
        *("https://.example.com/", "https://a..b/", f"https://{'a' * 64}.com/", "https://[::1/"),
        *("https://[example]/", "https://[::1]x/", "https://a\\b/", "https://%61/", "https://*/"),
        *("http://example.com/", "http://10.0.0.1/", "http://169.254.169.254/", "http://[::2]/"),
        *("http://127.0.0.1.example.com/", "http://localhost.example.com/", "http://127.1/"),
        *(
            "http://0.0.0.0/",
            "http://2130706433/",
            "http://127.0.0.256/",
            "http://[::ffff:1.2.3.4]/",
        ),
    ],
)
def test_url_that_is_refused(sdk: Import, request_to: Any, transport: Any, url: str) -> None:
    with pytest.raises(sdk("exceptions").RequestError) as caught:
        transport.send(request_to(url))
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_plain_http_to_this_machine(
    serve: Serve, request_to: Any, transport: Any, host: str
) -> None:
    server = serve(KEPT)
    try:
        socket.create_connection((host.lower(), server.port)).close()
    except OSError:
        pytest.skip("this machine has no such address")
    assert transport.send(request_to(f"http://{host}:{server.port}")).status == 200
    assert f"Host: {host.lower()}:{server.port}\r\n".encode() in server.requests[-1]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.0.255", "localhost", "[::1]", "LocalHost"])
def test_addresses_of_this_machine(sdk: Import, host: str) -> None:
    target = sdk("_target")
    assert target.is_loopback(target.read_target(f"http://{host}:80/", False).origin.host)


def test_plain_http_elsewhere_if_asked_for(
    sdk: Import, serve: Serve, request_to: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(KEPT)
    found = socket.getaddrinfo("127.0.0.1", server.port, type=socket.SOCK_STREAM)
    monkeypatch.setattr(sdk("_transport.blocking").socket, "getaddrinfo", lambda *a, **k: found)
    with sdk("_transport").HttpTransport(allow_http=True) as transport:
        assert transport.send(request_to("http://example.com/x")).status == 200
    assert b"Host: example.com\r\n" in server.requests[0]


def test_connection_that_cannot_be_made(sdk: Import, request_to: Any) -> None:
    """Nothing was sent, so even a send is tried again."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    waits: list[float] = []
    retries = sdk("_retries").Retries(sleep=waits.append)
    with (
        sdk("_transport").HttpTransport(timeout=5) as transport,
        pytest.raises(sdk("exceptions").ConnectError, match=f"127.0.0.1:{port}") as caught,
    ):
        retries.run(
            request_to(f"http://127.0.0.1:{port}/"),
            "SendOTPMessage",
            "throttled-only",
            sign=lambda request: None,
            send=transport.send,
            read=lambda response, metadata: response,
        )
    assert isinstance(caught.value.__cause__, ConnectionRefusedError)
    assert len(waits) == 2


def test_name_that_has_no_address(
    sdk: Import, request_to: Any, transport: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-2, "Name unknown")

    monkeypatch.setattr(sdk("_transport.blocking").socket, "getaddrinfo", fail)
    with pytest.raises(sdk("exceptions").ConnectError, match=r"sms\.example:443") as caught:
        transport.send(request_to("https://sms.example/"))
    assert not caught.value.sent


def test_second_address_is_tried(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(KEPT)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        closed = listener.getsockname()
    found = socket.getaddrinfo("127.0.0.1", server.port, type=socket.SOCK_STREAM)
    found.insert(0, (*found[0][:4], closed))
    monkeypatch.setattr(sdk("_transport.blocking").socket, "getaddrinfo", lambda *a, **k: found)
    assert transport.send(request_to("http://localhost/")).status == 200


def test_server_that_reads_nothing(sdk: Import, request_to: Any) -> None:
    """Sending ends at the deadline too."""
    stalled = socket.create_server(("127.0.0.1", 0))
    start = time.monotonic()
    with sdk("_transport").HttpTransport(timeout=0.5) as transport, stalled:
        url = f"http://127.0.0.1:{stalled.getsockname()[1]}/"
        with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
            transport.send(request_to(url, body=bytes(50_000_000)))
    assert caught.value.timed_out
    assert time.monotonic() - start < 15


def test_early_refusal_of_a_long_request(serve: Serve, request_to: Any, transport: Any) -> None:
    """A server that answers before it has read all, and goes on reading, is heard."""
    answer = b"HTTP/1.1 413 Too long\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
    server = serve([HalfRead(), answer, Hold()])
    assert transport.send(request_to(server, body=bytes(3_000_000))).status == 413


@pytest.mark.parametrize("timeout", [0, -1, 1e-9])
def test_no_time_at_all(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, timeout: float
) -> None:
    server = serve(KEPT)
    transport.send(request_to(server))
    with pytest.raises(sdk("exceptions").ConnectError) as caught:
        transport.send(request_to(server), timeout)
    assert caught.value.timed_out
    assert len(server.requests) == 1


def test_timeout_of_a_call_is_shorter_than_the_transports(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    server = serve([Hold()])
    with pytest.raises(sdk("exceptions").NoAnswerError, match=r"0\.2 seconds"):
        transport.send(request_to(server), 0.2)


def test_read_timeout(sdk: Import, serve: Serve, request_to: Any) -> None:
    server = serve([Hold()])
    with (
        sdk("_transport").HttpTransport(read_timeout=0.2) as transport,
        pytest.raises(sdk("exceptions").NoAnswerError) as caught,
    ):
        transport.send(request_to(server))
    assert caught.value.timed_out


def test_request_id_of_an_answer_that_is_cut(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    """It is what the service's support asks for."""
    server = serve([b"HTTP/1.1 200 OK\r\nx-amzn-RequestId: r-1\r\nContent-Length: 9\r\n\r\n{"])
    retries = sdk("_retries").Retries()
    with pytest.raises(sdk("exceptions").AmbiguousOutcome, match="request id: r-1") as caught:
        retries.run(
            request_to(server),
            "SendOTPMessage",
            "throttled-only",
            sign=lambda request: None,
            send=transport.send,
            read=lambda response, metadata: response,
        )
    assert caught.value.request_id == "r-1"
    assert caught.value.__cause__.status == 200


def test_raw_body_if_asked_for(serve: Serve, request_to: Any, transport: Any) -> None:
    """``Content-Encoding`` of an object of S3 is the object's own."""
    server = serve([b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"])
    assert transport.send(request_to(server), decode=False).body == b"{}"


def test_reprs_tell_nothing(sdk: Import, serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(
        [b"HTTP/1.1 200 OK\r\nX: %b\r\nContent-Length: 6\r\n\r\n%b" % (b"s3cret", b"s3cret")]
    )
    response = transport.send(request_to(server))
    assert repr(response) == "<HttpResponse 200, 6 bytes>"


def test_server_reads_what_was_written(serve: Serve) -> None:
    """The servers of these tests find the end of a request."""
    first, second = socket.socketpair()
    with first, second:
        first.sendall(b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
        assert read_request(second).endswith(b"\r\n\r\n{}")


class Disguised(str):
    """A text that is printed as another one."""

    def __str__(self) -> str:
        return "other\r\nX-Evil: 1"

    def __format__(self, spec: str) -> str:
        return str(self)


def test_header_is_sent_by_its_characters(serve: Serve, request_to: Any, transport: Any) -> None:
    """They are what was checked and signed, whatever a class makes of them."""
    server = serve(KEPT)
    request = request_to(server)
    request.headers = {"X%s-100%": Disguised("plain"), "Y": "50%s"}
    for _ in range(2):
        transport.send(request)
    for data in server.requests:
        lines = sent(data)[1]
        assert b"X%s-100%: plain" in lines
        assert b"Y: 50%s" in lines
        assert b"Evil" not in data


def test_times_longer_than_the_system_can_wait(sdk: Import, serve: Serve, request_to: Any) -> None:
    times = {"connect_timeout": 1.0, "read_timeout": 9e8, "timeout": 9e8}
    with sdk("_transport").HttpTransport(**times) as transport:
        assert transport.send(request_to(serve(KEPT))).status == 200
