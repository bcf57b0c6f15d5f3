# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import tell
from .validators import (
    _ENUM_ACTION,
    _ENUM_APNS_PUSH_TYPE,
    _ENUM_CHANNEL,
    _ENUM_LANGUAGE,
    _ENUM_MESSAGE_TYPE,
    _ENUM_PREFERRED_AUTHENTICATION_METHOD,
    _ENUM_PREFERRED_AUTHENTICATION_METHOD__2,
    _ENUM_PRIORITY,
    _ENUM_PRIORITY__2,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_send_otp_message(params: object, level: Level) -> None:
    """Tell every problem of the parameters of SendOTPMessage."""
    tell(_check_send_otp_message_request, params, level, _SOURCE_BOTOCORE_1_44_5)


def refuse_send_users_messages(params: object, level: Level) -> None:
    """Tell every problem of the parameters of SendUsersMessages."""
    tell(_check_send_users_messages_request, params, level, _SOURCE_BOTOCORE_1_44_5)


_KEYS_SEND_OTP_MESSAGE_REQUEST = frozenset(
    {"ApplicationId", "SendOTPMessageRequestParameters"}
)
_KEYS_SEND_USERS_MESSAGES_REQUEST = frozenset(
    {"ApplicationId", "SendUsersMessageRequest"}
)
_KEYS_SEND_OTP_MESSAGE_REQUEST_PARAMETERS = frozenset(
    {
        "AllowedAttempts",
        "BrandName",
        "Channel",
        "CodeLength",
        "DestinationIdentity",
        "EntityId",
        "Language",
        "OriginationIdentity",
        "ReferenceId",
        "TemplateId",
        "ValidityPeriod",
    }
)
_SOURCE_DEVELOPER_GUIDE_OTP = (
    "Amazon Pinpoint Developer Guide: Sending and validating One-Time Passwords (OTPs)"
)
_KEYS_SEND_USERS_MESSAGE_REQUEST = frozenset(
    {"Context", "MessageConfiguration", "TemplateConfiguration", "TraceId", "Users"}
)
_KEYS_DIRECT_MESSAGE_CONFIGURATION = frozenset(
    {
        "ADMMessage",
        "APNSMessage",
        "BaiduMessage",
        "DefaultMessage",
        "DefaultPushNotificationMessage",
        "EmailMessage",
        "GCMMessage",
        "SMSMessage",
        "VoiceMessage",
    }
)
_KEYS_TEMPLATE_CONFIGURATION = frozenset(
    {"EmailTemplate", "PushTemplate", "SMSTemplate", "VoiceTemplate", "InAppTemplate"}
)
_KEYS_ENDPOINT_SEND_CONFIGURATION = frozenset(
    {"BodyOverride", "Context", "RawContent", "Substitutions", "TitleOverride"}
)
_KEYS_ADM_MESSAGE = frozenset(
    {
        "Action",
        "Body",
        "ConsolidationKey",
        "Data",
        "ExpiresAfter",
        "IconReference",
        "ImageIconUrl",
        "ImageUrl",
        "MD5",
        "RawContent",
        "SilentPush",
        "SmallImageIconUrl",
        "Sound",
        "Substitutions",
        "Title",
        "Url",
    }
)
_KEYS_APNS_MESSAGE = frozenset(
    {
        "APNSPushType",
        "Action",
        "Badge",
        "Body",
        "Category",
        "CollapseId",
        "Data",
        "MediaUrl",
        "PreferredAuthenticationMethod",
        "Priority",
        "RawContent",
        "SilentPush",
        "Sound",
        "Substitutions",
        "ThreadId",
        "TimeToLive",
        "Title",
        "Url",
    }
)
_SOURCE_AWS_CLI_1_38_31 = "AWS CLI 1.38.31 Command Reference: send-users-messages"
_KEYS_BAIDU_MESSAGE = frozenset(
    {
        "Action",
        "Body",
        "Data",
        "IconReference",
        "ImageIconUrl",
        "ImageUrl",
        "RawContent",
        "SilentPush",
        "SmallImageIconUrl",
        "Sound",
        "Substitutions",
        "TimeToLive",
        "Title",
        "Url",
    }
)
_KEYS_DEFAULT_MESSAGE = frozenset({"Body", "Substitutions"})
_KEYS_DEFAULT_PUSH_NOTIFICATION_MESSAGE = frozenset(
    {"Action", "Body", "Data", "SilentPush", "Substitutions", "Title", "Url"}
)
_KEYS_EMAIL_MESSAGE = frozenset(
    {
        "Body",
        "FeedbackForwardingAddress",
        "FromAddress",
        "RawEmail",
        "ReplyToAddresses",
        "SimpleEmail",
        "Substitutions",
    }
)
_KEYS_GCM_MESSAGE = frozenset(
    {
        "Action",
        "Body",
        "CollapseKey",
        "Data",
        "IconReference",
        "ImageIconUrl",
        "ImageUrl",
        "PreferredAuthenticationMethod",
        "Priority",
        "RawContent",
        "RestrictedPackageName",
        "SilentPush",
        "SmallImageIconUrl",
        "Sound",
        "Substitutions",
        "TimeToLive",
        "Title",
        "Url",
    }
)
_KEYS_SMS_MESSAGE = frozenset(
    {
        "Body",
        "Keyword",
        "MediaUrl",
        "MessageType",
        "OriginationNumber",
        "SenderId",
        "Substitutions",
        "EntityId",
        "TemplateId",
    }
)
_KEYS_VOICE_MESSAGE = frozenset(
    {"Body", "LanguageCode", "OriginationNumber", "Substitutions", "VoiceId"}
)
_KEYS_TEMPLATE = frozenset({"Name", "Version"})
_KEYS_RAW_EMAIL = frozenset({"Data"})
_KEYS_SIMPLE_EMAIL = frozenset({"HtmlPart", "Subject", "TextPart", "Headers"})
_KEYS_SIMPLE_EMAIL_PART = frozenset({"Charset", "Data"})
_KEYS_MESSAGE_HEADER = frozenset({"Name", "Value"})
_SOURCE_BOTOCORE_1_44_5 = "botocore 1.44.5, model pinpoint 2016-12-01"


def _check_send_otp_message_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v,
        at,
        _KEYS_SEND_OTP_MESSAGE_REQUEST,
        ("ApplicationId", "SendOTPMessageRequestParameters"),
    ):
        return
    if "ApplicationId" in v:
        found.string(v["ApplicationId"], (at, "ApplicationId"))
    if "SendOTPMessageRequestParameters" in v:
        _check_send_otp_message_request_parameters(
            v["SendOTPMessageRequestParameters"],
            (at, "SendOTPMessageRequestParameters"),
            found,
        )


