"""The text of an expression as tokens."""

from __future__ import annotations

from .errors import JmesPathSyntaxError, unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_BLANKS = frozenset(" \t\n\r")
_DIGITS = frozenset("0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_SINGLE = {
    ".": "dot",
    "*": "star",
    "]": "rbracket",
    ",": "comma",
    ":": "colon",
    "@": "current",
    "(": "lparen",
    ")": "rparen",
    "{": "lbrace",
    "}": "rbrace",
}
# A character that begins one token alone, and others with the next character.
_DOUBLE = {
    "[": ("lbracket", {"]": "flatten", "?": "filter"}),
    "|": ("pipe", {"|": "or"}),
    "&": ("expref", {"&": "and"}),
    "<": ("lt", {"=": "lte"}),
    ">": ("gt", {"=": "gte"}),
    "!": ("not", {"=": "ne"}),
    "=": ("", {"=": "eq"}),
}


class Token:
    """A word of the language.

    Attributes:
        kind: what it is (``dot``, ``number``, ``literal``, ``eof``).
        value: its text, or the value that it stands for.
        start: position of its first character.
    """

    __slots__ = ("kind", "start", "value")

    def __init__(self, kind: str, value: Any, start: int) -> None:
        self.kind = kind
        self.value = value
        self.start = start


def tokens(text: str) -> list[Token]:
    """The tokens of an expression; the last one is its end.

    Raises:
        JmesPathSyntaxError: it is empty, or holds characters that make no token.
    """
    if not text:
        raise JmesPathSyntaxError("Invalid JMESPath expression: cannot be empty.")
    return [*_Lexer(text).tokens(), Token("eof", "", len(text))]


class _Lexer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._delimited: dict[str, Callable[[int], Token]] = {
            "'": self._raw_string,
            "`": self._literal,
            '"': self._quoted_identifier,
        }

    def tokens(self) -> Iterator[Token]:
        text, size = self._text, len(self._text)
        while self._at < size:
            start, first = self._at, text[self._at]
            self._at += 1
            if first in _BLANKS:
                continue
            if first in _SINGLE:
                yield Token(_SINGLE[first], first, start)
            elif first in _LETTERS:
                name = self._while(start, _LETTERS | _DIGITS)
                yield Token("unquoted_identifier", name, start)
            elif first in _DOUBLE:
                yield self._double(start, first)
            elif first in self._delimited:
                yield self._delimited[first](start)
            elif first in _DIGITS or first == "-":
                yield self._number(start)
            else:
                raise unreadable(text, start, f"Unknown token {first}")

    def _while(self, start: int, characters: frozenset[str]) -> str:
        text = self._text
        while self._at < len(text) and text[self._at] in characters:
            self._at += 1
        return text[start : self._at]

    def _double(self, start: int, first: str) -> Token:
        alone, pairs = _DOUBLE[first]
        following = self._text[self._at : self._at + 1]
        if following in pairs:
            self._at += 1
            return Token(pairs[following], first + following, start)
        if not alone:
            raise unreadable(self._text, start, f"Unknown token '{first}'")
        return Token(alone, first, start)

    def _number(self, start: int) -> Token:
        digits = self._while(start, _DIGITS)
        try:
            return Token("number", int(digits), start)
        except ValueError:  # a minus alone, or more digits than an int has
            raise unreadable(
                self._text, start, f"Unknown token '{digits[:20]}'"
            ) from None

    def _until(self, start: int, delimiter: str) -> str:
        """What stands before the closing delimiter; a backslash hides the next character."""
        text = self._text
        while text[self._at : self._at + 1] != delimiter:
            self._at += 2 if text[self._at : self._at + 1] == "\\" else 1
            if self._at >= len(text):
                raise unreadable(text, start, f"Unclosed {delimiter} delimiter")
        self._at += 1
        return text[start + 1 : self._at - 1]

    def _raw_string(self, start: int) -> Token:
        return Token("literal", self._until(start, "'").replace("\\'", "'"), start)

    def _literal(self, start: int) -> Token:
        from json import loads

        written = self._until(start, "`").replace("\\`", "`")
        # What is no JSON is a text without its quotes, as in JMESPath's early days.
        for text in (written, f'"{written.lstrip()}"'):
            try:
                return Token("literal", loads(text), start)
            except ValueError:
                continue
        raise unreadable(self._text, start, f"Bad token {written}")

    def _quoted_identifier(self, start: int) -> Token:
        from json import loads

        written = self._until(start, '"')
        try:
            return Token("quoted_identifier", loads(f'"{written}"'), start)
        except ValueError as error:
            why = str(error).partition(":")[0]
            raise unreadable(self._text, start, why) from None
