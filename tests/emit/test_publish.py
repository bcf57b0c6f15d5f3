"""What publishing leaves on disk, and what it refuses."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.emit import Report, compare, publish, publisher, swap
from shapewright.emit.disk import Place

from .trees import Tree, leftovers, put, stamps, tree

FILES = {"docs/a.md": b"a\n", "docs/b.md": b"b\n", "python/c.py": b"c = 1\n"}
MANIFEST = ".shapewright.json"
pytestmark = pytest.mark.usefixtures("way")
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="modes and users of POSIX")


def test_a_first_run_makes_the_folder_and_its_parents(tmp_path: Path) -> None:
    root = tmp_path / "build" / "out" / "generated"
    assert publish(root, FILES) == Report(tuple(sorted(FILES)), (), 0)
    assert tree(root) == FILES
    assert os.listdir(root.parent) == ["generated"]


def test_the_manifest_says_what_was_made(root: Path) -> None:
    publish(root, dict(reversed(FILES.items())))
    raw = (root / MANIFEST).read_bytes()
    document = json.loads(raw)
    assert document["version"] == 1
    assert raw.endswith(b"}\n")
    assert document["files"] == {path: sha256(text).hexdigest() for path, text in FILES.items()}
    assert list(document["files"]) == sorted(FILES)


def test_a_second_run_touches_nothing(root: Path) -> None:
    publish(root, FILES)
    before = stamps(root)
    assert publish(root, FILES) == Report((), (), 3)
    assert stamps(root) == before


def test_an_update_writes_removes_and_keeps(root: Path) -> None:
    publish(root, FILES)
    kept = (root / "docs/b.md").stat()
    wanted = {"docs/a.md": b"new\n", "docs/b.md": b"b\n", "docs/x/y.md": b"y\n"}
    assert publish(root, wanted) == Report(("docs/a.md", "docs/x/y.md"), ("python/c.py",), 1)
    assert tree(root) == wanted
    assert not (root / "python").exists()
    assert (root / "docs/b.md").stat().st_mtime_ns == kept.st_mtime_ns
    assert compare(root, wanted).clean


def test_a_file_can_become_a_folder_and_back(root: Path) -> None:
    publish(root, {"a": b"file\n"})
    publish(root, {"a/b": b"folder\n"})
    assert tree(root) == {"a/b": b"folder\n"}
    publish(root, {"a": b"file\n"})
    assert tree(root) == {"a": b"file\n"}


def test_no_files_at_all_leave_a_folder_with_a_manifest(root: Path) -> None:
    publish(root, FILES)
    assert publish(root, {}).removed == tuple(sorted(FILES))
    assert os.listdir(root) == [MANIFEST]


def test_a_scope_carries_everything_else_over(root: Path) -> None:
    publish(root, FILES)
    others = {"python/c.py": b"edited\n", "python/mine.py": b"mine\n", "notes.txt": b"mine\n"}
    put(root, others)
    os.utime(root / "notes.txt", ns=(1, 1))
    (root / "notes.txt").chmod(0o600)
    assert publish(root, {"docs/n.md": b"n\n"}, ["docs"]).removed == ("docs/a.md", "docs/b.md")
    assert tree(root) == {"docs/n.md": b"n\n", **others}
    assert (root / "notes.txt").stat().st_mtime_ns == 1
    assert stat.S_IMODE((root / "notes.txt").stat().st_mode) == 0o600
    # What was foreign or edited still is, for a run that it concerns.
    found = compare(root, {"docs/n.md": b"n\n", "python/c.py": b"c = 2\n"})
    assert found.edited == ("python/c.py",)
    assert found.foreign == ("notes.txt", "python/mine.py")


def test_files_are_copied_where_there_are_no_links(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(root, FILES)
    before = (root / "docs/b.md").stat()
    (root / "docs/b.md").chmod(0o600)

    def link(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here", str(source))

    monkeypatch.setattr(os, "link", link)
    wanted = {**FILES, "docs/a.md": b"new\n"}
    publish(root, wanted)
    after = (root / "docs/b.md").stat()
    assert tree(root) == wanted
    assert (after.st_mtime_ns, stat.S_IMODE(after.st_mode)) == (before.st_mtime_ns, 0o600)


def test_caches_of_tools_go_with_the_old_tree(root: Path) -> None:
    publish(root, FILES)
    put(root, {"python/__pycache__/c.pyc": b"", ".mypy_cache/x/y.json": b""})
    assert publish(root, FILES).written == ()
    publish(root, {**FILES, "docs/a.md": b"new\n"})
    assert tree(root) == {**FILES, "docs/a.md": b"new\n"}


def test_files_that_are_as_wanted_are_adopted(root: Path) -> None:
    put(root, FILES)
    before = stamps(root)
    assert publish(root, FILES) == Report((), (), 3)
    assert all(stamps(root)[name] == before[name] for name in before if name.endswith(".md"))
    assert compare(root, FILES).clean


def test_an_edit_that_is_as_wanted_is_fine(root: Path) -> None:
    publish(root, FILES)
    put(root, {"docs/a.md": b"new\n"})
    assert publish(root, {**FILES, "docs/a.md": b"new\n"}) == Report((), (), 3)
    assert compare(root, {**FILES, "docs/a.md": b"new\n"}).clean


def test_an_empty_folder_is_taken(root: Path) -> None:
    root.mkdir()
    publish(root, FILES)
    assert tree(root) == FILES


def test_a_parent_may_be_a_link(root: Path) -> None:
    (root.parent / "real").mkdir()
    (root.parent / "link").symlink_to("real")
    publish(root.parent / "link" / "generated", FILES)
    assert tree(root.parent / "real" / "generated") == FILES


def test_the_current_folder_has_a_name(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root.mkdir()
    monkeypatch.chdir(root)
    publish(Path("."), FILES)
    assert tree(root) == FILES
    monkeypatch.chdir(root / "docs")
    publish(Path(".."), {})
    assert tree(root) == {}


@posix
@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_modes_do_not_depend_on_the_umask(root: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        publish(root, FILES)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in root.rglob("*") if path.is_file()}
    assert modes == {0o644}
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (root, *root.rglob("*/"))}
    assert modes == {0o755}


@posix
def test_a_program_can_be_run(root: Path) -> None:
    publish(root, {"bin/tool": b"#!/bin/sh\nexit 7\n"})
    assert subprocess.run([root / "bin" / "tool"], check=False).returncode == 7


def test_a_short_write_is_continued(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, content[:3]))
    publish(root, {"a": b"0123456789" * 10, "b": b""})
    assert tree(root) == {"a": b"0123456789" * 10, "b": b""}


@posix
def test_everything_is_on_the_disk_before_the_swap(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[int] = set()

    def fsync(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)

    def checked_swap(place: Place) -> None:
        names = [place.new, *place.new.rglob("*"), root.parent]
        missed = {path for path in names if path.stat().st_ino not in synced}
        assert missed == ({place.new / "docs/b.md"} if root.exists() else set())
        synced.clear()
        swap.swap(place)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(publisher, "swap", checked_swap)
    for files in ({"docs/b.md": b"b\n"}, {"docs/b.md": b"b\n", "docs/a.md": b"a\n"}):
        publish(root, files)
        assert root.parent.stat().st_ino in synced


def test_what_cannot_be_removed_yet_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(root, FILES)
    told: list[str] = []
    real = shutil.rmtree

    def rmtree(path: Path) -> None:
        monkeypatch.setattr(shutil, "rmtree", real)
        raise OSError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    publish(root, {}, notify=told.append)
    assert len(told) == 1
    assert "Permission denied" in told[0]
    assert tree(root) == {}
    assert leftovers(root) != []
    publish(root, {})


names = st.sampled_from(["a", "b", "c.py", "d.md"])
paths = st.lists(names, min_size=1, max_size=3).map("/".join)
sets = st.dictionaries(paths, st.binary(max_size=8), max_size=6).filter(
    lambda files: not any(one.startswith(f"{other}/") for one in files for other in files)
)


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(sets, sets)
def test_any_set_of_files_can_follow_any_other(one: Tree, other: Tree) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "generated"
        publish(root, one)
        expected = compare(root, other)
        report = publish(root, other)
        assert tree(root) == other
        assert leftovers(root) == []
        assert set(report.written) == {*expected.missing, *expected.changed} - {MANIFEST}
        assert report.removed == expected.stale
        assert compare(root, other).clean
