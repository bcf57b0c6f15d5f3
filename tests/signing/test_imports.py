"""What signing and credentials load and open: nothing that they do not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
opened = []
sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)
import os
before = set(sys.modules)
{code}
found = sorted(set(sys.modules) - before)
shared = [path for path in opened if path.startswith(os.path.expanduser("~/.aws"))]
import json
print(json.dumps([found, shared]))
"""
_KEYS = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_REGION": "eu-west-1"}
_SETTINGS = "from signing_sdk._settings import load; settings = load('Pinpoint'); "
_RESOLVE = "from signing_sdk._credentials import resolve; "
_HASHES = {"_hashlib", "_blake2", "hashlib"}
_REGEX = {"re", "enum", "functools", "collections", "copyreg", "operator"}
_HEAVY = _HASHES | _REGEX | {
    *("asyncio", "botocore", "configparser", "contextlib", "dataclasses", "email", "hmac", "http"),
    *("ipaddress", "json", "logging", "pathlib", "shlex", "socket", "ssl", "subprocess", "typing"),
    *("threading", "urllib", "xml", "datetime", "random", "inspect"),
}  # fmt: skip


def run(
    folder: Path, home: Path, code: str, variables: dict[str, str]
) -> tuple[set[str], list[str]]:
    """The heavy modules that a piece of code loads, and the shared files that it opens."""
    result = subprocess.run(
        [sys.executable, "-S", "-B", "-c", _RUN.format(code=code), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(home), "USERPROFILE": str(home), **variables},
    )
    assert result.returncode == 0, result.stderr
    modules, opened = json.loads(result.stdout)
    return set(modules) & _HEAVY, [Path(path).name for path in opened]


@pytest.fixture
def files(home: Path) -> Path:
    """A home folder whose shared files cannot be read."""
    for name in ("config", "credentials"):
        (home / ".aws" / name).write_text("this is no file of settings", "utf-8")
    return home


def test_signing_loads_hashes_alone(folder: Path, files: Path) -> None:
    modules, opened = run(folder, files, "import signing_sdk._sigv4", {})
    assert modules <= _HASHES
    assert opened == []


@pytest.mark.parametrize(
    "code",
    [
        _SETTINGS + _RESOLVE + "resolve(settings, 'a', 'b').get()",
        _SETTINGS + _RESOLVE + "resolve(settings).get(); assert settings.region_name",
        _SETTINGS + _RESOLVE + "resolve(settings)",
    ],
)
def test_keys_of_arguments_or_environment_open_no_file(
    folder: Path, files: Path, code: str
) -> None:
    modules, opened = run(folder, files, code, _KEYS)
    assert modules == set()
    assert opened == []


def test_files_are_read_once_and_with_nothing_heavy(folder: Path, home: Path) -> None:
    (home / ".aws" / "config").write_text("[default]\nregion = eu-west-1\n", "utf-8")
    keys = "[default]\naws_access_key_id = a\naws_secret_access_key = b\n"
    (home / ".aws" / "credentials").write_text(keys, "utf-8")
    code = (
        _SETTINGS + _RESOLVE + "resolve(settings).get(); settings.endpoint_url; settings.retry_mode"
    )
    modules, opened = run(folder, home, code, {})
    assert modules == set()
    assert sorted(opened) == ["config", "credentials"]
