"""One service: its generated modules, loaded when first needed, and the requests they make."""

from __future__ import annotations

from ._encoding import new_token
from ._endpoint import Resolved, is_host_label, resolve, without_fips
from ._http import Request
from ._load import load
from ._models import to_params
from ._protocols import Reply, protocol_module
from ._protocols._fault import Fault
from .exceptions import (
    ClientError,
    ParamValidationError,
    Problem,
    RequestError,
    ResponseError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from typing import Any

    from ._endpoint import Endpoint
    from ._http import Response
    from ._protocols import Answer, ProtocolModule
    from ._settings import Settings
    from ._tables import Operation, Wire
    from ._validation.checks import Level

_FIRST_ATTEMPT = {"RetryAttempts": 0}
_DEEP = "nests too deeply, or holds itself"


class Service:
    """What is generated for one service.

    Args:
        package: full name of the service's package.
    """

    def __init__(self, package: str) -> None:
        self.package = package
        self._wire: Wire | None = None
        self._spoken: ProtocolModule | None = None
        self._checks: dict[str, Callable[[Mapping[str, object], Level], None]] = {}

    @property
    def wire(self) -> Wire:
        """The tables of the wire protocol."""
        wire = self._wire
        if wire is None:
            wire = self._wire = load(f"{self.package}._wire")
        return wire

    def _protocol(self) -> ProtocolModule:
        """The module of the service's wire protocol."""
        spoken = self._spoken
        if spoken is None:
            spoken = self._spoken = protocol_module(self.wire.SERVICE["protocol"])
        return spoken

    @property
    def facts(self) -> Mapping[str, Any]:
        """What holds for the whole service, with botocore's names."""
        return self.wire.SERVICE

    def operation(self, method: str) -> Operation:
        """The table of the operation that the client's ``method`` calls.

        Raises:
            RequestError: there is none, or it speaks in event streams.
        """
        operation = self.wire.OPERATIONS.get(method)
        if operation is None:
            raise RequestError(f"there is no operation {method!r}")
        if operation.get("lacking") == "eventstream":
            from ._lacking import refuse_event_streams

            refuse_event_streams(operation)
        return operation

    def validate(self, method: str, params: Mapping[str, object], level: Level) -> None:
        """Check the parameters of a call.

        Raises:
            ParamValidationError: with every problem.
        """
        check = self._checks.get(method)
        if check is None:
            validators = load(f"{self.package}.validators")
            check = self._checks[method] = getattr(validators, f"validate_{method}")
        check(params, level)

    def resolved(
        self,
        region: str,
        endpoint_url: str | None = None,
        fips: bool = False,
        dualstack: bool = False,
        method: str = "",
    ) -> Resolved:
        """Where the service's requests go, and for whom they are signed.

        Args:
            region: as ``region_of`` gives it.
            endpoint_url: an address that takes the place of AWS's own, of any kind.
            fips: whether FIPS 140 cryptography is asked for.
            dualstack: whether IPv6 is asked for.
            method: of the client, for the few operations that have endpoints of their own.

        Raises:
            EndpointError: the service has no such endpoint in the region.
        """
        if endpoint_url:
            return Resolved(endpoint_url, without_fips(region)[0])
        endpoints = load(f"{self.package}._endpoints")
        table = endpoints.OF_OPERATIONS.get(method, endpoints.ENDPOINTS)
        return resolve(table, region, fips, dualstack)

    def methods_with_endpoints(self) -> Container[str]:
        """The methods whose calls do not go where the service's others go."""
        methods: Container[str] = load(f"{self.package}._endpoints").OF_OPERATIONS
        return methods

    def request(
        self,
        method: str,
        params: object,
        endpoint: Endpoint,
        level: Level,
        settings: Settings | None = None,
    ) -> Request:
        """The unsigned request of a call.

        Args:
            params: a model, or a dict in which models may stand, anywhere.
            level: how much of the specs is asked of the parameters.
            settings: of the client; None for botocore's defaults.

        Raises:
            ParamValidationError: the parameters are wrong.
            SettingsError: a setting of checksums or compression is wrong.
            UnsupportedProtocolError: this version does not speak the service's protocol.
        """
        operation, wire = self.operation(method), self.wire
        try:
            given = _given(operation, to_params(params))
            if level != "off":
                self.validate(method, given, level)
            draft = self._protocol().serialize(wire, operation, given)
            prefix = ""
            if "hostPrefix" in operation:
                prefix = _host_prefix(operation["hostPrefix"], given)
            headers = draft.headers
            if "headers" in wire.SERVICE:
                _add_headers(headers, wire.SERVICE["headers"])
            url = endpoint.url(draft.path, draft.query, prefix)
            request = Request(draft.method, url, headers, draft.body)
            if "finish" in operation:
                from ._decorations.request import Call, finish

                finish(operation["finish"], Call(request, given, settings))
            return request
        except Fault as fault:
            raise _refusal(fault.path, fault.rule, fault.message) from None
        except RecursionError:
            raise _refusal("", "depth", _DEEP) from None

    def answer(
        self,
        method: str,
        response: Response,
        attempts: Mapping[str, Any] = _FIRST_ATTEMPT,
        params: object = None,
    ) -> dict[str, Any]:
        """What callers get for an answer.

        Args:
            attempts: what ``ResponseMetadata`` says of the attempts of the call.
            params: of the call, as the caller gave them.

        Raises:
            ClientError: the service answered with an error.
            ResponseError: the answer is damaged.
        """
        operation = self.operation(method)
        reply = _reply(response)
        try:
            answer = self._read(operation, reply, params)
        except Fault as fault:
            raise _damage(operation, reply, fault) from None
        except RecursionError:
            deep = Fault("depth", "it nests too deeply")
            raise _damage(operation, reply, deep) from None
        metadata = {**_metadata(reply), **answer.metadata, **attempts}
        if answer.error is None:
            return {"ResponseMetadata": metadata, **answer.members}
        if reply.status < 400 and not answer.error["Message"]:
            from ._protocols._answers import redirect_words

            answer.error["Message"] = redirect_words(reply)
        error = {"Error": answer.error, "ResponseMetadata": metadata}
        raise self._error(operation, {**answer.members, **error})

    def _read(self, operation: Operation, reply: Reply, params: object) -> Answer:
        protocol = self._protocol()
        if "reread" not in operation:
            return protocol.parse(self.wire, operation, reply)
        from ._decorations.answer import prepare, reread

        metadata = prepare(operation["reread"], reply)
        answer = protocol.parse(self.wire, operation, reply)
        if answer.error is None:
            given = params if params is None else to_params(params)
            reread(operation["reread"], answer.members, reply, given)
        answer.metadata = {**answer.metadata, **metadata}
        return answer

    def _error(self, operation: Operation, response: dict[str, Any]) -> ClientError:
        head = response["Error"]
        classes = load(f"{self.package}.exceptions").ERRORS
        known = [head["Code"], head.get("QueryErrorCode")]
        found = [classes[c] for c in known if isinstance(c, str) and c in classes]
        error: ClientError = (found or [ClientError])[0](response, operation["name"])
        return error


def _add_headers(headers: dict[str, str], always: Mapping[str, str]) -> None:
    """Add the headers that the service wants with every request, unless they are given."""
    given = {name.lower() for name in headers}
    headers |= {k: text for k, text in always.items() if k.lower() not in given}


def _given(operation: Operation, params: Mapping[str, Any]) -> Mapping[str, object]:
    """The parameters as they are sent: by rules of the operation, and with new tokens."""
    if not isinstance(params, dict):
        return params
    if "amend" in operation:
        from ._decorations.parameters import amend

        params = amend(operation["amend"], params)
    if "tokens" in operation:
        missing = {
            name: new_token() for name in operation["tokens"] if name not in params
        }
        params = {**params, **missing}
    return params


def _host_prefix(template: str, params: Mapping[str, Any]) -> str:
    """What an operation puts before the service's host, its labels filled in.

    Raises:
        ParamValidationError: a label is missing, or would change the host.
    """
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


def _reply(response: Response) -> Reply:
    """What a transport gave back.

    Raises:
        ResponseError: a part of it is missing, or of another type.
    """
    cause = None
    try:
        reply = Reply(response.status, response.headers, response.body)
        # To join the headers costs less than to look at each: it takes texts and nothing else.
        "".join(reply.headers)
        "".join(reply.headers.values())
        is_status = isinstance(reply.status, int) and reply.status >= 200
        if is_status and isinstance(reply.body, bytes):
            return reply
    except Exception as error:  # a class of the caller's can raise anything
        cause = error
    raise ResponseError(
        "the transport must give back an object with status (int, from 200 on), headers (a "
        f"mapping of texts) and body (bytes), not this {type(response).__name__}"
    ) from cause


def _damage(operation: Operation, reply: Reply, fault: Fault) -> ResponseError:
    place = f" (at {fault.path})" if fault.path else ""
    request_id = _metadata(reply).get("RequestId")
    return ResponseError(
        f"the answer to {operation['name']} is damaged{place}: {fault.message}; "
        f"status {reply.status}, request id {request_id or 'unknown'}",
        operation_name=operation["name"],
        status=reply.status,
        request_id=request_id,
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
    return metadata
