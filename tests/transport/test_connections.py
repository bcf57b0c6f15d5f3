"""Connections are kept, shared by threads, and never used again when they are stale."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from typing import Any

import pytest

from tests.transport.behaviours import GOOD, OK
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, Hold, Pause, Reset, Server, in_threads, read_request

KEPT = [GOOD, Again()]


@pytest.fixture
def transport(sdk: Import) -> Any:
    with sdk("_transport").HttpTransport(timeout=10) as made:
        yield made


def wait_until(true: Any) -> None:
    """Wait for what another thread does."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_connection_is_kept(serve: Serve, request_to: Any, transport: Any) -> None:
    server = serve(KEPT)
    for number in range(20):
        transport.send(request_to(server, body=b"%d" % number))
    assert (server.connections, len(server.requests)) == (1, 20)
    assert [each[-2:].strip() for each in server.requests[:2]] == [b"0", b"1"]


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nKeep-Alive: max=5, timeout=1\r\nContent-Length: 2\r\n\r\n{}",
    ],
)
def test_connection_that_is_not_to_be_used_again(
    serve: Serve, request_to: Any, transport: Any, answer: bytes
) -> None:
    server = serve([answer, Again()])
    for _ in range(3):
        assert transport.send(request_to(server)).body == b"{}"
    assert (server.connections, len(server.requests)) == (3, 3)


@pytest.mark.parametrize("end", [[], [Reset()], [Pause(0.01), b"HTTP/1.1 408 Late\r\n\r\n"]])
def test_connection_that_the_server_ends_while_it_is_idle(
    serve: Serve, request_to: Any, transport: Any, end: Any
) -> None:
    """It is found out before a byte is sent, so nothing is in doubt."""
    server = serve([GOOD, *end])
    for number in range(1, 6):
        assert transport.send(request_to(server)).body == b"{}"
        wait_until(lambda: server.open == 0)
        assert (server.connections, len(server.requests)) == (number, number)


def test_answer_that_nobody_asked_for_is_no_answer(
    serve: Serve, request_to: Any, transport: Any
) -> None:
    extra = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"
    server = serve([GOOD, Pause(0.05), extra, Hold()], [GOOD, Hold()])
    assert transport.send(request_to(server)).body == b"{}"
    time.sleep(0.2)
    assert transport.send(request_to(server)).body == b"{}"
    assert server.connections == 2


def test_connection_that_closes_as_the_request_comes(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    """The bytes were sent: the request is in doubt, and is not sent again by the transport."""

    class Late(Server):
        """Reads the second request of a connection, and then closes it."""

        def _play(self, stream: Any, script: Any) -> bool:
            if len(self.requests) == 1:
                self.requests.append(read_request(stream))
                return False
            return super()._play(stream, script)

    server = Late([KEPT])
    transport.send(request_to(server))
    with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request_to(server))
    assert caught.value.sent
    assert (server.connections, len(server.requests)) == (1, 2)
    server.stop()


