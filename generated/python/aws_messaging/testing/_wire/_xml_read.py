"""Values of requests that came as XML, read strictly."""

from __future__ import annotations

from ..._protocols._fault import Fault, unknown_member
from ..._tables import name_of, traits_of
from ._scalars import read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ..._protocols._xml_document import Element
    from ..._tables import Node, Shapes


class Reader:
    """Reads elements as the tables of a service say."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def read(self, element: Element, node: Node) -> Any:
        """The value of an element.

        Raises:
            Fault: it holds none of the type that the node names.
        """
        shape = self._shapes.get(name_of(node))
        if shape is None:
            if element.children:
                raise Fault("type", "must be text, not elements")
            return read_text(element.text, node)
        if element.text and not element.text.isspace():
            raise Fault("type", "must be elements, not text")
        if shape[0] == "structure":
            return self.members(element, shape[1])
        children = element.children or []
        if shape[0] == "list":
            name = traits_of(shape[1]).get("locationName", "member")
            if any(child.name != name for child in children):
                raise Fault("type", f"must hold {name} elements alone")
            return self._list(children, shape)
        if any(child.name != "entry" for child in children):
            raise Fault("type", "must hold entry elements alone")
        return self._map(children, shape)

    def members(self, element: Element, members: Mapping[str, Node]) -> dict[str, Any]:
        """An element as a structure."""
        found: dict[str, Any] = {}
        children = element.by_name()
        for name, node in members.items():
            traits = traits_of(node)
            wire_name = traits.get("locationName", name)
            try:
                if traits.get("xmlAttribute"):
                    text = _attribute(element, wire_name)
                    if text is not None:
                        found[name] = read_text(text, node)
                elif wire_name in children:
                    found[name] = self._member(children.pop(wire_name), node)
            except Fault as fault:
                raise fault.within(name) from None
        for name in children:
            raise unknown_member(name)
        return found

    def _member(self, elements: Sequence[Element], node: Node) -> Any:
        shape = self._shapes.get(name_of(node))
        if shape is not None and traits_of(node).get("flattened"):
            if shape[0] == "list":
                return self._list(elements, shape)
            return self._map(elements, shape)
        if len(elements) > 1:
            raise Fault("type", "must be there only once")
        return self.read(elements[0], node)

    def _list(self, elements: Sequence[Element], shape: tuple[Any, ...]) -> list[Any]:
        found = []
        for index, element in enumerate(elements):
            try:
                found.append(self.read(element, shape[1]))
            except Fault as fault:
                raise fault.within(index) from None
        return found

    def _map(
        self, elements: Sequence[Element], shape: tuple[Any, ...]
    ) -> dict[str, Any]:
        names = [
            traits_of(shape[1]).get("locationName", "key"),
            traits_of(shape[2]).get("locationName", "value"),
        ]
        found = {}
        for element in elements:
            if [child.name for child in element.children or ()] != names:
                raise Fault("type", f"must hold entries of {' and '.join(names)}")
            key_element, value_element = element.children or (element, element)
            key = self.read(key_element, shape[1])
            try:
                found[key] = self.read(value_element, shape[2])
            except Fault as fault:
                raise fault.within((key,)) from None
        return found


def _attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name, since prefixes are the document's own affair."""
    local = name.rpartition(":")[2]
    for key, text in (element.attributes or {}).items():
        if key == name or key.endswith("}" + local):
            return text
    return None
