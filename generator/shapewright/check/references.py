"""Names that stand for something: shapes, sources; and whose file a shape belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shapewright.check.index import Index, ServiceFiles, root
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.text import shown

_URL = re.compile(r"https?://[^\s<>\"\\]+")
_USES = ("member", "key", "value")


def uses_of_operation(operation: Node) -> Iterator[Node]:
    """Input, output and errors."""
    for key in ("input", "output"):
        use = operation.child(key)
        if use is not None:
            yield use
    yield from operation.items("errors")


def uses_of_shape(shape: Node) -> Iterator[Node]:
    """Members, items, keys and values."""
    for _, member in shape.children("members"):
        yield member
    for key in _USES:
        use = shape.child(key)
        if use is not None:
            yield use


def reference_problems(files: ServiceFiles, index: Index) -> Iterator[Problem]:
    """Names of shapes and sources that stand for nothing, and shapes in the wrong file."""
    if index.whole:
        unknown = list(_unknown_shapes(index))
        yield from unknown
        yield from _ownership(index, complete=not unknown and _every_use_is_known(index))
    if files.service is not None:
        yield from _sources(files, index)


def _uses(index: Index) -> Iterator[Node]:
    for operation in index.operations.values():
        yield from uses_of_operation(operation)
    for shape in index.shapes.values():
        yield from uses_of_shape(shape)


def _unknown_shapes(index: Index) -> Iterator[Problem]:
    for use in _uses(index):
        name = use.text("shape")
        if name is not None and name not in index.shapes:
            yield use.problem(index.unknown("shape", name, index.shapes), "shape")


def _every_use_is_known(index: Index) -> bool:
    return bool(index.operations) and all(use.text("shape") is not None for use in _uses(index))


def reached_shapes(index: Index, operation: Node) -> set[str]:
    """Names of the shapes that an operation uses, directly or not."""
    reached: set[str] = set()
    waiting = list(uses_of_operation(operation))
    while waiting:
        name = waiting.pop().text("shape")
        if name is not None and name in index.shapes and name not in reached:
            reached.add(name)
            waiting += uses_of_shape(index.shapes[name])
    return reached


def _ownership(index: Index, *, complete: bool) -> Iterator[Problem]:
    """A shape stands in the file of the operation that uses it, or in that of all.

    Args:
        complete: whether every use is known, so that a shape without one is not used.
    """
    users: dict[str, list[str]] = {}
    for name, operation in index.operations.items():
        for reached in reached_shapes(index, operation):
            users.setdefault(reached, []).append(name)
    for name, shape in index.shapes.items():
        owner = index.owners.get(name)
        others = [
            user
            for user in users.get(name, ())
            if user != owner and name not in index.operations[user].names("shapes")
        ]
        if owner is not None and others:
            message = f"{others[0]} uses the shape {shown(name)}, too: it belongs in shapes.yaml"
            yield shape.key_problem(message)
        elif name not in users and complete:
            message = f"{owner} does not use" if owner is not None else "no operation uses"
            yield shape.key_problem(f"{message} the shape {shown(name)}: remove it")


def _sources(files: ServiceFiles, index: Index) -> Iterator[Problem]:
    known = index.service.names("sources")
    for _, source in index.service.children("sources"):
        url = source.text("url")
        if url and _URL.fullmatch(url) is None:
            yield source.problem(f"'url' must be an http or https address, not {shown(url)}", "url")
    for notice in index.service.items("notices"):
        yield from _source(index, notice, "source")
    for operation in index.operations.values():
        for path, source_id in operation.texts("sources"):
            if source_id not in known:
                yield operation.problem(index.unknown("source", source_id, known), *path)
    for document in files.overlays.values():
        yield from _source(index, root(document), "source")
    for node in _nodes_with_provenance(index):
        yield from _provenance(index, node)
        if (documented := node.child("documented")) is not None:
            yield from _source(index, documented, "source")


def _source(index: Index, node: Node, key: str) -> Iterator[Problem]:
    known = index.service.names("sources")
    source_id = node.text(key)
    if source_id is not None and source_id not in known:
        yield node.problem(index.unknown("source", source_id, known), key)


def _nodes_with_provenance(index: Index) -> Iterator[Node]:
    yield index.service
    yield from index.operations.values()
    yield from index.shapes.values()
    yield from _uses(index)


def _provenance(index: Index, node: Node) -> Iterator[Problem]:
    stated = node.child("provenance")
    if stated is None:
        return
    for key in stated.data:
        if key not in node or key == "provenance":
            known = {name: None for name in node.data if name != "provenance"}
            message = f"'provenance' names {shown(key)}, which does not stand here"
            yield stated.key_problem(message + index.hint(key, known), key)
        yield from _source(index, stated, key)
