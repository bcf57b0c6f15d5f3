"""The runtime's static modules as a package of their own, and servers to send to."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.transport.certificates import Authority
from tests.transport.servers import Script, Server

Import = Callable[[str], Any]
Serve = Callable[..., Server]
_STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"
PACKAGE = "static_sdk"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package ``static_sdk`` is."""
    where = tmp_path_factory.mktemp("static")
    shutil.copytree(_STATIC, where / PACKAGE)
    return where


@pytest.fixture(scope="session")
def sdk(folder: Path) -> Import:
    """Imports modules of the package."""
    sys.path.insert(0, str(folder))
    return lambda name: importlib.import_module(f"{PACKAGE}.{name}")


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers, and stops them after the test."""
    servers: list[Server] = []

    def start(*scripts: Script, **how: Any) -> Server:
        servers.append(Server(scripts, **how))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs the certificates of servers."""
    try:
        return Authority(tmp_path_factory.mktemp("certificates"))
    except (OSError, subprocess.SubprocessError):
        pytest.skip("no openssl command that makes certificates")


@pytest.fixture(autouse=True)
def no_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that names no proxy and no certificates."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def request_to(sdk: Import) -> Callable[..., Any]:
    """Makes requests: a small POST, unless told otherwise."""
    http = sdk("_http")

    def make(
        server: Server | str, method: str = "POST", body: bytes = b"{}", **headers: str
    ) -> Any:
        url = server if isinstance(server, str) else server.url + "/v1/apps/a/otp?x=1"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return http.Request(method, url, named, body)

    return make
