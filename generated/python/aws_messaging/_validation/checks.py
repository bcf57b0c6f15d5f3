"""What the generated validators are made of.

A generated validator first runs straight-line code that answers yes or no, with the
help of the functions here. Only after a no does it run a second pass over the same
parameters, which shows each value to a ``Collector``, so that all problems are found.

This module is loaded with every validator: annotations are text where they would need
an import.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal

    Level = Literal["off", "aws", "warn", "strict"]

LEVELS = ("off", "aws", "warn", "strict")
"""How much of what the specs state is asked of parameters.

- ``off``: nothing.
- ``aws``: what botocore's validator asks: types, required and unknown members, least
  lengths and numbers. What it accepts is accepted, what it refuses is refused.
- ``warn``: as ``aws``, and a ``ParamValidationWarning`` tells what ``strict`` would
  refuse.
- ``strict``: all, with enums, patterns, greatest lengths and numbers, and what only
  the prose of AWS's pages says.
"""

MAX_DEPTH = 100
"""How deep recursive structures and documents can be nested."""

MAX_FLOAT = 1.7976931348623157e308

is_ascii = str.isascii
"""Whether a string is all ASCII; what is no string raises a ``TypeError``."""


def matcher(
    module: "dict[str, Any]", name: str, pattern: str, longest: "int | None" = None
) -> "Callable[[str], object]":
    """A function that says whether all of a text matches a pattern.

    The pattern is compiled at the first call, which also puts the compiled one into
    ``module`` under ``name``, in place of this function. Texts longer than ``longest``
    are let through: the pattern could take too long over them.
    """

    def first(text: str) -> object:
        if module.get(name, first) is first:
            import re

            match = re.compile(pattern, re.ASCII).fullmatch
            module[name] = match if longest is None else _up_to(longest, match)
        return module[name](text)

    return first


def _up_to(longest: int, match: "Callable[[str], object]") -> "Callable[[str], object]":
    return lambda text: len(text) > longest or match(text)


def is_off(level: "Level") -> bool:
    """Whether a level other than ``strict`` means that nothing is checked.

    Raises:
        ValueError: there is no such level.
    """
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}, not {level!r}")
    return level == "off"


def refuse(module: str, method: str, params: object, level: "Level") -> None:
    """Tell every problem of the parameters of a call.

    Args:
        module: a module of validators; beside it is the one that finds problems.
        method: the client's method that is called.

    Raises:
        ParamValidationError: there are some.
    """
    thorough = f"{module.rpartition('.')[0]}._thorough"
    __import__(thorough)
    getattr(sys.modules[thorough], f"refuse_{method}")(params, level)


def is_nothing(params: object) -> bool:
    """Whether the parameters of an operation that takes none are right."""
    return type(params) is dict and not params


def is_text(value: str) -> bool:
    """Whether a string can be sent: UTF-8 has no form for half of a surrogate pair."""
    try:
        str.encode(value)  # not value.encode(), which a subclass may have changed
    except UnicodeEncodeError:
        return False
    return True


def is_timestamp(value: object) -> bool:
    """Whether a value names a moment in time."""
    from .._timestamps import parse

    try:
        parse(value)
    except ValueError:
        return False
    return True


def is_document(value: "Any", depth: int = 0) -> bool:
    """Whether JSON can carry a value of plain types; a no is not the last word."""
    kind = type(value)
    if kind is str:
        return is_text(value)
    if kind is bool or value is None:
        return True
    if kind is int or kind is float:
        return bool(-MAX_FLOAT <= value <= MAX_FLOAT)
    if depth > MAX_DEPTH:
        return False
    if kind is list:
        return all(is_document(item, depth + 1) for item in value)
    return kind is dict and all(
        type(key) is str and is_text(key) and is_document(item, depth + 1)
        for key, item in value.items()
    )


def is_json(value: object) -> bool:
    """Whether ``json.dumps`` writes a value as JSON."""
    import json

    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return False
    return True
