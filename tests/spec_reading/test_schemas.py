"""The published schemas: sound, explained, understood by the messages, and where editors look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from shapewright import ir, resources, schema

ROOT = Path(__file__).parents[2]
FILES = sorted(resources.spec_schemas().glob("*.json"))
APPLICATORS = {
    "$defs",
    "$ref",
    "$schema",
    "allOf",
    "dependentSchemas",
    "description",
    "else",
    "examples",
    "if",
    "items",
    "properties",
    "then",
    "title",
}


def load(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def subschemas(node: Any) -> Iterator[dict[str, Any]]:
    """The schema and every schema in it, names of properties left aside."""
    if not isinstance(node, dict):
        return
    yield node
    for key, value in node.items():
        if key in ("properties", "$defs", "dependentSchemas"):
            for inner in value.values():
                yield from subschemas(inner)
        elif key in ("then", "else", "items", "additionalProperties"):  # an "if" tells nobody
            yield from subschemas(value)
        elif key == "allOf":
            for inner in value:
                yield from subschemas(inner)


def test_there_is_a_schema_of_each_kind() -> None:
    assert {path.stem for path in FILES} == set(schema.KINDS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_schema_is_one(path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(load(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_keyword_has_a_message(path: Path) -> None:
    for part in subschemas(load(path)):
        assert set(part) <= APPLICATORS | set(schema._TRANSLATIONS), part


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_mapping_is_closed(path: Path) -> None:
    free = {"input", "output"}  # examples hold any value
    for part in subschemas(load(path)):
        for name, value in part.get("properties", {}).items():
            if value.get("type") == "object" and name not in free:
                assert "additionalProperties" in value, name


def test_the_types_are_those_of_the_ir() -> None:
    shape = load(resources.spec_schemas() / "shapes.json")["$defs"]["shape"]
    assert set(shape["properties"]["type"]["enum"]) == ir.SHAPE_TYPES
    assert set(shape["dependentSchemas"]) <= set(shape["properties"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_references_lead_to_files_beside(path: Path) -> None:
    for part in subschemas(load(path)):
        file, _, pointer = part.get("$ref", "#/$defs/shape").partition("#")
        target = (
            load(path.parent / file) if file else load(resources.spec_schemas() / "shapes.json")
        )
        assert pointer.startswith("/$defs/")
        assert pointer.removeprefix("/$defs/") in target["$defs"] | load(path).get("$defs", {})


def test_the_copies_beside_the_specs_are_fresh() -> None:
    copies = {path.name: path.read_bytes() for path in (ROOT / "specs" / ".schema").iterdir()}
    assert copies == {path.name: path.read_bytes() for path in FILES}


def test_every_spec_points_editors_at_its_schema() -> None:
    kinds = {"operations": "operation", "overlays": "overlay"}
    specs = sorted((ROOT / "specs").glob("[!.]*/**/*.yaml"))
    assert specs
    for path in specs:
        first = path.read_text("utf-8").partition("\n")[0]
        start, target = first.split("=")
        assert start == "# yaml-language-server: $schema"
        kind = kinds.get(path.parent.name, path.stem)
        assert (path.parent / target).resolve() == ROOT / "specs" / ".schema" / f"{kind}.json"
