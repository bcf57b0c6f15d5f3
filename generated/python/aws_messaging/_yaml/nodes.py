"""What a document is made of, before it is known what its scalars mean."""

from __future__ import annotations

from .errors import YamlError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCALAR = "a scalar"
LIST = "a list"
MAP = "a map"
_UNSET: Any = object()


class Node:
    """A scalar, list or map.

    Attributes:
        kind: one of the three above.
        tag: in full; None if there is none; ``!`` for a scalar that is taken as if plain.
        plain: whether a scalar stands without quotes.
        text: of a scalar.
        items: of a list.
        pairs: of a map.
        is_open: whether reading it has not ended.
        weight: how much stands in it, aliases counted as what they stand for.
        made: the value that was made of it, which aliases share.
    """

    __slots__ = (
        "column",
        "is_open",
        "items",
        "kind",
        "line",
        "made",
        "pairs",
        "plain",
        "tag",
        "text",
        "weight",
    )

    def __init__(
        self, kind: str, tag: str | None, line: int, column: int, text: str = ""
    ) -> None:
        self.kind = kind
        self.tag = tag
        self.line = line
        self.column = column
        self.text = text
        self.plain = False
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.is_open = False
        self.weight = 1 + len(text)
        self.made: Any = _UNSET

    @property
    def is_made(self) -> bool:
        """Whether the value of this was made."""
        return self.made is not _UNSET

    def error(self, message: str) -> YamlError:
        """This is wrong."""
        return YamlError(message, self.line + 1, self.column + 1)
