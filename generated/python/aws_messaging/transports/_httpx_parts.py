"""What httpx is handed with a request: how long to wait, and whom to tell what happens to it."""

from __future__ import annotations

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._adapter import Outgoing

_OPENING = ("connect_tcp.started", "connect_unix_socket.started")
_OPENED = ("connect_tcp.complete", "connect_unix_socket.complete")
_SENDING = "send_request_headers.started"


class Watch:
    """Whether a request goes out, as httpx's extension ``trace`` tells it.

    Transports that users mount, and those of tests, may tell nothing.

    Attributes:
        sent: whether a byte of the request may have been sent; None if nobody knows.
    """

    __slots__ = ("_opened", "sent")

    def __init__(self) -> None:
        self._opened: Any = None
        self.sent: bool | None = None

    def told(self, event: str, details: dict[str, Any]) -> None:
        """What happens now; of httpx's transports that block.

        Args:
            event: its name, after that of what it happens to.
            details: ``request`` is the one that goes out, which may be one for a tunnel.
        """
        if event.endswith(_SENDING) and details["request"].method != b"CONNECT":
            self.sent = True
        elif event.endswith(_OPENING) and self.sent is None:
            self.sent = False

    async def told_later(self, event: str, details: dict[str, Any]) -> None:
        """What happens now; of httpx's other transports."""
        self.told(event, details)
        if event.endswith(_OPENED):
            self._opened = details["return_value"]

    async def close_unused(self) -> None:
        """Close the socket that was opened if nothing was sent on it.

        httpx forgets it open when a task is cancelled that waits for TLS.
        """
        if self.sent is False and self._opened is not None:
            await self._opened.aclose()


class Left:
    """Seconds to wait for the next bytes, looked up whenever a socket is told how long to wait.

    httpx asks for one time-out for all the reads of a head, and hands it to the socket before
    each; a number would let a server that sends a byte now and then go on for hours. Sockets take
    whole seconds from what is no float.
    """

    __slots__ = ("_most", "_sent")

    def __init__(self, sent: Outgoing, most: float) -> None:
        self._sent = sent
        self._most = most

    def __index__(self) -> int:
        """Whole seconds, at least one.

        Raises:
            TimeoutError: none are left.
        """
        return math.ceil(self._sent.deadline.left(self._most))
