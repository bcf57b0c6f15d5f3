"""The socket of the fake server, and the threads behind it."""

from __future__ import annotations

import contextlib
import socket
import threading
from http.server import ThreadingHTTPServer

from ._connection import Connection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ._responder import Outcome
    from ._wire import Received

LOOPBACK = "127.0.0.1"
_POLL = 0.05  # seconds between looks at whether to stop
_PATIENCE = 10.0  # seconds to wait for connections to end


class Listener(ThreadingHTTPServer):
    """Listens on the loopback, with a thread for each connection.

    Args:
        port: 0 for any that is free.
        respond: makes the answer to a request.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, respond: Callable[[Received], Outcome]) -> None:
        super().__init__((LOOPBACK, port), Connection)
        self.respond = respond
        self.stopped = threading.Event()
        self._changed = threading.Condition()
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(
            target=self.serve_forever, args=(_POLL,), name="fake server", daemon=True
        )

    def start(self) -> None:
        """Begin to take connections."""
        self._thread.start()

    def stop(self) -> None:
        """Take no more, and end those that are open."""
        self.stopped.set()
        self.shutdown()
        self._thread.join(_PATIENCE)
        self.server_close()
        with self._changed:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            self._changed.wait_for(lambda: not self._open, _PATIENCE)

    def server_bind(self) -> None:
        """As it is inherited, but for a look-up of this machine's name."""
        socket.socket.bind(self.socket, self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: the connection ends, and a traceback can hold what is private."""

    def opened(self, connection: socket.socket) -> None:
        """Remember a connection."""
        with self._changed:
            self._open.add(connection)

    def closed(self, connection: socket.socket) -> None:
        """Forget a connection."""
        with self._changed:
            self._open.discard(connection)
            self._changed.notify_all()
