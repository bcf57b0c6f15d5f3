"""Commands as people type them: values in every form, help, skeletons, requests."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.conftest import Command
from tests.runtime.test_arguments import CODE, ID, OTP, REQUEST, SHORT, UNSIGNED

_OTP = {
    "BrandName": "b",
    "ReferenceId": "r",
    "Channel": "SMS",
    "DestinationIdentity": "+1",
    "OriginationIdentity": "+2",
}
_USERS = ("pinpoint", "send-users-messages", *ID, "--dry-run", "--send-users-message-request")
_CODE = (*CODE, "--verified-destination-number-id", "v", "--verification-channel", "TEXT")


def body(found: Any) -> Any:
    """The JSON body of a printed request."""
    assert (found.code, found.err) == (0, UNSIGNED)
    return json.loads(found.out.partition("\n\n")[2])


def failed(found: Any, code: int = 252) -> str:
    """What a command said that failed."""
    assert (found.code, found.out) == (code, "")
    assert "Traceback" not in found.err
    message: str = found.err.partition("[ERROR]: ")[2]
    return message


def test_request_is_printed(run: Command) -> None:
    found = run(*OTP, *ID, *REQUEST, "--dry-run")
    text = json.dumps(_OTP)
    assert found.out == (
        "POST https://pinpoint.us-east-1.amazonaws.com/v1/apps/app/otp\n"
        f"Content-Type: application/json\n\n{text}\n"
    )


def test_three_forms_make_one_request(run: Command, tmp_path: Path) -> None:
    file = tmp_path / "input.json"
    whole = {"ApplicationId": "app", "SendOTPMessageRequestParameters": _OTP}
    file.write_text(json.dumps(whole), encoding="utf-8")
    option = REQUEST[0]
    forms = [
        (*ID, option, SHORT),
        (*ID, option, json.dumps(_OTP)),
        (*ID, option, "\n  " + json.dumps(_OTP, indent=2)),
        ("--cli-input-json", json.dumps(whole)),
        (f"--cli-input-json={json.dumps(whole)}",),
        ("--cli-input-json", f"file://{file}"),
        (f"--cli-input-json=file://{file}", *ID),
    ]
    found = {run(*OTP, *form, "--dry-run") for form in forms}
    assert len(found) == 1
    assert found.pop().code == 0


def test_whole_input_from_standard_input(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {"ApplicationId": "app", "SendOTPMessageRequestParameters": _OTP}
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(whole).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert body(run(*OTP, "--cli-input-json", "-", "--dry-run")) == _OTP


def test_an_option_replaces_a_whole_member_of_the_input(run: Command) -> None:
    whole = {"ApplicationId": "other", "SendOTPMessageRequestParameters": {"TemplateId": "t"}}
    found = run(*OTP, "--cli-input-json", json.dumps(whole), *ID, *REQUEST, "--dry-run")
    assert "/v1/apps/app/otp" in found.out
    assert body(found) == _OTP


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Hint: --cli-input-json: Expecting value"),
        ("{", "'cli-input-json': Invalid JSON received.\n"),
        ("[]", "Invalid type: expecting map, received <class 'list'>"),
        ('"a"', "Invalid type: expecting map, received <class 'str'>"),
        ("file://nowhere.json", "Unable to load paramfile file://nowhere.json: [Errno 2]"),
        ('{"application-id": "x"}', "application-id"),
    ],
)
def test_wrong_whole_input(run: Command, text: str, message: str) -> None:
    assert message in failed(run(*OTP, "--cli-input-json", text, "--dry-run"))


@pytest.mark.parametrize(
    ("channel", "value"),
    [
        ("SMSMessage={Body=hi}", {"SMSMessage": {"Body": "hi"}}),
        ("GCMMessage={SilentPush=TRUE}", {"GCMMessage": {"SilentPush": True}}),
        ("GCMMessage={TimeToLive=30}", {"GCMMessage": {"TimeToLive": 30}}),
        (
            "EmailMessage={RawEmail={Data=aGVsbG8=}}",
            {"EmailMessage": {"RawEmail": {"Data": "aGVsbG8="}}},
        ),
        ("EmailMessage={ReplyToAddresses=a}", {"EmailMessage": {"ReplyToAddresses": ["a"]}}),
    ],
)
def test_shorthand_gets_its_types_from_the_spec(run: Command, channel: str, value: Any) -> None:
    text = f"MessageConfiguration={{{channel}}},Users={{u={{}}}}"
    assert body(run(*_USERS, text))["MessageConfiguration"] == value


def test_shorthand_mistake_is_shown(run: Command) -> None:
    found = failed(run(*OTP, *ID, REQUEST[0], "BrandName=b,Channel=", "--dry-run"))
    assert "ReferenceId" in found
    found = failed(run(*OTP, *ID, REQUEST[0], "BrandName=b,\nChannel==", "--dry-run"))
    assert found.startswith(
        "An error occurred (ParamValidation): Error parsing parameter "
        "'--send-otp-message-request-parameters': Expected: ',', received: '=' for input:\n"
        "BrandName=b,\nChannel==\n        ^\nHint: as shorthand: "
    )


def test_number_that_is_none_names_the_option(run: Command) -> None:
    found = failed(run(*OTP, *ID, REQUEST[0], f"{SHORT},CodeLength=six", "--dry-run"))
    assert found == (
        "An error occurred (ParamValidation): Error parsing parameter "
        "'--send-otp-message-request-parameters': invalid literal for int() with base 10: 'six'\n"
        "Hint: CodeLength of --send-otp-message-request-parameters must be an integer\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"BrandName":', "Invalid JSON: Expecting value: line 1 column 14 (char 13)\n"),
        ("{'BrandName':'b'}", "Invalid JSON: Expecting property name"),
        ("{BrandName=b}", "JSON received: {BrandName=b}\n"),
        ("[1]", "Invalid JSON:\n[1]"),
        ('"abc"', "Expected: '=', received: '\"'"),
        ("", "Expected: '=', received: 'EOF'"),
        ("[" * 5_000, "Invalid JSON:\n["),
        ('{"a":' * 100_000, "nests too deeply"),
    ],
)
def test_json_mistake(run: Command, text: str, message: str) -> None:
    found = failed(run(*OTP, *ID, REQUEST[0], text, "--dry-run"))
    assert "Error parsing parameter '--send-otp-message-request-parameters': " in found
    assert message in found


def test_every_problem_of_the_input_is_told(run: Command) -> None:
    found = failed(run(*OTP, *ID, REQUEST[0], "Nope=1,BrandName=b", "--dry-run"))
    assert found.startswith("An error occurred (ParamValidation): Parameter validation failed:\n")
    place = "parameter in SendOTPMessageRequestParameters"
    for name in ("Channel", "DestinationIdentity", "OriginationIdentity", "ReferenceId"):
        assert f'Missing required {place}: "{name}"\n' in found
    assert f'Unknown {place}: "Nope", must be one of: AllowedAttempts, BrandName, ' in found


@pytest.mark.parametrize("level", ["off", "aws", "warn", "strict", None])
def test_levels_of_validation(run: Command, level: str | None) -> None:
    """What the AWS CLI sends is not refused unless that is asked for."""
    given = [] if level is None else ["--validate", level]
    result = run(*OTP, *ID, REQUEST[0], json.dumps({**_OTP, "CodeLength": 99}), *given, "--dry-run")
    limit = "SendOTPMessageRequestParameters.CodeLength: must be 5 to 8"
    if level == "strict":
        assert f"{limit}, not 99" in failed(result)
    else:
        assert json.loads(result.out.partition("\n\n")[2])["CodeLength"] == 99
        assert (limit in result.err) == (level == "warn")


def test_what_is_refused_and_what_is_warned_of_are_both_told(run: Command) -> None:
    given = json.dumps({**_OTP, "Channel": "FAX", "Nope": 1})
    result = run(*OTP, *ID, REQUEST[0], given, "--validate", "warn", "--dry-run")
    assert (result.code, result.out) == (252, "")
    assert "Channel: must be one of SMS" in result.err
    assert 'Unknown parameter in SendOTPMessageRequestParameters: "Nope"' in result.err


def test_unknown_level(run: Command) -> None:
    assert "argument --validate: Found invalid choice 'hard'" in failed(
        run(*OTP, *ID, REQUEST[0], SHORT, "--validate", "hard", "--dry-run")
    )


@pytest.mark.parametrize(
    ("name", "content", "option"),
    [
        ("short.txt", f"{SHORT}\n", REQUEST[0]),
        ("otp.json", json.dumps(_OTP) + "\n", REQUEST[0]),
        ("with blank.json", json.dumps(_OTP), REQUEST[0]),
    ],
)
def test_value_from_a_file(
    run: Command, tmp_path: Path, name: str, content: str, option: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert body(run(*OTP, *ID, option, f"file://{tmp_path / name}", "--dry-run")) == _OTP


def test_variables_and_home_in_a_path(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "otp.json").write_text(json.dumps(_OTP), encoding="utf-8")
    monkeypatch.setenv("WHERE", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    for path in ("$WHERE/otp.json", "~/otp.json"):
        assert body(run(*OTP, *ID, REQUEST[0], f"file://{path}", "--dry-run")) == _OTP


def test_files_in_shorthand(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"line\r\n")
    (tmp_path / "b.bin").write_bytes(b"\x00\xff")
    text = (
        f"MessageConfiguration={{SMSMessage={{Body@=file://{tmp_path}/a.txt}},"
        f"EmailMessage={{RawEmail={{Data@=fileb://{tmp_path}/b.bin}}}}}},Users={{u={{}}}}"
    )
    found = body(run(*_USERS, text))["MessageConfiguration"]
    assert found["SMSMessage"] == {"Body": "line\n"}
    assert found["EmailMessage"] == {"RawEmail": {"Data": "AP8="}}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--application-id", "file://nowhere"), "Unable to load paramfile file://nowhere"),
        (("--application-id", "fileb://nowhere"), "Unable to load paramfile fileb://nowhere"),
        (("--application-id", "file://\x00"), "Unable to load paramfile"),
        (("--application-id", "file://."), "Unable to load paramfile file://."),
    ],
)
def test_file_that_cannot_be_read(run: Command, words: tuple[str, ...], message: str) -> None:
    found = failed(run(*OTP, *REQUEST, "--dry-run", *words))
    assert f"Error parsing parameter '--application-id': {message}" in found


def test_file_that_is_no_text(run: Command, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xff")
    found = failed(run(*OTP, *REQUEST, "--dry-run", "--application-id", f"file://{tmp_path}/x"))
    assert "text contents could not be decoded" in found


@pytest.mark.parametrize("text", ["http://127.0.0.1:1/x", "https://127.0.0.1:1/x", "FILE://x"])
def test_other_addresses_are_text(run: Command, text: str) -> None:
    found = run(*OTP, "--application-id", text, *REQUEST, "--dry-run")
    assert found.code == 0
    assert "127.0.0.1" not in found.out.splitlines()[0].partition("/v1/")[0]


def test_blob_is_base64_unless_said_otherwise(run: Command) -> None:
    text = "MessageConfiguration={EmailMessage={RawEmail={Data=hello!}}},Users={u={}}"
    assert "'--send-users-message-request': Invalid base64: \"hello!\"\n" in failed(
        run(*_USERS, text)
    )
    found = body(run(*_USERS, text, "--cli-binary-format", "raw-in-base64-out"))
    data = found["MessageConfiguration"]["EmailMessage"]["RawEmail"]["Data"]
    assert data == "aGVsbG8h"


def test_map_of_texts(run: Command) -> None:
    found = body(run(*_CODE, "--dry-run", "--context", "k=v,k2=a b"))
    assert found == {
        "VerifiedDestinationNumberId": "v",
        "VerificationChannel": "TEXT",
        "Context": {"k": "v", "k2": "a b"},
    }


def test_body_has_the_order_of_the_spec(run: Command) -> None:
    channel, number = _CODE[4:6], _CODE[2:4]
    found = run(*CODE, "--context", "k=v", *channel, *number, "--dry-run")
    assert list(body(found)) == ["VerifiedDestinationNumberId", "VerificationChannel", "Context"]


def test_list_values(run_wide: Command) -> None:
    key = ("--key-id", "k", "--message", "aGk=", "--signing-algorithm", "ECDSA_SHA_256")
    words = ("kms", "sign", *key, "--cli-dry-run", "--grant-tokens")
    for given in (("a", "b"), ('["a", "b"]',), (' ["a", "b"]',)):
        assert body(run_wide(*words, *given))["GrantTokens"] == ["a", "b"]
    assert body(run_wide(*words, '["a,b"]'))["GrantTokens"] == ["a,b"]
    assert body(run_wide(*words, "a,b"))["GrantTokens"] == ["a,b"]
    assert body(run_wide(*words))["GrantTokens"] == []


def test_flags(run_wide: Command) -> None:
    key = ("--key-id", "k", "--message", "aGk=", "--signing-algorithm", "ECDSA_SHA_256")
    words = ("kms", "sign", *key, "--cli-dry-run")
    assert "DryRun" not in body(run_wide(*words))
    assert body(run_wide(*words, "--dry-run"))["DryRun"] is True
    assert body(run_wide(*words, "--dry-run", "--no-dry-run"))["DryRun"] is False
    assert "Unknown options: true" in run_wide(*words, "--dry-run", "true").err


def test_document_takes_json_only(run_wide: Command) -> None:
    words = ("bedrock-runtime", "converse", "--model-id", "m", "--cli-dry-run")
    option = "--additional-model-request-fields"
    assert body(run_wide(*words, option, '{"a": [1, null]}')) == {
        "additionalModelRequestFields": {"a": [1, None]}
    }
    assert "Invalid JSON: Expecting value" in failed(run_wide(*words, option, "a=1"))
    nested = "tools=[{toolSpec={name=x,inputSchema={json={a=b}}}}]"
    found = failed(run_wide(*words, "--tool-config", nested))
    assert "Shorthand syntax does not support document types" in found
    assert "nested parameter: json\n" in found


def test_streamed_blob_is_a_file(run_wide: Command, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"\x00\x01")
    bot = ("--bot-name", "b", "--bot-alias", "a", "--user-id", "us")
    words = ("lex-runtime", "post-content", *bot, "--content-type", "text/plain", "--cli-dry-run")
    found = run_wide(*words, "--input-stream", str(tmp_path / "x.bin"), "out.bin")
    assert (found.code, found.err) == (0, UNSIGNED)
    assert found.out.endswith("(2 bytes, here in base64)\nAAE=\n")
    wrong = failed(run_wide(*words, "--input-stream", "nowhere", "out.bin"))
    assert "Blob values must be a path to a file." in wrong
    assert "required: outfile\n" in failed(run_wide(*words, "--input-stream", "nowhere"))


@pytest.mark.parametrize("words", [("help",), ("--help",), ("-h",)])
@pytest.mark.parametrize(
    ("command", "part"),
    [
        ((), "    pinpoint-sms-voice-v2  "),
        (("pinpoint",), "    send-otp-message     "),
        (OTP, "    --application-id (string) [required]\n"),
    ],
)
def test_help(run: Command, words: tuple[str, ...], command: tuple[str, ...], part: str) -> None:
    found = run(*command, *words)
    assert (found.code, found.err) == (0, "")
    assert part in found.out
    assert max(map(len, found.out.splitlines())) <= 80 or command == OTP
    assert "\n\n\n" not in found.out


def test_help_behind_a_complete_command(run: Command) -> None:
    assert run(*OTP, *ID, *REQUEST, "help").out == run(*OTP, "help").out


def test_version(run: Command) -> None:
    found = run("--version")
    assert found.code == 0
    assert found.out.startswith("sdk/")


@pytest.mark.parametrize(
    "words",
    [
        ("--generate-cli-skeleton",),
        ("--generate-cli-skeleton", "input"),
        ("--generate-cli-skeleton=input",),
        ("--generate-cli-skel",),
        ("--generate-cli-skeleton", "--output", "text"),
        ("--generate-cli-skeleton", *ID),
    ],
)
def test_skeleton(run: Command, words: tuple[str, ...]) -> None:
    found = run(*OTP, *words)
    assert (found.code, found.err) == (0, "")
    assert list(json.loads(found.out)) == ["ApplicationId", "SendOTPMessageRequestParameters"]


def test_skeleton_reads_the_options_given(run: Command) -> None:
    found = run(*OTP, "--generate-cli-skeleton", REQUEST[0], "a")
    assert "Expected: '=', received: 'EOF'" in failed(found)
