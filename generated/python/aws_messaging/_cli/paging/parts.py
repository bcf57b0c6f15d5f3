"""Parts of answers: what stands at a path, and one value of the values of many pages."""

from __future__ import annotations

from itertools import chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def found(path: str, answer: Any) -> Any:
    """What stands at a path (JMESPath); None if nothing does."""
    if not _is_plain(path):
        from ..._jmespath import compile as compiled

        return compiled(path).search(answer)
    for name in path.split("."):
        if not isinstance(answer, dict):
            return None
        answer = answer.get(name)
    return answer


def _is_plain(path: str) -> bool:
    """Whether a path is made of names only; nearly all are."""
    return path.isascii() and all(name.isidentifier() for name in path.split("."))


def place(path: str, answer: dict[str, Any], value: Any) -> None:
    """Put a value at a path of names."""
    *way, last = path.split(".")
    for name in way:
        inner = answer.get(name)
        if not isinstance(inner, dict):
            inner = answer[name] = {}
        answer = inner
    answer[last] = value


def joined(values: Sequence[Any]) -> Any:
    """One value of the values that stand at one path of one or many pages.

    Lists and texts are put together, numbers added up, maps united.
    """
    first = values[0]
    if len(values) == 1:
        return first
    if isinstance(first, list):
        return list(chain.from_iterable(v for v in values if isinstance(v, list)))
    if isinstance(first, str):
        return "".join(v for v in values if isinstance(v, str))
    if isinstance(first, int | float):
        return sum(v for v in values if isinstance(v, int | float))
    if isinstance(first, dict):
        return united([v for v in values if isinstance(v, dict)])
    return first


def united(maps: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One map of several: lists and maps of one key are joined, unless it is always the same.

    Of other values the first stays.
    """
    values: dict[str, list[Any]] = {}
    for one in maps:
        for key, value in one.items():
            values.setdefault(key, []).append(value)
    return {key: _of_one_key(*of_key) for key, of_key in values.items()}


def _of_one_key(first: Any, *others: Any) -> Any:
    if not isinstance(first, list | dict):
        return first
    return joined([first, *(value for value in others if value != first)])


def overlay(answer: dict[str, Any], other: dict[str, Any]) -> None:
    """Put all of another answer into one; what both have is the other's."""
    for key, value in other.items():
        known = answer.get(key)
        if isinstance(value, dict) and isinstance(known, dict):
            overlay(known, value)
        else:
            answer[key] = value


def emptied(value: Any) -> Any:
    """What stands for a value that was shown already: numbers hold for the whole page."""
    if isinstance(value, list | str):
        return value[:0]
    return value if isinstance(value, int | float) else None
