"""The runtime whose output is looked at: the static part of the package, which needs no specs."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.support.terminal import Terminal, terminal

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


def on_terminal(
    program: str,
    folder: Path,
    environment: dict[str, str] | None = None,
    size: tuple[int, int] = (24, 80),
) -> AbstractContextManager[Terminal]:
    """Python that runs on a terminal, with the package in a folder on its path.

    Args:
        environment: beside what is needed to run; no pager is named in it otherwise.
        size: lines and columns; none if the terminal does not know.
    """
    lines, columns = size
    needed = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TERM": "xterm",
    }
    command = [sys.executable, "-c", program]
    return terminal(command, {**needed, **(environment or {})}, lines=lines, columns=columns)


def shown_on_terminal(
    program: str,
    folder: Path,
    environment: dict[str, str] | None = None,
    size: tuple[int, int] = (24, 80),
) -> tuple[int, str]:
    """Exit code of a program that runs as ``on_terminal`` runs it, and all that it shows."""
    with on_terminal(program, folder, environment, size) as running:
        return running.end(), running.shown
