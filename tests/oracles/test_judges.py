"""The comparison can fail: a schema that says a little less or more is noticed."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from shapewright.dialects.schemas.json_schema import Schema, operation_schema
from tests.oracles import ecma
from tests.oracles.case_specs import CASES
from tests.oracles.comparison import DisagreementError, compare_values
from tests.oracles.judges import Bench

LEFT_OUT = "additionalProperties anyOf enum pattern propertyNames required".split()
MOVED = "minimum maximum minLength maxLength minItems maxItems".split()


def parts(schema: Any) -> Iterator[Schema]:
    """Every object in a schema."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(inner, dict | list):
            yield from parts(inner)


def leaving_out(keyword: str) -> Callable[[Schema], None]:
    return lambda part: part.pop(keyword, None)


def moving(keyword: str, by: int) -> Callable[[Schema], None]:
    return lambda part: part.update(
        {keyword: part[keyword] + by} if type(part.get(keyword)) is int else {}
    )


CHANGES = {
    **{f"no {keyword}": leaving_out(keyword) for keyword in LEFT_OUT},
    **{f"{keyword} {by:+}": moving(keyword, by) for keyword in MOVED for by in (-1, 1)},
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_wrong_schema_is_noticed(change: str, case_benches: Mapping[str, Bench]) -> None:
    spec = CASES["pages"] if "anyOf" in change else CASES["kinds"]
    schema = operation_schema(spec.service, spec.service.operations["Put"], "input", "")
    for part in list(parts(schema)):
        CHANGES[change](part)
    bench = dataclasses.replace(case_benches[spec.name], _schema=ecma.validator(schema))
    with pytest.raises(DisagreementError, match=r"schema (True|False)"):
        compare_values(bench, random.Random(1), 5_000, Counter())


def test_a_check_that_botocore_does_not_make_is_noticed(
    case_benches: Mapping[str, Bench],
) -> None:
    bench = case_benches["numbers"]
    other = dataclasses.replace(bench, _model=case_benches["texts"]._model)
    with pytest.raises(DisagreementError, match="botocore False"):
        compare_values(other, random.Random(1), 1_000, Counter())
