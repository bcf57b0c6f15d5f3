"""Parameters and answers as they may be shown: what the spec calls sensitive is ``***``."""

from __future__ import annotations

from ._tables import name_of, structure_traits, traits_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ._tables import Node, Shapes, Traits, Wire

HIDDEN = "***"
_IN_URL = ("uri", "querystring")
_MESSAGES = ("message", "Message", "errorMessage", "ErrorMessage")
_LONGEST_TEXT = 1000
_LEAST_ECHO = 4  # a shorter text stands in others by chance
_UNKNOWN: Node = ("", {"sensitive": True})


class Mask:
    """Shows values of one call. What it has hidden stays hidden where other texts repeat it.

    Args:
        wire: the service's tables.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._shapes: Shapes = wire.SHAPES
        self._echoes: tuple[str, ...] = ()

    def members(self, values: object, shape: str | None) -> Any:
        """The parameters of a call, or the members of an answer or an error.

        Args:
            shape: name of the shape of all; None if the service documents none.
        """
        if not values:
            return values
        node = self._root(shape)
        secrets = {
            text for text in self._secrets(values, node) if len(text) >= _LEAST_ECHO
        }
        self._echoes = tuple(sorted(secrets.union(self._echoes), key=len, reverse=True))
        return self.value(values, node)

    def message(self, text: str, shape: str | None) -> str:
        """The message of an error.

        Args:
            shape: name of the error's shape; None if the service documents none.
        """
        members = self._shapes[shape][1] if shape else {}
        if _is_hidden(self._root(shape)) or any(
            name in members and _is_hidden(members[name]) for name in _MESSAGES
        ):
            return HIDDEN
        return self.text(text)

    def text(self, text: str) -> str:
        """A text without the secrets that it repeats, and not too long."""
        for secret in self._echoes:
            text = text.replace(secret, HIDDEN)
        if len(text) > _LONGEST_TEXT:
            return f"{text[:_LONGEST_TEXT]}... ({len(text)} characters)"
        return text

    def value(self, value: object, node: Node) -> Any:
        """A value, as deep as it goes; bytes and streams show as what they are."""
        if _is_hidden(node):
            return HIDDEN
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, str):
            return self.text(str.__str__(value))
        if isinstance(value, bytes | bytearray):
            return f"<{len(value)} bytes>"
        shape = self._shapes.get(name_of(node), (name_of(node),))
        if isinstance(value, dict):
            return dict(self._entries(value, shape))
        if isinstance(value, list | tuple):
            item = shape[1] if shape[0] == "list" else _inside(shape)
            return [self.value(each, item) for each in value]
        return (
            str(value) if hasattr(value, "isoformat") else f"<{type(value).__name__}>"
        )

    def _entries(
        self, value: Mapping[Any, Any], shape: tuple[Any, ...]
    ) -> Iterator[tuple[Any, Any]]:
        """Members of a structure, or entries of a map, of which hidden keys are counted."""
        for number, (key, item) in enumerate(value.items(), start=1):
            if shape[0] == "map" and _is_hidden(shape[1]):
                shown: Any = f"{HIDDEN} {number}"
            else:
                shown = self.value(key, "string")
            yield shown, self.value(item, _entry_node(shape, key))

    def _secrets(
        self, value: object, node: Node, hidden: bool = False
    ) -> Iterator[str]:
        """Every text and number that is hidden."""
        hidden = hidden or _is_hidden(node)
        shape = self._shapes.get(name_of(node), (name_of(node),))
        if isinstance(value, dict):
            for key, item in value.items():
                if shape[0] == "map":
                    yield from self._secrets(key, shape[1], hidden)
                yield from self._secrets(item, _entry_node(shape, key), hidden)
        elif isinstance(value, list | tuple):
            inner = shape[1] if shape[0] == "list" else _inside(shape)
            for each in value:
                yield from self._secrets(each, inner, hidden)
        elif hidden and isinstance(value, str | int) and not isinstance(value, bool):
            yield str(value)

    def _root(self, shape: str | None) -> Node:
        if shape is None:
            return _UNKNOWN
        traits: Traits = structure_traits(self._shapes[shape])
        return (shape, traits)


def hides_in_url(wire: Wire, shape: str | None) -> bool:
    """Whether the address of a request can hold what is sensitive."""
    members = wire.SHAPES[shape][1] if shape else {}
    return any(
        _is_hidden(node) and traits_of(node).get("location") in _IN_URL
        for node in members.values()
    )


def _entry_node(shape: tuple[Any, ...], key: object) -> Node:
    """The node of a member or of a map's values; what the spec does not know is hidden."""
    if shape[0] == "structure":
        found: Node = shape[1].get(key, _UNKNOWN)
        return found
    if shape[0] == "map":
        value: Node = shape[2]
        return value
    return _inside(shape)


def _inside(shape: tuple[Any, ...]) -> Node:
    """The node of what stands in a document, or where the spec knows of no inside."""
    return "document" if shape[0] == "document" else _UNKNOWN


def _is_hidden(node: Node) -> bool:
    return bool(traits_of(node).get("sensitive"))
