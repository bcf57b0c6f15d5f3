"""What a command loads: nothing that it does not need. (Speed itself is measured elsewhere.)"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.test_arguments import CODE, ID, OTP, REQUEST

_HEAVY = {
    *("argparse", "asyncio", "ast", "collections", "contextlib", "dataclasses", "email", "enum"),
    *("functools", "gettext", "hashlib", "hmac", "http", "importlib.metadata", "inspect", "json"),
    *("locale", "logging", "pathlib", "re", "shutil", "socket", "ssl", "string", "subprocess"),
    *("tempfile", "textwrap", "traceback", "typing", "urllib", "uuid", "warnings"),
}
_KEYS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret"}
_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
before = set(sys.modules)
{code}
found = sorted(set(sys.modules) - before)
import json
print(json.dumps(found), file=sys.stderr)
"""
_COMMAND = "from sdk._cli.main import main\nassert main(sys.argv[2:]) == 0"


def loaded(folder: Path, code: str, *words: str) -> set[str]:
    """The modules that a piece of code loads in a bare interpreter."""
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _RUN.format(code=code), str(folder), *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stderr))


def heavy(modules: set[str]) -> set[str]:
    """Those of the modules that cost time."""
    return modules & _HEAVY


@pytest.mark.parametrize(
    "words",
    [
        ("help",),
        ("pinpoint", "help"),
        (*OTP, "help"),
        (*OTP, "--help"),
        (*OTP, "--generate-cli-skeleton"),
        (*CODE, "--generate-cli-skeleton", "input", "--region", "eu-west-1"),
    ],
)
def test_help_and_skeleton_load_only_the_command(folder: Path, words: tuple[str, ...]) -> None:
    modules = loaded(folder, _COMMAND, *words)
    assert heavy(modules) == set()
    assert not any("_wire" in name or "validators" in name or "types" in name for name in modules)
    commands = {name for name in modules if "._commands." in name}
    assert len(commands) == (0 if len(words) < 3 else 1)


def test_dry_run_loads_what_signs_and_nothing_else_that_is_heavy(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in _KEYS.items():
        monkeypatch.setenv(name, text)
    words = (*OTP, *ID, *REQUEST, "--dry-run", "--region", "us-east-1")
    modules = loaded(folder, _COMMAND, *words)
    assert heavy(modules) == {"hashlib"}
    assert not any(name.startswith("sdk.pinpoint_sms") for name in modules)
    assert "sdk.pinpoint.client" not in modules


@pytest.mark.parametrize("code", ["import sdk.pinpoint", "from sdk.pinpoint.client import Client"])
def test_importing_a_client_loads_nothing_heavy(folder: Path, code: str) -> None:
    modules = loaded(folder, code)
    assert heavy(modules) == set()
    assert not any(name.startswith("sdk._cli.") for name in modules)


def test_the_module_runs(folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "sdk", *OTP, "--generate-cli-skeleton"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith('{\n    "ApplicationId": ""')
