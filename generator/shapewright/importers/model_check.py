"""What must hold of a model before specs can be made of it: the parts, their types, the names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from shapewright import ir, naming
from shapewright.errors import ImportModelError
from shapewright.importers.model_files import Model

_METADATA = ("apiVersion", "endpointPrefix", "protocol", "serviceFullName", "serviceId")
_REFERENCES: Mapping[str, tuple[str, ...]] = {"list": ("member",), "map": ("key", "value")}
# Keys of the spec language that models do not have: they must not come in by one.
_OF_SERVICES = frozenset(("service", "sources", "titles", "notices", "endpoints", "provenance"))
_OF_OPERATIONS = frozenset(
    ("operation", "sources", "retry", "examples", "pagination", "shapes", "provenance")
)
_OF_SHAPES = frozenset(("provenance",))
_MOST_SHOWN = 10
_DEEPEST = 40


def check_model(model: Model) -> None:
    """Check that specs can be made of a model; what a spec may say is checked when it is read.

    Raises:
        ImportModelError: with the first ten things that are wrong.
    """
    problems = list(_problems(model))
    if problems:
        shown = problems[:_MOST_SHOWN]
        more = len(problems) - len(shown)
        rest = [f"... and {more} more"] if more else []
        raise ImportModelError(f"{model.file}: not a model:\n  " + "\n  ".join(shown + rest))


def _problems(model: Model) -> Iterator[str]:
    data = model.data
    if not isinstance(data, dict):
        yield "must be a JSON object"
        return
    parts = {key: data.get(key) for key in ("metadata", "operations", "shapes")}
    missing = [key for key, part in parts.items() if not isinstance(part, dict)]
    yield from (f"'{key}' must be an object" for key in missing)
    if missing:
        return
    if _depth(data) > _DEEPEST:
        yield f"is nested more than {_DEEPEST} levels deep"
        return
    yield from _key_problems("model", data, _OF_SERVICES)
    yield from _metadata_problems(data["metadata"])
    if not data["operations"]:
        yield "has no operations"
    for name, operation in data["operations"].items():
        yield from _operation_problems(name, operation, data["shapes"])
    yield from _file_name_problems(data["operations"])
    for name, shape in data["shapes"].items():
        yield from _shape_problems(name, shape, data["shapes"])
    yield from _extra_problems("examples", model.examples, list)
    yield from _extra_problems("pagination", model.pagination, dict)


def _metadata_problems(metadata: Mapping[str, Any]) -> Iterator[str]:
    for key in _METADATA:
        if not isinstance(metadata.get(key), str):
            yield f"metadata: '{key}' must be a string"


def _operation_problems(name: str, operation: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
    where = f"operation {name!r}"
    yield from _name_problems(where, name, naming.OPERATION_NAME)
    if not isinstance(operation, dict):
        yield f"{where}: must be an object"
        return
    yield from _key_problems(where, operation, _OF_OPERATIONS)
    http = operation.get("http")
    for key in ("method", "requestUri"):
        if not isinstance(http, dict) or not isinstance(http.get(key), str):
            yield f"{where}: http: '{key}' must be a string"
    for key in ("input", "output"):
        if key in operation:
            yield from _reference_problems(f"{where}: {key}", operation[key], shapes)
    errors = operation.get("errors", [])
    if not isinstance(errors, list):
        yield f"{where}: 'errors' must be a list"
        return
    for error in errors:
        yield from _reference_problems(f"{where}: errors", error, shapes)


def _file_name_problems(operations: Mapping[str, Any]) -> Iterator[str]:
    """Each operation is a file; on some disks names that differ in case alone are one."""
    seen: dict[str, str] = {}
    for name in operations:
        first = seen.setdefault(naming.method_name(name).casefold(), name)
        if first != name:
            yield f"operations {first!r} and {name!r} would have the same file name"


def _shape_problems(name: str, shape: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
    where = f"shape {name!r}"
    yield from _name_problems(where, name, naming.SHAPE_NAME)
    if not isinstance(shape, dict):
        yield f"{where}: must be an object"
        return
    kind = shape.get("type")
    if not isinstance(kind, str) or kind not in ir.SHAPE_TYPES:
        yield f"{where}: 'type' must be one of {', '.join(sorted(ir.SHAPE_TYPES))}"
        return
    yield from _key_problems(where, shape, _OF_SHAPES)
    for key in ("member", "key", "value"):
        if key in shape or key in _REFERENCES.get(kind, ()):
            yield from _reference_problems(f"{where}: {key}", shape.get(key), shapes)
    if "members" in shape or kind == "structure":
        yield from _members_problems(where, shape.get("members"), shapes)


def _members_problems(where: str, members: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(members, dict):
        yield f"{where}: 'members' must be an object"
        return
    for member, use in members.items():
        yield from _name_problems(f"{where}: member {member!r}", member, naming.MEMBER_NAME)
        yield from _reference_problems(f"{where}: member {member!r}", use, shapes)


def _reference_problems(where: str, use: Any, shapes: Mapping[str, Any]) -> Iterator[str]:
    shape = use.get("shape") if isinstance(use, dict) else None
    if not isinstance(shape, str):
        yield f"{where}: must be an object with a 'shape'"
    elif shape not in shapes:
        yield f"{where}: no shape '{shape}'{naming.nearest(shape, shapes)}"
    else:
        yield from _key_problems(where, use, _OF_SHAPES)


def _key_problems(where: str, part: Mapping[str, Any], own: frozenset[str]) -> Iterator[str]:
    yield from (f"{where}: unknown key '{key}'" for key in part if key in own)


def _name_problems(where: str, name: str, allowed: re.Pattern[str]) -> Iterator[str]:
    if allowed.fullmatch(name) is None:
        yield f"{where}: not a name that specs may use"


def _extra_problems(what: str, content: Any, kind: type) -> Iterator[str]:
    if not isinstance(content, dict) or not all(isinstance(x, kind) for x in content.values()):
        yield f"'{what}' must be an object of {'lists' if kind is list else 'objects'}"
    elif _depth(content) > _DEEPEST:
        yield f"'{what}' is nested more than {_DEEPEST} levels deep"


def _depth(value: Any) -> int:
    """How many levels of objects and lists a value has (no recursion: it may be hostile)."""
    depth, level = 0, [value]
    while level and depth <= _DEEPEST + 1:
        depth += 1
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return depth - 1
