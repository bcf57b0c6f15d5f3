"""What errors of usage say below the words of the AWS CLI: what was most likely meant."""

from __future__ import annotations

import json
import shlex
from importlib import import_module

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE, CODE_WHOLE, OTP, OTP_WHOLE
from tests.cli_facts.recorded import Outcome
from tests.cli_facts.running import PACKAGE, Bench

_ID = CODE_WHOLE[2:4]
_OTP = (*OTP, "--application-id", "app", "--send-otp-message-request-parameters")
_REST = "ReferenceId=r,Channel=SMS,DestinationIdentity=+1,OriginationIdentity=+2"
_QUOTES = "a value with blanks needs quotes: "
_PAIRS = "pairs have commas between them: "


def hints(found: Outcome) -> list[str]:
    """The hints of a command that failed, which stand behind all else."""
    assert (found.code, found.out, found.requests) == (252, "", ())
    lines = found.err.splitlines()
    told = [line.removeprefix("Hint: ") for line in lines if line.startswith("Hint: ")]
    assert not told or lines[-1] == f"Hint: {told[-1]}"
    return told


@pytest.mark.parametrize(
    ("words", "typed", "says", "meant"),
    [
        (_OTP, ("BrandName=Acme", f"Corp,{_REST}"), _QUOTES, f"BrandName=Acme Corp,{_REST}"),
        (_OTP, ("BrandName=Acme,", _REST), _QUOTES, f"BrandName=Acme, {_REST}"),
        (_OTP, ("BrandName=Acme", _REST), _PAIRS, f"BrandName=Acme,{_REST}"),
        ((*CODE_WHOLE, "--context"), ("a=1", "b=2", "c=3"), _PAIRS, "a=1,b=2,c=3"),
        ((*CODE_WHOLE, "--context"), ("a=it", "is", "so"), _QUOTES, "a=it is so"),
        ((*CODE_WHOLE, "--origination-identity"), ("my", "id"), _QUOTES, "my id"),
    ],
)
def test_forgotten_quotes(
    command: Command, words: tuple[str, ...], typed: tuple[str, ...], says: str, meant: str
) -> None:
    (hint,) = hints(command(*words, *typed, "--region", "us-east-1"))
    assert hint.startswith(says)
    option, value = shlex.split(hint.removeprefix(says))
    assert (option, value) == (words[-1], meant)
    assert command(*words, value, "--dry-run").code == 0


def test_forgotten_quotes_of_json(command: Command) -> None:
    assert hints(command(*_OTP, "{BrandName:", "Acme", "Corp}")) == [
        f"as shorthand: {_OTP[-1]} 'BrandName=Acme Corp'",
        f"""as JSON: {_OTP[-1]} '{{"BrandName": "Acme Corp"}}'""",
    ]


def test_quotes_of_a_global_option(command: Command) -> None:
    found = hints(command(*CODE_WHOLE, "--query", "a", "||", "b"))
    assert found == [f"{_QUOTES}--query 'a || b'"]


def test_a_flag_takes_no_value(command: Command) -> None:
    assert hints(command(*CODE_WHOLE, "--no-paginate", "true")) == ["--no-paginate takes no value"]


def test_a_comma_that_is_part_of_a_value(command: Command) -> None:
    found = command(*_OTP, f"BrandName=Acme, Inc.,{_REST}")
    assert "SendOTPMessageRequestParameters.BrandName, value: ['Acme', 'Inc.']" in found.err
    for hint, kind in zip(hints(found), ("as shorthand: ", "as JSON: "), strict=True):
        assert hint.startswith(kind)
        shown = command(*_OTP[:-1], *shlex.split(hint.removeprefix(kind)), "--dry-run").out
        assert json.loads(shown.partition("\n\n")[2])["BrandName"] == "Acme, Inc."


def test_a_list_in_json_is_meant(command: Command) -> None:
    found = command(*_OTP, '{"BrandName": ["Acme"]}')
    assert "BrandName, value: ['Acme']" in found.err
    assert hints(found) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ((*CODE_WHOLE, "--regoin", "us-east-1"), "--regoin is no option; maybe --region"),
        ((*CODE_WHOLE, "--regoin=us-east-1"), "--regoin is no option; maybe --region"),
        (
            (*CODE, *_ID, "--verification-chanel", "TEXT"),
            "--verification-chanel is no option; maybe --verification-channel",
        ),
        ((*CODE, *_ID, "--nothing-like-it"), "unknown options: --nothing-like-it"),
        (("--regoin", "us-east-1", *CODE_WHOLE), "--regoin is no option; maybe --region"),
        ((*CODE_WHOLE, "-region", "us-east-1"), "-region is no option; maybe --region"),
        ((*CODE_WHOLE, "--context", "-v"), "a value that begins with a dash: --context=-v"),
    ],
)
def test_options(command: Command, words: tuple[str, ...], hint: str) -> None:
    assert hints(command(*words)) == [hint]


@pytest.mark.parametrize(
    ("option", "choices"),
    [
        ("--output", "json, text, table, yaml, yaml-stream, off"),
        ("--color", "on, off, auto"),
        ("--generate-cli-skeleton", "input, yaml-input, output"),
    ],
)
def test_choices(command: Command, option: str, choices: str) -> None:
    assert hints(command(*CODE_WHOLE, option, "xml")) == [f"{option} takes {choices}"]


def test_many_mistakes_take_no_time(command: Command) -> None:
    words = [f"--regoin-{number}" for number in range(3_000)]
    assert len(hints(command(*CODE_WHOLE, *words, "--" + "x" * 100_000))) == 5


def test_hints_are_told_to_programs(command: Command) -> None:
    found = command(*CODE_WHOLE, "--regoin", "x", "--cli-error-format", "json")
    message = json.loads(found.err)["Message"]
    assert message.splitlines()[-1] == "Hint: --regoin is no option; maybe --region"


@pytest.mark.parametrize(
    ("variable", "text", "hint"),
    [
        ("AWS_REGION", "no region", "region comes from the variable AWS_REGION"),
        ("AWS_DEFAULT_OUTPUT", "xml", "output comes from the variable AWS_DEFAULT_OUTPUT"),
        ("AWS_ENDPOINT_URL", "h", "endpoint_url comes from the variable AWS_ENDPOINT_URL"),
    ],
)
def test_settings(command: Command, variable: str, text: str, hint: str) -> None:
    found = command(*CODE_WHOLE, endpoint=False, **{variable: text})
    assert found.code == 255
    assert found.err.endswith(f"Hint: {hint}\n")


def test_settings_of_a_profile(command: Command, bench: Bench) -> None:
    config = bench.home / "cfg_wrong"
    config.write_text("[default]\nregion = no region\n", encoding="utf-8")
    given = {"AWS_CONFIG_FILE": str(config), "AWS_DEFAULT_REGION": None}
    found = command(*CODE_WHOLE, **given)
    assert found.err.endswith("Hint: region comes from profile default of /HOME/cfg_wrong\n")
    assert "Hint: " not in command(*CODE_WHOLE, "--region", "no region", **given).err


def test_unknown_options_are_refused_before_anybody_is_asked(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = import_module(f"{PACKAGE}._cli.preferences").Preferences
    monkeypatch.setattr(preferences, "prompts", True)
    found = command(*CODE, *_ID, "--nothing-like-it")
    assert found.code == 252
    assert "Unknown options: --nothing-like-it" in found.err


def test_help_of_what_is_named(command: Command) -> None:
    for names in ((), CODE[:1], CODE):
        page = command(*names, "help", endpoint=False).out
        assert command("help", *names, endpoint=False).out == page
    assert command(CODE[0], "help", CODE[1], endpoint=False).out == page
    found = command("help", "pinpont", endpoint=False)
    assert (found.code, found.out) == (252, "")
    assert "  * pinpoint\n" in found.err


def test_completion_behind_a_global_option(command: Command) -> None:
    script = command("completion", "bash", endpoint=False)
    assert script.code == 0
    assert command("--region", "r", "completion", "bash", endpoint=False).out == script.out
    found = command("completion", "--cli-error-format", "json", endpoint=False)
    assert "arguments are required: shell" in json.loads(found.err)["Message"]


def test_a_format_of_errors_that_is_none_leaves_the_next(command: Command) -> None:
    words = (*OTP_WHOLE, "--cli-error-format", "xml")
    found = command(*words, AWS_CLI_ERROR_FORMAT="json")
    assert "Found invalid choice 'xml'" in json.loads(found.err)["Message"]


def test_paths_are_refused_in_the_usual_form(command: Command) -> None:
    found = command(*OTP, "--application-id", "..", *OTP_WHOLE[4:])
    assert "Parameter validation failed:\nApplicationId: " in found.err
    assert not found.err.endswith("\n\n")


def test_time_outs_may_be_as_long_as_one_likes(command: Command) -> None:
    for seconds in ("99999999999", "9" * 400):
        assert command(*CODE_WHOLE, "--cli-read-timeout", seconds).code == 0
