"""The credentials of an EC2 instance, from the instance metadata service (IMDS)."""

from __future__ import annotations

import time

from ..exceptions import (
    ConnectError,
    CredentialsError,
    NoCredentialsError,
    SdkError,
)
from ._answer import ask, keys_of
from ._value import Credentials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .._settings import Settings
    from .._transport.answer import HttpResponse

_SOURCE = "the instance metadata"
_IPV4 = "http://169.254.169.254"
_IPV6 = "http://[fd00:ec2::254]"
_TOKEN = "/latest/api/token"
_ROLES = "/latest/meta-data/iam/security-credentials/"
_NOT_FOUND = (
    "no credentials: give aws_access_key_id and aws_secret_access_key, or set "
    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write a profile"
)
_STABLE = 15 * 60
_LEAST_JITTER, _MOST_JITTER = 120, 600


class Instance:
    """Asks the metadata service, by version 2 if it speaks that.

    Args:
        settings: say where the service is, and how long and how often it is asked.
        clock: seconds since 1970.
    """

    def __init__(
        self, settings: Settings, clock: Callable[[], float] = time.time
    ) -> None:
        self._settings = settings
        self._clock = clock

    def fetch(self) -> Credentials:
        """The credentials of the instance's role.

        Raises:
            NoCredentialsError: there is no such service here, or it gives none that can be used:
                it is asked where nobody names a place, so that it is none of them.
            SettingsError: a setting of the service is wrong.
        """
        settings = self._settings
        if settings.environ.get("AWS_EC2_METADATA_DISABLED", "").lower() == "true":
            raise NoCredentialsError(_NOT_FOUND)
        asked = _Questions(settings)
        role = asked.get(_ROLES).decode("ascii", "replace").strip()
        if not role.isprintable() or "\ufffd" in role or " " in role or "/" in role:
            raise _lacking(f"{_SOURCE} names no role")
        try:
            found = keys_of(asked.get(_ROLES + role), _SOURCE)
        except NoCredentialsError:
            raise
        except CredentialsError as error:
            raise _lacking(str(error)) from None
        return self._lasting(found)

    def _lasting(self, found: Credentials) -> Credentials:
        """Keep what has almost expired: the service gives that while it cannot renew it."""
        if found.expiry is None:
            return found
        from random import randint

        wait = _STABLE + randint(_LEAST_JITTER, _MOST_JITTER)
        expiry = max(found.expiry, self._clock() + wait)
        return Credentials(
            found.access_key, found.secret_key, found.token, expiry, _SOURCE
        )


class _Questions:
    """One visit to the service."""

    def __init__(self, settings: Settings) -> None:
        self._base = _base_url(settings)
        name = "metadata_service_timeout"
        self._timeout = settings.number("", f"AWS_{name.upper()}", name, 1) or 1
        name = "metadata_service_num_attempts"
        self._tries = settings.number("", f"AWS_{name.upper()}", name, 1) or 1
        name = "ec2_metadata_v1_disabled"
        only_version_2 = settings.flag(name, f"AWS_{name.upper()}")
        self._headers = self._token()
        if only_version_2 and not self._headers:
            raise _lacking(f"{_SOURCE} gives no token, and version 1 of it is disabled")

    def _token(self) -> dict[str, str]:
        """The header that shows a token of version 2; none if the service has only 1."""
        wish = {"x-aws-ec2-metadata-token-ttl-seconds": "21600"}
        response = self._send("PUT", _TOKEN, wish)
        if response is None:
            return {}
        if response.status == 400:
            raise _lacking(f"{_SOURCE} refused to give a token")
        token = response.body.decode("latin-1")
        usable = response.status == 200 and token.isascii() and token.isprintable()
        return {"x-aws-ec2-metadata-token": token} if usable and token else {}

    def get(self, path: str) -> bytes:
        """The body of an answer, which is not empty."""
        response = self._send("GET", path, self._headers)
        if response is not None and response.status == 200 and response.body:
            return response.body
        if response is not None and response.status == 404:
            raise NoCredentialsError(_NOT_FOUND)
        raise _lacking(f"{_SOURCE} did not give the keys of the instance's role")

    def _send(
        self, method: str, path: str, headers: dict[str, str]
    ) -> HttpResponse | None:
        """The answer; None if none came in time."""
        response, absent = None, False
        for _ in range(self._tries):
            try:
                url = f"{self._base}{path}"
                response = ask(method, url, dict(headers), self._timeout)
            except ConnectError:
                absent = True
            except SdkError:
                absent = False
            if response is not None and (response.status < 500 or method == "PUT"):
                return response
        if absent and response is None:
            raise NoCredentialsError(_NOT_FOUND)
        return response


def _lacking(reason: str) -> NoCredentialsError:
    """That the last place where credentials may be has none, and why."""
    return NoCredentialsError(f"no credentials are found: {reason}")


def _base_url(settings: Settings) -> str:
    """The service's address, without a slash at the end."""
    name = "ec2_metadata_service_endpoint"
    mode = settings.text(f"AWS_{name.upper()}_MODE", f"{name}_mode")
    if mode is not None and mode.lower() not in ("ipv4", "ipv6"):
        raise settings.unusable(
            f"{name}_mode", f"AWS_{name.upper()}_MODE", "IPv4 or IPv6"
        )
    given = settings.text(f"AWS_{name.upper()}", name)
    if given is not None:
        return given.removesuffix("/")
    if mode is None:
        ipv6 = settings.flag("imds_use_ipv6", "AWS_IMDS_USE_IPV6")
    else:
        ipv6 = mode.lower() == "ipv6"
    return _IPV6 if ipv6 else _IPV4
