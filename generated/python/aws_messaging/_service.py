"""One service: its generated modules, loaded when first needed, and the requests they make."""

from __future__ import annotations

from ._encoding import new_token
from ._endpoint import Endpoint, default_endpoint, is_host_label
from ._http import Request
from ._load import load
from ._models import to_params
from ._tables import traits_of
from .exceptions import (
    ClientError,
    ParamValidationError,
    Problem,
    RequestError,
    ResponseError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._checks import Level
    from ._http import Response
    from ._protocols import Draft, Reply
    from ._protocols._fault import Fault
    from ._tables import Operation, Wire

_BODILESS = ("GET", "HEAD", "OPTIONS")
_DEEP = "nests too deeply, or holds itself"


class Service:
    """What is generated for one service.

    Args:
        package: full name of the service's package.
    """

    def __init__(self, package: str) -> None:
        self.package = package

    @property
    def wire(self) -> Wire:
        """The tables of the wire protocol."""
        wire: Wire = load(f"{self.package}._wire")
        return wire

    def operation(self, method: str) -> Operation:
        """The table of the operation that the client's ``method`` calls.

        Raises:
            RequestError: there is none.
        """
        operation = self.wire.OPERATIONS.get(method)
        if operation is None:
            raise RequestError(f"there is no operation {method!r}")
        return operation

    def validate(
        self, method: str, params: Mapping[str, object], level: Level
    ) -> None:
        """Check the parameters of a call.

        Raises:
            ParamValidationError: with every problem.
        """
        getattr(load(f"{self.package}.validators"), f"validate_{method}")(params, level)

    def endpoint(self, region: str, endpoint_url: str | None) -> Endpoint:
        """Where the service's requests go.

        Raises:
            RequestError: ``endpoint_url`` is no address.
        """
        prefix = self.wire.SERVICE["endpointPrefix"]
        return Endpoint(endpoint_url or default_endpoint(prefix, region))

    def request(
        self,
        method: str,
        params: object,
        endpoint: Endpoint,
        level: Level,
    ) -> Request:
        """The unsigned request of a call.

        Args:
            params: a model, or a dict in which models may stand, anywhere.
            level: how much of the specs is asked of the parameters.

        Raises:
            ParamValidationError: the parameters are wrong.
            UnsupportedProtocolError: this version does not speak the service's protocol.
        """
        from ._protocols import protocol_module
        from ._protocols._fault import Fault

        operation = self.operation(method)
        given = _with_tokens(self.wire, operation, to_params(params))
        if level != "off":
            self.validate(method, given, level)
        protocol = protocol_module(self.wire.SERVICE["protocol"])
        try:
            draft = protocol.serialize(self.wire, operation, given)
            prefix = _host_prefix(self.wire, operation, given)
        except Fault as fault:
            raise _refusal(fault.path, fault.rule, fault.message) from None
        except RecursionError:
            raise _refusal("", "depth", _DEEP) from None
        headers = _headers(draft, self.wire.SERVICE.get("headers", {}))
        url = endpoint.url(draft.path, draft.query, prefix)
        return Request(draft.method, url, headers, draft.body)

    def answer(self, method: str, response: Response) -> dict[str, Any]:
        """What callers get for an answer.

        Raises:
            ClientError: the service answered with an error.
            ResponseError: the answer is damaged.
        """
        from ._protocols import Reply, protocol_module
        from ._protocols._fault import Fault

        operation = self.operation(method)
        protocol = protocol_module(self.wire.SERVICE["protocol"])
        reply = Reply(response.status, response.headers, response.body)
        try:
            answer = protocol.parse(self.wire, operation, reply)
        except Fault as fault:
            raise ResponseError(_damage(operation, reply, fault)) from None
        except RecursionError:
            text = f"the answer to {operation['name']} is damaged: it nests too deeply"
            raise ResponseError(text) from None
        metadata = _metadata(reply)
        if answer.error is None:
            return {"ResponseMetadata": metadata, **answer.members}
        error = {"Error": answer.error, "ResponseMetadata": metadata}
        raise self._error(operation, {**answer.members, **error})

    def _error(self, operation: Operation, response: dict[str, Any]) -> ClientError:
        head = response["Error"]
        classes = load(f"{self.package}.exceptions").ERRORS
        code = head.get("QueryErrorCode", head["Code"])
        error: ClientError = classes.get(code, ClientError)(response, operation["name"])
        return error


def _headers(draft: Draft, always: Mapping[str, str]) -> dict[str, str]:
    """The headers of a request: its own, those that the service always wants, the length."""
    headers = draft.headers
    if always:
        given = {name.lower() for name in headers}
        headers |= {k: text for k, text in always.items() if k.lower() not in given}
    if draft.method not in _BODILESS:
        headers["Content-Length"] = str(len(draft.body))
    return headers


def _with_tokens(
    wire: Wire, operation: Operation, params: Mapping[str, Any]
) -> Mapping[str, object]:
    """The parameters, with a new token for each idempotency token that is not given."""
    if "input" not in operation or not isinstance(params, dict):
        return params
    missing = [
        name
        for name, node in wire.SHAPES[operation["input"]][1].items()
        if traits_of(node).get("idempotencyToken") and name not in params
    ]
    return {**params, **{name: new_token() for name in missing}} if missing else params


def _host_prefix(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> str:
    """What an operation puts before the service's host, its labels filled in.

    Raises:
        ParamValidationError: a label is missing, or would change the host.
    """
    template: str = operation.get("hostPrefix", "")
    if "{" not in template:
        return template
    pieces = template.split("{")
    prefix = pieces[0]
    for piece in pieces[1:]:
        member, _, rest = piece.partition("}")
        label = params.get(member)
        if not isinstance(label, str) or not all(map(is_host_label, label.split("."))):
            message = "must be made of letters, digits, hyphens and dots: it is part of the host"
            raise _refusal(member, "pattern", message)
        prefix += label + rest
    return prefix


def _refusal(path: str, rule: str, message: str) -> ParamValidationError:
    return ParamValidationError([Problem(path, rule, "", message)])


def _damage(operation: Operation, reply: Reply, fault: Fault) -> str:
    place = f" (at {fault.path})" if fault.path else ""
    request_id = _metadata(reply).get("RequestId", "unknown")
    return (
        f"the answer to {operation['name']} is damaged{place}: {fault.message}; "
        f"status {reply.status}, request id {request_id}"
    )


def _metadata(reply: Reply) -> dict[str, Any]:
    """The ``ResponseMetadata`` of an answer."""
    metadata: dict[str, Any] = {}
    headers = reply.headers
    if "x-amzn-requestid" in headers:
        metadata["RequestId"] = headers["x-amzn-requestid"]
    elif "x-amz-request-id" in headers:
        metadata["RequestId"] = headers["x-amz-request-id"]
        metadata["HostId"] = headers.get("x-amz-id-2", "")
    metadata["HTTPStatusCode"] = reply.status
    metadata["HTTPHeaders"] = headers
    metadata["RetryAttempts"] = 0
    return metadata
