"""How a user writes with models; checked by mypy and pyright and never run.

A ``type: ignore`` that is not needed is an error itself: each stands for a mistake to be found.
"""

from __future__ import annotations

from typing import Any, Literal, assert_type

from aws_messaging import pinpoint
from aws_messaging.pinpoint import models


def one_time_password(number: str) -> models.SendOTPMessageRequest:
    """Parameters of a call."""
    parameters = models.SendOTPMessageRequestParameters(
        brand_name="Acme",
        channel="SMS",
        code_length=6,
        destination_identity=number,
        origination_identity="+12065550199",
        reference_id="order-17",
    )
    assert_type(parameters.code_length, int | None)
    assert_type(parameters.channel, Literal["SMS"])
    return models.SendOTPMessageRequest(
        application_id="611e3e3cdd47474c9c1399a505665b91",
        send_otp_message_request_parameters=parameters,
    )


def send(client: pinpoint.Client, number: str) -> str | None:
    """A call with a model for its parameters, and its answer as a model."""
    answer = client.send_otp_message(**models.to_params(one_time_password(number)))
    response = models.from_params(models.SendOTPMessageResponse, answer)
    return response.message_response.request_id


def status(answer: dict[str, Any], number: str) -> str | None:
    """What an answer says of a number."""
    response = models.from_params(models.SendOTPMessageResponse, answer)
    assert_type(response, models.SendOTPMessageResponse)
    assert_type(response.response_metadata, models.ResponseMetadata | None)
    results = response.message_response.result or {}
    assert_type(results, dict[str, models.MessageResult])
    return results[number].delivery_status if number in results else None


def mistakes(client: pinpoint.Client) -> None:
    """Each is found."""
    models.SMSMessage(message_type="URGENT")  # type: ignore[arg-type]
    models.SMSMessage(Body="hello")  # type: ignore[call-arg]
    models.SendOTPMessageRequest()  # type: ignore[call-arg]
    client.send_otp_message(
        ApplicationId="a",
        SendOTPMessageRequestParameters=one_time_password(
            "+1"
        ).send_otp_message_request_parameters,  # type: ignore[arg-type]
    )
