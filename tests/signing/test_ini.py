"""Reading shared files, against botocore's reader (and so against ``configparser``)."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from botocore.configloader import load_config, raw_config_parse
from botocore.exceptions import ConfigNotFound, ConfigParseError

from tests.signing.shared import Import

ODD = {
    "empty": "",
    "defaults for all": "[DEFAULT]\na = 1\nb = 2\n[x]\na = 3\n[profile y]\n",
    "defaults twice": "[DEFAULT]\na=1\n[x]\n[DEFAULT]\nb=2\n",
    "defaults with a name twice": "[DEFAULT]\na=1\n[x]\n[DEFAULT]\na=2\n",
    "section twice": "[a]\n[a]\n",
    "name twice": "[a]\nx=1\nX=2\n",
    "no section": "x=1\n",
    "comment before": "# x\n; y\n\n[a]\n  # z\nx=1 # part of it\ny=2 ; too\n",
    "no name": "[a]\n= 1\n",
    "no value": "[a]\nx\n",
    "empty value": "[a]\nx=\ny =\n",
    "colon": "[a]\nx: 1 = 2\ny = 1 : 2\n",
    "nested": "[a]\ns3 =\n  max = 1\n\n  B=2 = 3\nx = 1\n",
    "nested without equals": "[a]\ns3 =\n  max\n",
    "many lines": "[a]\nx = 1\n  2\n\n  3\n# no\n  4\n\n",
    "deeper": "[a]\n  x = 1\n    2\n  y = 3\n z = 4\n   [b]\n[b]\n",
    "indented header": "  [a]\n  x=1\n   [b]\n [c]\n",
    "first line indented": "[a]\n   x=1\n   y=2\n",
    "brackets": "[a]b]\nx=1\n[c] # d\n[]]\n[ e ]\n",
    "empty brackets": "[]\n",
    "open bracket": "[a]\n[b\n",
    "bracket with equals": "[a]\n[b=1\n",
    "quoted": "[profile 'a b']\nx=1\n[profile \"c\"]\n[profile d e]\n[profile \\f]\n[profile 'g]\n",
    "prefixes": "[profilex]\n[profiles y]\n[servicesx z]\n[sso-sessions q]\n[default]\nx=1\n",
    "default twice": "[profile default]\na=1\n[default]\na=2\n",
    "default twice, other order": "[default]\na=1\n[profile default]\na=2\n",
    "tabs": "[profile\ta]\n\tx\t=\t1\n\t\t2\n",
    "returns": "[a]\r\nx=1\ry=2\r\n",
    "form feeds": "[a]\x0c\nx=1\x0b\n\x1cy=2\nz =\n  a=1\x1d b=2\u2028c=3\n",
    "no end": "[a]\nx=1",
    "letters": "[Ä]\nÄ = ß\nİ = 1\n",
    "not UTF-8": b"[a]\nx=\xff\n",
    "nothing but a mark of order": b"\xff\xfe",
    "null": "[a]\nx=\0\n",
}
PIECES = [
    *("[a]", "[b]", "[DEFAULT]", "[default]", "[profile a]", "[profile 'a b']", "[services a]"),
    *("[sso-session x]", "[", "]", "[]", "x", "y", "X", "z", "=", ":", " = ", "1", "2", "#", ";"),
    *(" ", "  ", "\t", "\n", "\n", "\n", "\n ", "\n  ", "\n\n", "\r\n", "\x0c", "\x85", "é", "'"),
    *("x = 1\n", "y = 2\n", "s3 =\n", "  k = v\n", "  more\n", "# c\n"),
]


def judged(read: Any, *arguments: Any) -> Any:
    try:
        return read(*arguments)
    except (ConfigParseError, ConfigNotFound) as error:
        return type(error).__name__


def judged_here(sdk: Import, path: Path) -> Any:
    ini, exceptions = sdk("_ini"), sdk("exceptions")
    try:
        sections = ini.read_sections(str(path))
    except exceptions.SettingsError:
        return "ConfigParseError"
    return "ConfigNotFound" if sections is None else sections


def compare(sdk: Import, path: Path) -> None:
    found = judged_here(sdk, path)
    assert found == judged(raw_config_parse, str(path)), path.read_bytes()
    if isinstance(found, dict):
        config = load_config(str(path))
        assert sdk("_ini").profiles_of(found) == config["profiles"], path.read_bytes()
        assert sdk("_ini").services_of(found) == config["services"], path.read_bytes()


@pytest.mark.parametrize("name", ODD)
def test_odd_file(sdk: Import, tmp_path: Path, name: str) -> None:
    content = ODD[name]
    path = tmp_path / "config"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    compare(sdk, path)


def test_random_files(sdk: Import, tmp_path: Path) -> None:
    assert files_agree(sdk, tmp_path / "config", random.Random(4), 1_000) > 300


@pytest.mark.slow
def test_many_random_files(sdk: Import, tmp_path: Path) -> None:
    files_agree(sdk, tmp_path / "config", random.Random(), 100_000)


def files_agree(sdk: Import, path: Path, chance: random.Random, count: int) -> int:
    """Compare random files with botocore's reading; how many can be read."""
    read = 0
    for _ in range(count):
        text = "".join(chance.choices(PIECES, k=chance.randint(0, 14)))
        start = "[profile a]\n" if chance.random() < 0.8 else ""
        path.write_bytes((start + text).encode())
        compare(sdk, path)
        read += isinstance(judged_here(sdk, path), dict)
    return read


def test_file_that_is_none(sdk: Import, tmp_path: Path) -> None:
    compare(sdk, tmp_path)
    compare(sdk, tmp_path / "none")
    assert judged_here(sdk, tmp_path) == "ConfigNotFound"


def test_mark_of_order_before_the_first_section(sdk: Import, tmp_path: Path) -> None:
    """Notepad writes one; botocore refuses such a file."""
    path = tmp_path / "config"
    path.write_bytes(b"\xef\xbb\xbf[a]\nx=1\n")
    assert sdk("_ini").read_sections(str(path)) == {"a": {"x": "1"}}


def test_error_tells_the_line_and_not_what_is_in_it(sdk: Import, tmp_path: Path) -> None:
    path = tmp_path / "credentials"
    path.write_text("[a]\naws_secret_access_key SECRET\n", "utf-8")
    with pytest.raises(sdk("exceptions").SettingsError) as caught:
        sdk("_ini").read_sections(str(path))
    assert "line 2: it is neither a section nor name = value" in str(caught.value)
    assert "SECRET" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_path_with_variables_and_home(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLACE", "here")
    (home / "here").write_text("[a]\n", "utf-8")
    assert sdk("_ini").read_sections("~/$PLACE") == {"a": {}}
