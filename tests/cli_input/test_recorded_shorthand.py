"""Shorthand as the AWS CLI was recorded to read it."""

from __future__ import annotations

from typing import Any

from tests.cli_input.known import CARET
from tests.cli_input.lines import Program
from tests.cli_input.recorded import cases, outcome


def read(program: Program, text: str) -> Any:
    """The value of a text, or what is wrong with it."""
    shorthand = program.module("_cli.input.shorthand")
    try:
        return {"value": shorthand.parse(text, lambda value: value)}
    except shorthand.ShorthandError as error:
        return str(error)


def with_caret_in_place(message: str) -> str:
    """A message of version 2 without the blank before the input."""
    return message.replace("for input:\n ", "for input:\n", 1)


def test_every_recorded_text(program: Program) -> None:
    known = same = 0
    for case in cases("shorthand_parse"):
        expected = outcome(case, "v2")
        found = read(program, case["input"])
        if "value" in expected:
            assert found == expected, case["input"]
            same += 1
            continue
        message = expected["error"]["message"]
        if message == found:
            same += 1
            continue
        assert with_caret_in_place(message) == found, (case["input"], CARET)
        known += 1
    assert (same + known) == len(cases("shorthand_parse")) == 2019
    assert known > 1000
