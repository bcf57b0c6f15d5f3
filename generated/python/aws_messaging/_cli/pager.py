"""Long texts on a terminal, through the pager that is asked for, or ``less``.

A pager is a convenience: whatever becomes of it, the text is shown.
"""

from __future__ import annotations

import os
import sys
from itertools import chain

from .show import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from subprocess import Popen
    from types import FrameType

_ON_WINDOWS = os.name == "nt"
_DEFAULT = "more" if _ON_WINDOWS else "less"
# Quit if it fits on a screen, keep colours, leave the text on the screen; read UTF-8.
_SETTINGS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}


def asked_for(configured: str | None = None) -> str | None:
    """The pager that a user asks for: empty for none at all, None if nobody asks.

    Args:
        configured: ``cli_pager`` of the profile.
    """
    first = os.environ.get("AWS_PAGER", configured)
    return os.environ.get("PAGER") if first is None else first


def asked_for_help() -> str | None:
    """The pager that a user asks for to read pages of help, as ``asked_for``."""
    return asked_for(os.environ.get("MANPAGER"))


def page(text: str, command: str | None) -> None:
    """Show a text on a terminal.

    Args:
        command: of the pager; empty for none; None for the usual one, if the text is longer
            than the screen.

    Raises:
        OSError: the text could not be written.
        KeyboardInterrupt: the pager was interrupted.
    """
    page_each((text,), command)


def page_each(texts: Iterable[str], command: str | None) -> None:
    """Show texts one after the other, each when it is there, as ``page`` shows one.

    Raises:
        OSError: a text could not be written.
        KeyboardInterrupt: the pager was interrupted.
    """
    coming = iter(texts)
    there: list[str] = []
    if command is None:
        command = _DEFAULT if _exceeds_screen(coming, there) else ""
    process = _started(command) if command.strip() else None
    if process is None:
        _write_all(there, coming)
    else:
        _show_in(process, there, coming)


def _write_all(there: list[str], coming: Iterator[str]) -> None:
    for text in chain(there, coming):
        if text:
            write(text)


def _exceeds_screen(coming: Iterator[str], there: list[str]) -> bool:
    """Whether texts are longer than the screen; those read to know it are put in ``there``."""
    if os.environ.get("TERM", "" if not _ON_WINDOWS else "windows") in ("", "dumb"):
        return False
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return False
    if not size.columns or not size.lines:
        return False
    left = size.lines - 1  # the prompt takes one
    for text in coming:
        there.append(text)
        for line in text.removesuffix("\n").split("\n"):
            left -= max(1, -(-_columns(line) // size.columns))
        if left < 0:
            return True
    return False


def _columns(line: str) -> int:
    """Columns that a line takes; colours take none."""
    from .output.sections import width_of

    plain, *painted = line.split("\x1b[")
    return width_of(plain + "".join(part.partition("m")[2] for part in painted))


def _started(command: str) -> Popen[bytes] | None:
    """The pager's process; None if it cannot be started."""
    from shlex import split
    from subprocess import PIPE, Popen

    environment = {**_SETTINGS, **os.environ}
    try:
        words = command if _ON_WINDOWS else split(command)
        return Popen(words, stdin=PIPE, env=environment, shell=_ON_WINDOWS)
    except (OSError, ValueError):  # there is none, or its quotes are not closed
        return None


def _show_in(process: Popen[bytes], there: list[str], coming: Iterator[str]) -> None:
    """Feed a pager until it has all, or is left; what a failing one did not show is printed."""
    from signal import SIGINT

    restore = _leave_interrupts_to(process)
    try:
        _feed(process, there, coming)
    finally:
        process.wait()
        restore()
        if process.returncode not in (0, -SIGINT):
            write("".join(there))
    if process.returncode == -SIGINT:
        raise KeyboardInterrupt
    if process.returncode:
        _write_all([], coming)


def _feed(process: Popen[bytes], there: list[str], coming: Iterator[str]) -> None:
    """Give a pager all texts; it may be left before it has read them."""
    from contextlib import closing, suppress

    sink = process.stdin
    assert sink is not None
    with suppress(BrokenPipeError), closing(sink):
        sink.write("".join(there).encode("utf-8", "backslashreplace"))
        sink.flush()
        for text in coming:
            there.append(text)
            sink.write(text.encode("utf-8", "backslashreplace"))
            sink.flush()


def _leave_interrupts_to(process: Popen[bytes]) -> Callable[[], None]:
    """Leave Ctrl-C to a pager as long as it runs; what takes it back."""
    import signal

    def leave(number: int, frame: FrameType | None) -> None:
        if process.poll() is not None:
            raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGINT, leave)
    except ValueError:  # not the main thread, which has no such signals
        return lambda: None

    def restore() -> None:
        signal.signal(signal.SIGINT, before)

    return restore
