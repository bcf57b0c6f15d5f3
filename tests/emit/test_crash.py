"""A run that is killed, interrupted or let down by the disk, at each of its calls in turn.

Whatever happens, the folder is the old tree or the new one, the files of other people are there,
and the next run leaves the new tree and nothing else.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

import pytest

if not hasattr(os, "fork"):
    pytest.skip("needs processes that can be killed", allow_module_level=True)

from shapewright.emit import publish

from .faults import (
    BROKEN,
    DAMAGED,
    DENIED,
    FULL,
    INTERRUPTED,
    KILLED,
    PUBLISHED,
    REFUSED,
    Effect,
    die,
    faults,
    in_child,
    interrupt,
    kill,
    outcome,
    tear,
)
from .trees import Tree, leftovers, put, tree

BEFORE = {
    "docs/a.md": b"first\n",
    "docs/kept.md": b"as it was\n",
    "docs/sub/gone.md": b"not for long\n",
    "python/code.py": b"x = 1\n",
}
AFTER = {
    "docs/a.md": b"first, and second\n",
    "docs/kept.md": b"as it was\n",
    "docs/fresh/empty.md": b"",
    "docs/fresh/new.md": b"long " * 50,
}
MINE = {"notes/mine.txt": b"mine\n"}  # in the folder, outside the scope of the run
BESIDE = {"beside.txt": b"mine too\n"}
# The children do no more than publish; no thread of pytest's matters to them.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
LOCK = ".generated.shapewright-lock"
LEAST_POINTS = 60

run = partial(publish, files=AFTER, scope=("docs",), wait=0)


class Scene:
    """An output folder that can be set back, and what may become of it."""

    def __init__(self, folder: Path, first: bool) -> None:
        self.first = first
        self.root = folder / "parent" / "generated"
        self.old: Tree | None = None
        put(self.root.parent, BESIDE)
        if not first:
            publish(self.root, BEFORE)
            put(self.root, MINE)
            self.old = self.whole()
        self.names = sorted(os.listdir(self.root.parent))
        run(self.root)
        self.new = self.whole()

    def reset(self) -> None:
        if self.untouched():
            return
        shutil.rmtree(self.root.parent)
        put(self.root.parent, BESIDE)
        put(self.root, self.old or {})

    def whole(self) -> Tree | None:
        return tree(self.root, manifest=True)

    def calls(self) -> list[str]:
        """Every call of a run that nothing disturbs."""
        self.reset()
        with faults() as names:
            run(self.root)
        return names

    def crash(self, effect: Effect, at: int, forever: bool = False) -> int:
        """Run with one call going wrong, and look at what is left."""

        def action() -> None:
            with faults(effect, at, forever=forever):
                run(self.root)

        code = in_child(action) if effect in (kill, tear) else outcome(action)
        assert code != BROKEN
        left = self.whole()
        assert left in (self.old, self.new) or self.between()
        assert code != PUBLISHED or left == self.new
        assert (self.root.parent / "beside.txt").read_bytes() == BESIDE["beside.txt"]
        return code

    def between(self) -> bool:
        """Out of the old place, not yet in the new one: both trees are whole, at other names."""
        ready = self.root.with_name(".generated.shapewright-ready")
        out = self.root.with_name(".generated.shapewright-old")
        trees = tree(ready, manifest=True), tree(out, manifest=True)
        return not self.root.exists() and trees == (self.new, self.old)

    def untouched(self) -> bool:
        """As if there had been no run; what the next one does from here is known."""
        return self.whole() == self.old and sorted(os.listdir(self.root.parent)) == self.names

    def heal(self) -> None:
        """What the next run must do, whatever it finds."""
        if self.untouched():
            return
        run(self.root)
        assert self.whole() == self.new
        assert leftovers(self.root) == []
        assert (self.root.parent / "beside.txt").read_bytes() == BESIDE["beside.txt"]


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed process loses nothing that it wrote, synced or not; a dead machine is not tried."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the scenes play: in memory, if the system has files there."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as name:
        yield Path(name)


@pytest.fixture
def scene(request: pytest.FixtureRequest, way: str, folder: Path) -> Scene:
    return Scene(folder, request.param == "first")


def scenes(*quick: str) -> pytest.MarkDecorator:
    """Updates and first runs, each in both ways; those that are not named are ``slow``."""
    pairs = []
    for kind, way in product(("update", "first"), ("exchange", "renames")):
        name = f"{kind}-{way}"
        marks = () if name in quick else pytest.mark.slow
        pairs.append(pytest.param(kind, way, id=name, marks=marks))
    return pytest.mark.parametrize(("scene", "way"), pairs, indirect=True)


def points(scene: Scene) -> Iterator[int]:
    count = len(scene.calls())
    assert scene.first or count >= LEAST_POINTS
    for at in range(count):
        scene.reset()
        yield at


@scenes("update-renames")
def test_a_killed_run_leaves_one_whole_tree(scene: Scene, way: str) -> None:
    absent = 0
    for at in points(scene):
        assert scene.crash(kill, at) == KILLED
        absent += scene.whole() is None and not scene.first
        scene.heal()
    assert absent == (1 if way == "renames" and not scene.first else 0)


@scenes("update-exchange")
@pytest.mark.usefixtures("way")
def test_a_run_that_is_killed_within_a_write_leaves_one_whole_tree(scene: Scene) -> None:
    writes = [at for at, name in enumerate(scene.calls()) if name == "write"]
    assert writes
    for at in writes:
        scene.reset()
        assert scene.crash(tear, at) == KILLED
        scene.heal()


@scenes("update-exchange", "first-renames")
@pytest.mark.usefixtures("way")
def test_an_interrupted_run_sweeps_and_leaves_one_whole_tree(scene: Scene) -> None:
    for at in points(scene):
        code = scene.crash(interrupt, at)
        # Python 3.11's shutil can lose a Ctrl-C that comes while it closes a folder it removes.
        assert code in (INTERRUPTED, PUBLISHED)
        if code == INTERRUPTED:
            assert set(leftovers(scene.root)) <= {LOCK}
        assert scene.whole() in (scene.old, scene.new)
        scene.heal()


@scenes("update-exchange")
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("effect", [FULL, DENIED, DAMAGED], ids=["full", "denied", "damaged"])
def test_one_error_of_the_disk_leaves_one_whole_tree(scene: Scene, effect: Effect) -> None:
    for at in points(scene):
        code = scene.crash(effect, at)
        assert code in (PUBLISHED, REFUSED)
        if code == REFUSED:
            assert scene.whole() == scene.old
            assert set(leftovers(scene.root)) <= {LOCK}
        scene.heal()


def test_a_disk_that_stays_broken_leaves_one_whole_tree(way: str, folder: Path) -> None:
    scene = Scene(folder, first=False)
    for at in points(scene):
        assert scene.crash(DAMAGED, at, forever=True) in (PUBLISHED, REFUSED)
        scene.heal()


def killed_again(scene: Scene, first: int) -> Iterator[None]:
    """The scene after a crash at a call, and one more at each call of the run that mends."""
    scene.reset()
    scene.crash(die, first, forever=True)
    crashed = scene.root.parent.with_name(f"crashed-{first}")
    shutil.copytree(scene.root.parent, crashed)
    at, code = 0, KILLED
    while code == KILLED:
        shutil.rmtree(scene.root.parent)
        shutil.copytree(crashed, scene.root.parent)
        code = scene.crash(die, at, forever=True)
        yield
        at += 1
    assert code == PUBLISHED


def test_the_run_that_mends_can_be_killed_too(way: str, folder: Path) -> None:
    scene = Scene(folder, first=False)
    names = scene.calls()
    last = max(at for at, name in enumerate(names) if name in ("exchange", "rename"))
    removing = [at for at, name in enumerate(names) if name == "unlink" and at > last]
    for first in (last, removing[1]):
        for _ in killed_again(scene, first):
            scene.heal()


@pytest.mark.parametrize("way", ["renames"], indirect=True)
@pytest.mark.usefixtures("way")
def test_a_complete_tree_is_never_half_removed_by_that_name(folder: Path) -> None:
    scene = Scene(folder, first=False)
    out = [at for at, name in enumerate(scene.calls()) if name == "rename"][1]
    for _ in killed_again(scene, out):
        rebuilt_without_root(scene)


def rebuilt_without_root(scene: Scene) -> None:
    shutil.rmtree(scene.root, ignore_errors=True)
    run(scene.root)
    # Only a whole tree may come back: with the user's file, or made anew without it.
    assert tree(scene.root) in (AFTER, {**AFTER, **MINE, "python/code.py": b"x = 1\n"})
    assert leftovers(scene.root) == []


def test_a_root_that_someone_removes_after_a_crash_is_made_anew(way: str, folder: Path) -> None:
    scene = Scene(folder, first=False)
    for at in points(scene):
        scene.crash(die, at, forever=True)
        rebuilt_without_root(scene)
