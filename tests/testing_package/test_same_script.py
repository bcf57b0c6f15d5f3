"""A script written for boto3, run by boto3 and by the generated package against one server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("three_calls.py")


def run(server: Any, text: str, folder: Path, where: Path) -> str:
    """What a script prints, with the server's address and keys in the environment."""
    script = where / "script.py"
    script.write_text(text, "utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**kept, **server.environment, "PYTHONPATH": str(folder), "HOME": str(where)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_import_makes_no_difference(server: Any, made_folder: Path, tmp_path: Path) -> None:
    text = SCRIPT.read_text("utf-8")
    assert text.count("import boto3\n") == 1
    by_boto3 = run(server, text, made_folder, tmp_path)
    calls = [(call.service, call.method, call.params, call.error) for call in server.calls]
    server.reset()
    ours = text.replace("import boto3\n", "import tested_sdk as boto3\n")
    assert run(server, ours, made_folder, tmp_path) == by_boto3
    assert [(c.service, c.method, c.params, c.error) for c in server.calls] == calls
    assert "+12065550100" in by_boto3
    assert "customer-2" in by_boto3
    assert by_boto3.splitlines()[-2:] == ["sample-MessageId 200", "ValidationException 400"]
