"""Elements of XML answers to values, as a service's tables say."""

from __future__ import annotations

from .._tables import name_of, structure_traits, traits_of
from ._fault import Fault
from ._values import decode_blob, decode_scalar, decode_timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .._tables import Node, Shapes
    from ._xml_document import Element

_ELSEWHERE = frozenset({"header", "headers", "statusCode"})


def decode(element: Element, node: Node, shapes: Shapes) -> Any:
    """The value of an element.

    Raises:
        Fault: the element does not hold what the node names.
    """
    shape = shapes.get(name_of(node))
    if shape is None:
        return _decode_scalar(element, name_of(node))
    if element.text and not element.text.isspace():
        raise Fault("type", "holds text where elements should be")
    return _DECODE[shape[0]](element, shape, shapes)


def decode_members(
    element: Element, shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    """An element as a structure: its members in the order of the spec, unknown ones dropped.

    Raises:
        Fault: a member is not what the spec says.
    """
    found = element.by_name()
    if structure_traits(shape).get("union"):
        unknown = _unknown_choice(list(found), shape)
        if unknown is not None:
            return {"SDK_UNKNOWN_MEMBER": {"name": unknown}}
    decoded: dict[str, Any] = {}
    for name, node in shape[1].items():
        traits = traits_of(node)
        if traits.get("location") in _ELSEWHERE:
            continue
        children = found.get(element_name(name, node, shapes))
        try:
            if children is not None:
                decoded[name] = _decode_member(children, node, shape, shapes)
            elif traits.get("xmlAttribute"):
                text = _attribute(element, traits.get("locationName", name))
                if text is not None:
                    decoded[name] = text
        except Fault as fault:
            raise fault.within(name) from None
    return decoded


def element_name(name: str, node: Node, shapes: Shapes) -> str:
    """How the elements of a member are called; a flattened list has the name of its items."""
    traits = traits_of(node)
    own: str = traits.get("locationName", name)
    if traits.get("flattened"):
        shape = shapes[name_of(node)]
        if shape[0] == "list":
            return str(traits_of(shape[1]).get("locationName", own))
    return own


def _decode_member(
    children: list[Element], node: Node, owner: tuple[Any, ...], shapes: Shapes
) -> Any:
    if traits_of(node).get("flattened"):
        shape = shapes[name_of(node)]
        if shape[0] == "list":
            return _decode_items(children, shape, shapes)
        return _decode_entries(children, shape, shapes)
    if len(children) > 1 and not _is_listed(children[0].name, owner, shapes):
        raise Fault("type", "is there more than once")
    return decode(children[0], node, shapes)


def _is_listed(name: str, owner: tuple[Any, ...], shapes: Shapes) -> bool:
    """Whether elements of this name are a list, too: S3 has such members beside old ones."""
    return any(
        traits_of(node).get("flattened") and element_name(member, node, shapes) == name
        for member, node in owner[1].items()
    )


def _unknown_choice(names: list[str], shape: tuple[Any, ...]) -> str | None:
    """The element of a union whose one choice is newer than the spec."""
    if len(names) != 1:
        raise Fault("union", "must have exactly one member set")
    known = {
        traits_of(node).get("locationName", name) for name, node in shape[1].items()
    }
    return None if names[0] in known else names[0]


def _attribute(element: Element, name: str) -> str | None:
    """An attribute; which prefix stands for its namespace is the document's own affair."""
    attributes = element.attributes or {}
    _, prefixed, local = name.partition(":")
    if not prefixed:
        return attributes.get(name)
    for key, text in attributes.items():
        if key.endswith("}" + local):
            return text
    return None


def _decode_list(element: Element, shape: tuple[Any, ...], shapes: Shapes) -> list[Any]:
    return _decode_items(element.children or (), shape, shapes)


def _decode_items(
    items: Iterable[Element], shape: tuple[Any, ...], shapes: Shapes
) -> list[Any]:
    decoded = []
    for index, item in enumerate(items):
        try:
            decoded.append(decode(item, shape[1], shapes))
        except Fault as fault:
            raise fault.within(index) from None
    return decoded


def _decode_map(
    element: Element, shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    return _decode_entries(element.children or (), shape, shapes)


def _decode_entries(
    entries: Iterable[Element], shape: tuple[Any, ...], shapes: Shapes
) -> dict[str, Any]:
    key_name = traits_of(shape[1]).get("locationName", "key")
    value_name = traits_of(shape[2]).get("locationName", "value")
    decoded = {}
    for entry in entries:
        found = entry.by_name()
        keys, values = found.pop(key_name, ()), found.pop(value_name, ())
        if found or len(keys) != 1 or len(values) != 1:
            raise Fault("type", "an entry is not one key and one value")
        key = decode(keys[0], shape[1], shapes)
        try:
            decoded[key] = decode(values[0], shape[2], shapes)
        except Fault as fault:
            raise fault.within((key, "hidden")) from None
    return decoded


def _decode_scalar(element: Element, name: str) -> Any:
    if element.children is not None:
        raise Fault("type", "holds elements where text should be")
    text = element.text
    special = _SCALARS.get(name)
    return decode_scalar(text, name) if special is None else special(text)


def _boolean(text: str) -> bool:
    if text.lower() not in ("true", "false", ""):
        raise Fault("type", "is neither true nor false")
    return text.lower() == "true"


_SCALARS: dict[str, Callable[[str], Any]] = {
    "string": str,
    "boolean": _boolean,
    "blob": decode_blob,
    "timestamp": decode_timestamp,
}
_DECODE: dict[str, Callable[[Element, tuple[Any, ...], Shapes], Any]] = {
    "structure": decode_members,
    "list": _decode_list,
    "map": _decode_map,
}
