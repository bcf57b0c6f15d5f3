"""Two runs on one folder."""

from __future__ import annotations

import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from shapewright.emit import publish
from shapewright.emit.lock import locked
from shapewright.errors import OutputError

from .trees import leftovers, put, tree

ONE = {f"docs/{number}.md": b"one\n" for number in range(20)}
OTHER = {f"docs/{number}.md": b"other\n" for number in range(10, 30)}
# The children do no more than publish; no thread of pytest's matters to them.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and flock")


def lock_of(root: Path) -> Path:
    return root.with_name(f".{root.name}.shapewright-lock")


def test_a_second_run_gives_up_and_says_so(root: Path) -> None:
    told: list[str] = []
    with locked(lock_of(root), 0, print), pytest.raises(OutputError, match="another run holds"):
        publish(root, ONE, wait=0.1, notify=told.append)
    assert len(told) == 1
    assert "waiting" in told[0]
    assert not root.exists()
    assert leftovers(root) == []


def test_a_second_run_goes_on_when_the_first_is_done(root: Path) -> None:
    with ExitStack() as first:
        first.enter_context(locked(lock_of(root), 0, print))
        publish(root, ONE, notify=lambda message: first.close())
    assert tree(root) == ONE
    assert leftovers(root) == []


@posix
def test_the_lock_file_of_a_killed_run_holds_nobody_up(root: Path) -> None:
    lock_of(root).touch()
    publish(root, ONE, wait=0)
    assert leftovers(root) == []


@posix
def test_a_lock_on_a_removed_file_is_no_lock(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    real = fcntl.flock
    calls: list[int] = []

    def flock(descriptor: int, operation: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:  # the run that held it goes, and another one comes
            lock_of(root).unlink()
            lock_of(root).touch()
        real(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    publish(root, ONE)
    assert len(calls) == 2
    assert tree(root) == ONE
    assert leftovers(root) == []


@posix
def test_a_lock_that_is_no_file_is_refused(root: Path) -> None:
    lock_of(root).symlink_to("elsewhere")
    with pytest.raises(OutputError, match="shapewright-lock"):
        publish(root, ONE)
    lock_of(root).unlink()
    lock_of(root).mkdir()
    with pytest.raises(OutputError, match="shapewright-lock"):
        publish(root, ONE)
    lock_of(root).rmdir()
    assert not root.exists()
    assert not (root.parent / "elsewhere").exists()


@posix
def test_two_runs_at_once_end_in_one_whole_tree(root: Path) -> None:
    from .faults import PUBLISHED, outcome

    for _ in range(12):
        processes = []
        go, start = os.pipe()
        for files in (ONE, OTHER):
            process = os.fork()
            if process == 0:
                os.close(start)
                os.read(go, 1)  # both start when the other end closes
                os._exit(outcome(partial(publish, root, files)))
            processes.append(process)
        os.close(go)
        os.close(start)
        codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes]
        assert codes == [PUBLISHED, PUBLISHED]
        assert tree(root) in (ONE, OTHER)
        assert leftovers(root) == []


@posix
@pytest.mark.parametrize("way", ["exchange"], indirect=True)
@pytest.mark.usefixtures("way")
def test_who_reads_meanwhile_always_finds_the_folder(root: Path) -> None:
    from .faults import PUBLISHED, outcome

    publish(root, ONE)
    process = os.fork()
    if process == 0:
        os._exit(max(outcome(partial(publish, root, files)) for files in [OTHER, ONE] * 8))
    while (ended := os.waitpid(process, os.WNOHANG)) == (0, 0):
        assert (root / ".shapewright.json").read_bytes()
    assert ended[1] == PUBLISHED
    assert tree(root) == ONE


def test_a_file_that_comes_meanwhile_is_not_lost(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(root, ONE)
    real = os.link

    def link(source: Path, target: Path) -> None:
        put(root, {"docs/mine.txt": b"mine\n"})
        real(source, target)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(OutputError, match="meanwhile"):
        publish(root, {**ONE, **OTHER, "docs/0.md": b"one\n"})
    assert tree(root) == {**ONE, "docs/mine.txt": b"mine\n"}
    assert leftovers(root) == []
