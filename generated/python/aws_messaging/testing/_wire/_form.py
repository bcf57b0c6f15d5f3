"""Values of requests that came as a form, read strictly."""

from __future__ import annotations

from ..._protocols._fault import Fault
from ..._tables import name_of, traits_of
from . import decoded
from ._scalars import read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..._tables import Node, Shapes

    NameOf = Callable[[str, Node], str]
    # The name of a list's first item, without its number.
    ItemsOf = Callable[[str, Node, Shapes], str]

_ALWAYS = ("Action", "Version")
_MOST_ITEMS = 100_000
_LONGEST_NUMBER = 9
_MOST_PARTS = 100


class Form:
    """The fields of a form, which are taken one by one.

    Args:
        name_of_member: the name of a member's field, given its own name and its node.
        items_of: what the fields of a list's items are called before their number.

    Raises:
        Fault: the body is none.
    """

    def __init__(
        self, body: bytes, shapes: Shapes, name_of_member: NameOf, items_of: ItemsOf
    ) -> None:
        self._fields: dict[str, str] = {}
        for pair in body.decode("ascii", "replace").split("&"):
            name, _, text = pair.replace("+", " ").partition("=")
            name = decoded(name)
            if name in self._fields:
                raise Fault("type", f"the form holds {name} twice")
            self._fields[name] = decoded(text)
        for name in _ALWAYS:
            self._fields.pop(name, None)
        self._shapes = shapes
        self._name_of_member = name_of_member
        self._items_of = items_of
        # What fields begin with, and the numbers that follow: ``a.b.2.c`` holds 2 behind ``a.b``.
        self._beginnings: dict[str, set[int]] = {}
        for name in self._fields:
            parts = name.split(".")
            if len(parts) > _MOST_PARTS:
                raise Fault("type", f"a field's name has more than {_MOST_PARTS} parts")
            for at in range(1, len(parts) + 1):
                numbers = self._beginnings.setdefault(".".join(parts[:at]), set())
                following = parts[at] if at < len(parts) else ""
                if following.isdigit() and following.isascii():
                    numbers.add(int(following[:_LONGEST_NUMBER]))

    def members(self, start: str, members: Mapping[str, Node]) -> dict[str, Any]:
        """The members of a structure that the form holds.

        Args:
            start: what their names begin with.

        Raises:
            Fault: a field holds none of the type that the node names.
        """
        found = {}
        for name, node in members.items():
            prefix = start + self._name_of_member(name, node)
            if not self._holds(prefix, node):
                continue
            try:
                found[name] = self._read(prefix, node)
            except Fault as fault:
                raise fault.within(name) from None
        return found

    def check(self) -> None:
        """Refuse a form with fields that no member has taken.

        Raises:
            Fault: there is one.
        """
        for name in self._fields:
            raise Fault("unknown", f"the form holds {name!r}, which is no parameter")

    def _holds(self, prefix: str, node: Node) -> bool:
        if prefix in self._beginnings:
            return True
        shape = self._shapes.get(name_of(node))
        if shape is None or shape[0] != "list":
            return False
        items = self._items_of(prefix, node, self._shapes)
        return bool(self._beginnings.get(items))

    def _read(self, prefix: str, node: Node) -> Any:
        shape = self._shapes.get(name_of(node))
        if shape is None:
            if prefix not in self._fields:
                raise Fault("type", "must be one field")
            return read_text(self._fields.pop(prefix), node)
        if shape[0] == "structure":
            return self.members(f"{prefix}.", shape[1])
        if shape[0] == "map":
            return self._map(prefix, node, shape)
        if self._fields.get(prefix) == "":
            del self._fields[prefix]
            return []
        return self._items(self._items_of(prefix, node, self._shapes), shape[1])

    def _items(self, prefix: str, node: Node) -> list[Any]:
        """The items of a list; a structure without members has no field at its number."""
        numbers = self._beginnings.get(prefix, set())
        if max(numbers, default=0) > _MOST_ITEMS or 0 in numbers:
            raise Fault(
                "type", f"must have items that are numbered from 1 to {_MOST_ITEMS}"
            )
        empty = self._shapes.get(name_of(node), ("",))[0] == "structure"
        found: list[Any] = []
        for number in range(1, max(numbers, default=0) + 1):
            try:
                if number not in numbers and not empty:
                    raise Fault(
                        "required", "is missing: items are numbered without gaps"
                    )
                found.append(
                    self._read(f"{prefix}.{number}", node) if number in numbers else {}
                )
            except Fault as fault:
                raise fault.within(number - 1) from None
        return found

    def _map(self, prefix: str, node: Node, shape: tuple[Any, ...]) -> dict[str, Any]:
        if not traits_of(node).get("flattened"):
            prefix += ".entry"
        key_name = self._name_of_member("key", shape[1])
        value_name = self._name_of_member("value", shape[2])
        found = {}
        for number in sorted(self._beginnings.get(prefix, ())):
            entry = f"{prefix}.{number}"
            key = self._read(f"{entry}.{key_name}", shape[1])
            try:
                found[key] = self._read(f"{entry}.{value_name}", shape[2])
            except Fault as fault:
                raise fault.within((key,)) from None
        return found
