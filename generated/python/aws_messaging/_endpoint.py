"""Where requests go: the region, the service's address, and the URL of one request."""

from __future__ import annotations

import os

from .exceptions import NoRegionError, RequestError

_HOST_LABEL = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
)
_HOST = _HOST_LABEL | {".", "_"}
_PATH = _HOST | frozenset("~!$&'()*+,;=:@%/")
_HEX = frozenset("0123456789abcdefABCDEF:.")


def region_of(region_name: str | None) -> str:
    """The region given, else that of ``AWS_REGION`` or ``AWS_DEFAULT_REGION``.

    Raises:
        NoRegionError: there is none.
        RequestError: it is no label of a host name, and so would change the host.
    """
    region = region_name or os.environ.get("AWS_REGION")
    region = region or os.environ.get("AWS_DEFAULT_REGION")
    if not region:
        raise NoRegionError(
            "no region: give region_name, or set AWS_REGION or AWS_DEFAULT_REGION"
        )
    if not is_host_label(region) or region.isdigit():
        raise RequestError(
            "the region is no label of a host name "
            "(1 to 63 letters, digits and hyphens, such as us-east-1)"
        )
    return region


def is_host_label(text: str) -> bool:
    """Whether ``text`` can stand between the dots of a host name."""
    return (
        0 < len(text) < 64
        and _HOST_LABEL.issuperset(text)
        and not text.startswith("-")
        and not text.endswith("-")
    )


def default_endpoint(prefix: str, region: str) -> str:
    """The address of a service in a region of the partitions ``aws`` and ``aws-cn``."""
    suffix = "amazonaws.com.cn" if region.startswith("cn-") else "amazonaws.com"
    return f"https://{prefix}.{region}.{suffix}"


class Endpoint:
    """The parts of an address that every request to a service shares.

    Args:
        url: ``http`` or ``https``; its path stands in front of each request's path, its query in
            front of each request's query.

    Raises:
        RequestError: the URL is none that requests can be sent to.
    """

    __slots__ = ("host", "path", "query", "scheme")

    def __init__(self, url: str) -> None:
        scheme, separator, rest = url.partition("://")
        self.scheme = scheme.lower()
        if not separator or self.scheme not in ("http", "https"):
            raise RequestError(
                "Invalid endpoint: it must begin with http:// or https://"
            )
        address, _, self.query = rest.partition("?")
        self.host, slash, path = address.partition("/")
        self.path = slash + path
        if not _is_host(self.host):
            raise RequestError("Invalid endpoint: it must name a host")
        if not _PATH.issuperset(self.path) or not (_PATH | {"?"}).issuperset(
            self.query
        ):
            raise RequestError(
                "Invalid endpoint: its path or query holds a character that no URL has"
            )

    def url(self, path: str, query: str | None, host_prefix: str = "") -> str:
        """The URL of one request, joined as botocore joins it.

        Args:
            path: percent-encoded; may bring a query of its own.
            query: percent-encoded; None for none at all.
        """
        path, _, own_query = path.partition("?")
        whole = self.path or "/"
        if path not in ("", "/"):
            whole = self.path.removesuffix("/") + path
        before = [part for part in (self.query, own_query) if part]
        queries = before if query is None else [*before, query]
        mark = "?" if queries else ""
        address = f"{self.scheme}://{host_prefix}{self.host}"
        return f"{address}{whole}{mark}{'&'.join(queries)}"


def _is_host(host: str) -> bool:
    """Whether ``host`` is a name or an address, with or without a port."""
    if host.startswith("["):
        name, closing, rest = host[1:].partition("]")
        return bool(name and closing) and _HEX.issuperset(name) and _is_port(rest)
    name, colon, port = host.partition(":")
    return _HOST.issuperset(name) and all(name.split(".")) and _is_port(colon + port)


def _is_port(text: str) -> bool:
    """Whether ``text`` is a port with its colon, or nothing."""
    return not text or (text[0] == ":" and text.isascii() and text[1:].isdigit())
