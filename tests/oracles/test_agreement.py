"""Validators, JSON Schema, models and botocore agree on every value that hypothesis makes."""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracles.case_specs import CASES
from tests.oracles.comparison import Tally, compare, compare_values
from tests.oracles.judges import Bench
from tests.python_target import kinds

OWN = ("SendDestinationNumberVerificationCode", "SendOTPMessage", "SendUsersMessages")
BATCH = 50
OF_A_CASE, OF_AN_OWN, OF_BOTOCORE, TRACED = 1_300, 1_500, 20, 25

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


def test_on_operations_of_botocore(botocore_benches: list[Bench]) -> None:
    tally: Tally = Counter()
    for number, bench in enumerate(botocore_benches):
        compare_values(bench, random.Random(number), OF_BOTOCORE, tally)
    assert len({bench.service for bench in botocore_benches}) >= 40
    assert tally["values"] >= 3_000
    assert min(tally["right values"], tally["wrong values"]) > 500


def test_enough_values_are_compared(botocore_benches: list[Bench]) -> None:
    of_botocore = len(botocore_benches) * OF_BOTOCORE
    assert len(CASES) * OF_A_CASE + len(OWN) * OF_AN_OWN + of_botocore >= 20_000


RULES = """
    type required unknown enum minimum maximum finite min_length max_length pattern union text
    timestamp json
    """.split()


def test_values_break_every_rule(case_benches: Mapping[str, Bench]) -> None:
    tally: Tally = Counter()
    compare_values(case_benches["kinds"], random.Random(5), 3_000, tally)
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


@trying(600)
@given(data=st.data())
def test_on_anything_at_any_member(case_benches: Mapping[str, Bench], data: st.DataObject) -> None:
    member = data.draw(st.sampled_from(sorted(kinds.VALUES)))
    compare(case_benches["kinds"], {"Name": "a", member: data.draw(ANYTHING)}, Counter())
