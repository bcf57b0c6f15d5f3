"""The runtime that resolves endpoints, as a package of its own, and the one of this repository."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shapewright import resources
from tests.runtime.package import write_package
from tests.support.repository import repository_services

Import = Callable[[str], Any]


@pytest.fixture(scope="session")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of the runtime."""
    where = tmp_path_factory.mktemp("runtime")
    static = resources.templates() / "python" / "static" / "package"
    shutil.copytree(static, where / "endpoints_runtime")
    sys.path.insert(0, str(where))
    return lambda name: importlib.import_module(f"endpoints_runtime.{name}")


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder where the package ``endpoints_sdk`` of this repository's services is."""
    where = tmp_path_factory.mktemp("package")
    write_package(repository_services(), where, "endpoints_sdk")
    return where


@pytest.fixture(scope="session")
def sdk(package: Path) -> Import:
    """Imports modules of the package of this repository's services."""
    sys.path.insert(0, str(package))
    return lambda name: importlib.import_module(f"endpoints_sdk.{name}")
