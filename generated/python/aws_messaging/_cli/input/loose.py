"""What text most likely means that is neither shorthand nor JSON, or mixes them.

It is read along the service's tables: names of members tell where a value ends. Nothing is made of
text that can mean more than one thing. The value is never sent: messages show it.
"""

from __future__ import annotations

from ..._tables import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..._tables import Node, Shapes

_CLOSERS = {"{": "}", "[": "]"}
_QUOTES = ("'", '"')
_NOT_IN_KEYS = frozenset("=,{}[]'\"")
_NOTHING = ("null", "None")


class Unclear(Exception):
    """Nobody can tell what the text means."""


def read(words: list[str], node: Node, shapes: Shapes) -> Any:
    """The value that words most likely stand for; its leaves are text.

    Raises:
        Unclear: there is none, or several are likely.
    """
    shape = shapes.get(name_of(node))
    if shape is None:
        raise Unclear
    if shape[0] != "list":
        if len(words) != 1:
            raise Unclear
        return _whole(words[0], node, shapes)
    if name_of(shape[1]) not in shapes:
        raise Unclear
    values: list[Any] = []
    for word in words:
        if word.strip().startswith("["):
            values += _whole(word, node, shapes)
        else:
            values += _several(word, shape[1], shapes)
    return values


def _whole(text: str, node: Node, shapes: Shapes) -> Any:
    reader = _Reader(text, shapes)
    value = reader.outermost(node)
    _require_known(value, node, shapes)
    return value


def _several(text: str, node: Node, shapes: Shapes) -> list[Any]:
    """The structures of one word, where a name that comes again begins another."""
    reader = _Reader(text, shapes)
    values = reader.outermost_several(node)
    for value in values:
        _require_known(value, node, shapes)
    return values


def _require_known(value: Any, node: Node, shapes: Shapes) -> None:
    """Refuse a value that the tables do not know."""
    shape = shapes.get(name_of(node))
    if shape is None:
        if name_of(node) != "document" and not isinstance(value, str):
            raise Unclear
        return
    if shape[0] == "list":
        for item in value if isinstance(value, list) else [value]:
            _require_known(item, shape[1], shapes)
        return
    if not isinstance(value, dict):
        raise Unclear
    for key, item in value.items():
        if shape[0] == "structure" and key not in shape[1]:
            raise Unclear
        _require_known(
            item, shape[1][key] if shape[0] == "structure" else shape[2], shapes
        )


