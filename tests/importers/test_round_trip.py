"""Whatever a botocore model says, the specs made from it say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from shapewright.importers.botocore import import_service
from shapewright.importers.model_files import read_model
from shapewright.ir import Member, Service, Shape
from shapewright.resolve import ServiceDocuments, build_service
from shapewright.specs import load_service, load_specs
from tests.importers.models import (
    MODEL_FILES,
    comparable,
    examples_of,
    model_of,
    pagination_of,
    sibling,
)
from tests.support.models import service_from_model

# Every protocol, and the traits that few models have: event streams, client context parameters,
# unions, documents, wire names that differ, SDK extras, XML attributes, odd characters.
CHOSEN = {
    "pinpoint/2016-12-01",
    "pinpoint-sms-voice-v2/2022-03-31",
    "s3/2006-03-01",
    "dynamodb/2012-08-10",
    "cloudwatch/2010-08-01",
    "cloudfront/2014-05-31",
    "rds/2014-10-31",
    "lexv2-runtime/2020-08-07",
    "bedrock-runtime/2023-09-30",
    "chime/2018-05-01",
    "appconfig/2019-10-09",
    "glacier/2012-06-01",
    "importexport/2010-06-01",
    "eks/2017-11-01",
    "sdb/2009-04-15",
}
FILES = [path for path in MODEL_FILES if "/".join(path.parts[-3:-1]) in CHOSEN]


def ids(paths: list[Path]) -> list[str]:
    return ["-".join(path.parts[-3:-1]) for path in paths]


def imported(path: Path, specs: Path) -> tuple[Any, ServiceDocuments]:
    """Import a model file; returns the model, without what no operation uses, and the documents."""
    service = path.parts[-3]
    report = import_service(service, model=path, specs=specs)
    documents = load_service(specs / service)
    model = read_model(service, path).data
    shapes = model["shapes"]
    left_out = [name for name in shapes if name not in documents.shapes]
    assert len(left_out) == report.left_out
    uses = used_by_shapes(documents)
    assert not uses & set(left_out)
    aside = ("version", "examples")
    kept = {key: value for key, value in model.items() if key not in aside}
    return {**kept, "shapes": {name: shapes[name] for name in documents.shapes}}, documents


def used_by_shapes(documents: ServiceDocuments) -> set[str]:
    service = build_service(documents)
    return {use.shape_name for shape in service.shapes.values() for use in shape.references()}


def check_round_trip(path: Path, specs: Path) -> None:
    model, documents = imported(path, specs)
    assert comparable(model_of(documents)) == comparable(model)
    known = model["operations"]
    examples = sibling(path, "examples-1", "examples")
    assert examples_of(documents) == {
        name: found for name, found in examples.items() if found and name in known
    }
    pagination = sibling(path, "paginators-1", "pagination")
    assert pagination_of(documents) == {
        name: found for name, found in pagination.items() if name in known
    }


@pytest.mark.parametrize("path", FILES, ids=ids(FILES))
def test_nothing_of_a_model_is_lost(path: Path, tmp_path: Path) -> None:
    check_round_trip(path, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("path", MODEL_FILES, ids=ids(MODEL_FILES))
def test_nothing_of_any_model_is_lost(path: Path, tmp_path: Path) -> None:
    check_round_trip(path, tmp_path)


def uses_equal(ours: Member | None, theirs: Member | None) -> bool:
    if ours is None or theirs is None:
        return ours is theirs
    return (ours.name, ours.shape_name, dict(ours.own), dict(ours.traits)) == (
        theirs.name,
        theirs.shape_name,
        dict(theirs.own),
        dict(theirs.traits),
    )


def uses_all_equal(ours: Iterable[Member], theirs: Iterable[Member]) -> bool:
    return all(uses_equal(our, their) for our, their in zip(ours, theirs, strict=True))


def shapes_equal(ours: Shape, theirs: Shape) -> bool:
    return (ours.name, ours.type, dict(ours.traits), list(ours.members)) == (
        theirs.name,
        theirs.type,
        dict(theirs.traits),
        list(theirs.members),
    ) and uses_all_equal(ours.references(), theirs.references())


def services_equal(ours: Service, theirs: Service) -> None:
    assert ours.metadata == theirs.metadata
    assert ours.documentation == theirs.documentation
    different = [
        name for name, shape in ours.shapes.items() if not shapes_equal(shape, theirs.shapes[name])
    ]
    assert different == []
    assert list(ours.operations) == list(theirs.operations)
    for name, operation in ours.operations.items():
        other = theirs.operations[name]
        assert operation.http == other.http
        assert operation.documentation == other.documentation
        assert dict(operation.traits) == dict(other.traits)
        assert operation.retry == other.retry
        assert uses_equal(operation.input, other.input)
        assert uses_equal(operation.output, other.output)
        assert uses_all_equal(operation.errors, other.errors)


# One service for each protocol.
PROTOCOLS = {
    "json": "pinpoint-sms-voice-v2",
    "rest-json": "pinpoint",
    "rest-xml": "s3",
    "query": "sns",
    "ec2": "ec2",
    "smithy-rpc-v2-cbor": "arc-region-switch",
}


def test_specs_of_every_protocol_give_the_same_services_as_the_models(tmp_path: Path) -> None:
    for name in PROTOCOLS.values():
        import_service(name, operations=some_operations(name), specs=tmp_path)
    services = {documents.service["service"]: documents for documents in load_specs(tmp_path)}
    assert sorted(services) == sorted(PROTOCOLS.values())
    for protocol, name in PROTOCOLS.items():
        ours = build_service(services[name])
        assert ours.protocol == protocol
        model = read_model(name).data
        chosen = {key: model["operations"][key] for key in ours.operations}
        services_equal(ours, service_from_model(name, {**model, "operations": chosen}))


def some_operations(service: str) -> list[str]:
    names = list(read_model(service).data["operations"])
    return names[:: max(1, len(names) // 40)]
