"""Validators against others who know the rules: botocore, jsonschema, and their own two passes."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import hypothesis
import hypothesis.strategies as st
import jsonschema
import pytest
import referencing
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

from shapewright.dialects.schemas.json_schema import operation_schema
from tests.python_target.building import model, service
from tests.python_target.kinds import OPERATIONS, SHAPES, VALUES
from tests.python_target.mutation import mutants

NUMBER = 1_500
SEEDS = range(4)


def accepts(validate: Callable[[Any], None], params: Any) -> bool:
    try:
        validate(params)
    except ValueError as error:
        return not error.problems  # type: ignore[attr-defined]
    return True


@dataclasses.dataclass(frozen=True)
class Oracle:
    """Botocore's validator of one operation."""

    shape: Any

    @classmethod
    def of(cls, shapes: dict[str, Any], operation: str) -> Oracle:
        operations = {operation: OPERATIONS[operation]}
        return cls(ServiceModel(model(shapes, operations)).operation_model(operation).input_shape)

    def accepts(self, params: Any) -> bool:
        try:
            return not ParamValidator().validate(params, self.shape).has_errors()
        except Exception:  # botocore fails on some values; a value that it chokes on is refused
            return False


@pytest.fixture(scope="module")
def botocore() -> Oracle:
    return Oracle.of(SHAPES, "Put")


@pytest.mark.parametrize("seed", SEEDS)
def test_botocore_accepts_what_we_accept(
    validators: ModuleType, botocore: Oracle, seed: int
) -> None:
    accepted = 0
    for params in mutants(VALUES, seed, NUMBER):
        if accepts(validators.validate_put, params):
            accepted += 1
            assert botocore.accepts(params), params
    assert accepted > NUMBER / 20


@pytest.mark.parametrize("seed", SEEDS)
def test_the_quick_pass_never_says_yes_to_what_the_thorough_one_refuses(
    validators: ModuleType, runtime: Callable[[str], ModuleType], seed: int
) -> None:
    differential_run(validators, runtime("_collector").Collector, seed, NUMBER)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
def test_the_quick_pass_over_many_mutants(
    validators: ModuleType, runtime: Callable[[str], ModuleType], seed: int
) -> None:
    differential_run(validators, runtime("_collector").Collector, seed, 20_000)


def differential_run(validators: ModuleType, collector: Any, seed: int, number: int) -> None:
    """Both passes over mutants; the quick one may err on the side of no only."""
    answers = {True: 0, False: 0}
    for params in mutants(VALUES, seed, number):
        found = collector([])
        validators._check_put_request(params, None, found)
        try:
            quick = validators._is_put_request(params)
        except KeyError:
            quick = False
        answers[quick] += 1
        assert not (quick and found.problems), (params, found.problems)
    assert min(answers.values()) > number / 50


def json_shapes() -> dict[str, Any]:
    """The shapes without the members whose values JSON writes in a way of its own."""
    put = SHAPES["PutRequest"]
    members = {
        name: member
        for name, member in put["members"].items()
        if name not in ("Data", "Stamp", "Header", "Secret")
    }
    return {**SHAPES, "PutRequest": {**put, "members": members}}


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    made = service(json_shapes(), OPERATIONS)
    return jsonschema.Draft202012Validator(
        operation_schema(made, made.operations["Put"], "input", ""),
        registry=referencing.Registry(),
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_schema_accepts_and_refuses_the_same(
    validators: ModuleType, schema: jsonschema.Draft202012Validator, seed: int
) -> None:
    right = {name: value for name, value in VALUES.items() if name in json_names()}
    answers = {True: 0, False: 0}
    for params in mutants(right, seed, NUMBER // 10, odd=False):
        if any(map(is_read_differently, leaves(params))):
            continue
        ours = accepts(validators.validate_put, params)
        answers[ours] += 1
        assert ours == schema.is_valid(params), params
    assert min(answers.values()) > NUMBER / 100


def is_read_differently(leaf: Any) -> bool:
    """To JSON Schema 1.0 is an integer; jsonschema's ``$`` matches before a newline at the end."""
    if isinstance(leaf, str):
        return leaf.endswith("\n")
    return isinstance(leaf, float) and leaf.is_integer()


def json_names() -> set[str]:
    return set(json_shapes()["PutRequest"]["members"])


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


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


@hypothesis.settings(max_examples=600, deadline=None)
@hypothesis.given(data=st.data())
def test_any_value_of_any_member_is_no_surprise(
    validators: ModuleType, botocore: Oracle, data: st.DataObject
) -> None:
    member = data.draw(st.sampled_from(sorted(VALUES)))
    params = {"Name": "a", member: data.draw(ANYTHING)}
    if accepts(validators.validate_put, params):
        assert botocore.accepts(params)
