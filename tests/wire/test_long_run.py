"""Calls of all operations of all services, in parts."""

from __future__ import annotations

import math

import pytest

from tests.wire.known import unexpected
from tests.wire.long_run import report, run
from tests.wire.services import service_names

PARTS = 16


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_long_run_is_clean(part: int) -> None:
    tally = run(service_names()[part::PARTS], 2, math.inf, "us-east-1")
    assert not unexpected(tally.differences), report(tally)


def test_a_short_run_tells_what_was_compared() -> None:
    tally = run(["sts"], 1, math.inf, "eu-central-1")
    assert "query, 11 operations: identical requests 22 of 22" in report(tally)
