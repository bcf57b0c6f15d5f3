"""Which sections show a value: the AWS CLI's layout, and one for values that it cannot lay out."""

from __future__ import annotations

from .sections import Section, Uneven

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any


class AwsLayout:
    """The sections that the AWS CLI makes of a value.

    Args:
        cell: makes the text of a cell of a value's text.

    Attributes:
        sections: one after the other.
    """

    def __init__(self, cell: Callable[[str], str]) -> None:
        self.sections: list[Section] = []
        self._cell = cell

    def add(self, title: str | None, value: Any, level: int) -> None:
        """Add what shows a value; nothing if it is empty.

        Args:
            title: of its section; None if it goes on in the section that is there.
            level: how many sections it lies within.

        Raises:
            Uneven: the AWS CLI fails here, too.
        """
        if not value:
            return
        if title is not None:
            self._begin(title, level)
        if isinstance(value, dict):
            self._add_object(value, level)
        elif isinstance(value, list):
            if isinstance(value[0], dict):
                self._add_objects(title, value, level)
            else:
                self._add_items(title, value, level)

    def _begin(self, title: str, level: int) -> None:
        self.sections.append(Section(self._cell(title), level))

    def _row(self, cells: Iterable[Any]) -> None:
        self.sections[-1].add_row([self._cell(str(cell)) for cell in cells])

    def _headers(self, names: Iterable[str]) -> None:
        self.sections[-1].set_headers([self._cell(name) for name in names])

    def _add_items(self, title: str | None, items: list[Any], level: int) -> None:
        """A row for each scalar or list of scalars; an object there is shown by its names."""
        for item in items:
            if _is_scalar(item):
                self._row([item])
            elif all(_is_scalar(inner) for inner in item):
                self._row(item)
            else:
                self.add(None, item, 0)

    def _add_object(self, members: dict[str, Any], level: int) -> None:
        names = _scalars((members,))
        if len(names) == 1:
            self._row([names[0], members[names[0]]])
        elif names:
            self._headers(names)
            self._row(members[name] for name in names)
        self._add_inner(members, sorted(members.keys() - set(names)), level)

    def _add_objects(self, title: str | None, items: list[Any], level: int) -> None:
        """A row for each object, or a section for each if they hold more than scalars."""
        objects = [item for item in items if isinstance(item, dict)]
        names = _scalars(objects)
        inner = sorted(
            {key for each in objects for key in each if not _is_scalar(each[key])}
        )
        if any(
            names or not _is_empty(item) for item in items if not isinstance(item, dict)
        ):
            raise Uneven
        self._headers(names)
        for number, item in enumerate(items):
            if number and inner:
                self._begin(title or "", level)
                self._headers(names)
            self._row([item.get(name, "") for name in names])
            self._add_inner(item, inner, level)

    def _add_inner(
        self, members: dict[str, Any], names: Sequence[str], level: int
    ) -> None:
        for name in names:
            if name in members:
                self.add(name, members[name], level + 1)


class EvenLayout(AwsLayout):
    """Sections for values of all kinds: every value that is not empty is shown."""

    def _add_items(self, title: str | None, items: list[Any], level: int) -> None:
        self._add_mixture(title or "", items, level)

    def _add_objects(self, title: str | None, items: list[Any], level: int) -> None:
        if all(isinstance(item, dict) for item in items):
            super()._add_objects(title, items, level)
        else:
            self._add_mixture(title or "", items, level)

    def _add_mixture(self, title: str, items: list[Any], level: int) -> None:
        """Rows first, filled up to the same number of cells; then sections of objects, of lists."""
        flat = [item for item in items if _is_row(item)]
        rows = [[item] if _is_scalar(item) else item for item in flat]
        objects = [item for item in items if isinstance(item, dict)]
        lists = [item for item in items if isinstance(item, list) and not _is_row(item)]
        columns = max(map(len, rows), default=0)
        for row in rows:
            self._row([*row, *[""] * (columns - len(row))])
        if objects:
            if rows:
                self._begin(title, level)
            super()._add_objects(title, objects, level)
        for each in lists:
            self.add(title, each, level + 1)


def _is_empty(value: Any) -> bool:
    """Whether a value is an empty list or text, which has no members, as an empty object."""
    return isinstance(value, list | str) and not value


def _is_scalar(value: Any) -> bool:
    return not isinstance(value, dict | list)


def _is_row(value: Any) -> bool:
    """Whether a value is a scalar or a list of scalars."""
    return _is_scalar(value) or (
        isinstance(value, list) and all(_is_scalar(item) for item in value)
    )


def _scalars(objects: Iterable[dict[str, Any]]) -> list[str]:
    """Names of the members that are scalars in any of some objects."""
    return sorted({key for each in objects for key in each if _is_scalar(each[key])})
