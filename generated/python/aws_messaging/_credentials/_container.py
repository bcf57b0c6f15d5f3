"""The credentials of a container: ECS, EKS, Greengrass."""

from __future__ import annotations

import time

from .._target import is_loopback, read_target
from ..exceptions import CredentialsError, RequestError, SdkError
from ._answer import Unavailable, ask, keys_of, persistently

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._value import Credentials

_RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
_FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
_TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN"
_TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
_ECS = "169.254.170.2"
_HOSTS = (_ECS, "169.254.170.23", "fd00:ec2::23")
_SOURCE = "the container"
_TIMEOUT = 2.0
_WAITS = (1.0, 1.0)


class Container:
    """Asks the server that the container's environment names.

    Args:
        environ: the environment.
        sleep: waits for some seconds.
    """

    def __init__(
        self, environ: Mapping[str, str], sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._environ = environ
        self._sleep = sleep

    def fetch(self) -> Credentials:
        """The credentials.

        Raises:
            CredentialsError: the server is none that may be asked, or does not give them.
        """
        url = self._url()
        headers = {"Accept": "application/json"}
        token = self._token()
        if token is not None:
            headers["Authorization"] = token
        return persistently(lambda: _asked(url, headers), _WAITS, self._sleep)

    def _url(self) -> str:
        """The server's address, if secrets may be had from it."""
        relative = self._environ.get(_RELATIVE)
        name = _FULL if relative is None else _RELATIVE
        url = self._environ[_FULL] if relative is None else f"http://{_ECS}{relative}"
        try:
            origin = read_target(url, allow_http=True).origin
        except RequestError:
            raise CredentialsError(f"{name} names no server") from None
        if origin.tls or is_loopback(origin.host) or origin.host in _HOSTS:
            return url
        raise CredentialsError(
            f"{_FULL} must be https, or name a loopback address or one of these hosts: "
            f"{', '.join(_HOSTS)}, localhost"
        )

    def _token(self) -> str | None:
        """What goes into ``Authorization``."""
        path = self._environ.get(_TOKEN_FILE)
        if path is None:
            token, name = self._environ.get(_TOKEN), _TOKEN
        else:
            token, name = _read(path), _TOKEN_FILE
        if token is not None and not (token.isascii() and token.isprintable()):
            raise CredentialsError(f"{name} holds a character that cannot be sent")
        return token


def _asked(url: str, headers: dict[str, str]) -> Credentials:
    try:
        response = ask("GET", url, dict(headers), _TIMEOUT)
        if response.status == 200:
            return keys_of(response.body, _SOURCE)
        fault = f"it answered with status {response.status}"
    except SdkError as error:
        fault = str(error)
    raise Unavailable(f"{_SOURCE} gives no credentials: {fault}")


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, ValueError):
        raise CredentialsError(f"{_TOKEN_FILE} names no file to read") from None