def _check_send_otp_message_request_parameters(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(
        v,
        at,
        _KEYS_SEND_OTP_MESSAGE_REQUEST_PARAMETERS,
        (
            "BrandName",
            "ReferenceId",
            "Channel",
            "DestinationIdentity",
            "OriginationIdentity",
        ),
    ):
        return
    if "AllowedAttempts" in v:
        if found.integer(v["AllowedAttempts"], (at, "AllowedAttempts")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).integer(
                v["AllowedAttempts"], (at, "AllowedAttempts"), None, 5
            )
    if "BrandName" in v:
        if found.string(v["BrandName"], (at, "BrandName")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).string(
                v["BrandName"], (at, "BrandName"), 0, 20
            )
    if "Channel" in v:
        if found.string(v["Channel"], (at, "Channel")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).enum(
                v["Channel"], (at, "Channel"), _ENUM_CHANNEL
            )
    if "CodeLength" in v:
        if found.integer(v["CodeLength"], (at, "CodeLength")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).integer(
                v["CodeLength"], (at, "CodeLength"), 5, 8
            )
    if "DestinationIdentity" in v:
        found.hiding(at).string(v["DestinationIdentity"], (at, "DestinationIdentity"))
    if "EntityId" in v:
        found.string(v["EntityId"], (at, "EntityId"))
    if "Language" in v:
        if found.string(v["Language"], (at, "Language")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).enum(
                v["Language"], (at, "Language"), _ENUM_LANGUAGE
            )
    if "OriginationIdentity" in v:
        found.string(v["OriginationIdentity"], (at, "OriginationIdentity"))
    if "ReferenceId" in v:
        if found.string(v["ReferenceId"], (at, "ReferenceId")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).string(
                v["ReferenceId"], (at, "ReferenceId"), 1, 48
            )
    if "TemplateId" in v:
        found.string(v["TemplateId"], (at, "TemplateId"))
    if "ValidityPeriod" in v:
        if found.integer(v["ValidityPeriod"], (at, "ValidityPeriod")):
            found.beyond(_SOURCE_DEVELOPER_GUIDE_OTP).integer(
                v["ValidityPeriod"], (at, "ValidityPeriod"), 5, 60
            )


def _check_send_users_messages_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v,
        at,
        _KEYS_SEND_USERS_MESSAGES_REQUEST,
        ("ApplicationId", "SendUsersMessageRequest"),
    ):
        return
    if "ApplicationId" in v:
        found.string(v["ApplicationId"], (at, "ApplicationId"))
    if "SendUsersMessageRequest" in v:
        _check_send_users_message_request(
            v["SendUsersMessageRequest"], (at, "SendUsersMessageRequest"), found
        )


