"""Type checkers, as users run them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.shared import common_folder


def mypy_strict(
    factory: pytest.TempPathFactory, files: Iterable[str], packages: Path, cwd: Path
) -> str:
    """What mypy says of files; it must find nothing.

    Args:
        packages: folder that packages are imported from.
        cwd: where it is run.
    """
    with common_folder(
        factory, "mypy"
    ) as cache:  # of the standard library and of others, above all
        options = ["--strict", "--config-file=", f"--cache-dir={cache}", "--python-version=3.11"]
        done = subprocess.run(
            [sys.executable, "-m", "mypy", *options, *files],
            capture_output=True,
            text=True,
            check=False,
            cwd=cwd,
            env={**os.environ, "MYPYPATH": str(packages)},
        )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
