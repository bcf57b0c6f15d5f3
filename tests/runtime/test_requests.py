"""Requests against botocore's, for operations of many services on random parameters."""

from __future__ import annotations

from typing import Any

import pytest

from shapewright.dialects.python.names import client_method
from shapewright.naming import module_name
from tests.runtime import oracle
from tests.runtime.conftest import Import
from tests.runtime.oracle import ENDPOINT, PAIRS, Sent
from tests.runtime.package import part_of_service
from tests.runtime.samples import Sampler

_ROUNDS = 25
_THREE = [
    ("pinpoint", "SendOTPMessage"),
    ("pinpoint", "SendUsersMessages"),
    ("pinpoint-sms-voice-v2", "SendDestinationNumberVerificationCode"),
]
_BY_CLIENT = [
    *_THREE,
    ("iot", "DeleteJobExecution"),
    ("kms", "Decrypt"),
    ("lambda", "Invoke"),
    ("sqs", "SendMessage"),
    ("stepfunctions", "StartSyncExecution"),
]


def built(wide: Import, service: str, operation: str, params: dict[str, Any], **how: Any) -> Sent:
    """The request that the generated package makes, its checks of parameters aside."""
    method = method_of(service, operation)
    generated = wide("_service").Service(f"{wide('').__name__}.{module_name(service)}")
    resolved = generated.resolved("us-east-1", how.get("endpoint_url"))
    endpoint = wide("_endpoint").Endpoint(resolved.url)
    request = generated.request(method, params, endpoint, level="off")
    return Sent(request.method, request.url, _headers_on_the_wire(wide, request), request.body)


def _headers_on_the_wire(wide: Import, request: Any) -> dict[str, str]:
    """What the transport sends, but for what every HTTP client adds in its own way."""
    target = wide("_target").read_target(request.url, True)
    message = wide("_transport.message").write_message(request, target, None)
    head = b"".join(message.pieces).partition(b"\r\n\r\n")[0].decode()
    pairs = [line.partition(": ") for line in head.split("\r\n")[1:]]
    headers = {name.lower(): value for name, _, value in pairs}
    return {k: v for k, v in headers.items() if k not in ("host", "accept-encoding")}


def method_of(service: str, operation: str) -> str:
    """Name of the client's method."""
    found = part_of_service(service, [operation]).operations[operation]
    return client_method(found)


@pytest.mark.parametrize(("service", "operation"), PAIRS)
def test_request_is_botocores(wide: Import, service: str, operation: str) -> None:
    shape = oracle.operation_model(service, operation).input_shape
    for number in range(_ROUNDS if shape is not None else 1):
        sampler = Sampler(f"{service}.{operation}.{number}")
        params = sampler.params(shape) if shape is not None else {}
        expected = oracle.serialized(service, operation, params, ENDPOINT)
        found = built(wide, service, operation, params, endpoint_url=ENDPOINT)
        assert found == expected, params


@pytest.mark.parametrize(("service", "operation"), _BY_CLIENT)
def test_request_is_the_one_that_a_botocore_client_sends(
    wide: Import, service: str, operation: str
) -> None:
    shape = oracle.operation_model(service, operation).input_shape
    params = Sampler(f"client.{operation}", plain=True).params(shape)
    expected = oracle.sent_by_client(service, operation, dict(params))
    assert built(wide, service, operation, params) == expected


@pytest.mark.parametrize("region", ["us-east-1", "eu-central-1", "ap-southeast-2", "cn-north-1"])
@pytest.mark.parametrize(("service", "host"), [("pinpoint", "pinpoint"), ("kms", "kms")])
def test_endpoint_of_a_region(wide: Import, service: str, host: str, region: str) -> None:
    resolved = wide("_service").Service(f"wide_sdk.{service}").resolved(region)
    endpoint = wide("_endpoint").Endpoint(resolved.url)
    suffix = "amazonaws.com.cn" if region.startswith("cn-") else "amazonaws.com"
    assert endpoint.url("/a", None) == f"https://{host}.{region}.{suffix}/a"


@pytest.mark.parametrize("endpoint", ["http://localhost:8000", "http://[::1]:8000/p/", ENDPOINT])
@pytest.mark.parametrize(
    ("service", "operation"), [_THREE[0], _THREE[2], ("iot", "GetPercentiles")]
)
def test_endpoint_url_is_a_prefix(
    wide: Import, service: str, operation: str, endpoint: str
) -> None:
    shape = oracle.operation_model(service, operation).input_shape
    params = Sampler(f"prefix.{operation}").params(shape)
    expected = oracle.serialized(service, operation, params, endpoint)
    assert built(wide, service, operation, params, endpoint_url=endpoint) == expected


def test_query_of_an_endpoint_url_is_kept(wide: Import) -> None:
    params = {"ApplicationId": "a", "SendOTPMessageRequestParameters": {}}
    found = built(wide, "pinpoint", "SendOTPMessage", params, endpoint_url="http://localhost/p?x=1")
    assert found.url == "http://localhost/p/v1/apps/a/otp?x=1"
