"""Values of requests that came as a tree of maps and lists, read strictly."""

from __future__ import annotations

from ..._protocols._fault import Fault, unknown_member
from ..._tables import name_of, traits_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..._tables import Node, Shapes

    Scalars = Mapping[str, Callable[[Any], Any]]


class Tree:
    """Reads values.

    Args:
        scalars: what reads a value of each scalar type.
    """

    def __init__(self, shapes: Shapes, scalars: Scalars) -> None:
        self._shapes = shapes
        self._scalars = scalars

    def read(self, value: Any, node: Node) -> Any:
        """A value as a parameter.

        Raises:
            Fault: it is none of the type that the node names.
        """
        name = name_of(node)
        shape = self._shapes.get(name)
        if value is None:
            return None
        if shape is None:
            return self._scalars[name](value)
        if shape[0] == "structure":
            return self.members(value, shape[1])
        if shape[0] == "list":
            return self._list(value, shape[1])
        return self._map(value, shape[2])

    def members(self, value: Any, members: Mapping[str, Node]) -> dict[str, Any]:
        """A structure; members that are null are left out."""
        if not isinstance(value, dict):
            raise Fault("type", "must be an object")
        names = {
            traits_of(node).get("locationName", name): name
            for name, node in members.items()
        }
        found: dict[str, Any] = {}
        for key, item in value.items():
            name = names.get(key)
            if name is None:
                raise unknown_member(key)
            if item is None:
                continue
            try:
                found[name] = self.read(item, members[name])
            except Fault as fault:
                raise fault.within(name) from None
        return found

    def _list(self, value: Any, node: Node) -> list[Any]:
        if not isinstance(value, list):
            raise Fault("type", "must be a list")
        found = []
        for index, item in enumerate(value):
            try:
                found.append(self.read(item, node))
            except Fault as fault:
                raise fault.within(index) from None
        return found

    def _map(self, value: Any, node: Node) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Fault("type", "must be an object")
        found = {}
        for key, item in value.items():
            try:
                found[key] = self.read(item, node)
            except Fault as fault:
                raise fault.within((key,)) from None
        return found


def exactly(kind: type, words: str) -> Callable[[Any], Any]:
    """What reads a value that must be of one Python type."""

    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise Fault("type", f"must be {words}")
        return value

    return read
