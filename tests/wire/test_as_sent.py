"""Answers whose moments stay what the service sent: as botocore reads them for the AWS CLI."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.awsrequest import HeadersDict
from botocore.model import ServiceModel
from botocore.parsers import ResponseParserFactory

from shapewright import naming
from shapewright.dialects.python.names import client_method
from tests.wire import answers
from tests.wire.calls import read_streams
from tests.wire.comparison import same
from tests.wire.packages import Workshop
from tests.wire.services import imported, model

_ROUNDS = 4
_OPERATIONS = {
    "json": ("kms", ["DescribeKey", "ListGrants"]),
    "query": ("iam", ["ListUsers", "GetAccessKeyLastUsed"]),
    "ec2": ("ec2", ["DescribeVolumes", "DescribeSpotPriceHistory"]),
    "rest-json": ("apigateway", ["GetApiKeys", "GetDeployment"]),
    "rest-xml": ("s3", ["GetObjectAttributes", "ListBuckets", "ListObjectsV2"]),
    "smithy-rpc-v2-cbor": ("cloudwatchomni", ["GetAlert", "ListDomains"]),
}


@pytest.mark.parametrize("protocol", _OPERATIONS)
def test_moments_are_what_the_service_sent(workshop: Workshop, protocol: str) -> None:
    service, names = _OPERATIONS[protocol]
    ours = imported(service, names)
    workshop.write([ours])
    package = f"{workshop.package}.{naming.module_name(service)}"
    reader = workshop.module("_cli.as_sent").AsSent(package)
    plain = workshop.module("_service").Service(package)
    factory = ResponseParserFactory()
    factory.set_parser_defaults(timestamp_parser=lambda value: value)
    met = 0
    for name in names:
        method, operation = client_method(ours.operations[name]), _model(service, name)
        for number in range(_ROUNDS):
            reply = answers.success(protocol, operation, f"{name}.{number}")
            response = SimpleNamespace(**reply._asdict())
            found = read_streams(reader.answer(method, response))
            raw = {
                "status_code": reply.status,
                "headers": HeadersDict(reply.headers),
                "body": reply.body,
            }
            expected = factory.create_parser(protocol).parse(raw, operation.output_shape)
            del found["ResponseMetadata"], expected["ResponseMetadata"]
            assert same(found, expected), name
            assert not any(isinstance(each, datetime) for each in _scalars(found))
            moments = _scalars(plain.answer(method, response))
            met += sum(isinstance(each, datetime) for each in moments)
    assert met


def _model(service: str, operation: str) -> Any:
    return ServiceModel(model(service).data, service).operation_model(operation)


def _scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _scalars(item)
    else:
        yield value
