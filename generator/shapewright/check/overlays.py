"""Overlays: each change must find its text, once."""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.check.index import Index, ServiceFiles, root
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.source import Path
from shapewright.text import shown

Place = tuple[str, Path]


def overlay_problems(files: ServiceFiles, index: Index) -> Iterator[Problem]:
    """Changes whose target is not there, or whose text is not there just once."""
    for document in files.overlays.values() if index.whole else ():
        texts: dict[Place, str] = {}
        for change in root(document).items("changes"):
            target = _target(index, change)
            if isinstance(target, Problem):
                yield target
            elif target is not None:
                yield from _replacement(change, target, texts)


def _target(index: Index, change: Node) -> Node | Problem | None:
    """What a change is about; a problem if it is not there; None if that was told already."""
    operation, shape, member = (change.text(key) for key in ("operation", "shape", "member"))
    if ("operation" in change) == ("shape" in change):
        return change.problem(
            "a change names the 'operation' or the 'shape' whose text it is about"
        )
    if operation is not None:
        known = index.operations
        if operation not in known:
            return change.problem(index.unknown("operation", operation, known), "operation")
        return known[operation]
    if shape is None:
        return None
    if shape not in index.shapes:
        return change.problem(index.unknown("shape", shape, index.shapes), "shape")
    if "member" not in change:
        return index.shapes[shape]
    members = dict(index.shapes[shape].children("members"))
    if member is not None and member not in members:
        message = f"{shown(shape)} has no member {shown(member)}{index.hint(member, members)}"
        return change.problem(message, "member")
    return members[member] if member is not None else None


def _replacement(change: Node, target: Node, texts: dict[Place, str]) -> Iterator[Problem]:
    """Make the change, so that the next one finds what this one leaves."""
    find, replace = change.text("find"), change.text("replace")
    place = (target.document.file, target.path)
    before = texts.get(place, target.text("documentation") or "")
    if not find or replace is None:
        return
    if "documentation" not in target:
        shape = target.text("shape")
        hint = f": the text is that of its shape, {shown(shape)}" if shape is not None else ""
        name = target.name or target.text("operation")
        yield change.problem(f"{shown(name)} has no documentation of its own{hint}")
        return
    count = before.count(find)
    if count != 1:
        message = "the documentation does not hold this text"
        if count:
            message = f"the documentation holds this text {count} times, and must hold it once"
        yield change.problem(message, "find")
    else:
        texts[place] = before.replace(find, replace)
