"""What ends a command early: what to say, and the exit code, as the AWS CLI has them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

USAGE_ERROR = 252
CONFIGURATION_ERROR = 253
SERVICE_ERROR = 254
OTHER_ERROR = 255

_PARAM_VALIDATION = "ParamValidation"
_GENERAL = "GeneralError"


class CommandError(Exception):
    """A command cannot go on.

    Args:
        message: for people, on standard error.
        code: exit code of the process.
        kind: word that the AWS CLI puts before the message (``ParamValidation``); empty for none.
        usage: whether the usage lines belong to the message.
        name: word for programs, in the error objects of ``--cli-error-format``; by default
            ``kind``, or one for the exit code.
        members: what else the service says, by name.
        plain: the message in those objects, if it is another one.
    """

    def __init__(
        self,
        message: str,
        code: int = OTHER_ERROR,
        kind: str = "",
        usage: bool = False,
        *,
        name: str = "",
        members: Mapping[str, Any] | None = None,
        plain: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.kind = kind
        self.usage = usage
        self.members = members or {}
        usual = _PARAM_VALIDATION if code == USAGE_ERROR else _GENERAL
        self.name = name or kind or usual
        self._plain = message if plain is None else plain

    def text(self, program: str) -> str:
        """What standard error gets, in the form of the AWS CLI's version 2."""
        kind = f"An error occurred ({self.kind}): " if self.kind else ""
        usage = f"\n{usage_lines(program)}" if self.usage else ""
        return f"\n{program}: [ERROR]: {kind}{self.message}\n{usage}"

    def facts(self, program: str) -> dict[str, Any]:
        """The same for programs: code, message, and what else the service says."""
        usage = f"\n\n{usage_lines(program)}" if self.usage else ""
        return {"Code": self.name, "Message": self._plain + usage, **self.members}


class UnknownOptions(CommandError):
    """Options or words that the command does not know; the usage comes first."""

    def __init__(self, words: list[str]) -> None:
        message = f"Unknown options: {', '.join(words)}"
        super().__init__(message, USAGE_ERROR, usage=True)

    def text(self, program: str) -> str:
        return f"\n{usage_lines(program)}\n\n{program}: [ERROR]: {self.message}\n"


def usage_error(message: str) -> CommandError:
    """The command line itself is wrong."""
    return CommandError(message, USAGE_ERROR, _PARAM_VALIDATION, usage=True)


def param_error(message: str) -> CommandError:
    """A value is wrong, and the message says which."""
    return CommandError(message, USAGE_ERROR, _PARAM_VALIDATION)


def value_error(option: str, message: str) -> CommandError:
    """The value of an option is wrong."""
    return param_error(f"Error parsing parameter '{option}': {message}")


def configuration_error(
    message: str, kind: str = "Configuration", code: int = CONFIGURATION_ERROR
) -> CommandError:
    """Environment or shared files say what cannot be used, or do not say what is needed."""
    return CommandError(message, code, kind)


def usage_lines(program: str) -> str:
    """How commands are built, and where help is."""
    return (
        f"usage: {program} [options] <command> <subcommand> "
        "[<subcommand> ...] [parameters]\n"
        "To see help text, you can run:\n\n"
        f"  {program} help\n"
        f"  {program} <command> help\n"
        f"  {program} <command> <subcommand> help\n"
    )
