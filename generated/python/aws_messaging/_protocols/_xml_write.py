"""Parameters to XML bodies, as a service's tables say, in the style of botocore's."""

from __future__ import annotations

from .._tables import name_of, traits_of
from ._fault import Fault, unknown_member
from ._values import elements, items, scalar_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._tables import Node, Shapes

    Write = Callable[["_Element", str, Any, Node, Shapes], None]


class _Element:
    """An element on its way to text: a list within can still name its namespace."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str) -> None:
        self.name = name
        self.attributes: dict[str, str] = {}
        self.children: list[_Element] = []
        self.text = ""

    def add(self, name: str) -> _Element:
        child = _Element(name)
        self.children.append(child)
        return child


def xml_body(value: Any, name: str, node: Node, shapes: Shapes) -> bytes:
    """A document whose root is called ``name``.

    Structures keep the order of the caller's keys, as botocore's do.

    Raises:
        Fault: the value is not of the type that the node names, or XML cannot carry it.
    """
    document = _Element("")
    _write(document, name, value, node, shapes)
    texts: list[str] = []
    for root in document.children:
        _print(root, texts)
    return "".join(texts).encode("utf-8")


def _write(parent: _Element, name: str, value: Any, node: Node, shapes: Shapes) -> None:
    shape = shapes.get(name_of(node))
    if shape is not None:
        _WRITE[shape[0]](parent, name, value, node, shapes)
        return
    element = parent.add(name)
    element.text = _carried(scalar_text(value, node))
    _name_space(element, node)


def _write_structure(
    parent: _Element, name: str, value: Any, node: Node, shapes: Shapes
) -> None:
    element = parent.add(name)
    _name_space(element, node)
    members = shapes[name_of(node)][1]
    for member, item in items(value):
        if item is None:
            continue
        member_node = members.get(member)
        if member_node is None:
            raise unknown_member(member)
        traits = traits_of(member_node)
        wire_name = traits.get("locationName", member)
        try:
            if traits.get("xmlAttribute"):
                text = _carried(scalar_text(item, member_node))
                element.attributes[wire_name] = text
            else:
                _write(element, wire_name, item, member_node, shapes)
        except Fault as fault:
            raise fault.within(member) from None


def _write_list(
    parent: _Element, name: str, value: Any, node: Node, shapes: Shapes
) -> None:
    item_node = shapes[name_of(node)][1]
    if traits_of(node).get("flattened"):
        element, item_name = parent, name
    else:
        element = parent.add(name)
        item_name = traits_of(item_node).get("locationName", "member")
    _name_space(element, node)
    for index, item in enumerate(elements(value)):
        try:
            _write(element, item_name, item, item_node, shapes)
        except Fault as fault:
            raise fault.within(index) from None


def _write_map(
    parent: _Element, name: str, value: Any, node: Node, shapes: Shapes
) -> None:
    _, key_node, value_node = shapes[name_of(node)]
    element, entry_name = parent, name
    if not traits_of(node).get("flattened"):
        element, entry_name = parent.add(name), "entry"
        _name_space(element, node)
    key_name = traits_of(key_node).get("locationName", "key")
    value_name = traits_of(value_node).get("locationName", "value")
    for key, item in items(value):
        entry = element.add(entry_name)
        try:
            _write(entry, key_name, key, key_node, shapes)
            _write(entry, value_name, item, value_node, shapes)
        except Fault as fault:
            raise fault.within((key,)) from None


_WRITE: dict[str, Write] = {
    "structure": _write_structure,
    "list": _write_list,
    "map": _write_map,
}


def _name_space(element: _Element, node: Node) -> None:
    namespace = traits_of(node).get("xmlNamespace")
    if namespace is not None:
        name, uri = namespace
        element.attributes[name] = uri


def _carried(text: str) -> str:
    """A text, if XML 1.0 can carry every character of it."""
    if text.isprintable():
        return text
    for character in text:
        if character < " " and character not in "\t\n\r":
            raise Fault("text", "holds a control character, which XML cannot carry")
        if "\ud800" <= character <= "\udfff":
            raise Fault("text", "holds a lone surrogate")
        if character in "\ufffe\uffff":
            raise Fault("text", "holds a noncharacter, which XML cannot carry")
    return text


def _print(element: _Element, texts: list[str]) -> None:
    texts.append(f"<{element.name}")
    for name, text in element.attributes.items():
        texts.append(f' {name}="{_attribute_text(text)}"')
    if not element.text and not element.children:
        texts.append(" />")
        return
    texts += (">", _element_text(element.text))
    for child in element.children:
        _print(child, texts)
    texts.append(f"</{element.name}>")


def _element_text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute_text(text: str) -> str:
    text = _element_text(text).replace('"', "&quot;").replace("\r", "&#13;")
    return text.replace("\n", "&#10;").replace("\t", "&#09;")
