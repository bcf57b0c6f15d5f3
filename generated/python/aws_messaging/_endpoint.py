"""Where requests go: the region, the service's address, and the URL of one request."""

from __future__ import annotations

import os

from ._target import read_target
from .exceptions import EndpointError, NoRegionError, RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]

_HOST_LABEL = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
)
_PATH = _HOST_LABEL | frozenset("._~!$&'()*+,;=:@%/")
# By whether FIPS cryptography and IPv6 are asked for.
_VARIANTS = {
    (False, False): "plain",
    (True, False): "fips",
    (False, True): "dualstack",
    (True, True): "fipsDualstack",
}


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
    return _checked(region)


def _checked(region: str) -> str:
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


class Resolved:
    """Where the requests of a client go, and for whom they are signed.

    Attributes:
        url: address of the service.
        region: the client's region; without the ``fips`` of old names for FIPS endpoints.
        signing_region: region of signatures.
        signing_name: service of signatures; empty for the service's own.
    """

    __slots__ = ("region", "signing_name", "signing_region", "url")

    def __init__(
        self, url: str, region: str, signing_region: str = "", signing_name: str = ""
    ) -> None:
        self.url = url
        self.region = region
        self.signing_region = signing_region or region
        self.signing_name = signing_name


def without_fips(region: str) -> tuple[str, bool]:
    """A region as botocore reads old names of FIPS endpoints, and whether it is one.

    ``fips-us-east-1`` and ``us-east-1-fips`` are ``us-east-1`` with FIPS.

    Raises:
        RequestError: what is left is no region.
    """
    plain = region.replace("fips-", "").replace("-fips", "")
    return _checked(plain), plain != region


def resolve(
    table: Table, region: str, fips: bool = False, dualstack: bool = False
) -> Resolved:
    """The endpoint of a service in a region.

    Args:
        table: of the service's generated module ``_endpoints``.
        region: as ``region_of`` gives it.
        fips: whether FIPS 140 cryptography is asked for.
        dualstack: whether IPv6 is asked for.

    Raises:
        EndpointError: the service has no such endpoint in the region.
        RequestError: the region is the old name of a FIPS endpoint, and names no region.
    """
    from ._partitions import partition_of

    region, is_fips = without_fips(region)
    partition = partition_of(region)
    variant = _VARIANTS[fips or is_fips, dualstack]
    found = _entry(table, variant, region, partition.name)
    if "error" in found:
        raise EndpointError(f"no endpoint in the region {region}: {found['error']}")
    facts = (
        ("{region}", region),
        ("{dnsSuffix}", partition.suffix),
        ("{dualStackDnsSuffix}", partition.dualstack_suffix),
        ("{globalRegion}", partition.global_region),
    )
    url, signing_region = found["url"], found.get("signingRegion", "")
    for placeholder, fact in facts:
        url = url.replace(placeholder, fact)
        signing_region = signing_region.replace(placeholder, fact)
    return Resolved(url, region, signing_region, found.get("signingName", ""))


def _entry(
    table: Table, variant: str, region: str, partition: str
) -> Mapping[str, str]:
    """What the table says: of the region, else of its partition, else of all regions."""
    for places, name in (("regions", region), ("partitions", partition)):
        found: Mapping[str, str] | None = (
            table.get(places, {}).get(name, {}).get(variant)
        )
        if found is not None:
            return found
    everywhere: Mapping[str, str] = table[variant]
    return everywhere


class Endpoint:
    """The parts of an address that every request to a service shares.

    Args:
        url: ``http`` or ``https``; its path stands in front of each request's path, its query in
            front of each request's query.
        allow_http: whether plain HTTP may leave this machine.

    Raises:
        RequestError: the URL is none that requests can be sent to.
    """

    __slots__ = ("base", "host", "path", "query", "scheme")

    def __init__(self, url: str, allow_http: bool = True) -> None:
        scheme, _, rest = url.partition("://")
        self.scheme = scheme.lower()
        address, _, self.query = rest.partition("?")
        self.host, slash, path = address.partition("/")
        self.path = slash + path
        try:
            read_target(f"{self.scheme}://{self.host}", allow_http)
        except RequestError as error:
            raise RequestError(f"Invalid endpoint: {error}") from None
        if not _PATH.issuperset(self.path) or not (_PATH | {"?"}).issuperset(
            self.query
        ):
            raise RequestError(
                "Invalid endpoint: its path or query holds a character that no URL has"
            )
        if not all(map(_is_plain, self.path.removesuffix("/").split("/")[1:])):
            raise RequestError(
                "Invalid endpoint: its path holds an empty segment or one of dots, which are "
                "not signed as they are sent"
            )
        self.base = f"{self.scheme}://{self.host}{self.path}"

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
        for before in (own_query, self.query):
            if before:
                query = before if query is None else f"{before}&{query}"
        address = f"{self.scheme}://{host_prefix}{self.host}{whole}"
        return address if query is None else f"{address}?{query}"


def _is_plain(segment: str) -> bool:
    """Whether a segment of a path means the same to everybody who reads the path."""
    return segment.lower().replace("%2e", ".") not in ("", ".", "..")
