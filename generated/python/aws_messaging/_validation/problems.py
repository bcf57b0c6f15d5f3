"""How problems are told: where a value stands, how it looks, what would be right.

A problem is found as a few values in a tuple; its texts are made when they are read.
"""

from __future__ import annotations

from ..exceptions import Problem
from .checks import MAX_DEPTH, MAX_FLOAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    # A place in the parameters: the place around it, and a step. A step is a member's
    # name, an index, ``(key,)`` for the value of a map's entry or ``(key, "key")`` for
    # the key itself.
    Place = tuple[Any, Any] | None

    # Where, which rule, what the message needs to know, the value, whether values are
    # hidden, and keys of maps below which place; and the rule's source.
    Finding = tuple[Place, str, Any, object, bool, Place, str]

HIDDEN = "***"
HIDDEN_KEY = ("", "hidden")
"""The step of a path that stands for the key of a map whose keys are sensitive."""

NOTHING = object()
_LONGEST_TEXT = 60
_LISTED = 30
_KEPT = frozenset({str, int, float, bool, bytes, type(None)})
_PLURALS = {
    "character": "characters",
    "byte": "bytes",
    "item": "items",
    "entry": "entries",
}


class Findings:
    """Problems as they were found; going through them puts each into words."""

    __slots__ = ("found",)

    def __init__(self, found: list[Finding]) -> None:
        self.found = found

    def __iter__(self) -> Iterator[Problem]:
        return map(problem, self.found)


def problem(finding: Finding) -> Problem:
    """A finding in words."""
    at, rule, detail, value, hides, above, source = finding
    text = ""
    if value is not NOTHING:
        text = HIDDEN if hides else value_text(value)
    message = _MESSAGES[rule](detail)
    return Problem(path_text(at, hides, above), rule, text, message, source)


class _Shown(str):
    """A value that was put into words when it was found."""

    __slots__ = ()


def kept(value: object) -> object:
    """A value as findings keep it: what may change or holds much is put into words."""
    return value if type(value) in _KEPT else _Shown(value_text(value))


def path_text(place: Place, hides: bool = False, above: Place = None) -> str:
    """A place as one would write it: ``Request.Users["a"].Context``.

    Args:
        hides: whether keys of maps are sensitive, all those below the place ``above``.
    """
    steps: list[str] = []
    while place is not None:
        hides = hides and place is not above
        place, step = place
        steps.append(_step_text(step, hides))
    return "".join(reversed(steps)).removeprefix(".")


def _step_text(step: object, hides: bool) -> str:
    if isinstance(step, str):
        return f".{step}"
    if not isinstance(step, tuple):
        return f"[{step}]"
    key = HIDDEN if hides or step[1:] == ("hidden",) else value_text(step[0])
    return f"[{key}]{' (key)' if step[1:] == ('key',) else ''}"


def value_text(value: object) -> str:
    """A value as people can read it: short, printable, no code of its class run."""
    if type(value) is _Shown:
        return value
    if isinstance(value, str) and issubclass(type(value), str):
        return _quoted(str.__str__(value))
    if value is None or isinstance(value, bool):
        return str(value)
    if type(value) is float or (type(value) is int and value.bit_length() < 256):
        return repr(value)
    if isinstance(value, bytes | bytearray):
        return f"{len(value)} bytes"
    if isinstance(value, list | tuple | dict):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, int):
        return f"an integer of {value.bit_length()} bits"
    return f"a value of type {printable(type(value).__name__)}"


def _quoted(text: str) -> str:
    shown = printable(text[:_LONGEST_TEXT]).replace('"', '\\"')
    if len(text) <= _LONGEST_TEXT:
        return f'"{shown}"'
    return f'"{shown}..." ({len(text)} characters)'


def printable(text: str) -> str:
    """Text that a terminal shows and does not obey."""
    if text.isprintable() and "\\" not in text:
        return str(text)
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable() and character != "\\":
        return character
    return ascii(character)[1:-1]


def _unknown(detail: Any) -> str:
    from .hints import hint

    name, known = detail
    return f"is unknown{hint(name, known) if known is not None else ''}"


def _union(known: Any) -> str:
    return f"must have exactly one member of {', '.join(sorted(known))}"


def _enum(allowed: Any) -> str:
    names = sorted(allowed)
    more = f" ... ({len(names)} in all)" if len(names) > _LISTED else ""
    return f"must be one of {', '.join(names[:_LISTED])}{more}"


def _size(detail: Any) -> str:
    least, most, unit = detail
    limit = most if most is not None else least
    return f"must have {_span(least, most)} {unit if limit == 1 else _PLURALS[unit]}"


def _span(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    if least == most:
        return f"exactly {least}"
    return f"{least} to {most}" if least else f"at most {most}"


def _range(detail: Any) -> str:
    least, most = detail
    if least is None or least == -MAX_FLOAT:
        return f"must be at most {most}"
    if most is None or most == MAX_FLOAT:
        return f"must be at least {least}"
    return f"must be {least} to {most}"


_MESSAGES: Mapping[str, Callable[[Any], str]] = {
    "type": "must be {}".format,
    "required": "is required and missing".format,
    "unknown": _unknown,
    "union": _union,
    "enum": _enum,
    "minimum": _range,
    "maximum": _range,
    "finite": "must be a finite number".format,
    "min_length": _size,
    "max_length": _size,
    "pattern": "must match {} as a whole".format,
    "text": "must not hold half of a surrogate pair".format,
    "timestamp": "must be a datetime, ISO 8601 text or seconds since 1970".format,
    "json": "must be what json.dumps can write".format,
    "depth": f"must not be nested more than {MAX_DEPTH} deep".format,
}
