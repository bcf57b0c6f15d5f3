"""Validators, JSON Schema, models and botocore agree on every value that hypothesis makes."""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracles.case_specs import CASES
from tests.oracles.comparison import Tally, compare, compare_values
from tests.oracles.judges import Bench
from tests.oracles.services import benches, botocore_services
from tests.python_target import kinds
from tests.support.turns import few_or_many

OWN = ("SendDestinationNumberVerificationCode", "SendOTPMessage", "SendUsersMessages")
BATCH = 50
OF_A_CASE, OF_AN_OWN, TRACED = 1_500, 1_700, 25
OPERATIONS, OF_AN_OPERATION = 4, 20  # of each of botocore's services

# A batch's chance is one number of hypothesis's; of traced values hypothesis makes every choice.
SEEDED = st.randoms(use_true_random=True)
TRACED_CHANCE = st.randoms(use_true_random=False)


def trying(examples: int) -> settings:
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)


def compare_many(bench: Bench, number: int) -> None:
    """Compare values in batches, and a few of which hypothesis can find smaller ones."""
    tally: Tally = Counter()

    @trying(TRACED)
    @given(TRACED_CHANCE)
    def traced(chance: random.Random) -> None:
        compare_values(bench, chance, 1, tally)

    @trying(number // BATCH)
    @given(SEEDED)
    def batch(chance: random.Random) -> None:
        compare_values(bench, chance, BATCH, tally)

    traced()
    batch()
    assert tally["values"] >= number
    assert tally["right values"] > number / 5
    assert tally["wrong values"] > number / 20
    assert tally["compared with the schema"] > number / 2
    assert tally["compared with the model"] > number / 2
    assert tally["compared with botocore"] > number / 2


@pytest.mark.parametrize("name", CASES)
def test_on_a_case_spec(name: str, case_benches: Mapping[str, Bench]) -> None:
    compare_many(case_benches[name], OF_A_CASE)


@pytest.mark.parametrize("operation", OWN)
def test_on_an_operation_of_our_own(operation: str, own_benches: Mapping[str, Bench]) -> None:
    compare_many(own_benches[operation], OF_AN_OWN)


def test_enough_values_are_compared() -> None:
    """The values of botocore's services come on top."""
    assert len(CASES) * OF_A_CASE + len(OWN) * OF_AN_OWN >= 20_000


@few_or_many("services", 16, 80)
def test_on_operations_of_botocore(services: int, tmp_path: Path) -> None:
    tally: Tally = Counter()
    made = benches(tmp_path, botocore_services(random.Random(0), services, OPERATIONS))
    for number, bench in enumerate(made):
        compare_values(bench, random.Random(number), OF_AN_OPERATION, tally)
    assert len({bench.service for bench in made}) >= services - 2
    assert tally["values"] >= 60 * services
    assert min(tally["right values"], tally["wrong values"]) > 10 * services


RULES = """
    type required unknown enum minimum maximum finite min_length max_length pattern union text
    timestamp json
    """.split()


def test_values_break_every_rule(case_benches: Mapping[str, Bench]) -> None:
    tally: Tally = Counter()
    compare_values(case_benches["kinds"], random.Random(5), 1_500, tally)
    assert {f"problem: {rule}" for rule in RULES} <= tally.keys()


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(codec=None)),
    st.binary(max_size=6),
    st.decimals(),
    st.datetimes(),
    st.builds(io.BytesIO),
    st.sampled_from(["AB-1", "RED", "2026-03-01", "12345", 2**31, -(2**63), 5]),
)
NAMES = st.text(max_size=4) | st.sampled_from(["A", "Left", "Right", "RED"])
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(NAMES, inner),
    ),
    max_leaves=8,
)


@trying(300)
@given(data=st.data())
def test_on_anything_at_any_member(case_benches: Mapping[str, Bench], data: st.DataObject) -> None:
    member = data.draw(st.sampled_from(sorted(kinds.VALUES)))
    compare(case_benches["kinds"], {"Name": "a", member: data.draw(ANYTHING)}, Counter())
