"""Errors that every service has: codes and statuses, as each protocol spells them."""

from __future__ import annotations

from ._wire import Failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._catalogue import Entry

_FAMILIES = {
    "rest-xml": "xml",
    "query": "xml",
    "ec2": "ec2",
}
_JSON = {
    "missing": ("MissingAuthenticationTokenException", 403),
    "incomplete": ("IncompleteSignatureException", 403),
    "key": ("UnrecognizedClientException", 403),
    "token": ("UnrecognizedClientException", 403),
    "expired": ("InvalidSignatureException", 403),
    "scope": ("InvalidSignatureException", 403),
    "mismatch": ("InvalidSignatureException", 403),
    "unknown operation": ("UnknownOperationException", 404),
    "unreadable": ("SerializationException", 400),
    "invalid": ("ValidationException", 400),
    "unserved": ("NotImplementedException", 501),
    "throttled": ("ThrottlingException", 429),
    "broken": ("InternalServerException", 500),
}
_XML = {
    "missing": ("MissingAuthenticationToken", 403),
    "incomplete": ("IncompleteSignature", 403),
    "key": ("InvalidClientTokenId", 403),
    "token": ("InvalidClientTokenId", 403),
    "expired": ("SignatureDoesNotMatch", 403),
    "scope": ("SignatureDoesNotMatch", 403),
    "mismatch": ("SignatureDoesNotMatch", 403),
    "unknown operation": ("InvalidAction", 404),
    "unreadable": ("MalformedInput", 400),
    "invalid": ("ValidationError", 400),
    "unserved": ("NotImplemented", 501),
    "throttled": ("Throttling", 429),
    "broken": ("InternalFailure", 500),
}
_EC2 = _XML | {
    "key": ("AuthFailure", 403),
    "token": ("AuthFailure", 403),
    "expired": ("RequestExpired", 403),
    "invalid": ("InvalidParameterValue", 400),
    "throttled": ("RequestLimitExceeded", 503),
}
_CODES = {"json": _JSON, "xml": _XML, "ec2": _EC2}
# What services call these errors, if the spec of the service has one of them.
_OWN = {
    "invalid": (
        "ValidationException",
        "BadRequestException",
        "InvalidParameterException",
        "InvalidParameterValueException",
        "InvalidRequestException",
        "InvalidInputException",
        "ValidationError",
    ),
    "throttled": (
        "ThrottlingException",
        "TooManyRequestsException",
        "ThrottledException",
        "RequestLimitExceeded",
        "LimitExceededException",
        "SlowDown",
    ),
}


def refusal(entry: Entry | None, protocol: str, kind: str, message: str) -> Failure:
    """An error of a kind, as the service spells it.

    Args:
        entry: the service, if the request names one.
        kind: a key of the tables above.
    """
    if entry is not None:
        for code in _OWN.get(kind, ()):
            stated = entry.error(code)
            if stated is not None:
                return Failure(code, message, stated["status"])
    code, status = _CODES[_FAMILIES.get(protocol, "json")][kind]
    return Failure(code, message, status)
