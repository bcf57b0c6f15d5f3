"""From bytes to text: UTF-8 alone, and nothing in it that cannot be seen."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import islice

from shapewright.errors import Problem
from shapewright.text import UNSAFE

MOST_PROBLEMS = 1000

_OTHER_ENCODINGS = (
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
)


def decode(content: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a spec file, its unsafe characters replaced by blanks; None if it is no text.

    Args:
        content: the file's bytes.
        file: its path as people know it.
    """
    if content.startswith(codecs.BOM_UTF8):
        message = "the file begins with a byte-order mark: save it as UTF-8 without one"
        return None, [Problem(file, 1, 1, message)]
    if content.startswith(_OTHER_ENCODINGS):
        return None, [Problem(file, 1, 1, "the file is in UTF-16 or UTF-32: save it as UTF-8")]
    nul = content.find(b"\0")
    if nul >= 0:
        message = "a NUL byte: the file is no text, or not in UTF-8"
        return None, [Problem(file, *_position(content[:nul]), message)]
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        message = f"the byte 0x{content[error.start]:02X} is not UTF-8: save the file as UTF-8"
        return None, [Problem(file, *_position(content[: error.start]), message)]
    if "\r" in text:
        before = text[: text.index("\r")].encode("utf-8")
        message = "a carriage return that ends no line: save the file with line ends of one kind"
        return None, [Problem(file, *_position(before), message)]
    if not UNSAFE.search(text):
        return text, []
    return UNSAFE.sub(" ", text), list(islice(_unsafe(text, file), MOST_PROBLEMS))


def _position(before: bytes) -> tuple[int, int]:
    """Line and column of what follows ``before``."""
    last = before[before.rfind(b"\n") + 1 :]
    return before.count(b"\n") + 1, len(last.decode("utf-8", "replace")) + 1


def _unsafe(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        for match in UNSAFE.finditer(line):
            code = f"U+{ord(match.group()):04X}"
            message = f"the character {code} cannot be seen, and must not stand in a spec"
            yield Problem(file, number, match.start() + 1, message)
