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

# By what they make of constants; programs have two.
_scanners: dict[object, Scan] = {}


def loads(text: str, parse_constant: Callable[[str], Any] = float) -> Any:
    """The value of ``json.loads``.

    Args:
        parse_constant: a function of a module, which gives the value of ``NaN``, ``Infinity``
            and ``-Infinity``.

    Raises:
        ValueError: the text is not JSON.
        RecursionError: the value nests too deeply.
    """
    try:
        scan = _scanners.get(parse_constant) or _scanner(parse_constant)
        value, end = scan(text, len(text) - len(text.lstrip(_BLANKS)))
        if end == len(text) or not text[end:].strip(_BLANKS):
            return value
    except (ImportError, AttributeError, TypeError):
        pass  # not CPython, or one of a form that is not known
    except (StopIteration, SystemError):
        pass  # no value; before 3.12, the scanner cannot tell more unless json is loaded
    import json

    return json.loads(text, parse_constant=parse_constant)


def _scanner(parse_constant: Callable[[str], Any]) -> Scan:
    """What reads a value that begins at a place of a text, and tells where it ends.

    Raises:
        ImportError, AttributeError, TypeError: this Python has none.
    """
    made: Scan = load("_json").make_scanner(_Settings(parse_constant))
    _scanners[parse_constant] = made
    return made


class _Settings:
    """What a scanner asks of its decoder."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int

    def __init__(self, parse_constant: Callable[[str], Any]) -> None:
        self.parse_constant = parse_constant
