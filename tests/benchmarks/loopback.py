"""A server on the loopback that answers sends at once, as a process of its own.

::

    python loopback.py [certificate key]

prints its port, and serves until its standard input ends. Answers are made beforehand, so that
it is never what takes time.
"""

from __future__ import annotations

import json
import os
import socket
import ssl
import sys
import threading

USERS = 100


def _answer(body: dict[str, object]) -> bytes:
    text = json.dumps(body).encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "x-amzn-RequestId: 7a62c49f-347e-4fc4-9331-6e8e7a96aa73\r\n"
        "Date: Sat, 21 Nov 2026 12:00:00 GMT\r\nConnection: keep-alive\r\n"
        f"Content-Length: {len(text)}\r\n\r\n"
    )
    return head.encode() + text


_DELIVERED = {
    "DeliveryStatus": "SUCCESSFUL",
    "MessageId": "vq4cgq6cr7hs8ht0c2uc9v9u5vv0n6n4fdu3ls00",
    "StatusCode": 200,
    "StatusMessage": "MessageId: vq4cgq6cr7hs8ht0c2uc9v9u5vv0n6n4fdu3ls00",
}
_ONE = _answer({"ApplicationId": "app", "RequestId": "r-1", "Result": {"+12065550142": _DELIVERED}})
_MANY = _answer(
    {
        "ApplicationId": "app",
        "RequestId": "r-1",
        "Result": {
            f"user-{number:05}": {f"+1206555{number:04}": _DELIVERED} for number in range(USERS)
        },
    }
)


def _serve(stream: socket.socket) -> None:
    stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    data = b""
    while True:
        head, end, rest = data.partition(b"\r\n\r\n")
        wanted = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if end and len(rest) >= wanted:
            stream.sendall(_MANY if b"/users-messages" in head else _ONE)
            data = rest[wanted:]
            continue
        piece = stream.recv(262144)
        if not piece:
            return
        data += piece


def _connection(stream: socket.socket, context: ssl.SSLContext | None) -> None:
    try:
        if context is not None:
            stream = context.wrap_socket(stream, server_side=True)
        with stream:
            _serve(stream)
    except OSError:
        stream.close()


def main(files: list[str]) -> None:
    """Serve."""
    context = None
    if files:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)

    def accept() -> None:
        while True:
            stream, _ = listener.accept()
            threading.Thread(target=_connection, args=(stream, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
