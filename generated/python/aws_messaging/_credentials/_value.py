"""A set of credentials, which keeps its secrets to itself."""

from __future__ import annotations

from ..exceptions import CredentialsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn


class Credentials:
    """What requests are signed with. Its secrets show in no ``repr`` and in no pickle.

    Args:
        access_key: identifies the keys; not secret.
        secret_key: what signatures are made with.
        token: the session token of temporary credentials.
        expiry: when they end, in seconds since 1970; None if they do not.
        source: where they come from, for messages: ``the environment``.

    Raises:
        CredentialsError: a part is missing, or holds what no HTTP header can carry.
    """

    __slots__ = (
        "access_key",
        "expiry",
        "secret_key",
        "signing_keys",
        "source",
        "token",
    )

    def __init__(
        self,
        access_key: str,
        secret_key: str,
        token: str | None = None,
        expiry: float | None = None,
        source: str = "arguments",
    ) -> None:
        self.access_key = _checked(access_key, "access key id", source)
        self.secret_key = _checked(secret_key, "secret access key", source)
        self.token = _checked(token, "session token", source) if token else None
        self.expiry = expiry
        self.source = source
        self.signing_keys: dict[tuple[str, str, str], tuple[str, Any, Any]] = {}

    def __repr__(self) -> str:
        return f"<Credentials from {self.source}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("credentials are neither pickled nor copied")


class StaticProvider:
    """Gives the same credentials for ever."""

    __slots__ = ("_credentials",)

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def get(self) -> Credentials:
        """The credentials."""
        return self._credentials

    def ready(self) -> Credentials | None:
        """The credentials."""
        return self._credentials


def _checked(value: object, name: str, source: str) -> str:
    """The value, if it can stand in a header; messages never show it."""
    if not isinstance(value, str) or not value:
        raise CredentialsError(f"the {name} from {source} is missing or no text")
    if not (value.isascii() and value.isprintable()) or value != value.strip():
        raise CredentialsError(
            f"the {name} from {source} is not made of printable ASCII characters, "
            "or begins or ends with a blank"
        )
    return str.__str__(value)
