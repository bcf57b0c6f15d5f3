"""Shorthand, the AWS CLI's own syntax for nested values, in its whole grammar::

    arg     = keyval *( "," keyval )
    keyval  = key ["@"] "=" value             "@=" reads file:// and fileb:// values
    key     = *( letter / digit / one of - _ . # / : )
    value   = list / hash / csv               nothing at the end of the text is ""
    list    = "[" [ item *( "," item ) [","] ] "]"
    hash    = "{" [ key ["@"] "=" item *( "," ... ) [","] ] "}"
    item    = list / hash / first
    csv     = first *( "," second )           more than one value make a list
    first   = quoted / bare word, which may be empty
    second  = quoted / bare word that is not empty and holds no "="

White space may stand around every mark, but not before the first key. A comma in a bare word is
written ``\\,``. In quotes, ``\\"`` (or ``\\'``) and ``\\\\`` stand for one character.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_SPACE = frozenset(" \t\n\r\x0b\x0c")
_KEY = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#/:")
_NOT_AT_START = frozenset(" \"',=[{")
_NOT_IN_FIRST = frozenset("\"',]}")
_NOT_IN_SECOND = frozenset("\"',=")
_LONGEST = 10_000
_AROUND = 200
_HIGHEST = "\uffff"
_QUOTES = {"'": "singled quoted", '"': "double quoted"}


class ShorthandError(Exception):
    """The text is not shorthand; the message shows where, under a line of the text."""


class _Unexpected(ShorthandError):
    """The grammar wants something else; a list of values may end before it instead."""


def parse(text: str, read_file: Callable[[str], Any]) -> dict[str, Any]:
    """The dict that a shorthand text stands for; its leaves are text.

    Args:
        read_file: what ``key@=text`` stands for.

    Raises:
        ShorthandError: the text is not shorthand.
    """
    return _Parser(text, read_file).arguments()


class _Parser:
    def __init__(self, text: str, read_file: Callable[[str], Any]) -> None:
        self._text = text
        self._at = 0
        self._read_file = read_file
        self._reads_files = False

    def arguments(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        start = 0
        while True:
            key = self._key_and_mark()
            value = self._value()
            if key in values:
                raise ShorthandError(self._second_instance(key, start))
            values[key] = value
            if self._ended():
                return values
            start = self._at + 1
            self._expect(",")

    def _key_and_mark(self) -> str:
        """A key and its ``=`` or ``@=``."""
        start = self._at
        while not self._ended() and self._text[self._at] in _KEY:
            self._at += 1
        key = self._text[start : self._at]
        self._skip_space()
        self._reads_files = self._peek() == "@"
        if self._reads_files:
            self._at += 1
        self._expect("=")
        return key

    def _value(self) -> Any:
        if self._ended():
            return ""
        if self._peek() in ("[", "{"):
            return self._item()
        return self._csv()

    def _item(self) -> Any:
        mark = self._peek()
        if mark == "[":
            return self._list()
        if mark == "{":
            return self._hash()
        return self._first()

    def _list(self) -> list[Any]:
        self._expect("[")
        values = []
        while self._peek() != "]":
            values.append(self._item())
            self._end_item("]")
        self._at += 1
        return values

    def _hash(self) -> dict[str, Any]:
        self._expect("{")
        values = {}
        while self._peek() != "}":
            key = self._key_and_mark()
            values[key] = self._item()
            self._end_item("}")
        self._at += 1
        return values

    def _end_item(self, closing: str) -> None:
        self._skip_space()
        if self._peek() != closing:
            self._expect(",", before=False)

    def _csv(self) -> Any:
        first = self._first()
        self._skip_space()
        if self._peek() != ",":
            return first
        self._expect(",")
        values = [first]
        while True:
            try:
                value = self._second()
                self._skip_space()
                if self._ended():
                    values.append(value)
                    break
                self._expect(",")
                values.append(value)
            except _Unexpected:  # that comma was the end of the list: a key comes next
                if self._ended():
                    raise
                self._at = self._text.rindex(",", 0, self._at + 1)
                break
        return values if len(values) > 1 else first

    def _first(self) -> Any:
        if self._peek() in _QUOTES:
            return self._quoted()
        return self._bare(_NOT_IN_FIRST)

    def _second(self) -> Any:
        if self._peek() in _QUOTES:
            return self._quoted()
        if not self._begins_word():
            raise self._unexpected("<second>", "<none>")
        return self._bare(_NOT_IN_SECOND)

    def _begins_word(self) -> bool:
        character = self._peek()
        if self._text.startswith("\\,", self._at):
            return True
        return "!" <= character <= _HIGHEST and character not in _NOT_AT_START

    def _bare(self, ends: frozenset[str]) -> Any:
        """A word without quotes; empty if none begins here.

        What ends a word may still begin one: the word of ``a=}b`` is ``}b``.
        """
        if not self._begins_word():
            return self._resolved("")
        start = self._at
        while not self._ended():
            character = self._text[self._at]
            if self._text.startswith("\\,", self._at):
                self._at += 2
            elif self._at == start or (character not in ends and _is_plain(character)):
                self._at += 1
            else:
                break
        word = self._text[start : self._at]
        return self._resolved(word.replace("\\,", ",").rstrip())

    def _quoted(self) -> Any:
        quote = self._peek()
        end = self._closing_quote(quote)
        text = self._text[self._at + 1 : end]
        self._at = end + 1
        text = text.replace("\\" + quote, quote).replace("\\\\", "\\")
        return self._resolved(text)

    def _closing_quote(self, quote: str) -> int:
        """Where a quoted text ends: at its first quote without a backslash before it.

        Where there is none, the last quote with a backslash ends it.
        """
        last_escaped = -1
        at = self._at + 1
        while at < len(self._text):
            if self._text[at] == quote:
                return at
            if self._text.startswith("\\" + quote, at):
                at += 1
                last_escaped = at
            at += 1
        if last_escaped < 0:
            raise self._unexpected(f"<{_QUOTES[quote]}>", "<none>")
        return last_escaped

    def _resolved(self, text: str) -> Any:
        return self._read_file(text) if self._reads_files else text

    def _peek(self) -> str:
        """The next character; empty at the end."""
        return self._text[self._at : self._at + 1]

    def _ended(self) -> bool:
        return self._at >= len(self._text)

    def _skip_space(self) -> None:
        while self._peek() in _SPACE and not self._ended():
            self._at += 1

    def _expect(self, mark: str, before: bool = True) -> None:
        """Take ``mark`` and the white space around it."""
        if before:
            self._skip_space()
        if self._peek() != mark:
            raise self._unexpected(mark, self._peek() or "EOF")
        self._at += 1
        self._skip_space()

    def _unexpected(self, wanted: str, found: str) -> _Unexpected:
        return _Unexpected(
            f"Expected: '{wanted}', received: '{found}' for input:\n"
            + _pointed(self._text, self._at)
        )

    def _second_instance(self, key: str, at: int) -> str:
        return (
            f'Second instance of key "{key}" encountered for input:\n'
            f"{_pointed(self._text, at)}\n"
            'This is often because there is a preceding "," instead of a space.'
        )


def _is_plain(character: str) -> bool:
    """Whether a bare word may hold the character, its own marks aside."""
    return character.isspace() or "!" <= character <= _HIGHEST


def _pointed(text: str, at: int) -> str:
    """The text with a caret on a line of its own under the character at ``at``.

    Of a text that would flood the screen, what stands around that character is shown.
    """
    if len(text) > _LONGEST:
        start = max(0, at - _AROUND)
        text, at = text[start : at + _AROUND], at - start
    line_start = text.rfind("\n", 0, at) + 1
    line_end = text.find("\n", at)
    line_end = len(text) if line_end < 0 else line_end
    return f"{text[:line_end]}\n{' ' * (at - line_start)}^{text[line_end:]}"
