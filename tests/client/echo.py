"""A server that tells each caller what was asked of it."""

from __future__ import annotations

import contextlib
import json
import socket
import threading

from tests.transport.servers import read_request


class Echo:
    """Answers each ``SendOTPMessage`` with its application and its reference.

    Attributes:
        requests: how many were answered.
        open: connections that are open now.
        most_open: how many were open at once, at most.
    """

    def __init__(self) -> None:
        self.requests = 0
        self.open = 0
        self.most_open = 0
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._streams: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self) -> None:
        """Close everything."""
        for stream in (self._listener, *self._streams):
            with contextlib.suppress(OSError):
                stream.shutdown(socket.SHUT_RDWR)
            stream.close()

    def _accept(self) -> None:
        while True:
            try:
                stream, _ = self._listener.accept()
            except OSError:
                return
            self._streams.append(stream)
            threading.Thread(target=self._serve, args=(stream,), daemon=True).start()

    def _serve(self, stream: socket.socket) -> None:
        with self._lock:
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        with contextlib.suppress(OSError), stream:
            while request := read_request(stream):
                stream.sendall(self._answer(request))
        with self._lock:
            self.open -= 1

    def _answer(self, request: bytes) -> bytes:
        head, _, body = request.partition(b"\r\n\r\n")
        application = head.split(b"/")[3].decode()
        reference = json.loads(body)["ReferenceId"]
        said = {"ApplicationId": application, "RequestId": reference, "Result": {}}
        answer = json.dumps(said).encode()
        with self._lock:
            self.requests += 1
        return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(answer), answer)
