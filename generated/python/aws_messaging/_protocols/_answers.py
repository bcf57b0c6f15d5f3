"""What protocols share about answers: what is none, and what is an error."""

from __future__ import annotations

from ..exceptions import RequestError
from . import Answer
from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from typing import Any

    from .._tables import Wire
    from . import Reply

_MOST_OF_A_FOREIGN_BODY = 1000


def answer_without_members(body: bytes, read: Callable[[bytes], object]) -> Answer:
    """The answer of an operation without output; if there is a body, it can be read.

    Raises:
        Fault: it cannot.
    """
    if body.strip():
        read(body)
    return Answer({})


def body_text(body: bytes) -> str:
    """The text that a body is.

    Raises:
        Fault: it is not UTF-8.
    """
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("text", "the body is not UTF-8") from None


def refuse_foreign(fields: Mapping[str, Any], answers: Collection[str]) -> None:
    """Refuse what somebody else has said: a proxy's words are often an object, too.

    Raises:
        Fault: names of members are given, and none of them is there.
    """
    if answers and fields.keys().isdisjoint(answers):
        raise Fault("required", "the body holds no member of this answer")


def foreign_error(body: bytes) -> dict[str, Any]:
    """What a body says that is no error of the protocol: its text becomes the message."""
    return {"message": body[:_MOST_OF_A_FOREIGN_BODY].decode("utf-8", "replace")}


def error_answer(
    wire: Wire,
    reply: Reply,
    said: object,
    fields: Mapping[str, Any],
    members: Callable[[str], dict[str, Any]],
) -> Answer:
    """An answer that is an error.

    Args:
        said: what the answer calls the error, if anything; else its status is its code.
        fields: the error's JSON object.
        members: reads what an error of the shape so named carries beside code and message.
    """
    code = plain_code(said or reply.status)
    message = error_message(reply.status, reply.body, fields)
    if not message and "errorMessage" in wire.SERVICE:
        message = str(fields.get(wire.SERVICE["errorMessage"], ""))
    head = error_head(code, message, reply.headers)
    shape = wire.ERRORS.get(head["Code"], wire.ERRORS.get(code))
    try:
        return Answer({} if shape is None else members(shape), head)
    except Fault:  # the error itself matters more than a member of it
        return Answer({}, head)


def error_message(status: int, body: bytes, fields: Mapping[str, Any]) -> str:
    """What an error says; the status in words where a proxy answered instead of the service."""
    if is_foreign(status, body):
        return status_words(status)
    message = fields.get("message", fields.get("Message"))
    return "" if message is None else str(message)


def is_foreign(status: int, body: bytes) -> bool:
    """Whether an error comes from something before the service: it says nothing, or in HTML."""
    start = body[:64].strip()
    return status >= 500 and (not start or start.startswith(b"<html>"))


def status_words(status: int) -> str:
    """The name of an HTTP status; empty if it has none."""
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def redirect_words(reply: Reply) -> str:
    """What is known of an answer that sends callers elsewhere and says nothing more."""
    from .._target import read_target

    try:
        target = read_target(reply.headers.get("location", ""), True)
    except RequestError:  # it names no server
        return status_words(reply.status)
    return f"the redirect to {target.origin.header} is not followed"


def plain_code(code: Any) -> str:
    """An error's code without the namespace or URL that services put around it.

    ``aws.protocoltests#FooError:http://internal/`` -> ``FooError``.
    """
    return str(code).split(":", 1)[0].rsplit("#", 1)[-1].strip()


def error_head(code: str, message: str, headers: Mapping[str, str]) -> dict[str, Any]:
    """The ``Error`` entry of a response.

    A service that used to speak the query protocol sends its old code beside the new one; callers
    know the old one.
    """
    head: dict[str, Any] = {"Message": message, "Code": code}
    old_code, separator, fault = headers.get("x-amzn-query-error", "").partition(";")
    if separator and old_code and ";" not in fault:
        head |= {"Code": old_code, "QueryErrorCode": code, "Type": fault}
    return head
