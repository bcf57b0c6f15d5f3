"""Printing texts, on any stream, and pages of help."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_LINES = {ord("\n"): None, ord("\t"): None}
# Control characters but line ends and tabs, line separators, marks and controls of direction,
# the byte-order mark, halves of surrogate pairs.
_DISTURBING = (
    r"[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff]"
)


def write(text: str, stream: TextIO | None = None) -> None:
    """Print text on standard output, or on ``stream``, in UTF-8 whatever the locale.

    Half a surrogate pair, which UTF-8 cannot hold, is escaped as JSON does it.

    Raises:
        OSError: the text could not be written.
    """
    output = stream or sys.stdout
    if output is None:
        raise OSError("standard output is closed")
    try:
        sink = getattr(output, "buffer", None)
        if sink is None:
            output.write(text)
            output.flush()
            return
        output.flush()
        left = memoryview(text.encode("utf-8", "backslashreplace"))
        while left:
            count = sink.write(left)
            if count is None:
                raise BlockingIOError("standard output takes no more at the moment")
            left = left[count:]
        sink.flush()
    except ValueError as error:  # the stream was closed
        raise OSError(str(error)) from None


def write_page(text: str) -> None:
    """Print a page of help: through a pager on a terminal, if asked for or too long for it.

    Raises:
        OSError: the text could not be written.
    """
    if not is_terminal():
        write(text)
        return
    from .pager import asked_for_help, page

    page(text, asked_for_help())


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    try:
        return sys.stdout is not None and sys.stdout.isatty()
    except ValueError:  # it was closed
        return False


def printable(text: str) -> str:
    """Text for a terminal: what would move or turn what is on it is escaped.

    That is: control characters, line ends and tabs aside, controls of direction, halves of
    surrogate pairs. Escapes are those of JSON, so that JSON stays what it is.
    """
    if text.isascii() and text.translate(_LINES).isprintable():
        return text
    from re import sub

    return sub(_DISTURBING, lambda found: f"\\u{ord(found[0]):04x}", text)
