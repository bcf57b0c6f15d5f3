"""The reader that is looked at: the static part of the package, which needs no specs."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.yaml_reading.outcomes import Reader

_STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The module ``_yaml`` of a package ``read_sdk``."""
    where = tmp_path_factory.mktemp("yaml")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(_STATIC / "_yaml", where / "read_sdk" / "_yaml", ignore=ignored)
    sys.path.insert(0, str(where))
    yield importlib.import_module("read_sdk._yaml")
    sys.path.remove(str(where))


@pytest.fixture(scope="session")
def reader(sdk: Any) -> Reader:
    """Reads texts."""
    return Reader(sdk.read, sdk.YamlError)
