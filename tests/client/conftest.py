"""Clients of a generated package, and loopback servers that they call."""

from __future__ import annotations

import importlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.package import part_of_service, write_package
from tests.support.repository import repository_services
from tests.transport import conftest as transport
from tests.transport.servers import Server

Import = Callable[[str], Any]
Serve = transport.Serve
MakeClient = Callable[..., Any]

PACKAGE = "live_sdk"
REGION = "us-east-1"
KEYS = {
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    "aws_session_token": "IQoJb3JpZ2luX2VjEXAMPLETOKEN//////////",
}
OTP: dict[str, Any] = {
    "ApplicationId": "611e3e3cdd47474c9c1399a605665b91",
    "SendOTPMessageRequestParameters": {
        "BrandName": "Acme",
        "Channel": "SMS",
        "DestinationIdentity": "+12065550142",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "login-7f3c9a",
    },
}
CODE: dict[str, Any] = {
    "VerifiedDestinationNumberId": "vdn-0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    "VerificationChannel": "TEXT",
    "OriginationIdentity": "+12065550199",
}

# One fixture for both folders: it starts servers, and stops them after the test.
serve = transport.serve


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package of the specs' operations is; one that is safe to repeat is added."""
    where = tmp_path_factory.mktemp("live")
    safe = part_of_service("pinpoint-email", ["GetAccount"])
    write_package([*repository_services(), safe], where, PACKAGE)
    return where


@pytest.fixture(scope="session")
def sdk(folder: Path) -> Import:
    """Imports modules of the package."""
    sys.path.insert(0, str(folder))
    return lambda name: importlib.import_module(f"{PACKAGE}.{name}" if name else PACKAGE)


@pytest.fixture(autouse=True)
def no_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment without settings of AWS, proxies and certificates, and without files."""
    clear_environment(monkeypatch)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def clear_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away every variable that a client reads."""
    prefixes = ("AWS_", "BOTO", "SSL_CERT_", "REQUESTS_CA_")
    proxies = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "REQUEST_METHOD")
    for name in list(os.environ):
        if name.upper().startswith(prefixes) or name.upper() in proxies:
            monkeypatch.delenv(name)


@pytest.fixture
def client_of(sdk: Import) -> MakeClient:
    """Makes clients of Pinpoint that call a server or a URL, with keys, and never wait.

    Arguments of ``Config`` go into ``config`` as a dict; ``service`` names another package.
    """

    def make(server: Server | str, service: str = "pinpoint", **arguments: Any) -> Any:
        url = server if isinstance(server, str) else server.url
        settings = {"timeout": 20.0, "read_timeout": 20.0, **arguments.pop("config", {})}
        config = sdk("_config").Config(**settings)
        given = {"region_name": REGION, "endpoint_url": url, **KEYS, "config": config}
        client = sdk(f"{service}.client").Client(**{**given, **arguments})
        return without_waiting(client)

    return make


def without_waiting(client: Any) -> Any:
    """Have the waits between attempts over at once; ``client.waits`` holds their seconds."""
    client.waits = []
    client._retries.sleep = client.waits.append
    return client


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 20.0
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.005)
