"""Credentials, and the places where they are found, in the order of the AWS SDKs.

::

    arguments                          access key, secret key and token of the client
    environment                        unless a profile was named in arguments
    profile that assumes a role        botocore's resolver
    web identity                       environment or profile: STS gives the credentials
    profile with single sign-on        botocore's resolver
    shared credentials file            the profile's keys
    profile with a login or a process  botocore's resolver
    shared config file                 the profile's keys
    container                          ECS, EKS
    instance metadata                  EC2
"""

from __future__ import annotations

from ..exceptions import CredentialsError
from ._value import Credentials, StaticProvider

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from .._settings import Settings

    class Provider(Protocol):
        """Gives credentials that are valid now. All of it may be called by any thread."""

        def get(self) -> Credentials:
            """The credentials; may wait for files, processes and servers.

            Raises:
                CredentialsError: there are none.
            """
            ...

        def ready(self) -> Credentials | None:
            """The credentials, if no waiting is needed to have them; else None."""
            ...


__all__ = ["Credentials", "StaticProvider", "resolve"]


def resolve(
    settings: Settings,
    access_key: str | None = None,
    secret_key: str | None = None,
    token: str | None = None,
) -> Provider:
    """What gives the credentials of a client. Nothing is read before they are needed.

    Args:
        settings: the client's.
        access_key: with ``secret_key``, credentials to use instead of all others.
        token: of temporary credentials.

    Raises:
        CredentialsError: one of the two keys is given without the other, or what is given
            cannot be sent.
    """
    if access_key is None and secret_key is None:
        if token is not None:
            raise CredentialsError("a session token is given without keys")
        from ._chain import Chain
        from ._refresh import RefreshingProvider

        return RefreshingProvider(Chain(settings).fetch)
    if access_key is None or secret_key is None:
        missing = "secret access key" if secret_key is None else "access key id"
        raise CredentialsError(f"partial credentials: the {missing} is not given")
    return StaticProvider(Credentials(access_key, secret_key, token))
