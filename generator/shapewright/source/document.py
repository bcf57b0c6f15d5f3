"""A read spec file: its data, and where in the file each node of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shapewright.errors import Problem
from shapewright.ir import Location
from shapewright.text import printable

Key = str | int
Path = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a node stands (1-based line and column), its key if it has one, and its children."""

    line: int = 0
    column: int = 0
    key_line: int = 0
    key_column: int = 0
    children: Mapping[Key, Mark] = field(default_factory=dict)


NOWHERE = Mark()


@dataclass(frozen=True, slots=True)
class Document:
    """One spec file.

    Args:
        file: the path as people know it.
        data: mappings, lists, texts, numbers, booleans and None.
        mark: the position of the root; without one, the data came from memory.
    """

    file: str
    data: Any
    mark: Mark = NOWHERE

    def position(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Line and column of the node at ``path``, or of the nearest node above that has one.

        Args:
            path: keys and indexes from the root.
            key: the position of the node's key, if it has one, instead of its value's.
        """
        mark = self.mark
        for step in path:
            child = mark.children.get(step)
            if child is None:
                break
            mark = child
        if key and mark.key_line:
            return mark.key_line, mark.key_column
        return mark.line, mark.column

    def where(self, path: Path) -> Location:
        """The place of a node, for people: where its key stands, else where it begins."""
        return Location(self.file, *self.position(path, key=True))

    def problem(self, path: Path, message: str, *, key: bool = False) -> Problem:
        """A problem with the node at ``path``; see ``position``.

        Names in the message need not be fit to be shown: it is made so here.
        """
        return Problem(self.file, *self.position(path, key=key), printable(message))
