"""Answers that nobody planned: samples from the spec that repeat what the request said."""

from __future__ import annotations

from copy import deepcopy

from .._tables import name_of
from ._catalogue import problems

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .._tables import Node, Shapes
    from ._catalogue import Entry

    Params = Mapping[str, Any]

_MESSAGE_ID = "sample-MessageId"
_REQUEST_ID = "sample-RequestId"


def sample_answer(entry: Entry, method: str, params: Params) -> dict[str, Any]:
    """A right answer to a call, the same for the same call.

    Members that have the name and type of one in the request have its value, if the answer is
    right with it.
    """
    promise = entry.promise(method)
    operation = entry.operation(method)
    send = _SENDS.get((entry.name, method))
    plain: dict[str, Any] = deepcopy(promise["sample"])
    candidates = [plain]
    if "output" in operation and "input" in operation:
        shapes = entry.wire.SHAPES
        said: dict[tuple[str, str], Any] = {}
        _gather(params, operation["input"], shapes, said)
        echo = _echo(plain, operation["output"], shapes, said)
        candidates.insert(0, echo)
    if send is not None:
        candidates.insert(0, send(params))
    for candidate in candidates:
        if not problems(promise["check"], candidate, ""):
            return candidate
    return plain


def _gather(
    value: Any, node: Node, shapes: Shapes, said: dict[tuple[str, str], Any]
) -> None:
    """Collect the members of a request by name and type; those further out go first."""
    shape = shapes.get(name_of(node))
    if shape is None or shape[0] != "structure" or not isinstance(value, dict):
        return
    for name, item in value.items():
        said.setdefault((name, name_of(shape[1][name])), item)
    for name, item in value.items():
        _gather(item, shape[1][name], shapes, said)


def _echo(
    value: Any, node: Node, shapes: Shapes, said: Mapping[tuple[str, str], Any]
) -> Any:
    """A sample with the request's values in it."""
    shape = shapes.get(name_of(node))
    if shape is None or shape[0] != "structure" or not isinstance(value, dict):
        return value
    found = {}
    for name, item in value.items():
        inner = shape[1][name]
        key = (name, name_of(inner))
        found[name] = said[key] if key in said else _echo(item, inner, shapes, said)
    return found


def _result(message_id: str = _MESSAGE_ID) -> dict[str, Any]:
    return {
        "DeliveryStatus": "SUCCESSFUL",
        "MessageId": message_id,
        "StatusCode": 200,
        "StatusMessage": f"MessageId: {message_id}",
    }


def _otp(params: Params) -> dict[str, Any]:
    """The answer that the documentation of one-time passwords shows."""
    number = params["SendOTPMessageRequestParameters"]["DestinationIdentity"]
    return {
        "MessageResponse": {
            "ApplicationId": params["ApplicationId"],
            "RequestId": _REQUEST_ID,
            "Result": {number: _result()},
        }
    }


def _messages(params: Params) -> dict[str, Any]:
    """An answer with a result for each address and each endpoint."""
    request = params["MessageRequest"]
    answer: dict[str, Any] = {
        "ApplicationId": params["ApplicationId"],
        "RequestId": _REQUEST_ID,
    }
    if "Endpoints" in request:
        answer["EndpointResult"] = {name: _result() for name in request["Endpoints"]}
    if "Addresses" in request:
        answer["Result"] = {address: _result() for address in request["Addresses"]}
    return {"MessageResponse": answer}


def _users(params: Params) -> dict[str, Any]:
    """An answer with one endpoint for each user."""
    users = params["SendUsersMessageRequest"]["Users"]
    results = {
        user: {f"sample-endpoint-of-{user}": {"Address": f"sample-{user}", **_result()}}
        for user in users
    }
    return {
        "SendUsersMessageResponse": {
            "ApplicationId": params["ApplicationId"],
            "RequestId": _REQUEST_ID,
            "Result": results,
        }
    }


_SENDS: dict[tuple[str, str], Callable[[Params], dict[str, Any]]] = {
    ("pinpoint", "send_messages"): _messages,
    ("pinpoint", "send_otp_message"): _otp,
    ("pinpoint", "send_users_messages"): _users,
}
"""Sends whose results stand under what the request names, as the documentation shows."""
