"""AWS Signature Version 4, in the headers of a request.

What is signed is what is sent: a request must reach the wire with the method, the URL,
the headers and the body that it had when it was signed, header values as UTF-8, and
``host_of(url)`` as its ``Host``. Headers may be added after signing.
"""

from __future__ import annotations

from hashlib import sha256
from time import gmtime, strftime, time

from ._encoding import UNRESERVED, percent_encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._credentials import Credentials
    from ._http import Request

UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"

_ALGORITHM = "AWS4-HMAC-SHA256"
_NOTHING = sha256(b"").hexdigest()
# Proxies and tracing add or change these on the way; botocore numbers attempts once it has
# signed them.
_NOT_SIGNED = frozenset(
    "amz-sdk-invocation-id amz-sdk-request baggage connection expect keep-alive"
    " proxy-authenticate proxy-authorization te traceparent tracestate trailer"
    " transfer-encoding upgrade user-agent x-amzn-trace-id".split()
)
_OURS = frozenset(("authorization", "x-amz-date", "x-amz-security-token"))
_CONTENT_HASH = "x-amz-content-sha256"
_DEFAULT_PORTS = {"http": 80, "https": 443}
_MOST_KEYS = 32
_MOST_LAYOUTS = 128
_MOST_HOSTS = 128
_NOT_ENCODED = bytes(UNRESERVED) + b"/"
_INNER_PAD = bytes(byte ^ 0x36 for byte in range(256))
_OUTER_PAD = bytes(byte ^ 0x5C for byte in range(256))

_last_stamp = (0, "19700101T000000Z")
_layouts: dict[tuple[str, ...], _Layout] = {}
_hosts: dict[tuple[str, str], str] = {}


def sign(
    request: Request,
    credentials: Credentials,
    region: str,
    signing_name: str,
    now: float | None = None,
    *,
    normalize: bool = True,
    payload_hash: str | None = None,
) -> None:
    """Add ``X-Amz-Date``, ``X-Amz-Security-Token`` and ``Authorization`` to the headers.

    Headers of an earlier signature are replaced. A request with a ``Date`` header gets
    that one renewed instead of ``X-Amz-Date``.

    Args:
        region: region of the credential scope.
        signing_name: service of the credential scope (``mobiletargeting``).
        now: seconds since 1970; else this machine's clock.
        normalize: False for S3, which signs the path as it is and always wants
            ``X-Amz-Content-SHA256``.
        payload_hash: what stands for the body instead of its SHA-256, such as
            ``UNSIGNED_PAYLOAD``; it is sent as ``X-Amz-Content-SHA256``.
    """
    stamp = _timestamp(time() if now is None else now)
    payload = _renew_headers(request, credentials, stamp, normalize, payload_hash)
    canonical, signed = canonical_request(request, payload, normalize)
    scope, inner, outer = _signing_key(credentials, stamp[:8], region, signing_name)
    signature = _mac(inner, outer, string_to_sign(canonical, stamp, scope)).hex()
    request.headers["Authorization"] = (
        f"{_ALGORITHM} Credential={credentials.access_key}/{scope}, "
        f"SignedHeaders={signed}, Signature={signature}"
    )


def canonical_request(
    request: Request, payload: str, normalize: bool
) -> tuple[str, str]:
    """The canonical request, and the names of the headers that it holds.

    Args:
        payload: what stands for the body.
        normalize: whether the path is normalized and encoded once more.
    """
    scheme, _, rest = request.url.partition("://")
    address, _, query = rest.partition("#")[0].partition("?")
    netloc, slash, path = address.partition("/")
    path = _canonical_path(slash + path) if normalize else slash + path or "/"
    headers, names = _canonical_headers(request.headers, scheme, netloc)
    query = _canonical_query(query) if query else ""
    method = request.method.upper()
    return f"{method}\n{path}\n{query}\n{headers}\n\n{names}\n{payload}", names


def string_to_sign(canonical: str, stamp: str, scope: str) -> bytes:
    """The text that the signature is made of."""
    digest = sha256(canonical.encode()).hexdigest()
    return f"{_ALGORITHM}\n{stamp}\n{scope}\n{digest}".encode()


def host_of(url: str) -> str:
    """The ``Host`` header of a URL: lower case, without user and default port."""
    scheme, _, rest = url.partition("://")
    netloc = rest.partition("#")[0].partition("?")[0].partition("/")[0]
    return _host(scheme, netloc)


def _timestamp(now: float) -> str:
    """``20150830T123600Z``; the last one is kept, since calls come in bursts."""
    global _last_stamp
    second = int(now)
    held, stamp = _last_stamp
    if second != held:
        stamp = strftime("%Y%m%dT%H%M%SZ", gmtime(second))
        _last_stamp = (second, stamp)
    return stamp


def _http_date(stamp: str) -> str:
    """The stamp as botocore writes it into a ``Date`` header."""
    from ._timestamps import render

    moment = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:11]}:{stamp[11:13]}:{stamp[13:]}"
    return f"{render(moment, 'rfc822')}".replace("GMT", "-0000")


