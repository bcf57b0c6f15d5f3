"""A user's tests before strict type checkers."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.package import write_package
from tests.support.checkers import mypy_strict
from tests.support.repository import repository_services

USER_FILE = Path(__file__).parents[1] / "typing" / "use_testing.py"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's project: the package, and a file that uses it."""
    where = tmp_path_factory.mktemp("project")
    write_package(repository_services(), where, "aws_messaging")
    shutil.copy(USER_FILE, where)
    return where


def test_mypy_strict(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    mypy_strict(tmp_path_factory, [USER_FILE.name], project, project)


def test_pyright_strict(project: Path) -> None:
    settings = {
        "include": [USER_FILE.name],
        "strict": [USER_FILE.name],
        "pythonVersion": "3.11",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--project", str(project)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors, 0 warnings" in done.stdout
