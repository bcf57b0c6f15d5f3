"""The generated modules of endpoints: what stands in them, and when they are loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from shapewright import plan, resources
from shapewright.dialects.python.endpoints import build
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.ir.endpoints import Endpoint, Endpoints, EndpointTable
from shapewright.polish import polish
from shapewright.render import Renderer
from tests.endpoints.ours import imported, tables
from tests.hostile.texts import TEXTS
from tests.support.models import service_from_model

TEMPLATE = "package/endpoints.py.jinja"
MODEL: dict[str, Any] = {
    "metadata": {"endpointPrefix": "thing", "protocol": "json", "serviceId": "Thing"},
    "operations": {"Do": {"http": {"method": "POST", "requestUri": "/"}}},
    "shapes": {},
}


def text(service: Service) -> str:
    target = plan.load_target("python", [resources.templates()])
    view = build(Subject(Run((service,)), service))
    return Renderer(target.folders).render(TEMPLATE, view)


@pytest.mark.parametrize("name", ["pinpoint", "iam", "acm", "kinesis", "rds", "s3", "signin"])
def test_black_leaves_the_text_as_it_is(name: str) -> None:
    made = text(imported(name))
    assert polish("_endpoints.py", made).decode() == made


def test_a_spec_without_endpoints_has_the_usual_address() -> None:
    table = tables(service_from_model("thing", MODEL))["ENDPOINTS"]
    assert table.pop("plain") == {"url": "https://thing.{region}.{dnsSuffix}"}
    error = {"error": "the specs of the service do not say where it has one"}
    assert table == dict.fromkeys(("fips", "dualstack", "fipsDualstack"), error)


def test_operations_of_one_kind_share_a_table() -> None:
    module = tables(imported("neptune-graph"))
    of_operations = module["OF_OPERATIONS"]
    found = of_operations["execute_query"]
    assert found["plain"] == {"url": "https://{region}.neptune-graph.{dnsSuffix}"}
    assert of_operations["cancel_query"] is found
    assert "create_graph" not in of_operations


@pytest.mark.parametrize("hostile", TEXTS)
def test_hostile_texts_stay_texts(hostile: str) -> None:
    endpoint = Endpoint(url=hostile, signing_region=hostile, signing_name=hostile)
    variants = MappingProxyType({"plain": endpoint, "fips": Endpoint(error=hostile)})
    table = EndpointTable(variants, regions={hostile: variants})
    base = service_from_model("thing", MODEL)
    service = Service(
        base.name, base.metadata, "", {}, {}, base.operations, endpoints=Endpoints(table)
    )
    found = tables(service)["ENDPOINTS"]
    stated = {"url": hostile, "signingRegion": hostile, "signingName": hostile}
    stated = {key: value for key, value in stated.items() if value}
    assert found["plain"] == stated
    assert found["regions"][hostile]["plain"] == stated
    compile(text(service), "_endpoints.py", "exec")


_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from endpoints_sdk._service import Service
service = Service("endpoints_sdk.pinpoint")
service.resolved("us-east-1", sys.argv[2] or None)
print(*[name for name in sys.modules if "endpoints_sdk" in name or name == "re"])
"""


@pytest.mark.parametrize(("url", "loaded"), [("", True), ("http://localhost:1", False)])
def test_loaded_only_if_there_is_no_address(package: Path, url: str, loaded: bool) -> None:
    """And without regular expressions, whose module costs more than all of this."""
    words = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _RUN, str(package), url],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert ("endpoints_sdk.pinpoint._endpoints" in words) is loaded
    assert ("endpoints_sdk._partitions" in words) is loaded
    assert "re" not in words
