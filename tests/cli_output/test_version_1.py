"""Random answers as the installed AWS CLI prints them: where it does, we print the same."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from tests.cli_output.answers import answer, scalars
from tests.cli_output.conftest import Rendered
from tests.cli_output.known import known_crash
from tests.support.awscli import ask

_SCRIPT = """
import io, json, sys
from types import SimpleNamespace
from awscli import formatter, table

table.colorama.init = lambda **_: None  # it would wrap standard output once more each time

def printed(form, value, title, color, width):
    table.determine_terminal_width = lambda default_width=80: width
    options = SimpleNamespace(query=None, color=color)
    stream = io.StringIO()
    try:
        formatter.get_formatter(form, options)(title, value, stream)
    except Exception as error:
        return {"type": type(error).__name__, "message": str(error)}
    return stream.getvalue()

json.dump([printed(*each) for each in json.load(sys.stdin)], sys.stdout)
"""
_FORMATS = ("json", "text", "table", "table")
_WIDTHS = (40, 80, 80, 120, 200)


def questions(seed: int, count: int) -> list[tuple[Any, ...]]:
    """Answers, and how they are to be printed."""
    random = Random(seed)
    return [
        (
            random.choice(_FORMATS),
            answer(random),
            random.choice(("ListThings", "DescribeVeryLongNamesOfThings")),
            random.choice(("on", "off")),
            random.choice(_WIDTHS),
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("seed", "count"), [(1, 1500), pytest.param(2, 30000, marks=pytest.mark.slow)]
)
def test_random_answers(rendered: Rendered, seed: int, count: int) -> None:
    """What it cannot print is of a kind that is listed, and printed whole."""
    asked = questions(seed, count)
    failed = 0
    for (form, value, title, color, width), expected in zip(
        asked, ask(_SCRIPT, asked), strict=True
    ):
        found = rendered(value, form, title=title, color=color == "on", width=width)
        if isinstance(expected, str):
            assert found == expected, value
            continue
        failed += 1
        assert known_crash(form, expected) is not None, expected
        assert all(str(each) in found or repr(each) in found for each in scalars(value)), value
    assert 0.02 * count < failed < 0.2 * count
