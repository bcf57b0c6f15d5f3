# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
    is_ascii,
    is_off,
    is_text,
    matcher,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._validation.checks import Level

__all__ = ("validate_send_destination_number_verification_code",)


def validate_send_destination_number_verification_code(
    params: "Mapping[str, object]", level: "Level" = "strict"
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
    except (KeyError, TypeError):
        pass
    refuse(__name__, "send_destination_number_verification_code", params, level)


_PATTERN_VERIFIED_DESTINATION_NUMBER_ID_OR_ARN = "[A-Za-z0-9_:/-]+"
_match_verified_destination_number_id_or_arn = matcher(
    globals(), "_match_verified_destination_number_id_or_arn", "[A-Za-z0-9_:/-]{1,256}"
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
    r"[A-Za-z0-9_:/\+-]{1,256}",
)
_PATTERN_CONFIGURATION_SET_NAME_OR_ARN = "[A-Za-z0-9_:/-]+"
_match_configuration_set_name_or_arn = matcher(
    globals(), "_match_configuration_set_name_or_arn", "[A-Za-z0-9_:/-]{1,256}"
)
_PATTERN_CONTEXT_KEY = r"\S+"
_match_context_key = matcher(globals(), "_match_context_key", r"\S{1,100}")
_PATTERN_CONTEXT_VALUE = r"(?!\s)^[\s\S]+(?<!\s)"
_match_context_value = matcher(
    globals(), "_match_context_value", r"(?!\s)^(?s:.){1,800}(?<!\s)"
)
_ENUM_DESTINATION_COUNTRY_PARAMETER_KEY = frozenset({"IN_ENTITY_ID", "IN_TEMPLATE_ID"})
_PATTERN_DESTINATION_COUNTRY_PARAMETER_VALUE = r"\S+"
_match_destination_country_parameter_value = matcher(
    globals(), "_match_destination_country_parameter_value", r"\S{1,64}"
)


def _is_send_destination_number_verification_code_request(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 2
    a = v["VerifiedDestinationNumberId"]
    if not _match_verified_destination_number_id_or_arn(a):
        return False
    a = v["VerificationChannel"]
    if type(a) is not str or a not in _ENUM_VERIFICATION_CHANNEL:
        return False
    if "LanguageCode" in v:
        known_v += 1
        a = v["LanguageCode"]
        if type(a) is not str or a not in _ENUM_LANGUAGE_CODE:
            return False
    if "OriginationIdentity" in v:
        known_v += 1
        a = v["OriginationIdentity"]
        if not _match_verification_message_origination_identity(a):
            return False
    if "ConfigurationSetName" in v:
        known_v += 1
        a = v["ConfigurationSetName"]
        if not _match_configuration_set_name_or_arn(a):
            return False
    if "Context" in v:
        known_v += 1
        a = v["Context"]
        if type(a) is not dict or len(a) > 5:
            return False
        for k, b in a.items():
            if not _match_context_key(k) or not (is_ascii(k) or is_text(k)):
                return False
            if not _match_context_value(b) or not (is_ascii(b) or is_text(b)):
                return False
    if "DestinationCountryParameters" in v:
        known_v += 1
        a = v["DestinationCountryParameters"]
        if type(a) is not dict or len(a) > 10:
            return False
        for k, b in a.items():
            if type(k) is not str or k not in _ENUM_DESTINATION_COUNTRY_PARAMETER_KEY:
                return False
            if not _match_destination_country_parameter_value(b):
                return False
            if not (is_ascii(b) or is_text(b)):
                return False
    if len(v) != known_v:
        return False
    return True
