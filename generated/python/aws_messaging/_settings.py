"""What arguments, the environment and the shared files say about a client.

Arguments come first, then the environment, then the profile, whose values in the
credentials file come before those in the config file. An empty variable is as one that
is not set. Files are read when the first setting is asked for that only they can hold.
"""

from __future__ import annotations

import os

from ._log import debug
from .exceptions import SettingsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._ini import Section, Sections

_ARGUMENTS = frozenset(
    "profile_name region_name endpoint_url ca_bundle max_attempts retry_mode"
    " use_fips_endpoint use_dualstack_endpoint ignore_configured_endpoint_urls"
    " disable_request_compression request_min_compression_size_bytes"
    " request_checksum_calculation response_checksum_validation".split()
)
_RETRY_MODES = ("legacy", "standard", "adaptive")
# The variable that names a file, and where it is otherwise.
_CONFIG_FILE = ("AWS_CONFIG_FILE", "~/.aws/config")
_CREDENTIALS_FILE = ("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials")
_PROFILE = ("AWS_DEFAULT_PROFILE", "AWS_PROFILE")


def load(service_id: str, **explicit: object) -> Settings:
    """The settings of a client.

    Args:
        service_id: the service as AWS's models call it: ``Pinpoint SMS Voice V2``.
        explicit: arguments of the client, by the names of the attributes of ``Settings``;
            None for those that are not given.

    Raises:
        TypeError: there is no such setting.
    """
    for name in explicit:
        if name not in _ARGUMENTS:
            raise TypeError(f"there is no setting {name!r}")
    return Settings(service_id, explicit, os.environ)


class SharedFiles:
    """The shared config and credentials files, each read once, when it is needed."""

    __slots__ = ("_config", "_credentials", "_environ", "_profiles")

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._config: Sections | None = None
        self._credentials: Sections | None = None
        self._profiles: dict[str, Section] | None = None

    @property
    def config(self) -> Sections:
        """Sections of the config file, by their headers."""
        if self._config is None:
            self._config = self._read(*_CONFIG_FILE)
        return self._config

    @property
    def credentials(self) -> Sections:
        """Sections of the credentials file: profiles."""
        if self._credentials is None:
            self._credentials = self._read(*_CREDENTIALS_FILE)
        return self._credentials

    @property
    def profiles(self) -> dict[str, Section]:
        """Profiles of both files; the credentials file's values go before the others."""
        if self._profiles is None:
            found = self.config_profiles()
            for name, section in self.credentials.items():
                found[name] = found.get(name, {}) | section
            self._profiles = found
        return self._profiles

    def config_profiles(self) -> dict[str, Section]:
        """Profiles of the config file alone."""
        if not self.config:
            return {}
        from ._ini import profiles_of

        return profiles_of(self.config)

    def file_of(self, profile: str, key: str) -> str:
        """The file that a profile's value comes from."""
        in_credentials = key in self.credentials.get(profile, {})
        variable, default = _CREDENTIALS_FILE if in_credentials else _CONFIG_FILE
        return self._environ.get(variable) or default

    def _read(self, variable: str, default: str) -> Sections:
        path = self._environ.get(variable) or os.path.expanduser(default)
        if not ("$" in path or "~" in path or os.path.isfile(path)):
            return {}
        from ._ini import read_sections

        return read_sections(path) or {}


