"""The benchmarks run and print every row; what they measure is never asserted."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
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


CLIENTS = ("generated", "generated, asyncio", "boto3")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The rows of all tables by their first cell."""
    table = rows_of("validators.py", tmp_path_factory.mktemp("elsewhere"))
    return {first: rest for first, *rest in table}


def rows_of(script: str, folder: Path) -> list[list[str]]:
    """The rows of all tables that a quick run in a folder prints."""
    if not hasattr(os, "wait4"):
        pytest.skip("whole processes are measured on POSIX systems only")
    result = subprocess.run(
        [sys.executable, str(HERE / script), "--quick"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    lines = [line for line in result.stdout.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


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


def test_clients_are_measured_beside_boto3(tmp_path: Path) -> None:
    rows = rows_of("client.py", tmp_path)
    heads = [row[0] for row in rows if row[0] not in (*CLIENTS, "pass")]
    assert [head for head in heads if not head.startswith(("import", "and "))] == [
        "start to first answer, http",
        "start to first answer, https",
        "program",
        "one OTP message",
        "messages to 100 users",
    ]
    for client in CLIENTS:
        found = [row for row in rows if row[0] == client]
        assert [len(row) for row in found] == [5, 5, 4, 4]
        assert all("x" in cell or cell[0].isdigit() for row in found for cell in row[1:])
    boto = [row for row in rows if row[0] == "boto3"]
    assert all("1.0x" in row for row in boto)


def test_the_command_line_is_measured_beside_aws(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="shells that complete are of POSIX systems")
    rows = rows_of("cli.py", tmp_path)
    found = {row[0]: row[1:] for row in rows}
    alone = [row for row in rows if row[2].endswith("x")]
    assert [row[0] for row in alone] == [
        "an empty interpreter",
        "help of an operation",
        "skeleton of an input",
        "dry run",
        "call",
        "call, answer as a table",
    ]
    assert alone[0][2] == "1.00x"
    assert "and its script for 500 operations" in found
    if importlib.util.find_spec("awscli") is not None:
        assert [row[0] for row in rows if row[-1].endswith("x")][-2:] == [
            "call",
            "call, answer as a table",
        ]
