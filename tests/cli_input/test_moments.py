"""Moments as people write them: read as the AWS CLI reads them, or refused."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.cli_input.known import MOMENTS, REFUSED_MOMENTS
from tests.cli_input.lines import Program
from tests.cli_input.words import METRICS
from tests.runtime.test_timestamps import botocores

EVENTS = ("cloudtrail", "lookup-events", "--start-time")
CLEAR = [
    "Sat Nov 21 20:00:00 UTC 2026",  # what date prints
    "Sat Nov 21 08:00:00 PM UTC 2026",
    "Sat, 21 Nov 2026 20:00:00 +0100",
    "2026-11-21 20:00:00 UTC",
    "2026-11-21 20:00:00 +01:00",
    "2026/11/21 20:00",
    "2026.11.21",
    "2026-1-2",
    "11/21/2026",
    "21/11/2026",
    "02/03/2026",
    "21-Nov-2026",
    "November 21, 2026",
    "21 nov 2026 8:05:06.25 pm",
    "2026-11-21 12am",
    "2026-11-21 12 PM",
    " 2026-11-21T20:00:00Z\n",
]
NONE = ["now", "", "21 11 2026 1", "2026-13-01", "21 Nov 2026 13 am"]
_DATES = ("2026-11-21", "2026/3/4", "3/4/2026", "21.11.2026", "21-Nov-2026")
_WORDED = ("21 Nov 2026", "Nov 21 2026", "2026 march 1", "Sat Nov 21 2026", "sept 1 2026")
_CLOCKS = ("", "10:30", "10:30:05", "10:30:05.25", "9", "12 am", "12:30pm", "7 PM", "25:00", "13pm")
_ZONES = ("", "Z", "UTC", "GMT", "+0100", "-08:30", "+1", "EST", "+99:00")


@pytest.mark.parametrize("text", CLEAR)
def test_clear_ones_are_sent(program: Program, text: str) -> None:
    found = program.request(*EVENTS, text)
    moment = botocores(text.strip())
    assert (found.code, moment is None) == (0, False)
    sent = program.module("_timestamps").parse(found.params["StartTime"])
    assert sent == moment


@pytest.mark.parametrize("text", REFUSED_MOMENTS)
def test_unclear_ones_are_refused(program: Program, text: str) -> None:
    assert botocores(text) is not None, MOMENTS
    test_what_is_no_moment(program, text)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_moment(program: Program, text: str) -> None:
    found = program.run(*EVENTS, text)
    assert found.code == 252
    assert f"Invalid type for parameter StartTime, value: {text}, type: <class 'str'>" in found.err


@pytest.mark.parametrize(
    "form", ["MetricName=a,Timestamp=21 Nov 2026", '{"Timestamp":"21/11/2026"}']
)
def test_inside_of_values_and_beside_raw_bytes(program: Program, form: str) -> None:
    given = (*METRICS, form, "--cli-binary-format", "raw-in-base64-out", "--validate", "off")
    found = program.request(*given)
    assert found.params["MetricData"][0]["Timestamp"] == "2026-11-21T00:00"


def test_a_date_of_yaml(program: Program) -> None:
    found = program.request(*EVENTS[:2], "--cli-input-yaml", "StartTime: 2026-11-21")
    assert (found.code, found.params) == (0, {"StartTime": "2026-11-21"})


def test_any_words_are_read_as_botocore_reads_them_if_both_do(program: Program) -> None:
    chosen = random.Random(7)
    plain: Any = program.module("_cli.input.moments").plain_moment
    parse = program.module("_timestamps").parse
    read = 0
    for _ in range(3_000):
        words = [*chosen.choice((*_DATES, *_WORDED)).split(), chosen.choice(_CLOCKS)]
        if chosen.random() < 0.2:
            chosen.shuffle(words)
        text = " ".join([*words, chosen.choice(_ZONES)])
        found = plain(text)
        if found != text:
            moment = botocores(text)
            read += moment is not None
            assert moment in (None, parse(found)), text
    assert read > 1_000
