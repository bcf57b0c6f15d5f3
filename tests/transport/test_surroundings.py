"""What is logged, what is not, and what is loaded."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.transport.behaviours import GOOD
from tests.transport.conftest import PACKAGE, Import, Serve
from tests.transport.servers import Again

_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
before = set(sys.modules)
from {package}._transport import HttpTransport
from {package}._retries import Retries
from {package}._http import Request
with HttpTransport() as transport:
    for _ in range(2):
        request = Request("POST", sys.argv[2], {{"X-A": "b"}}, b"body")
        Retries().run(
            request, "SendIt", "safe", sign=id, send=transport.send, read=lambda answer, _: answer
        )
found = sorted(set(sys.modules) - before)
import json
print(json.dumps(found))
"""
_HEAVY = {
    *("argparse", "asyncio", "collections", "contextlib", "dataclasses", "datetime", "email"),
    *("enum", "functools", "hashlib", "hmac", "http", "http.client", "inspect", "json", "logging"),
    *("queue", "random", "re", "select", "ssl", "string", "threading", "typing", "urllib"),
    *("urllib.parse", "urllib.request", "uuid", "weakref"),
}
_OF_SOCKET = {"enum", "functools", "collections", "select"}


def test_a_call_loads_sockets_and_little_else(folder: Path, serve: Serve) -> None:
    server = serve([GOOD, Again()])
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _RUN.format(package=PACKAGE), str(folder), server.url],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    loaded = set(json.loads(result.stdout))
    assert loaded & _HEAVY <= _OF_SOCKET
    assert (server.connections, len(server.requests)) == (1, 2)


def call(sdk: Import, transport: Any, request: Any) -> None:
    retries = sdk("_retries").Retries(sleep=lambda seconds: None)
    retries.run(
        request,
        "SendIt",
        "safe",
        sign=lambda request: None,
        send=transport.send,
        read=lambda response, metadata: response,
    )


def test_log(sdk: Import, serve: Serve, request_to: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = serve([], [GOOD, Again()])
    with sdk("_transport").HttpTransport() as transport:
        url = f"{server.url}/secret-path?secret=query"
        call(sdk, transport, request_to(url, body=b"secret-body", Authorization="secret"))
    assert {record.name for record in caplog.records} == {PACKAGE}
    lines = [record.getMessage() for record in caplog.records]
    assert [line.partition(" after ")[0] for line in lines] == [
        "opened a connection to 127.0.0.1",
        f"<Request POST 127.0.0.1:{server.port}>: attempt 1 of 3, NoAnswerError",
        "opened a connection to 127.0.0.1",
        f"<Request POST 127.0.0.1:{server.port}>: attempt 2 of 3, answered",
    ]
    assert "secret" not in caplog.text


def test_log_is_silent_unless_it_is_asked_for(
    sdk: Import, serve: Serve, request_to: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    server = serve([GOOD, Again()])
    with sdk("_transport").HttpTransport() as transport:
        call(sdk, transport, request_to(server))
    assert capfd.readouterr() == ("", "")
    handlers = logging.getLogger(PACKAGE).handlers
    assert sum(isinstance(each, logging.NullHandler) for each in handlers) == 1
