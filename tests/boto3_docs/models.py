"""Made-up models, and boto3's own pages of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from boto3.docs.client import Boto3ClientDocumenter
from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.hooks import HierarchicalEmitter
from botocore.model import ServiceModel

from shapewright.ir import Service
from tests.support.models import service_from_model

METADATA = {
    "apiVersion": "2026-01-01",
    "endpointPrefix": "example",
    "protocol": "rest-json",
    "serviceFullName": "Amazon Example",
    "serviceId": "Example",
    "signatureVersion": "v4",
    "uid": "example-2026-01-01",
}


def model(shapes: dict[str, Any], **operation: Any) -> dict[str, Any]:
    """A service with one operation, ``DoIt``, whose input and output are shapes ``In``, ``Out``."""
    return {
        "metadata": METADATA,
        "operations": {
            "DoIt": {
                "name": "DoIt",
                "http": {"method": "POST", "requestUri": "/"},
                **({"input": {"shape": "In"}} if "In" in shapes else {}),
                **({"output": {"shape": "Out"}} if "Out" in shapes else {}),
                **operation,
            }
        },
        "shapes": shapes,
    }


def linked(raw: dict[str, Any]) -> Service:
    """The model as this project reads it."""
    return service_from_model("example", raw)


def boto3_page(raw: dict[str, Any], examples: list[dict[str, Any]] | None = None) -> str:
    """The page that boto3's generator writes of ``DoIt``."""
    client: Any = type("Example", (), {})()
    client.meta = SimpleNamespace(
        service_model=ServiceModel(raw, "example"),
        events=HierarchicalEmitter(),
        method_to_api_mapping={"do_it": "DoIt"},
    )
    structure = DocumentStructure("do_it", target="html")
    documenter = Boto3ClientDocumenter(client, "nowhere", {"DoIt": examples or []})
    documenter._add_client_method(structure, "do_it", None)
    return str(structure.flush_structure().decode("utf-8"))
