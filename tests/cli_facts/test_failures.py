"""What went wrong with a call, as a command tells it."""

from __future__ import annotations

import ssl
from importlib import import_module
from typing import Any

import pytest

from tests.cli_facts.running import PACKAGE, Bench

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
