"""Tokens to nodes, by the strength with which tokens bind what stands beside them (Pratt)."""

from __future__ import annotations

from . import nodes
from .errors import incomplete, misplaced
from .functions import function
from .lexer import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .lexer import Token
    from .nodes import Node

_COMPARATORS = ("eq", "ne", "lt", "lte", "gt", "gte")
# How strongly a token binds what stands before it; 0 for those that end an expression.
_POWER = {
    "pipe": 1,
    "or": 2,
    "and": 3,
    **dict.fromkeys(_COMPARATORS, 5),
    "flatten": 9,
    "star": 20,
    "filter": 21,
    "dot": 40,
    "not": 45,
    "lbrace": 50,
    "lbracket": 55,
    "lparen": 60,
}
_ENDS_PROJECTIONS = 10  # tokens that bind less end what is done with each element
_NAMES = ["quoted_identifier", "unquoted_identifier"]


class Parser:
    """Reads one expression.

    Args:
        text: the expression.

    Raises:
        JmesPathSyntaxError: it holds characters that make no token.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0
        self._prefixes: dict[str, Callable[[Token], Node]] = {
            "literal": lambda token: nodes.literal(token.value),
            "unquoted_identifier": lambda token: nodes.Field(token.value),
            "quoted_identifier": self._quoted,
            "current": lambda token: nodes.identity,
            "star": self._values,
            "filter": lambda token: self._filter(nodes.identity),
            "flatten": lambda token: self._flatten(nodes.identity),
            "lbracket": self._bracket,
            "lbrace": lambda token: self._fields(),
            "lparen": self._group,
            "not": lambda token: nodes.negation(self._expression(_POWER["not"])),
        }
        self._infixes: dict[str, Callable[[Node], Node]] = {
            "dot": self._dot,
            "pipe": lambda left: nodes.chain(left, self._expression(_POWER["pipe"])),
            "or": lambda left: nodes.either(left, self._expression(_POWER["or"])),
            "and": lambda left: nodes.both(left, self._expression(_POWER["and"])),
            "lparen": self._call,
            "filter": self._filter,
            "flatten": self._flatten,
            "lbracket": self._index,
        }

    def parse(self) -> Node:
        """The expression as a function of the value that it is asked of.

        Raises:
            JmesPathSyntaxError: it is none.
            JmesPathError: a function is not there, or called with too few or many arguments.
        """
        node = self._expression()
        if self._kind() != "eof":
            token = self._tokens[self._at]
            raise misplaced(self._text, token, f"Unexpected token: {token.value}")
        return node

    def _expression(self, power: int = 0) -> Node:
        token = self._next()
        prefix = self._prefixes.get(token.kind)
        if prefix is None:
            raise self._refused(token, "invalid token")
        left = prefix(token)
        while power < _POWER.get(self._kind(), 0):
            kind = self._kind()
            if kind in _COMPARATORS:
                self._at += 1
                left = nodes.comparison(kind, left, self._expression(_POWER[kind]))
            elif kind in self._infixes:
                self._at += 1
                left = self._infixes[kind](left)
            else:
                token = self._tokens[self._at]
                raise misplaced(self._text, token, "invalid token")
        return left

    def _quoted(self, token: Token) -> Node:
        if self._kind() == "lparen":
            shown = self._tokens[self._at]
            shown.start = 0
            why = "Quoted identifier not allowed for function names."
            raise misplaced(self._text, shown, why)
        return nodes.Field(token.value)

    def _values(self, token: Token) -> Node:
        ends = self._kind() == "rbracket"
        each = nodes.identity if ends else self._projected(_POWER["star"])
        return nodes.value_projection(nodes.identity, each)

    def _group(self, token: Token) -> Node:
        inner = self._expression()
        self._take("rparen")
        return inner

    def _bracket(self, token: Token) -> Node:
        if self._kind() in ("number", "colon"):
            return self._number_or_slice(nodes.identity)
        if self._kind() == "star" and self._kind(1) == "rbracket":
            self._at += 2
            return nodes.projection(nodes.identity, self._projected(_POWER["star"]))
        return self._elements()

    def _index(self, left: Node) -> Node:
        if self._kind() in ("number", "colon"):
            return self._number_or_slice(left)
        self._take("star")
        self._take("rbracket")
        return nodes.projection(left, self._projected(_POWER["star"]))

    def _number_or_slice(self, left: Node) -> Node:
        if "colon" in (self._kind(), self._kind(1)):
            chosen = nodes.chain(left, self._slice())
            if isinstance(left, nodes.Element):  # as the library, against the language
                return nodes.Element(chosen)
            return nodes.projection(chosen, self._projected(_POWER["star"]))
        number = self._next().value
        self._take("rbracket")
        return nodes.Element(nodes.chain(left, nodes.index(number)))

    def _slice(self) -> Node:
        parts: list[int | None] = [None, None, None]
        place = 0
        while (kind := self._kind()) != "rbracket":
            token = self._tokens[self._at]
            if kind == "colon" and place < 2:
                place += 1
            elif kind == "number":
                parts[place] = token.value
            else:
                raise misplaced(self._text, token, "syntax error")
            self._at += 1
        self._at += 1
        return nodes.slice_of(slice(*parts))

    def _dot(self, left: Node) -> Node:
        if self._kind() == "star":
            self._at += 1
            return nodes.value_projection(left, self._projected(_POWER["dot"]))
        return nodes.chain(left, self._behind_dot(_POWER["dot"]))

    def _behind_dot(self, power: int) -> Node:
        kind = self._kind()
        if kind in (*_NAMES, "star"):
            return self._expression(power)
        if kind == "lbracket":
            self._at += 1
            return self._elements()
        if kind == "lbrace":
            self._at += 1
            return self._fields()
        allowed = [*_NAMES, "lbracket", "lbrace"]
        why = f"Expecting: {allowed}, got: {kind}"
        raise misplaced(self._text, self._tokens[self._at], why)

    def _projected(self, power: int) -> Node:
        """What is done with each element of what stands before."""
        kind = self._kind()
        if _POWER.get(kind, 0) < _ENDS_PROJECTIONS:
            return nodes.identity
        if kind in ("lbracket", "filter"):
            return self._expression(power)
        if kind == "dot":
            self._at += 1
            return self._behind_dot(power)
        raise misplaced(self._text, self._tokens[self._at], "syntax error")

    def _filter(self, left: Node) -> Node:
        condition = self._expression()
        self._take("rbracket")
        flattened = self._kind() == "flatten"
        each = nodes.identity if flattened else self._projected(_POWER["filter"])
        return nodes.filter_projection(left, each, condition)

    def _flatten(self, left: Node) -> Node:
        return nodes.projection(nodes.flatten(left), self._projected(_POWER["flatten"]))

    def _call(self, left: Node) -> Node:
        if not isinstance(left, nodes.Field):
            before = self._tokens[self._at - 2]
            why = f"Invalid function name '{before.value}'"
            raise misplaced(self._text, before, why)
        arguments = []
        while self._kind() != "rparen":
            arguments.append(self._argument())
            if self._kind() == "comma":  # the library does without it, too
                self._at += 1
        self._at += 1
        return function(left.name, arguments)

    def _argument(self) -> Node:
        if self._kind() != "expref":
            return self._expression()
        self._at += 1
        return nodes.Reference(self._expression())

    def _elements(self) -> Node:
        found = [self._expression()]
        while self._kind() != "rbracket":
            self._take("comma")
            found.append(self._expression())
        self._at += 1
        return nodes.elements(found)

    def _fields(self) -> Node:
        found: dict[str, Node] = {}
        while True:
            key = self._next()
            if key.kind not in _NAMES:
                raise self._refused(key, f"Expecting: {_NAMES}, got: {key.kind}")
            self._take("colon")
            found[key.value] = self._expression()
            if self._kind() == "rbrace":
                self._at += 1
                return nodes.fields(found)
            if self._kind() == "comma":  # the library does without it, too
                self._at += 1

    def _kind(self, ahead: int = 0) -> str:
        return self._tokens[self._at + ahead].kind

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _take(self, kind: str) -> None:
        token = self._next()
        if token.kind != kind:
            raise self._refused(token, f"Expecting: {kind}, got: {token.kind}")

    def _refused(self, token: Token, why: str) -> Exception:
        if token.kind == "eof":
            return incomplete(self._text)
        return misplaced(self._text, token, why)
