"""Values written down: as shorthand, as JSON, as a word of a shell's command line."""

from __future__ import annotations

from ..._tables import name_of
from .shorthand import ShorthandError, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..._tables import Node, Shapes

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_IN_WORDS = _PLAIN | frozenset("%+-./:=@_,")
_IN_VALUES = _PLAIN | frozenset("%+-./:@_# ")


_LONGEST = 10_000
_BEGINNING = 1_000


def shortened(text: str) -> str:
    """A text as messages show it: all of it, unless it would flood the screen."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_BEGINNING]}... ({len(text)} characters)"


def as_word(text: str) -> str:
    """A text as one word for a POSIX shell."""
    if text and _IN_WORDS.issuperset(text):
        return text
    return "'" + text.replace("'", "'\\''") + "'"


def as_json(value: Any) -> str:
    """A value as JSON on one line."""
    from json import dumps

    text = dumps(value, ensure_ascii=False)
    return text if text.isprintable() else dumps(value)


def as_shorthand(value: Any, node: Node, shapes: Shapes) -> list[str] | None:
    """The words that stand for a value whose leaves are text; None if no shorthand does."""
    shape = shapes.get(name_of(node))
    if shape is None:
        return None
    values = value if shape[0] == "list" else [value]
    if not values or not all(isinstance(each, dict) and each for each in values):
        return None
    words = [_entries(each) for each in values]
    try:
        found = [parse(word, str) for word in words]
    except (ShorthandError, RecursionError):
        return None
    return words if found == values else None


def _entries(value: dict[str, Any]) -> str:
    return ",".join(f"{key}={_item(item)}" for key, item in value.items())


def _item(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + _entries(value) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_item, value)) + "]"
    text = str(value)
    if text and text == text.strip() and _IN_VALUES.issuperset(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
