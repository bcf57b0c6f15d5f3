"""Reading the disk: where things lie, what is there, without ever following a link."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from shapewright.emit.paths import BYTECODE, CACHES, MANIFEST, readable
from shapewright.errors import OutputError

# Neither flag exists on Windows, where O_BINARY does.
NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_COMPILED = re.compile(r".*\.pyc(\.[0-9]+)?", re.DOTALL)  # Python writes x.pyc.123, then renames

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """An output folder and the names beside it that a run uses and leaves empty.

    Args:
        root: the folder itself.
        new: a tree that is being written, or any tree that is to be removed.
        ready: a complete tree on its way to ``root`` (see ``swap``).
        old: the tree that was at ``root``, on its way out.
        lock: who holds it is the one run that may write.
    """

    root: Path
    new: Path
    ready: Path
    old: Path
    lock: Path

    @classmethod
    def of(cls, root: Path) -> Place:
        """The place of a folder.

        Raises:
            OutputError: the path has no name of its own (``/``), or cannot be a path.
        """
        if "\0" in str(root):
            raise OutputError(f"{str(root)!r} is not a path")
        if root.name in ("", ".."):
            root = Path(os.path.realpath(root))
        if not root.name:
            raise OutputError(f"{root} cannot be an output folder")
        siblings = (
            root.with_name(f".{root.name}.shapewright-{use}")
            for use in ("new", "ready", "old", "lock")
        )
        return cls(root, *siblings)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a folder holds; two are equal when no file came, went or was written between them.

    Args:
        files: path -> inode, size and time of every file but the manifest.
        folders: every folder, without the caches of tools.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set, compare=False)


@contextmanager
def reported(root: Path) -> Iterator[None]:
    """Turn an error of the operating system into one for people.

    Raises:
        OutputError: the body met an ``OSError``; the text has the path and the reason.
    """
    try:
        yield
    except OSError as error:
        where = root if error.filename is None else error.filename
        reason = error.strerror or str(error)
        raise OutputError(f"output folder {root}: {reason}: {where}") from error


def kind(path: Path) -> Literal["missing", "file", "folder", "other"]:
    """What is at a path, not following a link there.

    Raises:
        OSError: it cannot be known (which is not the same as missing).
    """
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return "missing"
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "other"


def read_file(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        OSError: it cannot be read, or is a link.
    """
    with open(os.open(path, os.O_RDONLY | NOFOLLOW), "rb") as stream:
        return stream.read()


def snapshot(root: Path) -> Snapshot:
    """Walk an output folder; a missing one is empty.

    Raises:
        OutputError: it is not a folder, or holds something that is neither file nor folder.
        OSError: it cannot be read.
    """
    found = Snapshot()
    what = kind(root)
    if what == "missing":
        return found
    if what != "folder":
        raise OutputError(f"{root} is not a folder (a link to one will not do)")
    folders = [""]
    while folders:
        folders.extend(_visit(root, folders.pop(), found))
    return found


def _visit(root: Path, folder: str, found: Snapshot) -> Iterator[str]:
    """Add the files of one folder, and yield the folders in it."""
    with os.scandir(root / folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)  # the same link is named first
    for entry in entries:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if path == MANIFEST:
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_dropping(entry):
                found.folders.add(path)
                yield path
        elif entry.is_file(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            found.files[path] = (status.st_ino, status.st_size, status.st_mtime_ns)
        else:
            raise OutputError(
                f"{root}: {readable(path)} is a link or a special file, which Shapewright neither "
                "follows nor replaces; remove it"
            )


def _is_dropping(folder: os.DirEntry[str]) -> bool:
    """Whether a folder is what a tool left and makes again: nobody misses it."""
    if folder.name != BYTECODE:
        return folder.name in CACHES
    with os.scandir(folder.path) as entries:
        return all(
            _COMPILED.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
            for entry in entries
        )
