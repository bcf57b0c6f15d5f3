"""The one step by which a tree takes the place of another.

Where the system can exchange two folders, that is the step: at any moment the root is the old tree
or the new one. Elsewhere it takes two renames, and between them the root is missing for a moment:

====================  ==========  ==========  ==========  ==============================
state                 root        new         ready       what the next run does
====================  ==========  ==========  ==========  ==============================
writing               old tree    part of it              removes ``new``
complete              old tree                new tree    removes ``ready``
out                   (in old)                new tree    moves ``ready`` to root
in                    new tree                            removes ``old``
====================  ==========  ==========  ==========  ==============================

``ready`` never names a tree in parts: it is renamed to ``new`` before it is removed.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from shapewright.emit.disk import Place, kind
from shapewright.emit.staging import remove, sync_folder
from shapewright.errors import OutputError

_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS alike
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_IMMOVABLE = {errno.EXDEV, errno.EBUSY}


def swap(place: Place) -> None:
    """Put the complete tree at ``new`` in the place of the root.

    Raises:
        OutputError: the root is a folder that cannot be moved.
        OSError: it could not be done; ``undo`` then brings the old tree back.
    """
    try:
        if kind(place.root) == "missing":
            os.rename(place.new, place.root)
        elif not exchange(place.new, place.root):
            _rename_twice(place)
    except OSError as error:
        if error.errno not in _IMMOVABLE:
            raise
        raise OutputError(
            f"{place.root} cannot be replaced: it is a mount point, or part of a lower layer of a "
            "container image; generate into a folder inside it, or remove it first"
        ) from error


def heal(place: Place) -> None:
    """Bring to its end what an earlier run left, and leave nothing beside the root.

    Raises:
        OSError: something cannot be moved or removed.
    """
    if kind(place.ready) != "missing":
        if kind(place.root) == "missing":
            os.rename(place.ready, place.root)
            sync_folder(place.root.parent)
        else:
            remove(place.new)
            os.rename(place.ready, place.new)
    remove(place.new)
    remove(place.old)


def undo(place: Place) -> None:
    """After a failure: the old tree, if it is out, comes back; what cannot be done is left."""
    with suppress(OSError):
        if kind(place.root) == "missing" and kind(place.old) != "missing":
            os.rename(place.old, place.root)
    with suppress(OSError):
        heal(place)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step.

    Returns:
        False when the system, or this file system, has no such operation.

    Raises:
        OSError: it failed; nothing has moved.
    """
    if _exchange is None:
        return False
    if _exchange(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _rename_twice(place: Place) -> None:
    os.rename(place.new, place.ready)
    sync_folder(place.root.parent)
    os.rename(place.root, place.old)
    os.rename(place.ready, place.root)


def _find_exchange() -> Callable[[bytes, bytes], int] | None:
    try:
        if sys.platform == "linux":
            renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
            return lambda one, other: int(renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE))
        if sys.platform == "darwin":
            renamex_np = ctypes.CDLL(None, use_errno=True).renamex_np
            return lambda one, other: int(renamex_np(one, other, _EXCHANGE))
    except (AttributeError, OSError):  # a C library without it
        pass
    return None


_exchange = _find_exchange()
