"""Wire tables of whole services, without a package around them, and botocore's side of CBOR."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from botocore.awsrequest import HeadersDict, create_request_object, prepare_request_dict
from botocore.loaders import Loader
from botocore.parsers import create_parser
from botocore.serialize import create_serializer

from tests.runtime.oracle import ENDPOINT, service_model
from tests.runtime.tables import EVERYTHING as EVERYTHING
from tests.runtime.tables import tables_of
from tests.support.models import botocore_service

CBOR = "smithy-rpc-v2-cbor"


@functools.cache
def tables(service: str) -> Any:
    """What the generated module ``_wire`` of a service holds."""
    found = tables_of(botocore_service(service))
    found.SERVICE.setdefault("targetPrefix", "Forced")
    return found


@functools.cache
def tables_in_cbor(service: str) -> Any:
    """The same, were CBOR what the service speaks."""
    spec = botocore_service(service)
    spoken = {**spec.metadata, "protocol": CBOR, "protocols": [CBOR]}
    return tables_of(dataclasses.replace(spec, metadata=spoken))


def foreign_services() -> list[str]:
    """Services of other protocols, as more material: botocore can be made to speak CBOR too."""
    if not EVERYTHING:
        return ["dynamodb", "pinpoint", "sns", "wafv2"]
    return sorted(set(Loader().list_available_services("service-2")) - set(services()))


def forget() -> None:
    """Make room: all of botocore's models at once take gigabytes."""
    if EVERYTHING:
        for cache in (tables, tables_in_cbor, botocore_service, service_model):
            cache.cache_clear()


def services() -> tuple[str, ...]:
    """The services that botocore speaks CBOR with."""
    return ("cloudwatchomni", "eventbridgev2", "partnercentral-revenue-measurement")


def operations(service: str) -> list[str]:
    """Those of a service's operations that CBOR can carry: no documents, no event streams."""
    model = service_model(service)
    return [
        name
        for name in model.operation_names
        if not any(
            _has_foreign(shape)
            for shape in (
                model.operation_model(name).input_shape,
                model.operation_model(name).output_shape,
            )
        )
    ]


def _has_foreign(shape: Any, seen: tuple[str, ...] = ()) -> bool:
    if shape is None or shape.name in seen:
        return False
    if getattr(shape, "is_document_type", False) or shape.serialization.get("eventstream"):
        return True
    below = [*seen, shape.name]
    inner = [*getattr(shape, "members", {}).values()]
    inner += [getattr(shape, key) for key in ("member", "key", "value") if hasattr(shape, key)]
    return any(_has_foreign(each, tuple(below)) for each in inner)


def serialized(service: str, operation: str, params: dict[str, Any]) -> Any:
    """The request that botocore would send in CBOR."""
    model = service_model(service)
    model.metadata.setdefault("targetPrefix", "Forced")
    request = create_serializer(CBOR, False).serialize_to_request(
        params, model.operation_model(operation)
    )
    prepare_request_dict(request, endpoint_url=ENDPOINT)
    return create_request_object(request).prepare()


def parsed(service: str, operation: str, status: int, body: bytes) -> dict[str, Any]:
    """What botocore reads from an answer in CBOR."""
    shape = service_model(service).operation_model(operation).output_shape
    answer = {"status_code": status, "headers": HeadersDict(), "body": body, "context": {}}
    result: dict[str, Any] = create_parser(CBOR).parse(answer, shape)
    return result
