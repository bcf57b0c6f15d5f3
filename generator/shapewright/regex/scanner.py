"""A pattern's text and the place up to which it has been read."""

from __future__ import annotations

import re

from shapewright.regex.characters import JAVA_ONLY
from shapewright.regex.tree import BrokenError

_QUOTED = re.compile(r"\\Q(.*?)(?:\\E|$)|\\.", re.DOTALL)
_OF_JAVA = re.compile(rf"\\[pP]\{{(?:{'|'.join(JAVA_ONLY)})\}}")


class Scanner:
    r"""Reads a pattern from left to right; what stands between ``\Q`` and ``\E`` is escaped.

    Args:
        of_java: whether the pattern has what only Java reads.
    """

    def __init__(self, text: str) -> None:
        self.text = _QUOTED.sub(_unquoted, text) if r"\Q" in text else text
        self.at = 0
        self._is_verbatim = self.text == text
        self.of_java = _OF_JAVA.search(text) is not None

    @property
    def at_end(self) -> bool:
        return self.at >= len(self.text)

    def sees(self, text: str) -> bool:
        """Whether this comes next."""
        return self.text.startswith(text, self.at)

    def take(self, text: str) -> bool:
        """Read this if it comes next."""
        found = self.sees(text)
        if found:
            self.at += len(text)
        return found

    def match(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        """Read what an expression matches here."""
        found = expression.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def character(self) -> str:
        """Read one character."""
        self.at += 1
        return self.text[self.at - 1]

    def broken(self, message: str, at: int) -> BrokenError:
        """The error that no engine reads the pattern, with the place if that is the text's own."""
        return BrokenError(message, at + 1 if self._is_verbatim else None)


def _unquoted(match: re.Match[str]) -> str:
    if match[1] is None:
        return match.group()
    return "".join(
        f"\\{character}" if character.isascii() and not character.isalnum() else character
        for character in match[1]
    )
