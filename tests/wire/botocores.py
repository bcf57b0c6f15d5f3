"""Boto3's clients as oracles: what they would put on the wire, and what they make of an answer."""

from __future__ import annotations

import functools
import io
import itertools
from collections.abc import Mapping
from typing import Any

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from botocore.exceptions import ClientError
from urllib3 import HTTPResponse

from tests.wire.calls import Failure, Outcome, Reply, Sent, compared_headers, read_streams
from tests.wire.surroundings import ACCESS_KEY, SECRET_KEY, address_of

_OF_A_SESSION = 30
"""How many clients share what a session reads; it keeps all models."""
_numbers = itertools.count()
_AS_OURS = {"s3": {"s3": {"addressing_style": "path"}}}
"""Settings with which boto3 sends what ours sends: buckets stand in the path."""


@functools.lru_cache(maxsize=1)
def _session(number: int) -> Any:
    return boto3.session.Session(ACCESS_KEY, SECRET_KEY)


class Boto3:
    """A client of boto3 whose requests are caught and answered here.

    Args:
        service: its name.
        region: where it is called.
        told: whether it has the settings with which it sends what ours sends.
    """

    def __init__(self, service: str, region: str, told: bool = True) -> None:
        session = _session(next(_numbers) // _OF_A_SESSION)
        config = Config(
            retries={"total_max_attempts": 1}, **(_AS_OURS.get(service, {}) if told else {})
        )
        address = address_of(service, region) if told else None
        self._client = session.client(service, region, config=config, endpoint_url=address)
        self._methods = {
            operation: method
            for method, operation in self._client.meta.method_to_api_mapping.items()
        }
        self._attempt: Mapping[str, str] = {}
        self._reply = Reply(200, {}, b"")
        self._sent: Sent | None = None
        events = self._client.meta.events
        events.register_last("before-sign", self._number_attempt)
        events.register_last("before-send", self._catch)

    @property
    def protocol(self) -> str:
        """The protocol that the client speaks."""
        return str(self._client.meta.service_model.resolved_protocol)

    def operation(self, name: str) -> Any:
        """Botocore's model of an operation."""
        return self._client.meta.service_model.operation_model(name)

    def method(self, operation: str) -> str:
        """Name of the method that calls an operation."""
        return str(self._methods[operation])

    def call(
        self, operation: str, params: dict[str, Any], reply: Reply, attempt: Mapping[str, str]
    ) -> Outcome:
        """Make a call.

        Args:
            attempt: the headers that number the attempt, as the other client sends them.
        """
        self._reply, self._attempt, self._sent = reply, attempt, None
        try:
            returned = read_streams(getattr(self._client, self._methods[operation])(**params))
        except ClientError as error:
            returned = Failure(type(error).__name__, str(error), error.response)
        except Exception as error:
            returned = Failure(type(error).__name__, str(error), None)
        return Outcome(self._sent, returned)

    def _number_attempt(self, request: Any, **_: Any) -> None:
        """Give the headers that number the attempt the values of the other client."""
        for name, value in self._attempt.items():
            if name in request.headers:
                request.headers.replace_header(name, value)

    def _catch(self, request: Any, **_: Any) -> AWSResponse:
        headers = {
            name: value.decode("latin-1") if isinstance(value, bytes) else value
            for name, value in request.headers.items()
        }
        body = request.body or b""
        body = body.read() if hasattr(body, "read") else body
        body = body.encode() if isinstance(body, str) else bytes(body)
        lower = compared_headers(headers)
        if body and "transfer-encoding" not in lower:  # as the HTTP stack below does
            lower.setdefault("content-length", str(len(body)))
        self._sent = Sent(request.method, request.url, lower, body)
        status, headers_, content = self._reply
        raw = HTTPResponse(io.BytesIO(content), headers_, status, preload_content=False)
        return AWSResponse(request.url, status, raw.headers, raw)
