"""Locks that outlive a fork of the process."""

from __future__ import annotations

import os
from _thread import allocate_lock  # threading has the same, and takes long to import

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _thread import LockType

forks = 0
"""How many forks lead to this process. Asking the system who one is costs a call each time."""


class ProcessLock:
    """One lock for each process: a forked one never waits for a thread that it does not have.

    A plain lock that another thread holds during the fork stays locked in the child for ever.
    """

    __slots__ = ("_locks",)

    def __init__(self) -> None:
        self._locks: dict[int, LockType] = {}

    def here(self) -> LockType:
        """The lock of this process."""
        # In one step, for two threads may be the first to ask.
        return self._locks.get(forks) or self._locks.setdefault(forks, allocate_lock())


def _count() -> None:
    global forks
    forks += 1


if hasattr(os, "register_at_fork"):  # Windows has no forks
    os.register_at_fork(after_in_child=_count)
