"""Parameters that are their own JSON, as most are: they need not be built anew to be sent."""

from __future__ import annotations

from .._tables import name_of, traits_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .._tables import Node, Shapes

SENT_AS_THEY_ARE = frozenset({"string", "integer", "long", "boolean", "document"})
"""Scalar types whose values ``json.dumps`` writes as services read them."""

_OTHERWISE = frozenset({"locationName", "eventstream", "jsonvalue"})


class _Plan:
    """What a parameter of a shape is made of, if it is its own JSON.

    Attributes:
        kind: ``dict`` or ``list``.
        names: of the members of a structure; None for others.
        inside: members of a structure that are lists, maps or structures themselves.
        each: what the items of a list or map are, if they are such.
    """

    __slots__ = ("each", "inside", "kind", "names")

    def __init__(self, shape: tuple[Any, ...]) -> None:
        self.kind: type = list if shape[0] == "list" else dict
        self.names = shape[1].keys() if shape[0] == "structure" else None
        self.inside: list[tuple[str, _Plan]] = []
        self.each: _Plan | None = None

    def fits(self, value: Any) -> bool:
        """Whether a value is made of the dicts and lists that the shape names, and no others."""
        found = type(value)
        if found is not self.kind:
            return False
        if self.names is not None:
            if not self.names >= value.keys():
                return False
            for name, plan in self.inside:
                if name in value and not plan.fits(value[name]):
                    return False
            return True
        each = self.each
        if each is None:
            return True
        items = value if found is list else value.values()
        # Items that hold scalars need not be asked.
        if each.each is None and each.names is None:
            kind = each.kind
            for item in items:  # noqa: SIM110 (all() would take twice as long)
                if type(item) is not kind:
                    return False
            return True
        fits = each.fits
        for item in items:  # noqa: SIM110
            if not fits(item):
                return False
        return True


# What was found of a shape, with the tables that it is of: they live as long as the program.
_known: dict[tuple[int, str], tuple[Shapes, _Plan | None]] = {}


def is_own_json(value: Any, name: str, shapes: Shapes) -> bool:
    """Whether encoding a parameter would build its like.

    Args:
        name: of the list, map or structure that it should be.
    """
    found = _known.get((id(shapes), name))
    if found is None:
        found = _known[id(shapes), name] = (shapes, _plan_of(name, shapes))
    return found[1] is not None and found[1].fits(value)


def _plan_of(name: str, shapes: Shapes) -> _Plan | None:
    """The plan of a shape; None if it holds what is renamed, or written in a way of its own."""
    plans = {name: _Plan(shapes[name])}
    waiting = [name]
    while waiting:
        outer = waiting.pop()
        for member, node in _nodes(shapes[outer]):
            inner = name_of(node)
            if traits_of(node).keys() & _OTHERWISE:
                return None
            if inner not in shapes:
                if inner not in SENT_AS_THEY_ARE:
                    return None
                continue
            if inner not in plans:
                plans[inner] = _Plan(shapes[inner])
                waiting.append(inner)
            if member is None:
                plans[outer].each = plans[inner]
            else:
                plans[outer].inside.append((member, plans[inner]))
    return plans[name]


def _nodes(shape: tuple[Any, ...]) -> Iterator[tuple[str | None, Node]]:
    """What stands in a list, map or structure, by the names of members."""
    if shape[0] == "structure":
        yield from shape[1].items()
    else:
        yield None, shape[-1]
