"""Putting a set of files in place, wholly or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shapewright.emit.comparison import Comparison, Survey, survey
from shapewright.emit.disk import Place, Snapshot, kind, reported, snapshot
from shapewright.emit.lock import locked
from shapewright.emit.paths import MANIFEST, check_paths, in_scope, readable
from shapewright.emit.staging import stage, sync_folder
from shapewright.emit.swap import heal, swap, undo
from shapewright.errors import OutputError


@dataclass(frozen=True, slots=True)
class Report:
    """What ``publish`` did; the manifest is not counted.

    Args:
        written: files that are new or have new bytes, sorted.
        removed: files that are gone, sorted.
        unchanged: how many of the wanted files were there already.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def publish(
    root: Path,
    files: Mapping[str, bytes],
    scope: Collection[str] = (),
    *,
    wait: float = 30.0,
    notify: Callable[[str], None] | None = None,
) -> Report:
    """Make a folder hold these files: all of them in one step, or, after any failure, none.

    Files that the generator made before and makes no more are removed. Files in other folders than
    the scope's are kept as they are. If nothing would change, nothing is touched.

    Args:
        root: the output folder; it is made when it is missing.
        files: relative POSIX path -> content.
        scope: the top-level folders that ``files`` is about; empty for all.
        wait: how many seconds to wait for another run that is writing there.
        notify: is told what a person may want to know while it runs.

    Raises:
        OutputError: a path cannot be written, the folder holds files that are not the generator's
            or that were edited (each is named), another run does not end, or the disk fails.
    """
    check_paths(files, scope)
    tell = notify or _tell_nobody
    with reported(root):
        place = Place.of(root)
        place.root.parent.mkdir(parents=True, exist_ok=True)
        with locked(place.lock, wait, tell):
            heal(place)
            return _publish(place, files, scope, tell)


def _publish(
    place: Place, files: Mapping[str, bytes], scope: Collection[str], tell: Callable[[str], None]
) -> Report:
    found = survey(place.root, files, scope)
    difference = found.comparison()
    _refuse(place.root, found, difference)
    written = tuple(sorted({*difference.missing, *difference.changed} - {MANIFEST}))
    report = Report(written, difference.stale, len(files) - len(written))
    if difference.clean:
        return report
    _check_writable(place.root, found.snapshot)
    try:
        _stage(place, found, {path: files[path] for path in written}, scope)
        _check_still(place.root, found.snapshot)
        swap(place)
        _settle(place, tell)
    except BaseException:
        undo(place)
        raise
    return report


def _stage(
    place: Place, found: Survey, written: Mapping[str, bytes], scope: Collection[str]
) -> None:
    kept = [
        path
        for path in found.snapshot.files
        if path not in written and (path in found.wanted or not in_scope(path, scope))
    ]
    stage(place.new, {**written, MANIFEST: found.next_manifest}, place.root, kept)


def _settle(place: Place, tell: Callable[[str], None]) -> None:
    """Remove the old tree. The new one is in place, so nothing here is a failure of the run."""
    try:
        sync_folder(place.root.parent)
        heal(place)
    except OSError as error:
        tell(f"{place.root} is written, but what it replaced is not all removed yet: {error}")


def _refuse(root: Path, found: Survey, difference: Comparison) -> None:
    unowned = [path for path in difference.changed if path not in found.owned and path != MANIFEST]
    foreign = sorted({*difference.foreign, *unowned})
    if not foreign and not difference.edited:
        return
    raise OutputError(
        f"{root} holds files that would be lost; nothing was changed."
        + _listed("Not made by Shapewright (move them elsewhere, or remove them)", foreign)
        + _listed(
            "Edited by hand (make the change in the spec or the template, then remove the file)",
            difference.edited,
        )
    )


def _listed(title: str, paths: Iterable[str]) -> str:
    lines = "".join(f"\n  {readable(path)}" for path in paths)
    return f"\n{title}:{lines}" if lines else ""


def _check_writable(root: Path, seen: Snapshot) -> None:
    """A folder that is read-only is meant to be; besides, its old tree could not be removed."""
    if kind(root) == "missing":
        return
    for folder in ("", *sorted(seen.folders)):
        if not os.access(root / folder, os.W_OK | os.X_OK):
            raise OutputError(f"{readable(str(root / folder))} is read-only; nothing was changed")


def _check_still(root: Path, before: Snapshot) -> None:
    if snapshot(root) != before:
        raise OutputError(f"{root} was changed by someone else meanwhile; run it again")


def _tell_nobody(message: str) -> None:
    """Where nobody listens."""
