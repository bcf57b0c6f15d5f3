"""What an attempt failed for, and what that says about another one."""

from __future__ import annotations

from ..exceptions import (
    ClientError,
    NoAnswerError,
    ResponseError,
    SdkError,
    TransportError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# The codes and statuses of botocore's standard mode.
_THROTTLING_CODES = frozenset(
    """BandwidthLimitExceeded EC2ThrottledException LimitExceededException
    PriorRequestNotComplete ProvisionedThroughputExceededException RequestLimitExceeded
    RequestThrottled RequestThrottledException SlowDown ThrottledException Throttling
    ThrottlingException TooManyRequestsException TransactionInProgressException""".split()
)
_TRANSIENT_CODES = frozenset({"RequestTimeout", "RequestTimeoutException"})
_TRANSIENT_STATUSES = frozenset({500, 502, 503, 504})
_TOO_MANY_REQUESTS = 429


def failure_kind(error: SdkError) -> str:
    """What an attempt failed for: ``throttling``, ``transient``, or nothing that time heals.

    A service's own word on an error (its ``retryable`` trait) decides before the status; the
    statuses are for errors that the service does not document, as botocore has it.
    """
    if isinstance(error, TransportError):
        return "transient" if error.transient else ""
    if not isinstance(error, ClientError):
        return ""
    code = error.response.get("Error", {}).get("Code")
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
    said = error.retryable
    if code in _THROTTLING_CODES:
        return "throttling"
    if said:
        return said
    if status == _TOO_MANY_REQUESTS and type(error) is ClientError:
        return "throttling"
    if code in _TRANSIENT_CODES or status in _TRANSIENT_STATUSES:
        return "transient"
    return ""


def asked_wait(headers: Mapping[str, str], now: float) -> float:
    """Seconds that a service asks to wait for; 0 if it does not say, or not understandably.

    Args:
        headers: of the answer, by names in lower case: ``x-amz-retry-after`` has milliseconds,
            ``retry-after`` seconds or a date.
        now: seconds since 1970.
    """
    milliseconds = headers.get("x-amz-retry-after", "")
    if _is_number(milliseconds):
        return int(milliseconds) / 1000
    after = headers.get("retry-after", "")
    if _is_number(after):
        return float(after)
    if "," not in after:
        return 0.0
    from .._timestamps import parse

    try:
        return max(parse(after).timestamp() - now, 0.0)
    except ValueError:
        return 0.0


def answer_headers(error: ClientError) -> Mapping[str, str]:
    """The headers of the answer that an error came with, by names in lower case."""
    found: Mapping[str, str] = error.response.get("ResponseMetadata", {}).get(
        "HTTPHeaders", {}
    )
    return found


def leaves_doubt(error: SdkError) -> bool:
    """Whether nobody has said what became of the request of a failed attempt.

    An error that the service documents is its word, and so is that it takes no more for now. A
    status of 500 and above without that may come from a server before it (a gateway's time-out,
    HTML, an empty body), which cannot know.
    """
    if isinstance(error, TransportError):
        return error.sent
    if isinstance(error, ClientError):
        undocumented = type(error) is ClientError and error.status >= 500
        return undocumented and failure_kind(error) != "throttling"
    return isinstance(error, ResponseError)


def failed_transport(error: Exception) -> NoAnswerError:
    """What to raise for an error of a transport that is not this package's own."""
    told = f"the transport failed: {type(error).__name__}"
    return NoAnswerError(told, transient=False)


def _is_number(text: str) -> bool:
    return 0 < len(text) < 16 and text.isascii() and text.isdigit()
