"""Wrong parameters, told as the AWS CLI tells them: what it asks of them, in its own words."""

from __future__ import annotations

from .._tables import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .._tables import Node, Operation, Wire
    from ..exceptions import ParamValidationError

    Rank = tuple[tuple[int, ...], ...]

_LONGEST_VALUE = 4_000
_STRING = "<class 'str'>"
_INTEGER = "<class 'int'>"
_NUMBER = "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>"
_DICT = "<class 'dict'>"
_TYPES = {
    "string": _STRING,
    "integer": _INTEGER,
    "long": _INTEGER,
    "float": _NUMBER,
    "double": _NUMBER,
    "boolean": "<class 'bool'>",
    "blob": "<class 'bytes'>, <class 'bytearray'>, file-like object",
    "timestamp": "<class 'datetime.datetime'>, timestamp-string",
    "list": "<class 'list'>, <class 'tuple'>",
    "map": _DICT,
    "structure": _DICT,
    "document": (
        "<class 'str'>, <class 'int'>, <class 'bool'>, <class 'float'>, "
        "<class 'list'>, <class 'dict'>"
    ),
}
# The types of values that findings hold as they are; others are texts about values.
_KEPT = (str, int, float, bool, bytes)
# What is said of a structure itself comes before what is said of its members.
_ITSELF, _MISSING, _UNKNOWN, _INSIDE = range(4)
_NOTHING = object()
_LAST = ((_INSIDE + 1,),)


def refusal_text(
    error: ParamValidationError,
    wire: Wire,
    operation: Operation,
    params: Mapping[str, Any],
) -> str:
    """Every problem in a line of its own, in the order and the words of the AWS CLI.

    Args:
        params: of the call; the order in them is the order of the lines.
    """
    found = getattr(error._problems, "found", None)
    if found is None:
        return "\n".join(line.strip() for line in str(error).strip().split("\n"))
    walk = _Walk(wire, operation.get("input", ""), params)
    lines = sorted((_told(finding, walk) for finding in found), key=_order)
    return "\n".join(["Parameter validation failed:", *(text for _, text in lines)])


def mistyped(error: ParamValidationError) -> set[str]:
    """The members of the input in which a value is of a wrong type."""
    members = set()
    for place, rule, *_ in getattr(error._problems, "found", None) or ():
        first = None
        while place is not None:
            place, first = place
        if rule == "type" and isinstance(first, str):
            members.add(first)
    return members


def _told(finding: Any, walk: _Walk) -> tuple[Rank, str]:
    """What is said of a finding, and where it comes: last, if its value cannot be found.

    That is so of the parameters of a later page, and of what stands under a sensitive key.
    """
    try:
        return _line(finding, walk)
    except (AttributeError, IndexError, KeyError, TypeError):
        return _LAST, _own_words(finding)


def _own_words(finding: Any) -> str:
    from .._validation.problems import problem

    return str(problem(finding))


def _order(line: tuple[Rank, str]) -> Rank:
    return line[0]


class _Spot:
    """A place in the parameters.

    Attributes:
        name: as the AWS CLI spells it; empty for all of them.
        value: what stands there.
        node: of the tables.
        rank: where it comes in the AWS CLI's order.
    """

    __slots__ = ("name", "node", "rank", "value")

    def __init__(self, name: str, value: Any, node: Node, rank: Rank) -> None:
        self.name = name
        self.value = value
        self.node = node
        self.rank = rank


