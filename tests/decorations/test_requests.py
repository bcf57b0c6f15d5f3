"""Requests of operations that botocore treats by hand, against those of whole botocore clients."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from shapewright.dialects.python import customised
from tests.decorations.conftest import Import, Services
from tests.decorations.oracle import HTTP, call
from tests.protocols_cbor.tables import EVERYTHING
from tests.runtime.oracle import Sent, operation_model
from tests.runtime.samples import Sampler
from tests.support.models import botocore_service

_SERVICES = (
    *("autoscaling", "cloudsearchdomain", "cloudwatch", "docdb", "glacier", "logs"),
    *("machinelearning", "neptune", "rds", "route53", "s3", "s3control"),
)
_ROUNDS = 5 if EVERYTHING else 1


@functools.cache
def treated(service: str) -> list[str]:
    """Operations of a service whose parameters or requests have rules of their own."""
    found = botocore_service(service)
    return [
        name
        for name, operation in found.operations.items()
        if {"amend", "finish"} & set(customised.operation_facts(found, operation))
        and name != "SelectObjectContent"  # an event stream
    ]


_EVERY = 1 if EVERYTHING else 8  # of the many operations of a service that share a rule
PAIRS = [
    (name, operation)
    for name in _SERVICES
    for operation in treated(name)[:: _EVERY if len(treated(name)) > 30 else 1]
]
PAIRS += [("apigateway", "GetRestApis"), ("apigateway", "PutRestApi"), ("sqs", "SendMessage")]
if EVERYTHING:
    PAIRS += [("ec2", name) for name in ("RunInstances", "DescribeHosts", "DescribeFlowLogs")]


def built(service: Services, sdk: Import, name: str, operation: str, params: Any) -> Sent:
    """The request that the runtime makes, with the length that the transport adds."""
    endpoint = sdk("_endpoint").Endpoint(HTTP)
    request = service(name).request(operation, params, endpoint, level="off")
    headers = {header.lower(): text for header, text in request.headers.items()}
    headers.pop("x-amz-content-sha256", None)
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        headers["content-length"] = str(len(request.body))
    return Sent(request.method, request.url, headers, request.body)


def sampled(service: str, operation: str, number: int) -> dict[str, Any]:
    """Parameters that go well with the rules."""
    shape = operation_model(service, operation).input_shape
    params = Sampler(f"{service}.{operation}.{number}", plain=True).params(shape)
    params.pop("SourceRegion", None)  # signed URLs, which we refuse
    params |= {name: bytes(v) for name, v in params.items() if isinstance(v, bytearray)}
    if "PredictEndpoint" in params:
        params["PredictEndpoint"] = "https://realtime.machinelearning.example/ignored"
    if service == "s3":
        own = ("Checksum", "ContentMD5", "ContentLength")  # what only fits one body
        params = {k: v for k, v in params.items() if not k.startswith(own)}
        params["Bucket"] = "bucket-1"
        if "Key" in params:
            params["Key"] = "some/key é.txt"
        if "CopySource" in params:
            params["CopySource"] = "bucket/key é?versionId=v1"
        if "ChecksumAlgorithm" in operation_model(service, operation).input_shape.members:
            params |= [{}, {"ChecksumAlgorithm": "SHA256"}, {"ChecksumAlgorithm": "SHA1"}][
                number % 3
            ]
    if service == "s3control":
        params |= {"AccountId": "123456789012"} if "AccountId" in params else {}
        params |= {"Bucket": "bucket-1"} if "Bucket" in params else {}
    return params


@pytest.mark.parametrize(("name", "operation"), PAIRS)
def test_request_is_the_one_that_a_botocore_client_sends(
    service: Services, sdk: Import, name: str, operation: str
) -> None:
    for number in range(_ROUNDS):
        params = sampled(name, operation, number)
        expected, _ = call(name, operation, params)
        assert built(service, sdk, name, operation, params) == expected, params
