"""What a set of files would change in a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shapewright.emit.disk import Place, Snapshot, read_file, reported, snapshot
from shapewright.emit.manifest import Manifest, digest, load, render
from shapewright.emit.paths import MANIFEST, check_paths, in_scope


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a folder differs from the wanted files; every tuple holds sorted paths.

    A path can be in two of them: an edited file is also changed, or stale. The manifest is named
    (as missing or changed) only when nothing else differs.

    Args:
        missing: wanted, and not on disk.
        stale: made by the generator, still on disk, wanted no more.
        changed: on disk with other bytes than wanted.
        foreign: on disk, neither wanted nor made by the generator.
        edited: made by the generator, and since then given bytes that it would not write.
    """

    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether the folder is as it would be generated."""
        return not (self.missing or self.stale or self.changed or self.foreign or self.edited)


@dataclass(frozen=True, slots=True)
class Survey:
    """A folder beside the files that are wanted there.

    Args:
        snapshot: all that is on disk.
        manifest: what the folder's manifest says.
        found: path -> hash on disk, in the scope.
        owned: path -> hash when it was made, in the scope.
        wanted: path -> hash that is wanted.
        next_manifest: the manifest to be.
    """

    snapshot: Snapshot
    manifest: Manifest
    found: Mapping[str, str]
    owned: Mapping[str, str]
    wanted: Mapping[str, str]
    next_manifest: bytes

    def comparison(self) -> Comparison:
        """How the two differ."""
        found, owned, wanted = self.found, self.owned, self.wanted
        difference = Comparison(
            missing=_sorted(wanted.keys() - found),
            stale=_sorted((owned.keys() & found) - wanted.keys()),
            changed=_sorted(path for path in wanted.keys() & found if self._differs(path)),
            foreign=_sorted(found.keys() - wanted.keys() - owned.keys()),
            edited=_sorted(
                path
                for path in owned.keys() & found
                if found[path] != owned[path] and self._differs(path)
            ),
        )
        if not difference.clean or self.manifest.raw == self.next_manifest:
            return difference
        if self.manifest.raw is None:
            return Comparison(missing=(MANIFEST,))
        return Comparison(changed=(MANIFEST,))

    def _differs(self, path: str) -> bool:
        return self.found[path] != self.wanted.get(path)


def compare(root: Path, files: Mapping[str, bytes], scope: Collection[str] = ()) -> Comparison:
    """Compare a folder with the files that are wanted there; nothing is written.

    Args:
        root: the output folder; it may be missing.
        files: relative POSIX path -> content.
        scope: the top-level folders that ``files`` is about; empty for all.

    Raises:
        OutputError: a path cannot be written, or the folder cannot be read.
    """
    check_paths(files, scope)
    with reported(root):
        return survey(Place.of(root).root, files, scope).comparison()


def survey(root: Path, files: Mapping[str, bytes], scope: Collection[str]) -> Survey:
    """Read what ``compare`` and ``publish`` decide by.

    Raises:
        OutputError: the folder holds what cannot be an output folder's.
        OSError: something cannot be read.
    """

    def within(path: str) -> bool:
        return in_scope(path, scope)

    seen = snapshot(root)
    manifest = load(root)
    wanted = {path: digest(content) for path, content in files.items()}
    owned = {path: manifest.owned[path] for path in filter(within, manifest.owned)}
    elsewhere = {path: made for path, made in manifest.owned.items() if path not in owned}
    return Survey(
        snapshot=seen,
        manifest=manifest,
        found={path: digest(read_file(root / path)) for path in filter(within, seen.files)},
        owned=owned,
        wanted=wanted,
        next_manifest=render({**elsewhere, **wanted}),
    )


def _sorted(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(paths))
