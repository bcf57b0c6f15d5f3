# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once."""

from __future__ import annotations

from .._checks import (
    is_off,
    is_text,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._checks import Level
    from .._collector import Collector
    from .._problems import Place

__all__ = ("validate_send_otp_message", "validate_send_users_messages")


def validate_send_otp_message(
    params: Mapping[str, object], level: Level = "strict"
) -> None:
    """Check the parameters of SendOTPMessage.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_send_otp_message_request(params):
            return
    except KeyError:
        pass
    refuse(_check_send_otp_message_request, params, level, _SOURCE_BOTOCORE_1_44_5)


def validate_send_users_messages(
    params: Mapping[str, object], level: Level = "strict"
) -> None:
    """Check the parameters of SendUsersMessages.

    Args:
        level: what is refused; see ``Level``.

    Raises:
        ParamValidationError: with every problem.
    """
    if level != "strict" and is_off(level):
        return
    try:
        if _is_send_users_messages_request(params):
            return
    except KeyError:
        pass
    refuse(_check_send_users_messages_request, params, level, _SOURCE_BOTOCORE_1_44_5)


_KEYS_SEND_OTP_MESSAGE_REQUEST = frozenset(
    {"ApplicationId", "SendOTPMessageRequestParameters"}
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
_ENUM_CHANNEL = frozenset({"SMS"})
_ENUM_LANGUAGE = frozenset(
    {
        "de-DE",
        "en-GB",
        "en-US",
        "es-419",
        "es-ES",
        "fr-CA",
        "fr-FR",
        "it-IT",
        "ja-JP",
        "ko-KR",
        "pt-BR",
        "zh-CN",
        "zh-TW",
    }
)
_KEYS_SEND_USERS_MESSAGES_REQUEST = frozenset(
    {"ApplicationId", "SendUsersMessageRequest"}
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
_ENUM_ACTION = frozenset({"DEEP_LINK", "OPEN_APP", "URL"})
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
_ENUM_APNS_PUSH_TYPE = frozenset(
    {"alert", "background", "complication", "fileprovider", "mdm", "voip"}
)
_ENUM_PREFERRED_AUTHENTICATION_METHOD = frozenset({"CERTIFICATE", "TOKEN"})
_ENUM_PRIORITY = frozenset({"10", "5", "high", "normal"})
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
_KEYS_RAW_EMAIL = frozenset({"Data"})
_KEYS_SIMPLE_EMAIL = frozenset({"HtmlPart", "Subject", "TextPart", "Headers"})
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
_ENUM_PREFERRED_AUTHENTICATION_METHOD__2 = frozenset({"KEY", "TOKEN"})
_ENUM_PRIORITY__2 = frozenset({"10", "5", "high", "normal"})
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
_ENUM_MESSAGE_TYPE = frozenset({"PROMOTIONAL", "TRANSACTIONAL"})
_KEYS_VOICE_MESSAGE = frozenset(
    {"Body", "LanguageCode", "OriginationNumber", "Substitutions", "VoiceId"}
)
_KEYS_TEMPLATE_CONFIGURATION = frozenset(
    {"EmailTemplate", "PushTemplate", "SMSTemplate", "VoiceTemplate", "InAppTemplate"}
)
_KEYS_ENDPOINT_SEND_CONFIGURATION = frozenset(
    {"BodyOverride", "Context", "RawContent", "Substitutions", "TitleOverride"}
)
_KEYS_SIMPLE_EMAIL_PART = frozenset({"Charset", "Data"})
_KEYS_MESSAGE_HEADER = frozenset({"Name", "Value"})
_KEYS_TEMPLATE = frozenset({"Name", "Version"})
_SOURCE_DEVELOPER_GUIDE_OTP = (
    "Amazon Pinpoint Developer Guide: Sending and validating One-Time Passwords (OTPs)"
)
_SOURCE_AWS_CLI_1_38_31 = "AWS CLI 1.38.31 Command Reference: send-users-messages"
_SOURCE_BOTOCORE_1_44_5 = "botocore 1.44.5, model pinpoint 2016-12-01"


def _is_send_otp_message_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_SEND_OTP_MESSAGE_REQUEST.issuperset(v):
        return False
    a = v["ApplicationId"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    a = v["SendOTPMessageRequestParameters"]
    if type(a) is not dict:
        return False
    if not _KEYS_SEND_OTP_MESSAGE_REQUEST_PARAMETERS.issuperset(a):
        return False
    if "AllowedAttempts" in a:
        b = a["AllowedAttempts"]
        if type(b) is not int or b < -2147483648 or b > 5:
            return False
    b = a["BrandName"]
    if type(b) is not str or len(b) > 20 or not (b.isascii() or is_text(b)):
        return False
    b = a["Channel"]
    if type(b) is not str or b not in _ENUM_CHANNEL:
        return False
    if "CodeLength" in a:
        b = a["CodeLength"]
        if type(b) is not int or b < 5 or b > 8:
            return False
    b = a["DestinationIdentity"]
    if type(b) is not str or not (b.isascii() or is_text(b)):
        return False
    if "EntityId" in a:
        b = a["EntityId"]
        if type(b) is not str or not (b.isascii() or is_text(b)):
            return False
    if "Language" in a:
        b = a["Language"]
        if type(b) is not str or b not in _ENUM_LANGUAGE:
            return False
    b = a["OriginationIdentity"]
    if type(b) is not str or not (b.isascii() or is_text(b)):
        return False
    b = a["ReferenceId"]
    if type(b) is not str or not 1 <= len(b) <= 48 or not (b.isascii() or is_text(b)):
        return False
    if "TemplateId" in a:
        b = a["TemplateId"]
        if type(b) is not str or not (b.isascii() or is_text(b)):
            return False
    if "ValidityPeriod" in a:
        b = a["ValidityPeriod"]
        if type(b) is not int or b < 5 or b > 60:
            return False
    return True


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
        found.string(v["DestinationIdentity"], (at, "DestinationIdentity"))
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


def _is_send_users_messages_request(v: object) -> bool:
    if type(v) is not dict or not _KEYS_SEND_USERS_MESSAGES_REQUEST.issuperset(v):
        return False
    a = v["ApplicationId"]
    if type(a) is not str or not (a.isascii() or is_text(a)):
        return False
    a = v["SendUsersMessageRequest"]
    if type(a) is not dict or not _KEYS_SEND_USERS_MESSAGE_REQUEST.issuperset(a):
        return False
    if "Context" in a:
        b = a["Context"]
        if type(b) is not dict:
            return False
        for k, c in b.items():
            if type(k) is not str or not (k.isascii() or is_text(k)):
                return False
            if type(c) is not str or not (c.isascii() or is_text(c)):
                return False
    b = a["MessageConfiguration"]
    if type(b) is not dict or not _KEYS_DIRECT_MESSAGE_CONFIGURATION.issuperset(b):
        return False
    if "ADMMessage" in b:
        c = b["ADMMessage"]
        if type(c) is not dict or not _KEYS_ADM_MESSAGE.issuperset(c):
            return False
        if "Action" in c:
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ConsolidationKey" in c:
            d = c["ConsolidationKey"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Data" in c:
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "ExpiresAfter" in c:
            d = c["ExpiresAfter"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "IconReference" in c:
            d = c["IconReference"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            d = c["ImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageUrl" in c:
            d = c["ImageUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "MD5" in c:
            d = c["MD5"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "RawContent" in c:
            d = c["RawContent"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "SilentPush" in c:
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            d = c["SmallImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Sound" in c:
            d = c["Sound"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "Title" in c:
            d = c["Title"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Url" in c:
            d = c["Url"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "APNSMessage" in b:
        c = b["APNSMessage"]
        if type(c) is not dict or not _KEYS_APNS_MESSAGE.issuperset(c):
            return False
        if "APNSPushType" in c:
            d = c["APNSPushType"]
            if type(d) is not str or d not in _ENUM_APNS_PUSH_TYPE:
                return False
        if "Action" in c:
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Badge" in c:
            d = c["Badge"]
            if type(d) is not int or d < -2147483648 or d > 2147483647:
                return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Category" in c:
            d = c["Category"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "CollapseId" in c:
            d = c["CollapseId"]
            if type(d) is not str or len(d) > 64 or not (d.isascii() or is_text(d)):
                return False
        if "Data" in c:
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "MediaUrl" in c:
            d = c["MediaUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "PreferredAuthenticationMethod" in c:
            d = c["PreferredAuthenticationMethod"]
            if type(d) is not str or d not in _ENUM_PREFERRED_AUTHENTICATION_METHOD:
                return False
        if "Priority" in c:
            d = c["Priority"]
            if type(d) is not str or d not in _ENUM_PRIORITY:
                return False
        if "RawContent" in c:
            d = c["RawContent"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "SilentPush" in c:
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "Sound" in c:
            d = c["Sound"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "ThreadId" in c:
            d = c["ThreadId"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "TimeToLive" in c:
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 2147483647:
                return False
        if "Title" in c:
            d = c["Title"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Url" in c:
            d = c["Url"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "BaiduMessage" in b:
        c = b["BaiduMessage"]
        if type(c) is not dict or not _KEYS_BAIDU_MESSAGE.issuperset(c):
            return False
        if "Action" in c:
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Data" in c:
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "IconReference" in c:
            d = c["IconReference"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            d = c["ImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageUrl" in c:
            d = c["ImageUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "RawContent" in c:
            d = c["RawContent"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "SilentPush" in c:
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            d = c["SmallImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Sound" in c:
            d = c["Sound"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "TimeToLive" in c:
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 604800:
                return False
        if "Title" in c:
            d = c["Title"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Url" in c:
            d = c["Url"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "DefaultMessage" in b:
        c = b["DefaultMessage"]
        if type(c) is not dict or not _KEYS_DEFAULT_MESSAGE.issuperset(c):
            return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
    if "DefaultPushNotificationMessage" in b:
        c = b["DefaultPushNotificationMessage"]
        if type(c) is not dict:
            return False
        if not _KEYS_DEFAULT_PUSH_NOTIFICATION_MESSAGE.issuperset(c):
            return False
        if "Action" in c:
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Data" in c:
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "SilentPush" in c:
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "Title" in c:
            d = c["Title"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Url" in c:
            d = c["Url"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "EmailMessage" in b:
        c = b["EmailMessage"]
        if type(c) is not dict or not _KEYS_EMAIL_MESSAGE.issuperset(c):
            return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "FeedbackForwardingAddress" in c:
            d = c["FeedbackForwardingAddress"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "FromAddress" in c:
            d = c["FromAddress"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "RawEmail" in c:
            d = c["RawEmail"]
            if type(d) is not dict or not _KEYS_RAW_EMAIL.issuperset(d):
                return False
            if "Data" in d:
                e = d["Data"]
                if type(e) is not bytes:
                    return False
        if "ReplyToAddresses" in c:
            d = c["ReplyToAddresses"]
            if type(d) is not list:
                return False
            for e in d:
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "SimpleEmail" in c:
            d = c["SimpleEmail"]
            if type(d) is not dict or not _KEYS_SIMPLE_EMAIL.issuperset(d):
                return False
            if "HtmlPart" in d:
                e = d["HtmlPart"]
                if not _is_simple_email_part(e):
                    return False
            if "Subject" in d:
                e = d["Subject"]
                if not _is_simple_email_part(e):
                    return False
            if "TextPart" in d:
                e = d["TextPart"]
                if not _is_simple_email_part(e):
                    return False
            if "Headers" in d:
                e = d["Headers"]
                if type(e) is not list or len(e) > 15:
                    return False
                for f in e:
                    if not _is_message_header(f):
                        return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
    if "GCMMessage" in b:
        c = b["GCMMessage"]
        if type(c) is not dict or not _KEYS_GCM_MESSAGE.issuperset(c):
            return False
        if "Action" in c:
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "CollapseKey" in c:
            d = c["CollapseKey"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Data" in c:
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "IconReference" in c:
            d = c["IconReference"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            d = c["ImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "ImageUrl" in c:
            d = c["ImageUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "PreferredAuthenticationMethod" in c:
            d = c["PreferredAuthenticationMethod"]
            if type(d) is not str or d not in _ENUM_PREFERRED_AUTHENTICATION_METHOD__2:
                return False
        if "Priority" in c:
            d = c["Priority"]
            if type(d) is not str or d not in _ENUM_PRIORITY__2:
                return False
        if "RawContent" in c:
            d = c["RawContent"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "RestrictedPackageName" in c:
            d = c["RestrictedPackageName"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "SilentPush" in c:
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            d = c["SmallImageIconUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Sound" in c:
            d = c["Sound"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "TimeToLive" in c:
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 2419200:
                return False
        if "Title" in c:
            d = c["Title"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Url" in c:
            d = c["Url"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "SMSMessage" in b:
        c = b["SMSMessage"]
        if type(c) is not dict or not _KEYS_SMS_MESSAGE.issuperset(c):
            return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Keyword" in c:
            d = c["Keyword"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "MediaUrl" in c:
            d = c["MediaUrl"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "MessageType" in c:
            d = c["MessageType"]
            if type(d) is not str or d not in _ENUM_MESSAGE_TYPE:
                return False
        if "OriginationNumber" in c:
            d = c["OriginationNumber"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "SenderId" in c:
            d = c["SenderId"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "EntityId" in c:
            d = c["EntityId"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "TemplateId" in c:
            d = c["TemplateId"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "VoiceMessage" in b:
        c = b["VoiceMessage"]
        if type(c) is not dict or not _KEYS_VOICE_MESSAGE.issuperset(c):
            return False
        if "Body" in c:
            d = c["Body"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "LanguageCode" in c:
            d = c["LanguageCode"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "OriginationNumber" in c:
            d = c["OriginationNumber"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "VoiceId" in c:
            d = c["VoiceId"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    if "TemplateConfiguration" in a:
        b = a["TemplateConfiguration"]
        if type(b) is not dict or not _KEYS_TEMPLATE_CONFIGURATION.issuperset(b):
            return False
        if "EmailTemplate" in b:
            c = b["EmailTemplate"]
            if not _is_template(c):
                return False
        if "PushTemplate" in b:
            c = b["PushTemplate"]
            if not _is_template(c):
                return False
        if "SMSTemplate" in b:
            c = b["SMSTemplate"]
            if not _is_template(c):
                return False
        if "VoiceTemplate" in b:
            c = b["VoiceTemplate"]
            if not _is_template(c):
                return False
        if "InAppTemplate" in b:
            c = b["InAppTemplate"]
            if not _is_template(c):
                return False
    if "TraceId" in a:
        b = a["TraceId"]
        if type(b) is not str or not (b.isascii() or is_text(b)):
            return False
    b = a["Users"]
    if type(b) is not dict:
        return False
    for k, c in b.items():
        if type(k) is not str or not (k.isascii() or is_text(k)):
            return False
        if type(c) is not dict or not _KEYS_ENDPOINT_SEND_CONFIGURATION.issuperset(c):
            return False
        if "BodyOverride" in c:
            d = c["BodyOverride"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Context" in c:
            d = c["Context"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not str or not (e.isascii() or is_text(e)):
                    return False
        if "RawContent" in c:
            d = c["RawContent"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
        if "Substitutions" in c:
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if type(k) is not str or not (k.isascii() or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                for f in e:
                    if type(f) is not str or not (f.isascii() or is_text(f)):
                        return False
        if "TitleOverride" in c:
            d = c["TitleOverride"]
            if type(d) is not str or not (d.isascii() or is_text(d)):
                return False
    return True


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


def _is_simple_email_part(v: object) -> bool:
    if type(v) is not dict or not _KEYS_SIMPLE_EMAIL_PART.issuperset(v):
        return False
    if "Charset" in v:
        a = v["Charset"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    if "Data" in v:
        a = v["Data"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    return True


def _check_simple_email_part(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_SIMPLE_EMAIL_PART):
        return
    if "Charset" in v:
        found.string(v["Charset"], (at, "Charset"))
    if "Data" in v:
        found.string(v["Data"], (at, "Data"))


def _is_message_header(v: object) -> bool:
    if type(v) is not dict or not _KEYS_MESSAGE_HEADER.issuperset(v):
        return False
    if "Name" in v:
        a = v["Name"]
        if type(a) is not str or len(a) > 126 or not (a.isascii() or is_text(a)):
            return False
    if "Value" in v:
        a = v["Value"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    return True


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


def _is_template(v: object) -> bool:
    if type(v) is not dict or not _KEYS_TEMPLATE.issuperset(v):
        return False
    if "Name" in v:
        a = v["Name"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    if "Version" in v:
        a = v["Version"]
        if type(a) is not str or not (a.isascii() or is_text(a)):
            return False
    return True


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
