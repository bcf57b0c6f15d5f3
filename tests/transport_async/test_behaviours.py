"""Each thing that a server can do has the same outcome through both transports.

All servers are called at once: by tasks of one event loop, and by threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from tests.transport.behaviours import BEHAVIOURS, BODY_LIMIT, HEAD_LIMIT, LOST, Behaviour
from tests.transport.conftest import Import
from tests.transport.servers import Server, in_threads

_SILENCE = 1.0  # seconds of silence after which an answer is given up
_SOON = 2.0  # seconds after which one that only drips is given up
_HANG = 60.0
_HUNGRY = [each for each in BEHAVIOURS if each.hungry]
_IDS = [each.name for each in BEHAVIOURS]


class Run:
    """What became of one request to each server, by the behaviour's name.

    Attributes:
        outcomes: error or answer.
        servers: as they were left.
    """

    def __init__(self) -> None:
        self.servers = {each.name: Server([each.script]) for each in BEHAVIOURS}
        self.outcomes: dict[str, Any] = {}

    def stop(self) -> None:
        for server in self.servers.values():
            server.stop()


def settings(sdk: Import, behaviour: Behaviour) -> dict[str, Any]:
    """Those of a transport that waits only for what is to come."""
    lost = behaviour.outcome == LOST
    return {
        "timeout": _SOON if lost else _HANG,
        "read_timeout": _SILENCE if lost else _HANG,
        "limits": sdk("_transport").Limits(body=BODY_LIMIT, head=HEAD_LIMIT),
    }


def request_for(sdk: Import, server: Server) -> Any:
    return sdk("_http").Request("POST", server.url + "/v1/x?y=1", {}, b"{}")


@pytest.fixture(scope="module")
def by_tasks(blocking_sdk: Import) -> Iterator[Run]:
    """One request to each server, all at the same time, in one event loop."""
    run = Run()
    errors = blocking_sdk("exceptions")
    transport = blocking_sdk("_async_transport").AsyncHttpTransport

    async def call(behaviour: Behaviour) -> None:
        request = request_for(blocking_sdk, run.servers[behaviour.name])
        async with transport(**settings(blocking_sdk, behaviour)) as made:
            try:
                run.outcomes[behaviour.name] = await made.send(request)
            except errors.SdkError as error:
                run.outcomes[behaviour.name] = error

    async def call_all() -> None:
        await asyncio.gather(*map(call, BEHAVIOURS))

    asyncio.run(call_all())
    yield run
    run.stop()


@pytest.fixture(scope="module")
def by_threads(blocking_sdk: Import) -> Iterator[Run]:
    """The same by the transport that blocks."""
    run = Run()
    errors = blocking_sdk("exceptions")
    transport = blocking_sdk("_transport").HttpTransport

    def call(number: int) -> None:
        behaviour = BEHAVIOURS[number]
        request = request_for(blocking_sdk, run.servers[behaviour.name])
        with transport(**settings(blocking_sdk, behaviour)) as made:
            try:
                run.outcomes[behaviour.name] = made.send(request)
            except errors.SdkError as error:
                run.outcomes[behaviour.name] = error

    in_threads(len(BEHAVIOURS), call)
    yield run
    run.stop()


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=_IDS)
def test_outcome(by_tasks: Run, behaviour: Behaviour) -> None:
    outcome, server = by_tasks.outcomes[behaviour.name], by_tasks.servers[behaviour.name]
    if isinstance(behaviour.outcome, str):
        assert type(outcome).__name__ == behaviour.outcome
        assert outcome.sent
    else:
        assert (outcome.status, outcome.body) == behaviour.outcome
    assert server.connections == 1
    assert all(request.startswith(b"POST /v1/x?y=1 ") for request in server.requests)


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=_IDS)
def test_outcome_is_that_of_the_other_transport(
    by_tasks: Run, by_threads: Run, behaviour: Behaviour
) -> None:
    ours, theirs = by_tasks.outcomes[behaviour.name], by_threads.outcomes[behaviour.name]
    assert facts(ours) == facts(theirs)


def facts(outcome: Any) -> object:
    """All that a caller sees of an outcome, as far as chance does not decide it."""
    if isinstance(outcome, Exception):
        # A client sees the end or a reset, and one limit of time or the other: what comes first.
        known, text = vars(outcome), str(outcome)
        raced = known["timed_out"] or text.startswith("the connection was ")
        return type(outcome), known, "" if raced else text
    return outcome.status, dict(outcome.headers), outcome.body
