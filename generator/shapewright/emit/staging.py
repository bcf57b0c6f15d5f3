"""Writing a whole tree where nobody looks yet, and removing one where nobody looks any more."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from shapewright.emit.disk import NOFOLLOW, kind, read_file

_FILE_MODE = 0o644
_PROGRAM_MODE = 0o755
_FOLDER_MODE = 0o755
# What file systems without hard links answer, and a kernel that guards other people's files.
_NO_LINKS = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


def stage(new: Path, files: Mapping[str, bytes], old: Path, kept: Collection[str]) -> None:
    """Make a tree of new files and of files that another tree has, and force it to the disk.

    Args:
        new: the tree to make; nothing may be there.
        files: relative path -> content, in the order of writing.
        old: the tree that has the kept files.
        kept: the paths to take from it: not only their bytes but their time and mode stay.

    Raises:
        OSError: the disk is full, or the like; part of the tree is there.
    """
    folders = sorted({folder for path in (*files, *kept) for folder in _folders(path)})
    for folder in ("", *folders):
        _make_folder(new / folder)
    for path in kept:
        _keep(old / path, new / path)
    for path, content in files.items():
        _write(new / path, content)
    for folder in (*reversed(folders), ""):
        sync_folder(new / folder)
    sync_folder(new.parent)


def sync_folder(path: Path) -> None:
    """Force the names in a folder to the disk, where the system can do that.

    Raises:
        OSError: the disk failed.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # the file system has no such operation
            raise
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove whatever is at a path, without following links.

    Raises:
        OSError: some of it cannot be removed.
    """
    what = kind(path)
    if what == "folder":
        shutil.rmtree(path)
    elif what != "missing":
        os.unlink(path)


def _folders(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))


def _make_folder(path: Path) -> None:
    os.mkdir(path, _FOLDER_MODE)
    os.chmod(path, _FOLDER_MODE)  # the umask has no say


def _keep(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _write(target, read_file(source))
        shutil.copystat(source, target, follow_symlinks=False)


def _write(path: Path, content: bytes) -> None:
    mode = _PROGRAM_MODE if content.startswith(b"#!") else _FILE_MODE
    with _named(path):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NOFOLLOW, mode)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if sys.platform != "win32":
                os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Calls on a descriptor do not know which file failed; people want to."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)
        raise
