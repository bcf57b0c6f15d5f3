"""The request that a client builds, and what it asks of a transport and of its answer.

A transport is any object with ``send(request) -> response``. A response is any object with
``status`` (int), ``headers`` (mapping) and ``body`` (bytes). A transport whose ``bounded`` is true
is called as ``send(request, seconds, decode=bool)``: how long the answer may take in all, and
whether a body that is compressed as a whole is to be unpacked.

A transport tells by the errors of ``exceptions`` what went wrong: ``ConnectError`` if nothing was
sent, ``NoAnswerError`` if something was. Any other error counts as the second.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    class Response(Protocol):
        """What a transport gives back: one complete HTTP answer."""

        @property
        def status(self) -> int: ...

        @property
        def headers(self) -> Mapping[str, str]: ...

        @property
        def body(self) -> bytes: ...

    class Transport(Protocol):
        """Sends one request and waits for its answer."""

        def send(self, request: Request, /) -> Response: ...

    class AsyncTransport(Protocol):
        """Sends one request and waits for its answer under asyncio."""

        async def send(self, request: Request, /) -> Response: ...


# RFC 9110, 5.6.2.
_TOKEN = frozenset(
    "!#$%&'*+-.^_`|~0123456789" "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)


class Request:
    """One HTTP request, ready to be signed and sent.

    Args:
        method: ``GET``, ``POST`` ...
        url: absolute and percent-encoded; sent as it is.
        headers: by name, as spelled on the wire; ``Host`` follows from the URL.
        body: the whole body; empty if there is none.
    """

    __slots__ = ("body", "headers", "method", "url")

    def __init__(
        self, method: str, url: str, headers: dict[str, str], body: bytes
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body

    def __repr__(self) -> str:
        """Method and host alone: paths, headers and bodies hold what is private."""
        host = self.url.partition("://")[2].partition("/")[0]
        return f"<Request {self.method} {host}>"


def is_token(text: str) -> bool:
    """Whether ``text`` can be a method or the name of a header."""
    # Nearly all are made of letters, digits and hyphens, and this is quick.
    if text.isascii() and text.replace("-", "x").isalnum():
        return True
    return bool(text) and _TOKEN.issuperset(text)


def is_field_text(text: str) -> bool:
    """Whether ``text`` can be the value of a header: it holds no control character but tabs."""
    return text.isprintable() or not any(
        (char < " " and char != "\t") or char == "\x7f" for char in text
    )
