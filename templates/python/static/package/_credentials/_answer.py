"""What servers of credentials answer: asking them, and reading JSON with keys."""

from __future__ import annotations

from .._http import Request
from .._transport import HttpTransport, Limits
from ..exceptions import CredentialsError
from ._value import Credentials

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .._transport.answer import HttpResponse

_LIMITS = Limits(body=256 * 1024, head=16 * 1024, headers=64)


class Unavailable(CredentialsError):
    """A server of credentials does not give them now; it may if it is asked again."""


def persistently(
    call: Callable[[], Credentials],
    waits: Sequence[float],
    sleep: Callable[[float], None],
) -> Credentials:
    """What a call returns, made again after each of the waits if it is ``Unavailable``.

    Args:
        waits: in seconds.
    """
    for seconds in waits:
        try:
            return call()
        except Unavailable:
            sleep(seconds)
    return call()


def ask(method: str, url: str, headers: dict[str, str], timeout: float) -> HttpResponse:
    """Ask a server of this machine or of its link, through no proxy.

    Raises:
        RequestError: the request cannot be sent.
        ConnectError: the server is not there.
        NoAnswerError: it gives no whole answer in time.
        AnswerTooLargeError: it gives more than keys.
    """
    transport = HttpTransport(
        connect_timeout=timeout,
        read_timeout=timeout,
        timeout=2 * timeout,
        proxies={},
        allow_http=True,
        limits=_LIMITS,
    )
    with transport:
        return transport.send(Request(method, url, headers, b""))


def keys_of(body: bytes, source: str) -> Credentials:
    """The credentials in a JSON answer.

    Raises:
        CredentialsError: there are none; the text shows nothing of the answer but its code.
    """
    from .._quick_json_read import loads

    try:
        found = loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise CredentialsError(f"the answer of {source} is no JSON object")
    access_key, secret = found.get("AccessKeyId"), found.get("SecretAccessKey")
    token, ends = found.get("Token"), found.get("Expiration")
    if not (isinstance(access_key, str) and isinstance(secret, str)):
        code = printable(found.get("Code"))
        raise CredentialsError(f"the answer of {source} has no keys{code}")
    if token is not None and not isinstance(token, str):
        raise CredentialsError(f"the answer of {source} has a token that is no text")
    expiry = None if ends is None else expiry_of(ends, source)
    return Credentials(access_key, secret, token, expiry, source)


def expiry_of(value: object, source: str) -> float:
    """A time in seconds since 1970.

    Raises:
        CredentialsError: it is none.
    """
    from .._timestamps import parse

    try:
        return parse(value).timestamp()
    except ValueError:
        raise CredentialsError(f"the expiry from {source} is no time") from None


def printable(code: object) -> str:
    """The code of an error, to be put behind a sentence; nothing if it is no word."""
    if isinstance(code, str) and code.isascii() and code.isalnum() and len(code) < 100:
        return f": {code}"
    return ""
