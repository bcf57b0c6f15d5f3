"""Laying new operations into a service's folder, which people may have edited.

What is there stays as it is, word for word. Shapes that were one operation's and are now shared
move to ``shapes.yaml`` as text; shapes that are there must mean what the model says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shapewright import naming
from shapewright.errors import ImportModelError
from shapewright.importers import layout
from shapewright.importers.agreement import check_agreement, reads_otherwise
from shapewright.importers.model_files import Model
from shapewright.importers.yaml_edit import append_entries, cut_entries, put_section
from shapewright.importers.yaml_writer import write_entries, write_yaml

SERVICE_FILE = "service.yaml"
SHAPES_FILE = "shapes.yaml"
_SCHEMA = "../.schema/{}.json"


@dataclass(frozen=True, slots=True)
class Folder:
    """A service's folder as it is; empty if there is none.

    Args:
        service: the content of ``service.yaml``.
        shapes: every shape, by name.
        operations: the content of the operation files, by operation.
        texts: text of each file by its path in the folder (POSIX).
    """

    service: Mapping[str, Any] = field(default_factory=dict)
    shapes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    operations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a folder becomes.

    Args:
        texts: text of each file that is new or changes, by its path in the folder.
        moved: shapes that moved to ``shapes.yaml``.
        rewritten: shapes whose documentation reads otherwise in the model (the folder's stays).
        other_endpoints: whether the folder's endpoints are not the model's, and stay.
    """

    texts: Mapping[str, str]
    moved: Sequence[str]
    rewritten: Sequence[str]
    other_endpoints: bool = False


def operation_file(operation: str) -> str:
    """Path of an operation's file in its service's folder."""
    return f"operations/{naming.method_name(operation)}.yaml"


def merge(
    model: Model,
    operations: Iterable[str],
    folder: Folder,
    endpoints: layout.Document | None = None,
) -> Merged:
    """Lay operations of a checked model into a folder.

    Args:
        operations: names of the model's operations that the folder does not have.
        endpoints: those of the model; the folder's own stay if it has some.

    Raises:
        ImportModelError: the folder says something else, or cannot be edited.
    """
    shapes = model.data["shapes"]
    reached = {
        name: layout.reached_shapes(model.data["operations"][name], shapes) for name in operations
    }
    users = layout.users_of_shapes(reached)
    known = [name for name in shapes if name in users and name in folder.shapes]
    new = [name for name in shapes if name in users and name not in folder.shapes]
    if folder.service:
        check_agreement(model, folder.service, {name: folder.shapes[name] for name in known})
    texts = dict(folder.texts)
    moved = _move_shapes(texts, folder, known)
    shared = [name for name in new if len(users[name]) > 1]
    if reached:
        _put_service(texts, model, folder, endpoints)
    _put_shared(texts, model, moved, shared)
    for operation in reached:
        own = [name for name in new if users[name] == {operation}]
        texts[operation_file(operation)] = _operation_text(model, operation, own)
    return Merged(
        texts={path: text for path, text in texts.items() if text != folder.texts.get(path)},
        moved=list(moved),
        rewritten=[name for name in known if reads_otherwise(folder.shapes[name], shapes[name])],
        other_endpoints=bool(reached) and _are_others(folder.service.get("endpoints"), endpoints),
    )


def merge_endpoints(model: Model, folder: Folder, endpoints: layout.Document) -> Merged:
    """Put the endpoints of a model in place of a folder's.

    Raises:
        ImportModelError: the folder has no specs yet, or cannot be edited.
    """
    if not folder.service:
        raise ImportModelError(
            f"there are no specs of {model.service} whose endpoints could be brought up to date"
        )
    texts = dict(folder.texts)
    _put_source(texts, model, folder)
    _put_endpoints(texts, endpoints)
    changed = {path: text for path, text in texts.items() if text != folder.texts[path]}
    return Merged(texts=changed, moved=(), rewritten=())


def _are_others(ours: Mapping[str, Any] | None, theirs: Mapping[str, Any] | None) -> bool:
    """Whether two endpoints differ, whoever says so."""
    if ours is None or theirs is None:
        return False
    return {**ours, "source": ""} != {**theirs, "source": ""}


def _move_shapes(texts: dict[str, str], folder: Folder, names: Sequence[str]) -> dict[str, str]:
    """Cut shapes out of the operations' files; returns their texts."""
    moved: dict[str, str] = {}
    for operation, document in folder.operations.items():
        own = [name for name in names if name in document.get("shapes", {})]
        if own:
            path = operation_file(operation)
            if path not in texts:
                raise ImportModelError(f"operation {operation} must stand in {path}")
            texts[path], cut = cut_entries(path, texts[path], "shapes", own)
            moved |= cut
    return moved


def _put_service(
    texts: dict[str, str], model: Model, folder: Folder, endpoints: layout.Document | None
) -> None:
    if not folder.service:
        document = layout.service_document(model, endpoints)
        texts[SERVICE_FILE] = write_yaml(document, _SCHEMA.format("service"))
        return
    _put_source(texts, model, folder)
    if endpoints is not None and "endpoints" not in folder.service:
        _put_endpoints(texts, endpoints)


def _put_endpoints(texts: dict[str, str], endpoints: layout.Document) -> None:
    entry = write_entries({"endpoints": endpoints})
    text = texts[SERVICE_FILE]
    texts[SERVICE_FILE] = put_section(SERVICE_FILE, text, "endpoints", entry, after="metadata")


def _put_source(texts: dict[str, str], model: Model, folder: Folder) -> None:
    if model.source_id not in folder.service["sources"]:
        entry = write_entries({model.source_id: dict(model.source)})
        texts[SERVICE_FILE] = append_entries(SERVICE_FILE, texts[SERVICE_FILE], "sources", [entry])


def _put_shared(
    texts: dict[str, str], model: Model, moved: Mapping[str, str], new: Sequence[str]
) -> None:
    entries = [*moved.values(), *(write_entries({name: _shape(model, name)}) for name in new)]
    if entries:
        head = f"# yaml-language-server: $schema={_SCHEMA.format('shapes')}\n"
        text = texts.get(SHAPES_FILE, head)
        texts[SHAPES_FILE] = append_entries(SHAPES_FILE, text, "shapes", entries)


def _operation_text(model: Model, operation: str, own: Sequence[str]) -> str:
    document = layout.operation_document(model, operation)
    if own:
        document["shapes"] = {name: _shape(model, name) for name in own}
    return write_yaml(document, "../" + _SCHEMA.format("operation"))


def _shape(model: Model, name: str) -> layout.Document:
    return layout.shape_document(model.data["shapes"][name])
