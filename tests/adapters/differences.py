"""What the libraries read otherwise than this package's own transport, and why that stays.

All of it is bounded in time and memory. By name of the behaviour: the outcome, and the reason.
"""

from __future__ import annotations

from tests.transport.behaviours import LOST

Outcome = str | tuple[int, bytes]

_REST = "what follows the end of an answer is not looked at"
_SOONER = "refused by the library's own limit, which is no error of size"
_PARSER = "the library's parser takes it"

URLLIB3: dict[str, tuple[Outcome, str]] = {
    "length too short": ((200, b"{"), _REST),
    "unannounced body after 204": ((204, b""), _REST),
    "unannounced body after 304": ((304, b""), _REST),
    "a second answer at once": ((200, b"{}"), _REST),
    "bytes after the chunks": ((200, b"{}"), _REST),
    "cut before the last line": ((200, b"{}"), "all chunks have come, and trailers are dropped"),
    "size of a chunk has 0x": ((200, b"{}"), _PARSER),
    "size of a chunk has _": ((200, b"{}"), _PARSER),
    "huge chunk": (LOST, "bytes are asked for as they come, and the connection ends"),
    "long line of a chunk": (LOST, _SOONER),
    "endless headers": (LOST, _SOONER),
    "endless interim answers": (LOST, "an interim answer other than 100 passes for the answer"),
    "hints first": (LOST, "an interim answer other than 100 passes for the answer"),
}
HTTPX: dict[str, tuple[Outcome, str]] = {
    "length too short": ((200, b"{"), _REST),
    "unannounced body after 204": ((204, b""), _REST),
    "unannounced body after 304": ((304, b""), _REST),
    "a second answer at once": ((200, b"{}"), _REST),
    "bytes after the chunks": ((200, b"{}"), _REST),
    "lines end with LF": ((200, b"{}"), _PARSER),
    "a line ends with LF": ((200, b"{}"), _PARSER),
    "folded header": ((200, b"{}"), _PARSER),
    "control in the reason": ((200, b"{}"), "nobody is told the reason"),
    "huge chunk": (LOST, _SOONER),
    "long line of a chunk": (LOST, _SOONER),
    "endless header": (LOST, _SOONER),
    "endless headers": (LOST, _SOONER),
    "endless status line": (LOST, _SOONER),
    "endless trailers": (LOST, _SOONER),
    "endless interim answers": (LOST, "they are dropped one by one until the time is over"),
}


def differences_of(adapter: str) -> dict[str, tuple[Outcome, str]]:
    """The list of an adapter's library."""
    return URLLIB3 if adapter.startswith("urllib3") else HTTPX
