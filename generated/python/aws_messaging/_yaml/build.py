"""From nodes to values: tags, merges, and keys that stand twice."""

from __future__ import annotations

from . import scalars
from .errors import shortened
from .nodes import LIST, MAP, SCALAR, Node
from .scalars import PREFIX, NotThat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_MERGE = "<<"
_WORDS = {
    f"{PREFIX}int": "a whole number",
    f"{PREFIX}float": "a number",
    f"{PREFIX}pairs": "a list of maps of one key each",
    f"{PREFIX}omap": "a list of maps of one key each",
}


class Builder:
    """Makes the values of one document.

    Args:
        old: whether the rules of YAML 1.1 hold.
    """

    def __init__(self, old: bool = False) -> None:
        self._old = old

    def value(self, node: Node) -> Any:
        """The value of a node.

        Raises:
            YamlError: it has a tag that is not known or does not fit, or a key twice.
        """
        if not node.is_made:
            node.made = self._made(node)
        return node.made

    def _made(self, node: Node) -> Any:
        if node.kind == SCALAR:
            return self._scalar(node)
        tag = (node.tag or "!").removeprefix(PREFIX)
        if node.kind == LIST and tag in ("!", "seq"):
            return [self.value(item) for item in node.items]
        if node.kind == MAP and tag in ("!", "map"):
            return self._map(node)
        if node.kind == MAP and tag == "set":
            return set(self._map(node))
        if node.kind == LIST and tag == "pairs":
            return self._pairs(node)
        if node.kind == LIST and tag == "omap":
            return self._filled({}, self._pair_nodes(node), checked=True)
        raise self._wrong_tag(node)

    def _scalar(self, node: Node) -> Any:
        if node.tag is None and not node.plain:
            return node.text
        try:
            if node.tag in (None, "!"):
                return scalars.meaning(node.text, self._old)
            if node.tag in scalars.BY_TAG:
                return scalars.BY_TAG[node.tag](node.text)
        except NotThat as wrong:
            raise node.error(f"{_shown(node)} should be {wrong}") from None
        except ValueError:
            word = _WORDS[node.tag or ""]
            raise node.error(f"{_shown(node)} should be {word}") from None
        raise self._wrong_tag(node)

    def _wrong_tag(self, node: Node) -> Exception:
        name = shortened((node.tag or "").replace(PREFIX, "!!"))
        return node.error(f"{node.kind} cannot have the tag {name}: leave it out")

    def _map(self, node: Node) -> dict[Any, Any]:
        """A map with what it merges: its own values win, then those of the first one merged."""
        merges = [value for key, value in node.pairs if _is_merge(key)]
        if not merges:
            return self._filled({}, node.pairs, checked=True)
        if len(merges) > 1:
            raise node.error("<< stands twice in this map: give it a list of aliases")
        found: dict[Any, Any] = {}
        for source in reversed(_merged(merges[0])):
            found.update(self._map(source))
        own = [pair for pair in node.pairs if not _is_merge(pair[0])]
        return self._filled(found, own, checked=not found)

    def _filled(
        self,
        into: dict[Any, Any],
        pairs: Iterable[tuple[Node, Node]],
        checked: bool,
    ) -> dict[Any, Any]:
        """Put pairs into a map.

        Args:
            checked: whether a key that is there is wrong.
        """
        for key_node, value_node in pairs:
            key = self._key(key_node)
            if checked and key in into:
                raise key_node.error(
                    f"the key {_shown(key_node)} stands twice in this map"
                )
            into[key] = self.value(value_node)
        return into

    def _key(self, node: Node) -> Any:
        key = self.value(node)
        if isinstance(key, list):
            key = tuple(key)
        try:
            hash(key)
        except TypeError:
            raise node.error("a key has to be a text or another scalar") from None
        return key

    def _pairs(self, node: Node) -> list[tuple[Any, Any]]:
        return [
            (self.value(key), self.value(value))
            for key, value in self._pair_nodes(node)
        ]

    def _pair_nodes(self, node: Node) -> list[tuple[Node, Node]]:
        for item in node.items:
            if item.kind != MAP or len(item.pairs) != 1:
                raise item.error(f"{item.kind} should be a map of one key")
        return [item.pairs[0] for item in node.items]


def _is_merge(key: Node) -> bool:
    return key.kind == SCALAR and key.plain and key.tag is None and key.text == _MERGE


def _merged(node: Node) -> list[Node]:
    """The maps that a ``<<`` names: one, or a list of them."""
    nodes = node.items if node.kind == LIST else [node]
    for item in nodes:
        if item.kind != MAP:
            raise item.error("<< merges a map, or a list of maps")
    return nodes


def _shown(node: Node) -> str:
    """The beginning of a scalar, for a message."""
    return repr(shortened(node.text)) if node.kind == SCALAR else f"that is {node.kind}"
