# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Types of requests and responses, for type checkers and for people.

A request's types are strict. A response's are open: an enum may hold a value that is
newer than this package.
"""

from collections.abc import Mapping
from typing import Literal, NotRequired, TypedDict

__all__ = (
    "DestinationCountryParameterKeyType",
    "LanguageCodeType",
    "ResponseMetadataTypeDef",
    "SendDestinationNumberVerificationCodeRequestTypeDef",
    "SendDestinationNumberVerificationCodeResultTypeDef",
    "VerificationChannelType",
)

DestinationCountryParameterKeyType = Literal["IN_TEMPLATE_ID", "IN_ENTITY_ID"]
LanguageCodeType = Literal[
    "DE_DE",
    "EN_GB",
    "EN_US",
    "ES_419",
    "ES_ES",
    "FR_CA",
    "FR_FR",
    "IT_IT",
    "JA_JP",
    "KO_KR",
    "PT_BR",
    "ZH_CN",
    "ZH_TW",
]
VerificationChannelType = Literal["TEXT", "VOICE"]


class ResponseMetadataTypeDef(TypedDict):
    """What came with a response: its request id, HTTP status and headers."""

    RequestId: str
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int
    HostId: NotRequired[str]


class SendDestinationNumberVerificationCodeRequestTypeDef(TypedDict):
    """Parameters of send_destination_number_verification_code."""

    VerifiedDestinationNumberId: str
    """The unique identifier for the verified destination phone number."""

    VerificationChannel: VerificationChannelType
    """Choose to send the verification code as an SMS or voice message."""

    LanguageCode: NotRequired[LanguageCodeType]
    """Choose the language to use for the message."""

    OriginationIdentity: NotRequired[str]
    """The origination identity of the message. This can be either the PhoneNumber,
    PhoneNumberId, PhoneNumberArn, SenderId, SenderIdArn, PoolId, or PoolArn.

    Important: If you are using a shared End User Messaging SMS resource then you
    must use the full Amazon Resource Name(ARN).
    """

    ConfigurationSetName: NotRequired[str]
    """The name of the configuration set to use. This can be either the
    ConfigurationSetName or ConfigurationSetArn.
    """

    Context: NotRequired[Mapping[str, str]]
    """You can specify custom data in this field. If you do, that data is logged to
    the event destination.
    """

    DestinationCountryParameters: NotRequired[
        Mapping[DestinationCountryParameterKeyType, str]
    ]
    """This field is used for any country-specific registration requirements.
    Currently, this setting is only used when you send messages to recipients in
    India using a sender ID. For more information see Special requirements for
    sending SMS messages to recipients in India.
    """


class SendDestinationNumberVerificationCodeResultTypeDef(TypedDict):
    """What send_destination_number_verification_code returns."""

    MessageId: str
    """The unique identifier for the message."""

    ResponseMetadata: ResponseMetadataTypeDef
