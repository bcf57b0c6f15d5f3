"""Boto3 as the independent oracle: what its clients send is read right, and what is answered
arrives at them."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from tests.runtime.oracle import operation_model, service_model
from tests.runtime.samples import Sampler
from tests.testing_package.plain import Plain
from tests.testing_package.services import OPERATIONS

PAIRS = [(service, name) for service, names in OPERATIONS.items() for name in names]
_ROUNDS = 3
_THIN = {"query", "ec2", "rest-xml"}
# Boto3 looks at these itself, or makes them out of others.
_GIVEN = {
    "Bucket": "bucket-name",
    "Key": "some/key with blanks",
    "AccountId": "123456789012",
    "QueueUrl": "x",
    "UserData": "",
    "ChecksumAlgorithm": "CRC32",
    "EncodingType": "url",
}


class PlainSampler(Sampler):
    """Draws values that every protocol can carry and that boto3 leaves as they are."""

    def _float(self, shape: Any, depth: int) -> float:
        return self._random.choice([0.0, 1.5, -2.25, 3.0])

    _double = _float

    def _structure(self, shape: Any, depth: int) -> Any:
        made = super()._structure(shape, depth)
        if getattr(shape, "is_tagged_union", False) and not made:
            name = min(shape.members, key=lambda each: shape.members[each].type_name == "structure")
            return {name: self.value(shape.members[name], depth + 1)}
        return made

    def _blob(self, shape: Any, depth: int) -> bytes:
        return self._random.choice([b"x", b"hello", bytes(range(256))])


@pytest.fixture(scope="module")
def client_of(wide_server: Any) -> Callable[[str], Any]:
    """Boto3's client of a service; each takes long to make, so it is kept."""
    config = Config(
        parameter_validation=False,
        inject_host_prefix=False,
        retries={"total_max_attempts": 1},
        s3={"addressing_style": "path"},
        disable_request_compression=True,
    )
    session = boto3.Session()
    return functools.cache(lambda name: session.client(name, config=config, **wide_server.settings))


def params_for(model: Any, seed: str) -> dict[str, Any]:
    """Random parameters, with those that boto3 asks for itself made plain."""
    if model.input_shape is None:
        return {}
    params = PlainSampler(seed).params(model.input_shape)
    members = model.input_shape.members
    for name, value in _GIVEN.items():
        if name in members and (name in params or name in model.input_shape.required_members):
            params[name] = value
    return params


@pytest.mark.parametrize(("service", "operation"), PAIRS)
def test_requests_and_answers(
    service: str, operation: str, wide_server: Any, client_of: Callable[[str], Any]
) -> None:
    model = operation_model(service, operation)
    client = client_of(service)
    method = next(m for m, o in client.meta.method_to_api_mapping.items() if o == operation)
    protocol = service_model(service).resolved_protocol
    plain = Plain(thin=protocol in _THIN)
    wide_server.reset()
    for number in range(_ROUNDS):
        seed = f"{service} {operation} {number}"
        params = params_for(model, seed)
        meant = {}
        if model.output_shape is not None:
            meant = PlainSampler(f"{seed} out", plain=True).value(model.output_shape, 1)
            meant = tidied(model.output_shape, meant)
        wide_server.add_response(service, method, meant, check=False)
        response = getattr(client, method)(**params)
        call = wide_server.calls[-1]
        assert (call.service, call.method, call.error) == (service, method, "")
        if model.input_shape is not None:
            sent, got = (plain.of(model.input_shape, each) for each in (params, call.params))
            assert without_extras(service, model, got, sent) == sent
        if model.output_shape is not None:
            said = without_empty(model, plain.of(model.output_shape, meant))
            response = {n: v for n, v in response.items() if n in said or service != "s3"}
            response.pop("ResponseMetadata", None)
            assert without_empty(model, plain.of(model.output_shape, response)) == said


def tidied(shape: Any, meant: dict[str, Any]) -> dict[str, Any]:
    """An answer without what stands for itself: the status."""
    return {
        name: item
        for name, item in meant.items()
        if shape.members[name].serialization.get("location") != "statusCode"
        and not shape.members[name].serialization.get("eventstream")
        and not name.startswith("Checksum")
    }


def without_extras(
    service: str, model: Any, got: dict[str, Any], sent: dict[str, Any]
) -> dict[str, Any]:
    """What arrived, without what the client itself adds: S3's checksums, empty places."""
    return {
        name: item
        for name, item in got.items()
        if name in sent or (service != "s3" and item not in ({}, [], b""))
    } | {name: item for name, item in sent.items() if item in ({}, [], b"") and name not in got}


def without_empty(model: Any, value: dict[str, Any]) -> dict[str, Any]:
    """An answer's outermost members, without empty ones: headers and bodies have none."""
    shape = model.output_shape
    return {
        name: item
        for name, item in value.items()
        if item not in ({}, [], b"", "")
        and shape.members[name].serialization.get("location") != "statusCode"
    }


@pytest.mark.parametrize("service", sorted(OPERATIONS))
def test_errors(service: str, wide_server: Any, client_of: Callable[[str], Any]) -> None:
    client = client_of(service)
    operation = OPERATIONS[service][0]
    model = operation_model(service, operation)
    method = next(m for m, o in client.meta.method_to_api_mapping.items() if o == operation)
    wide_server.reset()
    draw = random.Random(service)
    shapes = [shape for shape in model.error_shapes if "message" in map(str.lower, shape.members)]
    for shape in draw.sample(shapes, min(3, len(shapes))):
        wide_server.add_error(service, method, shape.name, "what went wrong")
        with pytest.raises(ClientError) as caught:
            getattr(client, method)(**params_for(model, "error"))
        assert type(caught.value).__name__ in (shape.name, "ClientError")
        error = caught.value.response["Error"]
        assert error["Message"] == "what went wrong"
        assert error["Code"] in (shape.error_code, shape.name)
        status = caught.value.response["ResponseMetadata"]["HTTPStatusCode"]
        stated = shape.metadata.get("error", {}).get("httpStatusCode")
        assert status == stated or stated is None
    wide_server.add_error(service, method, "SomethingNew", "never seen", status=418)
    with pytest.raises(ClientError, match=r"SomethingNew.*never seen"):
        getattr(client, method)(**params_for(model, "error"))


def test_a_sample_is_as_long_as_it_says(client_of: Callable[[str], Any]) -> None:
    """``ContentLength`` is a member of the answer, and a header that servers set."""
    answer = client_of("s3").get_object(Bucket="bucket", Key="key")
    body = answer["Body"].read()
    assert answer["ContentLength"] == len(body)
    assert answer["ResponseMetadata"]["HTTPHeaders"]["content-length"] == str(len(body))
