"""The functions of JMESPath, and what they take."""

from __future__ import annotations

import math

from .errors import JmesPathError, wrong_count, wrong_type
from .nodes import Reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from .nodes import Node

# JMESPath's types, with the types of Python that stand for them.
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "number": (int, float),
    "null": (type(None),),
    "expref": (Reference,),
}
_ANY = ("any",)
_SORTABLE = ("number", "string")


def function(name: str, arguments: Sequence[Node]) -> Node:
    """A call of a function.

    Args:
        arguments: expressions, and ``Reference`` for those that it applies by itself.

    Raises:
        JmesPathError: there is no such function, or it takes another number of arguments.
    """
    if name not in _FUNCTIONS:
        raise JmesPathError(f"Unknown function: {name}()")
    run, *signature = _FUNCTIONS[name]
    variadic = name in _VARIADIC
    count = len(arguments)
    if count < len(signature) or (count > len(signature) and not variadic):
        raise wrong_count(name, len(signature), count, variadic)

    def call(value: Any) -> Any:
        given = [
            argument if isinstance(argument, Reference) else argument(value)
            for argument in arguments
        ]
        for place, one in enumerate(given):
            _check(name, one, signature[min(place, len(signature) - 1)])
        return run(*given)

    return call


def type_of(value: Any) -> str:
    """JMESPath's name of a value's type."""
    for name, types in _TYPES.items():
        # By the very type: booleans of Python are ints.
        if type(value) in types:
            return name
    return "unknown"


def _check(name: str, value: Any, expected: tuple[str, ...]) -> None:
    """Refuse an argument of another type.

    Raises:
        JmesPathError: it is of none of the types expected.
    """
    kind = type_of(value)
    if expected is _ANY and kind != "expref":
        return
    if kind not in [each.partition("-")[0] for each in expected]:
        raise wrong_type(name, value, expected, kind)
    inner = [each.partition("-")[2] for each in expected if "-" in each]
    if not inner or not value:
        return
    first = type_of(value[0])
    allowed = [first] if first in inner else []
    for element in value:
        if type_of(element) not in allowed:
            raise wrong_type(name, element, expected, type(element).__name__)


def _keyed(
    name: str, reference: Reference, array: list[Any], allowed: Sequence[str]
) -> list[tuple[Any, Any]]:
    """The elements of an array, each behind what it is ordered by.

    Raises:
        JmesPathError: they cannot be ordered by that.
    """
    found = []
    for element in array:
        key = reference(element)
        kind = type_of(key)
        if kind not in allowed:
            raise wrong_type(name, key, allowed, kind)
        found.append((key, element))
    return found


def _sort_by(array: list[Any], reference: Reference) -> list[Any]:
    if not array:
        return array
    kind = type_of(reference(array[0]))
    if kind not in _SORTABLE:
        raise wrong_type("sort_by", array[0], ["string", "number"], kind)
    found = _keyed("sort_by", reference, array, [kind])
    return [element for _, element in sorted(found, key=_first)]


def _extreme_by(name: str, choose: Callable[..., Any]) -> Callable[..., Any]:
    def run(array: list[Any], reference: Reference) -> Any:
        found = _keyed(name, reference, array, _SORTABLE)
        if not found:
            return None
        try:
            return choose(found, key=_first)[1]
        except TypeError:
            raise JmesPathError(
                f"In function {name}(), numbers and strings cannot be compared"
            ) from None

    return run


def _first(pair: tuple[Any, Any]) -> Any:
    return pair[0]


def _contains(subject: Any, search: Any) -> bool:
    if isinstance(subject, str) and not isinstance(search, str):
        return False
    return search in subject


def _whole(name: str, rounded: Callable[[float], int]) -> Callable[[float], int]:
    def run(number: float) -> int:
        try:
            return rounded(number)
        except (OverflowError, ValueError):
            raise JmesPathError(
                f"In function {name}(), {number} has no whole number beside it"
            ) from None

    return run


def _merge(*objects: dict[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for each in objects:
        merged |= each
    return merged


def _not_null(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _to_number(value: Any) -> Any:
    if type_of(value) == "number":
        return value
    if isinstance(value, str):
        for kind in (int, float):
            try:
                return kind(value)
            except ValueError:
                continue
    return None


def _to_string(value: Any) -> str:
    if isinstance(value, str):
        return value
    from json import dumps

    return dumps(value, separators=(",", ":"), default=str)


def _sum(numbers: Iterable[float]) -> float:
    return sum(numbers)


_NUMBERS = ("array-number",)
_ALIKE = ("array-number", "array-string")
_STRING = ("string",)
_OBJECT = ("object",)
_ARRAY = ("array",)
_REFERENCE = ("expref",)
_VARIADIC = ("merge", "not_null")
# What runs, and the types of each argument; a variadic function takes more of the last one.
_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "abs": (abs, ("number",)),
    "avg": (lambda array: sum(array) / len(array) if array else None, _NUMBERS),
    "ceil": (_whole("ceil", math.ceil), ("number",)),
    "contains": (_contains, ("array", "string"), _ANY),
    "ends_with": (str.endswith, _STRING, _STRING),
    "floor": (_whole("floor", math.floor), ("number",)),
    "join": (str.join, _STRING, ("array-string",)),
    "keys": (list, _OBJECT),
    "length": (len, ("string", "array", "object")),
    "map": (lambda each, array: [each(one) for one in array], _REFERENCE, _ARRAY),
    "max": (lambda array: max(array, default=None), _ALIKE),
    "max_by": (_extreme_by("max_by", max), _ARRAY, _REFERENCE),
    "merge": (_merge, _OBJECT),
    "min": (lambda array: min(array, default=None), _ALIKE),
    "min_by": (_extreme_by("min_by", min), _ARRAY, _REFERENCE),
    "not_null": (_not_null, _ANY),
    "reverse": (lambda value: value[::-1], ("array", "string")),
    "sort": (sorted, ("array-string", "array-number")),
    "sort_by": (_sort_by, _ARRAY, _REFERENCE),
    "starts_with": (str.startswith, _STRING, _STRING),
    "sum": (_sum, _NUMBERS),
    "to_array": (lambda value: value if isinstance(value, list) else [value], _ANY),
    "to_number": (_to_number, _ANY),
    "to_string": (_to_string, _ANY),
    "type": (type_of, _ANY),
    "values": (lambda value: [*value.values()], _OBJECT),
}
