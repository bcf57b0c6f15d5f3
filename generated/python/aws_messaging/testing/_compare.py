"""Whether the parameters of a call are those that a test expects."""

from __future__ import annotations

from .. import _timestamps
from .._tables import name_of, traits_of
from .._validation.problems import path_text, value_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .._tables import Node, Operation, Shapes, Wire
    from .._validation.problems import Place


class _Any:
    """Equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return "ANY"


ANY: Any = _Any()
"""Stands in expected parameters for a value that may be anything, at any depth."""


def differences(
    wire: Wire, operation: Operation, expected: object, actual: object
) -> list[str]:
    """Where parameters are not the expected ones, each with its path; empty if nowhere.

    Timestamps are compared as moments, blobs as bytes; idempotency tokens that nobody
    expects may be there.
    """
    node = operation.get("input", "document")
    return list(_differences(expected, actual, node, wire.SHAPES, None))


def _differences(
    expected: Any, actual: Any, node: Node, shapes: Shapes, at: Place
) -> Iterator[str]:
    if isinstance(expected, _Any):
        return
    shape = shapes.get(name_of(node))
    if shape is not None and isinstance(actual, dict) and isinstance(expected, dict):
        yield from _entries(expected, actual, shape, shapes, at)
    elif isinstance(actual, list) and isinstance(expected, list | tuple) and shape:
        if len(actual) != len(expected):
            yield _told(at, f"expected {len(expected)} items, not {len(actual)}")
        for index, pair in enumerate(zip(expected, actual, strict=False)):
            yield from _differences(*pair, shape[1], shapes, (at, index))
    elif not _same(expected, actual, name_of(node)):
        yield _told(at, f"expected {_shown(expected)}, not {_shown(actual)}")


def _entries(
    expected: dict[str, Any],
    actual: dict[str, Any],
    shape: tuple[Any, ...],
    shapes: Shapes,
    at: Place,
) -> Iterator[str]:
    """The differences of structures and maps."""
    is_structure = shape[0] == "structure"
    for name in [*expected, *(name for name in actual if name not in expected)]:
        node = shape[1].get(name, "document") if is_structure else shape[2]
        place = (at, name if is_structure else (name,))
        if name in expected and name in actual:
            yield from _differences(expected[name], actual[name], node, shapes, place)
        elif name in expected:
            if not isinstance(expected[name], _Any):
                yield _told(place, f"expected {_shown(expected[name])}, and is missing")
        elif not traits_of(node).get("idempotencyToken"):
            yield _told(place, f"not expected; it is {_shown(actual[name])}")


def _same(expected: Any, actual: Any, kind: str) -> bool:
    if kind == "timestamp" and expected is not None:
        try:
            return bool(_timestamps.parse(expected) == _timestamps.parse(actual))
        except ValueError:
            return bool(expected == actual)
    if kind == "blob" and isinstance(expected, str):
        expected = expected.encode()
    return bool(expected == actual)


def _told(at: Place, text: str) -> str:
    return f"{path_text(at) or 'parameters'}: {text}"


def _shown(value: object) -> str:
    return value_text(value)
