"""What the workers of one run of tests have in common: each makes it only if it is the first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

try:
    import fcntl
except ImportError:  # without locks each worker has a folder of its own
    COMMON = False
else:
    COMMON = "PYTEST_XDIST_WORKER" in os.environ


@contextmanager
def common_folder(factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """A folder of this run, the same for all its workers; one of them at a time is in it."""
    base = factory.getbasetemp()
    folder = (base.parent if COMMON else base) / f"common-{name}"
    folder.mkdir(exist_ok=True)
    if not COMMON:
        yield folder
        return
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder with what ``make`` writes into it; only the first worker that asks calls it."""
    with common_folder(factory, name) as folder:
        done = folder / ".done"
        if not done.exists():
            make(folder)
            done.touch()
    return folder
