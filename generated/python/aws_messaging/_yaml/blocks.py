"""Reading block scalars: the indented lines behind ``|`` and ``>``."""

from __future__ import annotations

from .source import BREAKS, END, LINE_ENDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .source import Source

_DIGITS = "0123456789"


def block(source: Source, least: int) -> str:
    """Read a block scalar, from its ``|`` or ``>``.

    Args:
        least: the least column that its lines begin at; 0 at the top of a document.

    Raises:
        YamlError: its first line is not as it has to be.
    """
    folds = source.peek() == ">"
    source.skip()
    chomping, step = _header(source)
    if step:
        indent = max(least, 1) + step - 1
        breaks = _empty_lines(source, indent)
    else:
        breaks, deepest = _first_lines(source)
        indent = max(least, deepest)
    found: list[str] = []
    last = ""
    while source.column == indent and source.peek() != END:
        found += breaks
        begins_plain = source.peek() not in " \t"
        found.append(source.take_rest())
        last = source.line_break()
        breaks = _empty_lines(source, indent)
        if least == 0 and (source.at_marker("---") or source.at_marker("...")):
            break
        if source.column != indent or source.peek() == END:
            break
        if folds and last == "\n" and begins_plain and source.peek() not in " \t":
            found += [] if breaks else [" "]
        else:
            found.append(last)
    if chomping != "-":
        found.append(last)
    if chomping == "+":
        found += breaks
    return "".join(found)


def _header(source: Source) -> tuple[str, int]:
    """What stands behind ``|`` and ``>``: what to do with the last lines, and how far to indent.

    The indentation is relative; 0 if it is that of the first line.
    """
    chomping, step = "", ""
    for _ in range(2):
        character = source.peek()
        if character in "+-" and not chomping:
            chomping = character
        elif character in _DIGITS and not step:
            step = character
        else:
            break
        source.skip()
    blank = source.peek() == " "
    source.skip_blanks()
    if blank:
        source.skip_comment()
    if source.peek() not in LINE_ENDS or step == "0":
        raise source.error(
            "only + or -, a number from 1 to 9 and a comment may follow | and >:"
            " the text begins in the next line"
        )
    source.line_break()
    return chomping, int(step or 0)


def _first_lines(source: Source) -> tuple[list[str], int]:
    """The empty lines at the beginning, and the deepest column that was seen in them."""
    breaks: list[str] = []
    first = -1
    deepest = 0
    while source.peek() == " " or source.peek() in BREAKS:
        if source.peek() == " ":
            source.skip_blanks()
            deepest = max(deepest, source.column)
            continue
        if first < 0:
            first = source.column
        breaks.append(source.line_break())
    if 0 < first < deepest:
        raise source.error("the first line of a block must not be indented less")
    return breaks, deepest


def _empty_lines(source: Source, indent: int) -> list[str]:
    """The empty lines here; blanks of the line behind them are read up to its indentation."""
    breaks: list[str] = []
    while True:
        while source.column < indent and source.peek() == " ":
            source.skip()
        found = source.line_break()
        if not found:
            return breaks
        breaks.append(found)
