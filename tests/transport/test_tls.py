"""Certificates and host names are checked before a byte of a request is sent."""

from __future__ import annotations

import gc
import os
import signal
import socket
import ssl
import struct
import time
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.transport.behaviours import GOOD, LOST, OK
from tests.transport.certificates import Authority
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, Blind, Drip, Hold, in_threads
from tests.transport.test_connections import wait_until

ANSWERS = [GOOD, Again()]


@pytest.fixture
def transport(sdk: Import, authority: Authority) -> Any:
    with sdk("_transport").HttpTransport(ca_bundle=authority.file, timeout=5) as made:
        yield made


def refusal(sdk: Import, transport: Any, request: Any) -> Any:
    """The error that a request ends with although nothing of it was sent."""
    with pytest.raises(sdk("exceptions").ConnectError) as caught:
        transport.send(request)
    assert not caught.value.sent
    return caught.value


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_trusted(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority, transport: Any, host: str
) -> None:
    server = serve(ANSWERS, context=authority.server("good"))
    for _ in range(3):
        url = f"https://{host}:{server.port}/"
        assert transport.send(request_to(url)).body == b"{}"
    assert (server.connections, len(server.requests)) == (1, 3)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"days": -1}, "certificate has expired"),
        ({"elsewhere": True}, "certificate is not valid for '127.0.0.1'"),
        ({"own": True}, "self-signed certificate"),
    ],
)
def test_not_trusted(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    authority: Authority,
    transport: Any,
    how: dict[str, Any],
    told: str,
) -> None:
    server = serve(ANSWERS, context=authority.server("bad", **how))
    retries = sdk("_retries").Retries(sleep=lambda seconds: None)
    with pytest.raises(sdk("exceptions").ConnectError, match="is not trusted") as caught:
        retries.run(
            request_to(server),
            "Get",
            "safe",
            sign=lambda request: None,
            send=transport.send,
            read=lambda response, metadata: response,
        )
    assert told in str(caught.value).replace("self signed", "self-signed")
    assert not caught.value.transient
    assert (server.connections, server.requests) == (1, [])


def test_unknown_authority(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority
) -> None:
    """The system's certificates are all asked before a server is refused, and once only."""
    server = serve(ANSWERS, context=authority.server("good"))
    with sdk("_transport").HttpTransport(timeout=20) as transport:
        for _ in range(2):
            assert not refusal(sdk, transport, request_to(server)).transient
    assert server.connections in (2, 3)
    assert server.requests == []


