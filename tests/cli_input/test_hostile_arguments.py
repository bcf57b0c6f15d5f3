"""Hostile arguments: a clear error or a harmless request, in bounded time."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli_input.lines import Outcome, Program
from tests.cli_input.words import (
    CODE,
    CONVERSE,
    ENCRYPT,
    INSTANCES,
    METRICS,
    OTP,
    OTP_COMMAND,
    OTP_INPUT,
    OTP_VALUE,
    PUT_OBJECT,
    SHORT,
    USERS,
    USERS_INPUT,
)

_SECONDS = 20  # of a loaded machine; none of these takes one on its own
_MEGABYTES = 10_000_000
_POST = ("lex-runtime", "post-content", "--bot-name", "b", "--bot-alias", "a", "--user-id", "u")
_ID = (*OTP_COMMAND, OTP_INPUT, SHORT, "--application-id")


def is_clear(found: Outcome) -> bool:
    """Whether a command line came to a request, or to words that harm no terminal."""
    if found.code == 0:
        return found.err == "" and "\r" not in found.out.partition("\n\n")[0]
    told = "[ERROR]: " in found.err and "Traceback" not in found.err
    plain = all(category(c) not in ("Cc", "Cs") or c in "\n\t" for c in found.err)
    return found.out == "" and found.code in (252, 253, 255) and told and plain


@pytest.mark.parametrize(
    "value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "\x1b[31m", "\x7f", "é\n", "\udcff"]
)
@pytest.mark.parametrize("option", ["--content-type", "--accept"])
def test_values_that_become_headers(program: Program, option: str, value: str) -> None:
    rest = ("--content-type", "text/plain") if option == "--accept" else ()
    found = program.run(*_POST, "--input-stream", "/dev/null", *rest, option, value, "out.file")
    assert found.code != 0
    assert is_clear(found), found


@pytest.mark.parametrize("value", ["../../x", "..", ".", "%2e%2e", "a/../b", "/", "//", "a\\..\\b"])
def test_ids_that_climb(program: Program, value: str) -> None:
    found = program.run(*_ID, value)
    assert is_clear(found)
    if found.code == 0:
        path = found.out.split(" ")[1].partition("amazonaws.com")[2].split("\n")[0]
        assert path.startswith("/v1/apps/")
        assert path.endswith("/otp")
        assert path.count("/") == 4
        assert ".." not in path.split("/")


@pytest.mark.parametrize(
    ("words", "member"),
    [
        ((*OTP, OTP_INPUT, "{}"), "SendOTPMessageRequestParameters"),
        ((*OTP_COMMAND, "--cli-input-json", "{}"), None),
        ((*OTP_COMMAND, "--cli-input-yaml", "{}"), None),
    ],
)
def test_ten_megabytes_of_json(
    program: Program, tmp_path: Path, words: tuple[str, ...], member: str | None
) -> None:
    long = {**OTP_VALUE, "TemplateId": "x" * _MEGABYTES}
    value: Any = long if member else {"ApplicationId": "a", OTP_PARAMS: long}
    file = tmp_path / "big.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    start = time.monotonic()
    found = program.request(*words[:-1], f"file://{file}")
    assert found.code == 0
    assert time.monotonic() - start < _SECONDS


OTP_PARAMS = "SendOTPMessageRequestParameters"


@pytest.mark.parametrize("opener", ['{"a":', "[", "{a=", "a=[", "a={b=", "a=[{b=", "k='\\'", "k=,"])
@pytest.mark.parametrize("option", [OTP_INPUT, "--cli-input-json", "--cli-input-yaml"])
def test_deep_nesting(program: Program, opener: str, option: str) -> None:
    start = time.monotonic()
    words = OTP if option == OTP_INPUT else OTP_COMMAND
    for count in (90, 1_000, 100_000):
        found = program.run(*words, option, opener * count)
        assert found.code == 252
        assert is_clear(found)
        assert option.removeprefix("--") in found.message
    assert time.monotonic() - start < _SECONDS


def test_deep_documents(program: Program) -> None:
    option = "--additional-model-request-fields"
    found = program.run(*CONVERSE, option, "[" * 50 + "]" * 50)
    assert found.code == 0
    for depth in (900, 100_000):
        found = program.run(*CONVERSE, option, "[" * depth + "]" * depth)
        assert found.code == 252
        assert is_clear(found)


@pytest.mark.parametrize(
    "words",
    [
        ("--",),
        ("--", "--application-id", "x"),
        ("--=x",),
        ("-",),
        ("",),
        ("", ""),
        ("--application-id", "--region"),
        ("--application-id", "--"),
        ("--application-id=--",),
        ("--application-id", "-x"),
        ("--application-id=",),
        ("--application-id", ""),
        ("--application-id=a=b",),
        ("--appl", "x"),
        ("---application-id", "x"),
        ("-application-id", "x"),
        ("--a",),
        ("--cli-input",),
        ("--cli-input=x",),
        ("--cli-input-json",),
        ("--cli-input-json="),
        ("--no-application-id",),
        ("--\0",),
        ("--\n",),
        ("--é", "x"),
        ("--ver",),
        ("--dry", "x"),
        ("--region", "\n"),
        ("--endpoint-url", "file:///etc/passwd"),
        ("--query", "`"),
        ("@file",),
        ("$(id)", "`id`"),
    ],
)
def test_option_games(program: Program, words: tuple[str, ...]) -> None:
    for line in ((*_ID, "a", *words), (*words, *_ID, "a"), (*OTP_COMMAND, *words)):
        assert is_clear(program.run(*line)), line


def test_many_of_the_same(program: Program) -> None:
    start = time.monotonic()
    found = program.request(*INSTANCES, "--instance-ids", *["i-1"] * 50_000)
    assert len(found.params["InstanceIds"]) == 50_000
    found = program.request(*INSTANCES, "--filters", *["Name=a,Values=b"] * 20_000)
    assert len(found.params["Filters"]) == 20_000
    found = program.request(*_ID, "x", *["--application-id", "y"] * 20_000)
    assert found.params["ApplicationId"] == "y"
    assert time.monotonic() - start < _SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "k=" + "v," * 100_000,
        "k=" + "v," * 100_000 + "a=",
        "k=" + "\\," * 100_000,
        "k=" + "'v'," * 100_000 + "'",
        "k='" + "\\'" * 100_000,
        " " * 100_000,
        "k" * 100_000,
        "k=v," * 100_000,
        "k=" + '"' * 100_000,
        "k=" + "{" * 100_000,
        "k=[" + "," * 100_000,
        "k=" + "[" * 500,
        "k=it's" + "," * 990,
        "'" * 999,
        "k={" * 300,
        ",=" * 450,
    ],
)
def test_long_shorthand_takes_bounded_time(program: Program, text: str) -> None:
    start = time.monotonic()
    assert is_clear(program.run(*CODE, "--context", text))
    assert is_clear(program.run(*USERS, USERS_INPUT, text))
    assert time.monotonic() - start < _SECONDS


@pytest.mark.parametrize(
    "text", ["\udcff", "k=\udcff", '{"k":"\udcff"}', '{"k":"\\ud83d"}', "\udcff=v"]
)
def test_bytes_that_are_no_text(program: Program, text: str) -> None:
    assert is_clear(program.run(*CODE, "--context", text))
    assert is_clear(program.run(*_ID, text))
    assert is_clear(program.run(*ENCRYPT, text))
    assert is_clear(program.run(*PUT_OBJECT, "--body", text))
    assert is_clear(program.run(*OTP_COMMAND, "--cli-input-json", text))
    assert is_clear(program.run(*OTP_COMMAND, "--cli-input-yaml", text))


_TEXTS = st.text(
    st.one_of(st.sampled_from("ab=,[]{}'\"\\@:;& \n\t#-"), st.characters(codec=None)), max_size=40
)
_OPTIONS = st.sampled_from(
    [
        (*CODE, "--context"),
        (*OTP, OTP_INPUT),
        (*USERS, USERS_INPUT),
        (*INSTANCES, "--filters"),
        (*INSTANCES, "--instance-ids"),
        (*INSTANCES, "--max-results"),
        (*METRICS,),
        (*ENCRYPT,),
        (*CONVERSE, "--additional-model-request-fields"),
        (*CONVERSE, "--tool-config"),
        (*_ID,),
        (*OTP_COMMAND, "--cli-input-json"),
        (*OTP_COMMAND, "--cli-input-yaml"),
    ]
)
_PREFIXES = st.sampled_from(
    [
        *("", "k=", "BrandName=b,TemplateId=", "Name=a,Values=", "tools=[{toolSpec={", "a: "),
        *("{", '{"a":', "[", "MetricName=a,Value=", "MessageConfiguration={SMSMessage={Body="),
    ]
)


@given(_OPTIONS, _PREFIXES, _TEXTS)
def test_any_text(program: Program, words: tuple[str, ...], prefix: str, text: str) -> None:
    if text.startswith(("file://", "fileb://")):
        return
    found = program.run(*words[:-1], f"{words[-1]}={prefix}{text}")
    assert is_clear(found), found
