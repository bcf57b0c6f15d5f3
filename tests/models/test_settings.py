"""The setting ``models``: which flavour is made, and that ``none`` makes and loads nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from shapewright.cli import main
from shapewright.datamodel import Models
from shapewright.errors import SettingsError
from shapewright.pipeline import FileSet, Options, generate_from
from shapewright.settings import load_settings
from tests.python_target.building import service

GENERATOR = Path(__file__).parents[2] / "generator"
CASE = Path(__file__).parents[1] / "cases" / "trees" / "type-string"


def made(models: Models, *targets: str) -> FileSet:
    shapes = {"In": {"type": "structure", "members": {}}}
    services = [service(shapes, {"Go": {"input": {"shape": "In"}}})]
    return generate_from(services, Options(targets=targets, models=models))


def test_the_default_is_pydantic(tmp_path: Path) -> None:
    assert load_settings(tmp_path).models == Options().models == "pydantic"


def test_the_table_and_the_option(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.shapewright]\nmodels = 'msgspec'\n", "utf-8")
    assert load_settings(tmp_path).models == "msgspec"
    assert load_settings(tmp_path, models="none").models == "none"


@pytest.mark.parametrize("wrong", ["Pydantic", "dataclasses", "", "attrs"])
def test_an_unknown_flavour(tmp_path: Path, wrong: str) -> None:
    text = f"[tool.shapewright]\nmodels = '{wrong}'\n"
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=f"models '{wrong}': there is no such flavour; "):
        made(load_settings(tmp_path).models)


def test_no_models_and_their_target() -> None:
    with pytest.raises(SettingsError, match="models = 'none' says that no models are made"):
        made("none", "python", "models")


REQUIREMENTS: Mapping[Models, list[str]] = {
    "pydantic": ["pydantic>=2.7"],
    "dataclass": [],
    "msgspec": ["msgspec>=0.21"],
    "none": [],
}


@pytest.mark.parametrize("flavour", REQUIREMENTS)
def test_what_is_made(flavour: Models) -> None:
    found = made(flavour, "python")
    models = [path for path in found.files if path.endswith("/models.py")]
    assert len(models) == (0 if flavour == "none" else 1)
    assert found.scope == ("python",)
    project = tomllib.loads(found.files["python/pyproject.toml"].decode("utf-8"))
    assert project["project"]["optional-dependencies"]["models"] == REQUIREMENTS[flavour]
    package = found.files["python/aws_messaging/things/__init__.py"].decode("utf-8")
    assert ("models" in package) is (flavour != "none")


def test_targets_that_share_a_folder_are_made_together() -> None:
    """Else one of them would be taken for what is no longer made, and be removed."""
    python, models = made("dataclass", "python"), made("dataclass", "models")
    assert python == models
    assert {path.partition("/")[0] for path in python.files} == {"python"}
    assert not any(path.startswith("python") for path in made("dataclass", "schemas").files)


def test_without_models_no_library_is_loaded() -> None:
    code = (
        "import sys; from tests.models.test_settings import made; made('none');"
        "print([n for n in sys.modules if n.split('.')[0] in "
        "('datamodel_code_generator', 'pydantic', 'msgspec')])"
    )
    assert _run(code) == "[]"


def test_without_the_library_the_error_says_what_to_do() -> None:
    code = (
        "import sys; sys.modules['datamodel_code_generator'] = None\n"
        "from shapewright.datamodel import classes\n"
        "from shapewright.errors import SettingsError\n"
        "try: classes({}, {}, 'msgspec')\n"
        "except SettingsError as error: print(error)"
    )
    text = _run(code)
    assert "models = 'msgspec' needs datamodel_code_generator: pip install" in text
    assert "choose models = 'none'" in text


def _run(code: str) -> str:
    root = GENERATOR.parent
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(GENERATOR), str(root)])},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CASE / "specs", tmp_path / "specs")
    monkeypatch.chdir(tmp_path)
    for arguments, status in (
        (["generate", "--target", "python", "--models", "dataclass"], 0),
        (["check", "--target", "python", "--models", "dataclass"], 0),
        (["check", "--target", "python", "--models", "none"], 1),
    ):
        assert main(arguments) == status
    source = tmp_path / "generated/python/aws_messaging/case_/models.py"
    assert "@dataclass(kw_only=True, slots=True)" in source.read_text("utf-8")
    said = capsys.readouterr().out
    assert "stale: generated/python/aws_messaging/case_/models.py" in said
