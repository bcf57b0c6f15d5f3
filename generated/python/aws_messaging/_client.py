"""What every service's client shares: settings, requests, calls."""

from __future__ import annotations

import sys

from ._config import Config
from ._credentials import resolve
from ._endpoint import Endpoint, region_of
from ._locks import ProcessLock
from ._service import Service
from ._settings import load
from ._signing import Signer
from ._validation.checks import LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, NoReturn, Self

    from ._config import Verify
    from ._http import Request, Response, Transport
    from ._signing import Sign
    from ._tables import Operation
    from ._validation.checks import Level
    from ._wire_log import Read, Send


_COROUTINE = 0x80  # as ``inspect.CO_COROUTINE``; importing that takes long


class Meta:
    """What a client was made for, as boto3's clients tell it.

    Attributes:
        region_name: where the service is called.
        endpoint_url: address of the service.
    """

    __slots__ = ("endpoint_url", "region_name")

    def __init__(self, region_name: str, endpoint_url: str) -> None:
        self.region_name = region_name
        self.endpoint_url = endpoint_url


class Place:
    """Where calls go: region, address, and what signs for both."""

    __slots__ = ("endpoint", "region", "signer")

    def __init__(self, region: str, endpoint: Endpoint, signer: Signer) -> None:
        self.region = region
        self.endpoint = endpoint
        self.signer = signer


class Way:
    """What is the same for all calls of one method; ``send`` once that is known."""

    __slots__ = ("method", "operation", "place", "send", "sign")

    def __init__(
        self, method: str, operation: Operation, place: Place, sign: Sign | None
    ) -> None:
        self.method = method
        self.operation = operation
        self.place = place
        self.sign = sign
        self.send: Send | None = None


class BaseClient:
    """What clients of both kinds share: those whose calls block, and those of asyncio.

    Args:
        region_name: where the service is called; else what ``config``, the environment
            (``AWS_REGION``, ``AWS_DEFAULT_REGION``) or the profile says.
        endpoint_url: address of the service, instead of AWS's own for the region; else what
            the environment (``AWS_ENDPOINT_URL_<SERVICE>``, ``AWS_ENDPOINT_URL``) or the
            profile says.
        aws_access_key_id: with ``aws_secret_access_key``, what requests are signed with;
            else credentials are looked for where AWS's SDKs look for them.
        aws_session_token: of temporary credentials.
        profile_name: profile of the shared config and credentials files; else that of
            ``AWS_DEFAULT_PROFILE`` or ``AWS_PROFILE``.
        config: further settings.
        transport: what sends requests, instead of the package's own HTTPS client: an object
            with ``send(request) -> response``. The request has ``method``, ``url``,
            ``headers`` (a dict) and ``body`` (bytes), and is signed: it must be sent as it
            is. The response must have ``status``, ``headers`` and ``body`` (bytes). What
            ``config`` says of connections is for the package's own.
        verify: file or folder of the certificates to trust, instead of the system's; False
            to trust any, which lets others read and change what is sent.
        validation: how much of what the specs state is asked of parameters before anything is
            sent: ``off`` nothing, ``aws`` what botocore asks, ``warn`` the same and a
            ``ParamValidationWarning`` for the rest, ``strict`` all.

    Raises:
        NoRegionError: no region is given or set.
        SettingsError: the environment or a shared file says what cannot be used.
        CredentialsError: credentials are given in part, or cannot be sent.
        RequestError: the region or the endpoint is none that a request can be sent to.
        ValueError: another argument is none that can be used.
    """

    _package = ""

    def __init__(
        self,
        region_name: str | None = None,
        *,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        profile_name: str | None = None,
        config: Config | None = None,
        transport: Any = None,
        verify: Verify = None,
        validation: Level = "warn",
    ) -> None:
        if validation not in LEVELS:
            levels = ", ".join(LEVELS)
            raise ValueError(f"validation must be one of {levels}, not {validation!r}")
        if transport is not None and verify is not None:
            raise ValueError(
                "verify is for the client's own transport: a given one has its own"
            )
        if config is not None and not isinstance(config, Config):
            raise ValueError("config must be a Config of this package")
        _check_texts(
            region_name=region_name,
            endpoint_url=endpoint_url,
            profile_name=profile_name,
        )
        self._check_transport(transport)
        self._transport = transport
        self._own_transport = transport is None
        self._config = config or Config()
        self._service = Service(self._package)
        facts = self._service.facts
        explicit = self._config.for_settings()
        explicit["region_name"] = region_name or explicit["region_name"]
        self._settings = load(
            facts["serviceId"],
            profile_name=profile_name,
            endpoint_url=endpoint_url,
            **explicit,
        )
        self._region = region_of(self._settings.region_name)
        self._endpoint_url = self._settings.endpoint_url
        self._place = self._find_place("")
        self._ways: dict[str, Way] = {}
        self._provider = resolve(
            self._settings, aws_access_key_id, aws_secret_access_key, aws_session_token
        )
        self._retries = self._config.retries(self._settings)
        self._verify = verify
        self._validation: Level = validation
        self._lock = ProcessLock()
        self._in_lambda = "AWS_LAMBDA_FUNCTION_NAME" in self._settings.environ
        self._user_agent = _user_agent(self._package, self._config.user_agent_extra)
        self.meta = Meta(self._place.region, self._place.endpoint.base)

    def __repr__(self) -> str:
        return f"<{self._package}.{type(self).__name__} of {self.meta.region_name}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a client is neither pickled nor copied: make another one")

    def build_request(self, method: str, params: object) -> Request:
        """The request that a call would send, unsigned; nothing is sent.

        Args:
            method: name of the client's method (``send_otp_message``).
            params: the keyword arguments of the call, or a model of them.

        Raises:
            ParamValidationError: the parameters are wrong; it holds every problem.
            RequestError: no request can be made of them.
        """
        operation = self._service.operation(method)
        return self._request(method, operation, params, self._place_of(method))

    def _request(
        self, method: str, operation: Operation, params: object, place: Place
    ) -> Request:
        if "lacking" in operation:
            from ._lacking import refuse_unsupported

            refuse_unsupported(operation, params, self._endpoint_url)
        return self._service.request(
            method, params, place.endpoint, self._validation, self._settings
        )

    def _place_of(self, method: str) -> Place:
        """Where a method's calls go; nearly all go where the client was made for."""
        if self._endpoint_url or method not in self._service.methods_with_endpoints():
            return self._place
        return self._find_place(method)

    def _find_place(self, method: str) -> Place:
        settings, facts = self._settings, self._service.facts
        resolved = self._service.resolved(
            self._region,
            self._endpoint_url,
            settings.use_fips_endpoint,
            settings.use_dualstack_endpoint,
            method,
        )
        own = facts.get("signingName", facts["endpointPrefix"])
        name = resolved.signing_name or own
        signer = Signer(facts, resolved.signing_region, name)
        # The own transport refuses it when it sends, so that requests can be looked at.
        allow_http = self._own_transport or self._config.allow_http
        return Place(resolved.region, Endpoint(resolved.url, allow_http), signer)

    def _find_way(self, method: str) -> Way:
        """How the calls of a method go from now on.

        Raises:
            RequestError: the operation asks for what this package cannot do.
        """
        operation, place = self._service.operation(method), self._place_of(method)
        sign = None if self._config.unsigned else place.signer.signing(operation)
        found = self._ways[method] = Way(method, operation, place, sign)
        return found

    def _start(self, way: Way, params: object) -> Request:
        """The request of a call, to be signed and sent."""
        request = self._request(way.method, way.operation, params, way.place)
        request.headers["User-Agent"] = self._user_agent
        if self._in_lambda:
            from ._decorations.trace import add_trace

            add_trace(request, self._settings.environ)
        return request

    def _send(self, operation: Operation) -> Send:
        """What sends the requests of an operation, within seconds if the transport can."""
        transport = self._transport or self._made_transport()
        if not getattr(transport, "bounded", False):
            return lambda request, seconds: transport.send(request)
        decode = "bytes" not in operation
        return lambda request, seconds: transport.send(request, seconds, decode=decode)

    def _exchange(self, way: Way, params: object) -> tuple[Send, Read]:
        """What sends a call's requests, and what reads its answer."""
        if way.send is None:
            way.send = self._send(way.operation)

        def read(response: Response, said: dict[str, Any]) -> dict[str, Any]:
            return self._service.answer(way.method, response, said, params)

        if not self._config.log_wire:
            return way.send, read
        from ._wire_log import watched

        return watched(self._service.wire, way.operation, params, way.send, read)

    def _made_transport(self) -> Any:
        """The client's own transport, made once, whatever the number of threads."""
        with self._lock.here():
            if self._transport is None:
                arguments = self._config.for_transport(self._settings, self._verify)
                self._transport = self._new_transport(arguments)
        return self._transport

    def _new_transport(self, arguments: Mapping[str, Any]) -> Any:
        raise NotImplementedError

    def _check_transport(self, transport: Any) -> None:
        """Refuse a transport that cannot be one, before anything is sent by it.

        Raises:
            ValueError: it is none.
        """
        if transport is not None and not callable(getattr(transport, "send", None)):
            raise ValueError("transport must have a method send(request)")


