"""Parameters to the form bodies of the query protocols, as a service's tables say."""

from __future__ import annotations

from .._encoding import percent_encode
from .._tables import name_of, traits_of
from ._fault import Fault, unknown_member
from ._values import elements, items, scalar_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .._tables import Node, Shapes

    NameOf = Callable[[str, Node], str]
    PutList = Callable[["Form", str, Any, Node], None]

CONTENT_TYPE = "application/x-www-form-urlencoded; charset=utf-8"


class Form:
    """The fields of a form.

    Args:
        name_of_member: the name of a member's field, given its own name and its node.
        put_list: puts a list into the form, where fields are called as the text says.

    Attributes:
        fields: texts, already encoded, by name, in the order in which they are sent.
    """

    __slots__ = ("_name_of_member", "_put_list", "fields", "shapes")

    def __init__(
        self,
        fields: dict[str, str],
        shapes: Shapes,
        name_of_member: NameOf,
        put_list: PutList,
    ) -> None:
        self.fields = fields
        self.shapes = shapes
        self._name_of_member = name_of_member
        self._put_list = put_list

    def put(self, prefix: str, value: Any, node: Node) -> None:
        """Put a value under a name.

        Raises:
            Fault: the value is not of the type that the node names.
        """
        shape = self.shapes.get(name_of(node))
        if shape is None:
            self.fields[prefix] = _encode(scalar_text(value, node))
        elif shape[0] == "structure":
            self.put_members(f"{prefix}.", value, shape[1])
        elif shape[0] == "list":
            self._put_list(self, prefix, value, node)
        else:
            self._put_map(prefix, value, node)

    def put_members(self, start: str, value: Any, members: Mapping[str, Node]) -> None:
        """Put a structure's members; ``None`` counts as not given.

        Args:
            start: what their names begin with.
        """
        for name, item in items(value):
            if item is None:
                continue
            node = members.get(name)
            if node is None:
                raise unknown_member(name)
            try:
                self.put(start + self._name_of_member(name, node), item, node)
            except Fault as fault:
                raise fault.within(name) from None

    def put_items(self, prefix: str, value: Any, node: Node) -> None:
        """Put the items of a list, counted from one."""
        for index, item in enumerate(elements(value)):
            try:
                self.put(f"{prefix}.{index + 1}", item, node)
            except Fault as fault:
                raise fault.within(index) from None

    def _put_map(self, prefix: str, value: Any, node: Node) -> None:
        _, key_node, value_node = self.shapes[name_of(node)]
        if not traits_of(node).get("flattened"):
            prefix += ".entry"
        key_name = self._name_of_member("key", key_node)
        value_name = self._name_of_member("value", value_node)
        for number, (key, item) in enumerate(items(value), 1):
            try:
                self.put(f"{prefix}.{number}.{key_name}", key, key_node)
                self.put(f"{prefix}.{number}.{value_name}", item, value_node)
            except Fault as fault:
                raise fault.within((key,)) from None

    def body(self) -> bytes:
        """The form as it is sent."""
        pairs = [f"{_encode(name)}={text}" for name, text in self.fields.items()]
        return "&".join(pairs).encode("ascii")


def _encode(text: str) -> str:
    """Percent-encoded, blanks as ``+``."""
    try:
        return percent_encode(text).replace("%20", "+")
    except UnicodeEncodeError:
        raise Fault("text", "holds a lone surrogate") from None
