"""Where output differs from version 2 of the AWS CLI on purpose, and why.

Tests hold the list both ways: nothing else differs, and what no longer differs must leave it.
"""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    """A difference that is meant.

    Args:
        reason: why.
        format: of the output.
        errors: what the AWS CLI says as it fails: types of errors, and how messages begin.
    """

    reason: str
    format: str
    errors: tuple[tuple[str, str], ...]


CRASHES = (
    Known(
        "A list of objects and of other values: the AWS CLI fails, sometimes in the midst of its "
        "output. We print the list's scalars first and then the rest in its order, as the AWS "
        "CLI does with lists within lists.",
        "text",
        (("AttributeError", "'"),),
    ),
    Known(
        "A list of rows that have different lengths: the AWS CLI fails and prints nothing. We "
        "fill short rows up with empty cells.",
        "table",
        (("ValueError", "Row should have "), ("IndexError", "list index out of range")),
    ),
    Known(
        "A list of objects and of other values: the AWS CLI fails and prints nothing. We print "
        "its scalars and lists of scalars as rows, its objects in a section of their own, and "
        "other lists in sections within it.",
        "table",
        (
            ("TypeError", "string indices must be integers"),
            ("TypeError", "list indices must be integers"),
            ("TypeError", "'NoneType' object is not iterable"),
            ("TypeError", "'float' object is not iterable"),
            ("TypeError", "'int' object is not iterable"),
            ("TypeError", "'bool' object is not iterable"),
            ("TypeError", "'<' not supported between instances of "),
            ("AttributeError", "'list' object has no attribute 'get'"),
            ("AttributeError", "'str' object has no attribute 'get'"),
            ("IndexError", "cannot fit 'int' into an index-sized integer"),
        ),
    ),
)
"""Of answers that the AWS CLI cannot print."""


def known_crash(format: str, error: dict[str, str]) -> Known | None:
    """The entry that stands for an error of the AWS CLI; None if there is none."""
    for known in CRASHES:
        if known.format == format and any(
            error["type"] == kind and error["message"].startswith(text)
            for kind, text in known.errors
        ):
            return known
    return None
