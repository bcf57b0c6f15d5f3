"""The code of models: what a generator of code made of placeholders, with the real texts in it.

The parsed code is printed anew, node by node. A kind of node that is not expected, a name or a text
that is no placeholder and no part of the few things known, is an error: nothing else gets through.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import partial

from shapewright.dialects.escape import Rendered, literal
from shapewright.dialects.python.layout import Lines, indented, quoted
from shapewright.dialects.python.models_plan import ClassPlan, Plan

IMPORTED = frozenset({"Annotated", "Any", "Field", "Literal", "Meta", "UNSET", "UnsetType"})
"""Names that the module imports if they are used."""

_KNOWN = IMPORTED | {"bool", "bytes", "dataclass", "dict", "field", "float", "int", "list", "str"}
_KEYS = frozenset({"alias"})


class UnexpectedCodeError(Exception):
    """The generator of code wrote what none of its releases tried here writes."""


class Printer:
    """Prints parsed code, its placeholders replaced.

    Args:
        used: every name that was printed.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.used: set[str] = set()

    def types(self, holder: ast.ClassDef | None) -> dict[str, Rendered]:
        """Definitions of types by their places, from the class ``TYPES``."""
        found: dict[str, Rendered] = {}
        for node in holder.body if holder else ():
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                place = node.target.id.upper()
                definition = self._text(node.annotation)
                found[place] = Rendered(f"{self._plan.names[place]} = {definition}")
        return found

    def class_(self, plan: ClassPlan, node: ast.ClassDef) -> Rendered:
        """The definition of a class."""
        keywords = [f"{word.arg}={self._text(word.value)}" for word in node.keywords]
        lines: Lines = [f"@{self._text(decorator)}" for decorator in node.decorator_list]
        lines.append(f"class {plan.name}({', '.join([plan.base, *keywords])}):")
        body = [*_docstring(plan.text), ""] if plan.text else []
        for statement in sorted(node.body, key=partial(self._position, plan)):
            body += self._statement(statement, plan.texts)
        return Rendered("\n".join([*lines, *indented(body or ["pass"])]))

    def _position(self, plan: ClassPlan, node: ast.stmt) -> int:
        """Where the spec has an attribute among the others."""
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            return plan.order.index(node.target.id)
        return 0

    def _statement(self, node: ast.stmt, texts: Mapping[str, str]) -> Lines:
        if isinstance(node, ast.Pass):
            return []
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            raise UnexpectedCodeError(ast.unparse(node))
        name = self._plan.names[node.target.id]
        line = f"{name}: {self._text(node.annotation)}"
        if node.value is not None:
            line += f" = {self._text(node.value)}"
        return [line, *_docstring(texts[name]), ""] if name in texts else [line]

    def _text(self, node: ast.expr) -> str:
        match node:
            case ast.Name():
                return self._name(node.id)
            case ast.Constant():
                return self._constant(node.value)
            case ast.Subscript():
                return f"{self._text(node.value)}[{self._text(node.slice)}]"
            case ast.Tuple():
                return ", ".join(map(self._text, node.elts))
            case ast.BinOp(op=ast.BitOr()):
                return f"{self._text(node.left)} | {self._text(node.right)}"
            case ast.UnaryOp(op=ast.USub()):
                return f"-{self._text(node.operand)}"
            case ast.Call():
                arguments = [*map(self._text, node.args)]
                arguments += [f"{word.arg}={self._text(word.value)}" for word in node.keywords]
                return f"{self._text(node.func)}({', '.join(arguments)})"
            case ast.Dict():
                pairs = zip(node.keys, node.values, strict=True)
                items = [f"{self._text(k)}: {self._text(v)}" for k, v in pairs if k is not None]
                return f"{{{', '.join(items)}}}"
        raise UnexpectedCodeError(ast.unparse(node))

    def _name(self, name: str) -> str:
        if name not in _KNOWN and name not in self._plan.names:
            raise UnexpectedCodeError(name)
        name = self._plan.names.get(name, name)
        self.used.add(name)
        return name

    def _constant(self, value: object) -> str:
        if not isinstance(value, str) or value in _KEYS:
            return literal(value)
        if value not in self._plan.texts:
            raise UnexpectedCodeError(value)
        return literal(self._plan.texts[value])


def _docstring(text: str) -> Lines:
    """A docstring that will be indented by four blanks; it is laid out for that width."""
    return [line.removeprefix("    ") for line in quoted(text, 4)]
