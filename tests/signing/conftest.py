"""The runtime package whose signing, settings and credentials are tested."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from pathlib import Path

import pytest

from shapewright import resources
from tests.signing.shared import Import


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package ``signing_sdk`` is: the runtime alone, without any service."""
    where = tmp_path_factory.mktemp("signing")
    package = where / "signing_sdk"
    shutil.copytree(Path(str(resources.templates())) / "python" / "static" / "package", package)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "_services.py").write_text('DISTRIBUTION = "signing-sdk"\n', "utf-8")
    return where


@pytest.fixture(scope="session")
def sdk(folder: Path) -> Import:
    """Imports modules of the package ``signing_sdk``."""
    sys.path.insert(0, str(folder))
    return lambda name: importlib.import_module(f"signing_sdk.{name}")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder and an environment without any setting of AWS or proxies."""
    for name in list(os.environ):
        if name.startswith(("AWS_", "BOTO")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".aws").mkdir()
    return tmp_path
