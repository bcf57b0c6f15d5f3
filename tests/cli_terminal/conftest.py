"""The package that runs in terminals, a server that it calls, and the scripts that complete it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli_terminal.shells import PACKAGE, scripts
from tests.runtime.conftest import importer
from tests.runtime.package import part_of_service, write_package
from tests.support.repository import repository_services
from tests.support.terminal import Terminal, terminal

Environment = dict[str, str]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
InTerminal = Callable[..., Any]
_SETTINGS = ("AWS_", "PYTHON", "LESS", "COLUMNS", "LINES")


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the package ``some_sdk``: the first operations, and one that writes a file."""
    folder = tmp_path_factory.mktemp("terminal")
    services = [*repository_services(), part_of_service("polly", ["SynthesizeSpeech"])]
    write_package(services, folder, PACKAGE)
    return folder


@pytest.fixture(scope="session")
def bash_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script for bash of a package of a few services."""
    services = [
        *repository_services(),
        part_of_service("polly", ["SynthesizeSpeech"]),
        part_of_service("ec2", ["DescribeInstanceStatus", "RunInstances", "ModifyVpcAttribute"]),
    ]
    script = tmp_path_factory.mktemp("scripts") / "completion.bash"
    script.write_text(scripts(services)["bash"], encoding="utf-8")
    return script


@pytest.fixture(scope="session")
def _server(sdk: Path) -> Iterator[Any]:
    with importer(sdk, PACKAGE)("testing").FakeServer() as server:
        yield server


@pytest.fixture
def server(_server: Any) -> Any:
    """A fake server of the package, which knows of no calls yet."""
    _server.reset()
    return _server


@pytest.fixture
def environment(sdk: Path, server: Any, tmp_path: Path) -> Environment:
    """The environment of somebody who has not set anything but how to reach the server."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_SETTINGS) and not name.endswith("PAGER")
    }
    home = tmp_path / "home"
    home.mkdir()
    own = {"HOME": str(home), "TERM": "xterm", "PYTHONPATH": str(sdk), "LC_ALL": "C.UTF-8"}
    return {**inherited, **server.environment, **own}


@pytest.fixture
def run(environment: Environment) -> Run:
    """Runs a command line in a pipe."""

    def command(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", PACKAGE, *words],
            env={**environment, **settings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    return command


@pytest.fixture
def in_terminal(environment: Environment) -> InTerminal:
    """Runs a command line in a terminal: a context manager."""

    def command(*words: str, lines: int = 24, columns: int = 80, **settings: str) -> Any:
        line = [sys.executable, "-m", PACKAGE, *words]
        return terminal(line, {**environment, **settings}, lines=lines, columns=columns)

    return command


def shown(running: Terminal) -> str:
    """All that a command shows that ends well by itself."""
    assert running.end() == 0, running.shown
    return running.shown
