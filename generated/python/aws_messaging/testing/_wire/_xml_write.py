"""Answers as XML."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from ..._protocols._fault import Fault, unknown_member
from ..._protocols._values import scalar_text
from ..._tables import name_of, traits_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..._tables import Node, Shapes

_RETURN = {"\r": "&#13;"}
_MESSAGES = ("Message", "message")


class Writer:
    """Writes values as the tables of a service say."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def members(self, value: Mapping[str, Any], members: Mapping[str, Node]) -> str:
        """What stands in the element of a structure, attributes left out.

        Raises:
            Fault: a value is not of the type that its node names.
        """
        texts = []
        for name, item in value.items():
            node = members.get(name)
            if node is None:
                raise unknown_member(name)
            if item is None or traits_of(node).get("xmlAttribute"):
                continue
            try:
                texts.append(self._member(name, item, node))
            except Fault as fault:
                raise fault.within(name) from None
        return "".join(texts)

    def element(self, name: str, value: Any, node: Node) -> str:
        """An element with a value.

        Raises:
            Fault: the value is not of the type that the node names.
        """
        shape = self._shapes.get(name_of(node))
        if shape is None:
            return element(name, carried(scalar_text(value, node)))
        if shape[0] == "structure":
            attributes = self._attributes(value, shape[1])
            return element(name, self.members(value, shape[1]), attributes)
        if shape[0] == "list":
            item_name = traits_of(shape[1]).get("locationName", "member")
            return element(name, self._items(item_name, value, shape))
        return element(name, self._entries("entry", value, shape))

    def _member(self, name: str, value: Any, node: Node) -> str:
        traits = traits_of(node)
        wire_name = traits.get("locationName", name)
        if not traits.get("flattened"):
            return self.element(wire_name, value, node)
        shape = self._shapes[name_of(node)]
        if shape[0] == "map":
            return self._entries(wire_name, value, shape)
        item_name = traits_of(shape[1]).get("locationName", wire_name)
        return self._items(item_name, value, shape)

    def _attributes(self, value: Mapping[str, Any], members: Mapping[str, Node]) -> str:
        texts = []
        for name, node in members.items():
            traits = traits_of(node)
            if traits.get("xmlAttribute") and value.get(name) is not None:
                wire_name = traits.get("locationName", name)
                prefix, colon, _ = wire_name.partition(":")
                if colon:
                    texts.append(f' xmlns:{prefix}="{_SCHEMA}"')
                text = carried(scalar_text(value[name], node), plain=True)
                texts.append(f" {wire_name}={quoteattr(text, _RETURN)}")
        return "".join(texts)

    def _items(self, name: str, value: Iterable[Any], shape: tuple[Any, ...]) -> str:
        texts = []
        for index, item in enumerate(value):
            try:
                texts.append(self.element(name, item, shape[1]))
            except Fault as fault:
                raise fault.within(index) from None
        return "".join(texts)

    def _entries(
        self, name: str, value: Mapping[str, Any], shape: tuple[Any, ...]
    ) -> str:
        key_name = traits_of(shape[1]).get("locationName", "key")
        value_name = traits_of(shape[2]).get("locationName", "value")
        texts = []
        for key, item in value.items():
            try:
                entry = self.element(key_name, key, shape[1])
                entry += self.element(value_name, item, shape[2])
            except Fault as fault:
                raise fault.within((key,)) from None
            texts.append(element(name, entry))
        return "".join(texts)


_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"


def element(name: str, content: str, attributes: str = "") -> str:
    """An element; its content is XML."""
    return f"<{name}{attributes}>{content}</{name}>"


def document(root: str) -> bytes:
    """A whole document."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}'.encode()


def carried(text: str, plain: bool = False) -> str:
    """A text as XML.

    Args:
        plain: whether it is not escaped yet.

    Raises:
        Fault: XML 1.0 cannot carry a character of it.
    """
    for character in text if not text.isprintable() else "":
        control = character < " " and character not in "\t\n\r"
        if control or "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff":
            raise Fault("text", "holds a character that XML cannot carry")
    return text if plain else escape(text, _RETURN)


def error_content(
    writer: Writer,
    code: str,
    message: str,
    members: Mapping[str, Any],
    shape: tuple[Any, ...] | None,
) -> str:
    """What stands in the ``Error`` element: code, message and what else the error carries.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    text = element("Code", carried(code))
    own = {} if shape is None else shape[1]
    plain = {
        n: v for n, v in members.items() if "location" not in traits_of(own.get(n, ""))
    }
    if not any(name in plain for name in _MESSAGES):
        text += element("Message", carried(message))
    return text + writer.members(plain, own)
