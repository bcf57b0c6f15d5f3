"""Each thing that a server can do gives the right error, one request, and no hang."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Sequence
from typing import Any

import pytest

from tests.adapters.conftest import Make
from tests.adapters.differences import HTTPX, URLLIB3, differences_of
from tests.runtime.conftest import Import
from tests.support.turns import in_turns
from tests.transport.behaviours import BEHAVIOURS, BODY_LIMIT, HEAD_LIMIT, LOST, OK, Behaviour
from tests.transport.conftest import Serve
from tests.transport.servers import Again

_HANG = 20.0
_NAMES = {each.name for each in BEHAVIOURS}
# How urllib3's pools and httpx's transports came to be makes no difference to how they read.
_READERS = ["urllib3", "httpx client", "httpx async"]
_HUNGRY = [each for each in BEHAVIOURS if each.hungry and "small" not in each.name]


def pairs(behaviours: Sequence[Behaviour]) -> list[Any]:
    """Behaviours, each with one adapter in turn."""
    return in_turns(behaviours, _READERS, [each.name for each in behaviours])


def settings(sdk: Import, behaviour: Behaviour, expected: Any) -> dict[str, Any]:
    """Times that wait only for what is to come, and small limits."""
    lost = expected == LOST
    return {
        "timeout": 1.0 if lost else 2.0 if "interim" in behaviour.name else _HANG,
        "read_timeout": 0.3 if lost else _HANG,
        "limits": sdk("_transport").Limits(body=BODY_LIMIT, head=HEAD_LIMIT),
    }


@pytest.mark.parametrize(("behaviour", "adapter"), pairs(BEHAVIOURS))
def test_behaviour(
    sdk: Import, serve: Serve, request_to: Any, make: Make, adapter: str, behaviour: Behaviour
) -> None:
    expected, _ = differences_of(adapter).get(behaviour.name, (behaviour.outcome, ""))
    server = serve(behaviour.script)
    start = time.monotonic()
    with make(**settings(sdk, behaviour, expected)) as transport:
        if isinstance(expected, str):
            with pytest.raises(sdk("exceptions").TransportError) as caught:
                transport.send(request_to(server))
            assert type(caught.value).__name__ == expected
            assert caught.value.sent
        else:
            response = transport.send(request_to(server))
            assert (response.status, response.body) == expected
    assert time.monotonic() - start < 2 * _HANG
    assert server.connections == 1
    assert all(request.startswith(b"POST /v1/apps/a/otp?x=1 ") for request in server.requests)


def test_differences_are_behaviours() -> None:
    assert {*URLLIB3, *HTTPX} <= _NAMES


@pytest.mark.parametrize(("behaviour", "adapter"), pairs(_HUNGRY))
def test_memory_is_bounded(
    sdk: Import, serve: Serve, request_to: Any, make: Make, behaviour: Behaviour
) -> None:
    server = serve(behaviour.script)
    with make(**settings(sdk, behaviour, behaviour.outcome)) as transport:
        tracemalloc.start()
        try:
            with pytest.raises(sdk("exceptions").TransportError):
                transport.send(request_to(server))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 8 * BODY_LIMIT


@pytest.mark.parametrize("adapter", ["urllib3", "urllib3 manager"])
def test_an_answer_that_nobody_asked_for_is_no_answer_to_the_next_request(
    serve: Serve, request_to: Any, transport: Any
) -> None:
    """httpx keeps what follows an answer, and takes it for the next one: see its docstring."""
    first = OK + b"Content-Length: 5\r\n\r\nfirst"
    server = serve([first + OK + b"Content-Length: 4\r\n\r\nmore", Again()], [first, Again()])
    bodies = [transport.send(request_to(server)).body for _ in range(3)]
    assert bodies == [b"first"] * 3


def test_what_the_head_said_is_known_when_the_body_fails(
    sdk: Import, serve: Serve, request_to: Any, transport: Any
) -> None:
    head = OK + b"x-amzn-RequestId: r-1\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n"
    server = serve([head + b"{}"])
    with pytest.raises(sdk("exceptions").NoAnswerError) as caught:
        transport.send(request_to(server))
    assert (caught.value.status, caught.value.request_id) == (200, "r-1")
