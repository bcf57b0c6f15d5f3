"""Which texts name a moment, and which one: as botocore reads them, or not at all."""

from __future__ import annotations

import datetime
import random
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from botocore.utils import parse_to_aware_datetime

FORMS = [
    "2026-03-01",
    "2026-03-01T08:30:00Z",
    "2026-03-01t08:30:00z",
    "2026-03-01T08:30:00.25+01:00",
    "2026-03-01 08:30:00,5Z",
    "2026-03-01T08:30:00.123456789Z",
    "2026-03-01T08:30+01",
    "2026-03-01T08Z",
    "20260301T083000Z",
    "20260301T0830-0500",
    "Sun, 01 Mar 2026 08:30:00 GMT",
    "Sun, 1 Mar 2026 08:30:00.5 +0100",
    "1772353800",
    "1772353800.5",
    "-1e9",
]
NONE = [
    *("", "T", "now", "10:30", "2026-03-01T", "2026-3-1", "2026-13-01", "2026-02-30"),
    *("2026-03-01T08:30:005Z", "2026-03-01T08:30:00.Z", "2026-03-01T08:30:00tZ"),
    *("2026-03-01T08:30:00+01:00:30", "2026-03-01T08:30:00+01:", "2026-03-01T08:30:00+1:000"),
    *("2026-03-01T08:30:00Z\n", " 2026-03-01", "2026-03-01T08:30:00z+01:00", "1_000", "nan", "inf"),
    *("Foo, 01 Mar 2026 08:30:00 GMT", "Sun, 01 Mar 26 08:30:00 GMT", "Sun, 01 Mar 2026"),
    *("Sun, 01 Mar 2026 8:30:00 GMT", "\u0661772353800", "1e20"),
    *("Sun, 01 Mar 2026 08:30:00 ", "Sun, 01 Mar 2026  08:30:00", "Sun,  "),
]


@pytest.fixture(scope="module")
def parse(sdk: Callable[[str], Any]) -> Callable[[object], datetime.datetime]:
    found: Callable[[object], datetime.datetime] = sdk("_timestamps").parse
    return found


def botocores(text: str) -> datetime.datetime | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found: datetime.datetime = parse_to_aware_datetime(text)
            return found.astimezone(datetime.UTC)
        except (ValueError, TypeError, AttributeError, OverflowError, RuntimeError):
            return None


@pytest.mark.parametrize("text", FORMS)
def test_a_moment_is_botocores(parse: Callable[[object], Any], text: str) -> None:
    assert parse(text) == botocores(text)


@pytest.mark.parametrize("text", NONE)
def test_what_names_none(parse: Callable[[object], Any], text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whichever it says)
        parse(text)


def test_mutated_texts_are_read_as_botocore_reads_them_or_not_at_all(
    parse: Callable[[object], Any],
) -> None:
    chosen = random.Random(4)
    read = 0
    for _ in range(15_000):
        text = _mutated(chosen, chosen.choice(FORMS))
        try:
            ours = parse(text)
        except ValueError:
            continue
        read += 1
        if ours.year >= 100:  # botocore takes the year 0026 for 2026
            assert ours == botocores(text), text
    assert read > 1_000


def _mutated(chosen: random.Random, text: str) -> str:
    characters = list(text)
    for _ in range(chosen.randint(1, 3)):
        at = chosen.randrange(len(characters) + 1)
        new = chosen.choice("0123456789TZ:-+., eazGMTtSunFMr")
        kind = chosen.random()
        if kind < 0.3:
            characters[at : at + 1] = []
        elif kind < 0.6:
            characters.insert(at, new)
        else:
            characters[at : at + 1] = [new]
    return "".join(characters)
