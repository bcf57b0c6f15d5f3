"""The head of an answer, read strictly, and the answer as callers get it."""

from __future__ import annotations

from .._http import is_field_text, is_token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeVar

    Fact = TypeVar("Fact")

_MOST_KNOWN = 256
_LONGEST_KNOWN = 64

# The same few lines and names come with each answer, and have been read before.
_known_lines: dict[str, tuple[str, int]] = {}
_known_names: dict[str, str] = {}


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

    Attributes:
        get: value of a header, by its name in lower case; None if there is none.
        headers: by name as it came.

    Raises:
        ValueError: it is none; the text says why, and quotes nothing.
    """

    __slots__ = ("get", "headers", "status", "version")

    def __init__(self, text: str, most: int) -> None:
        first, *lines = text.split("\r\n")
        self.version, self.status = _known_lines.get(first) or _status_line(first)
        if len(lines) > most:
            raise ValueError(f"it has more than {most} headers")
        if not is_field_text("".join(lines)):
            raise ValueError("one of its headers cannot be read")
        self.headers: dict[str, str] = {}
        values: dict[str, str] = {}
        self.get = values.get
        for line in lines:
            name, colon, value = line.partition(":")
            lower = _known_names.get(name) or _lower(name)
            if not colon:
                raise ValueError("one of its headers cannot be read")
            value = value.strip(" \t")
            if lower in values:
                value = f"{values[lower]}, {value}"
                name = next(each for each in self.headers if each.lower() == lower)
            self.headers[name] = values[lower] = value

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
        text = self.get(name)
        if not text:
            return False
        return word in [each.strip() for each in text.lower().split(",")]

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
        if "," in text:  # it came several times
            lengths = {each.strip() for each in text.split(",")}
            text = lengths.pop() if len(lengths) == 1 else ""
        if not (text.isascii() and text.isdigit()) or len(text) > 18:
            raise ValueError("its Content-Length is no length")
        return int(text)

    def idle_limit(self) -> float:
        """Seconds for which the server keeps the connection; 0 if it closes it."""
        if self.version < "HTTP/1.1" or self.has("connection", "close"):
            return 0.0
        promised = self.get("keep-alive")
        for word in promised.split(",") if promised else ():
            name, _, seconds = word.strip().partition("=")
            if name.lower() == "timeout" and seconds.isascii() and seconds.isdigit():
                return max(float(seconds[:9]) - 1.0, 0.0)
        return float("inf")


def _status_line(line: str) -> tuple[str, int]:
    """Version and status of an answer.

    Raises:
        ValueError: it is no status line.
    """
    version, _, rest = line.partition(" ")
    status, _, reason = rest.partition(" ")
    if version not in ("HTTP/1.1", "HTTP/1.0"):
        raise ValueError("it does not begin as an answer of HTTP/1.1")
    if not (len(status) == 3 and status.isascii() and status.isdigit()):
        raise ValueError("its status is no number of three digits")
    if not "100" <= status <= "599" or not is_field_text(reason):
        raise ValueError("its status line cannot be read")
    return _learn(_known_lines, line, (version, int(status)))


def _lower(name: str) -> str:
    """The name of a header in lower case.

    Raises:
        ValueError: it is none.
    """
    if not is_token(name):
        raise ValueError("one of its headers cannot be read")
    return _learn(_known_names, name, name.lower())


def _learn(known: dict[str, Fact], text: str, fact: Fact) -> Fact:
    """Keep what was found out about a text, unless servers send too many or too long ones."""
    if len(known) < _MOST_KNOWN and len(text) <= _LONGEST_KNOWN:
        known[text] = fact
    return fact
