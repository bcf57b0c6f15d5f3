"""From a command line to what runs it: a page, a version, an operation, or what is wrong."""

from __future__ import annotations

import sys

from .._load import load
from . import completion
from .arguments import END, parse
from .errors import usage_error
from .global_options import HELP, check, matcher
from .operation import option_names, run
from .show import write, write_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from .arguments import Parsed


def dispatch(package: str, services: Any, words: Sequence[str]) -> int:
    """Run a command line; the exit code.

    Args:
        package: full name of the package that all is part of.
        services: its generated module ``_services``.

    Raises:
        CommandError: the command cannot go on.
    """
    outline = parse(words, matcher(strict=False))
    named = [outline.rest[at] for at in outline.plain[:2]]
    asks_help = any(outline.values.get(name) for name in HELP)
    if outline.values.get("--version"):
        write(f"{_version(package, services)}\n")
        return 0
    if outline.values.get("--debug"):
        from .debug import start

        start(package)
    if not named and not asks_help:
        raise usage_error("the following arguments are required: command")
    if named and named[0] in completion.NAMES and named[0] not in services.SERVICES:
        behind = ["help"] if asks_help else outline.rest[outline.plain[0] + 1 :]
        write(completion.text(package, services.DISTRIBUTION, behind))
        return 0
    if "help" in named or not named:
        about = [outline.rest[at] for at in outline.plain[:3]]
        if named:
            about.remove("help")
        return _show_page(package, services, about)
    service = f"{package}.{_known('command', named[0], services.SERVICES, outline)}"
    commands = load(f"{service}._commands")
    if len(named) == 1 and not asks_help:
        raise usage_error("the following arguments are required: operation")
    if len(named) == 1:
        write_page(commands.HELP)
        return 0
    method = _known("operation", named[1], commands.COMMANDS, outline)
    return _run_operation(service, method, words)


def _show_page(package: str, services: Any, about: Sequence[str]) -> int:
    """Print the help page of a service or of an operation; of all if none is named."""
    if not about:
        write_page(services.HELP)
        return 0
    service = f"{package}.{_known('command', about[0], services.SERVICES)}"
    module = load(f"{service}._commands")
    if len(about) > 1:
        method = _known("operation", about[1], module.COMMANDS)
        module = load(f"{service}._commands.{method}")
    write_page(module.HELP)
    return 0


def _run_operation(service: str, method: str, words: Sequence[str]) -> int:
    command = load(f"{service}._commands.{method}")
    parsed = parse(words, matcher(option_names(command)))
    if any(parsed.values.get(name) for name in HELP):
        write_page(command.HELP)
        return 0
    check(parsed.values)
    return run(command, service, _behind_command(parsed), parsed.values, words)


def _behind_command(parsed: Parsed) -> list[str]:
    """What is left of a command line without the names of the service and the operation.

    A ``--`` before or directly behind them ends the global options only.
    """
    named = parsed.plain[:2]
    words = parsed.rest
    end = words.index(END) if END in words else len(words)
    if end > named[1] + 1:
        end = len(words)
    return [word for at, word in enumerate(words) if at not in (*named, end)]


def _known(
    what: str, name: str, known: Mapping[str, str], outline: Parsed | None = None
) -> str:
    """The module of a service or operation.

    Args:
        outline: the command line; a mistyped option in it leaves its value where a name should be.

    Raises:
        CommandError: there is none of this name.
    """
    if name in known:
        return known[name]
    from .advice import misspelt

    message = f"argument {what}: Found invalid choice {name!r}\n"
    hints = misspelt(outline.rest, matcher().names) if outline else []
    raise usage_error(message + _suggestion(name, known), hints)


def _suggestion(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, cutoff=0.8)
    lines = "".join(f"  * {choice}\n" for choice in close)
    return f"\nMaybe you meant:\n\n{lines}" if close else ""


def _version(package: str, services: Any) -> str:
    """``name/version``, and the Python that runs it."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    return f"{services.DISTRIBUTION}/{load(package).__version__} Python/{python}"
