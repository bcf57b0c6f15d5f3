"""The runtime whose output is looked at: the static part of the package, which needs no specs."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"
Import = Callable[[str], Any]
Rendered = Callable[..., str]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package ``shown_sdk`` is."""
    where = tmp_path_factory.mktemp("output")
    shutil.copytree(STATIC, where / "shown_sdk", ignore=shutil.ignore_patterns("__pycache__"))
    return where


@pytest.fixture(scope="session")
def sdk(folder: Path) -> Iterator[Import]:
    """Imports modules of the package."""
    sys.path.insert(0, str(folder))
    yield lambda name: importlib.import_module(f"shown_sdk.{name}")
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def rendered(sdk: Import) -> Rendered:
    """Makes texts of answers."""
    found: Rendered = sdk("_cli.output").rendered
    return found
