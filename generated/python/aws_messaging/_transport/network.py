"""What the transport asks of sockets. For type checkers alone: nobody imports it to run.

All of the transport that waits for bytes is written once, as coroutines over what is described
here. Sockets that block have done their waiting before they return, so that a coroutine over
them runs to its end in one go; sockets of an event loop let others run meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from ssl import SSLContext
from typing import Any, Protocol

Address = tuple[int, int, int, str, Any]  # what ``socket.getaddrinfo`` finds


class Stream(Protocol):
    """A connected socket that one caller at a time uses. Its errors are ``OSError``."""

    async def send(self, data: bytes | memoryview, seconds: float) -> int:
        """Send some of the data; how many bytes of it were sent.

        An error other than that the time is over says that the other side can read none of it.

        Raises:
            TimeoutError: it took longer than ``seconds``.
        """
        ...

    async def receive(self, seconds: float) -> bytes:
        """The next bytes; none at the end.

        Raises:
            TimeoutError: it took longer than ``seconds``.
        """
        ...

    def is_silent(self) -> bool:
        """Whether there is nothing to receive: no bytes, and no end."""
        ...

    def close(self) -> None:
        """Close it; nothing is waited for."""
        ...


class PlainStream(Stream, Protocol):
    """A stream that does not speak TLS yet."""

    async def secured(self, context: SSLContext, host: str, seconds: float) -> Stream:
        """Speak TLS from now on: what is to be used instead of this. It is closed on failure.

        Raises:
            ValueError: the host has no name that a certificate could be for.
            TimeoutError: it took longer than ``seconds``.
        """
        ...


class Network(Protocol):
    """Where streams come from. Its errors are ``OSError``."""

    async def addresses(
        self, host: str, port: int, seconds: float
    ) -> Sequence[Address]:
        """The addresses of a host, the one to try first at the beginning."""
        ...

    async def dial(self, address: Address, seconds: float) -> PlainStream:
        """A connection to an address.

        Raises:
            TimeoutError: it took longer than ``seconds``.
        """
        ...
