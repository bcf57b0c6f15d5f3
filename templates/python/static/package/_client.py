"""What every service's client shares: settings, building requests, reading answers."""

from __future__ import annotations

from ._checks import LEVELS
from ._endpoint import region_of
from ._service import Service
from .exceptions import NoTransportError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._checks import Level
    from ._http import Request, Transport


class BaseClient:
    """A client of one service; each service's own class adds a method per operation.

    Args:
        region_name: where the service is called; else ``AWS_REGION`` or ``AWS_DEFAULT_REGION``.
        endpoint_url: address of the service, instead of AWS's own for the region.
        transport: what sends requests: an object with ``send(request) -> response``. The request
            has ``method``, ``url``, ``headers`` (a dict) and ``body`` (bytes), and is not signed;
            the response must have ``status``, ``headers`` and ``body`` (bytes).
        validation: how much of what the specs state is asked of parameters before anything is
            sent: ``off`` nothing, ``aws`` what botocore asks, ``warn`` the same and a
            ``ParamValidationWarning`` for the rest, ``strict`` all.

    Raises:
        NoRegionError: no region is given or set.
        ValueError: there is no such level of validation.
        RequestError: the region or the endpoint is none that a request can be sent to.
    """

    _package = ""

    def __init__(
        self,
        *,
        region_name: str | None = None,
        endpoint_url: str | None = None,
        transport: Transport | None = None,
        validation: Level = "warn",
    ) -> None:
        if validation not in LEVELS:
            levels = ", ".join(LEVELS)
            raise ValueError(f"validation must be one of {levels}, not {validation!r}")
        self._service = Service(self._package)
        self._region = region_of(region_name)
        self._endpoint = self._service.endpoint(self._region, endpoint_url)
        self._transport = transport
        self._validation: Level = validation

    def build_request(self, method: str, params: object) -> Request:
        """The request that a call would send, unsigned; nothing is sent.

        Args:
            method: name of the client's method (``send_otp_message``).
            params: the keyword arguments of the call, or a model of them.

        Raises:
            ParamValidationError: the parameters are wrong; it holds every problem.
            RequestError: no request can be made of them.
        """
        return self._service.request(method, params, self._endpoint, self._validation)

    def _call(self, method: str, params: Mapping[str, object]) -> Any:
        request = self.build_request(method, params)
        if self._transport is None:
            raise NoTransportError(
                "there is nothing to send the request with: this version does not sign and "
                "send by itself. Pass transport=..., an object with send(request) -> response "
                "that signs the request and sends it; or look at the unsigned request with "
                f"client.build_request({method!r}, {{...}})."
            )
        return self._service.answer(method, self._transport.send(request))
