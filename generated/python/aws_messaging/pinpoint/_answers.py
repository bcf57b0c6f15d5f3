# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

from .._validation.problems import HIDDEN_KEY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


_KEYS_SEND_OTP_MESSAGE_RESPONSE = frozenset({"MessageResponse"})
_KEYS_SEND_USERS_MESSAGES_RESPONSE = frozenset({"SendUsersMessageResponse"})
_KEYS_BAD_REQUEST_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_FORBIDDEN_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_INTERNAL_SERVER_ERROR_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_METHOD_NOT_ALLOWED_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_NOT_FOUND_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_PAYLOAD_TOO_LARGE_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_TOO_MANY_REQUESTS_EXCEPTION = frozenset({"Message", "RequestID"})
_KEYS_MESSAGE_RESPONSE = frozenset(
    {"ApplicationId", "EndpointResult", "RequestId", "Result"}
)
_KEYS_SEND_USERS_MESSAGE_RESPONSE = frozenset({"ApplicationId", "RequestId", "Result"})
_KEYS_ENDPOINT_MESSAGE_RESULT = frozenset(
    {
        "Address",
        "DeliveryStatus",
        "MessageId",
        "StatusCode",
        "StatusMessage",
        "UpdatedToken",
    }
)
_ENUM_DELIVERY_STATUS = frozenset(
    {
        "DUPLICATE",
        "OPT_OUT",
        "PERMANENT_FAILURE",
        "SUCCESSFUL",
        "TEMPORARY_FAILURE",
        "THROTTLED",
        "UNKNOWN_FAILURE",
    }
)
_KEYS_MESSAGE_RESULT = frozenset(
    {"DeliveryStatus", "MessageId", "StatusCode", "StatusMessage", "UpdatedToken"}
)


def _check_send_otp_message_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_SEND_OTP_MESSAGE_RESPONSE, ("MessageResponse",)
    ):
        return
    if "MessageResponse" in v:
        _check_message_response(v["MessageResponse"], (at, "MessageResponse"), found)


def _check_message_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_MESSAGE_RESPONSE, ("ApplicationId",)):
        return
    if "ApplicationId" in v:
        found.string(v["ApplicationId"], (at, "ApplicationId"))
    if "EndpointResult" in v:
        a = v["EndpointResult"]
        at_a = found.at(at, "EndpointResult")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                _check_endpoint_message_result(b, (at_a, (k,)), found)
    if "RequestId" in v:
        found.string(v["RequestId"], (at, "RequestId"))
    if "Result" in v:
        a = v["Result"]
        at_a = found.at(at, "Result")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.hiding(at_a).string(k, (at_a, HIDDEN_KEY))
                _check_message_result(b, (at_a, HIDDEN_KEY), found)


def _check_endpoint_message_result(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_ENDPOINT_MESSAGE_RESULT, ("DeliveryStatus", "StatusCode")
    ):
        return
    if "Address" in v:
        found.hiding(at).string(v["Address"], (at, "Address"))
    if "DeliveryStatus" in v:
        found.enum(v["DeliveryStatus"], (at, "DeliveryStatus"), _ENUM_DELIVERY_STATUS)
    if "MessageId" in v:
        found.string(v["MessageId"], (at, "MessageId"))
    if "StatusCode" in v:
        found.integer(v["StatusCode"], (at, "StatusCode"))
    if "StatusMessage" in v:
        found.string(v["StatusMessage"], (at, "StatusMessage"))
    if "UpdatedToken" in v:
        found.string(v["UpdatedToken"], (at, "UpdatedToken"))


def _check_message_result(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_MESSAGE_RESULT, ("DeliveryStatus", "StatusCode")
    ):
        return
    if "DeliveryStatus" in v:
        found.enum(v["DeliveryStatus"], (at, "DeliveryStatus"), _ENUM_DELIVERY_STATUS)
    if "MessageId" in v:
        found.string(v["MessageId"], (at, "MessageId"))
    if "StatusCode" in v:
        found.integer(v["StatusCode"], (at, "StatusCode"))
    if "StatusMessage" in v:
        found.string(v["StatusMessage"], (at, "StatusMessage"))
    if "UpdatedToken" in v:
        found.string(v["UpdatedToken"], (at, "UpdatedToken"))


