"""The example of page 004, word for word, against the fake server."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli_terminal.conftest import Environment
from tests.cli_terminal.shells import PACKAGE, PROGRAM
from tests.support.repository import repository_services

PAGE = Path(__file__).parents[1] / "published" / "004_55cfda106dd42147.txt"
SERVICE, METHOD = "pinpoint", "send_users_messages"


@pytest.fixture(scope="module")
def blocks() -> list[str]:
    """What stands as code in the example: the command, the file's content, the output."""
    services = {service.name: service for service in repository_services()}
    (example,) = services[SERVICE].operations["SendUsersMessages"].examples["cli"]
    return [block["code"] for block in example["blocks"] if "code" in block]


def test_the_blocks_stand_on_the_page(blocks: list[str]) -> None:
    """The capture has lost the margins of lines, and nothing else."""
    page = [line.strip() for line in PAGE.read_text(encoding="utf-8").splitlines()]
    for block in blocks:
        lines = [line.strip() for line in block.splitlines()]
        assert any(page[at : at + len(lines)] == lines for at in range(len(page)))


@pytest.mark.skipif(sys.platform == "win32", reason="the page quotes for unix-like shells")
def test_the_documented_command_prints_the_documented_output(
    blocks: list[str], environment: Environment, server: Any, tmp_path: Path
) -> None:
    command, content, output = blocks
    documented = json.loads(output)
    server.add_response(SERVICE, METHOD, documented)
    (tmp_path / "myfile.json").write_text(content, encoding="utf-8")
    name, rest = command[:4], command[4:]
    assert name == "aws "
    define = f'{PROGRAM}() {{ "{sys.executable}" -m {PACKAGE} "$@"; }}'
    result = subprocess.run(
        ["bash", "-c", f"{define}\n{PROGRAM} {rest}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    printed = json.loads(result.stdout)
    assert printed == documented
    assert result.stdout == json.dumps(printed, indent=4) + "\n"
    assert sorted(map(bare, result.stdout.splitlines())) == sorted(map(bare, output.splitlines()))
    (call,) = server.calls
    assert (call.service, call.method) == (SERVICE, METHOD)
    assert call.params == {
        "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
        "SendUsersMessageRequest": json.loads(content),
    }


def bare(line: str) -> str:
    """A line of JSON without the comma at its end: members come in the order of the spec."""
    return line.removesuffix(",")