def _check_send_users_message_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_SEND_USERS_MESSAGE_REQUEST, ("MessageConfiguration", "Users")
    ):
        return
    if "Context" in v:
        a = v["Context"]
        at_a = found.at(at, "Context")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "MessageConfiguration" in v:
        _check_direct_message_configuration(
            v["MessageConfiguration"], (at, "MessageConfiguration"), found
        )
    if "TemplateConfiguration" in v:
        _check_template_configuration(
            v["TemplateConfiguration"], (at, "TemplateConfiguration"), found
        )
    if "TraceId" in v:
        found.string(v["TraceId"], (at, "TraceId"))
    if "Users" in v:
        a = v["Users"]
        at_a = found.at(at, "Users")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                _check_endpoint_send_configuration(b, (at_a, (k,)), found)


def _check_direct_message_configuration(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_DIRECT_MESSAGE_CONFIGURATION):
        return
    if "ADMMessage" in v:
        _check_adm_message(v["ADMMessage"], (at, "ADMMessage"), found)
    if "APNSMessage" in v:
        _check_apns_message(v["APNSMessage"], (at, "APNSMessage"), found)
    if "BaiduMessage" in v:
        _check_baidu_message(v["BaiduMessage"], (at, "BaiduMessage"), found)
    if "DefaultMessage" in v:
        _check_default_message(v["DefaultMessage"], (at, "DefaultMessage"), found)
    if "DefaultPushNotificationMessage" in v:
        _check_default_push_notification_message(
            v["DefaultPushNotificationMessage"],
            (at, "DefaultPushNotificationMessage"),
            found,
        )
    if "EmailMessage" in v:
        _check_email_message(v["EmailMessage"], (at, "EmailMessage"), found)
    if "GCMMessage" in v:
        _check_gcm_message(v["GCMMessage"], (at, "GCMMessage"), found)
    if "SMSMessage" in v:
        _check_sms_message(v["SMSMessage"], (at, "SMSMessage"), found)
    if "VoiceMessage" in v:
        _check_voice_message(v["VoiceMessage"], (at, "VoiceMessage"), found)


