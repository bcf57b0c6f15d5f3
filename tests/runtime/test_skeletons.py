"""Skeletons against the AWS CLI's own generator, made from the same models."""

from __future__ import annotations

import json

import pytest

from shapewright.dialects.python import skeleton as python_skeleton
from shapewright.ir import Service
from shapewright.naming import command_name
from tests.runtime.conftest import Command
from tests.runtime.oracle import OPERATIONS, PAIRS
from tests.runtime.package import model_of, part_of_service
from tests.support import awscli
from tests.support.models import service_from_model

_ASK = """
import json, random, sys
import awscli
from awscli.utils import json_encoder
from botocore.model import ServiceModel
from botocore.utils import ArgumentGenerator
random.choice = lambda values: values[0]  # version 2 takes the first value of an enum
def skeleton(model, name):
    shape = ServiceModel(model).operation_model(name).input_shape
    found = {} if shape is None else ArgumentGenerator().generate_skeleton(shape)
    return json.dumps(found, indent=4, default=json_encoder) + "\\n"
asked = json.load(sys.stdin)
json.dump([[skeleton(model, name) for name in names] for model, names in asked], sys.stdout)
"""


@pytest.fixture(scope="module")
def expected() -> dict[tuple[str, str], str]:
    """What the AWS CLI prints, by service and operation."""
    asked = [(model_of(service, names), names) for service, names in OPERATIONS.items()]
    found: dict[tuple[str, str], str] = {}
    for (service, names), texts in zip(OPERATIONS.items(), awscli.ask(_ASK, asked), strict=True):
        found |= {(service, name): text for name, text in zip(names, texts, strict=True)}
    return found


@pytest.mark.parametrize(("service", "operation"), PAIRS)
def test_skeleton_is_the_aws_clis(
    run_wide: Command, expected: dict[tuple[str, str], str], service: str, operation: str
) -> None:
    found = run_wide(service, command_name(operation), "--generate-cli-skeleton")
    assert (found.code, found.err) == (0, "")
    assert found.out == expected[service, operation]


def doubling_service(levels: int) -> Service:
    """A service whose input unfolds into twice as much on every level."""
    shapes = {
        f"S{level}": {
            "type": "structure",
            "members": {"A": {"shape": f"S{level + 1}"}, "B": {"shape": f"S{level + 1}"}},
        }
        for level in range(levels)
    }
    shapes[f"S{levels}"] = {"type": "structure", "members": {}}
    operation = {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "S0"}}
    metadata = {"serviceId": "X", "serviceFullName": "X", "protocol": "json", "endpointPrefix": "x"}
    model = {"metadata": metadata, "operations": {"Do": operation}, "shapes": shapes}
    return service_from_model("x", model)


def test_skeleton_that_has_no_end_in_practice_is_empty() -> None:
    operation = doubling_service(60).operations["Do"]
    assert python_skeleton.input_skeleton(operation) == "{}\n"


def test_skeleton_escapes_what_is_not_ascii() -> None:
    operation = part_of_service("pinpoint", ["SendOTPMessage"]).operations["SendOTPMessage"]
    text = python_skeleton.input_skeleton(operation)
    assert text.isascii()
    assert json.loads(text)["ApplicationId"] == ""
