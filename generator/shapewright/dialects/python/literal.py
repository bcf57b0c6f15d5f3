"""Python literals laid out as Black lays them out, and long texts as they read."""

from __future__ import annotations

from typing import Any

from shapewright.dialects.escape import Rendered, literal
from shapewright.text import escape_unsafe

WIDTH = 88


def pretty(value: Any, indent: int = 0, before: int = 0, after: int = 0) -> Rendered:
    """A literal over as many lines as Black would give it.

    Args:
        value: strings, numbers, booleans, None, and tuples, lists and dicts of these.
        indent: blanks in front of the line that the literal begins on.
        before, after: characters that stand on that line before the literal and after it.
    """
    plain = literal(value)
    if not isinstance(value, tuple | list | dict) or not value:
        return plain
    if indent + before + len(plain) + after <= WIDTH:
        return plain
    inner = indent + 4
    if isinstance(value, dict):
        lines = [
            f"{key}: {pretty(item, inner, len(key) + 2, 1)}"
            for key, item in ((literal(key), item) for key, item in value.items())
        ]
    else:
        lines = [pretty(item, inner, 0, 1) for item in value]
    brackets = "{}" if isinstance(value, dict) else "[]" if isinstance(value, list) else "()"
    body = "".join(f"{' ' * inner}{line},\n" for line in lines)
    return Rendered(f"{brackets[0]}\n{body}{' ' * indent}{brackets[1]}")


def assignment(name: str, value: Any, annotation: str = "") -> Rendered:
    """``name = value`` at the left margin, laid out by ``pretty``."""
    start = f"{name}: {annotation} = " if annotation else f"{name} = "
    return Rendered(start + pretty(value, before=len(start)))


def text_block(text: str) -> Rendered:
    """A literal of many lines, each line of the text on a line of its own.

    Nothing in the text can end the literal or be read as an escape.
    """
    body = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    body = escape_unsafe(body)
    before_quote = body.removesuffix('"')
    backslashes = len(before_quote) - len(before_quote.rstrip("\\"))
    if before_quote != body and backslashes % 2 == 0:  # the closing quotes would begin with it
        body = before_quote + '\\"'
    return Rendered(f'"""\\\n{body}"""')
