"""The checks that a reviewer would otherwise make by hand: lint, format, types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = "templates/python/static"
BLACK = ["black", "--check", "-q"]
CHECKS = {
    "ruff": ["ruff", "check", "."],
    "black": [*BLACK, "generator", "tests"],
    "black, runtime": [*BLACK, "--line-length", "88", "--extend-exclude", "^$", RUNTIME],
    "mypy": ["mypy"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_static_check(check: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *CHECKS[check]], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr
