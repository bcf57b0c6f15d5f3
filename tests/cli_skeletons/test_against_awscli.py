"""Skeletons of many more operations against the installed AWS CLI, and its steps for YAML."""

from __future__ import annotations

import random

import pytest
from botocore.loaders import Loader

from shapewright.dialects.python.skeleton import input_skeleton, output_sample
from shapewright.dialects.python.yaml_skeleton import yaml_skeleton
from tests.cli_skeletons import oracle
from tests.runtime.package import model_of
from tests.support.models import service_from_model

_EACH = 2
"""How many operations of each service are tried."""
_SERVICES = Loader().list_available_services("service-2")
_TURNS = 32
"""One in so many services is tried when not all are."""
_TRIED = [
    pytest.param(name, marks=() if place % _TURNS == 5 else (pytest.mark.slow,), id=name)
    for place, name in enumerate(_SERVICES)
]


@pytest.mark.parametrize("name", _TRIED)
def test_skeletons_are_the_aws_clis(name: str) -> None:
    whole = Loader().load_service_model(name, "service-2")
    every = sorted(whole["operations"])
    names = random.Random(name).sample(every, min(_EACH, len(every)))
    model = model_of(name, names)
    service = service_from_model(name, model)
    (printed,) = oracle.version_1([(model, names)])
    for operation, (given, answer) in zip(names, printed, strict=True):
        ours = service.operations[operation]
        assert input_skeleton(ours) == given
        assert output_sample(ours) == answer
        assert yaml_skeleton(ours) == oracle.version_2_yaml(model, operation)
