"""Clients send where botocore's send, and sign for whom botocore's sign."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.config import Config
from botocore.exceptions import EndpointProviderError

from shapewright import naming
from tests.endpoints.botocores import SESSION, Place
from tests.endpoints.test_requests import Sent, stop
from tests.runtime.package import part_of_service, write_package

# Regional, of one region for all, and with endpoints of an operation's own.
CALLS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("iam", "GetUser", {}),
    ("kms", "ListKeys", {}),
    ("neptune-graph", "ListGraphs", {}),
    ("neptune-graph", "GetQuery", {"graphIdentifier": "g-0123456789", "queryId": "q"}),
)
PLACES = (
    ("us-east-1", False, False),
    ("us-west-2", False, True),
    ("cn-north-1", False, False),
    ("us-gov-west-1", True, False),
    ("fips-us-east-1", False, False),
)
KEYS = {"aws_access_key_id": "key", "aws_secret_access_key": "secret"}
_SCOPE = re.compile(r"Credential=[^/]+/\d{8}/([^/]+)/([^/]+)/aws4_request")

MakeClient = Callable[..., Any]


class Recorder:
    """A transport that sends nothing."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def send(self, request: Any) -> Any:
        self.places.append(place_of(request.url, request.headers["Authorization"]))
        return SimpleNamespace(status=500, headers={}, body=b"")


def place_of(url: str, authorization: str) -> Place:
    origin, scope = re.match("https://[^/]+", url), _SCOPE.search(authorization)
    assert origin is not None
    assert scope is not None
    return Place(origin.group(), scope[1], scope[2])


@pytest.fixture(scope="module")
def client_of(tmp_path_factory: pytest.TempPathFactory) -> MakeClient:
    """Makes clients of a package with the operations above; returns their transports, too."""
    where = tmp_path_factory.mktemp("clients")
    names = {name: [call[1] for call in CALLS if call[0] == name] for name, _, _ in CALLS}
    services = [part_of_service(name, operations) for name, operations in names.items()]
    write_package(services, where, "endpoints_clients")
    sys.path.insert(0, str(where))

    def make(name: str, region: str, **settings: Any) -> tuple[Any, Recorder]:
        module = importlib.import_module(f"endpoints_clients.{naming.module_name(name)}")
        config = importlib.import_module("endpoints_clients").Config(**settings)
        transport = Recorder()
        return module.Client(region, config=config, transport=transport, **KEYS), transport

    return make


@pytest.mark.parametrize(("region", "fips", "dualstack"), PLACES)
@pytest.mark.parametrize(("name", "operation", "parameters"), CALLS)
def test_where_a_call_goes(
    client_of: MakeClient,
    name: str,
    operation: str,
    parameters: dict[str, Any],
    region: str,
    fips: bool,
    dualstack: bool,
) -> None:
    settings = {"use_fips_endpoint": fips, "use_dualstack_endpoint": dualstack}
    client = SESSION.create_client(name, region, config=Config(**settings), **KEYS)
    client.meta.events.register("before-send", stop)
    method = naming.method_name(operation)
    try:
        getattr(client, method)(**parameters)
        raise AssertionError("nothing was sent")
    except Sent as sent:
        request = sent.request
        expected = place_of(request.url, request.headers["Authorization"].decode())
    except EndpointProviderError:
        expected = None
    ours, transport = client_of(name, region, **settings)
    errors = importlib.import_module("endpoints_clients.exceptions")
    with pytest.raises(errors.SdkError) as caught:
        getattr(ours, method)(**parameters)
    if expected is None:
        assert isinstance(caught.value, errors.EndpointError)
        assert transport.places == []
    else:
        assert set(transport.places) == {expected}
    assert ours.meta.region_name == region.removeprefix("fips-")