class _Layout:
    """What the names of a request's headers mean for its signature.

    Attributes:
        replaced: headers of an earlier signature.
        dates: ``Date`` headers.
        content_hashes: ``X-Amz-Content-SHA256`` headers.
        signed: the names to sign, each with the header of the name; empty for ``host``
            if there is none.
        repeated: whether some differ in case alone.
    """

    __slots__ = ("content_hashes", "dates", "names", "repeated", "replaced", "signed")

    def __init__(self, headers: tuple[str, ...]) -> None:
        lower = [(name.lower(), name) for name in headers]
        self.replaced = [name for key, name in lower if key in _OURS]
        self.dates = [name for key, name in lower if key == "date"]
        self.content_hashes = [name for key, name in lower if key == _CONTENT_HASH]
        signed = {key: name for key, name in lower if key not in _NOT_SIGNED}
        self.signed = sorted({"host": "", **signed}.items())
        self.names = ";".join([name for name, _ in self.signed])
        self.repeated = len(dict(lower)) < len(lower)


def _learn(names: tuple[str, ...]) -> _Layout:
    """The layout of headers of these names, which is kept: calls of one client have few."""
    if len(_layouts) >= _MOST_LAYOUTS:
        _layouts.clear()
    found = _layouts[names] = _Layout(names)
    return found


def _renew_headers(
    request: Request,
    credentials: Credentials,
    stamp: str,
    normalize: bool,
    payload_hash: str | None,
) -> str:
    """Put what a signature needs into the headers; tell what stands for the body."""
    headers = request.headers
    names = tuple(headers)
    layout = _layouts.get(names) or _learn(names)
    for name in layout.replaced:
        del headers[name]
    for name in layout.dates:
        del headers[name]
    if layout.dates:
        headers["Date"] = _http_date(stamp)
    else:
        headers["X-Amz-Date"] = stamp
    if credentials.token:
        headers["X-Amz-Security-Token"] = credentials.token
    if layout.content_hashes and normalize and payload_hash is None:
        return headers[layout.content_hashes[0]]
    body = request.body
    payload = payload_hash or (sha256(body).hexdigest() if body else _NOTHING)
    if payload_hash is not None or not normalize:
        for name in layout.content_hashes:
            del headers[name]
        headers["X-Amz-Content-SHA256"] = payload
    return payload


def _canonical_path(path: str) -> str:
    """The path without dots and empty segments, encoded once more."""
    if "//" in path or "/." in path:
        segments: list[str] = []
        for segment in path.split("/"):
            if segment == "..":
                del segments[-1:]
            elif segment not in ("", "."):
                segments.append(segment)
        closing = "/" if segments and path.endswith("/") else ""
        path = f"/{'/'.join(segments)}{closing}"
    if not path.encode().translate(None, _NOT_ENCODED):
        return path or "/"
    return percent_encode(path, keep_slash=True)


def _canonical_query(query: str) -> str:
    """The parameters in order of name and value, each with its ``=``."""
    if "&" not in query:
        return query if "=" in query else f"{query}="
    pairs = [pair.partition("=")[::2] for pair in query.split("&")]
    return "&".join([f"{name}={value}" for name, value in sorted(pairs)])


def _canonical_headers(
    headers: dict[str, str], scheme: str, netloc: str
) -> tuple[str, str]:
    """The lines of the signed headers, and their names."""
    given = tuple(headers)
    layout = _layouts.get(given) or _learn(given)
    if layout.repeated:
        headers = _joined(headers)
        layout = _Layout(tuple(headers))
    lines = [
        (
            f"{name}:{' '.join(headers[header].split())}"
            if header
            else f"host:{_hosts.get((scheme, netloc)) or _host(scheme, netloc)}"
        )
        for name, header in layout.signed
    ]
    return "\n".join(lines), layout.names


def _joined(headers: dict[str, str]) -> dict[str, str]:
    """The values of headers whose names differ in case alone, in one line each."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        lower, value = name.lower(), " ".join(value.split())
        found[lower] = f"{found[lower]},{value}" if lower in found else value
    return found


def _host(scheme: str, netloc: str) -> str:
    name, colon, port = netloc.rpartition("@")[2].lower().rpartition(":")
    if not colon or "]" in port:
        host = name + colon + port
    elif not port or int(port) == _DEFAULT_PORTS.get(scheme.lower()):
        host = name
    else:
        host = f"{name}:{int(port)}"
    if len(_hosts) >= _MOST_HOSTS:
        _hosts.clear()
    _hosts[scheme, netloc] = host
    return host


def _signing_key(
    credentials: Credentials, date: str, region: str, signing_name: str
) -> tuple[str, Any, Any]:
    """The scope and the derived key of a day, kept with the credentials and no longer."""
    keys = credentials.signing_keys
    found = keys.get((date, region, signing_name))
    if found is None:
        key = f"AWS4{credentials.secret_key}".encode()
        for text in (date, region, signing_name, "aws4_request"):
            key = _mac(*_keyed(key), text.encode())
        if len(keys) >= _MOST_KEYS:
            keys.clear()
        found = f"{date}/{region}/{signing_name}/aws4_request", *_keyed(key)
        keys[date, region, signing_name] = found
    return found


def _keyed(key: bytes) -> tuple[Any, Any]:
    """The two hashes of an HMAC that have read the key and wait for the text.

    A copy of them costs a third of what ``hmac.digest`` does.
    """
    key = (sha256(key).digest() if len(key) > 64 else key).ljust(64, b"\0")
    return sha256(key.translate(_INNER_PAD)), sha256(key.translate(_OUTER_PAD))


def _mac(inner: Any, outer: Any, text: bytes) -> bytes:
    """The HMAC of a text."""
    inner, outer = inner.copy(), outer.copy()
    inner.update(text)
    outer.update(inner.digest())
    result: bytes = outer.digest()
    return result
