"""The text that is read, and how far reading has come."""

from __future__ import annotations

import re

from .errors import YamlError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Pattern

END = "\0"
"""What ``peek`` shows behind the text."""
BREAKS = "\r\n\x85\u2028\u2029"
LINE_ENDS = f"{BREAKS}{END}"
GAPS = f"{LINE_ENDS} \t"
"""What a word ends at."""

_LOOK_AHEAD = 16
# What can stand in YAML is told by what cannot: such a pattern is ten times as quick to make.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_LINES = re.compile("\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"


class Source:
    """A text and a place in it.

    Attributes:
        at: how many characters were read.
        line: number of the line, from 0.

    Raises:
        YamlError: the text holds control characters.
    """

    __slots__ = ("_line_start", "_text", "at", "line")

    def __init__(self, text: str) -> None:
        wrong = _FORBIDDEN.search(text)
        if wrong is not None:
            lines = _LINES.split(text[: wrong.start()])
            line, column = len(lines), len(lines[-1]) + 1
            message = f"the character {wrong[0]!a} cannot stand in YAML"
            advice = 'write it as an escape in "..."'
            raise YamlError(f"{message}: {advice}", line, column)
        self._text = text + END * _LOOK_AHEAD
        self.at = self._line_start = 1 if text.startswith(_BYTE_ORDER_MARK) else 0
        self.line = 0

    @property
    def column(self) -> int:
        """How many characters stand before this place in its line."""
        return self.at - self._line_start

    def peek(self, ahead: int = 0) -> str:
        """The character here, or up to 15 characters further."""
        return self._text[self.at + ahead]

    def starts(self, text: str) -> bool:
        """Whether a text begins here."""
        return self._text.startswith(text, self.at)

    def skip(self, count: int = 1) -> None:
        """Go on by some characters, none of which ends the line."""
        self.at += count

    def take(self, pattern: Pattern[str]) -> str:
        """Read what a pattern finds here, which ends no line; empty if it finds nothing."""
        found = pattern.match(self._text, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[0]

    def skip_blanks(self) -> None:
        """Go on behind blanks."""
        while self._text[self.at] == " ":
            self.at += 1

    def skip_comment(self) -> None:
        """Go to the end of the line, if a comment begins here."""
        if self._text[self.at] == "#":
            self.take(_REST)

    def take_rest(self) -> str:
        """Read the rest of the line."""
        return self.take(_REST)

    def line_break(self) -> str:
        """Read the end of a line; what it means in a text, or nothing if there is none.

        The next line begins behind ``\\n`` and ``\\r`` only, as far as columns are concerned.
        """
        character = self._text[self.at]
        if character not in BREAKS:
            return ""
        self.at += 2 if self.starts("\r\n") else 1
        if character in "\r\n":
            self._line_start = self.at
            self.line += 1
        return character if character in "\u2028\u2029" else "\n"

    def at_marker(self, marker: str) -> bool:
        """Whether ``---`` or ``...`` stands here as a word."""
        return self.starts(marker) and self.peek(len(marker)) in GAPS

    def error(self, message: str) -> YamlError:
        """Something is wrong here."""
        return YamlError(message, self.line + 1, self.column + 1)


_REST = re.compile(f"[^{LINE_ENDS}]*")