def _check_adm_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_ADM_MESSAGE):
        return
    if "Action" in v:
        found.enum(v["Action"], (at, "Action"), _ENUM_ACTION)
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "ConsolidationKey" in v:
        found.string(v["ConsolidationKey"], (at, "ConsolidationKey"))
    if "Data" in v:
        a = v["Data"]
        at_a = found.at(at, "Data")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "ExpiresAfter" in v:
        found.string(v["ExpiresAfter"], (at, "ExpiresAfter"))
    if "IconReference" in v:
        found.string(v["IconReference"], (at, "IconReference"))
    if "ImageIconUrl" in v:
        found.string(v["ImageIconUrl"], (at, "ImageIconUrl"))
    if "ImageUrl" in v:
        found.string(v["ImageUrl"], (at, "ImageUrl"))
    if "MD5" in v:
        found.string(v["MD5"], (at, "MD5"))
    if "RawContent" in v:
        found.string(v["RawContent"], (at, "RawContent"))
    if "SilentPush" in v:
        found.boolean(v["SilentPush"], (at, "SilentPush"))
    if "SmallImageIconUrl" in v:
        found.string(v["SmallImageIconUrl"], (at, "SmallImageIconUrl"))
    if "Sound" in v:
        found.string(v["Sound"], (at, "Sound"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "Title" in v:
        found.string(v["Title"], (at, "Title"))
    if "Url" in v:
        found.string(v["Url"], (at, "Url"))


def _check_apns_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_APNS_MESSAGE):
        return
    if "APNSPushType" in v:
        if found.string(v["APNSPushType"], (at, "APNSPushType")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).enum(
                v["APNSPushType"], (at, "APNSPushType"), _ENUM_APNS_PUSH_TYPE
            )
    if "Action" in v:
        found.enum(v["Action"], (at, "Action"), _ENUM_ACTION)
    if "Badge" in v:
        found.integer(v["Badge"], (at, "Badge"))
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "Category" in v:
        found.string(v["Category"], (at, "Category"))
    if "CollapseId" in v:
        if found.string(v["CollapseId"], (at, "CollapseId")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).string(
                v["CollapseId"], (at, "CollapseId"), 0, 64
            )
    if "Data" in v:
        a = v["Data"]
        at_a = found.at(at, "Data")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "MediaUrl" in v:
        found.string(v["MediaUrl"], (at, "MediaUrl"))
    if "PreferredAuthenticationMethod" in v:
        if found.string(
            v["PreferredAuthenticationMethod"], (at, "PreferredAuthenticationMethod")
        ):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).enum(
                v["PreferredAuthenticationMethod"],
                (at, "PreferredAuthenticationMethod"),
                _ENUM_PREFERRED_AUTHENTICATION_METHOD,
            )
    if "Priority" in v:
        if found.string(v["Priority"], (at, "Priority")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).enum(
                v["Priority"], (at, "Priority"), _ENUM_PRIORITY
            )
    if "RawContent" in v:
        found.string(v["RawContent"], (at, "RawContent"))
    if "SilentPush" in v:
        found.boolean(v["SilentPush"], (at, "SilentPush"))
    if "Sound" in v:
        found.string(v["Sound"], (at, "Sound"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "ThreadId" in v:
        found.string(v["ThreadId"], (at, "ThreadId"))
    if "TimeToLive" in v:
        found.integer(v["TimeToLive"], (at, "TimeToLive"))
    if "Title" in v:
        found.string(v["Title"], (at, "Title"))
    if "Url" in v:
        found.string(v["Url"], (at, "Url"))


def _check_baidu_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_BAIDU_MESSAGE):
        return
    if "Action" in v:
        found.enum(v["Action"], (at, "Action"), _ENUM_ACTION)
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "Data" in v:
        a = v["Data"]
        at_a = found.at(at, "Data")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "IconReference" in v:
        found.string(v["IconReference"], (at, "IconReference"))
    if "ImageIconUrl" in v:
        found.string(v["ImageIconUrl"], (at, "ImageIconUrl"))
    if "ImageUrl" in v:
        found.string(v["ImageUrl"], (at, "ImageUrl"))
    if "RawContent" in v:
        found.string(v["RawContent"], (at, "RawContent"))
    if "SilentPush" in v:
        found.boolean(v["SilentPush"], (at, "SilentPush"))
    if "SmallImageIconUrl" in v:
        found.string(v["SmallImageIconUrl"], (at, "SmallImageIconUrl"))
    if "Sound" in v:
        found.string(v["Sound"], (at, "Sound"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "TimeToLive" in v:
        if found.integer(v["TimeToLive"], (at, "TimeToLive")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).integer(
                v["TimeToLive"], (at, "TimeToLive"), None, 604800
            )
    if "Title" in v:
        found.string(v["Title"], (at, "Title"))
    if "Url" in v:
        found.string(v["Url"], (at, "Url"))


def _check_default_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_DEFAULT_MESSAGE):
        return
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))


