"""Rules for a request that is built but not yet signed (``finish``)."""

from __future__ import annotations

from .._config import MOST_TO_LEAVE, WHEN
from .._endpoint import Endpoint
from .._protocols._fault import Fault
from .checksums import HEADER, checksum, tree_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from .._http import Request
    from .._settings import Settings
    from .._tables import Rule

_SUPPORTED = "when_supported"
_LEAST_TO_COMPRESS = 10240
_GZIP_HEADER = b"\x1f\x8b\x08\x00" + bytes(4) + b"\x02\xff"


class Call:
    """What rules for requests work on.

    Args:
        params: parameters of the call, as they were sent.
        settings: of the client; None for botocore's defaults.
    """

    __slots__ = ("params", "request", "settings")

    def __init__(
        self, request: Request, params: Mapping[str, Any], settings: Settings | None
    ) -> None:
        self.request = request
        self.params = params
        self.settings = settings

    def has(self, name: str) -> bool:
        """Whether the request has a header; its name in lower case."""
        return any(header.lower() == name for header in self.request.headers)

    def wants(self, setting: str) -> bool:
        """Whether checksums are wanted where they can be had, not only where they must be.

        Raises:
            SettingsError: the setting says neither.
        """
        if self.settings is None:
            return True
        said = self.settings.text(f"AWS_{setting.upper()}", setting) or _SUPPORTED
        if said.lower() not in WHEN:
            variable = f"AWS_{setting.upper()}"
            raise self.settings.unusable(setting, variable, f"one of {', '.join(WHEN)}")
        return said.lower() == _SUPPORTED


def finish(rules: Iterable[Rule], call: Call) -> None:
    """Complete a request.

    Raises:
        Fault: a parameter cannot be sent.
        RequestError: a parameter that should be an address is none.
        SettingsError: a setting is wrong.
    """
    for name, *arguments in rules:
        _RULES[name](call, *arguments)


def _header(call: Call, name: str, value: str) -> None:
    call.request.headers[name] = value


def _escape_line_ends(call: Call) -> None:
    """Line ends in XML are white space unless they are written as references."""
    body = call.request.body.replace(b"\r", b"&#xD;")
    call.request.body = body.replace(b"\n", b"&#xA;")


def _form(call: Call) -> None:
    """A query too long for a URL goes into the body."""
    request = call.request
    url, mark, query = request.url.partition("?")
    if request.method == "GET" and mark:
        request.headers["Content-Type"] = "application/x-www-form-urlencoded"
        request.method, request.url, request.body = "POST", url, query.encode("ascii")


def _host(call: Call, member: str) -> None:
    """A parameter names the host that is to be called."""
    address = call.params.get(member)
    if not address:
        return
    host = Endpoint(str(address))
    path = call.request.url.split("/", 3)[3]
    call.request.url = f"{host.scheme}://{host.host}/{path}"


def _tree_hash(call: Call) -> None:
    from hashlib import sha256

    body, headers = call.request.body, call.request.headers
    if not call.has("x-amz-content-sha256"):
        headers["x-amz-content-sha256"] = sha256(body).hexdigest()
    if not call.has("x-amz-sha256-tree-hash"):
        headers["x-amz-sha256-tree-hash"] = tree_hash(body)


def _gzip(call: Call, which: str) -> None:
    """Compress the body: ``always``, or if it is ``large``."""
    if which == "large" and len(call.request.body) < _least(call.settings):
        return
    if call.settings is not None and call.settings.flag(
        "disable_request_compression", "AWS_DISABLE_REQUEST_COMPRESSION"
    ):
        return
    from zlib import compress, crc32

    body = call.request.body
    length = len(body) & 0xFFFFFFFF
    end = crc32(body).to_bytes(4, "little") + length.to_bytes(4, "little")
    call.request.body = _GZIP_HEADER + compress(body, 9, wbits=-15) + end
    said = [
        text
        for name, text in call.request.headers.items()
        if name.lower() == "content-encoding"
    ]
    call.request.headers["Content-Encoding"] = ",".join([*said, "gzip"])


def _least(settings: Settings | None) -> int:
    """Bytes from which on bodies are compressed."""
    name = "request_min_compression_size_bytes"
    if settings is None:
        return _LEAST_TO_COMPRESS
    found = settings.number(name, f"AWS_{name.upper()}", name, least=1)
    if found is not None and found > MOST_TO_LEAVE:
        wanted = f"at most {MOST_TO_LEAVE}"
        raise settings.unusable(name, f"AWS_{name.upper()}", wanted)
    return _LEAST_TO_COMPRESS if found is None else found


def _checksum(call: Call, member: str, header: str, need: str) -> None:
    """The checksum of the body: the one that a member asks for, else CRC-32.

    Args:
        member: parameter that names an algorithm; empty if there is none.
        header: where the service is told the algorithm; empty if nowhere.
        need: ``required``, or ``supported``: then settings can do without.
    """
    headers = call.request.headers
    if any(name.lower().startswith(HEADER) for name in headers):
        return
    if member and member in call.params:
        algorithm = str(call.params[member]).lower()
    elif need == "required" or call.wants("request_checksum_calculation"):
        algorithm = "crc32"
        if header:
            headers[header] = "CRC32"
    else:
        return
    try:
        headers[HEADER + algorithm] = checksum(algorithm, call.request.body)
    except Fault as fault:
        raise fault.within(member) from None


def _checksum_mode(call: Call, header: str) -> None:
    """Ask for a checksum of the answer."""
    if not call.has(header.lower()) and call.wants("response_checksum_validation"):
        call.request.headers[header] = "ENABLED"


_RULES: dict[str, Callable[..., None]] = {
    "checksum": _checksum,
    "checksum_mode": _checksum_mode,
    "escape_line_ends": _escape_line_ends,
    "form": _form,
    "gzip": _gzip,
    "header": _header,
    "host": _host,
    "tree_hash": _tree_hash,
}
