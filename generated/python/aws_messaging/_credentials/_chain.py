"""Where a client's credentials come from: the first place that has some."""

from __future__ import annotations

from ..exceptions import CredentialsError
from ._value import Credentials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .._settings import Settings

    Fetch = Callable[[], Credentials]

_WEB_TOKEN = "web_identity_token_file"
_CONTAINER = (
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)


class Chain:
    """Fetches credentials; the place where they were once found is the only one after.

    Args:
        settings: the client's.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._found: Fetch | None = None

    def fetch(self) -> Credentials:
        """The credentials.

        Raises:
            CredentialsError: the place that should have them does not give them.
            NoCredentialsError: there is no such place.
            SettingsError: a shared file is wrong.
        """
        if self._found is not None:
            return self._found()
        fetch = _find(self._settings)
        credentials = fetch()
        self._found = fetch
        return credentials


def _find(settings: Settings) -> Fetch:
    """What fetches the credentials, in the order of botocore."""
    environ = settings.environ
    explicit = settings.profile_is_explicit
    if environ.get("AWS_ACCESS_KEY_ID") and not explicit:
        return lambda: _from_environment(environ)
    return _of_profile(settings, explicit) or _of_machine(settings)


def _of_profile(settings: Settings, explicit: bool) -> Fetch | None:
    """What the profile says, and the web identity that the environment names."""
    profile = settings.profile
    name = settings.profile_name or "default"
    if "role_arn" in profile and _WEB_TOKEN not in profile:
        return _by_botocore(settings, "role_arn")
    if profile.get(_WEB_TOKEN) or _variable(settings, explicit, _WEB_TOKEN):
        return _by_web_identity(settings, explicit)
    if "sso_role_name" in profile or "sso_account_id" in profile:
        return _by_botocore(settings, "sso_account_id")
    keys = settings.files.credentials.get(name, {})
    if "aws_access_key_id" in keys:
        return lambda: _from_section(keys, f"profile {name} of the credentials file")
    for key in ("login_session", "credential_process"):
        if key in profile:
            return _by_botocore(settings, key)
    keys = settings.files.config_profiles().get(name, {})
    if "aws_access_key_id" in keys:
        return lambda: _from_section(keys, f"profile {name} of the config file")
    return None


def _of_machine(settings: Settings) -> Fetch:
    """What the machine gives to all that runs on it."""
    if any(name in settings.environ for name in _CONTAINER):
        from ._container import Container

        return Container(settings.environ).fetch
    from ._instance import Instance

    return Instance(settings).fetch


def _from_environment(environ: Mapping[str, str]) -> Credentials:
    source = "the environment"
    secret = environ.get("AWS_SECRET_ACCESS_KEY")
    if not secret:
        raise CredentialsError(
            "AWS_ACCESS_KEY_ID is set, and AWS_SECRET_ACCESS_KEY not"
        )
    token = environ.get("AWS_SECURITY_TOKEN") or environ.get("AWS_SESSION_TOKEN")
    ends = environ.get("AWS_CREDENTIAL_EXPIRATION")
    expiry = None
    if ends:
        from ._answer import expiry_of

        expiry = expiry_of(ends, source)
    return Credentials(environ["AWS_ACCESS_KEY_ID"], secret, token, expiry, source)


def _from_section(section: Mapping[str, object], source: str) -> Credentials:
    access_key, secret = section["aws_access_key_id"], section.get(
        "aws_secret_access_key"
    )
    token = section.get("aws_security_token", section.get("aws_session_token"))
    if not (isinstance(access_key, str) and isinstance(secret, str)):
        raise CredentialsError(f"{source} does not have both keys")
    if token is not None and not isinstance(token, str):
        raise CredentialsError(f"{source} has a session token that is no text")
    return Credentials(access_key, secret, token, None, source)


def _by_botocore(settings: Settings, key: str) -> Fetch:
    from ._by_botocore import ByBotocore

    return ByBotocore(settings, key).fetch


def _by_web_identity(settings: Settings, explicit: bool) -> Fetch:
    from ._web_identity import WebIdentity

    def setting(key: str) -> str | None:
        found = _variable(settings, explicit, key) or settings.profile.get(key)
        return found if isinstance(found, str) else None

    return WebIdentity(
        settings.of_service("STS"),
        setting(_WEB_TOKEN) or "",
        setting("role_arn"),
        setting("role_session_name"),
    ).fetch


def _variable(settings: Settings, explicit: bool, key: str) -> str | None:
    """The variable of a web identity; none if arguments name a profile."""
    return None if explicit else settings.environ.get(f"AWS_{key.upper()}")
