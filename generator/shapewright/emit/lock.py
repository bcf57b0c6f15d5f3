"""One writer at a time, and no lock file left when it is done."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shapewright.emit.disk import NOFOLLOW
from shapewright.errors import OutputError

_PAUSE = 0.05  # seconds between two tries


@contextmanager
def locked(path: Path, wait: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock during the body.

    Args:
        path: the lock file; it is made, and removed in the end.
        wait: how many seconds to wait for another run.
        tell: is told once, if there is anything to wait for.

    Raises:
        OutputError: another run still holds it.
        OSError: the lock file cannot be made.
    """
    descriptor = _acquire(path, wait, tell)
    try:
        yield
    finally:
        _release(path, descriptor)


def _acquire(path: Path, wait: float, tell: Callable[[str], None]) -> int:
    deadline = time.monotonic() + wait
    told = False
    while (descriptor := _try(path)) is None:
        if time.monotonic() >= deadline:
            raise OutputError(
                f"another run holds {path}, after {wait:g} seconds of waiting; try again when it "
                "is done, or remove that file if there is no such run"
            )
        if not told:
            told = True
            tell(f"waiting for another run, which holds {path}")
        time.sleep(_PAUSE)
    return descriptor


if sys.platform == "win32":

    def _try(path: Path) -> int | None:
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            return None

    def _release(path: Path, descriptor: int) -> None:
        os.close(descriptor)
        with suppress(OSError):
            os.unlink(path)

else:
    import fcntl

    def _try(path: Path) -> int | None:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | NOFOLLOW, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Its last holder may have removed the file after it was opened here; then a third run
            # can lock a new one, and this lock means nothing.
            if os.path.samestat(os.fstat(descriptor), os.lstat(path)):
                return descriptor
        except (BlockingIOError, FileNotFoundError):
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        return None

    def _release(path: Path, descriptor: int) -> None:
        # Removed while it is held: whoever opened it before sees that (above). A file that cannot
        # be removed locks nobody out, and the next run takes it over: no reason to fail.
        try:
            with suppress(OSError):
                os.unlink(path)
        finally:
            with suppress(OSError):
                os.close(descriptor)
