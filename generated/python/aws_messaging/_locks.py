"""Locks that outlive a fork of the process."""

from __future__ import annotations

import os
from _thread import allocate_lock  # threading has the same, and takes long to import

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _thread import LockType


class ProcessLock:
    """One lock for each process: a forked one never waits for a thread that it does not have.

    A plain lock that another thread holds during the fork stays locked in the child for ever.
    """

    __slots__ = ("_locks",)

    def __init__(self) -> None:
        self._locks: dict[int, LockType] = {}

    def here(self) -> LockType:
        """The lock of this process."""
        process = os.getpid()
        # In one step, for two threads may be the first to ask.
        return self._locks.get(process) or self._locks.setdefault(
            process, allocate_lock()
        )
