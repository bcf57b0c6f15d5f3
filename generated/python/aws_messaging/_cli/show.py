"""What is printed: a request as text, and any text on any stream."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from .._http import Request


def request_text(request: Request) -> str:
    """A request as it would go over the wire; a body that is no text is shown in base64."""
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    text = "\n".join(lines) + "\n"
    return f"{text}\n{_body_text(request.body)}\n" if request.body else text


def _body_text(body: bytes) -> str:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = "\x00"
    if all(character.isprintable() or character in "\n\t" for character in text):
        return text
    from .._encoding import base64_text

    return f"({len(body)} bytes, here in base64)\n{base64_text(body)}"


def write(text: str, stream: TextIO | None = None) -> None:
    """Print text on standard output, or on ``stream``; what its encoding lacks is escaped.

    Raises:
        OSError: the text could not be written.
    """
    output = stream or sys.stdout
    if output is None:
        raise OSError("standard output is closed")
    try:
        output.write(text)
    except UnicodeEncodeError:
        encoding = output.encoding or "utf-8"
        output.write(text.encode(encoding, "backslashreplace").decode(encoding))
    output.flush()


def printable(text: str) -> str:
    """Text for a terminal: control characters, line ends and tabs aside, are escaped."""
    return "".join(
        (
            character
            if character.isprintable() or character in "\n\t"
            else character.encode("unicode_escape").decode("ascii")
        )
        for character in text
    )
