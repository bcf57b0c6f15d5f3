"""The two passes of generated validators: the quick one may say no wrongly, and never yes."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from tests.python_target.kinds import VALUES
from tests.python_target.mutation import mutants

NUMBER = 1_500


def compare_passes(validators: ModuleType, seed: int, number: int) -> None:
    """Both passes over mutants of a right value."""
    package, module, _ = validators.__name__.split(".")
    collector = importlib.import_module(f"{package}._collector").Collector
    thorough = importlib.import_module(f"{package}.{module}._thorough")
    answers = {True: 0, False: 0}
    for params in mutants(VALUES, seed, number):
        found = collector([])
        thorough._check_put_request(params, None, found)
        try:
            quick = validators._is_put_request(params)
        except (KeyError, TypeError):
            quick = False
        answers[quick] += 1
        assert not (quick and found.found), params
    assert min(answers.values()) > number / 50


@pytest.mark.parametrize("seed", range(4))
def test_the_quick_pass_accepts_nothing_wrong(kinds_validators: ModuleType, seed: int) -> None:
    compare_passes(kinds_validators, seed, NUMBER)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
def test_the_quick_pass_over_many_mutants(kinds_validators: ModuleType, seed: int) -> None:
    compare_passes(kinds_validators, seed, 20_000)
