"""Case folders: a small spec, and the tree that comes out of it.

A case is a folder with ``specs/`` and ``expected/``. Below ``expected/`` stand the files that the
targets named by its top-level folders make for services and operations (copied and run-wide files
are the same in every case and left out).
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from shapewright import plan, resources
from shapewright.dialects.view import Run
from shapewright.pipeline import Options, generate
from tests.support.files import write

CASES = Path(__file__).parent / "cases" / "trees"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())


def wanted_targets(case: Path) -> list[str]:
    return sorted(path.name for path in (case / "expected").iterdir())


def made(case: Path) -> dict[str, bytes]:
    """What the case's specs give, without what does not depend on them."""
    targets = wanted_targets(case)
    files = dict(generate(case / "specs", Options(targets=targets)).files)
    run = Run(services=())
    for name in targets:
        target = plan.load_target(name, [resources.templates()])
        for path, _ in plan.static_files(target, run):
            del files[path]
        for job in plan.jobs(target, run):
            del files[job.path]
    return files


def expected(case: Path) -> dict[str, bytes]:
    root = case / "expected"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def rewrite(case: Path, files: dict[str, bytes]) -> None:
    for path in set(expected(case)) - set(files):
        (case / "expected" / path).unlink()
    write(files, case / "expected")


def difference(path: str, old: bytes, new: bytes) -> str:
    lines = (content.decode("utf-8").splitlines(keepends=True) for content in (old, new))
    return "".join(difflib.unified_diff(*lines, f"expected/{path}", f"made/{path}"))


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 20


@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_case(case: Path, update_golden: bool) -> None:
    files = made(case)
    if update_golden:
        rewrite(case, files)
    wanted = expected(case)
    hint = "; pytest --update-golden rewrites the expected tree"
    assert sorted(wanted) == sorted(files), f"missing or stale files{hint}"
    for path, content in files.items():
        assert wanted[path] == content, difference(path, wanted[path], content) + hint
