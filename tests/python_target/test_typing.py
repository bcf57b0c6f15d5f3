"""The generated package and a user's file before strict type checkers."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.checkers import mypy_strict

USER_FILE = Path(__file__).parents[1] / "typing" / "use_aws_messaging.py"


def test_mypy_strict(
    messaging_root: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = [str(USER_FILE), *map(str, (messaging_root / "aws_messaging").rglob("*.py"))]
    said = mypy_strict(tmp_path_factory, files, messaging_root, tmp_path)
    assert f"no issues found in {len(files)} source files" in said


def test_pyright(messaging_root: Path, tmp_path: Path) -> None:
    """One run over all: strict for the user's file, standard for the package."""
    shutil.copytree(messaging_root / "aws_messaging", tmp_path / "aws_messaging")
    shutil.copy(USER_FILE, tmp_path)
    settings = {
        "include": ["."],
        "strict": [USER_FILE.name],
        "pythonVersion": "3.11",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--stats", "--project", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors, 0 warnings" in done.stdout
    assert f"Found {len(list(tmp_path.rglob('*.py')))} source files" in done.stdout
