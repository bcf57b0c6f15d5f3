"""``--dry-run``: the request is checked, signed and printed, and nothing is sent to anybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE, CODE_WHOLE, OTP_WHOLE
from tests.cli_facts.recorded import Outcome
from tests.cli_facts.running import Bench

_NOBODY: dict[str, Any] = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}


_UNSIGNED = (
    "Warning: the request is not signed: there are no credentials in the environment or the "
    "profile, and a dry run asks nobody for some.\n"
)


def headers(found: Outcome, told: str = "") -> dict[str, str]:
    """The headers of a printed request; ``told`` is what standard error gets."""
    assert (found.code, found.err, found.requests) == (0, told, ())
    head = found.out.partition("\n\n")[0]
    return dict(line.split(": ", 1) for line in head.splitlines()[1:])


def test_request_is_printed_with_its_secrets_hidden(command: Command) -> None:
    found = command(*CODE_WHOLE, "--dry-run", AWS_SESSION_TOKEN="the-token")
    head = headers(found)
    scope = "us-east-1/sms-voice/aws4_request"
    assert head["Authorization"].startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
    assert f"/{scope}, SignedHeaders=content-type;host;x-amz-date;" in head["Authorization"]
    assert head["Authorization"].endswith(", Signature=***")
    assert head["X-Amz-Security-Token"] == "***"
    assert "the-token" not in found.out
    assert found.out.endswith(
        '\n\n{"VerifiedDestinationNumberId": "vdn", "VerificationChannel": "TEXT"}\n'
    )


def test_what_the_user_typed_is_shown(command: Command) -> None:
    found = command(*OTP_WHOLE, "--dry-run", endpoint=False)
    first = "POST https://pinpoint.us-east-1.amazonaws.com/v1/apps/app/otp\n"
    assert found.out.startswith(first)
    assert '"DestinationIdentity": "+1"' in found.out


def test_without_keys_it_is_not_signed(command: Command) -> None:
    found = command(*CODE_WHOLE, "--dry-run", **_NOBODY)
    assert "Authorization" not in headers(found, _UNSIGNED)
    assert "Authorization" not in headers(command(*CODE_WHOLE, "--dry-run", "--no-sign-request"))


@pytest.mark.parametrize(
    "text",
    [
        "role_arn = arn:aws:iam::1:role/r\nsource_profile = default\n",
        "credential_process = touch asked\n",
        "sso_account_id = 1\nsso_role_name = r\nsso_start_url = u\nsso_region = us-east-1\n",
    ],
)
def test_nobody_is_asked_for_keys(command: Command, bench: Bench, text: str) -> None:
    config = Path(bench.home) / "cfg_elsewhere"
    config.write_text(f"[default]\n{text}", encoding="utf-8")
    found = command(*CODE_WHOLE, "--dry-run", AWS_CONFIG_FILE=str(config), **_NOBODY)
    assert "Authorization" not in headers(found, _UNSIGNED)
    assert not (bench.work / "asked").exists()


def test_keys_of_the_profile_sign(command: Command) -> None:
    given = {"AWS_CONFIG_FILE": "/HOME/cfg_prof"}
    found = command(*CODE_WHOLE, "--dry-run", "--profile", "dev", **given)
    assert "Credential=AKIDPROFILE/" in headers(found)["Authorization"]


def test_half_of_the_keys_is_an_error(command: Command) -> None:
    found = command(*CODE_WHOLE, "--dry-run", AWS_SECRET_ACCESS_KEY=None)
    assert (found.code, found.out) == (255, "")
    assert found.err == (
        "\naws: [ERROR]: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY\n"
    )


def test_the_input_is_checked(command: Command) -> None:
    words = (*CODE, "--verified-destination-number-id", "", "--verification-channel", "TEXT")
    found = command(*words, "--dry-run")
    assert (found.code, found.out) == (252, "")
    assert "valid min length: 1" in found.err


def test_an_operations_own_option_goes_first(command: Command) -> None:
    words = ("ec2", "describe-instances")
    found = command(*words, "--dry-run", "--cli-dry-run")
    assert "DryRun=true" in found.out
    assert found.requests == ()


def test_first_page_of_a_list(command: Command) -> None:
    words = ("dynamodb", "list-tables", "--page-size", "7", "--dry-run")
    assert command(*words).out.endswith('\n\n{"Limit": 7}\n')
