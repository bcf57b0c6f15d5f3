"""Services straight from botocore's models, for tests that need no YAML."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from botocore.loaders import Loader

from shapewright.importers.endpoints import endpoints_document
from shapewright.importers.model_files import read_model
from shapewright.ir import Service
from shapewright.resolve import ServiceDocuments, build_service


def service_from_model(
    name: str, model: dict[str, Any], endpoints: Mapping[str, Any] | None = None
) -> Service:
    """Link a botocore ``service-2.json`` as it is.

    Args:
        endpoints: the service's ``endpoints`` in the spec language.
    """
    service = {
        "service": name,
        "metadata": model["metadata"],
        "documentation": model.get("documentation", ""),
        **({} if endpoints is None else {"endpoints": endpoints}),
    }
    operations = {
        key: {"operation": key, **{k: v for k, v in raw.items() if k != "name"}}
        for key, raw in model["operations"].items()
    }
    return build_service(ServiceDocuments(service, model["shapes"], operations))


@functools.cache
def botocore_endpoints(name: str) -> Mapping[str, Any] | None:
    """The endpoints of a service as an import from the installed botocore gives them."""
    return endpoints_document(read_model(name))


@functools.cache
def botocore_service(name: str) -> Service:
    """The service as the installed botocore describes it (without examples or pagination)."""
    return service_from_model(name, Loader().load_service_model(name, "service-2"))
