"""The floors of the design: imports go down only, and rooms stay small."""

from __future__ import annotations

import ast
import graphlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "shapewright"

FLOORS = {
    "cli": 9,
    "__main__": 10,
    "pipeline": 8,
    "importers": 8,
    "settings": 8,
    "emit": 7,
    "polish": 6,
    "render": 5,
    "plan": 4,
    "dialects": 3,
    "resolve": 2,
    "check": 2,
    "specs": 2,
    "source": 1,
    "schema": 1,
    "datamodel": 1,
    "regex": 1,
    "ir": 0,
    "graph": 0,
    "errors": 0,
    "naming": 0,
    "resources": 0,
    "text": 0,
}
# What a package of dialects may use of another one, beside the room they all share.
SHARED_DIALECTS = {"documentation"}
NEIGHBOURS = {
    "api": {"cli", "docs"},  # the editions of a page, and words that pages have in common
    "cli": {"docs"},
    "docs": {"api", "cli"},  # the index names the other pages
    "python": {"cli"},  # the generated command has the options that the pages tell of
}
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_OF_A_MODULE = 350
MOST_LINES_OF_A_FUNCTION = 50


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(PACKAGE).as_posix() for path in paths]


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_imports_go_down_only(path: Path) -> None:
    own = room(path)
    if own == "__init__":
        return
    for module in imported_modules(path):
        parts = module.split(".")
        if parts[0] != "shapewright" or len(parts) == 1 or parts[1] == own:
            continue
        if (PACKAGE / parts[1]).exists() or (PACKAGE / f"{parts[1]}.py").exists():
            assert FLOORS[parts[1]] <= FLOORS[own], f"{own} imports {module} from above"
            assert FLOORS[parts[1]] < FLOORS[own] or FLOORS[own] <= 2, f"{own} imports {module}"


DIALECTS = [path for path in (PACKAGE / "dialects").iterdir() if (path / "__init__.py").exists()]


@pytest.mark.parametrize("package", DIALECTS, ids=names(DIALECTS))
def test_a_package_of_dialects_leaves_its_neighbours_alone(package: Path) -> None:
    prefix = "shapewright.dialects."
    used = {
        module.removeprefix(prefix).split(".")[0]
        for path in package.rglob("*.py")
        for module in imported_modules(path)
        if module.startswith(prefix)
    }
    others = used & {path.name for path in DIALECTS} - {package.name}
    assert others - SHARED_DIALECTS == NEIGHBOURS.get(package.name, set())


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_module_imports_itself_through_others() -> None:
    modules = {module_name(path): path for path in MODULES}
    graph = {name: set(imported_modules(path)) & set(modules) for name, path in modules.items()}
    # A package's own modules load it first; that is Python's doing and no circle of ours.
    needs = {
        name: {other for other in others if not name.startswith(f"{other}.")}
        for name, others in graph.items()
    }
    graphlib.TopologicalSorter(needs).prepare()


def test_only_render_imports_jinja() -> None:
    users = [p for p in MODULES if any(m.split(".")[0] == "jinja2" for m in imported_modules(p))]
    assert names(users) == ["render.py"]


def test_the_ir_knows_the_standard_library_alone() -> None:
    imported = {m for path in (PACKAGE / "ir").glob("*.py") for m in imported_modules(path)}
    others = {name for name in imported if not name.startswith("shapewright.ir")}
    assert {name.split(".")[0] for name in others} <= sys.stdlib_module_names


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_rooms_are_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES_OF_A_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= MOST_LINES_OF_A_FUNCTION, f"{node.name}: {lines} lines"
