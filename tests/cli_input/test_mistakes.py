"""Values with mistakes, beside version 1 of the AWS CLI: the same are taken, and the same is said.

Version 2 has the same words, but for the blank before the input that its caret does not count.
"""

from __future__ import annotations

import base64
import json
import random
import re
from typing import Any

import pytest

from tests.cli_input.lines import ENVIRONMENT, Outcome, Program
from tests.cli_input.sampled import ENDPOINT, requests_of_the_aws_cli
from tests.cli_input.words import (
    CODE,
    CONVERSE,
    INSTANCES,
    METRICS,
    OTP,
    OTP_COMMAND,
    OTP_INPUT,
    OTP_VALUE,
    SHORT,
    USERS,
    USERS_INPUT,
    WHOLE_JSON,
)
from tests.wire.calls import compared_headers

_MAIL = (
    "MessageConfiguration={EmailMessage={ReplyToAddresses=[a,b],SimpleEmail={Headers=[{Name=n}]}}"
)
_VALUES: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
    ((*CODE, "--context"), ("a=b,c=d", "k=\"a,b\",l='c d'", '{"a": "b", "c": "d"}', "a=b c")),
    ((*OTP, OTP_INPUT), (SHORT, f"{SHORT},CodeLength=6", json.dumps(OTP_VALUE), "BrandName=b")),
    (
        (*USERS, USERS_INPUT),
        (
            f"{_MAIL}}},Users={{u={{Context={{a=b}}}}}}",
            "MessageConfiguration={GCMMessage={SilentPush=true,TimeToLive=3}},Users={}",
            '{"MessageConfiguration": {"SMSMessage": {"Body": "x"}}, "Users": {"u": {}}}',
        ),
    ),
    ((*INSTANCES, "--filters"), ("Name=a,Values=b,c", '[{"Name":"a","Values":["b"]}]', "Name=a")),
    ((*INSTANCES, "--instance-ids"), ('["i-1", "i-2"]', "i-1", "i-1,i-2")),
    ((*INSTANCES, "--max-results"), ("7", "1_000", " 6 ", "+6")),
    (METRICS, ("MetricName=a,Value=1.5", '[{"MetricName":"a","Value":2}]')),
    ((*CONVERSE, "--additional-model-request-fields"), ('{"a": [1, null]}', "[1]", "7", '"a"')),
    ((*OTP_COMMAND, "--cli-input-json"), (WHOLE_JSON, "{}", "[]")),
]
_PIECES = [*"ab=,[]{}'\"\\@: \n17", "\\,", '\\"', "k=", "@=", "é", "😀", "null", "true", "[]", "{}"]
_KIND = "An error occurred (ParamValidation): "
_CLEAR = ("Error parsing parameter", "Parameter validation failed", "usage:")
_TYPE = re.compile(r"(Invalid type for parameter .*?), value: .*", re.DOTALL)


def _mistaken(chance: random.Random, text: str) -> str:
    """A text after a few slips of the hand."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(text))
        slip = chance.randrange(4)
        if slip == 0:
            text = text[:at] + text[at + 1 :]
        elif slip == 1:
            text = text[:at] + chance.choice(_PIECES) + text[at:]
        elif slip == 2:
            text = text[:at] + chance.choice(_PIECES) + text[at + 1 :]
        else:
            text = text[:at] + text[max(0, at - chance.randint(1, 8)) :]
    return text


def mistaken_lines(count: int) -> list[list[str]]:
    """Command lines whose last option has a value with a mistake, most of the time."""
    chance = random.Random(20_261_121)
    lines = []
    for number in range(count):
        (*command, option), texts = _VALUES[number % len(_VALUES)]
        text = _mistaken(chance, chance.choice(texts))
        is_whole = option == "--cli-input-json" and not text.startswith("-")
        words = [option, text] if is_whole else [f"{option}={text}"]
        lines.append([*command, "--endpoint-url", ENDPOINT, *words])
    return [line for line in lines if "file://" not in line[-1]]


def _ours(found: Outcome) -> Any:
    if found.request is None:
        return _words(found.said.removeprefix(_KIND))
    sent = found.request
    return sent.method, sent.url, bytes(sent.body or b"")


def _theirs(answer: list[Any]) -> Any:
    if len(answer) == 2:
        return _words(answer[1].lstrip("\n"))
    assert compared_headers(answer[2])
    return answer[0], answer[1], base64.b64decode(answer[3])


def _words(text: str) -> str:
    """A message without the values of wrong types, which show how Python holds them."""
    return "".join(_TYPE.sub(r"\1\n", line) for line in text.splitlines(keepends=True))


def reason_of(ours: Any, theirs: Any) -> str:
    """Why two outcomes differ; empty if they do not.

    Raises:
        AssertionError: for no reason that is known.
    """
    if ours == theirs:
        return ""
    assert isinstance(ours, str) or isinstance(theirs, str), (ours, theirs)
    if isinstance(theirs, str) and theirs.startswith("Error parsing parameter 'cli-input-json'"):
        assert ours == "Error parsing parameter 'cli-input-json': Invalid JSON received.\n"
        return "version 1 tells where; version 2 does not, and our hint does"
    if isinstance(theirs, str) and isinstance(ours, str):
        if ours.endswith(f": {theirs}"):
            return "ours names the option"
        if not theirs.replace("\n", "").isprintable() and ours.startswith(_CLEAR):
            return "ours shows control characters escaped"
        if not theirs.startswith(_CLEAR) and ours.startswith(_CLEAR):
            return "the AWS CLI fails with what Python says"
    raise AssertionError((ours, theirs))


def _compared(program: Program, count: int) -> None:
    lines = mistaken_lines(count)
    answers = requests_of_the_aws_cli(lines, ENVIRONMENT)
    same = 0
    for line, answer in zip(lines, answers, strict=True):
        ours, theirs = _ours(program.request(*line)), _theirs(answer)
        try:
            same += not reason_of(ours, theirs)
        except AssertionError as error:
            raise AssertionError(line) from error
    assert same > 0.7 * len(lines)


def test_some_mistakes(program: Program) -> None:
    _compared(program, 36)


@pytest.mark.slow
def test_many_mistakes(program: Program) -> None:
    _compared(program, 1_000)
