"""How deep a value of a shape must be at least: where recursion can end, and where it cannot."""

from __future__ import annotations

import functools
import math

from shapewright.ir import Member, Shape, walk


def least_depth(member: Member) -> float:
    """Levels of the flattest value; infinite for a structure that must hold itself."""
    return _depths(member.shape)[member.shape_name]


@functools.lru_cache(maxsize=4096)
def _depths(root: Shape) -> dict[str, float]:
    """The least depth of a shape and of all below it."""
    below = {member.shape_name: member.shape for member in walk(root.references())}
    shapes = {**below, root.name: root}
    depths = dict.fromkeys(shapes, math.inf)
    changed = True
    while changed:
        changed = False
        for name, shape in shapes.items():
            depth = 1 + _inside(shape, depths)
            if depth < depths[name]:
                depths[name], changed = depth, True
    return depths


def _inside(shape: Shape, depths: dict[str, float]) -> float:
    """Least depth of what a value of the shape must hold."""
    if shape.union:
        return min((depths[member.shape_name] for member in shape.members.values()), default=0)
    needed = [shape.members[name] for name in shape.required if name in shape.members]
    inner = shape.member or shape.value
    if inner is not None and shape.traits.get("min"):
        needed.append(inner)
    return max((depths[member.shape_name] for member in needed), default=0)