class _Walk:
    """Leads to places in the parameters."""

    def __init__(self, wire: Wire, shape: str, params: Mapping[str, Any]) -> None:
        self._wire = wire
        self._root = _Spot("", params, shape, ())

    def to(self, place: Any) -> _Spot:
        """The spot at the end of the steps of a place."""
        steps = []
        while place is not None:
            place, step = place
            steps.append(step)
        spot = self._root
        for step in reversed(steps):
            spot = self._next(spot, step)
        return spot

    def members(self, node: Node) -> list[str]:
        """The members of a structure, in the order of the spec."""
        return list(self._wire.SHAPES[name_of(node)][1])

    def types(self, node: Node) -> str:
        """The types that a value may have."""
        name = name_of(node)
        shape = self._wire.SHAPES.get(name)
        return _TYPES.get(shape[0] if shape else name, name)

    def _next(self, spot: _Spot, step: Any) -> _Spot:
        """The spot one step further: a member, an item, or a key of a map or its value."""
        shape = self._wire.SHAPES.get(name_of(spot.node), ("document",))
        if isinstance(step, int):
            node = shape[1] if shape[0] == "list" else "document"
            rank = (*spot.rank, (_INSIDE, step, 0))
            return _Spot(f"{spot.name}[{step}]", spot.value[step], node, rank)
        key = step if isinstance(step, str) else step[0]
        value, at = _found(spot.value, key)
        if step == (key, "key"):
            node = shape[1] if shape[0] == "map" else "string"
            rank = (*spot.rank, (_INSIDE, at, 0))
            return _Spot(f"{spot.name} (key: {key})", key, node, rank)
        node = "document"
        if shape[0] == "map":
            node = shape[2]
        elif shape[0] == "structure":
            node = shape[1].get(key, node)
        name = f"{spot.name}.{key}" if spot.name else str(key)
        return _Spot(name, value, node, (*spot.rank, (_INSIDE, at, 1)))


def _found(value: Any, key: Any) -> tuple[Any, int]:
    """What an object has under a key, and how many keys stand before it."""
    if key in value:
        return value[key], list(value).index(key)
    return _NOTHING, len(value)


def _line(finding: Any, walk: _Walk) -> tuple[Rank, str]:
    """What is said of a finding, and where it comes."""
    place, rule, detail, kept, *_ = finding
    if rule in ("required", "unknown"):
        outer, step = place
        name = step[0] if isinstance(step, tuple) else step
        return _about_structure(walk, walk.to(outer), rule, name)
    spot = walk.to(place)
    if type(kept) in _KEPT:
        spot.value = kept  # that of a later page is not in the parameters
    if spot.value is _NOTHING:
        raise KeyError(spot.name)
    rank = (*spot.rank, (_ITSELF,))
    if rule == "union":
        return rank, _union(spot.name, spot.value, walk.members(spot.node))
    tell = _LINES.get(rule)
    if tell is None:
        return rank, _own_words(finding)
    return rank, tell(spot, walk.types(spot.node), detail)


def _about_structure(
    walk: _Walk, spot: _Spot, rule: str, name: str
) -> tuple[Rank, str]:
    where = spot.name or "input"
    if rule == "required":
        text = f'Missing required parameter in {where}: "{name}"'
        return (*spot.rank, (_MISSING,)), text
    known = ", ".join(walk.members(spot.node))
    text = f'Unknown parameter in {where}: "{name}", must be one of: {known}'
    return (*spot.rank, (_UNKNOWN, _found(spot.value, name)[1])), text


def _union(name: str, value: Any, members: list[str]) -> str:
    keys = f"{'. '.join(members)}."
    if len(value) > 1:
        return (
            "Invalid number of parameters set for tagged union structure "
            f"{name}. Can only set one of the following keys: {keys}"
        )
    return (
        f"Must set one of the following keys for tagged unionstructure {name}: {keys}"
    )


def _type(spot: _Spot, types: str, _: Any) -> str:
    return (
        f"Invalid type for parameter {spot.name or 'input'}, value: {_shown(spot.value)}, "
        f"type: {type(spot.value)}, valid types: {types}"
    )


def _length(spot: _Spot, _: str, detail: Any) -> str:
    return (
        f"Invalid length for parameter {spot.name}, value: {len(spot.value)}, "
        f"valid min length: {detail[0]}"
    )


def _least(spot: _Spot, _: str, detail: Any) -> str:
    return (
        f"Invalid value for parameter {spot.name}, value: {_shown(spot.value)}, "
        f"valid min value: {detail[0]}"
    )


def _shown(value: Any) -> str:
    """A value as Python prints it, which is what was given; cut if it is very long."""
    text = str(value)
    if len(text) > _LONGEST_VALUE:
        return f"{text[:_LONGEST_VALUE]}... ({len(text)} characters)"
    return text


_LINES: Mapping[str, Callable[[_Spot, str, Any], str]] = {
    "type": _type,
    "timestamp": _type,
    "min_length": _length,
    "minimum": _least,
}
