"""Answers of services, as bytes of HTTP."""

from __future__ import annotations

import json
from typing import Any

REQUEST_ID = "7a62c49f-347e-4fc4-9331-6e8e7a96aa73"


def answer(status: int, body: bytes | dict[str, Any], *lines: str) -> bytes:
    """An answer with a request id, after which the server closes, as it says.

    Args:
        lines: further headers.
    """
    if isinstance(body, dict):
        body = json.dumps(body).encode()
    head = [
        f"HTTP/1.1 {status} Said",
        f"x-amzn-RequestId: {REQUEST_ID}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *lines,
    ]
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def error(status: int, code: str, message: str = "told", *lines: str) -> bytes:
    """An error as services of both protocols of JSON tell it."""
    body = {"__type": f"com.amazonaws#{code}", "Message": message}
    return answer(status, body, f"x-amzn-ErrorType: {code}", *lines)


SENT = answer(200, {"ApplicationId": "app", "RequestId": "r", "Result": {}})
CODE_SENT = answer(200, {"MessageId": "m-1"})
