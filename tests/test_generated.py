"""``generated/`` is what ``specs/`` says, and says the same wherever and however it is made."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from shapewright import emit
from shapewright.pipeline import FileSet, Options, generate

ROOT = Path(__file__).parents[1]
PRINT_HASHES = """
import hashlib, pathlib, sys
from shapewright.pipeline import Options, generate
for path, content in generate(pathlib.Path(sys.argv[1]), Options()).files.items():
    print(hashlib.sha256(content).hexdigest(), path)
"""
VARIATIONS = {
    "hash seed 1, C locale": {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0"},
    "hash seed 2, time zone": {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati"},
    "hash seed 3, other locale": {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "20"},
}


def hashes(specs: Path, folder: Path, environment: dict[str, str]) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-c", PRINT_HASHES, str(specs)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.splitlines()


@pytest.fixture(scope="module")
def made() -> FileSet:
    """What the specs give in this process."""
    return generate(ROOT / "specs", Options())


def test_generated_is_fresh(made: FileSet) -> None:
    found = emit.compare(ROOT / "generated", made.files, made.scope)
    assert found.clean, f"run 'shapewright generate': {found}"


@pytest.mark.parametrize(
    "variation",
    [
        pytest.param(name, marks=pytest.mark.slow if place else ())
        for place, name in enumerate(VARIATIONS)
    ],
)
def test_same_specs_same_bytes(variation: str, made: FileSet, tmp_path: Path) -> None:
    folder = tmp_path / "a folder, with blanks and ünïcode"
    folder.mkdir()
    here = [f"{hashlib.sha256(content).hexdigest()} {path}" for path, content in made.files.items()]
    assert hashes(ROOT / "specs", folder, VARIATIONS[variation]) == here