class Settings:
    """The settings of one client. See ``load``."""

    def __init__(
        self,
        service_id: str,
        explicit: Mapping[str, object],
        environ: Mapping[str, str],
        files: SharedFiles | None = None,
    ) -> None:
        self.environ = environ
        self.files = files or SharedFiles(environ)
        self._explicit = explicit
        self._service = service_id.lower().replace(" ", "_").replace("-", "_")

    def __repr__(self) -> str:
        return (
            f"<Settings of {self._service}, profile {self.profile_name or 'default'}>"
        )

    def of_service(self, service_id: str) -> Settings:
        """The settings of another service's client, which has no endpoint of its own."""
        explicit = {k: v for k, v in self._explicit.items() if k != "endpoint_url"}
        return Settings(service_id, explicit, self.environ, self.files)

    @property
    def profile_is_explicit(self) -> bool:
        """Whether arguments name the profile, and so come before variables with keys."""
        return bool(self._explicit.get("profile_name"))

    @property
    def profile_name(self) -> str | None:
        """The profile that arguments or the environment name; else ``default`` is used."""
        return self._text("profile_name", _PROFILE)

    @property
    def profile(self) -> Section:
        """What the shared files say for the profile; empty if it is not named and absent.

        Raises:
            SettingsError: a file cannot be read, or has no profile of the name.
        """
        name = self.profile_name
        found = self.files.profiles.get(name or "default")
        if found is None and name is not None:
            told = f"the config profile ({name}) could not be found"
            if not self.profile_is_explicit:
                told += f"; {self.source('profile_name', _PROFILE)} names it"
            raise SettingsError(told)
        return found or {}

    @property
    def region_name(self) -> str | None:
        """Where the service is called."""
        names = ("AWS_REGION", "AWS_DEFAULT_REGION")
        return self._text("region_name", names, "region")

    @property
    def endpoint_url(self) -> str | None:
        """The service's address, if it is not AWS's own.

        Raises:
            SettingsError: the profile names ``services`` that the config file lacks.
        """
        given = self._text("endpoint_url")
        if given or self._ignores_endpoints():
            return given
        found = self._text("", self.endpoint_variables)
        return found or self._service_endpoint() or self._text("", (), "endpoint_url")

    @property
    def endpoint_variables(self) -> tuple[str, str]:
        """The variables that may hold the service's address, the first one first."""
        return f"AWS_ENDPOINT_URL_{self._service.upper()}", "AWS_ENDPOINT_URL"

    @property
    def ca_bundle(self) -> str | None:
        """File or folder of the certificates to trust."""
        return self._text("ca_bundle", ("AWS_CA_BUNDLE",), "ca_bundle")

    @property
    def max_attempts(self) -> int | None:
        """How often a call is tried, the first time included.

        Raises:
            SettingsError: it is no whole number above zero.
        """
        return self.number("max_attempts", "AWS_MAX_ATTEMPTS", "max_attempts", least=1)

    @property
    def retry_mode(self) -> str | None:
        """``legacy``, ``standard`` or ``adaptive``.

        Raises:
            SettingsError: it is none of these.
        """
        found = self._text("retry_mode", ("AWS_RETRY_MODE",), "retry_mode")
        if found is not None and found not in _RETRY_MODES:
            wanted = f"one of {', '.join(_RETRY_MODES)}"
            raise self.unusable("retry_mode", "AWS_RETRY_MODE", wanted)
        return found

    @property
    def use_fips_endpoint(self) -> bool:
        """Whether to call the endpoint with FIPS 140 cryptography."""
        return self.flag("use_fips_endpoint", "AWS_USE_FIPS_ENDPOINT")

    @property
    def use_dualstack_endpoint(self) -> bool:
        """Whether to call the endpoint that speaks IPv6 too."""
        return self.flag("use_dualstack_endpoint", "AWS_USE_DUALSTACK_ENDPOINT")

    def text(self, variable: str, key: str) -> str | None:
        """A setting that is text: an argument, or of the environment or the profile."""
        return self._text(key, (variable,), key)

    def flag(self, key: str, variable: str) -> bool:
        """A setting that is ``true`` or anything else, which is false."""
        found = self._value(key, (variable,), key)
        return found if isinstance(found, bool) else str(found).lower() == "true"

    def number(
        self, name: str, variable: str, key: str, least: int, default: int | None = None
    ) -> int | None:
        """A setting that is a whole number.

        Raises:
            SettingsError: it is none, or is below ``least``.
        """
        found = self._value(name, (variable,), key)
        if found is None:
            return default
        try:
            number = int(found) if isinstance(found, int | str) else least - 1
        except ValueError:
            number = least - 1
        if number < least:
            wanted = f"a whole number of at least {least}"
            raise self.unusable(key, variable, wanted)
        return number

    def unusable(self, key: str, variable: str, wanted: str) -> SettingsError:
        """What to raise for a setting that cannot be used; its value is not told.

        Args:
            wanted: what it must be.
        """
        source = self.source(key, (variable,))
        return SettingsError(f"{key} must be {wanted}; it comes from {source}")

    def source(self, key: str, variables: tuple[str, ...]) -> str:
        """Where a setting comes from, in words."""
        if self._explicit.get(key) is not None:
            return "the client's arguments"
        for variable in variables:
            if self.environ.get(variable):
                return f"the variable {variable}"
        profile = self.profile_name or "default"
        return f"profile {profile} of {self.files.file_of(profile, key)}"

    def _ignores_endpoints(self) -> bool:
        return self.flag(
            "ignore_configured_endpoint_urls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"
        )

    def _service_endpoint(self) -> str | None:
        """``endpoint_url`` of this service in the ``services`` section of the profile."""
        name = self.profile.get("services")
        if name is None:
            return None
        from ._ini import services_of

        sections = services_of(self.files.config)
        if not isinstance(name, str) or not sections.get(name):
            raise SettingsError(
                f"the services section ({name}) could not be found; "
                f"{self.source('services', ())} names it"
            )
        section = sections[name].get(self._service)
        return section.get("endpoint_url") if isinstance(section, dict) else None

    def _text(
        self, name: str, variables: tuple[str, ...] = (), key: str = ""
    ) -> str | None:
        found = self._value(name, variables, key)
        return found if isinstance(found, str) and found else None

    def _value(self, name: str, variables: tuple[str, ...], key: str) -> object:
        """The first that is set: an argument, a variable, a key of the profile."""
        if self._explicit.get(name) is not None:
            return self._explicit[name]
        for variable in variables:
            if self.environ.get(variable):
                debug("%s comes from %s", name or key or "endpoint_url", variable)
                return self.environ[variable]
        found = self.profile.get(key) if key else None
        if found is not None:
            debug("%s comes from profile %s", key, self.profile_name or "default")
        return found
