"""Botocore's models as the spec files that an import would write, in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import botocore

from shapewright import naming
from shapewright.check import ServiceFiles
from shapewright.importers import layout
from shapewright.importers.model_files import Model, read_model
from shapewright.schema import structural_problems
from shapewright.source import Document

MODELS = sorted((Path(botocore.__file__).parent / "data").glob("*/*/service-2.json.gz"))
"""Every model file of the installed botocore, of every API version."""


def model_at(path: Path) -> Model:
    return read_model(path.parts[-3], path)


def spec_files(model: Model) -> ServiceFiles:
    """The files of a service: shared shapes in ``shapes.yaml``, the rest with their operation."""
    operations, shapes = model.data["operations"], model.data["shapes"]
    reached = {name: layout.reached_shapes(raw, shapes) for name, raw in operations.items()}
    users = layout.users_of_shapes(reached)
    shared = {
        name: layout.shape_document(raw)
        for name, raw in shapes.items()
        if len(users.get(name, ())) > 1
    }
    documents: dict[str, Document] = {}
    for name in operations:
        own = [shape for shape in shapes if users.get(shape) == {name}]
        data = layout.operation_document(model, name)
        data["shapes"] = {shape: layout.shape_document(shapes[shape]) for shape in own}
        documents[naming.method_name(name)] = Document(f"{model.service}/{name}", data)
    return ServiceFiles(
        folder=model.service,
        service=Document(f"{model.service}/service", layout.service_document(model)),
        shapes=Document(f"{model.service}/shapes", {"shapes": shared}),
        operations=documents,
    )


def documents_by_kind(files: ServiceFiles) -> Iterator[tuple[str, Document]]:
    """Every file with the name of its schema."""
    assert files.service is not None
    assert files.shapes is not None
    yield "service", files.service
    yield "shapes", files.shapes
    yield from (("operation", document) for document in files.operations.values())


def structural(files: ServiceFiles) -> list[str]:
    """The structural problems of all files."""
    return [
        str(problem)
        for kind, document in documents_by_kind(files)
        for problem in structural_problems(document, kind)
    ]
