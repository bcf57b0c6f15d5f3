"""A section of a table: a title, names of columns, and rows, all of one width."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_PADDING = (
    4  # of a cell: two blanks before its text, at least one behind it, and its edge
)
_BORDER = 2


class Uneven(Exception):
    """The rows of a section have different numbers of cells."""


def width_of(text: str) -> int:
    """Columns that a text takes on a terminal, as the AWS CLI counts them.

    East Asian characters are two columns wide, and so are those whose width depends on the font.
    """
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


class Section:
    """A part of a table.

    Args:
        title: centred above it; may be empty.
        level: how many sections it lies within.
    """

    def __init__(self, title: str, level: int) -> None:
        self.title = title
        self.level = level
        self.headers: list[str] = []
        self.rows: list[list[str]] = []
        self._columns: int | None = None
        self._widths: list[int] = []

    def set_headers(self, names: Sequence[str]) -> None:
        """Name the columns.

        Raises:
            Uneven: there are rows with fewer cells.
        """
        if self._columns is None:
            self._columns = len(names)
        self.headers = list(names)
        self._widen(self.headers)

    def add_row(self, cells: Sequence[str]) -> None:
        """Add a row.

        Raises:
            Uneven: rows have another number of cells.
        """
        if self._columns is None:
            self._columns = len(cells)
        if len(cells) != self._columns:
            raise Uneven
        self.rows.append(list(cells))
        self._widen(cells)

    def _widen(self, cells: Sequence[str]) -> None:
        widths = [width_of(cell) for cell in cells]
        if not self._widths:
            self._widths = widths
            return
        if len(widths) > len(self._widths):
            raise Uneven
        for column, width in enumerate(widths):
            self._widths[column] = max(width, self._widths[column])

    def turned(self) -> Section:
        """The section with a row for each of its columns, if it has only one row."""
        if len(self.rows) != 1 or not self.headers:
            return self
        turned = Section(self.title, self.level)
        for cells in zip(self.headers, self.rows[0], strict=False):
            turned.add_row(cells)
        return turned

    def total_width(self) -> int:
        """Columns that it takes, with the edges of the sections around it."""
        edges = _BORDER + 2 * self.level
        cells = sum(width + _PADDING for width in self._widths)
        return max(width_of(self.title), cells) + edges

    def lines(self, width: int, paint: Callable[[str], str]) -> Iterator[str]:
        """What shows it, in lines of a width.

        Args:
            paint: colours a value.
        """
        widths = self._column_widths(width)
        rule = "+" + "+".join("-" * each for each in _inner(widths)) + "+"
        if self.title:
            yield _centred(self.title, width, "|")
            if not self.headers and not self.rows:
                yield f"+{'-' * (width - _BORDER)}+"
        if self.headers:
            yield rule
            yield _cells(_centred, widths, self.headers)
        if self.rows and widths:
            yield rule
            for row in self.rows:
                yield _cells(_left(paint), widths, row)
            yield rule

    def _column_widths(self, width: int) -> list[int]:
        """Widths of the columns in proportion to what is in them; together ``width``."""
        widths = [each + _PADDING for each in self._widths]
        if not widths:
            return widths
        scale = width / float(sum(widths))
        widths = [round(scale * each) for each in widths]
        surplus = sum(widths) - width
        columns = range(len(widths))
        while surplus:
            step = 1 if surplus > 0 else -1
            for column in columns[::step]:
                widths[column] -= step
                surplus -= step
                if not surplus:
                    break
        return widths


def _inner(widths: Sequence[int]) -> Iterator[int]:
    """Widths of cells without their edges: the first has one on both sides."""
    for column, width in enumerate(widths):
        yield width - (1 if column else 2)


def _cells(
    place: Callable[[str, int, str], str], widths: Sequence[int], cells: Sequence[str]
) -> str:
    """A line of cells."""
    return "".join(
        place(cell, width, "" if column else "|")
        for column, (width, cell) in enumerate(zip(widths, cells, strict=False))
    )


def _centred(text: str, width: int, edge: str) -> str:
    """A text in the middle of a cell, after a left edge."""
    taken = width_of(text)
    before = width // 2 - taken // 2 - 1
    after = width - 1 - len(edge) - before - taken
    return f"{edge}{' ' * before}{text}{' ' * after}|"


def _left(paint: Callable[[str], str]) -> Callable[[str, int, str], str]:
    """What places a text on the left of a cell, two blanks from its edge if there is room."""

    def place(text: str, width: int, edge: str) -> str:
        left = width - width_of(text) - len(edge) - 1
        before = 2 if left >= 2 else 0
        return f"{edge}{' ' * before}{paint(text)}{' ' * (left - before)}|"

    return place
