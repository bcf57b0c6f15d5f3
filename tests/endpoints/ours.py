"""Where the generated package sends requests and for whom it signs them."""

from __future__ import annotations

from typing import Any

from botocore.loaders import Loader

from shapewright.dialects.python.endpoints import build
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from tests.endpoints.botocores import Place
from tests.endpoints.conftest import Import
from tests.support.models import botocore_endpoints, service_from_model


class Ours:
    """The endpoints of one service, as its generated module has them."""

    def __init__(self, service: Service, runtime: Import) -> None:
        self.tables = tables(service)
        self._runtime = runtime
        metadata = service.metadata
        self._own_name = metadata.get("signingName", metadata["endpointPrefix"])

    def place(self, method: str, region: str, fips: bool, dualstack: bool) -> Place | None:
        table = self.tables["OF_OPERATIONS"].get(method, self.tables["ENDPOINTS"])
        try:
            found = self._runtime("_endpoint").resolve(table, region, fips, dualstack)
        except self._runtime("exceptions").EndpointError:
            return None
        return Place(found.url, found.signing_region, found.signing_name or self._own_name)


def tables(service: Service) -> dict[str, Any]:
    """The names that a service's generated module of endpoints defines."""
    view = build(Subject(Run((service,)), service))
    module: dict[str, Any] = {}
    for text in (view.endpoints, *view.contexts, view.operations):
        exec(text, module)
    return module


def imported(name: str) -> Service:
    """A service as an import from the installed botocore gives it."""
    model = Loader().load_service_model(name, "service-2")
    return service_from_model(name, model, botocore_endpoints(name))
