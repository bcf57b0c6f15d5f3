"""What protocols share: JSON bodies, and answers that are errors."""

from __future__ import annotations

from . import Answer
from ._depth import DEEPEST, nests_too_deeply
from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from typing import Any

    from .._tables import Wire
    from . import Reply

_MOST_OF_A_FOREIGN_BODY = 1000
# Lists and objects; no body within the limit of bytes means more.
_MOST_ITEMS = 2_000_000


def dump(value: Any) -> bytes:
    """A JSON body as botocore writes it: blanks after separators, ASCII, keys in given order.

    Raises:
        Fault: a value is none that JSON has, or nests too deeply.
    """
    import json

    # Looking for what holds itself would cost a quarter more; it ends as what nests too deeply.
    encoder = json.JSONEncoder(check_circular=False, allow_nan=False)
    try:
        return encoder.encode(value).encode("ascii")
    except RecursionError:
        raise Fault("depth", "nests too deeply, or holds itself") from None
    except (TypeError, ValueError) as error:
        raise Fault("json", str(error)) from None


def load(body: bytes) -> Any:
    """The JSON value of a body.

    Raises:
        Fault: the body is not UTF-8 JSON, nests too deeply, or holds too many items.
    """
    import json

    if body.count(b"[") + body.count(b"{") > _MOST_ITEMS:
        raise Fault("length", "the body holds too many items")
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
    except RecursionError:
        raise Fault("depth", "the body nests too deeply") from None
    except ValueError as error:
        raise Fault("json", f"the body is not JSON: {error}") from None
    if nests_too_deeply(body, value):
        raise Fault("depth", f"the body nests deeper than {DEEPEST} levels")
    return value


def _refuse_constant(name: str) -> float:
    """``NaN`` and its like are words of JavaScript, which JSON does not have."""
    raise ValueError(f"{name} is no JSON value")


def load_object(body: bytes, answers: Collection[str] = ()) -> dict[str, Any]:
    """The JSON object of a body.

    Args:
        answers: keys of which it has at least one, if any are named.

    Raises:
        Fault: the body is something else.
    """
    value = load(body)
    if not isinstance(value, dict):
        raise Fault("type", "the body is not a JSON object")
    refuse_foreign(value, answers)
    return value


def refuse_foreign(fields: Mapping[str, Any], answers: Collection[str]) -> None:
    """Refuse what somebody else has said: a proxy's words are often an object, too.

    Raises:
        Fault: names of members are given, and none of them is there.
    """
    if answers and not any(name in fields for name in answers):
        raise Fault("required", "the body holds no member of this answer")


def load_error(body: bytes) -> dict[str, Any]:
    """The JSON object of an error; what is no JSON object becomes its message."""
    if not body:
        return {}
    try:
        value = load(body)
    except Fault:
        value = None
    return value if isinstance(value, dict) else foreign_error(body)


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
