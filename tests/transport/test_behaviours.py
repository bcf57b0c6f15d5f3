"""Each thing that a server can do gives the right error, one request, and no hang."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest

from tests.transport.behaviours import BEHAVIOURS, BODY_LIMIT, HEAD_LIMIT, LOST, Behaviour
from tests.transport.conftest import Import, Serve

_SILENCE = 0.3  # seconds of silence after which an answer is given up
_SOON = 1.0  # seconds after which one that only drips is given up
_HANG = 20.0  # a loaded machine takes its time; without deadlines it would take minutes
_IDS = [each.name for each in BEHAVIOURS]
# That all of them are repeated or not as they should be, tests of clients show.
_SOME = [
    pytest.param(each, id=each.name, marks=pytest.mark.slow if place % 3 else ())
    for place, each in enumerate(BEHAVIOURS)
]
_HUNGRY = [each for each in BEHAVIOURS if each.hungry]


def transport_for(sdk: Import, behaviour: Behaviour) -> Any:
    """A transport that waits only for what is to come."""
    lost = behaviour.outcome == LOST
    return sdk("_transport").HttpTransport(
        timeout=_SOON if lost else _HANG,
        read_timeout=_SILENCE if lost else _HANG,
        limits=sdk("_transport").Limits(body=BODY_LIMIT, head=HEAD_LIMIT),
    )


def call(sdk: Import, behaviour: Behaviour, request: Any, rule: str) -> Any:
    """A call as a client makes it; the answer is the response itself."""
    retries = sdk("_retries").Retries(2, sleep=lambda seconds: None, timeout=2 * _HANG)
    with transport_for(sdk, behaviour) as transport:
        return retries.run(
            request,
            "SendOTPMessage",
            rule,
            sign=lambda request: None,
            send=transport.send,
            read=lambda response, metadata: response,
        )


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=_IDS)
def test_send_is_made_once(
    sdk: Import, serve: Serve, request_to: Any, behaviour: Behaviour
) -> None:
    server = serve(behaviour.script)
    start = time.monotonic()
    if isinstance(behaviour.outcome, str):
        with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
            call(sdk, behaviour, request_to(server), "throttled-only")
        cause = caught.value.__cause__
        assert type(cause).__name__ == behaviour.outcome
        assert cause.sent
        assert caught.value.attempts == 1
    else:
        response = call(sdk, behaviour, request_to(server), "throttled-only")
        assert (response.status, response.body) == behaviour.outcome
    assert time.monotonic() - start < _HANG
    assert server.connections == 1
    assert all(request.startswith(b"POST /v1/apps/a/otp?x=1 ") for request in server.requests)


@pytest.mark.parametrize("behaviour", _SOME)
def test_what_is_safe_is_repeated_if_that_can_help(
    sdk: Import, serve: Serve, request_to: Any, behaviour: Behaviour
) -> None:
    server = serve(behaviour.script)
    if isinstance(behaviour.outcome, str):
        with pytest.raises(sdk("exceptions").TransportError) as caught:
            call(sdk, behaviour, request_to(server), "safe")
        assert type(caught.value).__name__ == behaviour.outcome
    else:
        call(sdk, behaviour, request_to(server), "safe")
    assert server.connections == (2 if behaviour.outcome == LOST else 1)


@pytest.mark.parametrize("behaviour", _HUNGRY, ids=[each.name for each in _HUNGRY])
def test_memory_is_bounded(
    sdk: Import, serve: Serve, request_to: Any, behaviour: Behaviour
) -> None:
    server = serve(behaviour.script)
    tracemalloc.start()
    try:
        with pytest.raises(sdk("exceptions").AnswerTooLargeError):
            transport_for(sdk, behaviour).send(request_to(server))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 6 * BODY_LIMIT
