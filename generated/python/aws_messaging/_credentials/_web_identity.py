"""The credentials of a role for a web identity, such as a service account of Kubernetes."""

from __future__ import annotations

import time

from .._encoding import percent_encode
from .._endpoint import region_of
from .._http import Request
from .._partitions import partition_of
from .._transport import HttpTransport
from ..exceptions import CredentialsError, RequestError, SdkError
from ._answer import Unavailable, expiry_of, persistently, printable
from ._value import Credentials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .._protocols._xml_document import Element
    from .._settings import Settings

_SOURCE = "STS"
_TIMEOUT = 10.0
_WAITS = (0.5, 1.0)
_TRY_AGAIN = frozenset(("IDPCommunicationError", "Throttling", "RequestThrottled"))


class WebIdentity:
    """Shows a token to STS and gets keys for a role. The call is not signed.

    Args:
        settings: of STS.
        token_file: holds the token, which is renewed there from time to time.
        role_arn: the role.
        session_name: the session's name; made up if there is none.
        sleep: waits for some seconds.

    Raises:
        CredentialsError: there is no role.
    """

    def __init__(
        self,
        settings: Settings,
        token_file: str,
        role_arn: str | None,
        session_name: str | None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not role_arn:
            raise CredentialsError(
                "a web identity needs a role: set role_arn in the profile, or AWS_ROLE_ARN"
            )
        self._settings = settings
        self._token_file = token_file
        self._role_arn = role_arn
        self._session_name = session_name
        self._sleep = sleep

    def fetch(self) -> Credentials:
        """The credentials.

        Raises:
            CredentialsError: the token cannot be read, or STS gives no credentials for it.
        """
        message = {
            "Action": "AssumeRoleWithWebIdentity",
            "Version": "2011-06-15",
            "RoleArn": self._role_arn,
            "RoleSessionName": self._session_name or f"session-{int(time.time())}",
            "WebIdentityToken": self._token(),
        }
        body = "&".join(
            [f"{k}={percent_encode(v)}" for k, v in message.items()]
        ).encode()
        return persistently(lambda: self._asked(body), _WAITS, self._sleep)

    def _asked(self, body: bytes) -> Credentials:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "Content-Length": str(len(body)),
        }
        request = Request("POST", self._url(), headers, body)
        bundle = self._settings.ca_bundle
        try:
            with HttpTransport(timeout=_TIMEOUT, ca_bundle=bundle) as transport:
                response = transport.send(request)
        except RequestError as error:
            raise CredentialsError(f"{_SOURCE} cannot be asked: {error}") from None
        except SdkError as error:
            raise Unavailable(f"{_SOURCE} gives no credentials: {error}") from None
        root = _read(response.body)
        if response.status == 200:
            return _credentials_of(root)
        code = _text(root, "Error", "Code")
        text = f"{_SOURCE} refused the web identity with status {response.status}"
        text += printable(code)
        if response.status >= 500 or code in _TRY_AGAIN:
            raise Unavailable(text)
        raise CredentialsError(text)

    def _url(self) -> str:
        settings = self._settings
        if settings.endpoint_url:
            return f"{settings.endpoint_url.removesuffix('/')}/"
        if not settings.region_name:
            return "https://sts.amazonaws.com/"
        region = region_of(settings.region_name)
        dual = settings.use_dualstack_endpoint
        partition = partition_of(region)
        suffix = partition.dualstack_suffix if dual else partition.suffix
        fips = settings.use_fips_endpoint
        plain = not fips or (partition.name == "aws-us-gov" and not dual)
        return f"https://{'sts' if plain else 'sts-fips'}.{region}.{suffix}/"

    def _token(self) -> str:
        try:
            with open(self._token_file, encoding="utf-8") as file:
                token = file.read().strip()
        except (OSError, ValueError):
            token = ""
        if not token:
            raise CredentialsError("the file of the web identity holds no token")
        return token


def _read(body: bytes) -> Element:
    """The answer as a tree; an empty one if it is none."""
    from .._protocols._fault import Fault
    from .._protocols._xml_document import Element, read_document

    try:
        return read_document(body)
    except Fault:
        return Element("none")


def _credentials_of(root: Element) -> Credentials:
    found = _at(root, "AssumeRoleWithWebIdentityResult", "Credentials")
    if found is None:
        raise CredentialsError(f"the answer of {_SOURCE} has no credentials")
    names = ("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration")
    key, secret, token, ends = (_text(found, name) for name in names)
    return Credentials(key, secret, token, expiry_of(ends, _SOURCE), _SOURCE)


def _at(root: Element, *names: str) -> Element | None:
    """The element that these names lead to from a root, one step each."""
    found: Element | None = root
    for name in names:
        found = None if found is None else found.first(name)
    return found


def _text(root: Element, *names: str) -> str:
    """The text at the end of these names; empty if there is none."""
    found = _at(root, *names)
    return "" if found is None else found.text
