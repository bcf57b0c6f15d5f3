"""Limits of values: lengths, ranges, patterns and enumerations must be possible."""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.check.index import Index
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.regex.reader import read
from shapewright.regex.tree import BrokenError, ForeignError
from shapewright.text import article, shown

_LENGTHS = {
    "string": "a number of characters",
    "blob": "a number of bytes",
    "list": "a number of items",
    "map": "a number of entries",
}
_NUMBERS = ("integer", "long", "float", "double")

# Limits that a page can state -> types of shape that they mean something for.
_LIMITED = {
    "min": (*_LENGTHS, *_NUMBERS),
    "max": (*_LENGTHS, *_NUMBERS),
    "enum": ("string",),
    "pattern": ("string",),
}


def limit_problems(node: Node, type_: str | None) -> Iterator[Problem]:
    """Limits that no value can keep, or that mean nothing for a type.

    Args:
        node: a shape, or what a page states of a member.
        type_: type of the shape.
    """
    yield from _sizes(node, type_ or "")
    yield from value_problems(node)
    yield from _pattern(node)


def documented_problems(index: Index, member: Node) -> Iterator[Problem]:
    """Limits from prose that the member's shape cannot have."""
    stated = member.child("documented")
    type_ = index.type_of(member)
    if stated is None or type_ is None:
        return
    yield from limit_problems(stated, type_)
    if not stated.data.keys() & _LIMITED.keys():
        yield stated.key_problem(f"'documented' states no limit: one of {', '.join(_LIMITED)}")
    for key, types in _LIMITED.items():
        if key in stated and type_ not in types:
            shape = shown(member.text("shape"))
            message = f"'{key}' says nothing of {shape}, which is {article(type_)}"
            yield stated.key_problem(message, key)
    model = index.shape_of(member)
    if model is not None and type_ in _LIMITED["min"]:
        own = Node(model.document, model.path, model.data | member.data)
        yield from _contradictions(stated, own, shown(model.name))


def _contradictions(stated: Node, own: Node, name: str) -> Iterator[Problem]:
    """Limits from prose that no value keeps together with those of the model.

    Args:
        own: the shape, with what the member has of its own in place of the shape's.
        name: the shape's, as it is shown.
    """
    least, most = stated.number("min"), stated.number("max")
    own_least, own_most = own.number("min"), own.number("max")
    if least is not None and own_most is not None and least > own_most:
        message = f"'min' ({least}) is greater than the 'max' of {name} ({own_most})"
        yield stated.problem(message, "min")
    if most is not None and own_least is not None and most < own_least:
        message = f"'max' ({most}) is less than the 'min' of {name} ({own_least})"
        yield stated.problem(message, "max")
    values, own_values = ({value for _, value in node.texts("enum")} for node in (stated, own))
    if values and own_values and values.isdisjoint(own_values):
        yield stated.problem(f"no value of 'enum' is one of the values of {name}", "enum")
        return
    possible = values & own_values or values | own_values
    if possible and not any(_has_length(v, own) and _has_length(v, stated) for v in possible):
        yield stated.problem(f"the limits of length leave no value of {name}")


def _has_length(value: str, limits: Node) -> bool:
    least, most = limits.number("min"), limits.number("max")
    return (least is None or least <= len(value)) and (most is None or len(value) <= most)


def _sizes(node: Node, type_: str) -> Iterator[Problem]:
    least, most = node.number("min"), node.number("max")
    for key, size in (("min", least), ("max", most)):
        if size is None:
            continue
        if type_ in _LENGTHS and (not isinstance(size, int) or size < 0):
            yield node.problem(f"'{key}' of {article(type_)} is {_LENGTHS[type_]}, not {size}", key)
        elif type_ in ("integer", "long") and not isinstance(size, int):
            yield node.problem(f"'{key}' of {article(type_)} is a whole number, not {size}", key)
    if least is not None and most is not None and least > most:
        yield node.problem(f"'min' ({least}) is greater than 'max' ({most})", "min")


def _pattern(node: Node) -> Iterator[Problem]:
    """A pattern that no engine reads; those in other engines' dialects are documentation."""
    try:
        read(node.text("pattern") or "")
    except BrokenError as error:
        place = f" (character {error.at})" if error.at is not None else ""
        yield node.problem(f"no engine reads the pattern: {error}{place}", "pattern")
    except ForeignError:
        return


def value_problems(node: Node) -> Iterator[Problem]:
    """The values of an enumeration; a shape or a member may have one."""
    yield from twice(node, "enum")
    for path, value in node.texts("enum"):
        if not value:
            yield node.problem("a value of an enumeration must not be empty", *path)


def twice(node: Node, key: str) -> Iterator[Problem]:
    """Texts that stand more than once in a list."""
    seen: set[str] = set()
    for path, value in node.texts(key):
        if value in seen:
            yield node.problem(f"{shown(value)} stands twice in '{key}'", *path)
        seen.add(value)
