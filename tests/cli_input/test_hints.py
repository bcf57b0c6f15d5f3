"""Mistakes, and the form of the user's own input that would work."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli_input.lines import Program
from tests.cli_input.test_mistakes import mistaken_lines
from tests.cli_input.words import (
    CODE,
    CONVERSE,
    ENCRYPT,
    INSTANCES,
    OTP,
    OTP_INPUT,
    USERS,
    USERS_INPUT,
)

CONTEXT = (*CODE, "--context")
_USERS = (*USERS, USERS_INPUT)
_OTP = (*OTP, OTP_INPUT)
_FILTERS = (*INSTANCES, "--filters")

# What people type, and what they mean by it.
MEANT: list[tuple[tuple[str, ...], tuple[str, ...], Any]] = [
    (CONTEXT, ("k=it's",), {"k": "it's"}),
    (CONTEXT, ("k='tis",), {"k": "'tis"}),
    (CONTEXT, ('k="a',), {"k": '"a'}),
    (CONTEXT, ('k=say "hi"',), {"k": 'say "hi"'}),
    (CONTEXT, ("k==b",), {"k": "=b"}),
    (CONTEXT, (" k=v",), {"k": "v"}),
    (CONTEXT, ("k=v,",), {"k": "v"}),
    (CONTEXT, ("k=a}b",), {"k": "a}b"}),
    (CONTEXT, ("k=😀",), {"k": "😀"}),
    (CONTEXT, ("a b=1",), {"a b": "1"}),
    (CONTEXT, ("a@b.com=1,c=2",), {"a@b.com": "1", "c": "2"}),
    (CONTEXT, ("{k=v}",), {"k": "v"}),
    (CONTEXT, ("{'k': 'v'}",), {"k": "v"}),
    (CONTEXT, ('{"k": "v",}',), {"k": "v"}),
    (CONTEXT, ('{"k": "v"',), {"k": "v"}),
    (_OTP, ("BrandName={a=b",), {"BrandName": "{a=b"}),
    (_OTP, ("BrandName:b,ReferenceId:r",), {"BrandName": "b", "ReferenceId": "r"}),
    (_OTP, ("{BrandName=b,CodeLength=6}",), {"BrandName": "b", "CodeLength": 6}),
    (_OTP, ("{BrandName: b, CodeLength: 6}",), {"BrandName": "b", "CodeLength": 6}),
    (_OTP, ("BrandName=b,TemplateId=a{b}",), {"BrandName": "b", "TemplateId": "a{b}"}),
    (
        _USERS,
        ('MessageConfiguration={"SMSMessage":{"Body":"x"}},Users={}',),
        {"MessageConfiguration": {"SMSMessage": {"Body": "x"}}, "Users": {}},
    ),
    (
        _USERS,
        ("MessageConfiguration={EmailMessage={ReplyToAddresses=a,b}}",),
        {"MessageConfiguration": {"EmailMessage": {"ReplyToAddresses": ["a", "b"]}}},
    ),
    (
        _USERS,
        ("MessageConfiguration={SMSMessage={Body=hi},Users={}",),
        {"MessageConfiguration": {"SMSMessage": {"Body": "hi"}}, "Users": {}},
    ),
    (
        _USERS,
        ("MessageConfiguration={SMSMessage={Body=hi}}},Users={}",),
        {"MessageConfiguration": {"SMSMessage": {"Body": "hi"}}, "Users": {}},
    ),
    (
        _USERS,
        ("MessageConfiguration={SMSMessage={Body=it's, really}},Users={}",),
        {"MessageConfiguration": {"SMSMessage": {"Body": "it's, really"}}, "Users": {}},
    ),
    (
        _USERS,
        ("MessageConfiguration={SMSMessage={Body=}},Users={}",),
        {"MessageConfiguration": {"SMSMessage": {"Body": ""}}, "Users": {}},
    ),
    (
        _USERS,
        ("MessageConfiguration={GCMMessage={SilentPush=true,Body=a]}}",),
        {"MessageConfiguration": {"GCMMessage": {"SilentPush": True, "Body": "a]"}}},
    ),
    (
        _FILTERS,
        ("Name=a,Values=b,Name=c,Values=d",),
        [{"Name": "a", "Values": ["b"]}, {"Name": "c", "Values": ["d"]}],
    ),
    (
        _FILTERS,
        ('{"Name":"c"}', "Name=a,Values=b,e"),
        [{"Name": "c"}, {"Name": "a", "Values": ["b", "e"]}],
    ),
    (_FILTERS, ("[{Name=a,Values=[b]}]",), [{"Name": "a", "Values": ["b"]}]),
    (_FILTERS, ("Name=a,Values=[b",), [{"Name": "a", "Values": ["b"]}]),
    (_FILTERS, ("Name=a,Values=b", "c"), [{"Name": "a", "Values": ["b c"]}]),
    (
        _USERS,
        ("MessageConfiguration={EmailMessage={ReplyToAddresses=[a],ReplyToAddresses=[b,'c]}}",),
        {"MessageConfiguration": {"EmailMessage": {"ReplyToAddresses": ["a", "b", "'c"]}}},
    ),
]


def forms(hints: list[str]) -> dict[str, tuple[str, ...]]:
    """The words that hints tell to type, by what they say they are."""
    found = {}
    for hint in hints:
        kind, _, line = hint.partition(": ")
        if kind in ("as shorthand", "as JSON"):
            found[kind] = tuple(shlex.split(line))
    return found


@pytest.mark.parametrize(("words", "typed", "value"), MEANT, ids=[" ".join(m[1]) for m in MEANT])
def test_form_that_works(
    program: Program, words: tuple[str, ...], typed: tuple[str, ...], value: Any
) -> None:
    wrong = program.run(*words, *typed)
    assert wrong.code == 252
    offered = forms(wrong.hints)
    assert json.loads(offered["as JSON"][1]) == value
    assert "as shorthand" in offered or "@" in typed[0] or " b=" in typed[0]
    for form in offered.values():
        assert form[0] == words[-1]
        found = program.request(*words[:-1], *form, "--validate", "off")
        assert (found.code, list(found.params.values())[-1]) == (0, value)


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (CONTEXT, "hello"),
        (CONTEXT, "k"),
        (CONTEXT, ""),
        (CONTEXT, "a,b"),
        (_OTP, "A*=c"),
        (_OTP, "[1]"),
        (_OTP, '"abc"'),
        (_OTP, "Nope=it's"),
        (_OTP, "BrandName=null,TemplateId=it's,ReferenceId={"),
        (_USERS, "MessageConfiguration=it's"),
        (_USERS, "Users={a={Context=it's}}"),
        (_OTP, "BrandName@=it's"),
        (_OTP, "BrandName=a,Channel=SMS,BrandName=b"),
        (_USERS, "MessageConfiguration={},Users={u={}},Users={v={}}"),
    ],
)
def test_nothing_is_guessed(program: Program, words: tuple[str, ...], typed: str) -> None:
    found = program.run(*words, typed)
    assert found.code == 252
    offered = forms(found.hints)
    if offered:
        assert typed.startswith(("Nope", "BrandName=null"))
    else:
        assert found.hints[0].startswith(f"{words[-1]} takes ")


def test_every_offered_form_can_be_read(program: Program) -> None:
    offered = 0
    for line in mistaken_lines(600):
        words = line if not line[-1].startswith("--") else [*line[:-1], *line[-1].split("=", 1)]
        wrong = program.run(*words[:-2], f"{words[-2]}={words[-1]}")
        for form in forms(wrong.hints).values():
            found = program.run(*words[:-2], *form, "--validate", "off")
            assert found.code == 0, (words[-1], form, found.err)
            offered += 1
    assert offered > 100


def test_members_are_told(program: Program) -> None:
    found = program.run(*_FILTERS, "tag:Name")
    assert found.hints == [
        "--filters takes Name=value,Values=value or JSON; its members are Name, Values"
    ]
    found = program.run(*CONTEXT, "hello")
    assert found.hints == ["--context takes KEY=value,KEY=value or JSON"]


def test_a_forgotten_prefix(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "my value.json"
    file.write_text("{}", encoding="utf-8")
    found = program.run(*CONTEXT, str(file))
    assert found.hints == [f"{file} is a file; to read it: --context 'file://{file}'"]
    found = program.run(*CONVERSE, "--additional-model-request-fields", str(file))
    assert f"'file://{file}'" in found.hints[0]


@pytest.mark.parametrize("spelling", ["@{}", "FILE://{}", "file:{}", "File:{}", "{}"])
@pytest.mark.parametrize("option", ["--context", "--cli-input-json", "--cli-input-yaml"])
def test_files_as_others_name_them(
    program: Program, tmp_path: Path, spelling: str, option: str
) -> None:
    file = tmp_path / "value"
    file.write_text("{}", encoding="utf-8")
    found = program.run(*CODE, option, spelling.format(file))
    assert found.code == 252
    assert found.hints[-1] == f"{file} is a file; to read it: {option} file://{file}"


def test_a_file_that_is_not_there(program: Program) -> None:
    found = program.run(*CONTEXT, "file:/nowhere/x")
    assert found.hints == ["to read a file: --context file:///nowhere/x"]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (
            (*ENCRYPT, "hi!"),
            "--plaintext takes base64 text, or with fileb://PATH the bytes of a file",
        ),
        (
            (*_USERS, "MessageConfiguration={EmailMessage={RawEmail={Data=hi!}}},Users={}"),
            "MessageConfiguration.EmailMessage.RawEmail.Data of --send-users-message-request takes "
            "base64 text; in shorthand, NAME@=fileb://PATH takes the bytes of a file",
        ),
        (
            ("kms", "encrypt", "--cli-input-json", '{"KeyId": "k", "Plaintext": "hi!"}'),
            "Plaintext of --cli-input-json takes base64 text",
        ),
    ],
)
def test_bytes(program: Program, words: tuple[str, ...], hint: str) -> None:
    found = program.run(*words)
    raw = "for plain text as it is: --cli-binary-format raw-in-base64-out"
    assert found.hints == [hint, raw]


def test_the_caret_is_under_the_place(program: Program) -> None:
    found = program.run(*CONTEXT, "a=b,cc==d")
    assert found.said == (
        "An error occurred (ParamValidation): Error parsing parameter '--context': "
        "Expected: ',', received: '=' for input:\na=b,cc==d\n       ^\n"
    )


def test_hints_are_lines(program: Program) -> None:
    for text in ("k=a\nb'c", "k='a\n\n", "\n", "k=\x1b[31m'x", "k='\u2028"):
        found = program.run(*CONTEXT, text)
        assert found.code == 252
        assert "\x1b" not in found.err
        after = found.message.split("Hint: ", 1)[1]
        assert all(line.startswith("Hint: ") for line in f"Hint: {after}".splitlines())


def test_long_input_gets_no_form(program: Program) -> None:
    found = program.run(*CONTEXT, "k=it's" + "x" * 5_000)
    assert found.code == 252
    assert found.hints == []
