"""The specs of this repository say what botocore says, but where they name another source."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from shapewright import resources
from shapewright.importers.model_files import read_model
from shapewright.resolve import ServiceDocuments
from shapewright.specs import load_specs
from tests.importers.models import comparable

SPECS = Path(__file__).parents[2] / "specs"
SERVICES = {documents.service["service"]: documents for documents in load_specs(SPECS)}
SHAPES = [(name, shape) for name, documents in SERVICES.items() for shape in documents.shapes]
OPERATIONS = [(name, key) for name, documents in SERVICES.items() for key in documents.operations]
# What the spec language adds to a model.
ADDED = {
    "service": {"service", "sources", "titles", "notices", "endpoints"},
    "operation": {"operation", "sources", "retry", "examples", "shapes"},
    "shape": set[str](),
}


def agree(kind: str, ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> None:
    """Both say the same, the order of members included."""
    aside = {"provenance", *ours.get("provenance", {})}
    mine = {key: value for key, value in ours.items() if key not in aside | ADDED[kind]}
    mine |= {key: modelled(mine[key]) for key in ("member", "key", "value") if key in mine}
    if "members" in mine:
        mine["members"] = {name: modelled(raw) for name, raw in mine["members"].items()}
    assert comparable(mine) == comparable({k: v for k, v in theirs.items() if k not in aside})


def modelled(member: Mapping[str, Any]) -> Mapping[str, Any]:
    """A use of a shape without what only the prose of a page says of it, and what we do."""
    return {key: value for key, value in member.items() if key not in ("documented", "private")}


def private(node: Any, path: str = "") -> set[str]:
    """The paths of all that a document calls private."""
    if not isinstance(node, Mapping):
        return set()
    below = (private(value, f"{path}/{key}") for key, value in node.items())
    return {path for _ in range(node.get("private") is True)}.union(*below)


def provenance(node: Any, path: str = "") -> dict[str, Any]:
    """Every ``provenance`` in a document, by the path of the node that has it."""
    found: dict[str, Any] = {}
    if isinstance(node, Mapping):
        for key, value in node.items():
            found |= (
                {path: dict(value)} if key == "provenance" else provenance(value, f"{path}/{key}")
            )
    return found


@pytest.mark.parametrize(("service", "shape"), SHAPES)
def test_shapes(service: str, shape: str) -> None:
    agree("shape", SERVICES[service].shapes[shape], read_model(service).data["shapes"][shape])


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_operations(service: str, operation: str) -> None:
    raw = dict(read_model(service).data["operations"][operation])
    assert raw.pop("name") == operation
    agree("operation", SERVICES[service].operations[operation], raw)


@pytest.mark.parametrize("service", SERVICES)
def test_services(service: str) -> None:
    aside = ("version", "operations", "shapes")
    model = {key: value for key, value in read_model(service).data.items() if key not in aside}
    agree("service", SERVICES[service].service, model)


def stated(documents: ServiceDocuments) -> dict[str, Any]:
    operations = {
        name: {key: value for key, value in raw.items() if key != "shapes"}
        for name, raw in documents.operations.items()
    }
    return (
        provenance(documents.service)
        | provenance(operations, "operations")
        | provenance(documents.shapes, "shapes")
    )


def test_what_the_specs_say_on_their_own() -> None:
    """The list of all that is not botocore's: it grows only on purpose."""
    assert stated(SERVICES["pinpoint"]) == {
        "operations/SendUsersMessages": {"examples": "aws-cli-1.38.31"}
    }
    errors = "AccessDenied Conflict InternalServer ResourceNotFound ServiceQuotaExceeded Throttling"
    assert stated(SERVICES["pinpoint-sms-voice-v2"]) == {
        "": {"titles": "api-reference"},
        **{
            f"shapes/{name}Exception": {"error": "api-reference"}
            for name in [*errors.split(), "Validation"]
        },
    }


def test_what_the_specs_keep_private() -> None:
    """Where phone numbers and other addresses stand, which AWS's models do not mark."""
    assert {path for each in SERVICES.values() for path in private(each.shapes)} == {
        "/EndpointMessageResult/members/Address",
        "/MapOfMessageResult/key",
        "/SendOTPMessageRequestParameters/members/DestinationIdentity",
    }


def test_shapes_that_operations_share_stand_once() -> None:
    for documents in SERVICES.values():
        texts = [operation.get("shapes", {}) for operation in documents.operations.values()]
        names = [name for shapes in texts for name in shapes]
        assert len(names) == len(set(names))


def test_the_schemas_beside_the_specs_are_the_generators() -> None:
    """Editors read the copies in ``specs/.schema``; every import refreshes them."""
    copies = {path.name: path.read_bytes() for path in (SPECS / ".schema").iterdir()}
    originals = {path.name: path.read_bytes() for path in resources.spec_schemas().iterdir()}
    assert copies == originals
