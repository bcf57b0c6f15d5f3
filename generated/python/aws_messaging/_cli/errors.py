"""What ends a command early: what to say, and the exit code, as the AWS CLI has them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
        hints: what would be right; each is one line below the message that begins with
            ``Hint: ``.
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
        hints: Iterable[str] = (),
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
        self.hints = list(hints)

    def text(self, program: str) -> str:
        """What standard error gets, in the form of the AWS CLI's version 2."""
        kind = f"An error occurred ({self.kind}): " if self.kind else ""
        usage = f"\n{usage_lines(program)}" if self.usage else ""
        return f"\n{program}: [ERROR]: {kind}{self.message}\n{usage}{self.hint_lines}"

    def facts(self, program: str) -> dict[str, Any]:
        """The same for programs: code, message, and what else the service says."""
        usage = f"\n\n{usage_lines(program)}" if self.usage else ""
        message = self._plain + usage
        if self.hints:
            message = "\n".join([message.rstrip("\n"), self.hint_lines[:-1]])
        return {"Code": self.name, "Message": message, **self.members}

    @property
    def hint_lines(self) -> str:
        """The hints, each in a line of its own."""
        lines = ("".join(map(_visible, hint)) for hint in self.hints)
        return "".join(f"Hint: {line}\n" for line in lines)


class UnknownOptions(CommandError):
    """Options or words that the command does not know; the usage comes first."""

    def __init__(self, words: list[str], hints: Iterable[str] = ()) -> None:
        message = f"Unknown options: {', '.join(words)}"
        super().__init__(message, USAGE_ERROR, usage=True, hints=hints)

    def text(self, program: str) -> str:
        told = f"{program}: [ERROR]: {self.message}\n{self.hint_lines}"
        return f"\n{usage_lines(program)}\n\n{told}"


def usage_error(message: str, hints: Iterable[str] = ()) -> CommandError:
    """The command line itself is wrong."""
    kind = _PARAM_VALIDATION
    return CommandError(message, USAGE_ERROR, kind, usage=True, hints=hints)


def param_error(message: str, hints: Iterable[str] = ()) -> CommandError:
    """A value is wrong, and the message says which."""
    return CommandError(message, USAGE_ERROR, _PARAM_VALIDATION, hints=hints)


def value_error(option: str, message: str, hints: Iterable[str] = ()) -> CommandError:
    """The value of an option is wrong."""
    return param_error(f"Error parsing parameter '{option}': {message}", hints)


def configuration_error(
    message: str, kind: str = "Configuration", hints: Iterable[str] = ()
) -> CommandError:
    """Environment or shared files say what cannot be used, or do not say what is needed."""
    return CommandError(message, CONFIGURATION_ERROR, kind, hints=hints)


def _visible(character: str) -> str:
    return character if character.isprintable() else ascii(character)[1:-1]


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
