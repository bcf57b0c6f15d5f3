"""From a checked model to the documents of specs, and which shapes an operation reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from shapewright.importers.model_files import Model

Document = dict[str, Any]

_REFERENCES = ("member", "key", "value")


def service_document(model: Model, endpoints: Document | None = None) -> Document:
    """``service.yaml``: what a model says of the service as a whole.

    The version of the model format is no fact of the service; the examples have their own file.
    """
    parts = ("metadata", "operations", "shapes", "version", "examples", "documentation")
    return {
        "service": model.service,
        "sources": {model.source_id: dict(model.source)},
        "metadata": model.data["metadata"],
        **({"endpoints": endpoints} if endpoints is not None else {}),
        **{key: value for key, value in model.data.items() if key not in parts},
        **_only(model.data, "documentation"),
    }


def operation_document(model: Model, name: str) -> Document:
    """``operations/<method>.yaml`` without its shapes.

    The model's ``name`` stays where it is another than the operation's (the wire name).
    """
    raw = model.data["operations"][name]
    first = ("http", "input", "output", "errors")
    document: Document = {"operation": name, "sources": [model.source_id]}
    if raw.get("name", name) != name:
        document["name"] = raw["name"]
    document |= {key: raw[key] for key in first if key in raw}
    last = (*first, "name", "documentation")
    document |= {key: value for key, value in raw.items() if key not in last}
    document |= _only(raw, "documentation")
    if name in model.pagination:
        document["pagination"] = model.pagination[name]
    families = {"cli": model.cli_examples.get(name), "boto3": model.examples.get(name)}
    if examples := {family: given for family, given in families.items() if given}:
        document["examples"] = examples
    return document


def shape_document(raw: Mapping[str, Any]) -> Document:
    """A shape in the order people read it: type, traits, documentation, members."""
    first = {"type": raw["type"]}
    last = ("documentation", *_REFERENCES, "members")
    traits = {key: value for key, value in raw.items() if key != "type" and key not in last}
    document = first | traits | _only(raw, "documentation")
    document |= {key: _use(raw[key]) for key in _REFERENCES if key in raw}
    if "members" in raw:
        document["members"] = {name: _use(use) for name, use in raw["members"].items()}
    return document


def reached_shapes(operation: Mapping[str, Any], shapes: Mapping[str, Any]) -> set[str]:
    """Names of all shapes that an operation uses, directly or not."""
    reached: set[str] = set()
    waiting = list(_used_by_operation(operation))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += _used_by_shape(shapes[name])
    return reached


def users_of_shapes(reached: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Turn operation -> shapes into shape -> operations."""
    users: dict[str, set[str]] = {}
    for operation, names in reached.items():
        for name in names:
            users.setdefault(name, set()).add(operation)
    return users


def _used_by_operation(operation: Mapping[str, Any]) -> Iterator[str]:
    uses: Sequence[Any] = [operation.get("input"), operation.get("output")]
    yield from (use["shape"] for use in (*uses, *operation.get("errors", ())) if use)


def _used_by_shape(shape: Mapping[str, Any]) -> Iterator[str]:
    yield from (use["shape"] for use in shape.get("members", {}).values())
    yield from (shape[key]["shape"] for key in _REFERENCES if key in shape)


def _use(raw: Mapping[str, Any]) -> Document:
    """A use of a shape: the shape, its traits, the documentation."""
    traits = {key: value for key, value in raw.items() if key not in ("shape", "documentation")}
    return {"shape": raw["shape"]} | traits | _only(raw, "documentation")


def _only(raw: Mapping[str, Any], key: str) -> Document:
    return {key: raw[key]} if key in raw else {}