def _check_default_push_notification_message(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(v, at, _KEYS_DEFAULT_PUSH_NOTIFICATION_MESSAGE):
        return
    if "Action" in v:
        found.enum(v["Action"], (at, "Action"), _ENUM_ACTION)
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "Data" in v:
        a = v["Data"]
        at_a = found.at(at, "Data")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "SilentPush" in v:
        found.boolean(v["SilentPush"], (at, "SilentPush"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "Title" in v:
        found.string(v["Title"], (at, "Title"))
    if "Url" in v:
        found.string(v["Url"], (at, "Url"))


def _check_email_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_EMAIL_MESSAGE):
        return
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "FeedbackForwardingAddress" in v:
        found.string(v["FeedbackForwardingAddress"], (at, "FeedbackForwardingAddress"))
    if "FromAddress" in v:
        found.string(v["FromAddress"], (at, "FromAddress"))
    if "RawEmail" in v:
        _check_raw_email(v["RawEmail"], (at, "RawEmail"), found)
    if "ReplyToAddresses" in v:
        a = v["ReplyToAddresses"]
        at_a = found.at(at, "ReplyToAddresses")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                found.string(b, (at_a, i))
    if "SimpleEmail" in v:
        _check_simple_email(v["SimpleEmail"], (at, "SimpleEmail"), found)
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))


def _check_raw_email(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_RAW_EMAIL):
        return
    if "Data" in v:
        found.blob(v["Data"], (at, "Data"))


def _check_simple_email(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_SIMPLE_EMAIL):
        return
    if "HtmlPart" in v:
        _check_simple_email_part(v["HtmlPart"], (at, "HtmlPart"), found)
    if "Subject" in v:
        _check_simple_email_part(v["Subject"], (at, "Subject"), found)
    if "TextPart" in v:
        _check_simple_email_part(v["TextPart"], (at, "TextPart"), found)
    if "Headers" in v:
        a = v["Headers"]
        at_a = found.at(at, "Headers")
        if found.items(a, at_a):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).items(a, at_a, 0, 15)
            for i, b in enumerate(a):
                _check_message_header(b, (at_a, i), found)


def _check_simple_email_part(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_SIMPLE_EMAIL_PART):
        return
    if "Charset" in v:
        found.string(v["Charset"], (at, "Charset"))
    if "Data" in v:
        found.string(v["Data"], (at, "Data"))


def _check_message_header(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_MESSAGE_HEADER):
        return
    if "Name" in v:
        if found.string(v["Name"], (at, "Name")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).string(
                v["Name"], (at, "Name"), 0, 126
            )
    if "Value" in v:
        found.string(v["Value"], (at, "Value"))


