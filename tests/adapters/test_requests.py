"""What goes out is what was signed, or nothing does."""

from __future__ import annotations

import logging
import socket
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import urllib3

from tests.adapters.conftest import Make
from tests.runtime.conftest import Import
from tests.transport.behaviours import GOOD, OK
from tests.transport.conftest import Serve
from tests.transport.servers import Again, Script, Server, in_threads, read_request

KEPT = [GOOD, Again()]
SECRET = "s3cret"
_LABELS = (
    *(
        "a b",
        "a/b",
        "a%2fb",
        "%",
        "%zz",
        "?x=1",
        "#x",
        "a;b",
        "a:b",
        "@",
        "a+b",
        "~",
        "é☃",
        "'\"<>",
    ),
    *("a\\b", "{x}", "|", "^", "`", "[1]", "a,b", "a=b&c", "!$*()", "...", ".a", "a..", "%2e%2e"),
)
# Paths that labels never give, and who refuses them.
_PATHS = {
    "/a/../b": ("urllib3", "httpx"),
    "/a/./b": ("urllib3", "httpx"),
    "/a/..": ("urllib3", "httpx"),
    "//a//b/": (),
    "/%2f": ("urllib3",),
    "/a|b": ("urllib3",),
    "/a?x=/../y": (),
    "?x=y": (),
}


class Echo(Server):
    """Answers each request with its body of four bytes."""

    def _play(self, stream: socket.socket, script: Script) -> bool:
        request = read_request(stream)
        if request:
            stream.sendall(OK + b"Content-Length: 4\r\n\r\n" + request[-4:])
        return bool(request)


def sent(data: bytes) -> tuple[bytes, list[bytes], bytes]:
    """First line, headers in some order and in small letters, and body."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    split = (line.partition(b": ") for line in lines)
    return first, sorted(name.lower() + b": " + value for name, _, value in split), body


@pytest.mark.parametrize("label", _LABELS)
def test_labels_go_out_as_they_were_signed(
    serve: Serve, request_to: Any, transport: Any, label: str
) -> None:
    server = serve(KEPT)
    encoded = quote(label, safe="-_.~")
    path = f"/v1/apps/{encoded}/otp?{encoded}={encoded}&b="
    assert transport.send(request_to(server.url + path)).status == 200
    assert server.requests[0].startswith(b"POST %b HTTP/1.1\r\n" % path.encode())


@pytest.mark.parametrize("method", ["POST", "PUT", "GET", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("body", [b"", b"{}", bytes(100_000)])
def test_request_is_what_the_own_transport_sends(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, method: str, body: bytes
) -> None:
    server = serve(KEPT)
    given = {"Content_Type": "x", "X_A": "a,  b", "X_Name": "é☃", "X_Empty": ""}
    with sdk("_transport").HttpTransport() as own:
        for each in (own, transport):
            each.send(request_to(server, method, body, **given))
    ours, theirs = map(sent, server.requests)
    assert ours == theirs


def test_path_that_a_library_would_change(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, adapter: str
) -> None:
    """What cannot be sent as it was signed is refused; other paths are sent as they are."""
    server = serve(KEPT)
    library = adapter.split()[0]
    for path, refusing in _PATHS.items():
        request = request_to(server.url + path)
        if library in refusing:
            with pytest.raises(sdk("exceptions").RequestError, match="than it was signed"):
                transport.send(request)
        else:
            transport.send(request)
            wire = path if path.startswith("/") else f"/{path}"
            assert server.requests.pop().startswith(b"POST %b HTTP/1.1\r\n" % wire.encode())
    assert server.requests == []


@pytest.mark.parametrize("bad", ["\r\n", "\n", "\0", "\x7f", "\ud800"])
def test_control_characters_are_refused(
    sdk: Import, serve: Serve, transport: Any, bad: str
) -> None:
    server = serve(KEPT)
    request, value = sdk("_http").Request, f"{SECRET}{bad}X: y"
    for wrong in (
        request("POST", server.url, {"X-Token": value}, b""),
        request("POST", server.url, {value: "x"}, b""),
        request(value, server.url, {}, b""),
        request("POST", f"{server.url}/{value}", {}, b""),
    ):
        with pytest.raises(sdk("exceptions").RequestError) as caught:
            transport.send(wrong)
        assert SECRET not in str(caught.value)
    assert server.connections == 0


def test_plain_http_stays_on_this_machine(sdk: Import, request_to: Any, transport: Any) -> None:
    with pytest.raises(sdk("exceptions").RequestError, match="allow_http"):
        transport.send(request_to("http://example.com/"))


@pytest.mark.parametrize("adapter", ["httpx", "httpx client", "httpx async"])
def test_blanks_around_a_value(sdk: Import, serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(KEPT)
    with pytest.raises(sdk("exceptions").RequestError, match="header X-A: it begins") as caught:
        transport.send(request_to(server, X_A=f" {SECRET}"))
    assert SECRET not in str(caught.value)
    assert server.connections == 0


def test_surroundings_add_nothing(
    serve: Serve, request_to: Any, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    """Neither .netrc, nor proxies of the environment, nor cookies, nor auth of a client."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login user password pass\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    cookie = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\n{}"
    server = serve([cookie, Again()])
    with make(timeout=10) as transport:
        for _ in range(2):
            transport.send(request_to(server))
    for request in server.requests:
        names = {line.partition(b":")[0].lower() for line in request.split(b"\r\n")[1:-2]}
        assert names == {b"host", b"accept-encoding", b"content-length"}


