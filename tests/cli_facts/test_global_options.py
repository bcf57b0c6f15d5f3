"""Global options, and what the environment and the profile say instead of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE, CODE_WHOLE, OTP_WHOLE
from tests.cli_facts.running import Bench

_JSON = '{\n    "MessageId": "mid-1"\n}\n'
_YAML = "MessageId: mid-1\n"
_TEXT = "mid-1\n"


@pytest.fixture
def config(bench: Bench) -> str:
    """A config file with two profiles."""
    path = Path(bench.home) / "cfg_profiles"
    path.write_text(
        "[default]\noutput = yaml\nregion = eu-west-1\nparameter_validation = false\n"
        "[profile other]\noutput = text\nregion = eu-north-1\ncli_binary_format = hex\n"
        "aws_access_key_id = AKIDOTHER\naws_secret_access_key = other\n"
        "[profile wire]\ncli_timestamp_format = wire\n"
        "[profile wrong]\ncli_timestamp_format = french\n",
        encoding="utf-8",
    )
    return str(path)


def test_output_comes_from_the_nearest(command: Command, config: str) -> None:
    file = {"AWS_CONFIG_FILE": config}
    assert command(*CODE_WHOLE).out == _JSON
    assert command(*CODE_WHOLE, **file).out == _YAML
    assert command(*CODE_WHOLE, **file, AWS_DEFAULT_OUTPUT="text").out == _TEXT
    given = (*CODE_WHOLE, "--output", "json")
    assert command(*given, **file, AWS_DEFAULT_OUTPUT="text").out == _JSON
    assert command(*CODE_WHOLE, **file, AWS_DEFAULT_OUTPUT="").out == _YAML


def test_profile_says_format_region_and_keys(command: Command, config: str) -> None:
    environment = {"AWS_CONFIG_FILE": config, "AWS_DEFAULT_REGION": None}
    found = command(*CODE_WHOLE, "--profile", "other", **environment, AWS_PROFILE="wire")
    assert found.code == 253
    assert "Unknown cli_binary_format value: hex, valid values are: base64, raw" in found.err
    given = (*CODE_WHOLE, "--cli-binary-format", "base64", "--profile", "other")
    found = command(*given, **environment)
    assert (found.code, found.out) == (0, _TEXT)
    assert found.requests[0]["scope"] == ["eu-north-1", "sms-voice", "aws4_request"]
    found = command(*given, "--region", "us-west-2", **environment)
    assert found.requests[0]["scope"][0] == "us-west-2"


def test_form_of_moments(command: Command, config: str) -> None:
    words = ("kms", "describe-key", "--key-id", "k", "--query", "KeyMetadata.CreationDate")
    answers = [{"body": {"KeyMetadata": {"KeyId": "k", "CreationDate": 1577836800}}}]
    wire = {"AWS_CONFIG_FILE": config, "AWS_PROFILE": "wire"}
    assert command(*words, answers=answers, **wire).out == "1577836800\n"
    text = [{"body": {"KeyMetadata": {"KeyId": "k", "CreationDate": "2020-01-01T00:00:00Z"}}}]
    assert command(*words, answers=text, **wire).out == '"2020-01-01T00:00:00Z"\n'
    assert command(*words, answers=text).out == '"2020-01-01T00:00:00+00:00"\n'
    assert command(*words, answers=answers).out == '"2020-01-01T00:00:00+00:00"\n'
    wrong = command(*words, answers=answers, AWS_CONFIG_FILE=config, AWS_PROFILE="wrong")
    assert (wrong.code, wrong.out, wrong.requests) == (253, "", ())
    assert "Unknown cli_timestamp_format value: french" in wrong.err


def test_profile_switches_validation_off(command: Command, config: str) -> None:
    words = (*CODE, "--verified-destination-number-id", "", "--verification-channel", "TEXT")
    assert command(*words).code == 252
    assert command(*words, AWS_CONFIG_FILE=config).code == 0
    assert command(*words, "--validate", "aws", AWS_CONFIG_FILE=config).code == 252


@pytest.mark.parametrize(
    ("level", "code", "err"),
    [
        ("off", 0, ""),
        ("aws", 0, ""),
        ("warn", 0, "Warning: The parameters may be refused:\n"),
        ("strict", 252, "VerificationChannel: must be one of TEXT, VOICE"),
    ],
)
def test_levels_of_validation(command: Command, level: str, code: int, err: str) -> None:
    words = (*CODE, "--verified-destination-number-id", "v", "--verification-channel", "FAX")
    found = command(*words, "--validate", level)
    assert found.code == code
    assert err in found.err
    assert bool(err) == bool(found.err)
    assert len(found.requests) == (code == 0)


def test_warnings_are_told_once(command: Command) -> None:
    words = (*CODE, "--verified-destination-number-id", "v", "--verification-channel", "FAX")
    nowhere = ("--endpoint-url", "http://127.0.0.1:9", "--validate", "warn")
    found = command(*words, *nowhere, endpoint=False)
    assert found.code == 255
    assert found.err.count("must be one of TEXT, VOICE") == 1


def test_strict_problems_stand_beside_those_of_the_aws_cli(command: Command) -> None:
    words = (*CODE, "--verified-destination-number-id", "", "--verification-channel", "FAX")
    found = command(*words, "--validate", "strict")
    assert (
        "Invalid length for parameter VerifiedDestinationNumberId, value: 0, valid min length: 1"
    ) in found.err
    assert "VerificationChannel: must be one of TEXT, VOICE" in found.err


@pytest.mark.parametrize("words", [("--version",), ("--version", "help"), (*CODE, "--version")])
def test_version(command: Command, words: tuple[str, ...]) -> None:
    found = command(*words, endpoint=False)
    assert found.code == 0
    assert found.out.startswith("aws/")


@pytest.mark.parametrize("word", ["--ver", "--versio", "--version=1", "--versions", "--v"])
def test_mistyped_option_is_never_the_version(command: Command, word: str) -> None:
    found = command(*CODE_WHOLE, word)
    assert (found.code, found.out, found.requests) == (252, "", ())


def test_exact_names_win_over_abbreviations(command: Command) -> None:
    words = ("cloudtrail", "lookup-events", "--max-results", "3")
    assert '"MaxResults": 3' in command(*words, answers=[{"body": {}}]).requests[0]["body"]
    found = command(*CODE_WHOLE, "--reg", "eu-west-1", "--out", "text")
    assert (found.code, found.out) == (0, _TEXT)
    assert found.requests[0]["scope"][0] == "eu-west-1"


def test_abbreviation_of_several_options(command: Command) -> None:
    found = command(*CODE_WHOLE, "--no")
    assert (found.code, found.requests) == (252, ())
    assert (
        "ambiguous option: --no could match --no-verify-ssl, --no-paginate, --no-sign-request, "
        "--no-cli-pager, --no-cli-auto-prompt\n"
    ) in found.err


def test_empty_region_is_none(command: Command) -> None:
    found = command(*CODE_WHOLE, "--region", "")
    assert found.requests[0]["scope"][0] == "us-east-1"
    found = command(*CODE_WHOLE, "--region", "", AWS_DEFAULT_REGION=None)
    assert found.code == 253


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("http://127.0.0.1:1/base/?a=b", "POST http://127.0.0.1:1/base/?a=b\n"),
        ("http://example.com:8000", "POST http://example.com:8000/\n"),
        ("https://[::1]:1", "POST https://[::1]:1/\n"),
    ],
)
def test_address_of_the_service(command: Command, url: str, line: str) -> None:
    given = (*CODE_WHOLE, "--dry-run", "--endpoint-url")
    assert command(*given, url, endpoint=False).out.startswith(line)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("localhost:1", "Invalid endpoint: localhost:1"),
        ("ftp://localhost", "Invalid endpoint: ftp://localhost"),
        ("http://", "Invalid endpoint: http://"),
        ("http://user:pass@localhost", "Invalid endpoint: http://***@localhost"),
    ],
)
def test_address_that_is_none(command: Command, url: str, message: str) -> None:
    found = command(*CODE_WHOLE, "--endpoint-url", url, endpoint=False)
    assert (found.code, found.err) == (255, f"\naws: [ERROR]: {message}\n")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--cli-read-timeout", "0"), 0, ""),
        (("--cli-connect-timeout", "0", "--cli-read-timeout", "1"), 0, ""),
        (("--cli-read-timeout", "-1"), 255, "Attempted to set read timeout to -1, but the"),
        (("--cli-connect-timeout", "-2"), 255, "Attempted to set connect timeout to -2, but"),
        (("--cli-read-timeout", "x"), 252, "argument --cli-read-timeout: invalid int value: 'x'"),
    ],
)
def test_time_outs(command: Command, words: tuple[str, ...], code: int, message: str) -> None:
    found = command(*CODE_WHOLE, *words)
    assert found.code == code
    assert message in found.err


def test_words_behind_two_dashes_are_no_options(command: Command) -> None:
    found = command(*CODE_WHOLE, "--", "--dry-run", "x")
    assert (found.code, found.requests) == (252, ())
    assert "Unknown options: x, --endpoint-url" in found.err
    assert ", --dry-run\n" in found.err
    assert "Hint: --dry-run stands behind --, where no word is an option\n" in found.err


def test_one_page_of_a_list(command: Command) -> None:
    pages = [
        {"body": {"TableNames": ["aaa"], "LastEvaluatedTableName": "aaa"}},
        {"body": {"TableNames": ["bbb"]}},
    ]
    words = ("dynamodb", "list-tables", "--query", "TableNames")
    assert json.loads(command(*words, answers=pages).out) == ["aaa", "bbb"]
    found = command(*words, "--no-paginate", answers=pages)
    assert json.loads(found.out) == ["aaa"]
    assert len(found.requests) == 1


def test_help_at_each_level(command: Command) -> None:
    for names in ((), CODE[:1], CODE):
        pages = {command(*names, word, endpoint=False).out for word in ("help", "--help", "-h")}
        assert len(pages) == 1
        assert len(pages.pop()) > 200
    assert command(*OTP_WHOLE, "help").code == 0
    assert command(*OTP_WHOLE, "help").requests == ()


@pytest.mark.parametrize("bundle", ["", " "])
def test_empty_ca_bundle_is_not_the_usual_one(command: Command, bundle: str) -> None:
    found = command(*CODE_WHOLE, "--ca-bundle", bundle)
    assert (found.code, found.requests) == (255, ())
    assert found.err.startswith("\naws: [ERROR]: Invalid CA bundle: --ca-bundle is empty;")
    assert command(*CODE_WHOLE, "--ca-bundle", bundle, "--no-verify-ssl").code == 0


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("nope", "nope"),
        ("http://", "http://"),
        ("http://u:pw@h/", "http://***@h/"),
        ("http://h/#x", "http://h/#x"),
    ],
)
def test_an_address_of_the_environment_is_told(command: Command, url: str, shown: str) -> None:
    found = command(*CODE_WHOLE, endpoint=False, AWS_ENDPOINT_URL=url)
    hint = "Hint: endpoint_url comes from the variable AWS_ENDPOINT_URL\n"
    told = f"\naws: [ERROR]: Invalid endpoint: {shown}\n{hint}"
    assert (found.code, found.err) == (255, told)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_two_dashes_before_or_behind_the_command_end_the_global_options(
    bench: Bench, command: Command, at: int
) -> None:
    words = (*OTP_WHOLE[:at], "--", *OTP_WHOLE[at:])
    url = f"http://127.0.0.1:{bench.server.server_port}"
    found = command(*words, answers=[{"body": {}}], endpoint=False, AWS_ENDPOINT_URL=url)
    assert (found.code, len(found.requests)) == (0, 1)
    found = command(*words, "--region=eu-west-1", endpoint=False)
    assert found.code == 252
    assert "Unknown options: --region=eu-west-1" in found.err
