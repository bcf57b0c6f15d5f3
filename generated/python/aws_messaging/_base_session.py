"""Clients by the names of services, as boto3 makes them."""

from __future__ import annotations

from ._load import load
from .exceptions import UnknownServiceError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn, TypedDict

    from ._config import Config, Verify
    from ._validation.checks import Level

    class ClientSettings(TypedDict, total=False):
        """Settings of a client beside its region; see ``BaseClient``."""

        endpoint_url: str | None
        aws_access_key_id: str | None
        aws_secret_access_key: str | None
        aws_session_token: str | None
        profile_name: str | None
        config: Config | None
        transport: Any
        verify: Verify
        validation: Level


_PACKAGE = __name__.rpartition(".")[0]


class BaseSession:
    """Settings that several clients share; a client's own go before them.

    Args:
        region_name: where services are called.
        profile_name: profile of the shared config and credentials files.
        aws_access_key_id, aws_secret_access_key, aws_session_token: what requests are
            signed with.
    """

    def __init__(
        self,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        region_name: str | None = None,
        profile_name: str | None = None,
    ) -> None:
        self._shared = {
            "aws_access_key_id": aws_access_key_id,
            "aws_secret_access_key": aws_secret_access_key,
            "aws_session_token": aws_session_token,
            "region_name": region_name,
            "profile_name": profile_name,
        }

    def __repr__(self) -> str:
        region = self._shared["region_name"]
        return f"<{_PACKAGE}.Session of {region or 'the default region'}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a session is neither pickled nor copied: make another one")

    def _client(self, service_name: str, settings: dict[str, Any]) -> Any:
        """A client of a service; one that is given keys gets no part of the session's.

        Settings that are None are as ones that are not given, as boto3 has it.
        """
        settings = {
            name: value for name, value in settings.items() if value is not None
        }
        shared = {name: value for name, value in self._shared.items() if value}
        if getattr(settings.get("config"), "region_name", None):
            shared.pop("region_name", None)
        if settings.get("aws_access_key_id"):
            shared = {k: v for k, v in shared.items() if not k.startswith("aws_")}
        return _client_class(service_name)(**{**shared, **settings})


def _client_class(service_name: str) -> Any:
    services = load(f"{_PACKAGE}._services").CLIENTS
    module = services.get(service_name)
    if module is None:
        raise UnknownServiceError(
            f"there is no service {service_name!r} in this package; it has "
            + ", ".join(sorted(services))
        )
    return load(f"{_PACKAGE}.{module}.client").Client
