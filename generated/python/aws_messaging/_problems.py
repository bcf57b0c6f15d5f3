"""How problems are told: where a value stands, how it looks, what was meant instead."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    Place = tuple[Any, Any] | None

HIDDEN = "***"
_LONGEST_TEXT = 60
_LISTED = 12
_EDITS = 2


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
    if isinstance(value, str):
        return _quoted(value)
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


def hint(name: object, known: Collection[str]) -> str:
    """What an unknown name may be meant for, or what is known if that is little."""
    if isinstance(name, str) and len(name) <= _LONGEST_TEXT:
        plain = _plain(name)
        near = [other for other in known if _is_near(plain, _plain(other))]
        if near:
            return f"; did you mean {' or '.join(sorted(near)[:3])}?"
    if not known:
        return "; nothing is known here"
    return f"; known are {', '.join(sorted(known))}" if len(known) <= _LISTED else ""


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def _is_near(one: str, other: str) -> bool:
    """Whether a letter or two, more in long names, make one name the other.

    The first letter or the last ones must be right, which spares most comparisons.
    """
    if one[:1] != other[:1] and one[-3:] != other[-3:]:
        return False
    edits = min(len(one) // 3, len(other) // 3, _EDITS)
    if abs(len(one) - len(other)) > edits:
        return False
    return _distance(one, other) <= edits or sorted(one) == sorted(other)


def _distance(one: str, other: str) -> int:
    """Number of letters to insert, remove or change to make one name the other."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, start=1):
        before, row[0] = row[0], index
        for column, wanted in enumerate(other, start=1):
            change = before + (letter != wanted)
            before = row[column]
            row[column] = min(change, before + 1, row[column - 1] + 1)
    return row[-1]
