"""The command ``<distribution> <service> <operation> [options]``.

Help pages and skeletons are ready-made texts: the plain forms of asking for them are answered
here, without loading what reads options. All else is ``dispatch``'s.
"""

from __future__ import annotations

import os
import sys

from .._load import load
from .show import write, write_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_PACKAGE = __name__.removesuffix("._cli.main")
_HELP = ("help", "--help", "-h")
_SKELETON = "--generate-cli-skeleton"
_INPUT_SKELETON = ((_SKELETON,), (_SKELETON, "input"), (f"{_SKELETON}=input",))
_YAML_SKELETON = ((_SKELETON, "yaml-input"), (f"{_SKELETON}=yaml-input",))
_INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code of the process.

    Args:
        words: the command line without the program's name; by default the process's own.
    """
    try:
        return _run(_own_words() if words is None else words)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(words: Sequence[str]) -> int:
    services = load(f"{_PACKAGE}._services")
    try:
        if _print_ready_text(services, words):
            return 0
        from .dispatch import dispatch

        return dispatch(_PACKAGE, services, words)
    except Exception as error:
        from .report import report

        return report(error, services.DISTRIBUTION, words)


def _own_words() -> list[str]:
    """The process's own command line, read as UTF-8 whatever the locale."""
    words = []
    for word in sys.argv[1:]:
        try:
            words.append(word if word.isascii() else os.fsencode(word).decode("utf-8"))
        except UnicodeError:
            words.append(word)
    return words


def _print_ready_text(services: Any, words: Sequence[str]) -> bool:
    """Print the page or skeleton that a command line asks for, if it asks for nothing else."""
    *names, last = words or ("",)
    if last in _HELP and len(names) <= 2:
        page = _module(services, names)
        if page is not None:
            write_page(page.HELP)
        return page is not None
    asked = tuple(words[2:])
    if asked not in _INPUT_SKELETON and asked not in _YAML_SKELETON:
        return False
    command = _module(services, words[:2])
    if command is None:
        return False
    if asked in _INPUT_SKELETON:
        write(command.SKELETON)
        return True
    from .skeletons import yaml_input

    write(yaml_input(command))
    return True


def _module(services: Any, names: Sequence[str]) -> Any:
    """The generated module of what is named: all, a service, or an operation's command."""
    if not names:
        return services
    module = services.SERVICES.get(names[0])
    if module is None:
        return None
    commands = load(f"{_PACKAGE}.{module}._commands")
    if len(names) == 1:
        return commands
    method = commands.COMMANDS.get(names[1])
    return method and load(f"{_PACKAGE}.{module}._commands.{method}")
