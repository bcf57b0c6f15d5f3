"""Random requests, and their signatures by botocore."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any, NamedTuple
from unittest import mock

from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials

_ODD = "%+=&;:@!$'()*,~ \"<>\\^`{|}[]\x00\x01\x7f\x80\xa0\xe9\u2003\u1234\ufeff\U0001f600"
_PLAIN = "abcXYZ019-._"
_SEGMENTS = ["", ".", "..", "...", ".a", "a.", "%2F", "%2e%2e", "a b", "v1", "apps", "é"]
_METHODS = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "get", "Post"]
_HOSTS = ["example.amazonaws.com", "Bucket.S3.AMAZONAWS.com", "localhost", "127.0.0.1", "[::1]"]
_HOSTS += ["[2001:DB8::1]", "user@host.example", "user:pass@host.example"]
_PORTS = ["", "", "", ":80", ":443", ":8080", ":08080", ":"]
_NAMES = ["X-Amz-Target", "x-amz-meta-a", "X-Amz-Meta-A", "Content-Type", "content-type", "Range"]
_NAMES += ["User-Agent", "Expect", "X-Amzn-Trace-Id", "TE", "Connection", "traceparent", "a", "A-b"]
_NAMES += ["x-amz-expires", "Content-Length", "Accept", "If-Match", "transfer-encoding", "a1"]
_OLD = ["authorization", "Authorization", "X-Amz-Date", "x-amz-date"]
_BLANKS = ["", " ", "  ", "\t", "\n ", "\r\n\t", "\xa0", "\u2003"]


class Signed(NamedTuple):
    """What a signer makes of a request."""

    canonical: str
    text: str
    headers: list[tuple[str, str]]


class Case(NamedTuple):
    """A request, and how it is to be signed."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes
    secret: str
    token: str | None
    region: str
    service: str
    now: int
    s3: bool
    unsigned: bool


def random_case(chance: random.Random) -> Case:
    """A request that is as odd as it may be."""
    s3 = chance.random() < 0.25
    path = _path(chance)
    if s3 and not path:
        path = "/"  # botocore would sign an empty path and send a slash
    scheme = chance.choice(["https", "https", "http", "HTTPS"])
    host = chance.choice(_HOSTS) + chance.choice(_PORTS)
    fragment = "#" + _text(chance, 3).replace("#", "") if chance.random() < 0.05 else ""
    token = _secret(chance) if chance.random() < 0.4 else None
    return Case(
        method=chance.choice(_METHODS),
        url=f"{scheme}://{host}{path}{_query(chance)}{fragment}",
        headers=_headers(chance, token is not None),
        body=chance.randbytes(chance.choice([0, 0, 1, 20, 300])),
        secret=_secret(chance),
        token=token,
        region=chance.choice(["us-east-1", "cn-north-1", "aws-global"]),
        service=chance.choice(["s3", "mobiletargeting", "sms-voice", "execute-api"]),
        now=chance.randrange(2**31),
        s3=s3,
        unsigned=chance.random() < 0.2,
    )


def _text(chance: random.Random, most: int) -> str:
    odd = chance.random() < 0.5
    letters = _PLAIN + (_ODD if odd else "")
    return "".join(chance.choices(letters, k=chance.randint(0, most)))


def _secret(chance: random.Random) -> str:
    return "".join(chance.choices("abcXYZ019+/=_-", k=chance.choice([1, 40, 59, 60, 61, 400])))


def _path(chance: random.Random) -> str:
    segments = [
        chance.choice(_SEGMENTS) if chance.random() < 0.5 else _text(chance, 8)
        for _ in range(chance.randint(0, 6))
    ]
    return "/" + "/".join(segments) if segments else ""


def _query(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return ""
    pairs = []
    for _ in range(chance.randint(0, 6)):
        name = chance.choice(["a", "A", "b", "", "a-b", "%41", _text(chance, 5)])
        value = chance.choice(["", "1", "2", "=", "x=y", "?", "/", _text(chance, 5)])
        pairs.append(name + chance.choice(["=", "=", ""]) + value)
    return "?" + "&".join(pairs)


def _headers(chance: random.Random, with_token: bool) -> dict[str, str]:
    headers = {}
    for _ in range(chance.randint(0, 6)):
        words = [_text(chance, 8) for _ in range(chance.randint(0, 3))]
        value = chance.choice(_BLANKS)
        for word in words:
            value += word + chance.choice(_BLANKS)
        headers[chance.choice(_NAMES)] = value
    if chance.random() < 0.1:
        headers[chance.choice(["Host", "host"])] = " Given.example:1 "
    if chance.random() < 0.1:
        headers[chance.choice(["Date", "date"])] = "Sun, 01 Mar 2026 08:30:00 GMT"
    if chance.random() < 0.1:
        headers[chance.choice(["X-Amz-Content-SHA256", "x-amz-content-sha256"])] = "given"
    if chance.random() < 0.2:
        headers[chance.choice(_OLD)] = "of an earlier signature"
    if with_token and chance.random() < 0.2:
        headers["x-amz-security-token"] = "of an earlier signature"
    order = list(headers.items())
    chance.shuffle(order)
    return dict(order)


class _Recording:
    """Keeps what is hidden in a signature."""

    canonical = ""
    text = ""

    def canonical_request(self, request: Any) -> str:
        self.canonical = super().canonical_request(request)  # type: ignore[misc]
        return self.canonical

    def string_to_sign(self, request: Any, canonical_request: str) -> str:
        self.text = super().string_to_sign(request, canonical_request)  # type: ignore[misc]
        return self.text


class _Auth(_Recording, SigV4Auth):
    pass


class _S3Auth(_Recording, S3SigV4Auth):
    pass


def by_botocore(case: Case) -> Signed:
    """What botocore makes of a request."""
    request = AWSRequest(case.method, case.url, case.headers, case.body)
    if case.unsigned and case.s3:
        request.context["client_config"] = Config(s3={"payload_signing_enabled": False})
    elif case.unsigned:
        request.context["payload_signing_enabled"] = False
    kind = _S3Auth if case.s3 else _Auth
    auth = kind(Credentials("AKIDEXAMPLE", case.secret, case.token), case.service, case.region)
    moment = datetime.fromtimestamp(case.now, UTC)
    with mock.patch("botocore.auth.get_current_datetime", return_value=moment):
        auth.add_auth(request)
    return Signed(auth.canonical, auth.text, sorted(request.headers.items()))


def by_package(sdk: Any, case: Case) -> Signed:
    """What the generated package makes of a request.

    Args:
        sdk: imports modules of the package.
    """
    signer, kept = sdk("_sigv4"), {}

    def canonical_request(*args: Any) -> tuple[str, str]:
        found: tuple[str, str] = real_canonical(*args)
        kept["canonical"] = found[0]
        return found

    def string_to_sign(*args: Any) -> bytes:
        found: bytes = real_text(*args)
        kept["text"] = found.decode()
        return found

    real_canonical, real_text = signer.canonical_request, signer.string_to_sign
    request = sdk("_http").Request(case.method, case.url, dict(case.headers), case.body)
    credentials = sdk("_credentials").Credentials("AKIDEXAMPLE", case.secret, case.token)
    payload = signer.UNSIGNED_PAYLOAD if case.unsigned else None
    with (
        mock.patch.object(signer, "canonical_request", canonical_request),
        mock.patch.object(signer, "string_to_sign", string_to_sign),
    ):
        signer.sign(
            request,
            credentials,
            case.region,
            case.service,
            case.now,
            normalize=not case.s3,
            payload_hash=payload,
        )
    return Signed(kept["canonical"], kept["text"], sorted(request.headers.items()))
