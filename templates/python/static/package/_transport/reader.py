"""Reading one answer from a connection: strictly, to its end, and never more than the limits.

What the rules of HTTP leave open to more than one reading is damage here: two lengths, a length
and chunks, folded headers, lines that end without CR, bytes after the end.
"""

from __future__ import annotations

from .._http import is_field_text
from ..exceptions import AnswerTooLargeError, NoAnswerError
from .answer import Head, HttpResponse
from .zipped import unpacked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_END = b"\r\n\r\n"
_BEGINNING = b"HTTP/1."
_LONGEST_LINE = 1024
_HEX = frozenset(b"0123456789abcdefABCDEF")


class Limits:
    """How large an answer may be.

    Args:
        body: bytes of the body, on the wire and when it is unpacked.
        head: bytes of status line and headers, of the interim answers (1xx) before it and of
            the trailers after it, together.
        headers: how many headers an answer may have.
    """

    __slots__ = ("body", "head", "headers")

    def __init__(
        self, body: int = 16 * 1024 * 1024, head: int = 64 * 1024, headers: int = 256
    ) -> None:
        self.body = body
        self.head = head
        self.headers = headers


class Reader:
    """Reads an answer out of the pieces in which it comes.

    Args:
        receive: the next bytes; none at the end of the connection.
        limits: how large the answer may be.

    Attributes:
        head: the last head that was read; None before that.
    """

    def __init__(self, receive: Callable[[], Awaitable[bytes]], limits: Limits) -> None:
        self._receive = receive
        self._limits = limits
        self._held = bytearray()
        self._room = limits.head
        self._ended = False
        self.head: Head | None = None

    async def answer(self, method: str, decode: bool = True) -> HttpResponse:
        """The answer to a request.

        Args:
            method: of the request.
            decode: whether a body that is compressed by gzip is unpacked.

        Raises:
            NoAnswerError: it is damaged, or ends early.
            AnswerTooLargeError: it passes a limit.
            OSError: the connection broke.
        """
        try:
            head = await self.read_head()
            while head.status < 200:
                if head.status == 101:
                    raise ValueError("it changes to a protocol that nobody asked for")
                head = await self.read_head()
            size = head.body_size(method)
            if size is not None:
                self._check_size(size)
                if len(self._held) < size:
                    await self._fill(size)
                body = self._take(size)
            elif head.get("transfer-encoding"):
                body = await self._chunks()
            else:
                body = await self._until_the_end()
            if self._held:
                raise ValueError("it is longer than it announces")
            coding = head.get("content-encoding")
            if body and coding and decode:
                body = unpacked(body, coding, self._limits.body)
        except ValueError as error:
            raise NoAnswerError(f"the answer is damaged: {error}") from None
        return HttpResponse(head.status, head.headers, body)

    async def read_head(self) -> Head:
        """Status line and headers, up to the empty line.

        Raises:
            ValueError: they cannot be read.
            NoAnswerError, AnswerTooLargeError, OSError: as ``answer``.
        """
        seen = 0
        while (end := self._held.find(_END, seen)) < 0 and len(self._held) < self._room:
            if self._held:
                self._check_beginning()
            seen = max(len(self._held) - len(_END) + 1, 0)
            self._hold(await self._receive())
        if end < 0 or end + len(_END) > self._room:
            raise AnswerTooLargeError(
                f"the head of the answer has more than {self._limits.head} bytes"
            )
        self._room -= end + len(_END)
        text = self._take(end + len(_END))[:end].decode("latin-1")
        self.head = head = Head(text, self._limits.headers)
        return head

    def is_drained(self) -> bool:
        """Whether all that came was read."""
        return not self._held

    def idle_limit(self) -> float:
        """Seconds for which the server keeps the connection; 0 if it cannot be used again."""
        return 0.0 if self._ended or self.head is None else self.head.idle_limit()

    async def _chunks(self) -> bytes:
        body = bytearray()
        while size := _chunk_size(await self._line(_LONGEST_LINE)):
            self._check_size(len(body) + size)
            await self._fill(size + 2)
            body += self._take(size)
            if self._take(2) != b"\r\n":
                raise ValueError("a chunk is longer than it announces")
        while line := await self._line(self._room):
            self._room -= len(line) + 2
        return bytes(body)

    async def _until_the_end(self) -> bytes:
        while piece := await self._receive():
            self._held += piece
            self._check_size(len(self._held))
        self._ended = True
        return self._take(len(self._held))

    async def _fill(self, size: int) -> None:
        while len(self._held) < size:
            self._hold(await self._receive())

    async def _line(self, most: int) -> bytes:
        """A line of the chunks' own, without its end."""
        while (end := self._held.find(b"\r\n", 0, max(most, 0) + 2)) < 0:
            if len(self._held) >= most + 2:
                raise AnswerTooLargeError("a line between the chunks is too long")
            self._hold(await self._receive())
        line = self._take(end)
        self._take(2)
        if not is_field_text(line.decode("latin-1")):
            raise ValueError("a line between the chunks holds a control character")
        return line

    def _take(self, size: int) -> bytes:
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken

    def _hold(self, piece: bytes) -> None:
        if not piece:
            raise NoAnswerError(
                "the connection was closed before the answer was complete"
            )
        self._held += piece

    def _check_beginning(self) -> None:
        """Do not wait for the end of what is no answer of HTTP/1.1."""
        beginning = bytes(self._held[: len(_BEGINNING)])
        if not _BEGINNING.startswith(beginning):
            raise ValueError("it does not begin as an answer of HTTP/1.1")
        newline = self._held.find(b"\n")
        if newline > 0 and self._held[newline - 1 : newline] != b"\r":
            raise ValueError("one of its lines ends without CR")

    def _check_size(self, size: int) -> None:
        if size > self._limits.body:
            raise AnswerTooLargeError(
                f"the body of the answer has more than {self._limits.body} bytes"
            )


def _chunk_size(line: bytes) -> int:
    digits = line.partition(b";")[0].rstrip(b" \t")
    if not 0 < len(digits) < 17 or not _HEX.issuperset(digits):
        raise ValueError("the size of a chunk cannot be read")
    return int(digits, 16)
