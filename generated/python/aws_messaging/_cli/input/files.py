"""Values that do not stand on the command line: files, pipes and standard input.

``file://`` names text, ``fileb://`` bytes, ``-`` (where a value begins with a brace, a key or a
mark, so that no one can mean the text) and ``file://-`` standard input.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

TEXT = "file://"
BYTES = "fileb://"
STANDARD_INPUT = "-"

_MARKS = (  # the longer ones first: that of UTF-32 begins as that of UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OPENERS = {
    b"{\0": "utf-16-le",
    b"[\0": "utf-16-le",
    b"\0{": "utf-16-be",
    b"\0[": "utf-16-be",
}


_LARGEST = 100_000_000


class FileError(Exception):
    """A file that a value names cannot be read."""


def is_reference(text: str) -> bool:
    """Whether a value names a file."""
    return text.startswith((TEXT, BYTES))


class Sources:
    """What the values of one command are read from; standard input can be read once."""

    def __init__(self) -> None:
        self._is_read = False

    def resolve(self, text: str) -> str | bytes:
        """What the file holds that ``text`` names; ``text`` itself if it names none.

        ``~`` and ``$VARIABLES`` in the path are expanded. A byte order mark tells the encoding of
        text and is left out; without one it is UTF-8, or what ``AWS_CLI_FILE_ENCODING`` names.
        Line ends become ``\\n``.

        Raises:
            FileError: the file cannot be read, or is not text.
        """
        if not is_reference(text):
            return text
        path = _expanded(text.partition("://")[2])
        if path == STANDARD_INPUT and not os.path.exists(path):
            data = self._standard_input(_LARGEST)
        else:
            data = _content(path, text, _LARGEST)
        return data if text.startswith(BYTES) else decoded(data, path)

    def standard_input(self) -> str:
        """The text of standard input.

        Raises:
            FileError: there is none, it is not text, or another option has read it.
        """
        return decoded(self._standard_input(_LARGEST), "standard input")

    def stream(self, text: str) -> bytes | None:
        """The bytes of the file that ``text`` names, with or without a prefix; None if none."""
        path = text.partition("://")[2] if is_reference(text) else text
        path = _expanded(path)
        if path == STANDARD_INPUT and not os.path.exists(path):
            return self._standard_input()
        if os.path.isdir(path) or not os.path.exists(path):
            return None
        return _content(path, text)

    def _standard_input(self, most: int = -1) -> bytes:
        told = "Unable to read standard input"
        if self._is_read:
            raise FileError(f"{told}: another option has read it")
        self._is_read = True
        try:
            return _read(sys.stdin.buffer, most)
        except (AttributeError, ValueError):
            raise FileError(f"{told}: it is closed") from None
        except OSError as error:
            raise FileError(f"{told}: {error}") from None


def _expanded(path: str) -> str:
    return os.path.expandvars(os.path.expanduser(path))


def _content(path: str, name: str, most: int = -1) -> bytes:
    try:
        with open(path, "rb") as file:
            return _read(file, most)
    except (OSError, ValueError) as error:
        raise FileError(f"Unable to load paramfile {name}: {error}") from None


def _read(file: BinaryIO, most: int) -> bytes:
    """What a file holds; all of it if ``most`` is below zero.

    Raises:
        OSError: it cannot be read, or holds more bytes than ``most``, perhaps without end.
    """
    data = file.read(most + 1 if most >= 0 else -1)
    if 0 <= most < len(data):
        raise OSError(f"it has more than {most // 1_000_000} MB")
    return data


def decoded(data: bytes, path: str) -> str:
    """Bytes as text.

    Args:
        path: where they come from, for the message.

    Raises:
        FileError: they are not text.
    """
    mark, encoding = next(
        (each for each in _MARKS if data.startswith(each[0])), (b"", "")
    )
    wanted = encoding or _OPENERS.get(data[:2]) or _file_encoding()
    try:
        text = data[len(mark) :].decode(wanted)
    except (UnicodeError, LookupError):
        raise FileError(
            f"Unable to load paramfile ({path}), text contents could not be decoded.  "
            "If this is a binary file, please use the fileb:// prefix instead of the "
            "file:// prefix."
        ) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _file_encoding() -> str:
    return os.environ.get("AWS_CLI_FILE_ENCODING") or "utf-8"
