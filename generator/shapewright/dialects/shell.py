"""Encoders for shells: the only way for a spec's text into a script, inert wherever it lands.

Texts that hold a control character, a line end included, have no place in a script: callers leave
them out (``fits``).
"""

from __future__ import annotations

import re

from shapewright.dialects.escape import Rendered
from shapewright.text import UNSAFE

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_SPECIAL = re.compile(r"[^A-Za-z0-9_./:@%+,=-]")


def fits(text: str) -> bool:
    """Whether a text can stand in a script: it is not empty, and one line of what can be seen."""
    return bool(text) and "\n" not in text and "\t" not in text and not UNSAFE.search(text)


def is_name(text: str) -> bool:
    """Whether a text means itself to every shell, also where a shell looks for patterns."""
    return _NAME.fullmatch(text) is not None


def word(text: str) -> str:
    """The text as it is typed: one word of a command line of bash, nothing in it special.

    It is not for a script: ``quoted`` makes it so.
    """
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", text)


def quoted(text: str) -> Rendered:
    """The text in single quotes, for bash, zsh and every other shell of POSIX."""
    return Rendered("'" + text.replace("'", "'\\''") + "'")


def fish_quoted(text: str) -> Rendered:
    """The text in single quotes, for fish: there a backslash escapes itself and a quote."""
    return Rendered("'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")


def comment(lines: list[str]) -> Rendered:
    """Comment lines; what would end a line is escaped."""
    return Rendered("\n".join(f"# {UNSAFE.sub(' ', line)}" for line in lines))
