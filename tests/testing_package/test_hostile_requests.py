"""Requests that no client sends, and errors of the server itself: each is answered or ended."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.runtime.conftest import Import
from tests.testing_package.raw import send, signed

_PAGE = b"/_fake/nothing HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"
_CHUNKED = b"POST " + _PAGE + b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
_GET = b"GET " + _PAGE + b"\r\n"
_LARGEST = 64 * 1024 * 1024


def exchange(server: Any, data: bytes, *, ends: bool = False) -> bytes:
    """All that is answered to some bytes, until the server ends the connection.

    Args:
        ends: whether the client says that nothing follows.
    """
    address = ("127.0.0.1", urlsplit(server.url).port)
    found = []
    # What the server did not read resets the connection.
    with socket.create_connection(address, timeout=5) as client, suppress(ConnectionError):
        client.sendall(data)
        if ends:
            client.shutdown(socket.SHUT_WR)
        while piece := client.recv(65536):
            found.append(piece)
    return b"".join(found)


def test_chunks_are_one_body(server: Any) -> None:
    headers = _CHUNKED.replace(b"/_fake/nothing", b"/_fake/plans") + b"\r\n"
    body = b'1\r\n[\r\n13;a="b"\r\n{"fault": "empty"} \r\n001\r\n]\r\n0\r\n\r\n'
    assert b'{"added": 1}' in exchange(server, headers + body, ends=True)


@pytest.mark.parametrize("size", [b"-1", b"+1", b"1_0", b"0x1", b"", b" ", b"f" * 17, b"g"])
def test_a_chunk_without_a_size_ends_the_connection(server: Any, size: bytes) -> None:
    assert exchange(server, _CHUNKED + b"\r\n" + size + b"\r\na\r\n0\r\n\r\n") == b""


@pytest.mark.parametrize("body", [b"1\r\nab\r\n", b"5\r\nab", b"1\r\na\r\n0\r\n"])
def test_chunks_that_are_cut(server: Any, body: bytes) -> None:
    assert exchange(server, _CHUNKED + b"\r\n" + body, ends=True) == b""


def test_trailers_without_end(server: Any) -> None:
    assert exchange(server, _CHUNKED + b"\r\n0\r\n" + b"A: b\r\n" * 100) == b""


def test_trailers_belong_to_their_request(server: Any) -> None:
    trailers = b"X-Checksum: abc\r\nGET: /_fake/nothing\r\n"
    chunks = b"1\r\na\r\n0\r\n" + trailers + b"\r\n"
    answers = exchange(server, _CHUNKED + b"\r\n" + chunks + _GET, ends=True)
    assert answers.count(b"HTTP/1.1 404 ") == 2
    assert answers.count(b"HTTP/1.1 ") == 2


@pytest.mark.parametrize("length", [b"-1", b"+1", b"1_0", b"abc", b"9" * 5000])
def test_a_wrong_length_ends_the_connection(server: Any, length: bytes) -> None:
    request = b"POST " + _PAGE + b"Content-Length: " + length + b"\r\n\r\na"
    assert exchange(server, request) == b""


def test_a_body_that_is_too_large(server: Any) -> None:
    length = str(_LARGEST + 1).encode()
    told = exchange(server, b"POST " + _PAGE + b"Content-Length: " + length + b"\r\n\r\n")
    assert told.startswith(b"HTTP/1.1 413 ")
    told = exchange(server, _CHUNKED + b"\r\n" + hex(_LARGEST + 1)[2:].encode() + b"\r\n")
    assert told.startswith(b"HTTP/1.1 413 ")
    assert b"Connection: close" in told


def test_calls_are_bounded(made: Import) -> None:
    with made("testing").FakeServer(verify=False) as server:
        responder = server._responder
        request = made("testing._wire").Received("GET", "/nothing", [], b"")
        for _ in range(1_100):
            responder.respond(request)
        assert len(server.calls) == 1_000


def test_names_of_fields_have_bounds(made: Import) -> None:
    fault = made("_protocols._fault").Fault
    form = made("testing._wire._form").Form

    def read(name: str) -> None:
        form(f"{name}=1".encode(), {}, lambda name, node: name, lambda *_: "")

    read(".".join("a" * 100))
    with pytest.raises(fault, match="more than 100 parts"):
        read("." * 20_000)


def test_an_error_of_the_server_is_an_answer(
    server: Any, made: Import, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is printed, the connection is kept, and the call is."""
    server.add_response("pinpoint", "send_otp_message", headers={})
    server._plans.pending()[0].response = 5
    answer = send(server, signed(server))
    assert answer.status == 500
    assert answer.headers["x-amzn-errortype"] == "InternalServerException"
    assert "the fake server failed with " in answer.json["message"]
    assert "connection" not in answer.headers
    assert server.calls[-1].error == "InternalServerException"
    assert capfd.readouterr() == ("", "")


def test_an_error_of_a_page_is_an_answer(
    server: Any, made: Import, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("what was not foreseen")

    monkeypatch.setattr(made("testing._control"), "read_scenario", fail)
    kind = {"Content-Type": "application/json"}
    answer = send(server, kind, path="/_fake/plans", body=b"{}")
    assert (answer.status, answer.headers["content-type"]) == (500, "text/plain; charset=utf-8")
    assert answer.body.startswith(b"InternalServerException: the fake server failed with KeyError")
    assert capfd.readouterr() == ("", "")


def test_errors_of_connections_are_not_printed(
    server: Any, made: Import, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("what was not foreseen")

    monkeypatch.setattr(made("testing._connection").Connection, "_received", fail)
    assert exchange(server, _GET) == b""
    server.stop()
    assert capfd.readouterr() == ("", "")
