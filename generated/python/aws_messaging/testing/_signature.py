"""The service's side of Signature Version 4: whether a request was signed by who it says."""

from __future__ import annotations

import hmac
import re
from calendar import timegm
from datetime import UTC
from hashlib import sha256
from time import strptime

from .._encoding import percent_encode
from .._sigv4 import UNSIGNED_PAYLOAD, string_to_sign
from ._wire import NotServed, decoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ._wire import Received

_AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 +Credential=([^/,\s]+)/(\d{8})/([^/,\s]+)/([^/,\s]+)/aws4_request"
    r" *, *SignedHeaders=([^,\s]+) *, *Signature=([0-9a-f]{64})"
)
_CONTENT_HASH = "x-amz-content-sha256"


class Refused(Exception):
    """A request that is not signed as it should be.

    Args:
        kind: ``missing``, ``incomplete``, ``key``, ``token``, ``expired``, ``scope``, or
            ``mismatch``.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def scope_of(received: Received) -> str | None:
    """The service of the credential scope that a request says; None if it says none."""
    match = _AUTHORIZATION.fullmatch(received.headers.get("authorization", ""))
    return None if match is None else match[4]


class Verifier:
    """Checks requests against one pair of keys.

    The region of the credential scope may be any: one server stands for all regions.

    Args:
        token: the session token that requests must carry; None if they must carry none.
        skew: seconds that a request's time may differ from the clock.
        clock: seconds since 1970.
    """

    def __init__(
        self,
        access_key: str,
        secret_key: str,
        token: str | None,
        skew: float,
        clock: Callable[[], float],
    ) -> None:
        self._access_key = access_key
        self._secret_key = secret_key
        self._token = token
        self._skew = skew
        self._clock = clock

    def check(
        self,
        received: Received,
        signing_name: str,
        *,
        is_s3: bool = False,
        may_omit_body: bool = False,
    ) -> None:
        """Check the signature of a request.

        Args:
            signing_name: service that the credential scope must name.
            is_s3: whether the path is signed as it is.
            may_omit_body: whether the request may say that its body is not signed.

        Raises:
            Refused: it is wrong.
        """
        given = received.headers.get("authorization")
        if given is None:
            raise Refused("missing", "Missing Authentication Token")
        match = _AUTHORIZATION.fullmatch(given)
        if match is None:
            raise Refused(
                "incomplete",
                "the Authorization header must be: AWS4-HMAC-SHA256 Credential=KEY/DATE/"
                "REGION/SERVICE/aws4_request, SignedHeaders=..., Signature=...",
            )
        key, date, region, service, signed_text, signature = match.groups()
        signed = signed_text.split(";")
        self._check_who(received, key)
        self._check_headers(received, signed)
        stamp = self._check_time(received, date)
        if service != signing_name:
            raise Refused(
                "scope",
                f"Credential should be scoped to correct service: '{signing_name}'.",
            )
        payload = _payload(received, may_omit_body)
        canonical = _canonical(received, signed, payload, is_s3)
        scope = f"{date}/{region}/{service}/aws4_request"
        text = string_to_sign(canonical, stamp, scope)
        if not hmac.compare_digest(self._signature(text, scope), signature):
            raise Refused(
                "mismatch",
                "The request signature we calculated does not match the signature you "
                "provided. Check your AWS Secret Access Key and signing method.",
            )

    def _check_who(self, received: Received, key: str) -> None:
        if not hmac.compare_digest(key.encode(), self._access_key.encode()):
            raise Refused(
                "key", "The security token included in the request is invalid."
            )
        token = received.headers.get("x-amz-security-token", "")
        if not hmac.compare_digest(token.encode(), (self._token or "").encode()):
            raise Refused(
                "token", "The security token included in the request is invalid."
            )

    def _check_headers(self, received: Received, signed: list[str]) -> None:
        if signed != sorted(set(signed)) or signed != [n.lower() for n in signed]:
            raise Refused(
                "incomplete", "SignedHeaders must be lower case, sorted, each name once"
            )
        dated = "x-amz-date" if "x-amz-date" in received.headers else "date"
        needed = {
            "host",
            dated,
            *(n for n in received.headers if n.startswith("x-amz-")),
        }
        for name in sorted(needed):
            if name not in signed:
                raise Refused("incomplete", f"{name} must be a signed header")
        for name in signed:
            if name not in received.headers:
                raise Refused("incomplete", f"the signed header {name} is missing")

    def _check_time(self, received: Received, date: str) -> str:
        """The time of a request, as it is signed."""
        stamp = received.headers.get("x-amz-date") or _stamp(received.headers["date"])
        try:
            then = timegm(strptime(stamp, "%Y%m%dT%H%M%SZ"))
        except ValueError:
            raise Refused(
                "incomplete", "X-Amz-Date must look like 20150830T123600Z"
            ) from None
        if stamp[:8] != date:
            raise Refused("incomplete", "the credential scope has another date")
        apart = then - self._clock()
        if abs(apart) > self._skew:
            verb = "expired" if apart < 0 else "not yet current"
            raise Refused(
                "expired",
                f"Signature {verb}: {stamp} is {abs(apart):.0f} s from the server's time; "
                f"{self._skew:.0f} s are allowed",
            )
        return stamp

    def _signature(self, text: bytes, scope: str) -> str:
        key = f"AWS4{self._secret_key}".encode()
        for part in scope.split("/"):
            key = hmac.digest(key, part.encode(), "sha256")
        return hmac.digest(key, text, "sha256").hex()


def _stamp(http_date: str) -> str:
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(http_date)
        if moment.tzinfo is not None:  # there is none for -0000, which is UTC as well
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused("incomplete", "Date must be a date of HTTP") from None
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _payload(received: Received, may_omit_body: bool) -> str:
    """What stands for the body in the canonical request.

    Raises:
        Refused: the body is not the one that was signed.
    """
    digest = sha256(received.body).hexdigest()
    stated = received.headers.get(_CONTENT_HASH, digest)
    if stated.startswith("STREAMING-"):
        raise NotServed("bodies signed in chunks are not served")
    if stated != digest and not (may_omit_body and stated == UNSIGNED_PAYLOAD):
        raise Refused("mismatch", f"{_CONTENT_HASH} is not the SHA-256 of the body")
    return stated


def _canonical(received: Received, signed: list[str], payload: str, is_s3: bool) -> str:
    """The canonical request, made from what came over the wire."""
    path = received.path if is_s3 else _normal_path(received.path)
    pairs = sorted(
        (percent_encode(name), percent_encode(text)) for name, text in received.query
    )
    headers = "".join(
        f"{name}:{' '.join(received.headers[name].split())}\n" for name in signed
    )
    return "\n".join(
        (
            received.method,
            percent_encode(decoded(path) if is_s3 else path, keep_slash=True),
            "&".join(f"{name}={text}" for name, text in pairs),
            headers,
            ";".join(signed),
            payload,
        )
    )


def _normal_path(path: str) -> str:
    """A path without dots and empty segments."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    closing = "/" if kept and path.endswith("/") else ""
    return f"/{'/'.join(kept)}{closing}"
