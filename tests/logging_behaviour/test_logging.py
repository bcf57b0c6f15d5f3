"""What reaches the log of a program that logs everything, with wire logging and without."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import subprocess
import sys
import warnings
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.logging_behaviour.conftest import (
    BODY,
    KEY,
    KEY_ID,
    OTP,
    PHONE,
    TOKEN,
    Logged,
    NewClient,
)
from tests.runtime.conftest import Import
from tests.transport.conftest import Serve
from tests.transport.servers import Again, Script, Server

_MESSAGES = {
    "ApplicationId": "app",
    "SendUsersMessageRequest": {
        "MessageConfiguration": {"SMSMessage": {"Body": BODY}},
        "Users": {"user": {}},
    },
}
_RESULT = {"DeliveryStatus": "SUCCESSFUL", "StatusCode": 200, "StatusMessage": f"to {PHONE}"}
_UNSIGNED = re.compile(rb"Signature=([0-9a-f]{64})")


def answer(status: int, content: Any, kind: str = "application/json") -> bytes:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


GOOD = answer(200, {"ApplicationId": "app", "Result": {PHONE: _RESULT}})
SENT = answer(
    200, {"ApplicationId": "app", "Result": {"user": {"e": {**_RESULT, "Address": PHONE}}}}
)
REFUSED = answer(400, {"__type": "BadRequestException", "Message": f"not a number: {PHONE}"})
THROTTLED = answer(429, {"__type": "TooManyRequestsException", "Message": f"wait, {PHONE}"})
DAMAGED = answer(200, f'{{"ApplicationId": "{BODY}, {PHONE}'.encode())
PAGE = answer(200, f"<html>{PHONE}</html>".encode(), "text/html")

SCRIPTS: dict[str, tuple[Script, ...]] = {
    "good": ([GOOD, Again()],),
    "refused": ([REFUSED, Again()],),
    "throttled": ([THROTTLED], [GOOD, Again()]),
    "damaged": ([DAMAGED, Again()],),
    "a page": ([PAGE, Again()],),
    "lost": ([],),
}


def send_otp(client: Any, **changed: Any) -> Any:
    params = {**OTP, **changed}
    return client.send_otp_message(ApplicationId="app", SendOTPMessageRequestParameters=params)


def secrets(server: Server) -> list[str]:
    """What must never be logged: the signatures of the requests, too."""
    found = [match.decode() for request in server.requests for match in _UNSIGNED.findall(request)]
    assert found
    return [PHONE, PHONE[1:], KEY, TOKEN, KEY_ID, *found]


@pytest.mark.parametrize("wire", [False, True])
@pytest.mark.parametrize("name", SCRIPTS)
def test_secrets_are_never_logged(
    sdk: Import, serve: Serve, logged: Logged, new_client: NewClient, name: str, wire: bool
) -> None:
    server = serve(*SCRIPTS[name])
    with new_client(server, log_wire=wire) as client:
        if name in ("good", "throttled"):
            send_otp(client)
        else:
            with pytest.raises(sdk("exceptions").SdkError):
                send_otp(client)
    text = logged()
    assert [secret for secret in secrets(server) if secret in text] == []
    assert "attempt 1 of 3" in text
    assert ("sdk.wire" in text) is wire
    assert ("Acme" in text) is wire
    assert BODY not in text


@pytest.mark.parametrize("wire", [False, True])
def test_bodies_are_logged_if_asked_for_alone(
    serve: Serve, logged: Logged, new_client: NewClient, wire: bool
) -> None:
    server = serve([SENT, Again()])
    with new_client(server, log_wire=wire) as client:
        client.send_users_messages(**_MESSAGES)
    text = logged()
    assert (BODY in text) is wire
    assert not any(secret in text for secret in secrets(server))


@pytest.mark.parametrize("wire", [False, True])
def test_parameters_that_are_wrong_are_not_logged(
    sdk: Import, logged: Logged, new_client: NewClient, wire: bool
) -> None:
    with (
        new_client("http://127.0.0.1:9", log_wire=wire) as client,
        pytest.raises(sdk("exceptions").ParamValidationError) as caught,
    ):
        send_otp(client, DestinationIdentity=[PHONE], Channel=5)
    assert PHONE not in logged()
    assert PHONE not in str(caught.value)
    assert "***" in str(caught.value)


def test_warnings_tell_no_values(serve: Serve, logged: Logged, new_client: NewClient) -> None:
    server = serve([GOOD, Again()])
    with warnings.catch_warnings(), new_client(server) as client:
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        send_otp(client, BrandName=f"{BODY}, and much more than that", Channel=PHONE)
    text = logged()
    assert "The parameters may be refused" in text
    assert not any(secret in text for secret in (PHONE, BODY))


def test_lines_of_a_good_call(serve: Serve, new_client: NewClient, lines: Any) -> None:
    server = serve([GOOD, Again()])
    with new_client(server, log_wire=True) as client:
        send_otp(client)
    told = [line for line in lines() if line.startswith("sdk.wire ")]
    assert len(told) == 4
    assert f"SendOTPMessage > POST {server.url}/v1/apps/app/otp {{" in told[0]
    assert "'Content-Type': 'application/json'" in told[0]
    assert "'Authorization': '***'" in told[0]
    assert "'X-Amz-Security-Token': '***'" in told[0]
    shown = {"ApplicationId": "app", "SendOTPMessageRequestParameters": OTP}
    shown["SendOTPMessageRequestParameters"] = {**OTP, "DestinationIdentity": "***"}
    assert told[1] == f"sdk.wire SendOTPMessage > {shown}"
    assert told[2].startswith("sdk.wire SendOTPMessage < 200 {'Content-Type': 'application/json'")
    result = {**_RESULT, "StatusMessage": "to ***"}
    content = {"MessageResponse": {"ApplicationId": "app", "Result": {"*** 1": result}}}
    assert told[3] == f"sdk.wire SendOTPMessage < {content}"


def test_lines_of_an_error_and_of_damage(
    sdk: Import, serve: Serve, new_client: NewClient, lines: Any
) -> None:
    server = serve([REFUSED], [DAMAGED])
    for _ in range(2):
        refused = pytest.raises(sdk("exceptions").SdkError)
        with new_client(server, log_wire=True) as client, refused:
            send_otp(client)
    answers = [line for line in lines() if line.startswith("sdk.wire SendOTPMessage < ")]
    assert answers[1].startswith(
        "sdk.wire SendOTPMessage < 'BadRequestException': 'not a number: ***' "
    )
    size = DAMAGED.partition(b"\r\n\r\n")[2]
    assert answers[3] == f"sdk.wire SendOTPMessage < damaged: {len(size)} bytes"


def typed(status: int, content: bytes) -> bytes:
    """An answer that is called a documented error by a header, whatever its body is."""
    return answer(status, content).replace(
        b"\r\n", b"\r\nX-Amzn-ErrorType: BadRequestException\r\n", 1
    )


@pytest.mark.parametrize(
    "content",
    [f"not JSON, {PHONE} {BODY}", f"[{PHONE}]", f"{PHONE}{BODY}" * 200, f"{BODY}\xff"],
)
def test_bodies_that_are_no_error_are_not_logged(
    sdk: Import, serve: Serve, new_client: NewClient, lines: Any, logged: Logged, content: str
) -> None:
    """The caller gets them as the message; the log, their length."""
    body = content.encode("latin-1")
    server = serve([typed(400, body), Again()])
    with (
        new_client(server, log_wire=True) as client,
        pytest.raises(client.exceptions.BadRequestException) as caught,
    ):
        send_otp(client, DestinationIdentity="+12065550177")
    assert caught.value.message == body[:1000].decode("utf-8", "replace")
    (told,) = [line for line in lines() if line.startswith("sdk.wire SendOTPMessage < 'Bad")]
    assert told == f"sdk.wire SendOTPMessage < 'BadRequestException': {len(body)} bytes of no error"
    assert [secret for secret in (PHONE, BODY) if secret in logged()] == []


@pytest.mark.parametrize("status", [200, None])
def test_what_is_no_response_is_not_told(sdk: Import, lines: Any, status: int | None) -> None:
    config = sdk("_config").Config(log_wire=True)
    transport = SimpleNamespace(send=lambda request: SimpleNamespace(status=status, body=None))
    keys = {"aws_access_key_id": KEY_ID, "aws_secret_access_key": KEY}
    client = sdk("pinpoint.client").Client("us-east-1", config=config, transport=transport, **keys)
    with pytest.raises(sdk("exceptions").AmbiguousOutcome, match="must give back an object"):
        send_otp(client)
    marks = [line.split()[2] for line in lines() if line.startswith("sdk.wire")]
    assert marks == [">", ">"]


def test_each_attempt_is_told(serve: Serve, new_client: NewClient, lines: Any) -> None:
    server = serve([THROTTLED], [GOOD, Again()])
    with new_client(server, log_wire=True) as client:
        send_otp(client)
    marks = [line.split()[2:4] for line in lines() if line.startswith("sdk.wire")]
    assert [mark[0] for mark in marks] == [">", ">", "<", "<"] * 2
    assert ["<", "429"] in marks
    assert ["<", "200"] in marks


def test_asynchronous_clients_log_the_same(
    serve: Serve, new_client: NewClient, logged: Logged
) -> None:
    server = serve([GOOD, Again()])

    async def call() -> None:
        async with new_client(server, "AsyncClient", log_wire=True) as client:
            await send_otp(client)

    asyncio.run(call())
    text = logged()
    assert "SendOTPMessage < {" in text
    assert not any(secret in text for secret in secrets(server))


def test_sources_of_settings_and_credentials(
    sdk: Import,
    serve: Serve,
    tmp_path: Path,
    lines: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Their names, and no values."""
    server = serve([GOOD, Again()])
    file = tmp_path / "credentials"
    file.write_text(f"[p]\naws_access_key_id={KEY_ID}\naws_secret_access_key={KEY}\nregion=r-1\n")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(file))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_ENDPOINT_URL_PINPOINT", server.url)
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ACCESS_KEY_ID"):
        monkeypatch.delenv(name, raising=False)
    with sdk("pinpoint.client").Client(profile_name="p") as client:
        send_otp(client)
    told = lines()
    assert "sdk region comes from profile p" in told
    assert "sdk endpoint_url comes from AWS_ENDPOINT_URL_PINPOINT" in told
    assert "sdk credentials come from profile p of the credentials file" in told
    assert not any(secret in line for line in told for secret in (KEY, KEY_ID, server.url))


_QUIET = """
import sys
sys.path.insert(0, sys.argv[1])
from types import SimpleNamespace
from sdk.pinpoint.client import Client
from sdk._config import Config
answer = SimpleNamespace(status=200, headers={}, body=b'{"ApplicationId": "app"}')
client = Client(
    region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b",
    transport=SimpleNamespace(send=lambda request: answer), config=Config(log_wire=True),
    validation="off",
)
client.send_otp_message(ApplicationId="app", SendOTPMessageRequestParameters={})
assert "logging" not in sys.modules
"""


def test_nobody_imports_logging(folder: Path) -> None:
    """A program without it has nobody to log to; its calls are made all the same."""
    command = [sys.executable, "-I", "-S", "-c", _QUIET, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_nothing_is_printed_without_handlers(folder: Path) -> None:
    code = "import logging\n" + _QUIET.replace('assert "logging" not in sys.modules', "")
    command = [sys.executable, "-I", "-S", "-c", code, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
