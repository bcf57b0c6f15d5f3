"""The generated packages that the tests of the runtime import."""

from __future__ import annotations

import contextlib
import importlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.runtime.oracle import OPERATIONS
from tests.runtime.package import part_of_service, write_package
from tests.support.repository import repository_services
from tests.support.shared import made_once

Import = Callable[[str], Any]
# What neither calls nor commands load.
_NOT_CALLED = frozenset({"types.py", "models.py", "async_client.py", "_answers.py"})


class Outcome(NamedTuple):
    """What a command left behind: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


def importer(folder: Path, package: str) -> Import:
    sys.path.insert(0, str(folder))
    return lambda name: importlib.import_module(f"{package}.{name}" if name else package)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package ``sdk`` of the three first operations is."""
    return made_once(
        tmp_path_factory, "sdk", lambda where: write_package(repository_services(), where, "sdk")
    )


@pytest.fixture(scope="session")
def sdk(folder: Path) -> Import:
    """Imports modules of the package of the three first operations."""
    return importer(folder, "sdk")


@pytest.fixture(scope="session")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of a package with operations of many services."""

    def make(where: Path) -> None:
        services = [part_of_service(*item) for item in OPERATIONS.items()]
        write_package(services, where, "wide_sdk", _NOT_CALLED)

    return importer(made_once(tmp_path_factory, "wide", make), "wide_sdk")


@pytest.fixture
def region(monkeypatch: pytest.MonkeyPatch) -> None:
    """A region in the environment, and only there."""
    monkeypatch.delenv("AWS_REGION", raising=False)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


@pytest.fixture
def run(sdk: Import, region: None) -> Command:
    """Runs command lines of the package of the three first operations."""
    return _runner(sdk("_cli.main").main)


@pytest.fixture
def run_wide(wide: Import, region: None) -> Command:
    """Runs command lines of the package with operations of many services."""
    return _runner(wide("_cli.main").main)


def _runner(main: Callable[[list[str]], int]) -> Command:
    def command(*words: str) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(words))
        return Outcome(code, out.getvalue(), err.getvalue())

    return command
