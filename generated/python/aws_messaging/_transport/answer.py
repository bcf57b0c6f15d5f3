"""The head of an answer, read strictly, and the answer as callers get it."""

from __future__ import annotations

from .message import is_field_text, is_token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class HttpResponse:
    """One complete HTTP answer.

    Attributes:
        status: 200 to 599.
        headers: by name as it came; values of headers that came several times are joined
            with ", ".
        body: all of it.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def __repr__(self) -> str:
        """Status and length alone: headers and body hold what is private."""
        return f"<HttpResponse {self.status}, {len(self.body)} bytes>"


class Head:
    """Status line and headers.

    Args:
        text: the lines, without the empty one at the end.
        most: how many headers there may be.

    Raises:
        ValueError: it is none; the text says why, and quotes nothing.
    """

    __slots__ = ("_lower", "headers", "status", "version")

    def __init__(self, text: str, most: int) -> None:
        first, *lines = text.split("\r\n")
        self.version, self.status = _read_status_line(first)
        if len(lines) > most:
            raise ValueError(f"it has more than {most} headers")
        self.headers: dict[str, str] = {}
        self._lower: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.partition(":")
            if not (colon and is_token(name) and is_field_text(value)):
                raise ValueError("one of its headers cannot be read")
            first = self._lower.setdefault(name.lower(), name)
            if first in self.headers:
                self.headers[first] += ", " + value.strip(" \t")
            else:
                self.headers[first] = value.strip(" \t")

    def get(self, name: str) -> str | None:
        """Value of a header.

        Args:
            name: in lower case.
        """
        return self.headers.get(self._lower.get(name, ""))

    def request_id(self) -> str | None:
        """What the service calls the request by; None if that is nothing to print."""
        found = self.get("x-amzn-requestid") or self.get("x-amz-request-id")
        if found and len(found) < 200 and found.isascii() and found.isprintable():
            return found
        return None

    def has(self, name: str, word: str) -> bool:
        """Whether a header lists a word.

        Args:
            name, word: in lower case.
        """
        words = (self.get(name) or "").lower().split(",")
        return word in (each.strip() for each in words)

    def body_size(self, method: str) -> int | None:
        """How many bytes the body has; None if chunks or the end of the connection tell it.

        Args:
            method: of the request.

        Raises:
            ValueError: that is not told, or not in one way.
        """
        length = self._length()
        coding = self.get("transfer-encoding")
        if coding is not None and self.status == 204:
            raise ValueError("it has a body, which its status forbids")
        if coding is not None and (length is not None or self.version != "HTTP/1.1"):
            raise ValueError("it announces its length in two ways")
        if method == "HEAD" or self.status == 304:
            return 0
        if self.status == 204:
            if length:
                raise ValueError("it has a body, which its status forbids")
            return 0
        if coding is not None and coding.lower() != "chunked":
            raise ValueError("its Transfer-Encoding is not known")
        return length

    def _length(self) -> int | None:
        """What ``Content-Length`` announces; None if there is none.

        Raises:
            ValueError: it is no length, or there are several.
        """
        text = self.get("content-length")
        if text is None:
            return None
        lengths = {each.strip() for each in text.split(",")}
        digits = lengths.pop()
        if lengths or not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
            raise ValueError("its Content-Length is no length")
        return int(digits)

    def idle_limit(self) -> float:
        """Seconds for which the server keeps the connection; 0 if it closes it."""
        if self.version < "HTTP/1.1" or self.has("connection", "close"):
            return 0.0
        for word in (self.get("keep-alive") or "").split(","):
            name, _, seconds = word.strip().partition("=")
            if name.lower() == "timeout" and seconds.isascii() and seconds.isdigit():
                return max(float(seconds[:9]) - 1.0, 0.0)
        return float("inf")


def _read_status_line(line: str) -> tuple[str, int]:
    version, _, rest = line.partition(" ")
    status, _, reason = rest.partition(" ")
    if version not in ("HTTP/1.1", "HTTP/1.0"):
        raise ValueError("it does not begin as an answer of HTTP/1.1")
    if not (len(status) == 3 and status.isascii() and status.isdigit()):
        raise ValueError("its status is no number of three digits")
    if not "100" <= status <= "599" or not is_field_text(reason):
        raise ValueError("its status line cannot be read")
    return version, int(status)
