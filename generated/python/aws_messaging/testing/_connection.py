"""One connection of the fake server: HTTP/1.1, and the faults that tests ask for."""

from __future__ import annotations

import contextlib
import re
import socket
import struct
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import cast

from ._refusals import refusal
from ._responder import Outcome, broken_by
from ._wire import Received, Written
from ._write import plain_failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._listener import Listener

_MOST_BODY = 64 * 1024 * 1024
_LONGEST_LINE = 65536
_MOST_TRAILERS = 100
# ``int`` takes signs, ``_`` and ``0x``, too.
_LENGTH = re.compile("[0-9]{1,18}")
_CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}")
_PAUSE = 0.005  # seconds between the bytes of an answer that drips
_SILENT = ("close", "reset", "hang")
_BODILESS = (204, 304)


class Connection(BaseHTTPRequestHandler):
    """Reads requests, and sends what the server makes of them."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 120

    def setup(self) -> None:
        super().setup()
        self._listener.opened(self.connection)

    @property
    def _listener(self) -> Listener:
        return cast("Listener", self.server)

    def finish(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            super().finish()
        self._listener.closed(self.connection)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: request lines can hold what is private."""

    def handle_one_request(self) -> None:
        """Read a request and answer it; the connection ends where HTTP says so."""
        self.close_connection = True
        try:
            self.raw_requestline = self.rfile.readline(_LONGEST_LINE + 1)
            if not self.raw_requestline or not self.parse_request():
                return
            received = self._received()
            if received is None:
                self.close_connection = True  # its body is still to come
                self._send(Written(413, {}, b""))
                return
        except (OSError, ValueError):  # the client has gone, or spoke no HTTP
            self.close_connection = True
            return
        try:
            self._exchange(received)
        except OSError:
            self.close_connection = True

    def _received(self) -> Received | None:
        body = self._body()
        if body is None:
            return None
        headers = [
            (name, str(text).encode("latin-1", "replace").decode("utf-8", "replace"))
            for name, text in self.headers.items()
        ]
        # ``self.path`` has lost slashes that it began with.
        target = self.requestline.split()[1]
        return Received(self.command, target, headers, body)

    def _body(self) -> bytes | None:
        """The request's body; None if it is too large."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._chunks()
        text = self.headers.get("Content-Length", "0").strip()
        if not _LENGTH.fullmatch(text):
            raise ValueError("Content-Length is no length")
        length = int(text)
        return self._exactly(length) if length <= _MOST_BODY else None

    def _chunks(self) -> bytes | None:
        body = bytearray()
        while size := self._chunk_size():
            if len(body) + size > _MOST_BODY:
                return None
            body += self._exactly(size)
            if self._line():
                raise ValueError("a chunk is longer than it says")
        for _ in range(_MOST_TRAILERS):
            if not self._line():
                return bytes(body)
        raise ValueError("there are too many trailers")

    def _chunk_size(self) -> int:
        text = self._line().split(b";")[0].strip()
        if not _CHUNK_SIZE.fullmatch(text):
            raise ValueError("a chunk has no size")
        return int(text, 16)

    def _line(self) -> bytes:
        line = self.rfile.readline(_LONGEST_LINE + 1)
        if not line.endswith(b"\n"):
            raise ValueError("a line is too long, or the request is cut")
        return line.rstrip(b"\r\n")

    def _exactly(self, length: int) -> bytes:
        data = self.rfile.read(length)
        if len(data) < length:
            raise ValueError("the request is cut")
        return data

    def _exchange(self, received: Received) -> None:
        outcome = self._outcome(received)
        self.close_connection = (
            self.headers.get("Connection", "").lower() == "close"
            or self.request_version != "HTTP/1.1"
        )
        if outcome.latency and self._listener.stopped.wait(outcome.latency):
            self.close_connection = True
        elif outcome.fault in _SILENT:
            self.close_connection = True
            self._be_silent(outcome.fault)
        else:
            self._send(outcome.written, outcome.fault)

    def _outcome(self, received: Received) -> Outcome:
        """What is sent back; an error of the server itself is answered like one of AWS."""
        try:
            return self._listener.respond(received)
        except Exception as error:
            failure = refusal(None, "", "broken", broken_by(error))
            return Outcome(plain_failure(failure))

    def _be_silent(self, fault: str) -> None:
        if fault == "reset":
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.rfile.close()
            self.connection.close()
        elif fault == "hang":
            self.connection.settimeout(None)
            while self.connection.recv(_LONGEST_LINE):
                pass

    def _send(self, written: Written, fault: str = "") -> None:
        body = written.body
        if self.command == "HEAD" or written.status in _BODILESS:
            body = b""
        length = len(body) // 2 if fault == "short-length" else len(body)
        head = self._head(written, length)
        if fault == "cut-head":
            head, body = head[: len(head) // 2], b""
        elif fault == "cut-body":
            head, body = (head, body[:-1]) if body else (head[:-2], b"")
        if fault in ("cut-head", "cut-body", "short-length"):
            self.close_connection = True
        if fault == "drip":
            self._drip(head + body)
        else:
            self.connection.sendall(head + body)

    def _head(self, written: Written, length: int) -> bytes:
        try:
            phrase = HTTPStatus(written.status).phrase
        except ValueError:
            phrase = ""
        lines = [f"HTTP/1.1 {written.status} {phrase}"]
        lines += [f"{name}: {text}" for name, text in written.headers.items()]
        names = {name.lower() for name in written.headers}
        if "content-length" not in names and written.status not in _BODILESS:
            lines.append(f"Content-Length: {length}")
        if self.close_connection:
            lines.append("Connection: close")
        return "\r\n".join([*lines, "", ""]).encode()

    def _drip(self, data: bytes) -> None:
        for byte in data:
            if self._listener.stopped.wait(_PAUSE):
                self.close_connection = True
                return
            self.connection.sendall(bytes((byte,)))
