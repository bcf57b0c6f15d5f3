# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Models of Amazon Pinpoint SMS Voice V2: what its operations take and return, as classes of pydantic's.

A request's model checks all that the spec says when it is made; what is assigned to it
later is not checked. A response's checks types only: an enum may hold a value that is
newer than this package, and members that the spec does not know are kept. ``to_params``
makes of a model what the client takes, ``from_params`` is the way back.
"""

from __future__ import annotations

from typing import Annotated, Literal

try:
    from pydantic import BaseModel, ConfigDict, Field
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "models need pydantic: pip install aws-messaging[models]", name=error.name
    ) from None

from .._models import from_params, to_params

__all__ = (
    "ResponseMetadata",
    "SendDestinationNumberVerificationCodeRequest",
    "SendDestinationNumberVerificationCodeResponse",
    "from_params",
    "to_params",
)


class _Request(BaseModel):
    """A structure of a request: its members and no others, each as the spec says."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
        allow_inf_nan=False,
        regex_engine="python-re",
    )


class _Response(BaseModel):
    """A structure of a response: members that the spec does not know are kept."""

    model_config = ConfigDict(
        extra="allow",
        strict=True,
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )


VerificationChannelType = Literal["TEXT", "VOICE"]


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


ContextValue = Annotated[
    str,
    Field(
        max_length=800, min_length=1, pattern="\\A(?a:(?!\\s)^(?s:.){1,800}(?<!\\s))\\Z"
    ),
]


ContextKey = Annotated[
    str, Field(max_length=100, min_length=1, pattern="\\A(?a:\\S{1,100})\\Z")
]


DestinationCountryParameterValue = Annotated[
    str, Field(max_length=64, min_length=1, pattern="\\A(?a:\\S{1,64})\\Z")
]


DestinationCountryParameterKeyType = Literal["IN_TEMPLATE_ID", "IN_ENTITY_ID"]


class SendDestinationNumberVerificationCodeRequest(_Request):
    """Parameters of send_destination_number_verification_code."""

    verified_destination_number_id: Annotated[
        str,
        Field(
            alias="VerifiedDestinationNumberId",
            max_length=256,
            min_length=1,
            pattern="\\A(?a:[A-Za-z0-9_:/-]{1,256})\\Z",
        ),
    ]
    """The unique identifier for the verified destination phone number."""

    verification_channel: Annotated[
        VerificationChannelType, Field(alias="VerificationChannel")
    ]
    """Choose to send the verification code as an SMS or voice message."""

    language_code: Annotated[LanguageCodeType | None, Field(alias="LanguageCode")] = (
        None
    )
    """Choose the language to use for the message."""

    origination_identity: Annotated[
        str | None,
        Field(
            alias="OriginationIdentity",
            max_length=256,
            min_length=1,
            pattern="\\A(?a:[A-Za-z0-9_:/\\+-]{1,256})\\Z",
        ),
    ] = None
    """The origination identity of the message. This can be either the PhoneNumber,
    PhoneNumberId, PhoneNumberArn, SenderId, SenderIdArn, PoolId, or PoolArn.

    Important: If you are using a shared End User Messaging SMS resource then you
    must use the full Amazon Resource Name(ARN).
    """

    configuration_set_name: Annotated[
        str | None,
        Field(
            alias="ConfigurationSetName",
            max_length=256,
            min_length=1,
            pattern="\\A(?a:[A-Za-z0-9_:/-]{1,256})\\Z",
        ),
    ] = None
    """The name of the configuration set to use. This can be either the
    ConfigurationSetName or ConfigurationSetArn.
    """

    context: Annotated[
        dict[ContextKey, ContextValue] | None, Field(alias="Context", max_length=5)
    ] = None
    """You can specify custom data in this field. If you do, that data is logged to
    the event destination.
    """

    destination_country_parameters: Annotated[
        dict[DestinationCountryParameterKeyType, DestinationCountryParameterValue]
        | None,
        Field(alias="DestinationCountryParameters", max_length=10),
    ] = None
    """This field is used for any country-specific registration requirements.
    Currently, this setting is only used when you send messages to recipients in
    India using a sender ID. For more information see Special requirements for
    sending SMS messages to recipients in India.
    """


class ResponseMetadata(_Response):
    """What came with a response: its request id, HTTP status and headers."""

    request_id: Annotated[str | None, Field(alias="RequestId")] = None
    """The service's name for the request."""

    http_status_code: Annotated[int | None, Field(alias="HTTPStatusCode")] = None
    """Status of the HTTP response."""

    http_headers: Annotated[dict[str, str] | None, Field(alias="HTTPHeaders")] = None
    """Headers of the HTTP response, their names in lower case."""

    retry_attempts: Annotated[int | None, Field(alias="RetryAttempts")] = None
    """How often the request was repeated."""

    host_id: Annotated[str | None, Field(alias="HostId")] = None
    """The host that answered, if the service names it."""


class SendDestinationNumberVerificationCodeResponse(_Response):
    """What send_destination_number_verification_code returns."""

    message_id: Annotated[str, Field(alias="MessageId")]
    """The unique identifier for the message."""

    response_metadata: Annotated[
        ResponseMetadata | None, Field(alias="ResponseMetadata")
    ] = None
