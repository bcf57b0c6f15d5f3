"""Recorded command lines end here as they end with version 2 of the AWS CLI."""

from __future__ import annotations

import pytest

from tests.cli_facts.known import HINTED, KNOWN, NUMBERS, parts_of
from tests.cli_facts.recorded import Case, Outcome, cases
from tests.cli_facts.running import Bench

_CASES = cases()


def differing(found: Outcome, expected: Outcome) -> set[str]:
    """The parts in which two outcomes differ."""
    names = ("code", "out", "err", "requests")
    return {name for name in names if getattr(found, name) != getattr(expected, name)}


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_outcome(bench: Bench, case: Case) -> None:
    found = bench.run(case)
    if parts_of(case.name):
        assert differing(found, case.expected) == parts_of(case.name)
    else:
        assert found == case.expected


@pytest.mark.parametrize("case", [case for case in _CASES if case.name in HINTED.names])
def test_hints_stand_below_the_recorded_words(bench: Bench, case: Case) -> None:
    said = [line for line in bench.run(case).err.split("\n") if not line.startswith("Hint: ")]
    recorded = case.expected.err.replace("for input:\n ", "for input:\n", 1)
    assert "\n".join(said) == recorded


@pytest.mark.parametrize("case", [case for case in _CASES if case.name in NUMBERS.names])
def test_usage_errors_hold_the_recorded_words(bench: Bench, case: Case) -> None:
    found = bench.run(case)
    assert found.code == 252
    recorded = case.expected.err.removeprefix("\naws: [ERROR]: ")
    assert found.err.partition("': ")[2].partition("Hint: ")[0] == recorded


def test_listed_cases_are_recorded_and_listed_once() -> None:
    names = [name for known in KNOWN for name in known.names]
    assert len(names) == len(set(names))
    assert set(names) <= {case.name for case in _CASES}


def test_no_case_is_lost() -> None:
    assert len(_CASES) == 331
