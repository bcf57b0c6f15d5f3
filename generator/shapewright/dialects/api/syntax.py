"""Request and response syntax of API reference pages: JSON as AWS prints it, indented by three.

A structure inside itself stands as its name. So do structures that are nested too deep, where a
syntax would have more lines than anyone reads (some operations unroll to gigabytes).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from shapewright.ir import Member

MOST_LINES = 2000
INDENT = "   "
_DEPTHS = (60, 10, 8, 7, 6, 5, 4, 3, 2)

_SCALARS = {
    "string": '"string"',
    "integer": "number",
    "long": "number",
    "float": "number",
    "double": "number",
    "boolean": "boolean",
    "blob": "blob",
    "timestamp": "number",
}

Lines = Callable[[int], Iterator[str]]


def json_syntax(members: Sequence[Member]) -> list[str]:
    """Lines of a JSON object with these members, in this order, under their wire names."""
    return shallow_enough(lambda depth: _object(members, "", "", "", (), depth))


def shallow_enough(lines: Lines) -> list[str]:
    """What ``lines`` makes at the greatest depth that keeps to ``MOST_LINES``.

    Args:
        lines: makes the lines with structures nested at most so deep.
    """
    for depth in _DEPTHS:
        made = list(islice(lines(depth), MOST_LINES + 1))
        if len(made) <= MOST_LINES:
            return made
    return list(lines(1))


def _object(
    members: Sequence[Member], lead: str, tail: str, pad: str, path: tuple[str, ...], depth: int
) -> Iterator[str]:
    if not members:
        yield f"{pad}{lead}{{}}{tail}"
        return
    yield f"{pad}{lead}{{"
    for number, member in enumerate(members, start=1):
        comma = "," if number < len(members) else ""
        name = f'"{member.location_name or member.name}": '
        yield from _value(member, name, comma, pad + INDENT, path, depth)
    yield f"{pad}}}{tail}"


def _value(
    member: Member, lead: str, tail: str, pad: str, path: tuple[str, ...], depth: int
) -> Iterator[str]:
    """Lines of one value: ``lead`` stands before its first, ``tail`` after its last."""
    shape = member.shape
    inner = (*path, shape.name)
    if shape.type in _SCALARS:
        yield f"{pad}{lead}{_scalar(member)}{tail}"
    elif member.document:
        yield f"{pad}{lead}JSON value{tail}"
    elif shape.name in path or len(path) >= depth:
        yield f'{pad}{lead}"{shape.name}"{tail}'
    elif shape.member is not None and shape.member.type in _SCALARS:
        yield f"{pad}{lead}[ {_scalar(shape.member)} ]{tail}"
    elif shape.member is not None:
        yield f"{pad}{lead}["
        yield from _value(shape.member, "", "", pad + INDENT, inner, depth)
        yield f"{pad}]{tail}"
    elif shape.value is not None:
        yield f"{pad}{lead}{{"
        yield from _value(shape.value, '"string" : ', "", pad + INDENT, inner, depth)
        yield f"{pad}}}{tail}"
    else:
        members = sorted_members(shape.members.values())
        yield from _object(members, lead, tail, pad, inner, depth)


def _scalar(member: Member) -> str:
    if member.type == "timestamp" and member.timestamp_format in {"iso8601", "rfc822"}:
        return '"string"'
    return _SCALARS[member.type]


def sorted_members(members: Iterable[Member]) -> list[Member]:
    """Members by wire name, as AWS's pages list them."""
    return sorted(members, key=_sort_key)


def _sort_key(member: Member) -> tuple[str, str]:
    name = member.location_name or member.name
    return name.casefold(), name
