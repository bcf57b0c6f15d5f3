"""Answers against botocore's parser; damaged answers and errors against what callers need."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from shapewright.naming import module_name
from tests.runtime import oracle
from tests.runtime.answers import Writer
from tests.runtime.conftest import Import
from tests.runtime.oracle import PAIRS
from tests.runtime.test_requests import method_of

_ROUNDS = 8


def answer(wide: Import, service: str, operation: str, reply: Any) -> dict[str, Any]:
    """What callers of the generated package get."""
    package = f"{wide('').__name__}.{module_name(service)}"
    method = method_of(service, operation)
    found: dict[str, Any] = wide("_service").Service(package).answer(method, reply)
    return found


def reply(status: int, body: bytes, **headers: str) -> SimpleNamespace:
    """A transport's response."""
    return SimpleNamespace(
        status=status, body=body, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def plain(value: Any) -> Any:
    """A value without what the two packages wrap differently: streams."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key != "ResponseMetadata"}
    return value.read() if hasattr(value, "read") else value


@pytest.mark.parametrize(("service", "operation"), PAIRS)
def test_answer_is_what_botocore_reads(wide: Import, service: str, operation: str) -> None:
    shape = oracle.operation_model(service, operation).output_shape
    for number in range(_ROUNDS):
        headers, body = {"x-amzn-requestid": "r-1"}, b"{}"
        if shape is not None:
            headers, body = Writer(f"{service}.{operation}.{number}").answer(shape)
        found = answer(
            wide, service, operation, SimpleNamespace(status=200, headers=headers, body=body)
        )
        expected = oracle.parsed(service, operation, 200, headers, body)
        streams = [n for n, v in found.items() if hasattr(v, "read")]
        expected |= dict.fromkeys(streams, body)
        assert plain(found) == plain(expected)
        metadata = {**expected["ResponseMetadata"], "RetryAttempts": 0}
        assert found["ResponseMetadata"] == metadata


def test_members_come_in_the_order_of_the_spec(wide: Import) -> None:
    body = b'{"Result": {"z": {"StatusCode": 1, "DeliveryStatus": "D"}}, "ApplicationId": "a"}'
    found = answer(wide, "pinpoint", "SendOTPMessage", reply(200, body))["MessageResponse"]
    assert list(found) == ["ApplicationId", "Result"]
    assert list(found["Result"]["z"]) == ["DeliveryStatus", "StatusCode"]


def test_unknown_choice_of_a_union_is_named(wide: Import) -> None:
    body = json.dumps({"output": {"message": {"role": "user", "content": [{"brandNew": 1}]}}})
    found = answer(wide, "bedrock-runtime", "Converse", reply(200, body.encode()))
    content = found["output"]["message"]["content"]
    assert content == [{"SDK_UNKNOWN_MEMBER": {"name": "brandNew"}}]


DAMAGED = {
    "truncated": b'{"MessageResponse": {"ApplicationId": "a"',
    "HTML": b"<html><body>It works!</body></html>",
    "empty": b"",
    "blank": b"  ",
    "byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "not UTF-8": b'{"ApplicationId": "\xff"}',
    "a list": b"[]",
    "a text": b'"ok"',
    "null": b"null",
    "two values": b"{}{}",
    "deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "an empty object": b"{}",
    "an object of somebody else": b'{"message": "Service Unavailable"}',
    "a member of another place": b'{"Other": {"ApplicationId": "a", "MessageId": "m"}}',
    "not a number": b'{"ApplicationId": "a", "MessageId": "m", "Other": NaN}',
    "infinite": b'{"ApplicationId": "a", "MessageId": "m", "Other": -Infinity}',
}


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize(
    ("service", "operation"),
    [
        ("pinpoint", "SendOTPMessage"),
        ("pinpoint-sms-voice-v2", "SendDestinationNumberVerificationCode"),
    ],
)
def test_damaged_answer_is_never_a_success(
    wide: Import, service: str, operation: str, damage: str
) -> None:
    with pytest.raises(wide("exceptions").ResponseError) as caught:
        answer(wide, service, operation, reply(200, DAMAGED[damage], x_amzn_RequestId="r-9"))
    assert operation in str(caught.value)


@pytest.mark.parametrize(
    ("result", "place"),
    [
        (b"[]", "Result"),
        (b'{"a": 1}', "Result[***]"),
        (b'{"a": {"StatusCode": "many"}}', "Result[***].StatusCode"),
    ],
)
def test_member_of_a_wrong_type_is_named(wide: Import, result: bytes, place: str) -> None:
    body = b'{"ApplicationId": "a", "Result": %b}' % result
    with pytest.raises(wide("exceptions").ResponseError) as caught:
        answer(wide, "pinpoint", "SendOTPMessage", reply(200, body, x_amzn_requestid="r-9"))
    assert f"(at {place})" in str(caught.value)
    assert "r-9" in str(caught.value)


def test_keys_of_an_answer_are_private(wide: Import) -> None:
    body = b'{"ApplicationId": "a", "Result": {"+12065550100": {"StatusCode": []}}}'
    with pytest.raises(wide("exceptions").ResponseError) as caught:
        answer(wide, "pinpoint", "SendOTPMessage", reply(200, body))
    assert "(at Result[***].StatusCode)" in str(caught.value)
    assert "+12065550100" not in str(caught.value)


def failure(wide: Import, service: str, operation: str, answered: Any) -> Any:
    """The error that a caller catches."""
    with pytest.raises(wide("exceptions").ClientError) as caught:
        answer(wide, service, operation, answered)
    return caught.value


ERRORS = [
    reply(400, b'{"message": "bad"}', x_amzn_errortype="BadRequestException"),
    reply(400, b'{"message": "bad"}', x_amzn_ErrorType="BadRequestException:http://internal/"),
    reply(400, b'{"Message": "bad", "__type": "com.amazon#BadRequestException"}'),
    reply(400, b'{"message": "bad", "code": "BadRequestException"}'),
    reply(400, b'{"message": "bad", "__type": "aws#BadRequestException:http://x/y"}'),
]


@pytest.mark.parametrize("answered", ERRORS)
def test_error_of_a_rest_service(wide: Import, answered: Any) -> None:
    error = failure(wide, "pinpoint", "SendOTPMessage", answered)
    assert type(error) is wide("pinpoint.exceptions").BadRequestException
    assert error.response["Error"] == {"Code": "BadRequestException", "Message": "bad"}
    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 400
    assert error.operation_name == "SendOTPMessage"
    expected = oracle.parsed("pinpoint", "SendOTPMessage", 400, answered.headers, answered.body)
    assert error.response["Error"] == expected["Error"]


def test_error_carries_its_members(wide: Import) -> None:
    body = json.dumps(
        {
            "__type": "aws.api#ValidationException",
            "Message": "no",
            "Reason": "INVALID_PARAMETER",
            "Fields": [{"Name": "a", "Message": "b"}],
        }
    )
    error = failure(
        wide,
        "pinpoint-sms-voice-v2",
        "SendDestinationNumberVerificationCode",
        reply(400, body.encode(), x_amzn_requestid="r-2"),
    )
    assert type(error) is wide("pinpoint_sms_voice_v2.exceptions").ValidationException
    assert error.response["Reason"] == "INVALID_PARAMETER"
    assert error.response["Fields"] == [{"Name": "a", "Message": "b"}]
    assert error.response["ResponseMetadata"]["RequestId"] == "r-2"


@pytest.mark.parametrize(
    ("answered", "code", "message"),
    [
        (reply(503, b""), "503", "Service Unavailable"),
        (reply(502, b"<html>proxy</html>"), "502", "Bad Gateway"),
        (reply(503, b"<h1>x</h1>"), "503", "<h1>x</h1>"),
        (reply(400, b""), "400", ""),
        (reply(403, b"[1]"), "403", "[1]"),
        (
            reply(302, b"", location="https://evil.example/x"),
            *("302", "the redirect to evil.example is not followed"),
        ),
        (reply(304, b"", location="../x"), "304", "Not Modified"),
        (reply(400, b'{"__type": "Weird", "message": null}'), "Weird", ""),
        (reply(418, b'{"message": {"a": 1}}'), "418", "{'a': 1}"),
    ],
)
def test_error_that_the_spec_does_not_know(
    wide: Import, answered: Any, code: str, message: str
) -> None:
    for service, operation in (("pinpoint", "SendOTPMessage"), ("kms", "Decrypt")):
        error = failure(wide, service, operation, answered)
        assert type(error) is wide("exceptions").ClientError
        assert error.response["Error"] == {"Code": code, "Message": message}


def test_error_code_of_the_query_protocol_is_kept(wide: Import) -> None:
    body = b'{"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "gone"}'
    headers = {"x_amzn_query_error": "AWS.SimpleQueueService.NonExistentQueue;Sender"}
    error = failure(wide, "sqs", "SendMessage", reply(400, body, **headers))
    assert error.response["Error"] == {
        "Code": "AWS.SimpleQueueService.NonExistentQueue",
        "QueryErrorCode": "QueueDoesNotExist",
        "Message": "gone",
        "Type": "Sender",
    }
