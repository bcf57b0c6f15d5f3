"""The client as its users see it."""

from __future__ import annotations

import functools
import json
import uuid
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.conftest import Import

_OTP = {
    "BrandName": "Acme",
    "Channel": "SMS",
    "DestinationIdentity": "+12065550100",
    "OriginationIdentity": "+12065550199",
    "ReferenceId": "r-1",
}
_PARAMS = {"ApplicationId": "app", "SendOTPMessageRequestParameters": _OTP}
SENT = b'{"ApplicationId": "app", "RequestId": "r", "Result": {}}'
_KEYS = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "secret"}


class Recorder:
    """A transport that answers with what it is told and keeps the requests."""

    def __init__(self, body: bytes = SENT, status: int = 200) -> None:
        self.response = SimpleNamespace(status=status, headers={}, body=body)
        self.requests: list[Any] = []

    def send(self, request: Any) -> Any:
        self.requests.append(request)
        return self.response


@pytest.fixture
def pinpoint(sdk: Import) -> Any:
    return functools.partial(sdk("pinpoint.client").Client, **_KEYS)


def test_a_call_sends_one_request_and_returns_a_dict(pinpoint: Any) -> None:
    transport = Recorder(b'{"ApplicationId": "app", "Result": {"+1": {"StatusCode": 200}}}')
    client = pinpoint(region_name="eu-west-1", transport=transport)
    response = client.send_otp_message(**_PARAMS)
    assert response["MessageResponse"]["Result"]["+1"]["StatusCode"] == 200
    assert response["ResponseMetadata"]["HTTPStatusCode"] == 200
    (request,) = transport.requests
    assert request.method == "POST"
    assert request.url == "https://pinpoint.eu-west-1.amazonaws.com/v1/apps/app/otp"
    assert json.loads(request.body) == _OTP
    scope = "eu-west-1/mobiletargeting/aws4_request, SignedHeaders="
    assert request.headers["Content-Type"] == "application/json"
    assert scope in request.headers["Authorization"]
    assert request.headers["User-Agent"].startswith("sdk/")


def test_build_request_sends_nothing(pinpoint: Any) -> None:
    transport = Recorder()
    client = pinpoint(region_name="us-east-1", transport=transport)
    request = client.build_request("send_otp_message", _PARAMS)
    assert request.url.endswith("/v1/apps/app/otp")
    assert transport.requests == []


def test_parameters_are_not_changed(sdk: Import) -> None:
    params = {"VerifiedDestinationNumberId": "v", "VerificationChannel": "TEXT"}
    before = json.dumps(params)
    client = sdk("pinpoint_sms_voice_v2.client").Client(region_name="us-east-1")
    client.build_request("send_destination_number_verification_code", params)
    assert json.dumps(params) == before


def test_keys_keep_the_callers_order(pinpoint: Any) -> None:
    backwards = dict(reversed(list(_OTP.items())))
    params = {"ApplicationId": "app", "SendOTPMessageRequestParameters": backwards}
    request = pinpoint(region_name="us-east-1").build_request("send_otp_message", params)
    assert list(json.loads(request.body)) == list(backwards)


def test_wrong_parameters_are_not_sent(sdk: Import, pinpoint: Any) -> None:
    transport = Recorder()
    client = pinpoint(region_name="us-east-1", transport=transport)
    with pytest.raises(sdk("exceptions").ParamValidationError) as caught:
        client.send_otp_message(ApplicationId="app", Nope=1)
    assert len(caught.value.problems) == 2
    assert transport.requests == []


def test_errors_of_the_service_are_classes_of_the_client(pinpoint: Any) -> None:
    body = b'{"__type": "NotFoundException", "Message": "no such app"}'
    client = pinpoint(region_name="us-east-1", transport=Recorder(body, 404))
    with pytest.raises(client.exceptions.NotFoundException) as caught:
        client.send_otp_message(**_PARAMS)
    assert caught.value.response["Error"]["Message"] == "no such app"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    assert caught.value.operation_name == "SendOTPMessage"


def test_whatever_a_transport_raises_leaves_a_send_in_doubt(sdk: Import, pinpoint: Any) -> None:
    class Broken:
        def send(self, request: Any) -> Any:
            raise ConnectionResetError("cut")

    with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
        pinpoint(region_name="us-east-1", transport=Broken()).send_otp_message(**_PARAMS)
    assert isinstance(caught.value.__cause__, sdk("exceptions").NoAnswerError)
    assert isinstance(caught.value.__cause__.__cause__, ConnectionResetError)


def test_a_failed_assertion_of_a_transport_passes(pinpoint: Any) -> None:
    class Strict:
        def send(self, request: Any) -> Any:
            raise AssertionError("not this request")

    with pytest.raises(AssertionError, match="not this request"):
        pinpoint(region_name="us-east-1", transport=Strict()).send_otp_message(**_PARAMS)


class _Unread:
    """A response that has been streamed, and raises what no transport's error is."""

    status = 200
    headers: Mapping[str, str] = {}

    @property
    def body(self) -> bytes:
        raise RuntimeError("the body has been read")


