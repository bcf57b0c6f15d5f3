"""The recorder: calls go the whole way to it and back, and whatever is not asked for is told."""

from __future__ import annotations

import asyncio
import datetime
from typing import Any
from unittest import mock

import pytest

from tests.runtime.conftest import Import
from tests.testing_package.examples import CODE, KEYS, OTP, OTP_ANSWER, USERS


@pytest.fixture
def recorder(made: Import) -> Any:
    return made("testing").Recorder()


def client(made: Import, recorder: Any, service: str = "pinpoint", kind: str = "Client") -> Any:
    return getattr(made(service), kind)("us-east-1", transport=recorder, **KEYS)


def test_an_answer_comes_back_and_the_call_is_kept(made: Import, recorder: Any) -> None:
    recorder.add_response("send_otp_message", OTP_ANSWER, OTP)
    with recorder:
        response = client(made, recorder).send_otp_message(**OTP)
    assert response.pop("ResponseMetadata")["RequestId"] == "00000000-0000-4000-8000-000000000001"
    assert response == OTP_ANSWER
    (call,) = recorder.calls
    assert (call.service, call.method, call.params) == ("pinpoint", "send_otp_message", OTP)
    assert "authorization" not in call.headers
    assert call.headers["host"] == "pinpoint.us-east-1.amazonaws.com"


def test_async_clients_are_served_too(made: Import, recorder: Any) -> None:
    recorder.add_response(
        "send_users_messages", {"SendUsersMessageResponse": {"ApplicationId": "a"}}
    )

    async def call() -> Any:
        return await client(made, recorder, kind="AsyncClient").send_users_messages(**USERS)

    response = asyncio.run(call())
    assert response["SendUsersMessageResponse"] == {"ApplicationId": "a"}
    assert recorder.calls[0].params == USERS


def test_two_services_share_a_recorder(made: Import, recorder: Any) -> None:
    recorder.add_response("send_otp_message", OTP_ANSWER)
    recorder.add_response("SendDestinationNumberVerificationCode", {"MessageId": "m-1"}, CODE)
    with recorder:
        client(made, recorder).send_otp_message(**OTP)
        sms = client(made, recorder, "pinpoint_sms_voice_v2")
        assert sms.send_destination_number_verification_code(**CODE)["MessageId"] == "m-1"


def test_errors_are_the_service_s(made: Import, recorder: Any) -> None:
    recorder.add_client_error("send_otp_message", "BadRequestException", "No such channel")
    recorder.add_client_error("send_otp_message", "Surprise", "never seen", 418)
    pinpoint = client(made, recorder)
    with pytest.raises(made("pinpoint").exceptions.BadRequestException, match="No such") as caught:
        pinpoint.send_otp_message(**OTP)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 400
    with pytest.raises(made("exceptions").ClientError, match="Surprise") as caught:
        pinpoint.send_otp_message(**OTP)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 418


def test_throttling_is_repeated(made: Import, recorder: Any) -> None:
    recorder.add_throttling("send_otp_message", retry_after=0)
    recorder.add_response("send_otp_message", OTP_ANSWER)
    with recorder:
        response = client(made, recorder).send_otp_message(**OTP)
    assert response["ResponseMetadata"]["RetryAttempts"] == 1
    assert len(recorder.calls) == 2


@pytest.mark.parametrize("fault", ["empty", "truncated", "garbage", "html"])
def test_a_damaged_answer_is_no_success(made: Import, recorder: Any, fault: str) -> None:
    recorder.add_damaged("send_otp_message", fault)
    with pytest.raises(made("exceptions").SdkError):
        client(made, recorder).send_otp_message(**OTP)


def test_raw_answers_and_errors_of_transports(made: Import, recorder: Any) -> None:
    exceptions = made("exceptions")
    recorder.add_raw("send_otp_message", b'{"Message": "moved"}', 301, {"Location": "x"})
    recorder.add_transport_error("send_otp_message", exceptions.NoAnswerError("it broke"))
    pinpoint = client(made, recorder)
    with pytest.raises(exceptions.ClientError, match="301"):
        pinpoint.send_otp_message(**OTP)
    with pytest.raises(exceptions.AmbiguousOutcome):
        pinpoint.send_otp_message(**OTP)


def test_any_stands_for_anything(made: Import, recorder: Any) -> None:
    any_value = made("testing").ANY
    parameters = OTP["SendOTPMessageRequestParameters"]
    for stand_in in (any_value, mock.ANY):
        expected = {
            "ApplicationId": stand_in,
            "SendOTPMessageRequestParameters": {**parameters, "ReferenceId": stand_in},
        }
        recorder.add_response("send_otp_message", OTP_ANSWER, expected)
        client(made, recorder).send_otp_message(**OTP)
    assert repr(any_value) == "ANY"
    assert any_value == object()
    assert (any_value != 1) is False


