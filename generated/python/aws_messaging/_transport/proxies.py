"""Which proxy a request goes through, as ``urllib`` reads the environment."""

from __future__ import annotations

from .._target import bracketed, read_host

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._target import Origin, Target

_DEFAULT_PORT = 80


class Proxy:
    """A proxy for HTTP.

    Args:
        url: ``http://host:port``, with or without ``user:password@``, or ``host:port``.

    Attributes:
        fault: why it cannot be used; empty if it can.
    """

    __slots__ = ("_authorization", "fault", "host", "port")

    def __init__(self, url: str) -> None:
        scheme, separator, rest = url.partition("://")
        if not separator:
            scheme, rest = "http", url.removeprefix("//")
        authority = rest.partition("/")[0].partition("?")[0]
        user, _, address = authority.rpartition("@")
        self._authorization = _basic(user) if user else ""
        self.fault = ""
        try:
            self.host, self.port = read_host(address, _DEFAULT_PORT)
        except ValueError:
            self.host, self.port = "", 0
            self.fault = "the URL of the proxy names no host"
        if scheme.lower() != "http":
            self.fault = "proxies are spoken to over http:// alone"

    @property
    def url(self) -> str:
        """Its URL; user and password show as ``***``."""
        user = "***:***@" if self._authorization else ""
        return f"http://{user}{bracketed(self.host)}:{self.port}"

    def header_lines(self) -> list[str]:
        """The lines of a request that are meant for the proxy."""
        value = self._authorization
        return [f"Proxy-Authorization: {value}\r\n"] if value else []

    def connect_message(self, origin: Origin) -> bytes:
        """The request for a tunnel to a server."""
        address = f"{bracketed(origin.host)}:{origin.port}"
        lines = [f"CONNECT {address} HTTP/1.1\r\n", f"Host: {address}\r\n"]
        return "".join([*lines, *self.header_lines(), "\r\n"]).encode("ascii")

    def __repr__(self) -> str:
        """Host and port alone, without user and password."""
        return f"<Proxy {bracketed(self.host)}:{self.port}>"


class Proxies:
    """The proxies of a transport.

    Args:
        environment: where ``HTTP_PROXY``, ``HTTPS_PROXY`` and ``NO_PROXY`` are looked for, in
            capitals and in small letters; None to look nowhere.
        given: URLs of proxies by scheme, if nothing is looked for.
    """

    def __init__(
        self, environment: Mapping[str, str] | None, given: Mapping[str, str]
    ) -> None:
        if environment is not None:
            given = _from_environment(environment)
        self._without = _names(given.get("no", ""))
        self._by_tls: dict[bool, Proxy] = {}
        for scheme in ("http", "https"):
            if given.get(scheme):
                self._by_tls[scheme == "https"] = Proxy(given[scheme])

    def of(self, target: Target) -> Proxy | None:
        """The proxy that a request goes through; None if it goes straight to the server.

        This machine is never reached through a proxy: for the proxy, it is another one.
        """
        if not self._by_tls:
            return None
        origin = target.origin
        if origin.loopback or self._is_without(origin):
            return None
        return self._by_tls.get(origin.tls)

    def _is_without(self, origin: Origin) -> bool:
        host = bracketed(origin.host)
        return any(
            name == "*" or name in (host, origin.header) or host.endswith(f".{name}")
            for name in self._without
        )


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The proxies by scheme, and ``no``. Small letters win; set to nothing, they unset."""
    found: dict[str, str] = {}
    small: dict[str, str] = {}
    for name, value in environment.items():
        lower = name.lower()
        if lower.endswith("_proxy"):
            found[lower] = found.get(lower) or value
            if name == lower:
                small[name] = value
    if "REQUEST_METHOD" in environment:
        # A web server tells programs of CGI the headers of a request as HTTP_*; a visitor
        # could name a proxy by a header "Proxy".
        found.pop("http_proxy", None)
    found |= small
    return {
        name.removesuffix("_proxy"): value for name, value in found.items() if value
    }


def _names(text: str) -> list[str]:
    """The hosts of ``NO_PROXY``."""
    names = (each.strip().lower() for each in text.split(","))
    return [name.lstrip(".") for name in names if name.lstrip(".")]


def _basic(user: str) -> str:
    """``Proxy-Authorization`` of ``user:password``, as URLs spell it."""
    from .._encoding import base64_text

    name, _, password = user.partition(":")
    return f"Basic {base64_text(_unquoted(name) + b':' + _unquoted(password))}"


def _unquoted(text: str) -> bytes:
    """Percent-encoded text as bytes; what is no code stands for itself."""
    first, *rest = text.encode("utf-8", "surrogateescape").split(b"%")
    found = first
    for piece in rest:
        try:
            found += bytes.fromhex(piece[:2].decode("ascii")) + piece[2:]
        except ValueError:
            found += b"%" + piece
    return found
