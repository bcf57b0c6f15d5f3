"""A server that answers as the one did that the command lines were recorded with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from tests.cli_facts.recorded import request_facts


class Server(ThreadingHTTPServer):
    """Gives one answer after the other, the last of them for ever, and keeps the requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[dict[str, Any]] = [{}]
        self.requests: list[dict[str, Any]] = []

    def begin(self, answers: Sequence[dict[str, Any]]) -> None:
        """Forget what was, and answer with these."""
        self.answers = list(answers)
        self.requests = []

    def next_answer(self) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body."""
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        body = answer.get("body", {})
        text = body if isinstance(body, str) else json.dumps(body)
        headers = {"Content-Type": "application/json", **answer.get("headers", {})}
        return answer.get("status", 200), headers, text.encode()


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        seen = {
            "method": self.command,
            "target": self.path,
            "headers": self.headers.items(),
            "body": self.rfile.read(length).decode("utf-8", "surrogateescape"),
        }
        self.server.requests.append(request_facts(seen))
        status, headers, body = self.server.next_answer()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _serve

    def log_message(self, *_: object) -> None:
        """The test's output stays clean."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs."""
    with Server() as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()
