"""YAML: blocks, members in the order of their names; a scalar on its own is written as JSON.

The layout is that of libyaml, which the AWS CLI writes with, and so are line lengths and quotes.
"""

from __future__ import annotations

from .yaml_scalars import BREAKS, spelling
from .yaml_writer import STEP, Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LONGEST_SIMPLE_KEY = 128  # bytes; a longer one has a question mark before it


def render(value: Any) -> str:
    """A value as YAML; nothing for an empty object."""
    if value == {}:
        return ""
    if not isinstance(value, dict | list):
        from .json import render as render_json

        return render_json(value)
    return _Document(value).text()


def render_item(value: Any) -> str:
    """A value as an item of a YAML stream; nothing for an empty object."""
    return "" if value == {} else _Document([value]).text()


class _Document:
    """Writes a list or an object.

    What stands at several places in it is written once, and referred to at the others.
    """

    def __init__(self, value: Any) -> None:
        self._value = value
        self._writer = Writer()
        self._anchors = _anchors(value)
        self._written: set[str] = set()

    def text(self) -> str:
        """The document."""
        self._node(self._value, -STEP, in_object=False)
        self._writer.start_line(0)
        return self._writer.text()

    def _node(self, value: Any, indent: int, in_object: bool) -> None:
        """Write a value.

        Args:
            indent: of what it stands in.
            in_object: whether that is an object.
        """
        if not isinstance(value, dict | list):
            self._writer.scalar(spelling(value), indent + STEP)
        elif self._is_told(value):
            return
        elif not value:
            self._writer.mark("{}" if isinstance(value, dict) else "[]")
        elif isinstance(value, dict):
            self._object(value, indent + STEP)
        else:
            level = in_object and not self._writer.at_indent
            self._list(value, indent if level else indent + STEP)

    def _is_told(self, value: Any) -> bool:
        """Whether a reference to a value says it all; names it if one will."""
        name = self._anchors.get(id(value))
        if name is None:
            return False
        told = name in self._written
        self._writer.mark(f"{'*' if told else '&'}{name}")
        self._written.add(name)
        return told

    def _list(self, items: list[Any], indent: int) -> None:
        for item in items:
            self._writer.start_line(indent)
            self._writer.opening("-")
            self._node(item, indent, in_object=False)

    def _object(self, members: dict[str, Any], indent: int) -> None:
        writer = self._writer
        for key in sorted(members):
            writer.start_line(indent)
            if _is_simple(key):
                writer.key(spelling(key, in_key=True), indent + STEP)
            else:
                writer.opening("?")
                writer.scalar(spelling(key), indent + STEP)
                writer.start_line(indent)
                writer.opening(":")
            self._node(members[key], indent, in_object=True)


def _is_simple(key: str) -> bool:
    """Whether a key fits on a line with its value."""
    if any(character in BREAKS for character in key):
        return False
    return len(key.encode("utf-8", "backslashreplace")) <= _LONGEST_SIMPLE_KEY


def _anchors(value: Any) -> dict[int, str]:
    """Names of the lists and objects that stand at several places, by identity."""
    seen: set[int] = set()
    names: dict[int, str] = {}
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if not isinstance(each, dict | list):
            continue
        if id(each) in seen:
            names.setdefault(id(each), f"id{len(names) + 1:03d}")
            continue
        seen.add(id(each))
        inner = [each[key] for key in sorted(each)] if isinstance(each, dict) else each
        waiting.extend(reversed(inner))
    return names
