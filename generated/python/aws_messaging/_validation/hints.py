"""What an unknown name may be meant for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST_NAME = 60
_LISTED = 12
_EDITS = 2


def hint(name: object, known: Collection[str]) -> str:
    """What an unknown name may be meant for, or what is known if that is little."""
    if isinstance(name, str) and len(name) <= _LONGEST_NAME:
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
