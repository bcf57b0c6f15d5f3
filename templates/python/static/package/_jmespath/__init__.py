"""JMESPath, the language of ``--query``: what of an answer is wanted, and in which form.

As ``jmespath.org`` specifies it, and with the messages of the ``jmespath`` library, which the AWS
CLI uses::

    compile("Users[?Age > `30`].Name").search(answer)

An expression becomes functions that hold one another, so that searching reads no text again.
"""

from __future__ import annotations

from .errors import JmesPathError, JmesPathSyntaxError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .nodes import Node

__all__ = ["Expression", "JmesPathError", "JmesPathSyntaxError", "compile"]

_DEEP = "the expression nests too deeply"


class Expression:
    """An expression that can be asked of any number of values.

    Attributes:
        text: as it was written.
    """

    __slots__ = ("_node", "text")

    def __init__(self, text: str, node: Node) -> None:
        self.text = text
        self._node = node

    def search(self, value: Any) -> Any:
        """What the expression says of a value of JSON's types; None if nothing.

        Raises:
            JmesPathError: a function was given what it does not take.
        """
        try:
            return self._node(value)
        except RecursionError:
            raise JmesPathError(_DEEP) from None
        except OverflowError as error:  # of numbers beyond those that fractions can be
            raise JmesPathError(str(error)) from None


def compile(text: str) -> Expression:
    """Read an expression.

    Raises:
        JmesPathSyntaxError: it is none.
        JmesPathError: it calls a function that is not there, or with too few or many arguments.
    """
    from .parser import Parser

    try:
        return Expression(text, Parser(text).parse())
    except RecursionError:
        raise JmesPathError(_DEEP) from None
