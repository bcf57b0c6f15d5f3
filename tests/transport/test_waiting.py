"""Waiting for a server, by ``poll`` and where there is only ``select``; signals meanwhile."""

from __future__ import annotations

import os
import resource
import select
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.transport.behaviours import GOOD, OK
from tests.transport.certificates import Authority
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, Drip, Hold, Pause, Script, Server
from tests.transport.test_connections import wait_until

KEPT = [GOOD, Again()]
SLOW = [Pause(0.4), GOOD, Again()]
LONG = bytes(range(256)) * 12_000  # more than sockets hold


@pytest.fixture(params=["poll", "select"], autouse=True)
def waiting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How sockets are waited for."""
    if request.param == "select":
        monkeypatch.delattr(select, "poll", raising=False)
    elif not hasattr(select, "poll"):
        pytest.skip("this system has no poll")
    return str(request.param)


@pytest.fixture(params=["plain", "TLS"])
def start(
    request: pytest.FixtureRequest, serve: Serve, authority: Authority
) -> Callable[[Script], Server]:
    """Starts servers that speak plainly, or TLS."""
    context = authority.server("good") if request.param == "TLS" else None
    return lambda script: serve(script, context=context)


@pytest.fixture
def transport(sdk: Import, authority: Authority) -> Any:
    with sdk("_transport").HttpTransport(ca_bundle=authority.file, timeout=10) as made:
        yield made


@pytest.fixture
def alarms() -> Iterator[Callable[..., None]]:
    """Has a handler called again and again while a test runs."""
    before = signal.getsignal(signal.SIGALRM)

    def begin(handler: Callable[..., object], seconds: float) -> None:
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, seconds, seconds)

    yield begin
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def test_long_requests_and_answers(start: Any, request_to: Any, transport: Any) -> None:
    answer = OK + b"Content-Length: %d\r\n\r\n" % len(LONG) + LONG
    server = start([Pause(0.05), answer, Again()])
    for _ in range(2):
        assert transport.send(request_to(server, body=LONG)).body == LONG
    assert [each.endswith(LONG) for each in server.requests] == [True, True]
    assert server.connections == 1


@pytest.mark.parametrize("script", [[Hold()], [OK, Drip(b"x-a: b\r\n", 0.02, forever=True)]])
def test_the_deadline_holds(
    sdk: Import, start: Any, request_to: Any, transport: Any, script: Script
) -> None:
    begun = time.monotonic()
    with pytest.raises(sdk("exceptions").NoAnswerError, match=r"within 0\.3 seconds"):
        transport.send(request_to(start(script)), 0.3)
    assert time.monotonic() - begun >= 0.3


def test_kept_connection_that_was_closed(start: Any, request_to: Any, transport: Any) -> None:
    server = start([GOOD])
    for number in (1, 2, 3):
        assert transport.send(request_to(server)).body == b"{}"
        wait_until(lambda: server.open == 0)
        assert server.connections == number


def test_signals_change_nothing(
    sdk: Import, start: Any, request_to: Any, transport: Any, alarms: Any
) -> None:
    seen: list[int] = []
    alarms(lambda number, frame: seen.append(number), 0.01)
    server = start(SLOW)
    assert transport.send(request_to(server, body=LONG)).body == b"{}"
    with pytest.raises(sdk("exceptions").NoAnswerError, match=r"within 0\.2 seconds"):
        transport.send(request_to(server), 0.2)
    assert len(seen) > 10


def test_handler_that_raises_ends_the_call_and_its_connection(
    start: Any, request_to: Any, transport: Any, alarms: Any
) -> None:
    server = start(SLOW)
    alarms(signal.default_int_handler, 0.1)
    with pytest.raises(KeyboardInterrupt):
        transport.send(request_to(server))
    signal.setitimer(signal.ITIMER_REAL, 0)
    assert transport.send(request_to(server)).body == b"{}"
    assert server.connections == 2


def test_a_thousand_open_files(start: Any, request_to: Any, transport: Any, waiting: str) -> None:
    """``select`` takes no more on this system; on Windows, where it is used, it does."""
    if waiting == "select":
        pytest.skip("for poll alone")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2000:
        pytest.skip("this system lets nobody open so many")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2000), hard))
    opened = [os.dup(0) for _ in range(1100)]
    try:
        assert transport.send(request_to(start(KEPT), body=LONG)).body == b"{}"
    finally:
        for each in opened:
            os.close(each)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
