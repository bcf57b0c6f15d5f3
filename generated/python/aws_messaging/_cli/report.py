"""Telling why a command ends early, in the form that is asked for."""

from __future__ import annotations

import os
import sys

from .arguments import ONE, Matcher, Option, parse
from .errors import OTHER_ERROR, CommandError
from .global_options import CHOICES
from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

OPTION = "--cli-error-format"
_USUAL = "enhanced"
_VARIABLE = "AWS_CLI_ERROR_FORMAT"
_KEY = "cli_error_format"
_MOST_INLINE = 5
_MORE = f'Use "{OPTION} json" or another error format to see the full details.\n'


def report(error: Exception, program: str, words: Sequence[str]) -> int:
    """Say on standard error why a command ends; the exit code.

    Args:
        words: the command line, which may ask for a format, and for more with ``--debug``.
    """
    if isinstance(error, OSError) or isinstance(error.__cause__, OSError):
        _abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):  # whoever read has what they want
            return OTHER_ERROR
    told = error if isinstance(error, CommandError) else _unforeseen(error)
    if sys.stderr is not None:
        try:
            if "--debug" in words:
                from .debug import show_traceback

                show_traceback(error)
            write(printable(_text(told, program, _format(words))), sys.stderr)
        except OSError:  # nobody can be told
            _abandon(sys.stderr)
    return told.code


def _unforeseen(error: Exception) -> CommandError:
    """An error of the system, or one of ours."""
    name = type(error).__name__
    if isinstance(error, OSError):
        return CommandError(str(error), name=name)
    return CommandError(f"{name}: {error}".removesuffix(": "), name="InternalError")


def _abandon(stream: Any) -> None:
    """Let the interpreter's last flush of a stream that cannot be written succeed."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (AttributeError, OSError, ValueError):
        return  # it is no file, so there is no last flush


def _format(words: Sequence[str]) -> str:
    """The format of errors: of the command line, the environment or the profile."""
    for found in (_asked(words), os.environ.get(_VARIABLE), _of_profile(words)):
        if found and found in CHOICES[OPTION]:
            return found
    return _USUAL


def _asked(words: Sequence[str]) -> str | None:
    """What the command line says, however wrong the rest of it is."""
    found = None
    for at, word in enumerate(words):
        if word == OPTION and at + 1 < len(words):
            found = words[at + 1]
        elif word.startswith(f"{OPTION}="):
            found = word.partition("=")[2]
    return found


def _of_profile(words: Sequence[str]) -> str | None:
    from .._settings import load
    from ..exceptions import SettingsError

    options = {"--profile": Option("--profile", "profile", ONE)}
    try:
        name = parse(words, Matcher(options)).values.get("profile")
        found = load("", profile_name=name).profile.get(_KEY)
    except (CommandError, SettingsError):
        return None
    return found if isinstance(found, str) else None


def _text(error: CommandError, program: str, form: str) -> str:
    if form == "legacy":
        return error.text(program)
    if form == _USUAL:
        return error.text(program) + _details(error.members)
    from .output import rendered

    return rendered(error.facts(program), form, title="error")


def _details(members: Mapping[str, Any]) -> str:
    """What else the service says: simple values and small collections of them."""
    if not members:
        return ""
    lines = [f"{name}: {_inline(value)}\n" for name, value in members.items()]
    more = _MORE if any(_is_complex(value) for value in members.values()) else ""
    return f"\nAdditional error details:\n{''.join(lines)}{more}"


def _inline(value: Any) -> str:
    if _is_complex(value):
        return "<complex value>"
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {item}' for key, item in value.items())}}}"
    return str(value)


def _is_complex(value: Any) -> bool:
    if not isinstance(value, list | dict):
        return False
    items = value.values() if isinstance(value, dict) else value
    return len(value) >= _MOST_INLINE or any(
        isinstance(item, list | dict) for item in items
    )
