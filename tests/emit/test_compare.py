"""What a set of files would change: the comparison, the diff, and which paths it may hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from shapewright.emit import Comparison, compare, publish, unified_diff
from shapewright.errors import OutputError

from .trees import put

FILES = {"docs/a.md": b"a\n", "docs/b.md": b"b\n", "python/c.py": b"c = 1\n"}
MANIFEST = ".shapewright.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    publish(tmp_path / "generated", FILES)
    return tmp_path / "generated"


def test_a_published_folder_is_clean(root: Path) -> None:
    assert compare(root, FILES) == Comparison()
    assert compare(root, FILES).clean
    assert unified_diff(root, FILES) == ""


def test_a_missing_folder_misses_everything(tmp_path: Path) -> None:
    assert compare(tmp_path / "none", FILES) == Comparison(missing=tuple(sorted(FILES)))
    assert os.listdir(tmp_path) == []


def test_every_difference_has_its_name(root: Path) -> None:
    put(root, {"docs/mine.md": b"mine\n", "docs/b.md": b"edited\n"})
    wanted = {"docs/a.md": b"other\n", "docs/b.md": b"b\n", "docs/new.md": b"new\n"}
    found = compare(root, wanted)
    assert found == Comparison(
        missing=("docs/new.md",),
        stale=("python/c.py",),
        changed=("docs/a.md", "docs/b.md"),
        foreign=("docs/mine.md",),
        edited=("docs/b.md",),
    )
    assert not found.clean


def test_a_scope_leaves_the_rest_alone(root: Path) -> None:
    put(root, {"python/mine.py": b"mine\n", "python/c.py": b"edited\n", "top.txt": b"mine\n"})
    docs = {path: content for path, content in FILES.items() if path.startswith("docs/")}
    assert compare(root, docs, ["docs"]).clean
    assert compare(root, {}, ["docs"]).stale == ("docs/a.md", "docs/b.md")


def test_an_edit_that_says_the_same_is_no_edit(root: Path) -> None:
    put(root, {"docs/a.md": b"new\n"})
    assert compare(root, {**FILES, "docs/a.md": b"new\n"}) == Comparison(changed=(MANIFEST,))


def test_the_manifest_is_named_when_it_alone_differs(root: Path) -> None:
    (root / MANIFEST).unlink()
    assert compare(root, FILES) == Comparison(missing=(MANIFEST,))
    assert unified_diff(root, FILES) == ""


def test_the_caches_of_tools_are_not_there(root: Path) -> None:
    put(root, {"python/__pycache__/c.cpython-311.pyc": b"", "python/__pycache__/c.pyc.123": b""})
    put(root, {f"{name}/x/y": b"" for name in (".mypy_cache", ".ruff_cache", ".pytest_cache")})
    (root / "empty").mkdir()
    assert compare(root, FILES).clean


def test_a_cache_folder_with_something_else_in_it_is_a_folder(root: Path) -> None:
    put(root, {"__pycache__/c.pyc": b"", "__pycache__/mine.txt": b""})
    assert compare(root, FILES).foreign == ("__pycache__/c.pyc", "__pycache__/mine.txt")


def test_the_diff_shows_what_publishing_does(root: Path) -> None:
    wanted = {"docs/a.md": b"a\nmore", "docs/n\xe9.md": "é\x0cé\n".encode(), "docs/b.md": b"\xff"}
    assert unified_diff(root, wanted | {"empty": b""}) == (
        "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1 +1,2 @@\n a\n+more\n\\ No newline at end of file\n"
        "Binary files a/docs/b.md and b/docs/b.md differ\n"
        "--- /dev/null\n+++ b/docs/n\xe9.md\n@@ -0,0 +1 @@\n+é\x0cé\n"
        "--- /dev/null\n+++ b/empty\n"
        "--- a/python/c.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-c = 1\n"
    )


@pytest.mark.parametrize(
    "path",
    [
        *["", "/", "/etc/x", "a//b", "a/", ".", "a/./b", "..", "../x", "a/../../x", "a\\b"],
        *["C:x", "c:/x", "a\0b", "a\nb", "a\x1bb", "a\u202eb", "\udcff", "a.", "a ", "a/.. /b"],
        *["x" * 256, "é" * 128, "/".join(["x" * 200] * 5), MANIFEST, MANIFEST + "/x"],
        *[".ShapeWright.json", "__pycache__/x.pyc", "docs/.mypy_cache/x"],
    ],
)
def test_a_path_that_cannot_be_written_everywhere_is_refused(tmp_path: Path, path: str) -> None:
    for call in (compare, publish, unified_diff):
        with pytest.raises(OutputError) as caught:
            call(tmp_path / "generated", {path: b"", "good": b""})
        assert repr(path) in str(caught.value)
        assert "good" not in str(caught.value)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A", "a"),
        ("STRASSE", "straße"),
        ("e\u0301", "é"),
        ("a", "a/b"),
        ("A", "a/b"),
    ],
)
def test_paths_that_are_one_on_some_disks_are_refused(tmp_path: Path, one: str, other: str) -> None:
    with pytest.raises(OutputError) as caught:
        compare(tmp_path / "generated", {one: b"", other: b""})
    assert repr(one) in str(caught.value)
    assert repr(other) in str(caught.value)


def test_folders_that_are_one_on_some_disks_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="'a' and 'A' are one"):
        compare(tmp_path / "generated", {"A/x": b"", "a/y": b""})


def test_every_bad_path_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        compare(tmp_path, {"../x": b"", "a\\b": b""})
    assert "'../x'" in str(caught.value)
    assert repr("a\\b") in str(caught.value)


@pytest.mark.parametrize("scope", [["docs/a"], [""], [".."]])
def test_a_scope_is_a_folder_at_the_top(tmp_path: Path, scope: list[str]) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        compare(tmp_path, {}, scope)


def test_files_lie_in_the_scope(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"'python/c\.py': lies outside docs"):
        compare(tmp_path, FILES, ["docs"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "damaged"),
        (b"{}", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b"<<<<<<< ours\n", "damaged"),
        (b'{"version": 1, "files": []}', "damaged"),
        (b'{"version": 1, "files": {"a": "short"}}', "damaged"),
        (b'{"version": 1, "files": {"a": 1}}', "damaged"),
        (b'{"version": "1", "files": {}}', "damaged"),
        (b'{"version": 2, "files": {}}', "later version"),
    ],
)
def test_a_damaged_manifest_is_refused(root: Path, content: bytes, words: str) -> None:
    put(root, {MANIFEST: content})
    for call in (compare, publish, unified_diff):
        with pytest.raises(OutputError, match=words):
            call(root, FILES)
    assert (root / MANIFEST).read_bytes() == content


def test_a_manifest_cannot_reach_outside(root: Path) -> None:
    put(root.parent, {"victim.txt": b"mine\n"})
    manifest = (root / MANIFEST).read_text()
    (root / MANIFEST).write_text(manifest.replace("docs/a.md", "../victim.txt"))
    (root / "docs/a.md").unlink()
    assert compare(root, {}).stale == ("docs/b.md", "python/c.py")
    publish(root, {})
    assert (root.parent / "victim.txt").read_bytes() == b"mine\n"
