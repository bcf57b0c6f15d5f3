# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


_KEYS_SEND_DESTINATION_NUMBER_VERIFICATION_CODE_RESULT = frozenset({"MessageId"})
_KEYS_ACCESS_DENIED_EXCEPTION = frozenset({"Message", "Reason"})
_ENUM_ACCESS_DENIED_EXCEPTION_REASON = frozenset(
    {"ACCOUNT_DISABLED", "INSUFFICIENT_ACCOUNT_REPUTATION"}
)
_KEYS_CONFLICT_EXCEPTION = frozenset(
    {"Message", "Reason", "ResourceType", "ResourceId"}
)
_ENUM_CONFLICT_EXCEPTION_REASON = frozenset(
    {
        "CREATE_REGISTRATION_VERSION_NOT_ALLOWED",
        "DELETION_PROTECTION_ENABLED",
        "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION",
        "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE",
        "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
        "DESTINATION_PHONE_NUMBER_OPTED_OUT",
        "DISASSOCIATE_REGISTRATION_NOT_ALLOWED",
        "DISCARD_REGISTRATION_VERSION_NOT_ALLOWED",
        "EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED",
        "EVENT_DESTINATION_MISMATCH",
        "KEYWORD_MISMATCH",
        "LAST_PHONE_NUMBER",
        "MESSAGE_TYPE_MISMATCH",
        "NOTIFY_CONFIGURATION_NOT_ACTIVE",
        "NO_ORIGINATION_IDENTITIES_FOUND",
        "NUMBER_CAPABILITIES_MISMATCH",
        "OPT_OUT_LIST_MISMATCH",
        "PHONE_NUMBER_ASSOCIATED_TO_POOL",
        "PHONE_NUMBER_ASSOCIATED_TO_REGISTRATION",
        "PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL",
        "PHONE_NUMBER_NOT_IN_REGISTRATION_REGION",
        "POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION",
        "PROTECT_CONFIGURATION_ASSOCIATED_WITH_CONFIGURATION_SET",
        "PROTECT_CONFIGURATION_IS_ACCOUNT_DEFAULT",
        "PROTECT_CONFIGURATION_NOT_ASSOCIATED_WITH_CONFIGURATION_SET",
        "RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE",
        "RCS_AGENT_ASSOCIATED_TO_POOL",
        "REGISTRATION_ALREADY_SUBMITTED",
        "REGISTRATION_NOT_COMPLETE",
        "RESOURCE_ALREADY_ASSOCIATED",
        "RESOURCE_ALREADY_EXISTS",
        "RESOURCE_DELETION_NOT_ALLOWED",
        "RESOURCE_MODIFICATION_NOT_ALLOWED",
        "RESOURCE_NOT_ACTIVE",
        "RESOURCE_NOT_EMPTY",
        "SELF_MANAGED_OPT_OUTS_MISMATCH",
        "SENDER_ID_ASSOCIATED_TO_POOL",
        "SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED",
        "TWO_WAY_CONFIG_MISMATCH",
        "VERIFICATION_ALREADY_COMPLETE",
        "VERIFICATION_CODE_EXPIRED",
    }
)
_ENUM_RESOURCE_TYPE = frozenset(
    {
        "account",
        "configuration-set",
        "event-destination",
        "keyword",
        "message",
        "message-template",
        "notify-configuration",
        "notify-template",
        "opt-out-list",
        "opted-out-number",
        "phone-number",
        "policy",
        "pool",
        "protect-configuration",
        "rcs-agent",
        "registration",
        "registration-attachment",
        "sender-id",
        "verified-destination-number",
    }
)
_KEYS_INTERNAL_SERVER_EXCEPTION = frozenset({"Message", "RequestId"})
_KEYS_RESOURCE_NOT_FOUND_EXCEPTION = frozenset(
    {"Message", "ResourceType", "ResourceId"}
)
_KEYS_SERVICE_QUOTA_EXCEEDED_EXCEPTION = frozenset({"Message", "Reason"})
_ENUM_SERVICE_QUOTA_EXCEEDED_EXCEPTION_REASON = frozenset(
    {
        "ASSOCIATIONS_PER_REGISTRATION",
        "CONFIGURATION_SETS_PER_ACCOUNT",
        "DAILY_DESTINATION_CALL_LIMIT",
        "DAILY_NOTIFY_TIER_MESSAGE_LIMIT",
        "EVENT_DESTINATIONS_PER_CONFIGURATION_SET",
        "KEYWORDS_PER_PHONE_NUMBER",
        "KEYWORDS_PER_POOL",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_NOTIFY",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT",
        "MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE",
        "NOTIFY_CONFIGURATIONS_PER_ACCOUNT",
        "OPT_OUT_LISTS_PER_ACCOUNT",
        "ORIGINATION_IDENTITIES_PER_POOL",
        "PHONE_NUMBERS_PER_ACCOUNT",
        "PHONE_NUMBERS_PER_REGISTRATION",
        "POOLS_PER_ACCOUNT",
        "PROTECT_CONFIGURATIONS_PER_ACCOUNT",
        "RCS_AGENTS_PER_ACCOUNT",
        "REGISTRATIONS_PER_ACCOUNT",
        "REGISTRATION_ATTACHMENTS_CREATED_PER_DAY",
        "REGISTRATION_ATTACHMENTS_PER_ACCOUNT",
        "REGISTRATION_VERSIONS_CREATED_PER_DAY",
        "SENDER_IDS_PER_ACCOUNT",
        "TAGS_PER_RESOURCE",
        "VERIFICATION_ATTEMPTS_PER_DAY",
        "VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT",
    }
)
_KEYS_THROTTLING_EXCEPTION = frozenset({"Message"})
_KEYS_VALIDATION_EXCEPTION = frozenset({"Message", "Reason", "Fields"})
_ENUM_VALIDATION_EXCEPTION_REASON = frozenset(
    {
        "ATTACHMENT_TYPE_NOT_SUPPORTED",
        "CANNOT_ADD_OPTED_OUT_NUMBER",
        "CANNOT_PARSE",
        "CHANNEL_NOT_ENABLED",
        "COUNTRY_CODE_MISMATCH",
        "COUNTRY_NOT_ENABLED",
        "DESTINATION_COUNTRY_BLOCKED",
        "FIELD_VALIDATION_FAILED",
        "INTERNATIONAL_SENDING_NOT_SUPPORTED",
        "INVALID_ARN",
        "INVALID_FILTER_VALUES",
        "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
        "INVALID_NEXT_TOKEN",
        "INVALID_PARAMETER",
        "INVALID_REGISTRATION_ASSOCIATION",
        "INVALID_REQUEST",
        "MAXIMUM_SIZE_EXCEEDED",
        "MEDIA_TYPE_NOT_SUPPORTED",
        "MISSING_PARAMETER",
        "OTHER",
        "PARAMETERS_CANNOT_BE_USED_TOGETHER",
        "PHONE_NUMBER_CANNOT_BE_OPTED_IN",
        "PHONE_NUMBER_CANNOT_BE_RELEASED",
        "PRICE_OVER_THRESHOLD",
        "REGISTRATION_FIELD_CANNOT_BE_DELETED",
        "REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT",
        "RESOURCE_NOT_ACCESSIBLE",
        "SENDER_ID_NOT_REGISTERED",
        "SENDER_ID_NOT_SUPPORTED",
        "SENDER_ID_REQUIRES_REGISTRATION",
        "TWO_WAY_CHANNEL_NOT_PRESENT",
        "TWO_WAY_NOT_ENABLED",
        "TWO_WAY_NOT_SUPPORTED_IN_COUNTRY",
        "TWO_WAY_NOT_SUPPORTED_IN_REGION",
        "TWO_WAY_TOPIC_NOT_PRESENT",
        "UNKNOWN_OPERATION",
        "UNKNOWN_REGISTRATION_FIELD",
        "UNKNOWN_REGISTRATION_SECTION",
        "UNKNOWN_REGISTRATION_TYPE",
        "UNKNOWN_REGISTRATION_VERSION",
        "UNSPECIFIED_PARAMETER_NOT_SUPPORTED",
        "VERIFICATION_CODE_MISMATCH",
        "VOICE_CAPABILITY_NOT_AVAILABLE",
    }
)
_KEYS_VALIDATION_EXCEPTION_FIELD = frozenset({"Name", "Message"})


