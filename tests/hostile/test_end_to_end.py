"""The whole road with hostile specs: from their folder to what readers make of the output.

Each hostile text stands in every slot of a service of its own; the ``plain`` service beside them
has plain text in the same slots: what the others have that it has not, a text has done.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import shapewright
from shapewright.datamodel import Models
from shapewright.errors import SpecError
from shapewright.pipeline import Options, generate
from shapewright.specs import load_specs
from shapewright.text import FORBIDDEN
from tests.hostile import active, bombs, documents, names, reading
from tests.hostile.documents import plain
from tests.hostile.texts import TEXTS
from tests.support.files import write

ALL = (*TEXTS, *active.CODE, *active.MARKUP)
ALLOWED = tuple(text for text in ALL if not FORBIDDEN.search(text))
HERE = Path(__file__).parent
GENERATOR = Path(shapewright.__file__).parents[1]
PLAIN = "harmless"
PAGES = (
    "docs/boto3/bomb/client/get_thing.rst",
    "docs/cli/bomb/get-thing.rst",
    "docs/cli/bomb/get-thing.md",
    "docs/api/bomb/GetThing.md",
)

# Complaints about such texts on boto3's and the AWS CLI's own pages, too: nothing runs or is read.
INERT = (
    "Content block expected",  # all that a note holds is a tag that pages leave out
    "Undefined substitution referenced",  # |a| is shown with a complaint
    "Unexpected indentation",  # a text of an example that has several lines
    "Unexpected section title",  # a text of one sign before the line that begins an example
    "exceeds the line-length-limit",  # docutils reads no page with so long a line
    "Unknown target name",  # a name of a link that the examples do not have
    "Anonymous hyperlink mismatch",
)


@dataclass(frozen=True)
class Made:
    """An output and how it came about."""

    folder: Path
    specs: Path
    files: dict[str, bytes]
    report: dict[str, list[str]]
    texts: dict[str, str]
    """The hostile text of each service."""
    refused: dict[str, frozenset[str]]
    """The slots of each service whose grammar refuses its text."""

    def pairs(self, suffix: str) -> Iterator[tuple[str, str, str]]:
        """Path and text of each hostile file, and the text of its plain twin."""
        for path, content in self.files.items():
            service = _service_of(path)
            if path.endswith(suffix) and service in self.texts:
                twin = re.sub(rf"\b{service}\b", PLAIN, path)
                yield path, content.decode(), self.files[twin].decode()


def _service_of(path: str) -> str:
    found = re.search(r"(?:^|/)(text\d+)\b", path)
    return found[1] if found else ""


def slots_by_line(protocol: str) -> dict[tuple[str, int], frozenset[str]]:
    """The slots on each line of a service's files, of the lines that have any."""
    found: dict[tuple[str, int], frozenset[str]] = {}
    for path, data in documents.documents("s", lambda slot: f"@{slot}@", protocol).items():
        for number, line in enumerate(json.dumps(data, indent=1).split("\n"), start=1):
            if slots := re.findall(r"@([\w.]+)@", line):
                found[path.removeprefix("s/"), number] = frozenset(slots)
    return found


def refused_slots(folder: Path, text: str, protocol: str) -> frozenset[str]:
    """The slots whose grammar does not allow ``text``; the reader accepts it in all others."""
    lines = slots_by_line(protocol)
    refused: frozenset[str] = frozenset()
    for _ in range(4):
        documents.write(folder, documents.documents("s", _saying(text, refused), protocol))
        try:
            load_specs(folder)
        except SpecError as error:
            places = {(_part(problem.file), problem.line) for problem in error.problems}
            # A label without its member is told where the member stands.
            refused = refused.union(*(lines.get(place, {"member.uri"}) for place in places))
        else:
            return refused
    raise AssertionError(f"{text!r} is refused even where it is not")


def _saying(text: str, refused: frozenset[str]) -> documents.Say:
    return lambda slot: plain(slot) if slot in refused else text


def _part(file: str) -> str:
    return file.rpartition("/s/")[2]


