"""Wire logging: requests and answers in the program's log, for clients that are asked for it.

Lines go to the logger ``wire`` below the package's own, at level DEBUG. They tell parameters and
members, never bytes, so that they are the same for every protocol. What the spec calls sensitive
shows as ``***``, and so does the same text wherever the service repeats it. Of headers, those are
told that hold neither parameters nor credentials.
"""

from __future__ import annotations

from ._log import debug_logger
from ._masks import Mask, hides_in_url
from ._models import to_params
from .exceptions import ClientError, ResponseError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger
    from typing import Any

    from ._http import Request, Response
    from ._tables import Operation, Wire

    Send = Callable[[Request, float], Any]
    Read = Callable[[Response, dict[str, Any]], dict[str, Any]]

_SENT = frozenset(
    "accept accept-encoding amz-sdk-invocation-id amz-sdk-request content-encoding content-length"
    " content-type host smithy-protocol user-agent x-amz-date x-amz-target"
    " x-amzn-query-mode".split()
)
_CAME = frozenset(
    "connection content-encoding content-length content-type date retry-after server"
    " transfer-encoding x-amz-id-2 x-amz-request-id x-amzn-errortype x-amzn-requestid".split()
)
_ASIDE = ("Error", "ResponseMetadata")
_LONGEST_LINE = 20_000


def watched(
    wire: Wire, operation: Operation, params: object, send: Send, read: Read
) -> tuple[Send, Read]:
    """What sends and what reads, with lines about what they are given and what they give.

    Args:
        params: of the call; they have become a request.
    """
    logger = debug_logger("wire")
    if logger is None:
        return send, read
    lines = _Lines(logger, wire, operation, params)

    def send_and_tell(request: Request, seconds: float) -> Any:
        lines.request(request)
        return send(request, seconds)

    def read_and_tell(response: Response, said: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = read(response, said)
        except ClientError as error:
            lines.head(response)
            lines.error(error, response)
            raise
        except ResponseError as error:
            if error.status is not None:  # else the transport gave back no response
                lines.head(response)
                lines.damage(response)
            raise
        lines.head(response)
        lines.answer(answer)
        return answer

    return send_and_tell, read_and_tell


class _Lines:
    """The lines about one call."""

    def __init__(
        self, logger: Logger, wire: Wire, operation: Operation, params: object
    ) -> None:
        self._log = logger
        self._wire = wire
        self._operation = operation
        self._mask = Mask(wire)
        self._params = self._mask.members(to_params(params), operation.get("input"))

    def request(self, request: Request) -> None:
        """What is sent: method, address, headers and parameters."""
        headers = self._headers(request.headers, _SENT)
        self._tell("> %s %s %s", request.method, self._address(request), headers)
        self._tell("> %s", self._params)

    def head(self, response: Response) -> None:
        """That an answer came: status and headers."""
        self._tell("< %s %s", response.status, self._headers(response.headers, _CAME))

    def answer(self, answer: Mapping[str, Any]) -> None:
        """What it says."""
        members = {k: v for k, v in answer.items() if k not in _ASIDE}
        self._tell("< %s", self._mask.members(members, self._operation.get("output")))

    def error(self, error: ClientError, response: Response) -> None:
        """The error that it says: code, message and members.

        Of a body that is no error of the protocol none is told: the caller gets it as the message,
        and nobody knows what stands where.
        """
        from ._protocols._answers import foreign_error

        code, body = self._mask.text(error.code), response.body
        members = {k: v for k, v in error.response.items() if k not in _ASIDE}
        said = (error.message, *members.values())
        if body and foreign_error(body)["message"] in said:
            self._tell("< %r: %s bytes of no error", code, len(body))
            return
        shape = self._wire.ERRORS.get(error.code)
        told = self._mask.members(members, shape)
        message = self._mask.message(error.message, shape)
        self._tell("< %r: %r %s", code, message, told)

    def damage(self, response: Response) -> None:
        """That it cannot be read. None of it is told: nobody knows what stands where."""
        self._tell("< damaged: %s bytes", len(response.body))

    def _address(self, request: Request) -> str:
        """The URL, or its template if what is sensitive can stand in it."""
        if not hides_in_url(self._wire, self._operation.get("input")):
            return request.url
        scheme, _, rest = request.url.partition("://")
        template: str = self._operation["http"][1]
        return f"{scheme}://{rest.partition('/')[0]}{template}"

    def _headers(
        self, headers: Mapping[str, str], told: frozenset[str]
    ) -> dict[str, str]:
        """Headers by name; the values of those that may be told."""
        return {
            name: self._mask.text(text) if name.lower() in told else "***"
            for name, text in headers.items()
        }

    def _tell(self, form: str, *facts: Any) -> None:
        """A line about the operation, cut if it is very long."""
        text = form % facts
        if len(text) > _LONGEST_LINE:
            text = f"{text[:_LONGEST_LINE]}... ({len(text)} characters)"
        self._log.debug("%s %s", self._operation["name"], text)
