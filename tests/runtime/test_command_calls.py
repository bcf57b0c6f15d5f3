"""Commands that call a service."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from tests.runtime.conftest import Command
from tests.runtime.test_arguments import ID, OTP, REQUEST

_ANSWER = {"ApplicationId": "app", "Result": {"+12065550100": {"DeliveryStatus": "SUCCESSFUL"}}}


class Service(ThreadingHTTPServer):
    """Answers each request with the same, and keeps the heads."""

    status = 200
    answer: dict[str, Any] = _ANSWER

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.heads: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heads.append(dict(self.headers))
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The test's output stays clean."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A server that every command calls, and credentials to call it with."""
    with Service() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_the_answer_is_printed(run: Command, service: Service) -> None:
    found = run(*OTP, *ID, *REQUEST)
    assert (found.code, found.err) == (0, "")
    assert found.out == json.dumps({"MessageResponse": _ANSWER}, indent=4) + "\n"
    (head,) = service.heads
    assert "Credential=AKIDEXAMPLE/" in head["Authorization"]


def test_an_error_of_the_service(run: Command, service: Service) -> None:
    service.status, service.answer = 404, {"__type": "NotFoundException", "Message": "no app"}
    found = run(*OTP, *ID, *REQUEST)
    assert (found.code, found.out) == (254, "")
    assert "(NotFoundException) when calling the SendOTPMessage operation: no app" in found.err


def test_a_command_without_a_signature(
    run: Command, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    assert run(*OTP, *ID, *REQUEST, "--no-sign-request").code == 0
    (head,) = service.heads
    assert "Authorization" not in head


def test_without_credentials(
    run: Command, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")
    found = run(*OTP, *ID, *REQUEST)
    assert (found.code, found.out, service.heads) == (253, "", [])
    assert "credentials" in found.err


def test_a_server_that_is_not_there(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    found = run(*OTP, *ID, *REQUEST, "--endpoint-url", "http://127.0.0.1:9")
    assert found.code == 255
    assert 'connect to the endpoint URL: "http://127.0.0.1:9/v1/apps/app/otp"' in found.err
