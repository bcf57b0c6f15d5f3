"""A place in a spec file, read without trust: what is not of the right type is as if not there.

The structural check tells what has a wrong type; the checks of meaning go on with the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from shapewright.errors import Problem
from shapewright.source import Document, Key, Path


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping somewhere in a document.

    Args:
        document: the file it stands in.
        path: where in the file.
        data: the mapping.
    """

    document: Document
    path: Path
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """The key it stands under."""
        return str(self.path[-1]) if self.path else ""

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def text(self, key: str) -> str | None:
        value = self.data.get(key)
        return value if isinstance(value, str) else None

    def number(self, key: str) -> int | float | None:
        value = self.data.get(key)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def flag(self, key: str) -> bool:
        return self.data.get(key) is True

    def child(self, key: str) -> Node | None:
        value = self.data.get(key)
        return Node(self.document, (*self.path, key), value) if isinstance(value, dict) else None

    def children(self, key: str) -> Iterator[tuple[str, Node]]:
        """What is in the mapping at ``key``, by its own key; what is no mapping is an empty one,
        since its name is known nevertheless."""
        for name, item in self.names(key).items():
            data = item if isinstance(item, dict) else {}
            yield name, Node(self.document, (*self.path, key, name), data)

    def names(self, key: str) -> dict[str, Any]:
        """The mapping at ``key`` as it is, for its keys."""
        value = self.data.get(key)
        return value if isinstance(value, dict) else {}

    def items(self, key: str) -> Iterator[Node]:
        """The mappings in the list at ``key``."""
        value = self.data.get(key)
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield Node(self.document, (*self.path, key, number), item)

    def texts(self, key: str) -> Iterator[tuple[Path, str]]:
        """The texts in the list at ``key``, or the text that stands there alone, each with the
        path to it from here."""
        value = self.data.get(key)
        if isinstance(value, str):
            yield (key,), value
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, str):
                yield (key, number), item

    def problem(self, message: str, *steps: Key) -> Problem:
        """A problem with a value; ``steps`` lead from here to it."""
        return self.document.problem((*self.path, *steps), message)

    def key_problem(self, message: str, *steps: Key) -> Problem:
        """A problem with a key; ``steps`` lead from here to it."""
        return self.document.problem((*self.path, *steps), message, key=True)