class _Reader:
    def __init__(self, text: str, shapes: Shapes) -> None:
        self._text = text
        self._shapes = shapes
        self._at = 0
        self._is_several = False

    def outermost(self, node: Node) -> Any:
        self._skip(" \t\r\n\ufeff")
        shape = self._shapes[name_of(node)]
        if shape[0] == "list":
            value: Any = self._value(node, node, "")
        elif self._peek() == "{":
            value = self._value(node, node, "")
        else:
            value = self._entries(node, "")[0]
        self._skip(" \t\r\n,;}])")
        if self._at < len(self._text) or not value:
            raise Unclear
        return value

    def outermost_several(self, node: Node) -> list[Any]:
        self._skip(" \t\r\n\ufeff")
        if self._peek() == "{":
            return [self.outermost(node)]
        self._is_several = True
        values = self._entries(node, "")
        if self._at < len(self._text) or not values[0]:
            raise Unclear
        return values

    def _entries(self, node: Node, closing: str) -> list[dict[str, Any]]:
        """Structures or maps; more than one only at the outermost place of a list.

        Elsewhere a name that comes again has more of its list; of what is no list, nobody can
        tell which is meant.
        """
        values: list[dict[str, Any]] = [{}]
        while True:
            self._skip(" \t\r\n,")
            if self._at >= len(self._text):
                break
            if self._peek() in "}]":
                self._at += 1
                if closing:
                    break
                continue  # one too many
            start = self._at
            key = self._key(node)
            if closing and not self._knows(node, key):  # one too few
                self._at = start
                break
            value = self._value(self._child(node, key), node, closing)
            if key in values[-1]:
                if closing or not self._is_several:
                    if not isinstance(value, list):
                        raise Unclear
                    value = values[-1][key] + value
                elif len(values[-1]) == 1:
                    raise Unclear
                else:
                    values.append({})
            values[-1][key] = value
        return values

    def _knows(self, node: Node, key: str) -> bool:
        shape = self._shapes[name_of(node)]
        return shape[0] == "map" or key in shape[1]

    def _child(self, node: Node, key: str) -> Node:
        shape = self._shapes[name_of(node)]
        if shape[0] == "map":
            child: Node = shape[2]
            return child
        if key not in shape[1]:
            raise Unclear
        member: Node = shape[1][key]
        return member

    def _key(self, node: Node) -> str:
        """A key and the mark behind it, which is ``=``, or ``:`` as in JSON."""
        if self._peek() in _QUOTES:
            key = self._quoted()
            self._skip(" \t\r\n")
            marks = "=:"
        else:
            start = self._at
            is_map = self._shapes[name_of(node)][0] == "map"
            marks = "=" if is_map else "=:"
            while self._peek() not in marks and self._peek() not in _NOT_IN_KEYS:
                self._at += 1
            key = self._text[start : self._at].strip()
        if not self._peek() or self._peek() not in marks or key.endswith("@"):
            raise Unclear
        self._at += 1
        return key

    def _value(self, node: Node, around: Node, closing: str) -> Any:
        self._skip(" \t\r\n")
        shape = self._shapes.get(name_of(node))
        mark = self._peek()
        if shape is None:
            if name_of(node) == "document":
                raise Unclear
            return self._scalar(around, closing)
        if shape[0] == "list":
            if mark == "[":
                return self._items(shape[1])
            if name_of(shape[1]) in self._shapes:
                return [self._value(shape[1], around, closing)]
            text = self._scalar(around, closing)
            return [part.strip() for part in text.split(",") if part.strip()]
        if mark != "{":
            raise Unclear
        self._at += 1
        return self._entries(node, "}")[0]

    def _items(self, node: Node) -> list[Any]:
        self._at += 1
        values: list[Any] = []
        while True:
            self._skip(" \t\r\n,")
            if self._at >= len(self._text) or self._peek() in "}]":
                self._at += 1
                return values
            values.append(self._value(node, node, "]"))

    def _scalar(self, around: Node, closing: str) -> str:
        if self._peek() in _QUOTES:
            start = self._at
            try:
                text = self._quoted()
                self._skip(" \t\r\n")
                if not self._peek() or self._peek() in ",}]":
                    return text
            except Unclear:
                pass
            self._at = start
        text = self._bare(around, closing)
        if text in _NOTHING:
            raise Unclear
        return text

    def _quoted(self) -> str:
        quote = self._peek()
        made = ""
        at = self._at + 1
        while at < len(self._text) and self._text[at] != quote:
            if self._text[at] == "\\" and self._text[at + 1 : at + 2] in (quote, "\\"):
                at += 1
            made += self._text[at]
            at += 1
        if at >= len(self._text):
            raise Unclear
        self._at = at + 1
        return made

    def _bare(self, around: Node, closing: str) -> str:
        """The text up to what ends it: a mark that closes, or a comma before another name."""
        start = self._at
        open_marks: list[str] = []
        while self._at < len(self._text):
            mark = self._peek()
            if closing and not open_marks and mark in (closing, "}"):
                break
            if mark == "," and self._ends_at_comma(around, closing):
                break
            if mark in _CLOSERS:
                open_marks.append(_CLOSERS[mark])
            elif open_marks and mark == open_marks[-1]:
                open_marks.pop()
            self._at += 1
        if open_marks and closing:
            raise Unclear
        return self._text[start : self._at].replace("\\,", ",").strip()

    def _ends_at_comma(self, around: Node, closing: str) -> bool:
        if self._text[self._at - 1] == "\\":
            return False
        rest = self._text[self._at + 1 :].lstrip()
        if closing == "]" or not rest:
            return True
        shape = self._shapes[name_of(around)]
        if shape[0] != "structure":
            name, mark, _ = rest.partition("=")
            return bool(mark) and _NOT_IN_KEYS.isdisjoint(name)
        rest = rest.lstrip("'\"")
        return any(
            rest.startswith(name)
            and rest[len(name) :].lstrip(" '\"@").startswith(("=", ":"))
            for name in shape[1]
        )

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, marks: str) -> None:
        while self._at < len(self._text) and self._text[self._at] in marks:
            self._at += 1
