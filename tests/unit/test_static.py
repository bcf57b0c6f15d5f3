"""The checks that a reviewer would otherwise make by hand: lint, format, types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = "templates/python/static"
CHECKS = {
    "ruff": ["ruff", "check", "."],
    "black": ["black", "--check", "-q", "generator", "tests"],
    "black, runtime": ["black", "--check", "-q", "--line-length", "88", RUNTIME],
    "mypy": ["mypy"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_static_check(check: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *CHECKS[check]], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr
