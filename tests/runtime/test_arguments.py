"""Command lines to options, by the rules of the AWS CLI's parser."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.conftest import Command, Import

USAGE = (
    "usage: sdk [options] <command> <subcommand> [<subcommand> ...] [parameters]\n"
    "To see help text, you can run:\n\n"
    "  sdk help\n  sdk <command> help\n  sdk <command> <subcommand> help\n"
)
OTP = ("pinpoint", "send-otp-message")
CODE = ("pinpoint-sms-voice-v2", "send-destination-number-verification-code")
SHORT = "BrandName=b,ReferenceId=r,Channel=SMS,DestinationIdentity=+1,OriginationIdentity=+2"
REQUEST = ("--send-otp-message-request-parameters", SHORT)
ID = ("--application-id", "app")
UNSIGNED = (
    "Warning: the request is not signed: there are no credentials in the environment or the "
    "profile, and a dry run asks nobody for some.\n"
)


def wrong(message: str) -> str:
    """Standard error of a command line that is wrong."""
    return f"\nsdk: [ERROR]: An error occurred (ParamValidation): {message}\n\n{USAGE}"


def without_hints(err: str) -> str:
    """Standard error without the lines that say what was meant."""
    lines = err.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("Hint: "))


def parsed(sdk: Import, words: list[str], **kinds: str) -> Any:
    """The words sorted by options ``--name`` of the given kinds."""
    arguments = sdk("_cli.arguments")
    options = {
        f"--{name.replace('_', '-')}": arguments.Option(f"--{name.replace('_', '-')}", name, kind)
        for name, kind in kinds.items()
    }
    return arguments.parse(words, arguments.Matcher(options))


@pytest.mark.parametrize(
    ("words", "values", "rest"),
    [
        (["--one", "x"], {"one": "x"}, []),
        (["--one=x"], {"one": "x"}, []),
        (["--one="], {"one": ""}, []),
        (["--one=a=b"], {"one": "a=b"}, []),
        (["--on", "x"], {"one": "x"}, []),
        (["--on=x"], {"one": "x"}, []),
        (["--one", "x", "--one", "y"], {"one": "y"}, []),
        (["--one", "-5"], {"one": "-5"}, []),
        (["--one", "-.5"], {"one": "-.5"}, []),
        (["--one", "-x y"], {"one": "-x y"}, []),
        (["--one", "-"], {"one": "-"}, []),
        (["--one", ""], {"one": ""}, []),
        (["--many", "a", "b", "--one", "c"], {"many": ["a", "b"], "one": "c"}, []),
        (["--many"], {"many": []}, []),
        (["--many=a", "b"], {"many": ["a"]}, ["b"]),
        (["--many", "a", "--many", "b"], {"many": ["b"]}, []),
        (["--flag", "x"], {"flag": True}, ["x"]),
        (["--flag", "--off"], {"flag": True, "off": False}, []),
        (["--maybe"], {"maybe": ""}, []),
        (["--maybe", "x", "y"], {"maybe": "x"}, ["y"]),
        (["--count", "007"], {"count": 7}, []),
        (["--share", "1e3"], {"share": 1000.0}, []),
        (["x", "--other", "y", "--one", "z"], {"one": "z"}, ["x", "--other", "y"]),
        (["-o", "x"], {}, ["-o", "x"]),
        (["--", "x"], {}, ["--", "x"]),
        (["--many", "1", "-2", "x y", "-x y"], {"many": ["1", "-2", "x y", "-x y"]}, []),
    ],
)
def test_words(sdk: Import, words: list[str], values: dict[str, Any], rest: list[str]) -> None:
    kinds = {"one": "one", "many": "many", "flag": "flag", "off": "no-flag", "maybe": "maybe"}
    found = parsed(sdk, words, **kinds, count="integer", share="number")
    assert (found.values, found.rest) == (values, rest)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--one"], "argument --one: expected one argument"),
        (["--one", "--two", "x"], "argument --one: expected one argument"),
        (["--one", "-x"], "argument --one: expected one argument"),
        (["--flag=x"], "argument --flag: ignored explicit argument 'x'"),
        (["--count", "x"], "argument --count: invalid int value: 'x'"),
        (["--share", "x"], "argument --share: invalid float value: 'x'"),
        (["--t", "x"], "ambiguous option: --t could match --two, --three"),
    ],
)
def test_wrong_words(sdk: Import, words: list[str], message: str) -> None:
    kinds = {"one": "one", "two": "one", "three": "one", "flag": "flag"}
    with pytest.raises(sdk("_cli.errors").CommandError) as caught:
        parsed(sdk, words, **kinds, count="integer", share="number")
    assert caught.value.message == message
    assert caught.value.code == 252


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "the following arguments are required: command"),
        (("pinpoint",), "the following arguments are required: operation"),
        (("pinpiont",), "argument command: Found invalid choice 'pinpiont'\n"),
        (("pinpoint", "zzz"), "argument operation: Found invalid choice 'zzz'\n"),
        (
            OTP,
            "the following arguments are required: "
            "--application-id, --send-otp-message-request-parameters",
        ),
        ((*CODE, "--verification-channel", "TEXT", "help"), None),
        ((*OTP, *REQUEST, "--application-id"), "argument --application-id: expected one argument"),
        (
            (*OTP, "--cli-binary-format", "hex"),
            "argument --cli-binary-format: Found invalid choice 'hex'\n",
        ),
        (
            (*OTP, "--generate-cli-skeleton", "xml"),
            "argument --generate-cli-skeleton: Found invalid choice 'xml'\n",
        ),
        (
            (*CODE, "--ver", "TEXT"),
            "ambiguous option: --ver could match "
            "--verified-destination-number-id, --verification-channel",
        ),
    ],
)
def test_wrong_command_line(run: Command, words: tuple[str, ...], message: str | None) -> None:
    found = run(*words)
    if message is None:
        message = "the following arguments are required: --verified-destination-number-id"
    expected = wrong(message)
    if words == ("pinpiont",):
        expected = wrong(f"{message}\nMaybe you meant:\n\n  * pinpoint\n")
    assert (found.code, found.out, without_hints(found.err)) == (252, "", expected)


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        (("--nope",), "--nope"),
        (("--nope", "--other=1", "word"), "--nope, --other=1, word"),
        (("one", "two", "three"), "two, three, one"),
    ],
)
def test_unknown_options(run: Command, words: tuple[str, ...], listed: str) -> None:
    found = run(*OTP, *ID, *REQUEST, *words)
    assert found.code == 252
    expected = f"\n{USAGE}\n\nsdk: [ERROR]: Unknown options: {listed}\n"
    assert without_hints(found.err) == expected


@pytest.mark.parametrize(
    "words",
    [
        ("--region", "eu-west-1", *OTP, *ID, *REQUEST),
        ("pinpoint", "--region", "eu-west-1", "send-otp-message", *ID, *REQUEST),
        (*OTP, *ID, "--region=eu-west-1", *REQUEST),
        (*OTP, *ID, *REQUEST, "--reg", "eu-west-1"),
        (*OTP, "--app", "app", REQUEST[0] + "=" + SHORT, "--region", "eu-west-1"),
    ],
)
def test_global_options_stand_anywhere(run: Command, words: tuple[str, ...]) -> None:
    found = run(*words, "--dry-run")
    assert (found.code, found.err) == (0, UNSIGNED)
    assert found.out.startswith("POST https://pinpoint.eu-west-1.amazonaws.com/v1/apps/app/otp\n")


@pytest.mark.parametrize("option", ["--no-paginate", "--no-cli-pager", "--no-verify-ssl"])
def test_options_about_sending_change_nothing(run: Command, option: str) -> None:
    assert run(*OTP, *ID, *REQUEST, "--dry-run", option).code == 0


def test_an_operations_own_dry_run_goes_first(run_wide: Command) -> None:
    words = ("--policy-id", "p", "--policy-store-id", "s", "--definition", "static={}")
    assert run_wide("verifiedpermissions", "update-policy", *words, "--cli-dry-run").code in (
        0,
        252,
    )
    found = run_wide("iot", "get-percentiles", "--query-string", "q", "--cli-dry-run")
    assert found.code == 0


def test_no_region(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    found = run(*OTP, *ID, *REQUEST, "--dry-run")
    assert found.code == 253
    assert found.err.startswith("\nsdk: [ERROR]: An error occurred (NoRegion): You must specify")


@pytest.mark.parametrize("words", [("--region", "a b"), ("--endpoint-url", "localhost:1")])
def test_bad_region_or_endpoint(run: Command, words: tuple[str, ...]) -> None:
    assert run(*OTP, *ID, *REQUEST, "--dry-run", *words).code == 255
