"""What can go wrong on the way of an answer, by name."""

from __future__ import annotations

from ._wire import Written

FAULTS = {
    "close": "the connection is closed before anything is answered",
    "reset": "the connection is reset before anything is answered",
    "hang": "nothing is answered; the connection stays open until the client closes it",
    "cut-head": "the connection is closed in the middle of the answer's head",
    "cut-body": "the connection is closed in the middle of the answer's body",
    "short-length": "Content-Length is half of what the body has",
    "drip": "the answer comes byte by byte, with pauses",
    "empty": "status 200 and no body",
    "truncated": "half of the body, with a Content-Length that fits",
    "garbage": "status 200 and bytes that are of no format",
    "html": "status 200 and a page of a proxy",
}
"""Faults of answers: those of the connection first, then those of the body."""

_PAGE = b"<html><body><h1>It works!</h1></body></html>"
_NOISE = bytes(range(0x80, 0x100))


def damaged(written: Written, fault: str) -> Written:
    """An answer whose body is damaged; faults of the connection leave it as it is."""
    body, headers = written.body, dict(written.headers)
    if fault == "empty":
        return Written(200, headers, b"")
    if fault == "truncated":
        return Written(written.status, headers, body[: len(body) // 2])
    if fault == "garbage":
        return Written(200, headers, _NOISE)
    if fault == "html":
        headers = {n: t for n, t in headers.items() if n.lower() != "content-type"}
        return Written(200, {**headers, "Content-Type": "text/html"}, _PAGE)
    return written


def checked(fault: str) -> str:
    """The name of a fault.

    Raises:
        ValueError: there is none of that name.
    """
    if fault not in FAULTS:
        raise ValueError(f"there is no fault {fault!r}; there are {', '.join(FAULTS)}")
    return fault