def test_every_difference_is_told_with_its_path(made: Import, recorder: Any) -> None:
    parameters = {**OTP["SendOTPMessageRequestParameters"], "BrandName": "Acne", "CodeLength": 6}
    del parameters["ReferenceId"]
    expected = {**OTP, "SendOTPMessageRequestParameters": parameters}
    recorder.add_response("send_otp_message", OTP_ANSWER, expected)
    with pytest.raises(made("testing").UnexpectedCall) as caught:
        client(made, recorder).send_otp_message(**OTP)
    place = "SendOTPMessageRequestParameters"
    assert str(caught.value).splitlines() == [
        "pinpoint.send_otp_message was called with:",
        f'  {place}.BrandName: expected "Acne", not "Acme"',
        f"  {place}.CodeLength: expected 6, and is missing",
        f'  {place}.ReferenceId: not expected; it is "order-1"',
    ]


def test_calls_out_of_order_or_beyond_the_queue(made: Import, recorder: Any) -> None:
    unexpected = made("testing").UnexpectedCall
    recorder.add_response(
        "send_users_messages", {"SendUsersMessageResponse": {"ApplicationId": "a"}}
    )
    pinpoint = client(made, recorder)
    with pytest.raises(unexpected, match="send_users_messages is next"):
        pinpoint.send_otp_message(**OTP)
    pinpoint.send_users_messages(**USERS)
    with pytest.raises(unexpected, match="nothing is left"):
        pinpoint.send_users_messages(**USERS)


def test_what_is_left_is_told_at_the_end(made: Import, recorder: Any) -> None:
    recorder.add_response("send_otp_message", OTP_ANSWER)
    with pytest.raises(AssertionError, match=r"1 calls .* pinpoint\.send_otp_message"), recorder:
        pass
    with pytest.raises(KeyError), recorder:  # and does not hide what went wrong before
        raise KeyError


@pytest.mark.parametrize(
    ("response", "told"),
    [
        ({}, "MessageResponse: is required and missing"),
        (
            {"MessageResponse": {"ApplicationId": "a", "Result": {"+1": {"StatusCode": 200}}}},
            "MessageResponse.Result[***].DeliveryStatus: is required and missing",
        ),
        (
            {
                "MessageResponse": {
                    "ApplicationId": "a",
                    "Result": {"+1": {"StatusCode": "200", "DeliveryStatus": "SUCCESFUL"}},
                }
            },
            'MessageResponse.Result[***].StatusCode: must be an integer, not "200"',
        ),
        (
            {"MessageResponse": {"ApplicationID": "a"}},
            "MessageResponse.ApplicationID: is unknown; did you mean ApplicationId?",
        ),
    ],
)
def test_a_response_that_the_service_could_not_give(
    made: Import, recorder: Any, response: Any, told: str
) -> None:
    with pytest.raises(made("testing").AnswerError) as caught:
        recorder.add_response("send_otp_message", response)
    assert told in str(caught.value)


def test_unchecked_responses_are_sent(made: Import, recorder: Any) -> None:
    new = {"ApplicationId": "a", "Result": {"+1": {"DeliveryStatus": "NEW", "StatusCode": 1}}}
    recorder.add_response("send_otp_message", {"MessageResponse": new}, check=False)
    assert client(made, recorder).send_otp_message(**OTP)["MessageResponse"] == new


def test_wrong_names_are_told(made: Import, recorder: Any) -> None:
    with pytest.raises(ValueError, match="did you mean send_otp_message"):
        recorder.add_response("send_otp_mesage", {})
    with pytest.raises(ValueError, match="did you mean pinpoint"):
        made("testing").Recorder("pinpont")
    with pytest.raises(ValueError, match="pinpoint has no operation"):
        made("testing").Recorder("pinpoint").add_response(
            "send_destination_number_verification_code", {}
        )
    with pytest.raises(made("testing").AnswerError, match="from 300 to 599"):
        recorder.add_client_error("send_otp_message", "X", http_status_code=200)
    with pytest.raises(made("testing").AnswerError, match="Nope"):
        recorder.add_client_error(
            "send_otp_message", "BadRequestException", modeled_fields={"Nope": 1}
        )
    with pytest.raises(made("testing").AnswerError, match="header"):
        recorder.add_raw("send_otp_message", b"", headers={"A": "b\r\nC: d"})
    with pytest.raises(ValueError, match="there is no fault"):
        recorder.add_damaged("send_otp_message", "nothing")


def test_comparison_knows_moments_bytes_and_tokens(made: Import) -> None:
    compare = made("testing._compare")

    class Wire:
        SHAPES = {  # noqa: RUF012
            "In": (
                "structure",
                {
                    "When": "timestamp",
                    "Blob": "blob",
                    "Token": ("string", {"idempotencyToken": True}),
                    "Items": "Items",
                },
            ),
            "Items": ("list", "string"),
        }

    moment = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    actual = {"When": moment, "Blob": b"x", "Token": "t", "Items": ["a", "b"]}
    expected: dict[str, Any] = {"When": "2026-03-01", "Blob": "x", "Items": ("a", "b")}
    assert compare.differences(Wire, {"input": "In"}, expected, actual) == []
    expected["Items"] = ["a", "c", "d"]
    expected["When"] = 0
    assert compare.differences(Wire, {"input": "In"}, expected, actual) == [
        "When: expected 0, not a value of type datetime",
        "Items: expected 3 items, not 2",
        'Items[1]: expected "c", not "b"',
    ]
