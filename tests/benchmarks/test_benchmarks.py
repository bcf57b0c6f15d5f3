"""The benchmark runs and prints every row; what it measures is never asserted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("validators.py")
PEERS = (
    "generated",
    "botocore",
    "botocore, with the text of its report",
    "jsonschema `iter_errors`",
    "fastjsonschema",
    "fastjsonschema, all errors",
    "jsonschema-rs `is_valid` (yes or no)",
    "jsonschema-rs `iter_errors`",
    "pydantic `model_validate`",
    "msgspec `convert`",
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The rows of all tables by their first cell, from a quick run in a folder of its own."""
    if not hasattr(os, "wait4"):
        pytest.skip("whole processes are measured on POSIX systems only")
    result = subprocess.run(
        [sys.executable, str(SCRIPT), "--quick"],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    lines = [line for line in result.stdout.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first: rest for first, *rest in cells}


def test_every_peer_has_its_figures(rows: dict[str, list[str]]) -> None:
    assert [name for name in rows if name in PEERS] == list(PEERS)
    for name in PEERS:
        assert all("µs (" in cell for cell in rows[name]), name
        assert len(rows[name]) == len(rows["validator"])


def test_our_validators_find_all_mistakes_and_botocore_finds_three(
    rows: dict[str, list[str]],
) -> None:
    found = {name: rows[name][-1].rpartition(", ")[2] for name in PEERS}
    assert found["generated"] == "5"
    assert found["botocore"] == "3"
    assert found["fastjsonschema"] == found["msgspec `convert`"] == "1"


def test_imports_are_measured(rows: dict[str, list[str]]) -> None:
    measured = [name for name in rows if name.startswith("validators of ")]
    assert len(measured) == 2
    assert all(cell.endswith(" ms") for name in measured for cell in rows[name])
