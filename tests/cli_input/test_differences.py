"""The differences that are meant, beside version 1 of the AWS CLI: they exist, and are ours."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.cli_input import known
from tests.cli_input.lines import ENVIRONMENT, Program
from tests.cli_input.sampled import ENDPOINT, requests_of_the_aws_cli
from tests.cli_input.words import CODE, ENCRYPT, INSTANCES, METRICS, OTP, OTP_INPUT

_STDIN = b'[{"Name": "a"}]'
_WHOLE = b'{"Filters": [{"Name": "a"}]}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files are that the list names."""
    text = _STDIN.decode()
    (tmp_path / "mark.json").write_text(text, encoding="utf-8-sig")
    (tmp_path / "utf16.json").write_text(text, encoding="utf-16-le")
    (tmp_path / "whole.json").write_text(_WHOLE.decode(), encoding="utf-16")
    (tmp_path / "text.txt").write_text("hello", encoding="utf-8")
    return tmp_path


def test_what_is_taken_here_only(program: Program, folder: Path) -> None:
    lines = []
    for more in known.MORE:
        command, *words = (word.format(folder=folder) for word in more.words)
        lines.append([*command.split(), "--endpoint-url", ENDPOINT, *words])
    answers = requests_of_the_aws_cli(lines, ENVIRONMENT)
    for more, line, answer in zip(known.MORE, lines, answers, strict=True):
        whole = "--cli-input-json" in line
        found = program.request(*line, stdin=_WHOLE if whole else _STDIN)
        assert found.code == 0, (more, found.err)
        sent = base64.b64decode(answer[3]) if len(answer) == 4 else None
        assert sent != found.request.body, (more, answer)


@pytest.mark.parametrize(
    "words",
    [
        (*OTP, OTP_INPUT, "CodeLength=six"),
        (*OTP, OTP_INPUT, "TemplateId@=file://nowhere"),
        (*OTP, OTP_INPUT, "fileb:///dev/null"),
        (*INSTANCES, "--max-results", "six"),
        (*METRICS, "MetricName=a,Value=x"),
        (*ENCRYPT, "hello!"),
    ],
)
def test_codes(program: Program, words: tuple[str, ...]) -> None:
    found = program.run(*words)
    assert found.code == 252, known.CODES
    assert words[-2] in found.said.splitlines()[0], known.CODES


def test_what_long_values_leave(program: Program) -> None:
    text = "k=" + "v," * 10_000 + "it's"
    found = program.run(*CODE, "--context", text)
    assert "v,v,it's\n" in found.said, known.LONG
    assert len(found.said) < 1_000, known.LONG
    assert program.run(*CODE, "--context", "it's").hints, known.HINTS
