"""What went wrong with a call, as a command tells it."""

from __future__ import annotations

import ssl
import sys
from importlib import import_module
from typing import Any

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE_WHOLE
from tests.cli_facts.running import PACKAGE, Bench

_KEYS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret"}
_URL = "https://sms-voice.us-east-1.amazonaws.com/"


def told(name: str, *words: Any, cause: Exception | None = None, **facts: Any) -> Any:
    """The end of a command for one of the package's errors."""
    error = getattr(import_module(f"{PACKAGE}.exceptions"), name)(*words, **facts)
    error.__cause__ = cause
    return import_module(f"{PACKAGE}._cli.failures").failure(error, _URL)


@pytest.mark.parametrize(
    ("name", "message", "facts", "cause", "text"),
    [
        (
            "ConnectError",
            "no connection to x:443: Connection refused",
            {},
            ConnectionRefusedError(),
            f'Could not connect to the endpoint URL: "{_URL}"',
        ),
        (
            "ConnectError",
            "no connection to x:443: Name or service not known",
            {},
            OSError(),
            f'Could not connect to the endpoint URL: "{_URL}"\n'
            "no connection to x:443: Name or service not known",
        ),
        (
            "ConnectError",
            "no connection to x:443: timed out",
            {"timed_out": True},
            TimeoutError(),
            f'Connect timeout on endpoint URL: "{_URL}"',
        ),
        (
            "ConnectError",
            "the certificate of x is not trusted: self-signed certificate",
            {},
            ssl.SSLCertVerificationError(),
            f"SSL validation failed for {_URL} the certificate of x is not trusted: "
            "self-signed certificate",
        ),
        (
            "NoAnswerError",
            "it took more than 60 seconds",
            {"timed_out": True},
            None,
            f'Read timeout on endpoint URL: "{_URL}"',
        ),
        (
            "NoAnswerError",
            "the connection was lost: EOF",
            {},
            None,
            "Connection was closed before we received a valid response from endpoint URL: "
            f'"{_URL}".\nthe connection was lost: EOF',
        ),
    ],
)
def test_no_answer(
    bench: Bench,
    name: str,
    message: str,
    facts: dict[str, Any],
    cause: Exception | None,
    text: str,
) -> None:
    found = told(name, message, cause=cause, **facts)
    assert (found.code, found.message, found.name) == (255, text, name)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (
            "AWS_ACCESS_KEY_ID is set, and AWS_SECRET_ACCESS_KEY not",
            "env, missing: AWS_SECRET_ACCESS_KEY",
        ),
        (
            "profile default of the credentials file does not have both keys",
            "shared-credentials-file, missing: aws_secret_access_key",
        ),
        (
            "profile default of the config file does not have both keys",
            "config-file, missing: aws_secret_access_key",
        ),
    ],
)
def test_half_of_the_keys(bench: Bench, message: str, text: str) -> None:
    found = told("CredentialsError", message)
    assert (found.code, found.message) == (255, f"Partial credentials found in {text}")


def test_credentials_that_cannot_be_had_are_a_matter_of_configuration(bench: Bench) -> None:
    found = told("CredentialsError", "botocore gives no credentials for profile p")
    assert (found.code, found.message) == (253, "botocore gives no credentials for profile p")


def test_why_nobody_has_credentials_is_told(bench: Bench) -> None:
    usual = told("NoCredentialsError", "no credentials: give aws_access_key_id and ...")
    found = told("NoCredentialsError", "no credentials are found: the instance says nothing")
    assert (found.code, found.message) == (253, usual.message)
    why, *rest = found.hints
    assert (why, rest) == ("no credentials are found: the instance says nothing", usual.hints)


@pytest.mark.parametrize(
    ("environment", "text"),
    [
        ({"AWS_CONFIG_FILE": "/HOME/cfg_role"}, "profile default has role_arn"),
        (
            {"AWS_WEB_IDENTITY_TOKEN_FILE": "/HOME/nowhere", "AWS_ROLE_ARN": "arn:aws:iam::1:r"},
            "the file of the web identity holds no token",
        ),
        (
            {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "ftp://h/"},
            "AWS_CONTAINER_CREDENTIALS_FULL_URI names no server",
        ),
        ({"AWS_SESSION_TOKEN": "a\r\nb", **_KEYS}, "the session token from the environment is"),
    ],
)
def test_credentials_end_a_command_with_253(
    command: Command,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    text: str,
) -> None:
    monkeypatch.setitem(sys.modules, "botocore.session", None)
    role = "[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = default\n"
    (bench.home / "cfg_role").write_text(role, encoding="utf-8")
    nobody: dict[str, Any] = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
    found = command(*CODE_WHOLE, **{**nobody, **environment})
    assert (found.code, found.out, found.requests) == (253, "", ())
    assert found.err.startswith(f"\naws: [ERROR]: {text}")
    assert "\r" not in found.err


def test_a_proxy_that_is_not_there_is_named(command: Command) -> None:
    given = {"HTTPS_PROXY": "http://name:word@127.0.0.1:1", "NO_PROXY": ""}
    words = (*CODE_WHOLE, "--endpoint-url", "https://example.com")
    found = command(*words, endpoint=False, **given)
    assert (found.code, found.err) == (
        255,
        '\naws: [ERROR]: Failed to connect to proxy URL: "http://***:***@127.0.0.1:1"\n'
        "no connection to 127.0.0.1:1: Connection refused\n",
    )


def test_members_of_an_error_stand_behind_code_and_message(bench: Bench) -> None:
    response = {
        "Error": {"Message": "m", "Code": "C", "Type": "Sender"},
        "ResponseMetadata": {"HTTPStatusCode": 400},
        "Reason": "R",
    }
    found = told("ClientError", response, "Do")
    assert found.code == 254
    assert found.facts("aws") == {"Code": "C", "Message": "m", "Type": "Sender", "Reason": "R"}


def test_answer_of_a_gateway_leaves_doubt(bench: Bench) -> None:
    errors = import_module(f"{PACKAGE}.exceptions")
    answered = errors.ClientError({"Error": {"Code": "502"}}, "Send")
    assert told("AmbiguousOutcome", "perhaps", cause=answered).code == 254
    silent = told("AmbiguousOutcome", "perhaps", request_id="r-1", attempts=2)
    assert (silent.code, silent.kind) == (255, "AmbiguousOutcome")
    assert silent.members == {"Attempts": 2, "RequestId": "r-1"}