def _check_send_users_messages_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_SEND_USERS_MESSAGES_RESPONSE, ("SendUsersMessageResponse",)
    ):
        return
    if "SendUsersMessageResponse" in v:
        _check_send_users_message_response(
            v["SendUsersMessageResponse"], (at, "SendUsersMessageResponse"), found
        )


def _check_send_users_message_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(
        v, at, _KEYS_SEND_USERS_MESSAGE_RESPONSE, ("ApplicationId",)
    ):
        return
    if "ApplicationId" in v:
        found.string(v["ApplicationId"], (at, "ApplicationId"))
    if "RequestId" in v:
        found.string(v["RequestId"], (at, "RequestId"))
    if "Result" in v:
        a = v["Result"]
        at_a = found.at(at, "Result")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                at_b = found.at(at_a, (k,))
                if found.entries(b, at_b):
                    for k, c in b.items():
                        found.string(k, (at_b, (k, "key")))
                        _check_endpoint_message_result(c, (at_b, (k,)), found)


def _check_bad_request_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_BAD_REQUEST_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_forbidden_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_FORBIDDEN_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_internal_server_error_exception(
    v: object, at: Place, found: Collector
) -> None:
    if not found.structure(v, at, _KEYS_INTERNAL_SERVER_ERROR_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_method_not_allowed_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_METHOD_NOT_ALLOWED_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_not_found_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_NOT_FOUND_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_payload_too_large_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PAYLOAD_TOO_LARGE_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


def _check_too_many_requests_exception(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_TOO_MANY_REQUESTS_EXCEPTION):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))
    if "RequestID" in v:
        found.string(v["RequestID"], (at, "RequestID"))


OPERATIONS: dict[str, dict[str, object]] = {
    "send_otp_message": {
        "status": 200,
        "check": _check_send_otp_message_response,
        "sample": {
            "MessageResponse": {
                "ApplicationId": "sample-ApplicationId",
                "EndpointResult": {
                    "sample-key": {
                        "Address": "sample-Address",
                        "DeliveryStatus": "SUCCESSFUL",
                        "MessageId": "sample-MessageId",
                        "StatusCode": 200,
                        "StatusMessage": "sample-StatusMessage",
                        "UpdatedToken": "sample-UpdatedToken",
                    },
                },
                "RequestId": "sample-RequestId",
                "Result": {
                    "sample-key": {
                        "DeliveryStatus": "SUCCESSFUL",
                        "MessageId": "sample-MessageId",
                        "StatusCode": 200,
                        "StatusMessage": "sample-StatusMessage",
                        "UpdatedToken": "sample-UpdatedToken",
                    },
                },
            },
        },
    },
    "send_users_messages": {
        "status": 200,
        "check": _check_send_users_messages_response,
        "sample": {
            "SendUsersMessageResponse": {
                "ApplicationId": "sample-ApplicationId",
                "RequestId": "sample-RequestId",
                "Result": {
                    "sample-key": {
                        "sample-key": {
                            "Address": "sample-Address",
                            "DeliveryStatus": "SUCCESSFUL",
                            "MessageId": "sample-MessageId",
                            "StatusCode": 200,
                            "StatusMessage": "sample-StatusMessage",
                            "UpdatedToken": "sample-UpdatedToken",
                        },
                    },
                },
            },
        },
    },
}

ERRORS: dict[str, dict[str, object]] = {
    "BadRequestException": {
        "status": 400,
        "check": _check_bad_request_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "ForbiddenException": {
        "status": 403,
        "check": _check_forbidden_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "InternalServerErrorException": {
        "status": 500,
        "check": _check_internal_server_error_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "MethodNotAllowedException": {
        "status": 405,
        "check": _check_method_not_allowed_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "NotFoundException": {
        "status": 404,
        "check": _check_not_found_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "PayloadTooLargeException": {
        "status": 413,
        "check": _check_payload_too_large_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
    "TooManyRequestsException": {
        "status": 429,
        "check": _check_too_many_requests_exception,
        "sample": {"Message": "sample-Message", "RequestID": "sample-RequestID"},
    },
}
