"""A request as bytes. What could end a line early is refused before anything is sent."""

from __future__ import annotations

from ..exceptions import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._http import Request
    from .._target import Target
    from .proxies import Proxy

_TOKEN = frozenset(
    "!#$%&'*+-.^_`|~0123456789" "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
_BODILESS = ("GET", "HEAD", "OPTIONS")
_JOINED = 65536


class Message:
    """A request as it is sent.

    Attributes:
        method: what the length of the answer depends on.
        pieces: its bytes, in one piece unless the body is long.
    """

    __slots__ = ("method", "pieces")

    def __init__(self, method: str, pieces: tuple[bytes, ...]) -> None:
        self.method = method
        self.pieces = pieces


def write_message(request: Request, target: Target, proxy: Proxy | None) -> Message:
    """The bytes of a request.

    ``Host``, ``Content-Length`` and ``Accept-Encoding: identity`` are added if they are not
    given. Header values are sent as UTF-8, as they were signed.

    Raises:
        RequestError: the method or a header cannot be sent; no value is told.
    """
    method, body = request.method, request.body
    if not is_token(method):
        raise RequestError("the method of the request cannot be sent")
    path = target.path
    lines = []
    given = set()
    for name, value in request.headers.items():
        if not (is_token(name) and isinstance(value, str) and is_field_text(value)):
            raise _refused(name)
        lines.append(f"{name}: {value}\r\n")
        given.add(name.lower())
    _check_framing(request, given)
    if "accept-encoding" not in given:
        lines.insert(0, "Accept-Encoding: identity\r\n")
    if "host" not in given:
        lines.insert(0, f"Host: {target.origin.header}\r\n")
    if "content-length" not in given and (body or method not in _BODILESS):
        lines.append(f"Content-Length: {len(body)}\r\n")
    if proxy is not None and not target.origin.tls:
        path = f"http://{target.origin.header}{path}"
        lines += proxy.header_lines()
    try:
        head = f"{method} {path} HTTP/1.1\r\n{''.join(lines)}\r\n".encode()
    except UnicodeEncodeError:
        raise RequestError("a header of the request holds a lone surrogate") from None
    pieces = (head + body,) if len(body) <= _JOINED else (head, body)
    return Message(method, pieces)


def is_token(text: str) -> bool:
    """Whether ``text`` can be a method or the name of a header."""
    if (
        text.isascii() and text.replace("-", "x").isalnum()
    ):  # nearly all are, and it is quick
        return True
    return bool(text) and _TOKEN.issuperset(text)


def is_field_text(text: str) -> bool:
    """Whether ``text`` can be the value of a header: it holds no control character but tabs."""
    return text.isprintable() or not any(
        (char < " " and char != "\t") or char == "\x7f" for char in text
    )


def _refused(name: str) -> RequestError:
    if not is_token(name):
        return RequestError("the name of a header of the request cannot be sent")
    return RequestError(
        f"the header {name} of the request holds what cannot be sent: "
        "a control character, or no text"
    )


def _check_framing(request: Request, given: set[str]) -> None:
    """Refuse what would make the server see another end of the request than its own.

    Raises:
        RequestError: the length is wrong, or a header stands twice.
    """
    if len(given) < len(request.headers):
        raise RequestError("a header of the request is given twice")
    if "transfer-encoding" in given:
        raise RequestError("requests are sent whole: Transfer-Encoding cannot be given")
    if "content-length" in given:
        (length,) = (
            v for k, v in request.headers.items() if k.lower() == "content-length"
        )
        if length != str(len(request.body)):
            raise RequestError("Content-Length is not the length of the body")
