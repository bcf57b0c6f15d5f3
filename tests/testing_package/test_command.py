"""The fake server as a process: its options, its scenario, its pages, its end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

from tests.testing_package.examples import OTP
from tests.testing_package.raw import send

PLANS = [
    {"operation": "send_otp_message", "error": {"code": "BadRequestException", "message": "no"}},
    {"service": "pinpoint", "operation": "SendOTPMessage", "throttle": {}, "retry_after": 2},
    {"service": "pinpoint", "fault": "empty", "latency": 0.01},
    {
        "operation": "send_otp_message",
        "response": {"MessageResponse": {"ApplicationId": "planned"}},
        "headers": {"X-Extra": "yes"},
        "times": None,
    },
]


class Running:
    """A server in another process."""

    access_key = "KEY"
    secret_key = "a secret"

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        self.process = process
        self.url = process.stdout.readline().strip()

    def page(self, method: str, name: str, value: Any = None, **headers: str) -> Any:
        body = None if value is None else json.dumps(value).encode()
        headers = {"Content-Type": "application/json", **headers}
        request = urllib.request.Request(f"{self.url}/_fake/{name}", body, headers, method=method)
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)


@contextlib.contextmanager
def running(folder: Path, *options: str) -> Iterator[Running]:
    command = [sys.executable, "-m", "tested_sdk.testing", "--port", "0"]
    command += ["--access-key", "KEY", "--secret-key", "a secret", *options]
    process = subprocess.Popen(
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield Running(process)
    finally:
        process.kill()
        process.communicate()


def boto(server: Running) -> Any:
    return boto3.client(
        "pinpoint",
        "us-east-1",
        endpoint_url=server.url,
        aws_access_key_id="KEY",
        aws_secret_access_key="a secret",
        config=Config(retries={"total_max_attempts": 1}),
    )


def test_a_scenario_and_a_clean_end(made_folder: Path, tmp_path: Path) -> None:
    scenario = tmp_path / "scenario.json"
    scenario.write_text(json.dumps({"plans": PLANS}), "utf-8")
    with running(made_folder, "--scenario", str(scenario)) as server:
        client = boto(server)
        for code, status in (("BadRequestException", 400), ("TooManyRequestsException", 429)):
            with pytest.raises(client.exceptions.ClientError, match=code) as caught:
                client.send_otp_message(**OTP)
            assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == status
        assert client.send_otp_message(**OTP)["MessageResponse"] == {}
        for _ in range(2):
            answer = client.send_otp_message(**OTP)
            assert answer["MessageResponse"] == {"ApplicationId": "planned"}
            assert answer["ResponseMetadata"]["HTTPHeaders"]["x-extra"] == "yes"
        server.process.send_signal(signal.SIGTERM)
        out, err = server.process.communicate(timeout=20)
        assert (server.process.returncode, out, err) == (0, "", "")


def test_other_processes_steer_it(made_folder: Path) -> None:
    with running(made_folder) as server:
        assert server.page("GET", "")["services"]["pinpoint"] == [
            "send_otp_message",
            "send_users_messages",
        ]
        assert server.page("POST", "plans", PLANS[:1]) == {"added": 1}
        assert server.page("GET", "plans") == {"pending": 1}
        client = boto(server)
        with pytest.raises(client.exceptions.BadRequestException):
            client.send_otp_message(**OTP)
        (call,) = server.page("GET", "calls")["calls"]
        assert call == {
            "service": "pinpoint",
            "method": "send_otp_message",
            "params": OTP,
            "error": "BadRequestException",
        }
        assert server.page("POST", "reset", {}) == {}
        assert server.page("GET", "calls") == {"calls": []}
        server.process.send_signal(signal.SIGINT)
        out, err = server.process.communicate(timeout=20)
        assert (server.process.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ({"operation": "send_otp_mesage"}, "plans[0]: no service has an operation"),
        ({"operation": "send_otp_message", "tims": 2}, "'tims' is unknown; did you mean times?"),
        ({"error": {"cod": "A"}}, "plans[0]: 'cod' is unknown; did you mean code?"),
        ({"fault": "close", "throttle": {}}, "throttle and fault: only one"),
        (
            {"operation": "send_otp_message", "response": {"MessageResponse": 5}},
            "MessageResponse: must be a dict, not 5",
        ),
        ({"raw": {"base64": "?"}}, "raw.base64 must be base64"),
        (7, "must be an object"),
        ({"times": "2"}, "plans[0]: times must be an integer or null"),
        ({"times": True}, "times must be an integer or null"),
        ({"times": 1.5}, "times must be an integer or null"),
        ({"latency": "1"}, "latency must be a number"),
        ({"operation": 7}, "operation must be a string or null"),
        ({"operation": "send_otp_message", "response": []}, "response must be an object or null"),
        ({"operation": "send_otp_message", "expected": "a"}, "expected must be an object or null"),
        ({"response": None, "check": 0}, "check must be true or false"),
        ({"throttle": None}, "throttle must be an object"),
        ({"throttle": {}, "retry_after": "1"}, "retry_after must be a number or null"),
        ({"error": {"code": 5}}, "code must be a string"),
        ({"error": {"message": 5}}, "message must be a string"),
        ({"error": {"status": "500"}}, "status must be an integer or null"),
        ({"error": {"members": []}}, "members must be an object or null"),
        ({"fault": ["close"]}, "fault must be a string"),
        ({"raw": {"body": 5}}, "body must be a string"),
        ({"raw": {"status": None}}, "status must be an integer"),
        ({"raw": {"headers": {"": "x"}}}, "'' is no header that can be sent"),
        ({"raw": []}, "raw must be an object"),
    ],
)
def test_a_scenario_that_is_wrong_adds_nothing(
    server: Any, made: Any, plan: Any, told: str
) -> None:
    scenario = made("testing._scenario")
    with pytest.raises(scenario.ScenarioError) as caught:
        scenario.read_scenario(server, json.dumps([plan, {}]))
    assert told in str(caught.value)
    assert server.pending == 0
    with pytest.raises(scenario.ScenarioError, match="must be JSON"):
        scenario.read_scenario(server, b"{")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Host": "evil.example:80"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
def test_web_pages_cannot_steer_it(server: Any, headers: dict[str, str], status: int) -> None:
    answer = send(server, headers, path="/_fake/reset")
    assert answer.status == status
    assert send(server, {}, "GET", "/_fake/nothing").status == 404


def test_help_and_wrong_scenarios(made_folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tested_sdk.testing"]
    shown = subprocess.run(
        [*command, "--help"], cwd=made_folder, capture_output=True, text=True, check=True
    )
    for word in ("--port", "--scenario", "cut-body", "retry_after", "/_fake/"):
        assert word in shown.stdout
    scenario = tmp_path / "wrong.json"
    scenario.write_text('[{"fault": "fire"}]', "utf-8")
    for file in (scenario, tmp_path / "missing.json"):
        failed = subprocess.run(
            [*command, "--scenario", str(file)],
            cwd=made_folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert failed.returncode == 2
        assert failed.stdout == ""
        assert file.name in failed.stderr
        assert "Traceback" not in failed.stderr


def test_a_port_that_is_taken(made_folder: Path) -> None:
    with running(made_folder) as server:
        failed = subprocess.run(
            [sys.executable, "-m", "tested_sdk.testing", "--port", server.url.rpartition(":")[2]],
            cwd=made_folder,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith("cannot listen: ")
