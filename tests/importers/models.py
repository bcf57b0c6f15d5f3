"""Botocore's model files, and models built again from specs."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import botocore

from shapewright.resolve import ServiceDocuments

DATA = Path(botocore.__file__).parent / "data"
MODEL_FILES = sorted(DATA.glob("*/*/service-2.json.gz"))

Model = dict[str, Any]


def read_json(path: Path) -> Any:
    content = path.read_bytes()
    return json.loads(gzip.decompress(content) if path.suffix == ".gz" else content)


def sibling(path: Path, name: str, key: str) -> Any:
    """What stands under ``key`` in ``name`` beside a model file, with its SDK extras."""
    file = path.with_name(f"{name}.json")
    content = read_json(file)[key] if file.is_file() else {}
    extras = path.with_name(f"{name}.sdk-extras.json")
    for operation, added in (read_json(extras)["merge"] if extras.is_file() else {key: {}})[
        key
    ].items():
        content[operation].update(added)
    return content


def model_of(documents: ServiceDocuments) -> Model:
    """The ``service-2.json`` that says what specs say (they drop the version of its format)."""
    aside = {"service", "sources", "endpoints"}
    return {
        **{key: value for key, value in documents.service.items() if key not in aside},
        "operations": {name: _operation(raw) for name, raw in documents.operations.items()},
        "shapes": dict(documents.shapes),
    }


def examples_of(documents: ServiceDocuments) -> dict[str, Any]:
    return {
        name: operation["examples"]["boto3"]
        for name, operation in documents.operations.items()
        if "examples" in operation
    }


def pagination_of(documents: ServiceDocuments) -> dict[str, Any]:
    return {
        name: operation["pagination"]
        for name, operation in documents.operations.items()
        if "pagination" in operation
    }


def _operation(raw: Mapping[str, Any]) -> Model:
    aside = {"operation", "sources", "examples", "pagination", "shapes"}
    kept = {key: value for key, value in raw.items() if key not in aside}
    return {"name": raw["operation"], **kept}


def comparable(value: Any, path: tuple[str, ...] = ()) -> Any:
    """A value that is equal to another only if all is: true is not 1, and order counts where
    it does in models (in lists, and of the members of a structure).
    """
    if isinstance(value, Mapping):
        pairs = [(key, comparable(item, (*path, key))) for key, item in value.items()]
        return tuple(pairs if path[-1:] == ("members",) else sorted(pairs, key=lambda p: p[0]))
    if isinstance(value, list):
        return tuple(comparable(item, path) for item in value)
    return (type(value).__name__, value)