def test_kept_connection_that_takes_no_byte(
    sdk: Import, serve: Serve, request_to: Any, transport: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that broke after the look at it: nothing was sent, so a new one is opened."""
    connection = sdk("_transport.connection").Connection
    monkeypatch.setattr(connection, "is_silent", lambda self: True)
    server = serve([GOOD, Reset()], KEPT)
    assert transport.send(request_to(server)).body == b"{}"
    wait_until(lambda: server.open == 0)
    time.sleep(0.05)
    assert transport.send(request_to(server)).body == b"{}"
    assert (server.connections, len(server.requests)) == (2, 2)


def test_idle_connections_are_bounded(sdk: Import, serve: Serve, request_to: Any) -> None:
    servers = [serve(KEPT) for _ in range(5)]
    with sdk("_transport").HttpTransport(max_idle=2) as transport:
        for server in servers:
            transport.send(request_to(server))
        wait_until(lambda: [server.open for server in servers] == [0, 0, 0, 1, 1])
        transport.send(request_to(servers[4]))
        assert servers[4].connections == 1
    wait_until(lambda: not any(server.open for server in servers))


def test_old_connections_are_not_used(sdk: Import, serve: Serve, request_to: Any) -> None:
    server = serve(KEPT)
    with sdk("_transport").HttpTransport(idle_timeout=0.05) as transport:
        transport.send(request_to(server))
        time.sleep(0.1)
        transport.send(request_to(server))
    assert server.connections == 2


def test_old_connections_are_closed(sdk: Import, serve: Serve, request_to: Any) -> None:
    """Those of other servers, too, when the next one is kept."""
    old, other = serve(KEPT), serve(KEPT)
    with sdk("_transport").HttpTransport(idle_timeout=0.2) as transport:
        transport.send(request_to(old))
        time.sleep(0.25)
        transport.send(request_to(other))
        wait_until(lambda: old.open == 0)
        assert other.open == 1
        transport.send(request_to(other))
        assert other.connections == 1


def test_call_without_time_leaves_kept_connections_alone(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    server = serve(KEPT)
    transport.send(request_to(server))
    for _ in range(2):
        with pytest.raises(sdk("exceptions").ConnectError) as caught:
            transport.send(request_to(server), 0.0)
        assert caught.value.timed_out
    transport.send(request_to(server))
    assert (server.connections, len(server.requests)) == (1, 2)


def test_failed_exchange_closes_its_connection(sdk: Import, serve: Serve, request_to: Any) -> None:
    server = serve([b"nonsense", Hold()])
    with sdk("_transport").HttpTransport(timeout=5) as transport:
        for _ in range(3):
            with pytest.raises(sdk("exceptions").NoAnswerError):
                transport.send(request_to(server))
        wait_until(lambda: server.open == 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forked_process_opens_connections_of_its_own(
    serve: Serve, request_to: Any, transport: Any
) -> None:
    server = serve(KEPT)
    transport.send(request_to(server))
    (kept,) = transport._pool._idle
    child = os.fork()
    if child == 0:
        try:
            status = transport.send(request_to(server)).status
            os._exit(status - 200 if kept._stream._socket.fileno() == -1 else 98)
        finally:
            os._exit(99)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    transport.send(request_to(server))
    assert (server.connections, len(server.requests)) == (2, 3)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forked_process_waits_for_no_thread_of_the_other(
    serve: Serve, request_to: Any, transport: Any
) -> None:
    """Another thread looked for a connection just as the process was forked."""
    looks, done = threading.Event(), threading.Event()

    class Route:
        def __eq__(self, other: object) -> bool:
            looks.set()
            return not done.wait(10)

    transport.send(request_to(serve(KEPT)))
    looker = threading.Thread(target=transport._pool.take, args=(Route(),))
    looker.start()
    assert looks.wait(10)
    child = os.fork()
    if child == 0:
        signal.alarm(5)
        transport._pool.close()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    done.set()
    looker.join()


class Echo(Server):
    """Answers each request with its body and its path."""

    def _play(self, stream: Any, script: Any) -> bool:
        request = read_request(stream)
        if not request:
            return False
        with self._lock:
            self.requests.append(request)
        head, _, body = request.partition(b"\r\n\r\n")
        body += head.split()[1]
        stream.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        return True


def test_threads_get_their_own_answers(sdk: Import, request_to: Any) -> None:
    server = Echo([KEPT])
    most = 4

    def work(thread: int) -> None:
        for number in range(63):
            request = request_to(f"{server.url}/{thread}/{number}", body=b"x" * thread)
            body = b"x" * thread + f"/{thread}/{number}".encode()
            assert transport.send(request).body == body

    with sdk("_transport").HttpTransport(max_idle=most, timeout=60) as transport:
        in_threads(32, work)
        assert len(server.requests) == 32 * 63
        wait_until(lambda: server.open <= most)
        ids = {re.search(rb"/\d+/\d+", request)[0] for request in server.requests}  # type: ignore[index]
        assert len(ids) == 32 * 63
    server.stop()
