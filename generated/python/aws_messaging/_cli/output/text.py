"""Text: values separated by tabs, for ``grep``, ``cut`` and ``awk``.

Members come in the order of their names. A line begins with the name of the list or object that
it shows, in upper case. What a list shows of its objects has the same columns for all of them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any


def render(value: Any) -> str:
    """A value as lines of text; nothing for empty lists and objects."""
    lines: list[str] = []
    if isinstance(value, dict | list):
        _add(value, None, None, lines)
    else:
        lines.append(str(value))
    return "".join(f"{line}\n" for line in lines)


def _add(
    value: Any, name: str | None, columns: Sequence[str] | None, lines: list[str]
) -> None:
    """Add what shows a list or an object.

    Args:
        name: of the list or object; None for none.
        columns: the members that an object shows on its line; None for its own.
    """
    if isinstance(value, dict):
        _add_object(value, name, columns, lines)
    else:
        _add_list(value, name, lines)


def _add_list(items: list[Any], name: str | None, lines: list[str]) -> None:
    """Scalars first, then what else there is, in its order."""
    scalars = [str(item) for item in items if not isinstance(item, dict | list)]
    if name is not None:
        lines += [f"{name.upper()}\t{item}" for item in scalars]
    elif scalars:
        lines.append("\t".join(scalars))
    columns = _columns(item for item in items if isinstance(item, dict))
    for item in items:
        if isinstance(item, dict | list):
            _add(item, name, columns, lines)


def _columns(objects: Iterable[dict[str, Any]]) -> list[str]:
    """The members that are scalars in any of some objects."""
    return sorted(
        {
            key
            for each in objects
            for key, value in each.items()
            if not isinstance(value, dict | list)
        }
    )


def _add_object(
    members: dict[str, Any],
    name: str | None,
    columns: Sequence[str] | None,
    lines: list[str],
) -> None:
    if columns is None:
        columns = _columns((members,))
    if columns:
        fields = [str(members.get(key, "")) for key in columns]
        lines.append("\t".join(fields if name is None else [name.upper(), *fields]))
    for key in sorted(members.keys() - set(columns)):
        _add(members[key], key, None, lines)
