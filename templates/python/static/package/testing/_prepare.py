"""Answers that tests ask for, checked against the spec before any call is made."""

from __future__ import annotations

from .._protocols._fault import Fault
from .._validation.problems import Findings
from ._catalogue import problems
from ._refusals import refusal
from ._wire import Failure, NotServed, Written
from ._write import write_failure, write_success

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._catalogue import Catalogue, Entry

_MOST_SHOWN = 20
_NOT_MEMBERS = frozenset(("Error", "ResponseMetadata"))


class AnswerError(ValueError):
    """An answer that a test asks for is none that the service could give.

    The text names every place, and what would be right there.
    """


def resolved(
    catalogue: Catalogue, service: str | None, method: str | None
) -> tuple[Entry | None, str | None]:
    """The service and the client's method that are meant.

    Args:
        service: its name; None for the one that has the operation, or for all.
        method: the client's method or the operation; None for all.

    Raises:
        ValueError: there is none such.
    """
    if method is None:
        return (None if service is None else catalogue.entry(service)), None
    entry = catalogue.owner(method) if service is None else catalogue.entry(service)
    return entry, entry.method(method)


def right_response(
    entry: Entry, method: str, response: Mapping[str, Any], check: bool
) -> dict[str, Any]:
    """The documented members of a response, if it is one that the service could give.

    Args:
        response: as a client returns it; ``ResponseMetadata`` is left out.
        check: whether the rules of the spec are checked; whatever can be written is taken else.

    Raises:
        AnswerError: it is none.
    """
    members = {n: value for n, value in response.items() if n not in _NOT_MEMBERS}
    title = f"the response of {entry.name}.{method}"
    if check:
        _refuse(title, entry.promise(method)["check"], members)
    try:
        write_success(entry, method, members, "")
    except (Fault, NotServed) as error:
        raise AnswerError(_unwritable(title, error)) from None
    return members


def right_failure(
    entry: Entry,
    code: str,
    message: str,
    status: int | None,
    members: Mapping[str, Any],
) -> Failure:
    """An error of a service.

    Args:
        code: the code that the service sends, or the name of the error's shape; any other is
            taken as it is, since services have errors that no spec knows.
        status: HTTP status; None for the one that the spec states, or 400.

    Raises:
        AnswerError: the spec knows the error, and the members are none that it has; or the
            status is none of an error.
    """
    code = entry.error_code(code)
    stated = entry.error(code)
    title = f"the error {code} of {entry.name}"
    usual: int = 400 if stated is None else stated["status"]
    status = usual if status is None else status
    if not 300 <= status <= 599:
        raise AnswerError(f"{title} needs a status from 300 to 599, not {status}")
    if members and stated is None:
        known = ", ".join(sorted(entry.wire.ERRORS)) or "none"
        raise AnswerError(f"{title} is unknown and has no members; known are {known}")
    if stated is not None and members:
        _refuse(title, stated["check"], {**stated["sample"], **members})
    failure = Failure(code, message, status, members)
    try:
        write_failure(entry.protocol, entry.wire, failure, "")
    except (Fault, NotServed) as error:
        raise AnswerError(_unwritable(title, error)) from None
    return failure


def throttling(entry: Entry) -> Failure:
    """The error by which a service says that too much is asked of it."""
    return refusal(entry, entry.protocol, "throttled", "Rate exceeded")


def raw_answer(
    body: bytes | str, status: int, headers: Mapping[str, str] | None
) -> Written:
    """An answer as it is sent.

    Raises:
        AnswerError: a header cannot be sent, or the status is none.
    """
    if not 200 <= status <= 599:
        raise AnswerError(f"the status must be from 200 to 599, not {status}")
    data = body.encode() if isinstance(body, str) else bytes(body)
    return Written(status, right_headers(headers), data)


def right_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Headers that can be sent.

    Raises:
        AnswerError: one cannot.
    """
    found = dict(headers or {})
    for name, text in found.items():
        plain = isinstance(text, str) and f"{name}{text}".isprintable()
        if not plain or not name or not name.isascii() or set(": ") & set(name):
            raise AnswerError(f"{name!r} is no header that can be sent")
    return found


def waiting(retry_after: float | None) -> dict[str, str]:
    """The header that says when to come back.

    Args:
        retry_after: seconds, sent as a whole number if they are one.
    """
    return {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}


def _refuse(title: str, check: Any, value: object) -> None:
    found = problems(check, value, "")
    if found:
        lines = [f"  {problem}" for problem in Findings(found[:_MOST_SHOWN])]
        raise AnswerError("\n".join([f"{title} is wrong:", *lines]))


def _unwritable(title: str, error: Fault | NotServed) -> str:
    place = f"{error.path}: " if isinstance(error, Fault) and error.path else ""
    return f"{title} cannot be sent: {place}{error}"
