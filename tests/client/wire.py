"""Requests as servers see them, and whether they are signed: botocore computes it once more."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.client.conftest import KEYS, REGION

SIGNED = frozenset({"content-type", "host", "x-amz-date", "x-amz-security-token"})


@dataclass(frozen=True, slots=True)
class Received:
    """A request that came.

    Attributes:
        path: with its query, as it came.
        headers: by names in lower case.
    """

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def target(self) -> str:
        """The path without its query."""
        return self.path.partition("?")[0]

    @property
    def signed_headers(self) -> frozenset[str]:
        """The names of the headers that the signature holds, by its own word."""
        names = self.headers["authorization"].split("SignedHeaders=")[1].split(",")[0]
        return frozenset(names.split(";"))

    @property
    def signature(self) -> str:
        """The signature that came."""
        return self.headers["authorization"].split("Signature=")[1]


def received(data: bytes) -> Received:
    """A request from its bytes."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, version = first.split(" ")
    assert version == "HTTP/1.1"
    pairs = [line.split(": ", 1) for line in lines]
    headers = {name.lower(): value for name, value in pairs}
    assert len(headers) == len(lines)
    assert int(headers.get("content-length", "0")) == len(body)
    return Received(method, path, headers, body)


def signature_of(request: Received, signing_name: str, region: str = REGION) -> str:
    """The signature that what came must have, if what was signed is what came."""
    keys = Credentials(
        KEYS["aws_access_key_id"], KEYS["aws_secret_access_key"], KEYS["aws_session_token"]
    )
    signer = SigV4Auth(keys, signing_name, region)
    headers = {name: request.headers[name] for name in request.signed_headers}
    url = f"http://{request.headers['host']}{request.path}"
    copy = AWSRequest(request.method, url, headers, request.body)
    copy.context["timestamp"] = request.headers["x-amz-date"]
    wanted = signer.canonical_request(copy)
    return str(signer.signature(signer.string_to_sign(copy, wanted), copy))


def is_as_signed(request: Received, signing_name: str, region: str = REGION) -> bool:
    """Whether a request is signed, and its path is one that nobody can read in two ways."""
    signer = SigV4Auth(None, "", "")
    return (
        request.signed_headers >= SIGNED
        and request.signature == signature_of(request, signing_name, region)
        and signer._normalize_url_path(request.target) == quote(request.target, safe="/~")
    )
