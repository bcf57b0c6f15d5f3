"""From a text to its words: where collections begin and end, and what is a key.

A key is only known by the ``:`` behind it: words that may be keys are kept back until their line
ends, or 1,024 characters have been read.
"""

from __future__ import annotations

from . import blocks, properties, texts
from . import tokens as kinds
from .keys import Keys
from .source import END, GAPS, Source
from .tokens import Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .keys import Candidate

_OPENING = {"[": kinds.LIST_START, "{": kinds.MAP_START}
_CLOSING = {"]": kinds.LIST_END, "}": kinds.MAP_END}
_OLD_VERSION = ("1", "1")


class Scanner:
    """Reads the words of a text.

    Attributes:
        old: whether the text says that it is YAML 1.1.
    """

    def __init__(self, text: str) -> None:
        self.old = False
        self._source = Source(text)
        self._next: Token | None = None
        self._waiting: list[Token] = []
        self._taken = 0
        self._done = False
        self._indent = -1
        self._indents: list[int] = []
        self._brackets: list[str] = []
        self._keys = Keys(self._source)
        self._readers: dict[str, Callable[[], None]] = {
            **dict.fromkeys(_OPENING, self._open),
            **dict.fromkeys(_CLOSING, self._close),
            ",": self._comma,
            "*": self._named,
            "&": self._named,
            "!": self._tag,
            "'": self._quoted,
            '"': self._quoted,
        }

    def peek(self) -> Token:
        """The next word.

        Raises:
            YamlError: the text is none from here on.
        """
        if self._next is None:
            while not self._is_settled():
                self._read_word()
            self._next = self._waiting[0]
        return self._next

    def take(self) -> Token:
        """The next word, which is left behind.

        Raises:
            YamlError: the text is none from here on.
        """
        token = self.peek()
        if token.kind != kinds.STREAM_END:
            self._next = None
            self._taken += 1
            del self._waiting[0]
        return token

    def _is_settled(self) -> bool:
        """Whether it is known what the next word is."""
        if self._done:
            return True
        if not self._waiting:
            return False
        return self._keys.first() != self._taken

    def _read_word(self) -> None:
        self._skip_to_word()
        self._keys.drop_passed()
        source = self._source
        self._unwind(source.column)
        character = source.peek()
        if character == END:
            self._end()
        elif source.column == 0 and self._is_line(character):
            return
        elif character in self._readers:
            self._readers[character]()
        elif character == "-" and source.peek(1) in GAPS:
            self._item()
        elif character == "?" and (self._brackets or source.peek(1) in GAPS):
            self._key()
        elif character == ":" and self._is_value():
            self._value()
        elif character in "|>" and not self._brackets:
            self._block()
        elif texts.begins_plain(source, bool(self._brackets), self.old):
            self._plain()
        else:
            raise source.error(texts.cannot_begin(character))

    def _skip_to_word(self) -> None:
        source = self._source
        while True:
            source.skip_blanks()
            while self._brackets and source.peek() in " \t":
                source.skip()
            source.skip_comment()
            if not source.line_break():
                return
            if not self._brackets:
                self._keys.may_begin = True

    def _add(self, kind: str, value: Any = None, plain: bool = False) -> Token:
        token = Token(kind, self._source.line, self._source.column, value, plain)
        self._waiting.append(token)
        return token

    # Indentation, which means nothing in brackets.

    def _unwind(self, column: int) -> None:
        while not self._brackets and self._indent > column:
            self._indent = self._indents.pop()
            self._add(kinds.BLOCK_END)

    def _deepen(self, column: int) -> bool:
        """Whether a collection begins at this column."""
        if self._indent >= column:
            return False
        self._indents.append(self._indent)
        self._indent = column
        return True

    # Words, each from its first character.

    def _end(self) -> None:
        self._unwind(-1)
        self._keys.drop(len(self._brackets))
        self._keys.clear()
        self._add(kinds.STREAM_END)
        self._done = True

    def _is_line(self, character: str) -> bool:
        """Read a directive, or a marker of documents, if one begins here."""
        source = self._source
        if character == "%":
            self._begin_line()
            token = self._add(kinds.DIRECTIVE)
            token.value = properties.directive(source, self.old)
            if token.value[0] == "YAML":
                self.old = token.value[1] == _OLD_VERSION
            return True
        for kind, marker in (
            (kinds.DOCUMENT_START, "---"),
            (kinds.DOCUMENT_END, "..."),
        ):
            if source.at_marker(marker):
                self._begin_line()
                self._add(kind)
                source.skip(len(marker))
                return True
        return False

    def _begin_line(self) -> None:
        self._unwind(-1)
        self._keys.drop(len(self._brackets))
        self._keys.may_begin = False

    def _open(self) -> None:
        self._begin_value()
        character = self._source.peek()
        self._add(_OPENING[character])
        self._brackets.append(character)
        self._keys.may_begin = True
        self._source.skip()

    def _close(self) -> None:
        self._keys.drop(len(self._brackets))
        if self._brackets:
            self._brackets.pop()
        self._keys.may_begin = False
        self._add(_CLOSING[self._source.peek()])
        self._source.skip()

    def _comma(self) -> None:
        self._keys.may_begin = True
        self._keys.drop(len(self._brackets))
        self._add(kinds.COMMA)
        self._source.skip()

    def _item(self) -> None:
        self._entry(kinds.ITEM, kinds.BLOCK_LIST, "'- ' cannot stand here: a list")
        self._keys.may_begin = True

    def _key(self) -> None:
        self._entry(kinds.KEY, kinds.BLOCK_MAP, "'? ' cannot stand here: such a key")
        self._keys.may_begin = not self._brackets

    def _entry(self, kind: str, collection: str, message: str) -> None:
        """Read the sign of an item or key, which may begin a collection."""
        if not self._brackets:
            self._check_beginning(f"{message} begins on its own line")
            if self._deepen(self._source.column):
                self._add(collection)
        self._keys.drop(len(self._brackets))
        self._add(kind)
        self._source.skip()

    def _value(self) -> None:
        found = self._keys.pop(len(self._brackets))
        if found is not None:
            self._insert_key(found)
            self._keys.may_begin = False
        else:
            if not self._brackets:
                self._check_beginning(
                    "': ' cannot stand here: a text that holds it needs quotes"
                )
                if self._deepen(self._source.column):
                    self._add(kinds.BLOCK_MAP)
            self._keys.may_begin = not self._brackets
            self._keys.drop(len(self._brackets))
        self._add(kinds.VALUE)
        self._source.skip()

    def _insert_key(self, found: Candidate) -> None:
        """Say in front of a word that is a key that it is one."""
        place = found.number - self._taken
        self._waiting.insert(place, Token(kinds.KEY, found.line, found.column))
        if not self._brackets and self._deepen(found.column):
            token = Token(kinds.BLOCK_MAP, found.line, found.column)
            self._waiting.insert(place, token)

    def _check_beginning(self, message: str) -> None:
        if not self._keys.may_begin:
            raise self._source.error(message)

    def _named(self) -> None:
        self._begin_value()
        kind = kinds.ALIAS if self._source.peek() == "*" else kinds.ANCHOR
        token = self._add(kind)
        token.value = properties.name(self._source)

    def _tag(self) -> None:
        self._begin_value()
        token = self._add(kinds.TAG)
        token.value = properties.tag(self._source, self.old)

    def _quoted(self) -> None:
        self._begin_value()
        token = self._add(kinds.SCALAR)
        token.value = texts.quoted(self._source)

    def _plain(self) -> None:
        self._begin_value()
        token = self._add(kinds.SCALAR, plain=True)
        in_flow = bool(self._brackets)
        token.value, self._keys.may_begin = texts.plain(
            self._source, self._indent + 1, in_flow, self.old
        )

    def _block(self) -> None:
        self._keys.may_begin = True
        self._keys.drop(len(self._brackets))
        token = self._add(kinds.SCALAR)
        token.value = blocks.block(self._source, self._indent + 1)

    def _begin_value(self) -> None:
        """The next word may be a key, and none begins right behind it."""
        level = len(self._brackets)
        needed = not level and self._indent == self._source.column
        self._keys.add(level, self._taken + len(self._waiting), needed)
        self._keys.may_begin = False

    def _is_value(self) -> bool:
        """Whether a ``:`` stands between key and value."""
        if self._source.peek(1) in GAPS:
            return True
        if self.old or not self._brackets:
            return bool(self._brackets)
        behind_value = self._waiting and self._waiting[-1].kind == kinds.VALUE
        return self._brackets[-1] == "{" and not behind_value
