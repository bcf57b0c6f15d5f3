"""What expressions are made of: functions from the value that is asked to what it says."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    Node = Callable[[Any], Any]


class Field:
    """The value of a key; as a class, since the name may turn out to be a function's."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, value: Any) -> Any:
        return value.get(self.name) if isinstance(value, dict) else None


class _Marked:
    """A node that the parser has to tell from others."""

    __slots__ = ("_node",)

    def __init__(self, node: Node) -> None:
        self._node = node

    def __call__(self, value: Any) -> Any:
        return self._node(value)


class Element(_Marked):
    """An element of a list: the library reads a slice behind it in a way of its own."""


class Reference(_Marked):
    """An expression that a function applies by itself (``&name``)."""

    def __repr__(self) -> str:
        return "an expression"


def identity(value: Any) -> Any:
    """The value itself."""
    return value


def literal(said: Any) -> Node:
    """Always the same."""
    return lambda value: said


def chain(first: Node, second: Node) -> Node:
    """The second, asked of what the first says."""
    return second if first is identity else lambda value: second(first(value))


def index(number: int) -> Node:
    """One element, counted from the end if the number is negative."""

    def element(value: Any) -> Any:
        if not isinstance(value, list) or not -len(value) <= number < len(value):
            return None
        return value[number]

    return element


def slice_of(part: slice) -> Node:
    """Some elements in a row.

    Raises:
        JmesPathError: the step is 0.
    """
    if part.step == 0:
        from .errors import JmesPathError

        raise JmesPathError("slice step cannot be zero")
    return lambda value: value[part] if isinstance(value, list) else None


def projection(left: Node, each: Node) -> Node:
    """What ``each`` says of every element; nulls are left out."""

    def project(value: Any) -> Any:
        found = left(value)
        return _said_of(found, each) if isinstance(found, list) else None

    return project


def value_projection(left: Node, each: Node) -> Node:
    """What ``each`` says of every value of an object; nulls are left out."""

    def project(value: Any) -> Any:
        found = left(value)
        return _said_of(found.values(), each) if isinstance(found, dict) else None

    return project


def filter_projection(left: Node, each: Node, condition: Node) -> Node:
    """What ``each`` says of every element for which the condition holds."""

    def project(value: Any) -> Any:
        found = left(value)
        if not isinstance(found, list):
            return None
        chosen = (element for element in found if is_true(condition(element)))
        return _said_of(chosen, each)

    return project


def _said_of(found: Any, each: Node) -> list[Any]:
    said = (each(element) for element in found)
    return [one for one in said if one is not None]


def flatten(left: Node) -> Node:
    """Lists in a list, one level of them taken out."""

    def flat(value: Any) -> Any:
        found = left(value)
        if not isinstance(found, list):
            return None
        merged: list[Any] = []
        for element in found:
            merged += element if isinstance(element, list) else [element]
        return merged

    return flat


def elements(parts: Sequence[Node]) -> Node:
    """A list of what several say of one value."""
    return lambda value: None if value is None else [part(value) for part in parts]


def fields(parts: Mapping[str, Node]) -> Node:
    """An object of what several say of one value."""

    def chosen(value: Any) -> Any:
        if value is None:
            return None
        return {name: part(value) for name, part in parts.items()}

    return chosen


def either(left: Node, right: Node) -> Node:
    """What the left says, or, if that counts as false, the right."""

    def first(value: Any) -> Any:
        found = left(value)
        return found if is_true(found) else right(value)

    return first


def both(left: Node, right: Node) -> Node:
    """What the left says if that counts as false, or else what the right says."""

    def last(value: Any) -> Any:
        found = left(value)
        return right(value) if is_true(found) else found

    return last


def negation(node: Node) -> Node:
    """Whether what it says counts as false."""
    return lambda value: not is_true(node(value))


def comparison(kind: str, left: Node, right: Node) -> Node:
    """Whether two values are equal, or in order; None for what has no order."""

    def compare(value: Any) -> Any:
        one, other = left(value), right(value)
        if kind in ("eq", "ne"):
            return _are_equal(one, other) == (kind == "eq")
        return _are_ordered(kind, one, other)

    return compare


def is_true(value: Any) -> bool:
    """Whether a value counts as true: all do, but false, null and what is empty."""
    return value is not False and value is not None and value not in ("", [], {})


def is_number(value: Any) -> bool:
    """Whether a value is a number; booleans are none, although Python's are."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_equal(one: Any, other: Any) -> bool:
    if isinstance(one, bool) != isinstance(other, bool):
        return False
    return bool(one == other)


def _are_ordered(kind: str, one: Any, other: Any) -> bool | None:
    texts = isinstance(one, str) and isinstance(other, str)
    if not texts and not (is_number(one) and is_number(other)):
        return None
    if kind == "lt":
        return bool(one < other)
    if kind == "lte":
        return bool(one <= other)
    return bool(one > other if kind == "gt" else one >= other)
