"""Each thing that a server can do, as callers of a client see it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.client.conftest import CODE, OTP, Import, MakeClient, Serve
from tests.client.telling import PRIVATE, listening, raised_by
from tests.support.turns import in_turns
from tests.transport.behaviours import BEHAVIOURS, BODY_LIMIT, LOST, Behaviour

_SILENCE = 0.3  # seconds of silence after which an answer is given up
_SOON = 1.0  # seconds after which one that only drips is given up
_HANG = 20.0  # a loaded machine takes its time; without deadlines it would take minutes
_IDS = [each.name for each in BEHAVIOURS]
_SENDS = {
    "pinpoint": lambda client: client.send_otp_message(**OTP),
    "pinpoint_sms_voice_v2": lambda client: client.send_destination_number_verification_code(
        **CODE
    ),
}


def limits(behaviour: Behaviour) -> dict[str, Any]:
    """Settings of a client that waits only for what is to come."""
    lost = behaviour.outcome == LOST
    return {
        "timeout": _SOON if lost else _HANG,
        "read_timeout": _SILENCE if lost else _HANG,
        "max_body": BODY_LIMIT,
    }


def expected(behaviour: Behaviour) -> tuple[str, str]:
    """The class of the error that callers of a send get, and of its cause; none if it is well."""
    if isinstance(behaviour.outcome, str):
        return "AmbiguousOutcome", behaviour.outcome
    status, _ = behaviour.outcome
    if status >= 500:
        return "AmbiguousOutcome", "ClientError"  # nobody says that it comes from the service
    if status >= 300:
        return "ClientError", ""
    return "AmbiguousOutcome", "ResponseError"  # no body here is the answer of a send


def names(error: BaseException | None) -> tuple[str, str]:
    """The class of an error and of its cause."""
    if error is None:
        return "", ""
    return type(error).__name__, "" if error.__cause__ is None else type(error.__cause__).__name__


@pytest.mark.parametrize(("behaviour", "service"), in_turns(BEHAVIOURS, list(_SENDS), _IDS))
def test_send_is_made_once_and_never_seems_done_when_it_may_not_be(
    serve: Serve, client_of: MakeClient, sdk: Import, behaviour: Behaviour, service: str
) -> None:
    server = serve(behaviour.script)
    start = time.monotonic()
    with (
        listening() as told,
        client_of(server, service, config=limits(behaviour)) as client,
    ):
        error = raised_by(lambda: _SENDS[service](client), told)
    assert names(error) == expected(behaviour)
    assert error is None or isinstance(error, sdk("exceptions").SdkError)
    assert server.connections == 1
    assert client.waits == []
    assert time.monotonic() - start < _HANG
    assert len(told.texts) > 0
    assert told.hold(*PRIVATE) == []


@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=_IDS)
def test_what_is_safe_is_repeated_if_that_can_help(
    serve: Serve, client_of: MakeClient, sdk: Import, behaviour: Behaviour
) -> None:
    server = serve(behaviour.script)
    config = {**limits(behaviour), "retries": {"total_max_attempts": 2}}
    with listening() as told, client_of(server, "pinpoint_email", config=config) as client:
        error = raised_by(client.get_account, told)
    name, attempts = expected_of_safe(behaviour)
    assert type(error).__name__ == name
    assert error is None or isinstance(error, sdk("exceptions").SdkError)
    assert server.connections == attempts
    assert told.hold(*PRIVATE) == []


def expected_of_safe(behaviour: Behaviour) -> tuple[str, int]:
    """The class of the error that callers of what is safe get, and the number of attempts."""
    if behaviour.outcome == LOST:
        over = behaviour.name.startswith("drips")  # and so is the time of the whole call
        return LOST, 1 if over else 2
    if isinstance(behaviour.outcome, str):
        return behaviour.outcome, 1
    status, body = behaviour.outcome
    if status >= 300:
        return "ClientError", 2 if status >= 500 else 1
    return ("NoneType" if body in (b"{}", b"") else "ResponseError"), 1