class SyncClient(BaseClient):
    """A client whose calls block; each service's own class adds a method per operation."""

    def _call(self, method: str, params: Mapping[str, object]) -> Any:
        way = self._ways.get(method) or self._find_way(method)
        request = self._start(way, params)

        def sign(request: Request) -> None:
            if way.sign is not None:
                way.sign(request, self._provider.get())

        send, read = self._exchange(way, params)
        return self._retries.run(
            request,
            way.operation["name"],
            way.operation["retry"],
            sign=sign,
            send=send,
            read=read,
        )

    def _check_transport(self, transport: Any) -> None:
        super()._check_transport(transport)
        code = getattr(getattr(transport, "send", None), "__code__", None)
        if code is not None and code.co_flags & _COROUTINE:
            raise ValueError(
                "this transport is one for AsyncClient: its send is awaited"
            )

    def _new_transport(self, arguments: Mapping[str, Any]) -> Transport:
        from ._transport import HttpTransport

        return HttpTransport(**arguments)

    def close(self) -> None:
        """Close the connections that nobody uses; a transport that was given is left alone."""
        if self._own_transport and self._transport is not None:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _check_texts(**given: object) -> None:
    """Refuse settings that would otherwise be passed over: a call would go elsewhere.

    Raises:
        ValueError: one is no text, or an empty one.
    """
    for name, text in given.items():
        if text is not None and not (isinstance(text, str) and text):
            raise ValueError(f"{name} must be a text that is not empty")


def _user_agent(package: str, extra: str) -> str:
    """What requests say of their sender: ``aws-messaging/0.1.0 Python/3.12``."""
    root = package.rpartition(".")[0]
    version = sys.modules[root].__version__
    python = f"Python/{sys.version_info.major}.{sys.version_info.minor}"
    return f"{root.replace('_', '-')}/{version} {python} {extra}".rstrip()
