# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
"""Clients by the names of services, as ``boto3.client`` and ``boto3.Session`` make them."""

from __future__ import annotations

from ._base_session import BaseSession

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, Unpack, overload

    from . import (
        pinpoint,
        pinpoint_sms_voice_v2,
    )
    from ._base_session import ClientSettings


class Session(BaseSession):
    """Settings that several clients share."""

    if TYPE_CHECKING:

        @overload
        def client(
            self,
            service_name: Literal["pinpoint"],
            region_name: str | None = None,
            **settings: Unpack[ClientSettings],
        ) -> pinpoint.Client:
            """A client of the service."""
            ...

        @overload
        def client(
            self,
            service_name: Literal["pinpoint-sms-voice-v2"],
            region_name: str | None = None,
            **settings: Unpack[ClientSettings],
        ) -> pinpoint_sms_voice_v2.Client:
            """A client of the service."""
            ...

        def client(
            self, service_name: str, region_name: str | None = None, **settings: Any
        ) -> Any: ...

    else:

        def client(self, service_name, region_name=None, **settings):
            """A client of the service.

            Raises:
                UnknownServiceError: the package does not have it.
            """
            return self._client(service_name, {"region_name": region_name, **settings})


client = Session().client
"""A client of a service, by the service's name."""
