"""Packages that several tests of the python target look at; each is generated once."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.python_target import kinds
from tests.python_target.building import (
    imported,
    messaging,
    service,
    write_package,
)


@pytest.fixture(scope="session")
def kinds_package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the service that has every type and constraint."""
    folder = tmp_path_factory.mktemp("kinds")
    return imported(folder, [service(kinds.SHAPES, kinds.OPERATIONS)])


@pytest.fixture(scope="session")
def validators(kinds_package: ModuleType) -> ModuleType:
    """Its module of validators."""
    return importlib.import_module(f"{kinds_package.__name__}.things.validators")


@pytest.fixture(scope="session")
def messaging_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The distribution of the project's own operations, under the name that users import."""
    return write_package(tmp_path_factory.mktemp("messaging"), messaging(), "aws_messaging")


@pytest.fixture(scope="session")
def messaging_package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The same, imported under a name of its own."""
    return imported(tmp_path_factory.mktemp("imported"), messaging())


@pytest.fixture(scope="session")
def runtime(kinds_package: ModuleType) -> Callable[[str], ModuleType]:
    """Gives modules of the runtime by name."""
    return lambda name: importlib.import_module(f"{kinds_package.__name__}.{name}")