@pytest.mark.parametrize(
    "response",
    [
        None,
        SimpleNamespace(status="200", headers={}, body=b"{}"),
        SimpleNamespace(status=200, headers=None, body=b"{}"),
        SimpleNamespace(status=200, headers={}, body="{}"),
        SimpleNamespace(status=200, headers={}),
        SimpleNamespace(status=200, headers={"a": 1}, body=b"{}"),
        SimpleNamespace(status=200, headers={1: "a"}, body=b"{}"),
        SimpleNamespace(status=200, headers={b"a": b"b"}, body=b"{}"),
        SimpleNamespace(status=200, headers=[("a", "b")], body=b"{}"),
        *(SimpleNamespace(status=bad, headers={}, body=SENT) for bad in (0, 199, 200.0, True)),
        _Unread(),
    ],
)
def test_what_is_no_response_leaves_a_send_in_doubt(
    sdk: Import, pinpoint: Any, response: Any
) -> None:
    transport = SimpleNamespace(send=lambda request: response)
    with pytest.raises(sdk("exceptions").AmbiguousOutcome, match="must give back an object"):
        pinpoint(region_name="us-east-1", transport=transport).send_otp_message(**_PARAMS)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (503, b'{"code": "upstream_timeout"}'),
        (504, b'{"__type": "GatewayTimeout"}'),
        (500, b""),
        (502, b"<html>bad gateway"),
    ],
)
def test_an_error_that_the_service_does_not_document_leaves_doubt(
    sdk: Import, pinpoint: Any, status: int, body: bytes
) -> None:
    client = pinpoint(region_name="us-east-1", transport=Recorder(body, status))
    with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
        client.send_otp_message(**_PARAMS)
    assert caught.value.__cause__.status == status


def test_an_object_is_no_text(sdk: Import, pinpoint: Any) -> None:
    body = b'{"ApplicationId": {"a": 1}, "Result": {}}'
    client = pinpoint(region_name="us-east-1", transport=Recorder(body))
    with pytest.raises(
        sdk("exceptions").AmbiguousOutcome, match=r"ApplicationId\): must be a string"
    ):
        client.send_otp_message(**_PARAMS)


def test_plain_http_is_for_this_machine_whatever_the_transport(sdk: Import, pinpoint: Any) -> None:
    settings = {"region_name": "us-east-1", "transport": Recorder(b'{"ApplicationId": "app"}')}
    with pytest.raises(sdk("exceptions").RequestError, match="plain http goes to this machine"):
        pinpoint(endpoint_url="http://example.com", **settings)
    config = sdk("").Config(allow_http=True)
    for url, allowed in (("http://127.0.0.1:1", None), ("http://example.com", config)):
        assert pinpoint(endpoint_url=url, config=allowed, **settings).send_otp_message(**_PARAMS)


def test_certificates_are_for_the_clients_own_transport(pinpoint: Any) -> None:
    with pytest.raises(ValueError, match="verify is for"):
        pinpoint(region_name="us-east-1", transport=Recorder(), verify="ca.pem")


def test_unknown_operation(sdk: Import, pinpoint: Any) -> None:
    with pytest.raises(sdk("exceptions").RequestError, match="'send_fax'"):
        pinpoint(region_name="us-east-1").build_request("send_fax", {})


def test_unknown_protocol_is_told_at_the_request(sdk: Import, monkeypatch: Any) -> None:
    wire = sdk("pinpoint._wire")
    monkeypatch.setitem(wire.SERVICE, "protocol", "pigeon")
    client = sdk("pinpoint.client").Client(region_name="us-east-1")
    with pytest.raises(sdk("exceptions").UnsupportedProtocolError) as caught:
        client.build_request("send_otp_message", _PARAMS)
    assert "protocol pigeon is not supported yet" in str(caught.value)


def test_methods_are_documented(sdk: Import) -> None:
    text = sdk("pinpoint.client").Client.send_otp_message.__doc__
    assert text.startswith("Send an OTP message")
    assert "ApplicationId (required): The unique ID of your Amazon Pinpoint application." in text
    assert "exceptions.BadRequestException" in text


def test_a_request_hides_its_content(pinpoint: Any) -> None:
    request = pinpoint(region_name="us-east-1").build_request("send_otp_message", _PARAMS)
    assert repr(request) == "<Request POST pinpoint.us-east-1.amazonaws.com>"


def test_a_token_is_filled_in(wide: Import) -> None:
    service = wide("_service").Service("wide_sdk.medical_imaging")
    endpoint = wide("_endpoint").Endpoint(service.resolved("us-east-1").url)
    params = {"datastoreName": "d"}
    bodies = [
        json.loads(service.request("create_datastore", params, endpoint, "strict").body)
        for _ in range(2)
    ]
    tokens = {body["clientToken"] for body in bodies}
    assert len(tokens) == 2
    assert {uuid.UUID(token).version for token in tokens} == {4}
    assert params == {"datastoreName": "d"}


def test_a_given_token_is_kept(wide: Import) -> None:
    service = wide("_service").Service("wide_sdk.medical_imaging")
    endpoint = wide("_endpoint").Endpoint(service.resolved("us-east-1").url)
    params = {"datastoreName": "d", "clientToken": "mine"}
    request = service.request("create_datastore", params, endpoint, "strict")
    assert json.loads(request.body)["clientToken"] == "mine"
