"""Tables of a service's endpoints: plain Python literals that the package's runtime reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header
from shapewright.dialects.python.literal import WIDTH, assignment
from shapewright.dialects.python.names import client_method
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Service
from shapewright.ir.endpoints import VARIANTS, Endpoint, Endpoints, EndpointTable, Variants

_TYPE = "dict[str, object]"
_NOT_SAID = "the specs of the service do not say where it has one"


@dataclass(frozen=True, slots=True)
class PythonEndpoints:
    """The module ``_endpoints`` of a service; each field is a complete assignment.

    Args:
        endpoints: the table of the service.
        contexts: the tables of operations that have their own.
        operations: which operation has which of them, by the client's method.
    """

    header: Rendered
    endpoints: Rendered
    contexts: tuple[Rendered, ...]
    operations: Rendered


def build(subject: Subject) -> PythonEndpoints:
    """The endpoints that the spec states; without any, the address that most services have."""
    service = subject.service
    endpoints = service.endpoints or _guess(service)
    names: dict[int, str] = {}
    operations: dict[str, Rendered] = {}
    contexts: list[Rendered] = []
    for operation in service.operations.values():
        table = endpoints.of_operation(operation.endpoint_context)
        if table is not endpoints.default:
            if id(table) not in names:
                names[id(table)] = f"_TABLE_{len(names) + 1}"
                contexts.append(assignment(names[id(table)], _table(table), _TYPE))
            operations[client_method(operation)] = Rendered(names[id(table)])
    return PythonEndpoints(
        header=header(subject),
        endpoints=assignment("ENDPOINTS", _table(endpoints.default), _TYPE),
        contexts=tuple(contexts),
        operations=_operations(operations),
    )


def _guess(service: Service) -> Endpoints:
    """What holds if the spec does not say: the usual address, and nothing else."""
    url = f"https://{service.metadata['endpointPrefix']}.{{region}}.{{dnsSuffix}}"
    variants = dict.fromkeys(VARIANTS, Endpoint(error=_NOT_SAID))
    return Endpoints(EndpointTable({**variants, "plain": Endpoint(url)}))


def _table(table: EndpointTable) -> dict[str, Any]:
    places = {"partitions": table.partitions, "regions": table.regions}
    return _variants(table.variants) | {
        key: {name: _variants(variants) for name, variants in entries.items()}
        for key, entries in places.items()
        if entries
    }


def _variants(variants: Variants) -> dict[str, Any]:
    return {variant: _endpoint(endpoint) for variant, endpoint in variants.items()}


def _endpoint(endpoint: Endpoint) -> dict[str, str]:
    """What the runtime reads, with the names of the spec language."""
    parts = {
        "url": endpoint.url,
        "signingRegion": endpoint.signing_region,
        "signingName": endpoint.signing_name,
        "error": endpoint.error,
    }
    return {key: value for key, value in parts.items() if value}


def _operations(operations: Mapping[str, Rendered]) -> Rendered:
    """The assignment of tables to operations; the tables go by their names."""
    head = "OF_OPERATIONS: dict[str, dict[str, object]] = "
    items = [f'"{method}": {table}' for method, table in operations.items()]
    line = f"{head}{{{', '.join(items)}}}"
    if len(line) <= WIDTH:
        return Rendered(line)
    return Rendered("\n".join([f"{head}{{", *(f"    {item}," for item in items), "}"]))


VIEWS = {"PythonEndpoints": ViewSpec(PythonEndpoints, "service", build)}
