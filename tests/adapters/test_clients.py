"""Clients over the adapters: signed by one, sent by the other."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.logging_behaviour.conftest import KEY, KEY_ID, OTP
from tests.runtime.conftest import Import
from tests.transport.conftest import Serve
from tests.transport.servers import Again, Script, Server

_BODY = b'{"ApplicationId": "a b"}'
_HEAD = b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
GOOD = b"HTTP/1.1 200 OK\r\n" + _HEAD % (len(_BODY), _BODY)
BUSY = b"HTTP/1.1 429 No\r\n" + _HEAD % (2, b"{}")


def settings(server: Server) -> dict[str, Any]:
    return {
        "region_name": "us-east-1",
        "endpoint_url": server.url,
        "aws_access_key_id": KEY_ID,
        "aws_secret_access_key": KEY,
    }


def call(sdk: Import, server: Server, transport: Any) -> Any:
    """A call of a blocking client, or of an asynchronous one for its transport."""
    params = {"ApplicationId": "a b", "SendOTPMessageRequestParameters": OTP}
    if type(transport).__name__ != "AsyncHttpxTransport":
        client = sdk("pinpoint.client").Client(transport=transport, **settings(server))
        return client.send_otp_message(**params)

    async def wait() -> Any:
        async with transport:
            made = sdk("pinpoint.async_client").AsyncClient
            client = made(transport=transport, **settings(server))
            return await client.send_otp_message(**params)

    return asyncio.run(wait())


@pytest.fixture(params=["Urllib3Transport", "HttpxTransport", "AsyncHttpxTransport"])
def transport(request: pytest.FixtureRequest, sdk: Import) -> Any:
    made = getattr(sdk("transports"), request.param)(timeout=5)
    yield made
    if hasattr(made, "close"):
        made.close()


@pytest.mark.parametrize("scripts", [[[GOOD, Again()]], [[BUSY], [GOOD, Again()]]])
def test_call(sdk: Import, serve: Serve, transport: Any, scripts: list[Script]) -> None:
    server = serve(*scripts)
    response = call(sdk, server, transport)
    assert response["MessageResponse"] == {"ApplicationId": "a b"}
    assert response["ResponseMetadata"]["RetryAttempts"] == len(scripts) - 1
    for request in server.requests:
        head, _, body = request.partition(b"\r\n\r\n")
        assert head.startswith(b"POST /v1/apps/a%20b/otp HTTP/1.1\r\n")
        assert json.loads(body) == OTP


def test_signature_is_right_for_what_arrives(sdk: Import, serve: Serve, transport: Any) -> None:
    """Whoever signs what has arrived gets the same signature."""
    server = serve([GOOD, Again()])
    call(sdk, server, transport)
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    pairs = (line.split(": ", 1) for line in lines)
    headers = {name.lower(): value for name, value in pairs}
    given = headers.pop("authorization")
    signed = given.partition("SignedHeaders=")[2].partition(",")[0].split(";")
    request = sdk("_http").Request(
        "POST",
        server.url + first.split()[1],
        {name: headers[name] for name in signed if name != "host"},
        body,
    )
    credentials = sdk("_credentials").Credentials(KEY_ID, KEY)
    moment = datetime.strptime(headers["x-amz-date"] + "+0000", "%Y%m%dT%H%M%SZ%z").timestamp()
    sdk("_sigv4").sign(request, credentials, "us-east-1", "mobiletargeting", moment)
    assert request.headers["Authorization"] == given


def test_lost_answer_of_a_send(sdk: Import, serve: Serve, transport: Any) -> None:
    server = serve([])
    with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
        call(sdk, server, transport)
    assert caught.value.attempts == 1
    assert len(server.requests) == 1


_LOADED = """
import sys
sys.path.insert(0, sys.argv[1])
import sdk.transports
print(sorted({"urllib3", "httpx", "asyncio", "ssl"} & set(sys.modules)))
sdk.transports.Urllib3Transport
print(sorted({"urllib3", "httpx", "asyncio"} & set(sys.modules)))
"""


def test_libraries_are_loaded_when_they_are_used(folder: Path) -> None:
    command = [sys.executable, "-I", "-c", _LOADED, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n['urllib3']\n"
