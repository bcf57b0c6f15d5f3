"""Where YAML is written: lines, indentation, and scalars folded at blanks behind column 80."""

from __future__ import annotations

from .yaml_scalars import BREAKS, is_printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .yaml_scalars import Spelling

STEP = 2
"""Blanks by which what stands in something is indented."""

_LAST_COLUMN = 80
_CARE = f" '{BREAKS}"
_ESCAPES = {
    "\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r",
    "\x1b": "e", '"': '"', "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P",
}  # fmt: skip


class Writer:
    """A document as far as it is written.

    Attributes:
        at_indent: whether only indentation, and what opens items, stands on the line.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._column = 0
        self._after_blank = True
        self.at_indent = True

    def text(self) -> str:
        """What is written."""
        return "".join(self._parts)

    def start_line(self, indent: int) -> None:
        """Go to a column, on a new line unless nothing stands on this one behind it."""
        column = self._column
        if (
            not self.at_indent
            or column > indent
            or (column == indent and not self._after_blank)
        ):
            self._break("\n")
        if self._column < indent:
            self._put(" " * (indent - self._column))
        self._after_blank = True
        self.at_indent = True

    def opening(self, mark: str) -> None:
        """Write what opens an item: what is in it may stand on the same line."""
        self._separate()
        self._put(mark)
        self._after_blank = False

    def mark(self, text: str) -> None:
        """Write a mark, apart from what stands before it."""
        self._separate()
        self._put(text)
        self._after_blank = False
        self.at_indent = False

    def key(self, spelling: Spelling, indent: int) -> None:
        """Write a key, on one line."""
        self._quoted_or_plain(spelling, indent, False)
        self._put(":")

    def scalar(self, spelling: Spelling, indent: int) -> None:
        """Write a scalar.

        Args:
            indent: of the lines that it goes on in.
        """
        self._quoted_or_plain(spelling, indent, True)

    def _quoted_or_plain(self, spelling: Spelling, indent: int, folds: bool) -> None:
        if spelling.quote or spelling.text:
            self._separate()
        if spelling.quote == '"':
            self._double(spelling.text, indent, folds)
        else:
            self._put(spelling.quote)
            self._single(spelling, indent, folds)
            self._put(spelling.quote)
        self._after_blank = False
        self.at_indent = False

    def _single(self, spelling: Spelling, indent: int, folds: bool) -> None:
        """Write a text as it is; apostrophes are doubled in quotes, blank lines are line ends."""
        text = spelling.text
        if spelling.quote:
            self.at_indent = False
        if not any(character in text for character in _CARE):
            self._put(text)
            return
        last = len(text) - 1
        blank = broken = False
        for place, character in enumerate(text):
            if character == " ":
                if (
                    folds
                    and not blank
                    and self._column > _LAST_COLUMN
                    and 0 < place < last
                    and text[place + 1] != " "
                ):
                    self.start_line(indent)
                else:
                    self._put(" ")
                blank = True
            elif character in BREAKS:
                if not broken and character == "\n":
                    self._break("\n")
                self._break(character)
                self.at_indent = True
                broken = True
            else:
                if broken:
                    self.start_line(indent)
                self._put("''" if character == "'" and spelling.quote else character)
                self.at_indent = False
                blank = broken = False
        if broken:
            self.start_line(indent)

    def _double(self, text: str, indent: int, folds: bool) -> None:
        """Write a text in quotes that know escapes."""
        last = len(text) - 1
        blank = False
        self._put('"')
        self.at_indent = False
        for place, character in enumerate(text):
            if character == " ":
                if (
                    folds
                    and not blank
                    and self._column > _LAST_COLUMN
                    and 0 < place < last
                ):
                    self.start_line(indent)
                    if text[place + 1] == " ":
                        self._put("\\")
                else:
                    self._put(" ")
                blank = True
            else:
                self._put(_escaped(character))
                blank = False
        self._put('"')

    def _separate(self) -> None:
        if not self._after_blank:
            self._put(" ")

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._column += len(text)

    def _break(self, character: str) -> None:
        self._parts.append(character)
        self._column = 0


def _escaped(character: str) -> str:
    if is_printable(character) and character not in BREAKS and character not in '"\\':
        return character
    letter = _ESCAPES.get(character)
    if letter is not None:
        return f"\\{letter}"
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
