"""Services as an import of botocore's models makes them, without files in between."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from botocore.loaders import Loader

from shapewright.importers import layout
from shapewright.importers.endpoints import endpoints_document
from shapewright.importers.model_files import Model, read_model
from shapewright.ir import Service
from shapewright.resolve import ServiceDocuments, build_service


@functools.lru_cache(maxsize=8)
def model(service: str) -> Model:
    """Botocore's model of a service."""
    return read_model(service)


@functools.cache
def service_names() -> tuple[str, ...]:
    """All services that botocore knows."""
    return tuple(Loader().list_available_services("service-2"))


def operation_names(service: str) -> tuple[str, ...]:
    """The operations of a service, in the order of the model."""
    return tuple(model(service).data["operations"])


@functools.lru_cache(maxsize=8)
def _endpoints(service: str) -> dict[str, Any]:
    document = endpoints_document(model(service))
    return {} if document is None else {"endpoints": document}


def imported(service: str, operations: Iterable[str]) -> Service:
    """A service with some of its operations, as the generator has it after an import."""
    found = model(service)
    chosen = tuple(operations)
    raw = found.data["shapes"]
    reached: set[str] = set()
    for name in chosen:
        reached |= layout.reached_shapes(found.data["operations"][name], raw)
    return build_service(
        ServiceDocuments(
            {**layout.service_document(found), **_endpoints(service)},
            {name: layout.shape_document(raw[name]) for name in raw if name in reached},
            {name: layout.operation_document(found, name) for name in chosen},
        )
    )
