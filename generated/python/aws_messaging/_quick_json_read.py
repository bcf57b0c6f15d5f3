"""JSON values without the module ``json``, whose import takes longer than a small call.

What ``json`` itself is made of in CPython is used directly, if it is there. Whatever that cannot
read is left to ``json``, which knows how to say what is wrong.
"""

from __future__ import annotations

from ._load import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Scan = Callable[[str, int], tuple[Any, int]]

_BLANKS = " \t\n\r"


def loads(text: str, parse_constant: Callable[[str], Any] | None = None) -> Any:
    """The value of ``json.loads``.

    Args:
        parse_constant: gives the value of ``NaN``, ``Infinity`` and ``-Infinity``.

    Raises:
        ValueError: the text is not JSON.
        RecursionError: the value nests too deeply.
    """
    try:
        scan = scanner(parse_constant or float)
        start = len(text) - len(text.lstrip(_BLANKS))
        value, end = scan(text, start)
        if not text[end:].strip(_BLANKS):
            return value
    except (ImportError, AttributeError, TypeError, StopIteration):
        pass  # not CPython, or one of a form that is not known; or no value begins here
    import json

    return json.loads(text, parse_constant=parse_constant)


def scanner(parse_constant: Callable[[str], Any]) -> Scan:
    """What reads a value that begins at a place of a text, and tells where it ends.

    It raises ``StopIteration`` where no value begins, and else what ``json`` raises.

    Raises:
        ImportError, AttributeError, TypeError: this Python has none.
    """
    scan: Scan = load("_json").make_scanner(_Settings(parse_constant))
    return scan


class _Settings:
    """What a scanner asks of its decoder."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int

    def __init__(self, parse_constant: Callable[[str], Any]) -> None:
        self.parse_constant = parse_constant
