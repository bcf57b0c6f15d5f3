"""A request as bytes. What could end a line early is refused before anything is sent."""

from __future__ import annotations

from .._http import is_field_text, is_token
from ..exceptions import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._http import Request
    from .._target import Target
    from .proxies import Proxy

_BODILESS = ("GET", "HEAD", "OPTIONS")
_JOINED = 65536
_MOST_LAYOUTS = 128

# By method and names; calls of one client have few of them.
_layouts: dict[tuple[str, ...], _Layout] = {}


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


class _Layout:
    """What method and names of headers mean for the head of a request.

    Attributes:
        form: their lines, with ``%s`` for the values.
        has_host: whether they name the host.
        length: the header with the length of the body; empty if there is none.
        needs_length: whether the length of an empty body is told, too.

    Raises:
        RequestError: the method or a name cannot be sent.
    """

    __slots__ = ("form", "has_host", "length", "needs_length")

    def __init__(self, method: str, names: tuple[str, ...]) -> None:
        if not is_token(method):
            raise RequestError("the method of the request cannot be sent")
        if not all(map(is_token, names)):
            raise RequestError("the name of a header of the request cannot be sent")
        given = {name.lower(): name for name in names}
        if len(given) < len(names):
            raise RequestError("a header of the request is given twice")
        if "transfer-encoding" in given:
            raise RequestError(
                "requests are sent whole: Transfer-Encoding cannot be given"
            )
        lines = [f"{name.replace('%', '%%')}: %s\r\n" for name in names]
        if "accept-encoding" not in given:
            lines.insert(0, "Accept-Encoding: identity\r\n")
        self.form = "".join(lines)
        self.has_host = "host" in given
        self.length = given.get("content-length", "")
        self.needs_length = method not in _BODILESS


def write_message(request: Request, target: Target, proxy: Proxy | None) -> Message:
    """The bytes of a request.

    ``Host``, ``Content-Length`` and ``Accept-Encoding: identity`` are added if they are not
    given. Header values are sent as UTF-8, as they were signed.

    Raises:
        RequestError: the method or a header cannot be sent; no value is told.
    """
    method, headers, body = request.method, request.headers, request.body
    layout = _layouts.get((method, *headers)) or _learn(method, tuple(headers))
    values = _values(headers)
    path, host, length, more = target.path, "", "", ""
    if not layout.has_host:
        host = f"Host: {target.origin.header}\r\n"
    if layout.length:
        if headers[layout.length] != str(len(body)):
            raise RequestError("Content-Length is not the length of the body")
    elif body or layout.needs_length:
        length = f"Content-Length: {len(body)}\r\n"
    if proxy is not None and not target.origin.tls:
        path = f"http://{target.origin.header}{path}"
        more = "".join(proxy.header_lines())
    lines = f"{host}{layout.form % values}{length}{more}"
    try:
        head = f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode()
    except UnicodeEncodeError:
        raise RequestError("a header of the request holds a lone surrogate") from None
    pieces = (head + body,) if len(body) <= _JOINED else (head, body)
    return Message(method, pieces)


def _learn(method: str, names: tuple[str, ...]) -> _Layout:
    """The layout of the requests with a method and headers, which is kept."""
    if len(_layouts) >= _MOST_LAYOUTS:
        _layouts.clear()
    found = _layouts[(method, *names)] = _Layout(method, names)
    return found


def _values(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The values of headers. To look at all of them at once costs least.

    Raises:
        RequestError: one holds a control character, or is no text.
    """
    try:
        # What a class of the caller's makes of its text is not what was signed.
        values = tuple(map(str.__str__, headers.values()))
        if is_field_text("".join(values)):
            return values
    except TypeError:  # one is no text
        pass
    bad = [name for name, value in headers.items() if not _can_be_sent(value)]
    raise RequestError(
        f"the header {bad[0]} of the request holds what cannot be sent: "
        "a control character, or no text"
    )


def _can_be_sent(value: object) -> bool:
    return isinstance(value, str) and is_field_text(value)
