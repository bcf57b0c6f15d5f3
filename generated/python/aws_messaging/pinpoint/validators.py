# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Checks of parameters: every rule that the specs state, every problem at once.

A function first goes through the parameters quickly; only after a no does ``_thorough``
look for all problems.
"""

from .._validation.checks import (
    is_ascii,
    is_off,
    is_text,
    refuse,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._validation.checks import Level

__all__ = ("validate_send_otp_message", "validate_send_users_messages")


def validate_send_otp_message(
    params: "Mapping[str, object]", level: "Level" = "strict"
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
    except (KeyError, TypeError):
        pass
    refuse(__name__, "send_otp_message", params, level)


def validate_send_users_messages(
    params: "Mapping[str, object]", level: "Level" = "strict"
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
    except (KeyError, TypeError):
        pass
    refuse(__name__, "send_users_messages", params, level)


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
_ENUM_ACTION = frozenset({"DEEP_LINK", "OPEN_APP", "URL"})
_ENUM_APNS_PUSH_TYPE = frozenset(
    {"alert", "background", "complication", "fileprovider", "mdm", "voip"}
)
_ENUM_PREFERRED_AUTHENTICATION_METHOD = frozenset({"CERTIFICATE", "TOKEN"})
_ENUM_PRIORITY = frozenset({"10", "5", "high", "normal"})
_ENUM_PREFERRED_AUTHENTICATION_METHOD__2 = frozenset({"KEY", "TOKEN"})
_ENUM_PRIORITY__2 = frozenset({"10", "5", "high", "normal"})
_ENUM_MESSAGE_TYPE = frozenset({"PROMOTIONAL", "TRANSACTIONAL"})


def _is_send_otp_message_request(v: object) -> bool:
    if type(v) is not dict or len(v) != 2:
        return False
    a = v["ApplicationId"]
    if not (is_ascii(a) or is_text(a)):
        return False
    a = v["SendOTPMessageRequestParameters"]
    if type(a) is not dict:
        return False
    known_a = 5
    if "AllowedAttempts" in a:
        known_a += 1
        b = a["AllowedAttempts"]
        if type(b) is not int or b < -2147483648 or b > 5:
            return False
    b = a["BrandName"]
    if type(b) is not str or len(b) > 20 or not (is_ascii(b) or is_text(b)):
        return False
    b = a["Channel"]
    if type(b) is not str or b not in _ENUM_CHANNEL:
        return False
    if "CodeLength" in a:
        known_a += 1
        b = a["CodeLength"]
        if type(b) is not int or b < 5 or b > 8:
            return False
    b = a["DestinationIdentity"]
    if not (is_ascii(b) or is_text(b)):
        return False
    if "EntityId" in a:
        known_a += 1
        b = a["EntityId"]
        if not (is_ascii(b) or is_text(b)):
            return False
    if "Language" in a:
        known_a += 1
        b = a["Language"]
        if type(b) is not str or b not in _ENUM_LANGUAGE:
            return False
    b = a["OriginationIdentity"]
    if not (is_ascii(b) or is_text(b)):
        return False
    b = a["ReferenceId"]
    if type(b) is not str or not 1 <= len(b) <= 48 or not (is_ascii(b) or is_text(b)):
        return False
    if "TemplateId" in a:
        known_a += 1
        b = a["TemplateId"]
        if not (is_ascii(b) or is_text(b)):
            return False
    if "ValidityPeriod" in a:
        known_a += 1
        b = a["ValidityPeriod"]
        if type(b) is not int or b < 5 or b > 60:
            return False
    if len(a) != known_a:
        return False
    return True


def _is_send_users_messages_request(v: object) -> bool:
    if type(v) is not dict or len(v) != 2:
        return False
    a = v["ApplicationId"]
    if not (is_ascii(a) or is_text(a)):
        return False
    a = v["SendUsersMessageRequest"]
    if type(a) is not dict:
        return False
    known_a = 2
    if "Context" in a:
        known_a += 1
        b = a["Context"]
        if type(b) is not dict:
            return False
        for k, c in b.items():
            if not (is_ascii(k) or is_text(k)):
                return False
            if not (is_ascii(c) or is_text(c)):
                return False
    b = a["MessageConfiguration"]
    if type(b) is not dict:
        return False
    known_b = 0
    if "ADMMessage" in b:
        known_b += 1
        c = b["ADMMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Action" in c:
            known_c += 1
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ConsolidationKey" in c:
            known_c += 1
            d = c["ConsolidationKey"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Data" in c:
            known_c += 1
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "ExpiresAfter" in c:
            known_c += 1
            d = c["ExpiresAfter"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "IconReference" in c:
            known_c += 1
            d = c["IconReference"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            known_c += 1
            d = c["ImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageUrl" in c:
            known_c += 1
            d = c["ImageUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "MD5" in c:
            known_c += 1
            d = c["MD5"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "RawContent" in c:
            known_c += 1
            d = c["RawContent"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "SilentPush" in c:
            known_c += 1
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            known_c += 1
            d = c["SmallImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Sound" in c:
            known_c += 1
            d = c["Sound"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "Title" in c:
            known_c += 1
            d = c["Title"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Url" in c:
            known_c += 1
            d = c["Url"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "APNSMessage" in b:
        known_b += 1
        c = b["APNSMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "APNSPushType" in c:
            known_c += 1
            d = c["APNSPushType"]
            if type(d) is not str or d not in _ENUM_APNS_PUSH_TYPE:
                return False
        if "Action" in c:
            known_c += 1
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Badge" in c:
            known_c += 1
            d = c["Badge"]
            if type(d) is not int or d < -2147483648 or d > 2147483647:
                return False
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Category" in c:
            known_c += 1
            d = c["Category"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "CollapseId" in c:
            known_c += 1
            d = c["CollapseId"]
            if type(d) is not str or len(d) > 64 or not (is_ascii(d) or is_text(d)):
                return False
        if "Data" in c:
            known_c += 1
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "MediaUrl" in c:
            known_c += 1
            d = c["MediaUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "PreferredAuthenticationMethod" in c:
            known_c += 1
            d = c["PreferredAuthenticationMethod"]
            if type(d) is not str or d not in _ENUM_PREFERRED_AUTHENTICATION_METHOD:
                return False
        if "Priority" in c:
            known_c += 1
            d = c["Priority"]
            if type(d) is not str or d not in _ENUM_PRIORITY:
                return False
        if "RawContent" in c:
            known_c += 1
            d = c["RawContent"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "SilentPush" in c:
            known_c += 1
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "Sound" in c:
            known_c += 1
            d = c["Sound"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "ThreadId" in c:
            known_c += 1
            d = c["ThreadId"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "TimeToLive" in c:
            known_c += 1
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 2147483647:
                return False
        if "Title" in c:
            known_c += 1
            d = c["Title"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Url" in c:
            known_c += 1
            d = c["Url"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "BaiduMessage" in b:
        known_b += 1
        c = b["BaiduMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Action" in c:
            known_c += 1
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Data" in c:
            known_c += 1
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "IconReference" in c:
            known_c += 1
            d = c["IconReference"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            known_c += 1
            d = c["ImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageUrl" in c:
            known_c += 1
            d = c["ImageUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "RawContent" in c:
            known_c += 1
            d = c["RawContent"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "SilentPush" in c:
            known_c += 1
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            known_c += 1
            d = c["SmallImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Sound" in c:
            known_c += 1
            d = c["Sound"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "TimeToLive" in c:
            known_c += 1
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 604800:
                return False
        if "Title" in c:
            known_c += 1
            d = c["Title"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Url" in c:
            known_c += 1
            d = c["Url"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "DefaultMessage" in b:
        known_b += 1
        c = b["DefaultMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if len(c) != known_c:
            return False
    if "DefaultPushNotificationMessage" in b:
        known_b += 1
        c = b["DefaultPushNotificationMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Action" in c:
            known_c += 1
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Data" in c:
            known_c += 1
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "SilentPush" in c:
            known_c += 1
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "Title" in c:
            known_c += 1
            d = c["Title"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Url" in c:
            known_c += 1
            d = c["Url"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "EmailMessage" in b:
        known_b += 1
        c = b["EmailMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "FeedbackForwardingAddress" in c:
            known_c += 1
            d = c["FeedbackForwardingAddress"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "FromAddress" in c:
            known_c += 1
            d = c["FromAddress"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "RawEmail" in c:
            known_c += 1
            d = c["RawEmail"]
            if type(d) is not dict:
                return False
            known_d = 0
            if "Data" in d:
                known_d += 1
                e = d["Data"]
                if type(e) is not bytes:
                    return False
            if len(d) != known_d:
                return False
        if "ReplyToAddresses" in c:
            known_c += 1
            d = c["ReplyToAddresses"]
            if type(d) is not list:
                return False
            e = "".join(d)
            if not (is_ascii(e) or is_text(e)):
                return False
        if "SimpleEmail" in c:
            known_c += 1
            d = c["SimpleEmail"]
            if type(d) is not dict:
                return False
            known_d = 0
            if "HtmlPart" in d:
                known_d += 1
                e = d["HtmlPart"]
                if not _is_simple_email_part(e):
                    return False
            if "Subject" in d:
                known_d += 1
                e = d["Subject"]
                if not _is_simple_email_part(e):
                    return False
            if "TextPart" in d:
                known_d += 1
                e = d["TextPart"]
                if not _is_simple_email_part(e):
                    return False
            if "Headers" in d:
                known_d += 1
                e = d["Headers"]
                if type(e) is not list or len(e) > 15:
                    return False
                for f in e:
                    if not _is_message_header(f):
                        return False
            if len(d) != known_d:
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if len(c) != known_c:
            return False
    if "GCMMessage" in b:
        known_b += 1
        c = b["GCMMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Action" in c:
            known_c += 1
            d = c["Action"]
            if type(d) is not str or d not in _ENUM_ACTION:
                return False
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "CollapseKey" in c:
            known_c += 1
            d = c["CollapseKey"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Data" in c:
            known_c += 1
            d = c["Data"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "IconReference" in c:
            known_c += 1
            d = c["IconReference"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageIconUrl" in c:
            known_c += 1
            d = c["ImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "ImageUrl" in c:
            known_c += 1
            d = c["ImageUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "PreferredAuthenticationMethod" in c:
            known_c += 1
            d = c["PreferredAuthenticationMethod"]
            if type(d) is not str or d not in _ENUM_PREFERRED_AUTHENTICATION_METHOD__2:
                return False
        if "Priority" in c:
            known_c += 1
            d = c["Priority"]
            if type(d) is not str or d not in _ENUM_PRIORITY__2:
                return False
        if "RawContent" in c:
            known_c += 1
            d = c["RawContent"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "RestrictedPackageName" in c:
            known_c += 1
            d = c["RestrictedPackageName"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "SilentPush" in c:
            known_c += 1
            d = c["SilentPush"]
            if type(d) is not bool:
                return False
        if "SmallImageIconUrl" in c:
            known_c += 1
            d = c["SmallImageIconUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Sound" in c:
            known_c += 1
            d = c["Sound"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "TimeToLive" in c:
            known_c += 1
            d = c["TimeToLive"]
            if type(d) is not int or d < -2147483648 or d > 2419200:
                return False
        if "Title" in c:
            known_c += 1
            d = c["Title"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Url" in c:
            known_c += 1
            d = c["Url"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "SMSMessage" in b:
        known_b += 1
        c = b["SMSMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Keyword" in c:
            known_c += 1
            d = c["Keyword"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "MediaUrl" in c:
            known_c += 1
            d = c["MediaUrl"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "MessageType" in c:
            known_c += 1
            d = c["MessageType"]
            if type(d) is not str or d not in _ENUM_MESSAGE_TYPE:
                return False
        if "OriginationNumber" in c:
            known_c += 1
            d = c["OriginationNumber"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "SenderId" in c:
            known_c += 1
            d = c["SenderId"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "EntityId" in c:
            known_c += 1
            d = c["EntityId"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "TemplateId" in c:
            known_c += 1
            d = c["TemplateId"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if "VoiceMessage" in b:
        known_b += 1
        c = b["VoiceMessage"]
        if type(c) is not dict:
            return False
        known_c = 0
        if "Body" in c:
            known_c += 1
            d = c["Body"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "LanguageCode" in c:
            known_c += 1
            d = c["LanguageCode"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "OriginationNumber" in c:
            known_c += 1
            d = c["OriginationNumber"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "VoiceId" in c:
            known_c += 1
            d = c["VoiceId"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if len(b) != known_b:
        return False
    if "TemplateConfiguration" in a:
        known_a += 1
        b = a["TemplateConfiguration"]
        if type(b) is not dict:
            return False
        known_b = 0
        if "EmailTemplate" in b:
            known_b += 1
            c = b["EmailTemplate"]
            if not _is_template(c):
                return False
        if "PushTemplate" in b:
            known_b += 1
            c = b["PushTemplate"]
            if not _is_template(c):
                return False
        if "SMSTemplate" in b:
            known_b += 1
            c = b["SMSTemplate"]
            if not _is_template(c):
                return False
        if "VoiceTemplate" in b:
            known_b += 1
            c = b["VoiceTemplate"]
            if not _is_template(c):
                return False
        if "InAppTemplate" in b:
            known_b += 1
            c = b["InAppTemplate"]
            if not _is_template(c):
                return False
        if len(b) != known_b:
            return False
    if "TraceId" in a:
        known_a += 1
        b = a["TraceId"]
        if not (is_ascii(b) or is_text(b)):
            return False
    b = a["Users"]
    if type(b) is not dict:
        return False
    for k, c in b.items():
        if not (is_ascii(k) or is_text(k)):
            return False
        if type(c) is not dict:
            return False
        known_c = 0
        if "BodyOverride" in c:
            known_c += 1
            d = c["BodyOverride"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Context" in c:
            known_c += 1
            d = c["Context"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if not (is_ascii(e) or is_text(e)):
                    return False
        if "RawContent" in c:
            known_c += 1
            d = c["RawContent"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if "Substitutions" in c:
            known_c += 1
            d = c["Substitutions"]
            if type(d) is not dict:
                return False
            for k, e in d.items():
                if not (is_ascii(k) or is_text(k)):
                    return False
                if type(e) is not list:
                    return False
                f = "".join(e)
                if not (is_ascii(f) or is_text(f)):
                    return False
        if "TitleOverride" in c:
            known_c += 1
            d = c["TitleOverride"]
            if not (is_ascii(d) or is_text(d)):
                return False
        if len(c) != known_c:
            return False
    if len(a) != known_a:
        return False
    return True


def _is_simple_email_part(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "Charset" in v:
        known_v += 1
        a = v["Charset"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "Data" in v:
        known_v += 1
        a = v["Data"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if len(v) != known_v:
        return False
    return True


def _is_message_header(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "Name" in v:
        known_v += 1
        a = v["Name"]
        if type(a) is not str or len(a) > 126 or not (is_ascii(a) or is_text(a)):
            return False
    if "Value" in v:
        known_v += 1
        a = v["Value"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if len(v) != known_v:
        return False
    return True


def _is_template(v: object) -> bool:
    if type(v) is not dict:
        return False
    known_v = 0
    if "Name" in v:
        known_v += 1
        a = v["Name"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if "Version" in v:
        known_v += 1
        a = v["Version"]
        if not (is_ascii(a) or is_text(a)):
            return False
    if len(v) != known_v:
        return False
    return True
