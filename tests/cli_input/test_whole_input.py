"""``--cli-input-json`` and ``--cli-input-yaml``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli_input.lines import Program
from tests.cli_input.words import (
    ENCRYPT,
    INSTANCES,
    OTP_COMMAND,
    OTP_INPUT,
    OTP_VALUE,
    SHORT,
    WHOLE,
    WHOLE_JSON,
    WHOLE_YAML,
)

OPTIONS = {"--cli-input-json": WHOLE_JSON, "--cli-input-yaml": WHOLE_YAML}


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("form", ["blank", "equals", "short"])
@pytest.mark.parametrize("source", ["text", "file", "bytes", "pipe"])
def test_each_form_is_the_whole_input(
    program: Program, tmp_path: Path, option: str, form: str, source: str
) -> None:
    """And no option must be given, whichever form it is."""
    text = OPTIONS[option]
    (tmp_path / "input").write_text(text, encoding="utf-8")
    word = {
        "text": text,
        "file": f"file://{tmp_path}/input",
        "bytes": f"fileb://{tmp_path}/input",
        "pipe": "-",
    }[source]
    name = option[:-1] if form == "short" else option
    words = [name, word] if form == "blank" else [f"{name}={word}"]
    found = program.request(*OTP_COMMAND, *words, stdin=text.encode())
    assert (found.code, found.params) == (0, WHOLE)


def test_json_is_yaml(program: Program) -> None:
    assert program.request(*OTP_COMMAND, "--cli-input-yaml", WHOLE_JSON).params == WHOLE


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_replaces_a_whole_member(program: Program, option: str) -> None:
    found = program.request(
        *OTP_COMMAND, option, OPTIONS[option], OTP_INPUT, "BrandName=other", "--validate", "off"
    )
    assert found.params == {
        "SendOTPMessageRequestParameters": {"BrandName": "other"},
        "ApplicationId": "app",
    }
    found = program.request(*OTP_COMMAND, "--application-id", "other", option, OPTIONS[option])
    assert found.params == {**WHOLE, "ApplicationId": "other"}


def test_a_flag_replaces_a_member(program: Program) -> None:
    words = (*INSTANCES, "--cli-input-json", '{"DryRun": true, "MaxResults": 7}')
    assert program.request(*words, "--no-dry-run").params == {"DryRun": False, "MaxResults": 7}
    assert program.request(*words).params == {"DryRun": True, "MaxResults": 7}


def test_both_at_once(program: Program) -> None:
    found = program.run(
        *OTP_COMMAND, "--cli-input-json", WHOLE_JSON, "--cli-input-yaml", WHOLE_YAML
    )
    assert (found.code, found.message) == (
        252,
        "An error occurred (ParamValidation): Only one --cli-input- parameter may be specified.\n",
    )


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--cli-input-json", "", "'cli-input-json': Invalid JSON received."),
        ("--cli-input-json", "{", "'cli-input-json': Invalid JSON received."),
        ("--cli-input-json", "{'a': 1}", "'cli-input-json': Invalid JSON received."),
        ("--cli-input-yaml", "a: [b", "'cli-input-yaml': Invalid YAML received."),
        ("--cli-input-yaml", "a: 1\na: 2", "'cli-input-yaml': Invalid YAML received."),
        (
            "--cli-input-json",
            "[]",
            "'--cli-input-json': Invalid type: expecting map, received <class 'list'>",
        ),
        (
            "--cli-input-json",
            '"abc"',
            "'--cli-input-json': Invalid type: expecting map, received <class 'str'>",
        ),
        (
            "--cli-input-yaml",
            "abc",
            "'--cli-input-yaml': Invalid type: expecting map, received <class 'str'>",
        ),
        (
            "--cli-input-yaml",
            "",
            "'--cli-input-yaml': Invalid type: expecting map, received <class 'NoneType'>",
        ),
    ],
)
def test_what_is_no_input(program: Program, option: str, text: str, said: str) -> None:
    found = program.run(*OTP_COMMAND, option, text)
    assert found.code == 252
    assert found.said == f"An error occurred (ParamValidation): Error parsing parameter {said}\n"
    assert all(hint.startswith(option) for hint in found.hints)
    assert bool(found.hints) == ("received." in said)


def test_hint_says_where_json_is_wrong(program: Program) -> None:
    found = program.run(*OTP_COMMAND, "--cli-input-json", '{"a": 1,\n "b": }')
    assert found.hints == ["--cli-input-json: Expecting value: line 2 column 7 (char 15)"]


def test_hint_says_that_a_file_is_meant(program: Program, tmp_path: Path) -> None:
    (tmp_path / "input.json").write_text(WHOLE_JSON, encoding="utf-8")
    path = f"{tmp_path}/input.json"
    found = program.run(*OTP_COMMAND, "--cli-input-json", path)
    assert found.hints[-1] == (f"{path} is a file; to read it: --cli-input-json file://{path}")


def test_bytes_in_an_input(program: Program) -> None:
    command = ENCRYPT[:2]
    for option, text in (
        ("--cli-input-json", '{"KeyId": "k", "Plaintext": "aGVsbG8="}'),
        ("--cli-input-yaml", "KeyId: k\nPlaintext: aGVsbG8="),
        ("--cli-input-yaml", "KeyId: k\nPlaintext: !!binary aGVsbG8="),
    ):
        found = program.request(*command, option, text)
        assert (found.code, found.params) == (0, {"KeyId": "k", "Plaintext": b"hello"})
    found = program.run(*command, "--cli-input-json", '{"KeyId": "k", "Plaintext": "hello!"}')
    assert found.code == 252
    assert "'--cli-input-json': Invalid base64: \"hello!\"" in found.said
    assert found.hints[0].startswith("Plaintext of --cli-input-json takes base64 text")


def test_types_of_yaml(program: Program) -> None:
    text = (
        "ApplicationId: 'yes'\nSendOTPMessageRequestParameters: {BrandName: yes, "
        'ReferenceId: no, Channel: SMS, DestinationIdentity: "+1", OriginationIdentity: "+2", '
        "CodeLength: 010}\n"
    )
    found = program.request(*OTP_COMMAND, "--cli-input-yaml", text)
    value = {**OTP_VALUE, "BrandName": "yes", "ReferenceId": "no", "CodeLength": 10}
    assert found.params == {"ApplicationId": "yes", "SendOTPMessageRequestParameters": value}
    assert found.code == 0


def test_option_values_are_read_before_the_input(program: Program) -> None:
    found = program.request(
        *OTP_COMMAND, "--cli-input-json", "-", OTP_INPUT, SHORT, stdin=WHOLE_JSON.encode()
    )
    assert json.dumps(found.params, sort_keys=True) == json.dumps(WHOLE, sort_keys=True)
    assert next(iter(found.params)) == "SendOTPMessageRequestParameters"
