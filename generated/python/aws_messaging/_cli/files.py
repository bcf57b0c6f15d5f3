"""Values that are read from files: ``file://`` (text) and ``fileb://`` (bytes)."""

from __future__ import annotations

import os

TEXT = "file://"
BYTES = "fileb://"


class FileError(Exception):
    """A file that a value names cannot be read."""


def is_reference(text: str) -> bool:
    """Whether a value names a file."""
    return text.startswith((TEXT, BYTES))


def resolve(text: str) -> str | bytes:
    """What the file holds that ``text`` names; ``text`` itself if it names none.

    ``~`` and ``$VARIABLES`` in the path are expanded. Text is UTF-8; its line ends become ``\\n``.

    Raises:
        FileError: the file cannot be read, or is not UTF-8.
    """
    if not is_reference(text):
        return text
    path = os.path.expandvars(os.path.expanduser(text.partition("://")[2]))
    try:
        if text.startswith(BYTES):
            with open(path, "rb") as binary:
                return binary.read()
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError:
        raise FileError(
            f"Unable to load paramfile ({path}), text contents could not be decoded.  "
            "If this is a binary file, please use the fileb:// prefix instead of the "
            "file:// prefix."
        ) from None
    except (OSError, ValueError) as error:
        raise FileError(f"Unable to load paramfile {text}: {error}") from None


def read_whole(path: str) -> bytes | None:
    """The bytes of the file at ``path``, ``~`` and ``$VARIABLES`` expanded; None if it is none."""
    path = os.path.expandvars(os.path.expanduser(path))
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None