def _check_send_destination_number_verification_code_result(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(
        v, at, _KEYS_SEND_DESTINATION_NUMBER_VERIFICATION_CODE_RESULT, ("MessageId",)
    ):
        return
    if "MessageId" in v:
        found.string(v["MessageId"], (at, "MessageId"))


def _check_access_denied_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_ACCESS_DENIED_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "Reason" in v:
        found.enum(v["Reason"], (at, "Reason"), _ENUM_ACCESS_DENIED_EXCEPTION_REASON)


def _check_conflict_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_CONFLICT_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "Reason" in v:
        found.enum(v["Reason"], (at, "Reason"), _ENUM_CONFLICT_EXCEPTION_REASON)
    if "ResourceType" in v:
        found.enum(v["ResourceType"], (at, "ResourceType"), _ENUM_RESOURCE_TYPE)
    if "ResourceId" in v:
        found.string(v["ResourceId"], (at, "ResourceId"))


def _check_internal_server_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_INTERNAL_SERVER_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestId" in v:
        found.string(v["RequestId"], (at, "RequestId"))


def _check_resource_not_found_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_RESOURCE_NOT_FOUND_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "ResourceType" in v:
        found.enum(v["ResourceType"], (at, "ResourceType"), _ENUM_RESOURCE_TYPE)
    if "ResourceId" in v:
        found.string(v["ResourceId"], (at, "ResourceId"))


def _check_service_quota_exceeded_exception(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(v, at, _KEYS_SERVICE_QUOTA_EXCEEDED_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "Reason" in v:
        found.enum(
            v["Reason"], (at, "Reason"), _ENUM_SERVICE_QUOTA_EXCEEDED_EXCEPTION_REASON
        )


def _check_throttling_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_THROTTLING_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))


def _check_validation_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_VALIDATION_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "Reason" in v:
        found.enum(v["Reason"], (at, "Reason"), _ENUM_VALIDATION_EXCEPTION_REASON)
    if "Fields" in v:
        a = v["Fields"]
        at_a = found.at(at, "Fields")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                _check_validation_exception_field(b, (at_a, i), found)


def _check_validation_exception_field(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_VALIDATION_EXCEPTION_FIELD, ("Name", "Message")
    ):
        return
    if "Name" in v:
        found.string(v["Name"], (at, "Name"))
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))


