"""Connections that are kept for the next request."""

from __future__ import annotations

from time import monotonic

from .. import _locks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .connection import Connection, Route


class Pool:
    """Connections that nobody uses, the one that was used last at the end.

    A process that was forked starts with an empty pool: two processes that wrote into one
    connection would read each other's answers. It closes what it inherits, which leaves the
    other's connections open.

    Args:
        most: how many are kept; the ones that were used longest ago are closed.
        seconds: for how long one is kept.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._lock = _locks.ProcessLock()
        self._forks = _locks.forks
        self._idle: list[Connection] = []

    def take(self, route: Route) -> Connection | None:
        """The connection that was used last on a route, if one is left that is silent.

        One that the server closed, or on which it has sent what nobody asked for, is dropped.
        """
        while True:
            with self._lock.here():
                if self._forks != _locks.forks:
                    self._disown()
                connection = self._pop(route)
            if connection is None:
                return None
            if not self._is_old(connection, monotonic()) and connection.is_silent():
                return connection
            connection.close()

    def _disown(self) -> None:
        """Drop what another process opened: this is the first look in this process."""
        self._forks = _locks.forks
        _close_all(self._idle)
        self._idle = []

    def _is_old(self, connection: Connection, now: float) -> bool:
        return now - connection.used >= min(self._seconds, connection.idle_limit)

    def _pop(self, route: Route) -> Connection | None:
        for connection in reversed(self._idle):
            if connection.route == route:
                self._idle.remove(connection)
                return connection
        return None

    def give(self, connection: Connection) -> None:
        """Keep a connection whose answer was read to its end; those that are too old go."""
        now = connection.used = monotonic()
        dropped: list[Connection] = []
        with self._lock.here():
            if self._forks != _locks.forks:
                self._disown()
                dropped.append(connection)  # the other process uses it
            else:
                if self._idle:
                    dropped = [each for each in self._idle if self._is_old(each, now)]
                    self._idle = [each for each in self._idle if each not in dropped]
                self._idle.append(connection)
                if len(self._idle) > self._most:
                    dropped.append(self._idle.pop(0))
        if dropped:
            _close_all(dropped)

    def close(self) -> None:
        """Close all connections that are kept."""
        with self._lock.here():
            if self._forks != _locks.forks:
                self._disown()
            idle, self._idle = self._idle, []
        _close_all(idle)

    def __del__(self) -> None:
        _close_all(getattr(self, "_idle", ()))


def _close_all(connections: Iterable[Connection]) -> None:
    for connection in connections:
        connection.close()
