"""Templates against their views: no undeclared name, no raw text, no crowd of logic."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import jinja2
import jinja2.meta
import pytest

from shapewright import plan, resources
from shapewright.dialects.escape import Rendered
from shapewright.dialects.registry import views
from shapewright.errors import TemplateError
from shapewright.render import Renderer

ROOT = resources.templates()
TEMPLATES = sorted(ROOT.rglob("*.jinja"))
ENVIRONMENT = jinja2.Environment()
MOST_LOGIC_IN_100_LINES = 25


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_uses_only_what_its_view_has(path: Path) -> None:
    text = path.read_text("utf-8")
    undeclared = jinja2.meta.find_undeclared_variables(ENVIRONMENT.parse(text))
    match = re.match(r"\{# view: (\w+) #\}\n", text)
    if path.name.startswith("_"):
        return
    assert match is not None
    fields = {field.name for field in dataclasses.fields(views()[match.group(1)].view)}
    assert undeclared <= fields


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_mostly_text(path: Path) -> None:
    text = path.read_text("utf-8")
    tags = len(re.findall(r"\{%", text))
    assert tags <= max(8, MOST_LOGIC_IN_100_LINES * text.count("\n") / 100)
    assert not re.search(r"\{%-|-%\}|\{\{-|-\}\}", text), "white space is laid out, not trimmed"


def test_every_template_is_used() -> None:
    used = set()
    for target in plan.target_names([ROOT]):
        used |= {f"{target}/{rule.template}" for rule in plan.load_target(target, [ROOT]).files}
    unused = {name(path) for path in TEMPLATES if not path.name.startswith("_")} - used
    assert unused == set()


@dataclasses.dataclass(frozen=True)
class View:
    text: object


def render(tmp_path: Path, template: str, value: object) -> str:
    (tmp_path / "x.jinja").write_text(template, encoding="utf-8")
    return Renderer([tmp_path]).render("x.jinja", View(value))


def test_raw_text_is_refused_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"x\.jinja:2: a raw str cannot be printed"):
        render(tmp_path, "first\n{{ text }}\n", "from a spec")


@pytest.mark.parametrize("hostile", ["{{ 7 * 7 }}", "{% include 'x' %}", "{# gone #}", "'\"\\"])
def test_text_of_a_spec_is_never_read_as_a_template(tmp_path: Path, hostile: str) -> None:
    assert render(tmp_path, "{{ text }}", Rendered(hostile)) == hostile


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], b"a"])
def test_only_rendered_text_and_integers_are_printed(tmp_path: Path, value: object) -> None:
    with pytest.raises(TemplateError, match="cannot be printed"):
        render(tmp_path, "{{ text }}", value)


def test_a_filter_that_loses_the_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="a raw str"):
        render(tmp_path, "{{ text | replace('a', 'b') }}", Rendered("a"))


def test_an_error_names_the_template_below_its_target(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/part.jinja").write_text("one\n{{ text.nothing }}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"^inner/part\.jinja:2: .*'nothing'"):
        render(tmp_path, "{% include 'inner/part.jinja' %}", Rendered("a"))


def test_every_error_of_a_template_is_a_template_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"^x\.jinja:1: "):
        render(tmp_path, "{{ text | join(1) }}", 3)


def test_an_undefined_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"x\.jinja:1: 'nothing' is undefined"):
        render(tmp_path, "{{ nothing }}", Rendered("a"))


def test_a_syntax_error_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"x\.jinja:2: "):
        render(tmp_path, "text\n{% if %}\n", Rendered("a"))
