"""The words that a YAML text is made of."""

from __future__ import annotations

from .errors import YamlError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# The kinds, as error messages name them.
STREAM_END = "the end of the text"
DIRECTIVE = "a line that begins with '%'"
DOCUMENT_START = "'---'"
DOCUMENT_END = "'...'"
BLOCK_LIST = "a list"
BLOCK_MAP = "a key"
BLOCK_END = "a line that is indented less"
ITEM = "'-'"
KEY = "a key "
VALUE = "':'"
LIST_START = "'['"
LIST_END = "']'"
MAP_START = "'{'"
MAP_END = "'}'"
COMMA = "','"
ALIAS = "an alias (*)"
ANCHOR = "an anchor (&)"
TAG = "a tag (!)"
SCALAR = "a value"


class Token:
    """A word.

    Attributes:
        kind: one of the kinds above.
        value: the text of a scalar, the name of an alias or anchor, the parts of a tag, the name
            and value of a directive.
        plain: whether a scalar stands without quotes, so that ``1`` is a number.
        line: where it begins, from 0.
        column: where it begins, from 0.
    """

    __slots__ = ("column", "kind", "line", "plain", "value")

    def __init__(
        self, kind: str, line: int, column: int, value: Any = None, plain: bool = False
    ) -> None:
        self.kind = kind
        self.line = line
        self.column = column
        self.value = value
        self.plain = plain

    def error(self, message: str) -> YamlError:
        """This word is wrong."""
        return YamlError(message, self.line + 1, self.column + 1)