@pytest.mark.parametrize("adapter", ["urllib3", "urllib3 manager", "httpx", "httpx client"])
def test_connections_are_kept(serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(KEPT)
    for _ in range(5):
        transport.send(request_to(server))
    assert (server.connections, len(server.requests)) == (1, 5)


@pytest.mark.parametrize("adapter", ["urllib3", "urllib3 manager", "httpx", "httpx client"])
def test_threads_get_their_own_answers(sdk: Import, transport: Any) -> None:
    server = Echo([[]])
    request = sdk("_http").Request

    def work(number: int) -> None:
        for turn in range(10):
            body = b"%02d%02d" % (number, turn)
            assert transport.send(request("POST", server.url + "/", {}, body)).body == body

    try:
        in_threads(16, work)
    finally:
        server.stop()


def test_users_of_a_pool_manager_see_no_change(sdk: Import, serve: Serve, request_to: Any) -> None:
    server = serve([b"HTTP/1.1 200 OK\r\nX: y\nContent-Length: 2\r\n\r\n{}", Again()])
    with urllib3.PoolManager() as manager:
        transport = sdk("transports").Urllib3Transport(manager, timeout=5)
        with pytest.raises(sdk("exceptions").NoAnswerError):
            transport.send(request_to(server))
        response = manager.request("POST", server.url + "/", body=b"x", retries=False)
        assert response.data == b"{}"
        transport.close()
        assert manager.request("POST", server.url + "/", retries=False).status == 200


def test_hooks_and_mounts_of_a_client_do_their_work(sdk: Import, request_to: Any) -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.raw_path.decode())
        return httpx.Response(200, json={"a": 1})

    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        response = (
            sdk("transports")
            .HttpxTransport(client)
            .send(request_to("https://pinpoint.us-east-1.amazonaws.com/v1/apps/a%20b/otp"))
        )
    assert (response.status, seen) == (200, ["/v1/apps/a%20b/otp"])


def test_bytes_are_left_packed_if_asked_for(serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve([b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n??"])
    assert transport.send(request_to(server), 5.0, decode=False).body == b"??"


@pytest.mark.parametrize("adapter", ["httpx", "httpx async"])
def test_paths_are_not_logged(
    serve: Serve, request_to: Any, transport: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server = serve(KEPT)
    transport.send(request_to(f"{server.url}/{SECRET}", Authorization=SECRET, body=b"s3cret"))
    assert SECRET not in caplog.text
