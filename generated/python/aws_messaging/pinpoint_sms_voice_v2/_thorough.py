# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import tell
from .validators import (
    _ENUM_DESTINATION_COUNTRY_PARAMETER_KEY,
    _ENUM_LANGUAGE_CODE,
    _ENUM_VERIFICATION_CHANNEL,
    _PATTERN_CONFIGURATION_SET_NAME_OR_ARN,
    _PATTERN_CONTEXT_KEY,
    _PATTERN_CONTEXT_VALUE,
    _PATTERN_DESTINATION_COUNTRY_PARAMETER_VALUE,
    _PATTERN_VERIFICATION_MESSAGE_ORIGINATION_IDENTITY,
    _PATTERN_VERIFIED_DESTINATION_NUMBER_ID_OR_ARN,
    _match_configuration_set_name_or_arn,
    _match_context_key,
    _match_context_value,
    _match_destination_country_parameter_value,
    _match_verification_message_origination_identity,
    _match_verified_destination_number_id_or_arn,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_send_destination_number_verification_code(
    params: object, level: Level
) -> None:
    """Tell every problem of the parameters of SendDestinationNumberVerificationCode."""
    tell(
        _check_send_destination_number_verification_code_request,
        params,
        level,
        _SOURCE_BOTOCORE_1_44_5,
    )


_KEYS_SEND_DESTINATION_NUMBER_VERIFICATION_CODE_REQUEST = frozenset(
    {
        "VerifiedDestinationNumberId",
        "VerificationChannel",
        "LanguageCode",
        "OriginationIdentity",
        "ConfigurationSetName",
        "Context",
        "DestinationCountryParameters",
    }
)
_SOURCE_BOTOCORE_1_44_5 = "botocore 1.44.5, model pinpoint-sms-voice-v2 2022-03-31"


def _check_send_destination_number_verification_code_request(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(
        v,
        at,
        _KEYS_SEND_DESTINATION_NUMBER_VERIFICATION_CODE_REQUEST,
        ("VerifiedDestinationNumberId", "VerificationChannel"),
    ):
        return
    if "VerifiedDestinationNumberId" in v:
        found.string(
            v["VerifiedDestinationNumberId"],
            (at, "VerifiedDestinationNumberId"),
            1,
            256,
            _match_verified_destination_number_id_or_arn,
            _PATTERN_VERIFIED_DESTINATION_NUMBER_ID_OR_ARN,
        )
    if "VerificationChannel" in v:
        found.enum(
            v["VerificationChannel"],
            (at, "VerificationChannel"),
            _ENUM_VERIFICATION_CHANNEL,
        )
    if "LanguageCode" in v:
        found.enum(v["LanguageCode"], (at, "LanguageCode"), _ENUM_LANGUAGE_CODE)
    if "OriginationIdentity" in v:
        found.string(
            v["OriginationIdentity"],
            (at, "OriginationIdentity"),
            1,
            256,
            _match_verification_message_origination_identity,
            _PATTERN_VERIFICATION_MESSAGE_ORIGINATION_IDENTITY,
        )
    if "ConfigurationSetName" in v:
        found.string(
            v["ConfigurationSetName"],
            (at, "ConfigurationSetName"),
            1,
            256,
            _match_configuration_set_name_or_arn,
            _PATTERN_CONFIGURATION_SET_NAME_OR_ARN,
        )
    if "Context" in v:
        a = v["Context"]
        at_a = found.at(at, "Context")
        if found.entries(a, at_a, 0, 5):
            for k, b in a.items():
                found.string(
                    k,
                    (at_a, (k, "key")),
                    1,
                    100,
                    _match_context_key,
                    _PATTERN_CONTEXT_KEY,
                )
                found.string(
                    b,
                    (at_a, (k,)),
                    1,
                    800,
                    _match_context_value,
                    _PATTERN_CONTEXT_VALUE,
                )
    if "DestinationCountryParameters" in v:
        a = v["DestinationCountryParameters"]
        at_a = found.at(at, "DestinationCountryParameters")
        if found.entries(a, at_a, 0, 10):
            for k, b in a.items():
                found.enum(
                    k, (at_a, (k, "key")), _ENUM_DESTINATION_COUNTRY_PARAMETER_KEY
                )
                found.string(
                    b,
                    (at_a, (k,)),
                    1,
                    64,
                    _match_destination_country_parameter_value,
                    _PATTERN_DESTINATION_COUNTRY_PARAMETER_VALUE,
                )
