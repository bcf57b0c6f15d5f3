"""Random answers: good ones, good ones with damage, and how others read them."""

from __future__ import annotations

import io
import string
from http.client import HTTPException, HTTPResponse
from random import Random
from typing import NamedTuple

import urllib3
import urllib3.exceptions

_TOKEN = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~"
_VALUE = string.ascii_letters + string.digits + ' \t!"#$%&()*,;:=?/@[]{}~é\xa0ÿ'
_NAMES = ("x-amzn-RequestId", "Content-Type", "ETag", "Set-Cookie", "X-Cache", "Date")
_BITS = (b"\r\n", b"\n", b"\r", b"\0", b" ", b"\t", b":", b",", b";", b"0", b"9", b"-", b"x", b"F")


class Seen(NamedTuple):
    """An answer as one reader sees it."""

    status: int
    headers: dict[str, str]
    body: bytes


def good(random: Random, method: str) -> bytes:
    """A well-formed answer to a request."""
    status = random.choice((200, 200, 200, 201, 204, 206, 304, 400, 404, 429, 500, 503, 599))
    reason = random.choice((" OK", " ", "", " Not so good", " é"))
    lines = [f"HTTP/1.1 {status}{reason}", *_headers(random)]
    body, framing = _body(random)
    if status in (204, 304):  # http.client reads chunks even there
        body, framing = b"", "Content-Length: 7" if status == 304 else ""
    elif method == "HEAD":
        body = b""
    if framing:
        lines.insert(random.randint(1, len(lines)), framing)
    head = "\r\n".join([*lines, "", ""]).encode("latin-1")
    before = b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\n" * random.choice((0, 0, 0, 1, 2))
    return before + head + body


def _headers(random: Random) -> list[str]:
    found = []
    for _ in range(random.randint(0, 12)):
        name = random.choice(_NAMES)
        if random.random() < 0.5:
            name = "".join(random.choices(_TOKEN, k=random.randint(1, 20)))
        if random.random() < 0.2:
            name = name.swapcase()
        value = "".join(random.choices(_VALUE, k=random.randint(0, 40))).strip(" \t")
        found.append(f"{name}:{random.choice(('', ' ', '  '))}{value}")
    return found


def _body(random: Random) -> tuple[bytes, str]:
    """A body on the wire, and the header that says where it ends."""
    body = random.randbytes(random.choice((0, 1, 2, 30, 300, 5000)))
    kind = random.randrange(3)
    if kind == 0:
        return body, f"{random.choice(('Content-Length', 'content-length'))}: {len(body)}"
    if kind == 1:
        return body, random.choice(("Connection: close", ""))
    coded = b""
    while body:
        size = random.randint(1, len(body))
        extension = random.choice((b"", b"", b";a=b", b" ;x"))
        coded += b"%x%b\r\n%b\r\n" % (size, extension, body[:size])
        body = body[size:]
    trailer = random.choice((b"", b"X-Sum: 1\r\n"))
    return coded + b"0\r\n" + trailer + b"\r\n", "Transfer-Encoding: chunked"


def damaged(random: Random, answer: bytes) -> bytes:
    """An answer with one to three small changes."""
    data = bytearray(answer)
    for _ in range(random.randint(1, 3)):
        place = random.randint(0, min(len(data), 400))
        change = random.randrange(5)
        if change == 0:
            del data[place : place + random.randint(1, 4)]
        elif change == 1:
            data[place:place] = random.choice(_BITS)
        elif change == 2:
            data[place : place + 1] = random.choice(_BITS)
        elif change == 3:
            data[place:place] = data[place : place + random.randint(1, 40)]
        else:
            del data[random.randint(0, len(data)) :]
    return bytes(data)


def split(random: Random, data: bytes) -> list[bytes]:
    """The pieces in which an answer comes."""
    pieces = []
    while data:
        size = random.choice((1, 3, 100, 100, len(data)))
        pieces.append(data[:size])
        data = data[size:]
    return pieces


class _Stream:
    """As much of a socket as ``http.client`` reads from."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, mode: str) -> io.BytesIO:
        return io.BytesIO(self._data)


def seen_by_http_client(data: bytes, method: str) -> Seen | None:
    """What ``http.client`` makes of an answer; None if it refuses it."""
    try:
        response = HTTPResponse(_Stream(data), method=method)  # type: ignore[arg-type]
        response.begin()
        body = response.read()
    except (HTTPException, ValueError):
        return None
    return Seen(response.status, _trimmed(response), body)


def seen_by_urllib3(data: bytes, method: str) -> Seen | None:
    """What urllib3 makes of an answer, with the lengths enforced; None if it refuses it."""
    inner = HTTPResponse(_Stream(data), method=method)  # type: ignore[arg-type]
    try:
        inner.begin()
        response = urllib3.HTTPResponse(
            body=inner,
            headers=urllib3.HTTPHeaderDict(inner.msg.items()),
            status=inner.status,
            preload_content=False,
            decode_content=False,
            request_method=method,
            original_response=inner,
        )
        body = b"".join(response.stream(4096, decode_content=False))
    except (HTTPException, urllib3.exceptions.HTTPError, ValueError):
        return None
    return Seen(response.status, _trimmed(inner), body)


def _trimmed(response: HTTPResponse) -> dict[str, str]:
    """The headers as urllib3 joins them, each value without the blanks around it."""
    joined = urllib3.HTTPHeaderDict()
    for name, value in response.msg.items():
        joined.add(name, value.strip(" \t"))
    return {name: joined[name] for name in joined}
