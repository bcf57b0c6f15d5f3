"""Mistakes in a user's own target: each is told in words, with the manifest's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapewright.errors import TargetError, TemplateError
from shapewright.pipeline import Options, generate_from
from shapewright.plan import load_target
from tests.support.models import botocore_service

RULE = "{template: t.jinja, for_each: run, path: t.txt}"


def rule(old: str, new: str) -> str:
    """A manifest whose one entry is a little different."""
    return f"output: x\nfiles: [{RULE.replace(old, new)}]"


MANIFESTS = {
    "output: 3": "'output' must be a text",
    "outputs: x": "unknown key 'outputs'; did you mean 'output'",
    "[]": "a mapping is expected",
    "output: {": "target.yaml",
    "output: x\nfiles: 3": "'files' must be a list",
    "output: x\nfiles: [3]": "an entry of 'files' has for_each, path, template, and nothing else",
    "output: x\nfiles: [{template: t, for_each: run}]": "an entry of 'files' has for_each",
    rule("t.txt", "3"): "'path' must be a text",
    rule("t.txt", "'a{'"): "path 'a{'",
    rule("run", "runs"): "did you mean 'run'",
    rule("t.txt", "'{service}'"): "unknown {service}",
    "output: x\nstatic: 4": "'static' must be a text",
    "output: x\ndata: 4": "'data' must be a text",
    "output: x\ndata: nothing.yaml": "there is no file 'nothing.yaml'",
}


def target(folder: Path, manifest: str) -> Path:
    (folder / "own").mkdir()
    (folder / "own" / "target.yaml").write_text(manifest + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("manifest", MANIFESTS)
def test_a_mistake_in_a_manifest(manifest: str, tmp_path: Path) -> None:
    with pytest.raises(TargetError) as error:
        load_target("own", [target(tmp_path, manifest)])
    assert MANIFESTS[manifest] in str(error.value)
    assert "target.yaml" in str(error.value)


def generate(templates: Path, edition: str | None = None) -> dict[str, bytes]:
    options = Options(targets=["own"], templates=templates, edition=edition)
    return dict(generate_from([botocore_service("pinpoint-sms-voice-v2")], options).files)


def test_a_target_of_ones_own(tmp_path: Path) -> None:
    folder = target(tmp_path, f"output: x\nfiles: [{RULE}]\nstatic: files\ndata: data.yaml")
    (folder / "own/data.yaml").write_text("number: 1\n", encoding="utf-8")
    (folder / "own/files").mkdir()
    (folder / "own/files/copied.txt").write_bytes(b"as it is\r\n")
    (folder / "own/t.jinja").write_text("{# view: DocsIndex #}\nmine\n", encoding="utf-8")
    assert generate(folder) == {"x/copied.txt": b"as it is\r\n", "x/t.txt": b"mine\n"}
    with pytest.raises(TargetError, match="no page and no overlay follows an edition 'gone'"):
        generate(folder, edition="gone")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("no view\n", r"t\.jinja:1: the first line must name the view"),
        ("{# view: DocIndex #}\n", r"no view 'DocIndex'; did you mean 'DocsIndex'"),
        ("{# view: InputSchema #}\n", r"made for each operation"),
        ("{# view: DocsIndex #}\n{{ nothing }}\n", r"t\.jinja:2: 'nothing' is undefined"),
    ],
)
def test_a_mistake_in_a_template(template: str, message: str, tmp_path: Path) -> None:
    folder = target(tmp_path, f"output: x\nfiles: [{RULE}]")
    (folder / "own/t.jinja").write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError, match=message):
        generate(folder)


def test_a_missing_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"t\.jinja: there is no such template"):
        generate(target(tmp_path, f"output: x\nfiles: [{RULE}]"))
