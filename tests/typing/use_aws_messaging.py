"""How a user writes calls; checked by mypy and pyright and never run.

A ``type: ignore`` that is not needed is an error itself: each stands for a mistake to be found.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_type

import aws_messaging
from aws_messaging import (
    AmbiguousOutcome,
    ClientError,
    ParamValidationError,
    pinpoint,
    pinpoint_sms_voice_v2,
)
from aws_messaging.pinpoint.exceptions import BadRequestException
from aws_messaging.pinpoint.types import DeliveryStatusType

if TYPE_CHECKING:
    from aws_messaging.pinpoint.types import (
        EndpointSendConfigurationTypeDef,
        MessageResultTypeDef,
        SendOTPMessageRequestParametersTypeDef,
        SendUsersMessagesRequestTypeDef,
    )


def one_time_password(client: pinpoint.Client, number: str) -> str | None:
    """The call that boto3's page documents."""
    request: SendOTPMessageRequestParametersTypeDef = {
        "BrandName": "Acme",
        "Channel": "SMS",
        "ReferenceId": "order-17",
        "DestinationIdentity": number,
        "OriginationIdentity": "+12065550199",
        "CodeLength": 6,
    }
    response = client.send_otp_message(
        ApplicationId="611e3e3cdd47474c9c1399a505665b91",
        SendOTPMessageRequestParameters=request,
    )
    assert_type(response["ResponseMetadata"]["HTTPStatusCode"], int)
    result: dict[str, MessageResultTypeDef] = response["MessageResponse"].get("Result", {})
    return result[number]["DeliveryStatus"] if number in result else None


def users(client: pinpoint.Client, names: Mapping[str, str]) -> None:
    """Mappings and sequences of any kind, nested."""
    configuration: EndpointSendConfigurationTypeDef = {"Substitutions": {"name": ("a", "b")}}
    request: SendUsersMessagesRequestTypeDef = {
        "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
        "SendUsersMessageRequest": {
            "MessageConfiguration": {
                "SMSMessage": {"Body": "hello", "MessageType": "TRANSACTIONAL"}
            },
            "Users": dict.fromkeys(names, configuration),
        },
    }
    pinpoint.validate_send_users_messages(request)
    client.send_users_messages(**request)


def verification(client: pinpoint_sms_voice_v2.Client) -> str:
    """Enums of a request hold what the service documents."""
    response = client.send_destination_number_verification_code(
        VerifiedDestinationNumberId="rd-1", VerificationChannel="TEXT"
    )
    return assert_type(response["MessageId"], str)


def statuses(result: MessageResultTypeDef, known: DeliveryStatusType) -> bool:
    """Enums of a response are open: a value of tomorrow can be compared and handled."""
    if result["DeliveryStatus"] == "INVENTED_TOMORROW":
        return False
    faked: MessageResultTypeDef = {"DeliveryStatus": "INVENTED_TOMORROW", "StatusCode": 200}
    return faked["DeliveryStatus"] == known


def errors(client: pinpoint.Client) -> list[str]:
    """Errors are classes, on the module and on the client."""
    try:
        one_time_password(client, "+12065550100")
    except ParamValidationError as error:
        return [f"{problem.path}: {problem.message}" for problem in error.problems]
    except (BadRequestException, client.exceptions.NotFoundException) as error:
        return [str(error.response["Error"]["Code"]), str(error.http_status)]
    except ClientError as error:
        return [error.operation_name]
    except aws_messaging.exceptions.SdkError:
        return []
    return []


def clients() -> pinpoint.Client:
    """Clients by the names of services, as boto3 makes them."""
    config = aws_messaging.Config(read_timeout=5, retries={"mode": "never"})
    session = aws_messaging.Session(profile_name="test")
    voice = session.client("pinpoint-sms-voice-v2", region_name="eu-west-1")
    assert_type(voice, pinpoint_sms_voice_v2.Client)
    with aws_messaging.client("pinpoint", config=config) as client:
        return assert_type(client, pinpoint.Client)


async def awaited(client: pinpoint.AsyncClient) -> str:
    """The same methods, under asyncio."""
    try:
        async with client:
            response = await client.send_users_messages(
                ApplicationId="a", SendUsersMessageRequest={"MessageConfiguration": {}, "Users": {}}
            )
    except AmbiguousOutcome as error:
        return error.request_id or error.operation_name
    return assert_type(response["SendUsersMessageResponse"]["ApplicationId"], str)


def mistakes(client: pinpoint.Client, voice: pinpoint_sms_voice_v2.Client) -> None:
    """What must not pass."""
    client.send_otp_message(ApplicationId="a")  # type: ignore[call-arg]
    voice.send_destination_number_verification_code(Unknown=1)  # type: ignore[call-arg]
    few: SendOTPMessageRequestParametersTypeDef = {"BrandName": "a"}  # type: ignore[typeddict-item]
    client.send_otp_message(ApplicationId=5, SendOTPMessageRequestParameters=few)  # type: ignore[arg-type]
    voice.send_destination_number_verification_code(
        VerifiedDestinationNumberId="rd-1",
        VerificationChannel="PIGEON",  # type: ignore[arg-type]
    )
    wrong: EndpointSendConfigurationTypeDef = {"BodyOverride": 5}  # type: ignore[typeddict-item]
    pinpoint.validate_nothing({"a": wrong})  # type: ignore[attr-defined]
    client.delete_everything()  # type: ignore[attr-defined]
    pinpoint.Client(regon="us-east-1")  # type: ignore[call-arg]
    aws_messaging.client("pinpoint", retry=True)  # type: ignore[call-overload]
