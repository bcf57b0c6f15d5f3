"""How a command shows its answer and asks for input: by options, environment and profile."""

from __future__ import annotations

import sys

from .._settings import load
from ..exceptions import SettingsError
from .errors import CommandError, configuration_error
from .global_options import CHOICES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._validation.checks import Level

_JSON = "json"
_BASE64 = "base64"
_WIRE = "wire"
_TIMESTAMPS = (_WIRE, "iso8601")
_PROMPTS = ("on", "on-partial")
_UNREADABLE = "unable to read the shared file "


class Preferences:
    """What one command line, its environment and its profile prefer.

    Args:
        options: the global options given, by name.

    Raises:
        CommandError: the profile is not there, or the shared files cannot be read.
    """

    def __init__(self, options: Mapping[str, Any]) -> None:
        self._options = options
        self._settings = load("", profile_name=options.get("--profile") or None)
        try:
            self._profile = self._settings.profile
        except SettingsError as error:
            raise _unreadable(error, self._settings.profile_name) from error

    @property
    def region(self) -> str | None:
        """Where the service is called; None if nobody says."""
        return self._options.get("--region") or self._settings.region_name

    def region_source(self) -> list[str]:
        """A hint where the region comes from, if not from its option."""
        variables = ("AWS_REGION", "AWS_DEFAULT_REGION")
        return self._source("--region", variables, "region")

    @property
    def output(self) -> str:
        """The format of answers.

        Raises:
            CommandError: the environment or the profile names another one.
        """
        found = self._text("--output", "AWS_DEFAULT_OUTPUT", "output") or _JSON
        if found not in CHOICES["--output"]:
            raise CommandError(
                f"Unknown output type: {found}",
                name="Configuration",
                hints=[
                    f"--output takes {', '.join(CHOICES['--output'])}",
                    *self._source("--output", ("AWS_DEFAULT_OUTPUT",), "output"),
                ],
            )
        return found

    @property
    def color(self) -> bool:
        """Whether standard output gets colours."""
        asked = self._options.get("--color", "auto")
        return bool(asked == "on" or (asked == "auto" and _is_terminal(sys.stdout)))

    @property
    def pager(self) -> str | None:
        """The pager's command; empty for none, None if nobody asks for a certain one."""
        if self._options.get("--no-cli-pager") or not _is_terminal(sys.stdout):
            return ""
        from .pager import asked_for

        configured = self._profile.get("cli_pager")
        return asked_for(configured if isinstance(configured, str) else None)

    @property
    def wire_timestamps(self) -> bool:
        """Whether moments are shown as they came.

        Raises:
            CommandError: the profile says neither.
        """
        found = self._profile.get("cli_timestamp_format") or _TIMESTAMPS[1]
        if found not in _TIMESTAMPS:
            raise configuration_error(
                f"Unknown cli_timestamp_format value: {found}, "
                'valid values are "wire" or "iso8601"',
                hints=self._source("", (), "cli_timestamp_format"),
            )
        return found == _WIRE

    @property
    def base64_blobs(self) -> bool:
        """Whether the text of blobs is base64, and not the bytes themselves.

        Raises:
            CommandError: the profile says neither.
        """
        found = self._text("--cli-binary-format", "", "cli_binary_format")
        found, known = found or _BASE64, CHOICES["--cli-binary-format"]
        if found not in known:
            raise configuration_error(
                f"Unknown cli_binary_format value: {found}, "
                f"valid values are: {', '.join(known)}",
                hints=self._source("--cli-binary-format", (), "cli_binary_format"),
            )
        return found == _BASE64

    @property
    def prompts(self) -> bool:
        """Whether somebody is there to be asked for what is missing, and wants to be."""
        if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
            return False
        if self._options.get("--no-cli-auto-prompt"):
            return False
        if self._options.get("--cli-auto-prompt"):
            return True
        return self._text("", "AWS_CLI_AUTO_PROMPT", "cli_auto_prompt") in _PROMPTS

    @property
    def validation(self) -> Level:
        """How much of the specs is asked of the parameters."""
        given: Level | None = self._options.get("--validate")
        if given is not None:
            return given
        if str(self._profile.get("parameter_validation", "")).lower() == "false":
            return "off"
        return "warn" if _is_terminal(sys.stderr) else "aws"

    def _source(self, option: str, variables: tuple[str, ...], key: str) -> list[str]:
        """A hint where a setting comes from; none if it is an option's value."""
        if self._options.get(option):
            return []
        return [f"{key} comes from {self._settings.source(key, variables)}"]

    def _text(self, option: str, variable: str, key: str) -> str | None:
        """The first that says something: the option, the variable, the profile."""
        given: str | None = self._options.get(option)
        return given or self._settings.text(variable, key)


def _unreadable(error: SettingsError, profile: str | None) -> CommandError:
    text = str(error)
    if text.startswith(_UNREADABLE):
        message = f"Unable to parse config file: {text.removeprefix(_UNREADABLE)}"
    else:
        message = f"The config profile ({profile}) could not be found"
    return CommandError(message, name="Configuration")


def _is_terminal(stream: Any) -> bool:
    return stream is not None and bool(stream.isatty())
