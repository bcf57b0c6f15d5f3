"""The runtime's static modules as a package of their own, and services of it without files."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.protocols_cbor.tables import tables

Import = Callable[[str], Any]
Services = Callable[[str], Any]
_STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"
PACKAGE = "decorated_sdk"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of the package."""
    where = tmp_path_factory.mktemp("static")
    shutil.copytree(_STATIC, where / PACKAGE)
    sys.path.insert(0, str(where))
    return lambda name: importlib.import_module(f"{PACKAGE}.{name}")


@pytest.fixture(scope="session")
def service(sdk: Import) -> Services:
    """Makes the runtime's service of one of botocore's, whole."""
    base = sdk("_service").Service

    class Whole(base):  # type: ignore[misc]
        """A service whose tables are in memory, by the service's own names of operations."""

        def __init__(self, name: str) -> None:
            super().__init__(name)
            self.tables = tables(name)

        @property
        def wire(self) -> Any:
            return self.tables

        def operation(self, method: str) -> Any:
            return self.tables.by_name[method]

        def _error(self, operation: Any, response: dict[str, Any]) -> Any:
            return sdk("exceptions").ClientError(response, operation["name"])

    return Whole
