"""How often a service sees the request of a call, and what callers are told in the end."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.client.answers import CODE_SENT, REQUEST_ID, SENT, answer, error
from tests.client.conftest import CODE, OTP, Import, MakeClient, Serve, until
from tests.client.wire import is_as_signed, received
from tests.transport.servers import Blind, Hear, Hold, Pause, Reset

_THROTTLED = error(429, "TooManyRequestsException")
_LOST = [Reset()]
_DAMAGED = [answer(200, b'{"Applica')]


@pytest.fixture
def nobody() -> Iterator[str]:
    """The URL of a port where nobody listens."""
    with socket.socket() as held:  # bound, so that nobody else takes it; not listening
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def raised(sdk: Import, client: Any) -> Any:
    """The error of a send."""
    with pytest.raises(sdk("exceptions").SdkError) as caught:
        client.send_otp_message(**OTP)
    return caught.value


def test_refused_connection_is_tried_again(sdk: Import, client_of: MakeClient, nobody: str) -> None:
    client = client_of(nobody)
    refused = raised(sdk, client)
    assert type(refused).__name__ == "ConnectError"
    assert not refused.sent
    assert len(client.waits) == 2


def test_unknown_host_is_tried_again(sdk: Import, client_of: MakeClient) -> None:
    client = client_of("https://sms.invalid")  # a name that nobody may ever have
    assert type(raised(sdk, client)).__name__ == "ConnectError"
    assert len(client.waits) == 2


@pytest.mark.parametrize(
    "script", [[Blind()], [Blind(), Hear(), Reset()], [Blind(), b"HTTP/1.1 400 \r\n"]]
)
def test_broken_handshake_is_tried_again(
    sdk: Import, serve: Serve, client_of: MakeClient, script: list[Any]
) -> None:
    server = serve(script)
    refused = raised(sdk, client_of(server.url.replace("http:", "https:")))
    assert type(refused).__name__ == "ConnectError"
    assert not refused.sent
    assert server.connections == 3


@pytest.mark.parametrize("script", [_LOST, _DAMAGED, [answer(502, b"<html>Bad Gateway</html>")]])
def test_what_may_have_been_sent_is_not_sent_again(
    sdk: Import, serve: Serve, client_of: MakeClient, script: list[Any]
) -> None:
    server = serve(script)
    doubt = raised(sdk, client_of(server))
    assert type(doubt).__name__ == "AmbiguousOutcome"
    assert doubt.operation_name == "SendOTPMessage"
    assert doubt.attempts == len(server.requests) == 1
    assert doubt.request_id == (None if script is _LOST else REQUEST_ID)
    assert isinstance(doubt.__cause__, sdk("exceptions").SdkError)


def test_request_id_of_a_cut_answer_is_told(
    sdk: Import, serve: Serve, client_of: MakeClient
) -> None:
    doubt = raised(sdk, client_of(serve([SENT[:-4], Pause(0.05), Reset()])))
    assert (type(doubt).__name__, doubt.request_id) == ("AmbiguousOutcome", REQUEST_ID)
    assert doubt.__cause__.status == 200


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (429, "TooManyRequestsException"),
        (400, "ThrottlingException"),
        (400, "Throttling"),
        (503, "SlowDown"),
        (429, "NobodyKnowsThis"),
    ],
)
def test_throttling_is_waited_for(
    sdk: Import, serve: Serve, client_of: MakeClient, status: int, code: str
) -> None:
    server = serve([error(status, code)])
    client = client_of(server)
    told = raised(sdk, client)
    assert (told.code, told.status, told.retry_attempts) == (code, status, 2)
    assert "reached max retries: 2" in str(told)
    assert len(server.requests) == 3
    assert len(client.waits) == 2


def test_throttled_send_succeeds_later(serve: Serve, client_of: MakeClient) -> None:
    server = serve([_THROTTLED], [_THROTTLED], [SENT])
    response = client_of(server).send_otp_message(**OTP)
    assert response["ResponseMetadata"]["RetryAttempts"] == 2
    requests = [received(each) for each in server.requests]
    attempts = [each.headers["amz-sdk-request"] for each in requests]
    assert attempts == [f"attempt={number}; max=3" for number in (1, 2, 3)]
    assert len({each.headers["amz-sdk-invocation-id"] for each in requests}) == 1
    assert all(is_as_signed(each, "mobiletargeting") for each in requests)


def test_code_is_sent_later(serve: Serve, client_of: MakeClient) -> None:
    server = serve([error(400, "ThrottlingException")], [CODE_SENT])
    client = client_of(server, "pinpoint_sms_voice_v2")
    response = client.send_destination_number_verification_code(**CODE)
    assert response["MessageId"] == "m-1"
    assert all(is_as_signed(received(each), "sms-voice") for each in server.requests)


@pytest.mark.parametrize(
    ("line", "seconds"), [("Retry-After: 7", 7.0), ("x-amz-retry-after: 6500", 6.5)]
)
def test_service_says_how_long_to_wait(
    serve: Serve, client_of: MakeClient, line: str, seconds: float
) -> None:
    server = serve([error(429, "TooManyRequestsException", "later", line)], [SENT])
    client = client_of(server)
    client.send_otp_message(**OTP)
    assert client.waits == [seconds]


@pytest.mark.parametrize("line", ["Retry-After: 3600", "x-amz-retry-after: 999999999999999"])
def test_call_does_not_outlast_its_time(
    sdk: Import, serve: Serve, client_of: MakeClient, line: str
) -> None:
    server = serve([error(429, "TooManyRequestsException", "later", line)])
    client = client_of(server)
    assert raised(sdk, client).status == 429
    assert (len(server.requests), client.waits) == (1, [])


@pytest.mark.parametrize(
    "line", ["Retry-After: soon", "Retry-After: -1", "Retry-After: " + "9" * 99]
)
def test_nonsense_is_not_waited_for(serve: Serve, client_of: MakeClient, line: str) -> None:
    server = serve([error(429, "TooManyRequestsException", "later", line)], [SENT])
    client = client_of(server)
    client.send_otp_message(**OTP)
    assert len(client.waits) == 1
    assert client.waits[0] <= 1.0


_LEGACY = "[default]\nregion = us-east-1\nretry_mode = legacy\nmax_attempts = 5\n"


@pytest.mark.parametrize(
    ("retries", "environment", "profile", "attempts"),
    [
        (None, {}, "", (3, 3, 1)),
        ({"mode": "careful"}, {}, "", (3, 3, 1)),
        ({"mode": "standard"}, {}, "", (3, 3, 1)),
        ({"mode": "unsafe"}, {}, "", (3, 3, 3)),
        ({"mode": "never"}, {}, "", (1, 1, 1)),
        ({"max_attempts": 1}, {}, "", (2, 2, 1)),
        ({"max_attempts": 0}, {}, "", (1, 1, 1)),
        ({"total_max_attempts": 2, "mode": "unsafe"}, {}, "", (2, 2, 2)),
        (None, {"AWS_MAX_ATTEMPTS": "4"}, "", (4, 4, 1)),
        (None, {"AWS_RETRY_MODE": "standard"}, "", (3, 3, 1)),
        (None, {"AWS_RETRY_MODE": "legacy"}, "", (3, 3, 1)),
        (None, {"AWS_RETRY_MODE": "adaptive", "AWS_MAX_ATTEMPTS": "1"}, "", (1, 1, 1)),
        (None, {}, _LEGACY, (5, 5, 1)),
        (None, {"AWS_MAX_ATTEMPTS": "2"}, _LEGACY, (2, 2, 1)),
        ({"total_max_attempts": 1}, {"AWS_MAX_ATTEMPTS": "2"}, _LEGACY, (1, 1, 1)),
        ({"mode": "unsafe"}, {"AWS_RETRY_MODE": "standard"}, _LEGACY, (5, 5, 5)),
    ],
)
def test_attempts_are_what_the_user_sets(
    serve: Serve,
    client_of: MakeClient,
    sdk: Import,
    nobody: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    retries: dict[str, Any] | None,
    environment: dict[str, str],
    profile: str,
    attempts: tuple[int, int, int],
) -> None:
    """The attempts when nothing was sent, when the service is busy, when the answer is lost."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    (tmp_path / "config").write_text(profile)
    config = {"retries": retries}
    unreachable = client_of(nobody, config=config)
    raised(sdk, unreachable)
    busy, lost = serve([_THROTTLED]), serve(_LOST)
    raised(sdk, client_of(busy, config=config))
    doubt = raised(sdk, client_of(lost, config=config))
    seen = (len(unreachable.waits) + 1, len(busy.requests), len(lost.requests))
    assert seen == attempts
    assert (type(doubt).__name__, doubt.attempts) == ("AmbiguousOutcome", attempts[2])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AWS_MAX_ATTEMPTS", "0"),
        ("AWS_MAX_ATTEMPTS", "many"),
        ("AWS_RETRY_MODE", "unsafe"),
        ("AWS_RETRY_MODE", "sometimes"),
    ],
)
def test_unusable_setting_is_told_before_anything_is_sent(
    sdk: Import, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """Mode ``unsafe`` is chosen in code alone: no variable makes a program send twice."""
    monkeypatch.setenv(name, value)
    with pytest.raises(sdk("exceptions").SettingsError, match=name[4:].lower()):
        client_of("http://127.0.0.1:1")


@pytest.mark.parametrize(
    "retries", [{"mode": "often"}, {"max_attempts": -1}, {"total_max_attempts": 0}, {"tries": 3}]
)
def test_unusable_retries_are_refused(client_of: MakeClient, retries: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="retries"):
        client_of("http://127.0.0.1:1", config={"retries": retries})


def test_what_is_safe_is_repeated_when_answers_are_lost(
    sdk: Import, serve: Serve, client_of: MakeClient
) -> None:
    found = answer(200, {"SendingEnabled": True})
    server = serve(_LOST, [answer(503, b"")], [found, Hold()])
    response = client_of(server, "pinpoint_email").get_account()
    assert response["SendingEnabled"] is True
    assert response["ResponseMetadata"]["RetryAttempts"] == 2
    lost = serve(_LOST)
    with pytest.raises(sdk("exceptions").NoAnswerError):
        client_of(lost, "pinpoint_email").get_account()
    assert len(lost.requests) == 3


def test_connection_that_the_server_closed_costs_no_attempt(
    serve: Serve, client_of: MakeClient
) -> None:
    server = serve([SENT.replace(b"Connection: close\r\n", b"")])
    with client_of(server) as client:
        for _ in range(3):
            response = client.send_otp_message(**OTP)
            assert response["ResponseMetadata"]["RetryAttempts"] == 0
            until(lambda: server.open == 0)
    assert len(server.requests) == server.connections == 3
