"""The runtime's static modules as a package of their own."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Import = Callable[[str], Any]
_STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"
PACKAGE = "cbor_sdk"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of the package."""
    where = tmp_path_factory.mktemp("static")
    shutil.copytree(_STATIC, where / PACKAGE)
    sys.path.insert(0, str(where))
    return lambda name: importlib.import_module(f"{PACKAGE}.{name}")
