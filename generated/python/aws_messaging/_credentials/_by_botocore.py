"""Credentials of profiles that name processes, single sign-on, or chains of roles.

These need dialogues, caches and services of their own, which botocore has: it is asked if it
is installed.
"""

from __future__ import annotations

from .._load import load
from .._services import DISTRIBUTION
from ..exceptions import CredentialsError
from ._value import Credentials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._settings import Settings

_SHOWN = 300


class ByBotocore:
    """Asks botocore's resolver.

    Args:
        settings: name profile and region.
        key: the profile's key that asks for botocore.
    """

    def __init__(self, settings: Settings, key: str) -> None:
        self._settings = settings
        self._key = key
        self._found: Any = None

    def fetch(self) -> Credentials:
        """The credentials.

        Raises:
            CredentialsError: botocore is not installed, or gives none.
        """
        profile = self._settings.profile_name or "default"
        try:
            load("botocore.session")
        except ImportError:
            raise CredentialsError(
                f"profile {profile} has {self._key}, which is left to botocore: "
                f"pip install {DISTRIBUTION}[botocore]"
            ) from None
        try:
            if self._found is None:
                self._found = self._session().get_credentials()
            frozen = self._found.get_frozen_credentials()
            expiry = _expiry(self._found)
        except Exception as error:
            raise CredentialsError(
                f"botocore gives no credentials for profile {profile} ({self._key}): "
                f"{_told(error)}"
            ) from None
        return Credentials(
            frozen.access_key, frozen.secret_key, frozen.token, expiry, "botocore"
        )

    def _session(self) -> Any:
        settings = self._settings
        session = load("botocore.session").Session(profile=settings.profile_name)
        if settings.region_name:
            session.set_config_variable("region", settings.region_name)
        return session


def _expiry(found: Any) -> float | None:
    """When botocore's credentials end, in seconds since 1970; None if they do not."""
    moment = getattr(found, "_expiry_time", None)
    return None if moment is None else float(moment.timestamp())


def _told(error: Exception) -> str:
    """What an error of botocore says, if it cannot hold the output of a process."""
    kinds = load("botocore.exceptions")
    name = type(error).__name__
    if isinstance(error, kinds.CredentialRetrievalError):
        return name
    told = isinstance(error, kinds.BotoCoreError)
    return f"{name}: {str(error)[:_SHOWN]}" if told else name
