"""What is wrong with a YAML text, and where."""

from __future__ import annotations

_SHOWN = 40


def shortened(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


class YamlError(ValueError):
    """A text is not the YAML that is read here.

    Args:
        message: what is wrong and what would be right.
        line: counted from 1.
        column: counted from 1, in characters.
    """

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {message}")
        self.message = message
        self.line = line
        self.column = column