def make(folder: Path, protocol: str, texts: tuple[str, ...]) -> Made:
    """Generate all targets from a service for each text and a plain one, under watch."""
    specs = folder / "project" / "specs"
    documents.write(specs, documents.documents(PLAIN, plain, protocol))
    refused: dict[str, frozenset[str]] = {}
    named = {f"text{number}": text for number, text in enumerate(texts)}
    for service, text in named.items():
        refused[service] = refused_slots(folder / "tried", text, protocol)
        say = _saying(text, refused[service])
        documents.write(specs, documents.documents(service, say, protocol))
    report = folder / "report.json"
    command = [sys.executable, "-B", "-W", "error", str(HERE / "watched.py"), str(report)]
    done = subprocess.run(
        [*command, "generate", "--edition", documents.EDITION],
        cwd=folder / "project",
        env={"PYTHONPATH": str(GENERATOR), "PATH": os.environ["PATH"], "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    output = folder / "project" / "generated"
    files = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }
    return Made(output, specs, files, json.loads(report.read_text()), named, refused)


@pytest.fixture(
    scope="module",
    params=["few", *(pytest.param(name, marks=pytest.mark.slow) for name in documents.PROTOCOLS)],
)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """With every text in each protocol, or with every sixth one in one."""
    folder = tmp_path_factory.mktemp("hostile")
    if request.param == "few":
        return make(folder, "rest-json", ALLOWED[::6])
    return make(folder, request.param, ALLOWED)


@pytest.mark.parametrize("text", [text for text in ALL if FORBIDDEN.search(text)])
def test_characters_that_hide_are_refused_in_every_slot(tmp_path: Path, text: str) -> None:
    documents.write(tmp_path, documents.documents("s", lambda slot: text))
    with pytest.raises(SpecError) as caught:
        generate(tmp_path, Options())
    places = {(_part(problem.file), problem.line) for problem in caught.value.problems}
    assert places >= set(slots_by_line("rest-json"))
    assert all(problem.column > 0 for problem in caught.value.problems)


def test_lone_surrogates_are_refused(tmp_path: Path) -> None:
    documents.write(tmp_path, documents.documents("s", lambda slot: "\ud800"))
    with pytest.raises(SpecError) as caught:
        load_specs(tmp_path)
    assert all(problem.line and problem.column for problem in caught.value.problems)


def test_only_slots_with_a_grammar_refuse_texts(made: Made) -> None:
    expressions = re.compile(r"pagination\.\w+|operationContextParams\.path|shape\.pattern")
    for service, slots in made.refused.items():
        others = slots - set(documents.GRAMMATICAL)
        assert all(map(expressions.fullmatch, others)), (made.texts[service], others)


def test_nothing_is_fetched_and_nothing_else_is_opened(made: Made) -> None:
    assert made.report["others"] == []
    paths = sysconfig.get_paths()
    # The publisher opens folders of the project to keep others out, and to be sure of the disk.
    project = made.folder.parent
    allowed = [project, GENERATOR, HERE, GENERATOR.parent / "templates"]
    allowed += [Path(paths[key]) for key in ("stdlib", "platstdlib", "purelib", "platlib")]
    allowed += [Path(sys.prefix), Path(sys.base_prefix)]
    roots = [path.resolve() for path in allowed]
    opened = map(Path, made.report["opened"])
    foreign = [path for path in opened if not any(path.is_relative_to(root) for root in roots)]
    assert foreign == []


def test_only_the_output_folder_is_written(made: Made) -> None:
    project = made.folder.parent
    assert sorted(path.name for path in project.iterdir()) == ["generated", "specs"]
    foreign = [
        name
        for name in made.report["written"]
        if not Path(name).is_relative_to(project.resolve())
        or Path(name).is_relative_to(made.specs.resolve())
    ]
    assert foreign == []


def test_no_path_has_a_part_of_a_text(made: Made) -> None:
    plain = {path for path in made.files if _service_of(path) == ""}
    expected = set(plain)
    for service in made.texts:
        expected |= {re.sub(rf"\b{PLAIN}\b", service, path) for path in plain}
    assert set(made.files) == expected
    assert len(expected) > 20 * len(made.texts)


def test_no_file_has_a_character_that_hides(made: Made) -> None:
    found = {path: reading.unsafe_characters(file.decode()) for path, file in made.files.items()}
    assert {path: characters for path, characters in found.items() if characters} == {}


def test_modules_have_the_statements_of_their_twins(made: Made) -> None:
    wrong: dict[str, Any] = {}
    for path, module, twin in made.pairs(".py"):
        kinds, plain = reading.statements(module), reading.statements(twin)
        if path.endswith(("validators.py", "_thorough.py", "types.py", "models.py")):
            # A pattern that no engine takes is checked by other code, and a text may be empty.
            extra: Any = set(kinds) - set(plain) - {"BoolOp", "Or", "UnaryOp", "Not"}
        else:
            extra = kinds != plain
        if extra or reading.calls(module) - reading.calls(twin):
            wrong[path] = extra or reading.calls(module) - reading.calls(twin)
    assert wrong == {}


def test_modules_import_with_the_standard_library_and_do_nothing(made: Made) -> None:
    values = {
        service: text
        for service, text in made.texts.items()
        if "shape.enum" not in made.refused[service]
    }
    script = [sys.executable, "-I", "-S", "-W", "error", str(HERE / "imported.py")]
    done = subprocess.run(
        [*script, str(made.folder / "python")],
        input=json.dumps(values),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["changed"] == []
    assert told["others"] == []
    assert told["wrong"] == []
    assert len(told["modules"]) > 5 * len(made.texts)


def test_rst_pages_only_show_texts(made: Made) -> None:
    wrong: dict[str, Any] = {}
    for path, text, twin in made.pairs(".rst"):
        page, plain = reading.read_rst(text), reading.read_rst(twin)
        forbidden = (*reading.ACTIVE_NODES, "title", "section")
        more = {kind for kind in forbidden if page.kinds[kind] > plain.kinds[kind]}
        links = {link for link in page.links if not reading.SAFE_LINK.match(link)}
        severe = {
            problem
            for problem in page.problems - plain.problems
            if problem[0] in "34" and not any(words in problem for words in INERT)
        }
        if found := more | links | severe:
            wrong[path] = found
    assert wrong == {}


def test_markdown_pages_only_show_texts(made: Made) -> None:
    wrong: dict[str, Any] = {}
    kinds = ("html", "image", "heading", "fence", "code_block", "hr", "table")
    for path, text, twin in made.pairs(".md"):
        page, plain = reading.read_markdown(text), reading.read_markdown(twin)
        service = _service_of(path)
        more = {k for k in page.kinds - plain.kinds if k.startswith(kinds)}
        links = {
            link
            for link in page.links
            if not reading.SAFE_LINK.match(link)
            and re.sub(rf"\b{service}\b", PLAIN, link) not in plain.links
        }
        if found := more | links:
            wrong[path] = found
    assert wrong == {}


def test_json_files_say_the_texts(made: Made) -> None:
    for service, text in made.texts.items():
        schema = json.loads(made.files[f"schemas/{service}/PutThing.input.json"])
        assert text in _strings(schema), service
    for path, content in made.files.items():
        if path.endswith(".json"):
            json.loads(content)


def _strings(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(_strings, value.values()))
    if isinstance(value, list):
        return set().union(*map(_strings, value))
    return {value} if isinstance(value, str) else set()


def test_the_project_file_is_as_without_the_texts(made: Made) -> None:
    project = tomllib.loads(made.files["python/pyproject.toml"].decode())
    documents.write(made.folder.parents[1] / "plain", documents.documents(PLAIN, plain))
    twin = generate(made.folder.parents[1] / "plain", Options(targets=("python",))).files
    expected = tomllib.loads(twin["python/pyproject.toml"].decode())
    expected["project"]["description"] = project["project"]["description"]
    assert project == expected


@pytest.mark.parametrize("bomb", ["deep", "deep_lists", "many_values"])
def test_large_specs_make_whole_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bomb: str
) -> None:
    if bomb == "many_values":  # those of the other two are formatted
        monkeypatch.setattr("shapewright.polish._black", lambda path, text: text)
    documents.write(tmp_path, bombs.service(bombs.BOMBS[bomb]()))
    files = generate(tmp_path, Options()).files
    assert b"too many ways" not in b"".join(files.values())
    last = b"VALUE_9999" if bomb == "many_values" else b"MD0"
    for path in PAGES:
        assert last in files[path], path
    reading.statements(files["python/aws_messaging/bomb/validators.py"].decode())


@pytest.mark.slow
@pytest.mark.parametrize("bomb", ["wide", "mutual", "doubling"])
def test_bombs_end_in_bounded_pages(tmp_path: Path, bomb: str) -> None:
    documents.write(tmp_path, bombs.service(bombs.BOMBS[bomb]()))
    files = generate(tmp_path, Options()).files
    assert sum(map(len, files.values())) < 8_000_000
    if bomb != "wide":
        assert b"too many ways to be shown" in files["docs/cli/bomb/get-thing.rst"]
        assert b"too large to render" in files["docs/boto3/bomb/client/get_thing.rst"]


@pytest.mark.parametrize("models", ["none", pytest.param("pydantic", marks=pytest.mark.slow)])
def test_names_of_the_language_and_of_the_modules_are_names_for_specs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, models: Models
) -> None:
    """Keywords, builtins, dunders and what generated modules use themselves."""
    monkeypatch.setattr("shapewright.polish._black", lambda path, text: text)  # it takes longest
    specs = tmp_path / "specs"
    documents.write(specs, names.specs())
    files = generate(specs, Options(models=models)).files
    write(files, tmp_path / "out")
    for path, content in files.items():
        if path.endswith(".py"):
            reading.statements(content.decode())
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", str(HERE / "named.py")],
        input=json.dumps({"folder": str(tmp_path / "out" / "python"), **names.expected()}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