OPERATIONS: dict[str, dict[str, object]] = {
    "send_destination_number_verification_code": {
        "status": 200,
        "check": _check_send_destination_number_verification_code_result,
        "sample": {"MessageId": "sample-MessageId"},
    },
}

ERRORS: dict[str, dict[str, object]] = {
    "AccessDeniedException": {
        "status": 400,
        "check": _check_access_denied_exception,
        "sample": {
            "Message": "sample-Message",
            "Reason": "INSUFFICIENT_ACCOUNT_REPUTATION",
        },
    },
    "ConflictException": {
        "status": 400,
        "check": _check_conflict_exception,
        "sample": {
            "Message": "sample-Message",
            "Reason": "CREATE_REGISTRATION_VERSION_NOT_ALLOWED",
            "ResourceType": "account",
            "ResourceId": "sample-ResourceId",
        },
    },
    "InternalServerException": {
        "status": 500,
        "check": _check_internal_server_exception,
        "sample": {"Message": "sample-Message", "RequestId": "sample-RequestId"},
    },
    "ResourceNotFoundException": {
        "status": 400,
        "check": _check_resource_not_found_exception,
        "sample": {
            "Message": "sample-Message",
            "ResourceType": "account",
            "ResourceId": "sample-ResourceId",
        },
    },
    "ServiceQuotaExceededException": {
        "status": 400,
        "check": _check_service_quota_exceeded_exception,
        "sample": {
            "Message": "sample-Message",
            "Reason": "ASSOCIATIONS_PER_REGISTRATION",
        },
    },
    "ThrottlingException": {
        "status": 400,
        "check": _check_throttling_exception,
        "sample": {"Message": "sample-Message"},
    },
    "ValidationException": {
        "status": 400,
        "check": _check_validation_exception,
        "sample": {
            "Message": "sample-Message",
            "Reason": "CANNOT_ADD_OPTED_OUT_NUMBER",
            "Fields": [{"Name": "sample-Name", "Message": "sample-Message"}],
        },
    },
}