def test_authority_that_only_the_file_of_the_system_has(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    authority: Authority,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Certificates are looked up in a folder first; the file is read if that does not do."""
    tls = sdk("_transport.tls")
    monkeypatch.setattr(tls, "_folder_of_system", lambda: str(tmp_path))
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    server = serve(ANSWERS, context=authority.server("good"))
    with sdk("_transport").HttpTransport(timeout=5) as transport:
        for _ in range(2):
            assert transport.send(request_to(server)).status == 200
    assert (server.connections, len(server.requests)) == (2, 2)


def test_threads_that_wait_for_the_file_of_the_system(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    authority: Authority,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who was refused while another one read it tries again, too."""
    tls = sdk("_transport.tls")

    class Slow(ssl.SSLContext):
        reads = 0

        def load_default_certs(self, purpose: Any = ssl.Purpose.SERVER_AUTH) -> None:
            Slow.reads += 1
            time.sleep(0.2)
            super().load_default_certs(purpose)

    monkeypatch.setattr(tls, "_new_context", lambda: Slow(ssl.PROTOCOL_TLS_CLIENT))
    monkeypatch.setattr(tls, "_folder_of_system", lambda: str(tmp_path))
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    server = serve(ANSWERS, context=authority.server("good"))
    with sdk("_transport").HttpTransport(timeout=5) as transport:
        in_threads(8, lambda number: transport.send(request_to(server)))
    assert (Slow.reads, len(server.requests)) == (1, 8)


def test_settings_are_made_once_for_all_threads(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tls, made = sdk("_transport.tls"), []

    class Slow(tls.Trust):  # type: ignore[misc]
        def __init__(self, *how: Any) -> None:
            made.append(self)
            time.sleep(0.1)
            super().__init__(*how)

    monkeypatch.setattr(tls, "Trust", Slow)
    server = serve(ANSWERS, context=authority.server("good"))
    with sdk("_transport").HttpTransport(ca_bundle=authority.file, timeout=5) as transport:
        in_threads(4, lambda number: transport.send(request_to(server)))
    assert len(made) == 1


@pytest.mark.parametrize("name", ["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"])
def test_bundle_of_the_environment(
    sdk: Import,
    serve: Serve,
    request_to: Any,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setenv(name, authority.file)
    server = serve(ANSWERS, context=authority.server("good"))
    with sdk("_transport").HttpTransport(timeout=5) as transport:
        assert transport.send(request_to(server)).status == 200


def test_bundle_that_cannot_be_read(sdk: Import, request_to: Any, tmp_path: Path) -> None:
    for bundle in (tmp_path / "none.pem", Path(__file__)):
        with sdk("_transport").HttpTransport(ca_bundle=str(bundle)) as transport:
            error = refusal(sdk, transport, request_to("https://127.0.0.1:1/"))
        assert bundle.name in str(error)
        assert not error.transient


def test_bundle_that_is_no_path(sdk: Import, request_to: Any) -> None:
    with sdk("_transport").HttpTransport(ca_bundle="a\0b") as transport:
        error = refusal(sdk, transport, request_to("https://127.0.0.1:1/"))
    assert "\0" not in str(error)
    assert not error.transient


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forked_process_leaves_connections_to_the_other(
    serve: Serve, request_to: Any, authority: Authority, transport: Any
) -> None:
    """It closes them for itself alone, and says no word of TLS on them."""
    server = serve(ANSWERS, context=authority.server("good"))
    transport.send(request_to(server))
    child = os.fork()
    if child == 0:
        signal.alarm(10)
        transport._pool.close()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    transport.send(request_to(server))
    assert (server.connections, len(server.requests)) == (1, 2)


def test_settings_of_ones_own(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority
) -> None:
    server = serve(ANSWERS, context=authority.server("good"))
    context = ssl.create_default_context(cafile=authority.file)
    with sdk("_transport").HttpTransport(ssl_context=context) as transport:
        assert transport.send(request_to(server)).status == 200


def test_settings(sdk: Import, authority: Authority) -> None:
    context = sdk("_transport.tls").Trust(authority.file, None)._context
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_old_tls(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority, transport: Any
) -> None:
    context = authority.server("good")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    server = serve(ANSWERS, context=context)
    refusal(sdk, transport, request_to(server))
    assert server.requests == []


@pytest.mark.parametrize(
    "script", [[], [Hold()], [b"HTTP/1.1 400 No\r\n\r\n"], [Drip(b"\x16\x03\x03\x40\x00", 0.2)]]
)
def test_handshake_that_fails(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority, script: Any
) -> None:
    server = serve([Blind(), *script])
    with sdk("_transport").HttpTransport(ca_bundle=authority.file, timeout=0.5) as transport:
        url = f"https://127.0.0.1:{server.port}/"
        assert refusal(sdk, transport, request_to(url)).transient
    assert server.requests == []


@pytest.mark.parametrize(
    "script", [[OK + b"\r\n{}"], [OK + b"Content-Length: 9\r\n\r\n{}"], [b"HTTP/1."], []]
)
def test_answer_that_is_cut(
    sdk: Import, serve: Serve, request_to: Any, authority: Authority, transport: Any, script: Any
) -> None:
    """Without the end that TLS announces, even a body of no known length is no whole one."""
    server = serve(script, context=authority.server("good"))
    with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request_to(server))
    assert type(caught.value).__name__ == LOST
    assert len(server.requests) == 1


def test_long_request(serve: Serve, request_to: Any, authority: Authority, transport: Any) -> None:
    body = bytes(range(256)) * 4000
    server = serve(ANSWERS, context=authority.server("good"))
    assert transport.send(request_to(server, body=body)).status == 200
    assert server.requests[0].endswith(body)


def test_connection_that_is_reset_before_the_handshake_is_closed(sdk: Import) -> None:
    """Python's ``ssl`` refuses it, too, but leaves a socket open that nobody knows."""
    finished = sdk("_transport").finished
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = (socket.AF_INET, socket.SOCK_STREAM, 0, "", listener.getsockname())
        stream = finished(sdk("_transport.blocking").BlockingNetwork().dial(address, 5.0))
        taken, _ = listener.accept()
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        taken.close()
    wait_until(lambda: not stream.is_silent())
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with pytest.raises(OSError, match=r"connected|reset"):
            finished(stream.secured(ssl.create_default_context(), "127.0.0.1", 5.0))
        gc.collect()
    assert [each for each in told if each.category is ResourceWarning] == []
