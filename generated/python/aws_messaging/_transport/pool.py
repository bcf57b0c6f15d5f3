"""Connections that are kept for the next request."""

from __future__ import annotations

import os
from _thread import allocate_lock  # threading has the same, and takes long to import
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .connection import Connection, Route


class Pool:
    """Connections that nobody uses, the one that was used last at the end.

    A process that was forked starts with an empty pool: two processes that wrote into one
    connection would read each other's answers.

    Args:
        most: how many are kept; the ones that were used longest ago are closed.
        seconds: for how long one is kept.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._lock = allocate_lock()
        self._idle: list[Connection] = []

    def take(self, route: Route) -> Connection | None:
        """The connection that was used last on a route, if one is left that is silent.

        One that the server closed, or on which it has sent what nobody asked for, is dropped.
        """
        if self._process != os.getpid():
            self._begin()
        while True:
            with self._lock:
                connection = self._pop(route)
            if connection is None:
                return None
            limit = min(self._seconds, connection.idle_limit)
            if monotonic() - connection.used < limit and connection.is_silent():
                return connection
            connection.close()

    def _pop(self, route: Route) -> Connection | None:
        for place in range(len(self._idle) - 1, -1, -1):
            if self._idle[place].route == route:
                return self._idle.pop(place)
        return None

    def give(self, connection: Connection) -> None:
        """Keep a connection whose answer was read to its end."""
        if self._process != os.getpid():
            connection.close()  # the other process uses it
            return
        connection.used = monotonic()
        with self._lock:
            self._idle.append(connection)
            old = self._idle.pop(0) if len(self._idle) > self._most else None
        if old is not None:
            old.close()

    def close(self) -> None:
        """Close all connections that are kept."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def __del__(self) -> None:
        if hasattr(self, "_idle"):
            self.close()
