# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    is_off,
    is_text,
    matcher,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._checks import Level
    from .._collector import Collector
    from .._problems import Place

__all__ = ("validate_send_destination_number_verification_code",)


def validate_send_destination_number_verification_code(
    params: Mapping[str, object], level: Level = "strict"
) -> None:
    """Check the parameters of SendDestinationNumberVerificationCode.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_send_destination_number_verification_code_request(params):
            return
    except KeyError:
        pass
    refuse(
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
_PATTERN_VERIFIED_DESTINATION_NUMBER_ID_OR_ARN = "[A-Za-z0-9_:/-]+"
_match_verified_destination_number_id_or_arn = matcher(
    globals(),
    "_match_verified_destination_number_id_or_arn",
    _PATTERN_VERIFIED_DESTINATION_NUMBER_ID_OR_ARN,
)
_ENUM_VERIFICATION_CHANNEL = frozenset({"TEXT", "VOICE"})
_ENUM_LANGUAGE_CODE = frozenset(
    {
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
    }
)
_PATTERN_VERIFICATION_MESSAGE_ORIGINATION_IDENTITY = r"[A-Za-z0-9_:/\+-]+"
_match_verification_message_origination_identity = matcher(
    globals(),
    "_match_verification_message_origination_identity",
    _PATTERN_VERIFICATION_MESSAGE_ORIGINATION_IDENTITY,
)
_PATTERN_CONFIGURATION_SET_NAME_OR_ARN = "[A-Za-z0-9_:/-]+"
_match_configuration_set_name_or_arn = matcher(
    globals(),
    "_match_configuration_set_name_or_arn",
    _PATTERN_CONFIGURATION_SET_NAME_OR_ARN,
)
_PATTERN_CONTEXT_KEY = r"\S+"
_match_context_key = matcher(globals(), "_match_context_key", _PATTERN_CONTEXT_KEY)
_PATTERN_CONTEXT_VALUE = r"(?!\s)^[\s\S]+(?<!\s)"
_match_context_value = matcher(
    globals(), "_match_context_value", _PATTERN_CONTEXT_VALUE
)
_ENUM_DESTINATION_COUNTRY_PARAMETER_KEY = frozenset({"IN_ENTITY_ID", "IN_TEMPLATE_ID"})
_PATTERN_DESTINATION_COUNTRY_PARAMETER_VALUE = r"\S+"
_match_destination_country_parameter_value = matcher(
    globals(),
    "_match_destination_country_parameter_value",
    _PATTERN_DESTINATION_COUNTRY_PARAMETER_VALUE,
)
_SOURCE_BOTOCORE_1_44_5 = "botocore 1.44.5, model pinpoint-sms-voice-v2 2022-03-31"


def _is_send_destination_number_verification_code_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    if not _KEYS_SEND_DESTINATION_NUMBER_VERIFICATION_CODE_REQUEST.issuperset(v):
        return False
    a = v["VerifiedDestinationNumberId"]
    if type(a) is not str or len(a) > 256:
        return False
    if not _match_verified_destination_number_id_or_arn(a):
        return False
    a = v["VerificationChannel"]
    if type(a) is not str or a not in _ENUM_VERIFICATION_CHANNEL:
        return False
    if "LanguageCode" in v:
        a = v["LanguageCode"]
        if type(a) is not str or a not in _ENUM_LANGUAGE_CODE:
            return False
    if "OriginationIdentity" in v:
        a = v["OriginationIdentity"]
        if type(a) is not str or len(a) > 256:
            return False
        if not _match_verification_message_origination_identity(a):
            return False
    if "ConfigurationSetName" in v:
        a = v["ConfigurationSetName"]
        if type(a) is not str or len(a) > 256:
            return False
        if not _match_configuration_set_name_or_arn(a):
            return False
    if "Context" in v:
        a = v["Context"]
        if type(a) is not dict or len(a) > 5:
            return False
        for k, b in a.items():
            if type(k) is not str or len(k) > 100 or not _match_context_key(k):
                return False
            if not (k.isascii() or is_text(k)):
                return False
            if type(b) is not str or len(b) > 800 or not _match_context_value(b):
                return False
            if not (b.isascii() or is_text(b)):
                return False
    if "DestinationCountryParameters" in v:
        a = v["DestinationCountryParameters"]
        if type(a) is not dict or len(a) > 10:
            return False
        for k, b in a.items():
            if type(k) is not str or k not in _ENUM_DESTINATION_COUNTRY_PARAMETER_KEY:
                return False
            if type(b) is not str or len(b) > 64:
                return False
            if not _match_destination_country_parameter_value(b):
                return False
            if not (b.isascii() or is_text(b)):
                return False
    return True


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
