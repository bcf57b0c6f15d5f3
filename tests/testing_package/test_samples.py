"""Sample answers: right by the spec, for any operation, and by an independent judge."""

from __future__ import annotations

import random
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.validate import ParamValidator

from shapewright.dialects.python.answer_samples import sample
from shapewright.regex.example import example
from shapewright.regex.judge import Pattern, judge
from tests.runtime.conftest import Import
from tests.runtime.oracle import service_model
from tests.testing_package.conftest import part
from tests.testing_package.services import OPERATIONS


def choice() -> list[tuple[str, str]]:
    """Some operations of services that botocore knows."""
    draw = random.Random(4)
    names = draw.sample(Loader().list_available_services("service-2"), 24)
    return [(name, draw.choice(service_model(name).operation_names)) for name in sorted(names)]


@pytest.mark.parametrize(("service", "operation"), choice())
def test_botocore_finds_samples_right(service: str, operation: str) -> None:
    one = part(service, [operation])
    output = one.operations[operation].output
    model = service_model(service).operation_model(operation).output_shape
    if output is None or model is None:
        return
    made = sample(one, output.shape)
    assert made == sample(one, output.shape)
    errors = ParamValidator().validate(made, model)
    assert not errors.has_errors(), errors.generate_report()
    assert missing(model, made) == []


def missing(shape: Any, value: Any) -> list[str]:
    """Members that must be set and are not, and values that enums do not have."""
    if shape.type_name == "structure" and isinstance(value, dict):
        found = [name for name in shape.required_members if name not in value]
        inner = [
            (shape.members[name], item) for name, item in value.items() if name in shape.members
        ]
    elif shape.type_name == "list":
        found, inner = [], [(shape.member, item) for item in value]
    elif shape.type_name == "map":
        found, inner = [], [(shape.value, item) for item in value.values()]
    else:
        return [value] if getattr(shape, "enum", ()) and value not in shape.enum else []
    return found + [name for each in inner for name in missing(*each)]


def test_samples_pass_the_checks_of_their_module(many: Import) -> None:
    catalogue = many("testing._catalogue")
    entries = catalogue.Catalogue().entries
    assert sorted(entries) == sorted(OPERATIONS)
    for entry in entries.values():
        for method in entry.wire.OPERATIONS:
            promise = entry.promise(method)
            assert catalogue.problems(promise["check"], promise["sample"], "") == [], method
        for code in entry.wire.ERRORS:
            stated = entry.error(code)
            assert catalogue.problems(stated["check"], stated["sample"], "") == [], code
            assert 300 <= stated["status"] < 600


def model(name: str) -> dict[str, Any]:
    found: dict[str, Any] = Loader().load_service_model(name, "service-2")
    return found


def test_texts_are_found_for_almost_all_patterns_of_aws() -> None:
    shapes = [s for name in ("glue", "iot", "sagemaker") for s in model(name)["shapes"].values()]
    texts = sorted({shape["pattern"] for shape in shapes if "pattern" in shape})
    patterns = [verdict for text in texts if isinstance(verdict := judge(text), Pattern)]
    failed = [p.source for p in patterns if example(p, p.least, None) is None]
    assert len(patterns) > 100
    assert len(failed) <= len(patterns) // 50, failed


def test_a_request_s_values_are_repeated_if_they_fit(many: Import) -> None:
    samples = many("testing._samples")
    entry = many("testing._catalogue").Catalogue().entry("stepfunctions")
    arn = "arn:aws:states:us-east-1:123456789012:execution:machine:name"
    said = samples.sample_answer(entry, "describe_execution", {"executionArn": arn})
    assert said["executionArn"] == arn
    too_long = samples.sample_answer(entry, "describe_execution", {"executionArn": "x" * 5000})
    assert too_long["executionArn"] != "x" * 5000
