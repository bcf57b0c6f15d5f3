"""What is wrong with an expression, in the words of the ``jmespath`` library."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lexer import Token


class JmesPathError(ValueError):
    """An expression cannot be read, or cannot be asked of a value."""


class JmesPathSyntaxError(JmesPathError):
    """A text is no expression."""


def unreadable(text: str, at: int, why: str) -> JmesPathSyntaxError:
    """Characters that make no token.

    Args:
        text: the whole expression.
        at: where they begin.
    """
    return JmesPathSyntaxError(f"Bad jmespath expression: {why}:\n{text}\n{' ' * at}^")


def misplaced(text: str, token: Token, why: str) -> JmesPathSyntaxError:
    """A token that cannot stand where it stands."""
    return JmesPathSyntaxError(
        f"{why}: Parse error at column {token.start}, "
        f'token "{token.value}" ({token.kind.upper()}), for expression:\n'
        f'"{text}"\n{" " * (token.start + 1)}^'
    )


def incomplete(text: str) -> JmesPathSyntaxError:
    """An expression that ends too early."""
    return JmesPathSyntaxError(
        "Invalid jmespath expression: Incomplete expression:\n"
        f'"{text}"\n{" " * (len(text) + 1)}^'
    )


def wrong_count(
    name: str, expected: int, received: int, at_least: bool
) -> JmesPathError:
    """A function that is called with too few or too many arguments."""
    least = "at least " if at_least else ""
    plural = "" if expected == 1 else "s"
    return JmesPathError(
        f"Expected {least}{expected} argument{plural} for function {name}(), "
        f"received {received}"
    )


def wrong_type(
    name: str, value: object, expected: Sequence[str], received: str
) -> JmesPathError:
    """A function that is given a value that it does not take."""
    return JmesPathError(
        f"In function {name}(), invalid type for value: {value}, "
        f'expected one of: {list(expected)}, received: "{received}"'
    )
