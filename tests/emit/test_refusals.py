"""What publishing refuses: then it says why, and changes nothing."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from shapewright.emit import compare, publish, swap, unified_diff
from shapewright.emit.disk import read_file
from shapewright.errors import OutputError

from .trees import Tree, put, stamps, tree

FILES = {"docs/a.md": b"a\n", "docs/b.md": b"b\n", "python/c.py": b"c = 1\n"}
MANIFEST = ".shapewright.json"
# The children do no more than publish; no thread of pytest's matters to them.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="modes and users of POSIX")


def refusal(root: Path, files: Tree, scope: tuple[str, ...] = ()) -> str:
    """Publishing is refused, and changes nothing; returns why."""
    before = stamps(root)
    with pytest.raises(OutputError) as caught:
        publish(root, files, scope)
    assert stamps(root) == before
    return str(caught.value)


def test_foreign_and_edited_files_stop_the_run_and_are_all_named(root: Path) -> None:
    publish(root, FILES)
    put(root, {"mine.txt": b"", "x/\x1b[2J.md": b"", "docs/new.md": b"mine\n"})
    put(root, {"docs/a.md": b"edited\n", "python/c.py": b"edited\n"})
    text = refusal(root, {"docs/a.md": b"a\n", "docs/b.md": b"new\n", "docs/new.md": b"ours\n"})
    lines = [line.strip() for line in text.splitlines() if line.startswith("  ")]
    assert lines == ["docs/new.md", "mine.txt", "'x/\\x1b[2J.md'", "docs/a.md", "python/c.py"]
    assert "move" in text
    assert "template" in text


def test_a_folder_without_a_manifest_is_not_ours(root: Path) -> None:
    put(root, {"docs/a.md": b"a\n", "mine.txt": b"mine\n"})
    text = refusal(root, FILES)
    assert "mine.txt" in text
    assert "docs/a.md" not in text


def test_a_link_or_a_file_as_the_folder_is_refused(root: Path) -> None:
    elsewhere = root.parent / "elsewhere"
    elsewhere.mkdir()
    root.symlink_to("elsewhere")
    for call in (publish, compare, unified_diff):
        with pytest.raises(OutputError, match="is not a folder"):
            call(root, FILES)
    root.unlink()
    root.write_bytes(b"mine\n")
    with pytest.raises(OutputError, match="is not a folder"):
        publish(root, FILES)
    assert root.read_bytes() == b"mine\n"
    assert os.listdir(elsewhere) == []


@pytest.mark.parametrize("path", ["docs/a.md", "docs", "python/new.py", MANIFEST, ".mypy_cache"])
@pytest.mark.parametrize("scope", [(), ("docs",)])
def test_a_link_inside_is_refused(root: Path, path: str, scope: tuple[str, ...]) -> None:
    publish(root, {"docs/a.md": b"a\n", "python/c.py": b"c\n"})
    victim = root.parent / "victim"
    put(victim, {"a.md": b"a\n"})
    if (root / path).is_dir():
        shutil.rmtree(root / path)
    (root / path).unlink(missing_ok=True)
    (root / path).symlink_to(victim if "." not in path[1:] else victim / "a.md")
    assert path in refusal(root, {"docs/a.md": b"new\n"}, scope)
    with pytest.raises(OutputError):
        compare(root, {"docs/a.md": b"new\n"}, scope)
    assert tree(victim) == {"a.md": b"a\n"}


@posix
def test_a_special_file_is_refused(root: Path) -> None:
    publish(root, FILES)
    os.mkfifo(root / "docs/pipe")
    assert "docs/pipe" in refusal(root, FILES)


def test_a_parent_that_is_a_file_is_refused(root: Path) -> None:
    root.write_bytes(b"mine\n")
    for call in (publish, compare, unified_diff):
        with pytest.raises(OutputError, match="generated"):
            call(root / "below", FILES)
    assert root.read_bytes() == b"mine\n"


@pytest.mark.parametrize("name", ["/", "/..", "a\0b"])
def test_a_root_without_a_name_is_refused(name: str) -> None:
    for call in (publish, compare, unified_diff):
        with pytest.raises(OutputError):
            call(Path(name), FILES)


def test_a_mount_point_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(root, FILES)

    def busy(one: Path, other: Path) -> bool:
        raise OSError(errno.EBUSY, "Device or resource busy", str(other))

    monkeypatch.setattr(swap, "exchange", busy)
    assert "mount point" in refusal(root, {})


def test_a_full_disk_is_named_with_the_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(root, FILES)

    def write(descriptor: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write)
    text = refusal(root, {**FILES, "docs/new.md": b"new\n"})
    assert "No space left on device" in text
    assert "docs/new.md" in text


@posix
def test_a_link_that_comes_meanwhile_is_not_read(root: Path) -> None:
    put(root, FILES)
    (root / "link").symlink_to("docs/a.md")
    with pytest.raises(OSError, match="link"):
        read_file(root / "link")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everyone can reach, which pytest's are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    for path in folder.rglob("*/"):
        path.chmod(0o755)
    shutil.rmtree(folder)


def without_rights(action: Callable[[], object]) -> str:
    """Do something as a user who is not the administrator; returns how it was refused."""
    source, target = os.pipe()
    process = os.fork()
    if process == 0:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        try:
            action()
        except OutputError as error:
            os.write(target, str(error).encode())
        except BaseException as error:  # a child must not go on as a second pytest
            os.write(target, repr(error).encode())
        os._exit(0)
    os.close(target)
    with open(source, encoding="utf-8") as stream:
        text = stream.read()
    assert os.waitpid(process, 0)[1] == 0
    return text


@posix
def test_a_parent_that_is_read_only_is_named(open_folder: Path) -> None:
    parent = open_folder / "parent"
    parent.mkdir()
    parent.chmod(0o555)
    for root in (parent / "generated", parent / "more" / "generated"):
        text = without_rights(partial(publish, root, FILES))
        assert "Permission denied" in text
        assert str(parent) in text
    assert os.listdir(parent) == []


@posix
@pytest.mark.parametrize("folder", [".", "docs"])
def test_a_read_only_folder_is_left_alone(open_folder: Path, folder: str) -> None:
    root = open_folder / "generated"
    assert without_rights(lambda: publish(root, FILES)) == ""
    (root / folder).chmod(0o555)
    assert without_rights(lambda: publish(root, FILES)) == ""
    assert "read-only" in without_rights(lambda: publish(root, {}))
    assert tree(root) == FILES
    assert os.listdir(open_folder) == ["generated"]


@posix
def test_a_file_that_cannot_be_read_is_named(open_folder: Path) -> None:
    root = open_folder / "generated"
    publish(root, FILES)
    (root / "docs/a.md").chmod(0)
    for call in (publish, compare, unified_diff):
        text = without_rights(partial(call, root, {}))
        assert "Permission denied" in text
        assert "docs/a.md" in text
