"""Requests made by hand: signed by botocore, changed, and sent over a bare connection."""

from __future__ import annotations

import http.client
import json
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.testing_package.examples import OTP

PATH = f"/v1/apps/{OTP['ApplicationId']}/otp"
BODY = json.dumps(OTP["SendOTPMessageRequestParameters"]).encode()


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def signed(
    server: Any,
    method: str = "POST",
    path: str = PATH,
    body: bytes = BODY,
    *,
    headers: dict[str, str] | None = None,
    keys: tuple[str, ...] = (),
    name: str = "mobiletargeting",
) -> dict[str, str]:
    """The headers of a request, signed."""
    request = AWSRequest(
        method, server.url + path, {"Content-Type": "application/json", **(headers or {})}, body
    )
    credentials = Credentials(*(keys or (server.access_key, server.secret_key)))
    SigV4Auth(credentials, name, "us-east-1").add_auth(request)
    return dict(request.headers.items())


def send(
    server: Any,
    headers: dict[str, str],
    method: str = "POST",
    path: str = PATH,
    body: bytes = BODY,
) -> Answer:
    """One request over a connection of its own."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=20)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return Answer(
            response.status,
            {name.lower(): text for name, text in response.getheaders()},
            response.read(),
        )
    finally:
        connection.close()
