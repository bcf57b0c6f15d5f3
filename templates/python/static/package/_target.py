"""What a URL says: where to connect, and what to ask for there."""

from __future__ import annotations

from .exceptions import RequestError

_HOST = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")
_IPV6 = frozenset("0123456789abcdefABCDEF:.")
_PORTS = {"http": 80, "https": 443}
_KNOWN_MOST = 100
_known: dict[str, Origin] = {}


class Origin:
    """A server: scheme, host and port. The same URL beginning gives the same object.

    Attributes:
        tls: whether it is spoken to over TLS.
        host: name or address, in lower case, an IPv6 address without its brackets.
        header: value of the ``Host`` header.
        loopback: whether it is this very machine.
    """

    __slots__ = ("header", "host", "loopback", "port", "tls")

    def __init__(self, scheme: str, host: str, port: int) -> None:
        self.tls = scheme == "https"
        self.host = host
        self.port = port
        self.loopback = is_loopback(host)
        self.header = bracketed(host)
        if port != _PORTS[scheme]:
            self.header += f":{port}"

    def _facts(self) -> tuple[bool, str, int]:
        return (self.tls, self.host, self.port)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin) and self._facts() == other._facts()

    def __hash__(self) -> int:
        return hash(self._facts())


class Target:
    """A server, and the path and query to ask it for."""

    __slots__ = ("origin", "path")

    def __init__(self, origin: Origin, path: str) -> None:
        self.origin = origin
        self.path = path


def read_target(url: str, allow_http: bool) -> Target:
    """Where a request goes. What is wrong with a URL is told without printing it.

    Args:
        url: absolute and percent-encoded.
        allow_http: whether plain HTTP may leave this machine.

    Raises:
        RequestError: the URL is none that a request can be sent to.
    """
    if not (url.isascii() and url.isprintable()) or " " in url or "#" in url:
        raise RequestError("the URL holds a character that cannot be sent")
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    if "?" in authority:
        authority, _, query = rest.partition("?")
        slash, path = "/?", query
    beginning = f"{scheme}://{authority}"
    origin = _known.get(beginning)
    if origin is None:
        origin = _read_origin(scheme.lower(), authority)
        if len(_known) >= _KNOWN_MOST:
            _known.clear()
        _known[beginning] = origin
    if not (origin.tls or allow_http or origin.loopback):
        raise RequestError(
            "plain http goes to this machine alone, unless allow_http=True is set; use https"
        )
    return Target(origin, (slash or "/") + path)


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this very machine."""
    if host in ("localhost", "::1"):
        return True
    parts = host.split(".")
    return len(parts) == 4 and parts[0] == "127" and all(map(_is_byte, parts))


def bracketed(host: str) -> str:
    """A host as URLs spell it."""
    return f"[{host}]" if ":" in host else host


def read_host(authority: str, default_port: int) -> tuple[str, int]:
    """Host and port of ``host``, ``host:port`` or ``[address]:port``.

    Raises:
        ValueError: it is none of them.
    """
    if authority.startswith("["):
        host, closing, colon_port = authority[1:].partition("]")
        good = bool(closing) and ":" in host and _IPV6.issuperset(host)
    else:
        host, colon, port = authority.partition(":")
        colon_port = colon + port
        good = _is_name(host)
    if not good or (colon_port and colon_port[0] != ":"):
        raise ValueError
    return host.lower(), _read_port(colon_port[1:], default_port)


def _read_port(text: str, default: int) -> int:
    if not text:
        return default
    if len(text) > 5 or not (text.isascii() and text.isdigit()):
        raise ValueError
    port = int(text)
    if not 0 < port < 65536:
        raise ValueError
    return port


def _read_origin(scheme: str, authority: str) -> Origin:
    if scheme not in _PORTS:
        raise RequestError("the URL must begin with http:// or https://")
    try:
        return Origin(scheme, *read_host(authority, _PORTS[scheme]))
    except ValueError:
        raise RequestError("the URL must name a host, and no user") from None


def _is_name(host: str) -> bool:
    """Whether each label of a host's name is one that can be looked up."""
    labels = host.removesuffix(".").split(".")
    return (
        len(host) < 254
        and _HOST.issuperset(host)
        and all(0 < len(label) < 64 for label in labels)
    )


def _is_byte(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4 and int(text) < 256
