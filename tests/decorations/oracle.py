"""What a whole botocore client sends and reads, with the settings that matter here."""

from __future__ import annotations

import functools
from typing import Any

import botocore.session
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from tests.runtime.oracle import Sent, _sent

HTTP = "http://localhost:8000"
# What signing adds, what a server on the way is told, and what a retry says.
_NOT_OURS = {"x-amz-content-sha256", "expect"}


class _Raw:
    """The raw part of a botocore response."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self, **_: Any) -> list[bytes]:
        return [self._body]

    def read(self, *_: Any) -> bytes:
        body, self._body = self._body, b""
        return body


@functools.cache
def client(service: str, **settings: Any) -> Any:
    """A client that sends nothing: its requests are caught."""
    session = botocore.session.Session()
    session.set_credentials("AKID", "secret")
    config = Config(
        parameter_validation=False,
        retries={"total_max_attempts": 1},
        s3={"addressing_style": "path"},
        **settings,
    )
    return session.create_client(service, "us-east-1", config=config, endpoint_url=HTTP)


def call(
    service: str,
    operation: str,
    params: dict[str, Any],
    answer: tuple[int, dict[str, str], bytes] = (200, {}, b""),
    **settings: Any,
) -> tuple[Sent, Any]:
    """The request of a call, and what came of it: the response, or the error."""
    made = client(service, **settings)
    caught: list[Any] = []

    def catch(request: Any, **_: Any) -> AWSResponse:
        caught.append(request)
        status, headers, body = answer
        return AWSResponse(request.url, status, headers, _Raw(body))

    made.meta.events.register_last("before-send", catch, unique_id="catch")
    try:
        result: Any = made._make_api_call(operation, dict(params))
    except Exception as error:
        result = error
    finally:
        made.meta.events.unregister("before-send", unique_id="catch")
    if not caught:
        raise result
    return trimmed(caught[0]), result


def trimmed(request: Any) -> Sent:
    """A request without what signing and the way to the server add."""
    body = request.body
    if hasattr(body, "read"):
        body.seek(0)
        request.body = body.read()
    elif isinstance(body, str):
        request.body = body.encode()
    sent = _sent(request)
    kept = {name: text for name, text in sent.headers.items() if name not in _NOT_OURS}
    return sent._replace(headers=kept)
