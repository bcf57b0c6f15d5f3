"""One client for many threads, for processes that fork, and for those who close and copy it."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.client.answers import SENT
from tests.client.conftest import KEYS, OTP, PACKAGE, REGION, Import, MakeClient, Serve, until
from tests.client.echo import Echo
from tests.transport.servers import in_threads

_THREADS = 64
_CALLS = 20
_KEPT = 8
_FORK = """
import os, sys
sys.path.insert(0, sys.argv[1])
from {package}.pinpoint.client import Client
client = Client({region!r}, endpoint_url=sys.argv[2], **{keys!r})
otp = {otp!r}
def send(name):
    answer = client.send_otp_message(**{{**otp, "ApplicationId": name}})["MessageResponse"]
    assert answer["ApplicationId"] == name, answer
send("before")
child = os.fork()
for number in range(50):
    send(f"{{'child' if child == 0 else 'parent'}}-{{number}}")
if child == 0:
    os._exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
"""


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    yield server
    server.stop()


def send(client: Any, name: str) -> Any:
    """What the server says of a send of an application."""
    params = {**OTP["SendOTPMessageRequestParameters"], "ReferenceId": f"r-{name}"}
    response = client.send_otp_message(ApplicationId=name, SendOTPMessageRequestParameters=params)
    return response["MessageResponse"]


def test_threads_get_their_own_answers(client_of: MakeClient, echo: Echo) -> None:
    with client_of(echo.url, config={"max_pool_connections": _KEPT}) as client:

        def work(number: int) -> None:
            for turn in range(_CALLS):
                name = f"app-{number}-{turn}"
                said = send(client, name)
                assert (said["ApplicationId"], said["RequestId"]) == (name, f"r-{name}")

        in_threads(_THREADS, work)
        assert echo.requests == _THREADS * _CALLS
        assert echo.most_open <= _THREADS
        until(lambda: echo.open <= _KEPT)
        assert client.waits == []
    until(lambda: echo.open == 0)


def test_threads_make_one_transport(
    client_of: MakeClient, echo: Echo, sdk: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    module = sdk("_transport")

    class Counted(module.HttpTransport):  # type: ignore[misc, name-defined]
        def __init__(self, **settings: Any) -> None:
            made.append(1)
            super().__init__(**settings)

    monkeypatch.setattr(module, "HttpTransport", Counted)
    client = client_of(echo.url)
    in_threads(16, lambda number: send(client, f"app-{number}"))
    assert made == [1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_forked_process_has_connections_of_its_own(folder: Path, sdk: Import, echo: Echo) -> None:
    code = _FORK.format(package=PACKAGE, region=REGION, keys=KEYS, otp=OTP)
    command = [sys.executable, "-c", code, str(folder), echo.url]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    assert echo.requests == 101


def test_client_can_be_used_after_it_was_closed(client_of: MakeClient, echo: Echo) -> None:
    client = client_of(echo.url)
    client.close()  # before its first call, too
    for number in range(3):
        with client as entered:
            assert entered is client
            assert send(client, f"app-{number}")["ApplicationId"] == f"app-{number}"
        until(lambda: echo.open == 0)
        client.close()
    assert echo.requests == 3


def test_transport_of_another_is_left_open(client_of: MakeClient, sdk: Import, echo: Echo) -> None:
    with sdk("_transport").HttpTransport() as transport:
        for _ in range(2):
            with client_of(echo.url, transport=transport) as client:
                send(client, "app")
        assert (echo.most_open, echo.open) == (1, 1)


@pytest.mark.parametrize("copied", [pickle.dumps, copy.deepcopy, copy.copy])
def test_clients_are_not_copied(client_of: MakeClient, echo: Echo, copied: Any) -> None:
    """A copy that is written down would hold the keys, and another would share connections."""
    client = client_of(echo.url)
    send(client, "app")
    with pytest.raises(TypeError, match="neither pickled nor copied"):
        copied(client)


def test_nothing_that_is_printed_holds_a_secret(client_of: MakeClient, serve: Serve) -> None:
    client = client_of(serve([SENT]))
    client.send_otp_message(**OTP)
    parts = [client, client.meta, *vars(client).values()]
    texts = [text for part in parts for text in (repr(part), str(part))]
    secrets = (KEYS["aws_secret_access_key"], KEYS["aws_session_token"])
    assert not any(secret in text for secret in secrets for text in texts)
    assert repr(client) == f"<{PACKAGE}.pinpoint.Client of {REGION}>"