def _check_gcm_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_GCM_MESSAGE):
        return
    if "Action" in v:
        found.enum(v["Action"], (at, "Action"), _ENUM_ACTION)
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "CollapseKey" in v:
        found.string(v["CollapseKey"], (at, "CollapseKey"))
    if "Data" in v:
        a = v["Data"]
        at_a = found.at(at, "Data")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "IconReference" in v:
        found.string(v["IconReference"], (at, "IconReference"))
    if "ImageIconUrl" in v:
        found.string(v["ImageIconUrl"], (at, "ImageIconUrl"))
    if "ImageUrl" in v:
        found.string(v["ImageUrl"], (at, "ImageUrl"))
    if "PreferredAuthenticationMethod" in v:
        if found.string(
            v["PreferredAuthenticationMethod"], (at, "PreferredAuthenticationMethod")
        ):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).enum(
                v["PreferredAuthenticationMethod"],
                (at, "PreferredAuthenticationMethod"),
                _ENUM_PREFERRED_AUTHENTICATION_METHOD__2,
            )
    if "Priority" in v:
        if found.string(v["Priority"], (at, "Priority")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).enum(
                v["Priority"], (at, "Priority"), _ENUM_PRIORITY__2
            )
    if "RawContent" in v:
        found.string(v["RawContent"], (at, "RawContent"))
    if "RestrictedPackageName" in v:
        found.string(v["RestrictedPackageName"], (at, "RestrictedPackageName"))
    if "SilentPush" in v:
        found.boolean(v["SilentPush"], (at, "SilentPush"))
    if "SmallImageIconUrl" in v:
        found.string(v["SmallImageIconUrl"], (at, "SmallImageIconUrl"))
    if "Sound" in v:
        found.string(v["Sound"], (at, "Sound"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "TimeToLive" in v:
        if found.integer(v["TimeToLive"], (at, "TimeToLive")):
            found.beyond(_SOURCE_AWS_CLI_1_38_31).integer(
                v["TimeToLive"], (at, "TimeToLive"), None, 2419200
            )
    if "Title" in v:
        found.string(v["Title"], (at, "Title"))
    if "Url" in v:
        found.string(v["Url"], (at, "Url"))


def _check_sms_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_SMS_MESSAGE):
        return
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "Keyword" in v:
        found.string(v["Keyword"], (at, "Keyword"))
    if "MediaUrl" in v:
        found.string(v["MediaUrl"], (at, "MediaUrl"))
    if "MessageType" in v:
        found.enum(v["MessageType"], (at, "MessageType"), _ENUM_MESSAGE_TYPE)
    if "OriginationNumber" in v:
        found.string(v["OriginationNumber"], (at, "OriginationNumber"))
    if "SenderId" in v:
        found.string(v["SenderId"], (at, "SenderId"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "EntityId" in v:
        found.string(v["EntityId"], (at, "EntityId"))
    if "TemplateId" in v:
        found.string(v["TemplateId"], (at, "TemplateId"))


def _check_voice_message(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_VOICE_MESSAGE):
        return
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
    if "LanguageCode" in v:
        found.string(v["LanguageCode"], (at, "LanguageCode"))
    if "OriginationNumber" in v:
        found.string(v["OriginationNumber"], (at, "OriginationNumber"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "VoiceId" in v:
        found.string(v["VoiceId"], (at, "VoiceId"))


def _check_template_configuration(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_TEMPLATE_CONFIGURATION):
        return
    if "EmailTemplate" in v:
        _check_template(v["EmailTemplate"], (at, "EmailTemplate"), found)
    if "PushTemplate" in v:
        _check_template(v["PushTemplate"], (at, "PushTemplate"), found)
    if "SMSTemplate" in v:
        _check_template(v["SMSTemplate"], (at, "SMSTemplate"), found)
    if "VoiceTemplate" in v:
        _check_template(v["VoiceTemplate"], (at, "VoiceTemplate"), found)
    if "InAppTemplate" in v:
        _check_template(v["InAppTemplate"], (at, "InAppTemplate"), found)


def _check_template(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_TEMPLATE):
        return
    if "Name" in v:
        found.string(v["Name"], (at, "Name"))
    if "Version" in v:
        found.string(v["Version"], (at, "Version"))


def _check_endpoint_send_configuration(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_ENDPOINT_SEND_CONFIGURATION):
        return
    if "BodyOverride" in v:
        found.string(v["BodyOverride"], (at, "BodyOverride"))
    if "Context" in v:
        a = v["Context"]
        at_a = found.at(at, "Context")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "RawContent" in v:
        found.string(v["RawContent"], (at, "RawContent"))
    if "Substitutions" in v:
        a = v["Substitutions"]
        at_a = found.at(at, "Substitutions")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.items(b, at_b):
                    for i, c in enumerate(b):
                        found.string(c, (at_b, i))
    if "TitleOverride" in v:
        found.string(v["TitleOverride"], (at, "TitleOverride"))
