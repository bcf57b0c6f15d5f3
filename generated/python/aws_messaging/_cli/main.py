"""The command ``<distribution> <service> <operation> [options]``.

Help pages and skeletons are ready-made texts: the plain forms of asking for them are answered
here, without loading what reads options. All else is ``dispatch``'s.
"""

from __future__ import annotations

import os
import sys

from .._load import load
from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_PACKAGE = __name__.removesuffix("._cli.main")
_HELP = ("help", "--help", "-h")
_SKELETON = ("--generate-cli-skeleton", "--generate-cli-skeleton=input")
_INTERRUPTED = 130
_OTHER_ERROR = 255


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code of the process.

    Args:
        words: the command line without the program's name; by default the process's own.
    """
    services = load(f"{_PACKAGE}._services")
    words = _own_words() if words is None else words
    try:
        text = _ready_text(services, words)
        if text is not None:
            write(text)
            return 0
        return _dispatch(services, words)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        _abandon_output()
        return _fail(f"\n{services.DISTRIBUTION}: [ERROR]: {error}\n", _OTHER_ERROR)


def _own_words() -> list[str]:
    """The process's own command line, read as UTF-8 whatever the locale."""
    words = []
    for word in sys.argv[1:]:
        try:
            words.append(word if word.isascii() else os.fsencode(word).decode("utf-8"))
        except UnicodeError:
            words.append(word)
    return words


def _ready_text(services: Any, words: Sequence[str]) -> str | None:
    """The page or skeleton that a command line asks for and nothing else; None if it is more."""
    if not 0 < len(words) <= 3:
        return None
    *names, last = words
    if last not in _HELP and (last not in _SKELETON or len(names) != 2):
        return None
    if not names:
        page: str = services.HELP
        return page
    module = services.SERVICES.get(names[0])
    if module is None:
        return None
    found = load(f"{_PACKAGE}.{module}._commands")
    if len(names) == 2:
        method = found.COMMANDS.get(names[1])
        if method is None:
            return None
        found = load(f"{_PACKAGE}.{module}._commands.{method}")
    text: str = found.HELP if last in _HELP else found.SKELETON
    return text


def _dispatch(services: Any, words: Sequence[str]) -> int:
    from .dispatch import dispatch
    from .errors import CommandError

    try:
        return dispatch(_PACKAGE, services, words)
    except CommandError as error:
        return _fail(error.text(services.DISTRIBUTION), error.code)


def _fail(text: str, code: int) -> int:
    if sys.stderr is None:
        return code
    try:
        write(printable(text), sys.stderr)
    except OSError:  # nobody can be told
        return code
    return code


def _abandon_output() -> None:
    """Let the interpreter's last flush fail in silence: the failure is told already."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (
        AttributeError,
        OSError,
        ValueError,
    ):  # it is no file, so there is no last flush
        return
