"""From words to nodes: which values stand in which."""

from __future__ import annotations

from . import tokens as kinds
from .errors import shortened
from .nodes import LIST, MAP, SCALAR, Node
from .scanner import Scanner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from .tokens import Token

DEEPEST = 200
"""How many lists and maps may stand in one another."""
MOST_REPEATED = 10_000_000
"""How many characters and values aliases may stand for, all together."""

_TAGS = {"!": "!", "!!": "tag:yaml.org,2002:"}
_NO_CONTENT = (
    kinds.DIRECTIVE,
    kinds.DOCUMENT_START,
    kinds.DOCUMENT_END,
    kinds.STREAM_END,
)
_BEHIND_ITEM = (kinds.ITEM, kinds.KEY, kinds.VALUE, kinds.BLOCK_END)
_BEHIND_KEY = (kinds.KEY, kinds.VALUE, kinds.BLOCK_END)


class Parser:
    """Reads the document of a text.

    Raises:
        YamlError: the text holds characters that cannot stand in YAML.
    """

    def __init__(self, text: str) -> None:
        self._scanner = Scanner(text)
        self._handles = _TAGS
        self._anchors: dict[str, Node] = {}
        self._repeated = 0
        self._depth = 0

    @property
    def old(self) -> bool:
        """Whether the document says that it is YAML 1.1."""
        return self._scanner.old

    def document(self) -> Node | None:
        """The only document; None if there is none.

        Raises:
            YamlError: the text is no YAML, or holds more than one document.
        """
        if self._next(kinds.STREAM_END):
            return None
        explicit = self._next(kinds.DIRECTIVE, kinds.DOCUMENT_START)
        if explicit:
            self._directives()
            if not self._next(kinds.DOCUMENT_START):
                raise self._unexpected("'---' has to follow lines that begin with '%'")
            self._scanner.take()
        empty = explicit and self._next(*_NO_CONTENT)
        node = self._empty() if empty else self._node(block=True)
        ended = self._next(kinds.DOCUMENT_END)
        if ended:
            self._scanner.take()
        if not self._next(kinds.STREAM_END):
            raise self._unexpected(
                "only one document can be read, which ends before this"
            )
        return node

    def _directives(self) -> None:
        handles: dict[str, str] = {}
        versions = 0
        while self._next(kinds.DIRECTIVE):
            token = self._scanner.take()
            name, (first, second) = token.value
            versions += name == "YAML"
            if versions > 1 or (name == "TAG" and first in handles):
                raise token.error("this is said twice: keep one of the two lines")
            if name == "YAML" and first != "1":
                raise token.error("only YAML 1.1 and 1.2 can be read: write %YAML 1.2")
            if name == "TAG":
                handles[first] = second
        self._handles = {**_TAGS, **handles}

    def _next(self, *choices: str) -> bool:
        return self._scanner.peek().kind in choices

    def _unexpected(self, message: str) -> Exception:
        token = self._scanner.peek()
        return token.error(f"{message} (here is {token.kind.strip()})")

    def _empty(self) -> Node:
        """The scalar that stands where nothing does."""
        token = self._scanner.peek()
        node = Node(SCALAR, None, token.line, token.column)
        node.plain = True
        return node

    def _node(self, block: bool = False, indentless: bool = False) -> Node:
        """The value that begins here.

        Args:
            block: whether it may be a collection that indentation makes.
            indentless: whether it may be a list that is indented no more than what it stands in.
        """
        first = self._scanner.peek()
        if first.kind == kinds.ALIAS:
            return self._repeat(self._scanner.take())
        anchor, tag = self._properties()
        kind = self._scanner.peek().kind
        begins = {
            kinds.LIST_START: True,
            kinds.MAP_START: True,
            kinds.BLOCK_LIST: block,
            kinds.BLOCK_MAP: block,
            kinds.ITEM: indentless,
        }
        if kind == kinds.SCALAR:
            token = self._scanner.take()
            node = Node(SCALAR, tag, first.line, first.column, token.value)
            node.plain = token.plain
            self._name(anchor, node)
        elif begins.get(kind):
            shape = MAP if kind in (kinds.MAP_START, kinds.BLOCK_MAP) else LIST
            node = Node(shape, tag, first.line, first.column)
            self._collection(anchor, node, kind)
        elif anchor is not None or tag is not None:
            node = Node(SCALAR, tag, first.line, first.column)
            node.plain = True
            self._name(anchor, node)
        else:
            raise self._unexpected("a value has to stand here")
        return node

    def _properties(self) -> tuple[str | None, str | None]:
        """The anchor and the tag in front of a value, in either order."""
        anchor: str | None = None
        tag: str | None = None
        for _ in range(2):
            token = self._scanner.peek()
            if token.kind == kinds.ANCHOR and anchor is None:
                anchor = self._scanner.take().value
            elif token.kind == kinds.TAG and tag is None:
                tag = self._tag(self._scanner.take())
            else:
                break
        return anchor, tag

    def _tag(self, token: Token) -> str:
        handle, suffix = token.value
        if handle is None:
            return str(suffix)
        if handle not in self._handles:
            name = shortened(handle)
            raise token.error(
                f"a tag with {name} needs a line '%TAG {name} ...' above '---'"
            )
        return self._handles[handle] + str(suffix)

    def _name(self, anchor: str | None, node: Node) -> None:
        if anchor is not None:
            self._anchors[anchor] = node

    def _repeat(self, token: Token) -> Node:
        """What an alias stands for."""
        node = self._anchors.get(token.value)
        name = shortened(token.value)
        if node is None:
            raise token.error(
                f"there is no &{name} above; a text that begins with * needs quotes"
            )
        if node.is_open:
            raise token.error(f"*{name} stands in what it stands for")
        self._repeated += node.weight
        if self._repeated > MOST_REPEATED:
            raise token.error(
                "aliases make too much of this document: write less of them"
            )
        return node

    def _collection(self, anchor: str | None, node: Node, kind: str) -> None:
        self._name(anchor, node)
        self._depth += 1
        if self._depth > DEEPEST:
            raise node.error(f"more than {DEEPEST} lists and maps stand in one another")
        node.is_open = True
        _COLLECTIONS[kind](self, node)
        node.is_open = False
        node.weight += sum(item.weight for item in node.items)
        node.weight += sum(key.weight + value.weight for key, value in node.pairs)
        self._depth -= 1

    def _block_list(self, node: Node) -> None:
        self._scanner.take()
        while self._next(kinds.ITEM):
            self._scanner.take()
            empty = self._next(kinds.ITEM, kinds.BLOCK_END)
            node.items.append(self._empty() if empty else self._node(block=True))
        if not self._next(kinds.BLOCK_END):
            raise self._unexpected(
                f"this is not in line with the list that begins in line {node.line + 1}:"
                " each of its items begins with '- ' in the same column"
            )
        self._scanner.take()

    def _indentless_list(self, node: Node) -> None:
        while self._next(kinds.ITEM):
            self._scanner.take()
            empty = self._next(*_BEHIND_ITEM)
            node.items.append(self._empty() if empty else self._node(block=True))

    def _block_map(self, node: Node) -> None:
        self._scanner.take()
        while self._next(kinds.KEY, kinds.VALUE):
            if self.old and self._next(kinds.VALUE):
                break
            key = self._behind(kinds.KEY, _BEHIND_KEY, block=True)
            value = self._behind(kinds.VALUE, _BEHIND_KEY, block=True)
            node.pairs.append((key, value))
        if not self._next(kinds.BLOCK_END):
            raise self._unexpected(
                f"this is not in line with the map that begins in line {node.line + 1}:"
                " each of its keys begins in the same column"
            )
        self._scanner.take()

    def _behind(self, kind: str, ends: Collection[str], block: bool = False) -> Node:
        """The value behind a word of this kind; empty if there is no such word, or no value."""
        if not self._next(kind):
            return self._empty()
        self._scanner.take()
        if self._next(*ends):
            return self._empty()
        return self._node(block=block, indentless=block)

    def _flow_list(self, node: Node) -> None:
        self._scanner.take()
        while not self._next(kinds.LIST_END):
            if node.items:
                self._comma("]", node)
                if self._next(kinds.LIST_END):
                    break
            node.items.append(
                self._single_pair() if self._next(kinds.KEY) else self._node()
            )
        self._scanner.take()

    def _single_pair(self) -> Node:
        """A map of one key, in a list without braces of its own: ``[a: 1]``."""
        token = self._scanner.peek()
        node = Node(MAP, None, token.line, token.column)
        ends = (kinds.COMMA, kinds.LIST_END)
        key = self._behind(kinds.KEY, (kinds.VALUE, *ends))
        value = self._behind(kinds.VALUE, ends)
        node.pairs.append((key, value))
        node.weight += key.weight + value.weight
        return node

    def _flow_map(self, node: Node) -> None:
        self._scanner.take()
        ends = (kinds.COMMA, kinds.MAP_END)
        while not self._next(kinds.MAP_END):
            if node.pairs:
                self._comma("}", node)
                if self._next(kinds.MAP_END):
                    break
            if self._next(kinds.KEY) or (self._next(kinds.VALUE) and not self.old):
                key = self._behind(kinds.KEY, (kinds.VALUE, *ends))
                value = self._behind(kinds.VALUE, ends)
            else:
                key, value = self._node(), self._empty()
            node.pairs.append((key, value))
        self._scanner.take()

    def _comma(self, closing: str, node: Node) -> None:
        if not self._next(kinds.COMMA):
            where = f"line {node.line + 1}, column {node.column + 1}"
            raise self._unexpected(
                f"a ',' or the '{closing}' for what begins in {where} has to stand here"
            )
        self._scanner.take()


_COLLECTIONS = {
    kinds.LIST_START: Parser._flow_list,
    kinds.BLOCK_LIST: Parser._block_list,
    kinds.ITEM: Parser._indentless_list,
    kinds.MAP_START: Parser._flow_map,
    kinds.BLOCK_MAP: Parser._block_map,
}
