"""What ends a command early: what to say, and the exit code, as the AWS CLI has them."""

from __future__ import annotations

USAGE_ERROR = 252
CONFIGURATION_ERROR = 253
SERVICE_ERROR = 254
OTHER_ERROR = 255


class CommandError(Exception):
    """A command cannot go on.

    Args:
        message: for people, on standard error.
        code: exit code of the process.
        kind: word that the AWS CLI puts before the message (``ParamValidation``); empty for none.
        usage: whether the usage lines belong to the message.
    """

    def __init__(
        self,
        message: str,
        code: int = OTHER_ERROR,
        kind: str = "",
        usage: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.kind = kind
        self.usage = usage

    def text(self, program: str) -> str:
        """All that standard error gets, in the form of the AWS CLI's version 2."""
        kind = f"An error occurred ({self.kind}): " if self.kind else ""
        usage = f"\n{usage_lines(program)}" if self.usage else ""
        return f"\n{program}: [ERROR]: {kind}{self.message}\n{usage}"


class UnknownOptions(CommandError):
    """Options or words that the command does not know; the usage comes first."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(f"Unknown options: {', '.join(words)}", USAGE_ERROR)

    def text(self, program: str) -> str:
        return f"\n{usage_lines(program)}\n\n{program}: [ERROR]: {self.message}\n"


def usage_error(message: str) -> CommandError:
    """The command line itself is wrong."""
    return CommandError(message, USAGE_ERROR, "ParamValidation", usage=True)


def value_error(option: str, message: str) -> CommandError:
    """The value of an option is wrong."""
    text = f"Error parsing parameter '{option}': {message}"
    return CommandError(text, USAGE_ERROR, "ParamValidation")


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
