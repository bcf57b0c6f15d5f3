"""Wrong parameters are told in the words of botocore's validator, which the AWS CLI prints."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

from tests.cli_facts.conftest import OTHERS, Command
from tests.cli_facts.running import PACKAGE, Bench
from tests.runtime.samples import Sampler

_OPERATIONS = {
    **OTHERS,
    "pinpoint": ("SendOTPMessage", "SendUsersMessages"),
    "pinpoint-sms-voice-v2": ("SendDestinationNumberVerificationCode",),
}
_WRONG: tuple[Any, ...] = (
    "",
    "text",
    0,
    -3,
    2.5,
    True,
    None,
    [],
    {},
    [None],
    {"a": 1},
    ["b", 2],
    b"bytes",
)
_ROUNDS = 60


class Spoiler:
    """Makes parameters wrong: other types, other names, less, in one place or in many."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def spoiled(self, value: Any) -> Any:
        """A value, or what is made of it."""
        chance = self._random.random()
        if chance < 0.06:
            return self._random.choice(_WRONG)
        if isinstance(value, dict):
            found = {k: self.spoiled(v) for k, v in value.items() if self._random.random() > 0.08}
            return {**found, "Nope": 1} if chance > 0.93 else found
        if isinstance(value, list):
            return [self.spoiled(item) for item in value]
        return value


@pytest.mark.parametrize("service", _OPERATIONS)
def test_words_and_order(bench: Bench, service: str) -> None:
    model = ServiceModel(Loader().load_service_model(service, "service-2"), service)
    told = 0
    for name in _OPERATIONS[service]:
        shape = model.operation_model(name).input_shape
        for number in range(_ROUNDS if shape else 0):
            seed = f"{name}{number}"
            params = Spoiler(seed).spoiled(Sampler(seed).params(shape))
            if isinstance(params, dict):
                told += _agrees(service, name, params, shape)
    assert told or service == "sts"


def _agrees(service: str, operation: str, params: dict[str, Any], shape: Any) -> bool:
    """Compare what is said of parameters; whether something is."""
    report = ParamValidator().validate(params, shape)
    expected = ["Parameter validation failed:", *report.generate_report().split("\n")]
    found = _told(service, operation, params)
    assert bool(found) == report.has_errors()
    if found and "[***]" in "".join(found):  # below a sensitive key values are not shown
        assert len(found) == len(expected)
    elif found:
        assert found == [_as_version_2(line) for line in expected]
    return bool(found)


def _as_version_2(line: str) -> str:
    """Of unions the AWS CLI's version 2 names the members with dots between them."""
    start, mark, keys = line.partition("one of the following keys")
    return start + mark + keys.replace(", ", ". ") if mark else line


def _told(service: str, operation: str, params: dict[str, Any]) -> list[str]:
    """The lines about parameters; none if there is nothing to say."""
    package = f"{PACKAGE}.{service.replace('-', '_')}"
    wire = import_module(f"{package}._wire")
    method, table = next(item for item in wire.OPERATIONS.items() if item[1]["name"] == operation)
    errors = import_module(f"{PACKAGE}.exceptions")
    try:
        refuse = getattr(import_module(f"{package}._thorough"), f"refuse_{method}")
        refuse(params, "aws")
    except errors.ParamValidationError as error:
        text = import_module(f"{PACKAGE}._cli.refusal").refusal_text(error, wire, table, params)
        return str(text).split("\n")
    return []


@pytest.mark.parametrize("depth", [400, 5_000])
def test_what_nests_too_deeply_names_its_option(command: Command, depth: int) -> None:
    value = '{"L": [' * depth + '{"S": "a"}' + "]}" * depth
    statements = f'[{{"Statement": "s", "Parameters": [{value}]}}]'
    found = command("dynamodb", "batch-execute-statement", "--statements", statements)
    assert (found.code, found.requests) == (252, ())
    assert "Error parsing parameter '--statements': the value nests too deeply" in found.err
