"""Servers on the loopback that do exactly what a script says, right or wrong.

A script is a sequence of steps, played after each request is read. Bytes are sent as they are.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

_PATIENCE = 30.0  # seconds after which a server gives up: a test is long over


@dataclass(frozen=True, slots=True)
class Drip:
    """Sends single bytes.

    Args:
        data: sent byte by byte, over and over again if ``forever``.
        seconds: how long to wait before each.
    """

    data: bytes
    seconds: float = 0.05
    forever: bool = False


@dataclass(frozen=True, slots=True)
class Flood:
    """Sends a piece again and again, as fast as it is taken.

    Args:
        pieces: how many times; None until the client goes away.
    """

    piece: bytes
    pieces: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Waits."""

    seconds: float


class Hold:
    """Says nothing more, and keeps the connection open until the client closes it."""


class Reset:
    """Breaks the connection with RST."""


class Again:
    """Keeps the connection for the next request, which is answered by the same script."""


class Blind:
    """First step of a script that does not read the request."""


class Hear:
    """Reads once, whatever comes."""


class HalfRead:
    """First step of a script that reads no more than the request's head."""


Step = bytes | Drip | Flood | Pause | Hold | Reset | Again | Blind | Hear | HalfRead
Script = Sequence[Step]


@dataclass
class Server:
    """A server that plays scripts.

    Args:
        scripts: the first is played on the first connection, and so on; the last on all others.
        context: settings of TLS; None to speak plainly.

    Attributes:
        requests: each request that was read, as it came.
        connections: how many connections were taken.
        open: how many of them are open.
    """

    scripts: Sequence[Script]
    context: ssl.SSLContext | None = None
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    _streams: list[socket.socket] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        scheme = "http" if self.context is None else "https"
        return f"{scheme}://127.0.0.1:{self.port}"

    def stop(self) -> None:
        """Close everything, and wait until nobody works for the server any more."""
        self._stopped.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for stream in self._streams:
                with contextlib.suppress(OSError):
                    stream.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(_PATIENCE)

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                stream, _ = self._listener.accept()
            except OSError:
                return
            script = self.scripts[min(self.connections, len(self.scripts) - 1)]
            thread = threading.Thread(target=self._serve, args=(stream, script), daemon=True)
            with self._lock:
                self.connections += 1
                self._streams.append(stream)
                self._threads.append(thread)
            thread.start()

    def _serve(self, stream: socket.socket, script: Script) -> None:
        stream.settimeout(_PATIENCE)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self.open += 1
        try:
            if self.context is not None:
                stream = self.context.wrap_socket(stream, server_side=True)
            with stream:
                while self._play(stream, script):
                    pass
        except (OSError, ssl.SSLError):
            return
        finally:
            stream.close()
            with self._lock:
                self.open -= 1

    def _play(self, stream: socket.socket, script: Script) -> bool:
        """Play a script once; whether to play it again for the next request."""
        first = script[0] if script else b""
        if not isinstance(first, Blind):
            request = read_request(stream, body=not isinstance(first, HalfRead))
            if not request:
                return False
            with self._lock:
                self.requests.append(request)
        for step in script:
            if isinstance(step, Again):
                return True
            self._do(stream, step)
        return False

    def _do(self, stream: socket.socket, step: Step) -> None:
        if isinstance(step, bytes):
            stream.sendall(step)
        elif isinstance(step, Drip):
            self._drip(stream, step)
        elif isinstance(step, Flood):
            sent = 0
            while step.pieces is None or sent < step.pieces:
                stream.sendall(step.piece)
                sent += 1
        elif isinstance(step, Pause):
            self._stopped.wait(step.seconds)
        elif isinstance(step, Hear):
            stream.recv(65536)
        elif isinstance(step, Hold):
            while stream.recv(65536):
                pass
        elif isinstance(step, Reset):
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            stream.close()

    def _drip(self, stream: socket.socket, drip: Drip) -> None:
        while True:
            for byte in drip.data:
                if self._stopped.wait(drip.seconds):
                    return
                stream.sendall(bytes([byte]))
            if not drip.forever:
                return


def read_request(stream: socket.socket, body: bool = True) -> bytes:
    """One request, with its body if that is wanted; nothing if the client has gone away."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = stream.recv(65536)
        if not piece:
            return b""
        data += piece
    head, _, rest = data.partition(b"\r\n\r\n")
    lengths = [
        int(line.split(b":")[1])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    ]
    while body and lengths and len(rest) < lengths[0]:
        piece = stream.recv(65536)
        if not piece:
            return b""
        rest += piece
    return head + b"\r\n\r\n" + rest


def in_threads(count: int, work: Callable[[int], None]) -> None:
    """Run ``work(number)`` in that many threads at once, and raise what one of them raised."""
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            work(number)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(2 * _PATIENCE)
    if failures:
        raise failures[0]
