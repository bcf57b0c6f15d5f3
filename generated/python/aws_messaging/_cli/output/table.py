"""Tables: an object's scalars in a row, and in tables within it what else it holds."""

from __future__ import annotations

from .sections import Uneven
from .table_layout import AwsLayout, EvenLayout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .sections import Section

_RESET = "\x1b[0m"
_BRIGHT_BLUE = "\x1b[1m\x1b[34m"
_DIM_YELLOW = "\x1b[2m\x1b[33m"


class Style:
    """How cells and borders look.

    Args:
        color: whether they have colours.
        cell: makes the text of a cell of a value.
    """

    reset = _RESET

    def __init__(self, color: bool, cell: Callable[[str], str] = str) -> None:
        self._color = color
        self.cell = cell

    def value(self, text: str) -> str:
        """A value, painted."""
        return f"{_BRIGHT_BLUE}{text}{_RESET}" if self._color else text

    def edge(self) -> str:
        """One of the bars on both sides of a table within a table."""
        return f"{_DIM_YELLOW}|{_RESET}" if self._color else "|"


def pieces(value: Any, title: str, width: int, style: Style) -> list[str]:
    """A value as a table, in the pieces that the AWS CLI writes it in; none if it is empty.

    Args:
        width: of the terminal: in wider tables, sections of one row are turned.
    """
    sections = _sections(value, title, style)
    if not sections:
        return []
    if max(section.total_width() for section in sections) > width:
        sections = [section.turned() for section in sections]
    total = max(section.total_width() for section in sections)
    found = [f"{'-' * total}\n"]
    for section in sections:
        edges = style.edge() * section.level
        for line in section.lines(total - 2 * section.level, style.value):
            found += (edges, line, edges, "\n")
    return found


def _sections(value: Any, title: str, style: Style) -> list[Section]:
    """The tables that show a value, as the AWS CLI lays them out where it can."""
    layout: AwsLayout = AwsLayout(style.cell)
    try:
        layout.add(title, value, 0)
    except Uneven:
        layout = EvenLayout(style.cell)
        layout.add(title, value, 0)
    return layout.sections
