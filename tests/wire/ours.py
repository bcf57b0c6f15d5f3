"""Generated clients: what they put on the wire, and what they make of an answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from shapewright.ir import Service
from tests.wire.calls import Failure, Outcome, Reply, Sent, compared_headers, read_streams
from tests.wire.packages import Workshop
from tests.wire.surroundings import ACCESS_KEY, SECRET_KEY, address_of


class Ours:
    """A generated client whose requests are caught and answered here.

    Args:
        workshop: where the package is made.
        service: what it is made for.
        region: where it is called.
        told: whether it has the addresses that it cannot find.
    """

    def __init__(
        self, workshop: Workshop, service: Service, region: str, told: bool = True
    ) -> None:
        self._workshop = workshop
        self._service = service
        self._region = region
        self._address = address_of(service.name, region) if told else None
        self._made: Any = None
        self._sent: Sent | None = None
        self._reply = Reply(200, {}, b"")

    def _client(self) -> Any:
        """The client, made for the first call."""
        if self._made is None:
            config = self._workshop.module("_config").Config(retries={"total_max_attempts": 1})
            self._made = self._workshop.client_class(self._service)(
                self._region,
                endpoint_url=self._address,
                aws_access_key_id=ACCESS_KEY,
                aws_secret_access_key=SECRET_KEY,
                config=config,
                transport=SimpleNamespace(send=self._send),
            )
        return self._made

    def call(self, method: str, params: dict[str, Any], reply: Reply) -> Outcome:
        """Make a call."""
        self._reply, self._sent = reply, None
        try:
            returned = read_streams(getattr(self._client(), method)(**params))
        except self._workshop.module("exceptions").ClientError as error:
            returned = Failure(type(error).__name__, str(error), error.response)
        except Exception as error:
            returned = Failure(type(error).__name__, str(error), None)
        return Outcome(self._sent, returned)

    def _send(self, request: Any) -> Any:
        """Catch a request as the client's own transport would write it."""
        target = self._workshop.module("_target").read_target(request.url, True)
        write = self._workshop.module("_transport.message").write_message
        head, _, body = b"".join(write(request, target, None).pieces).partition(b"\r\n\r\n")
        pairs = [line.partition(": ")[::2] for line in head.decode().split("\r\n")[1:]]
        self._sent = Sent(request.method, request.url, compared_headers(dict(pairs)), body)
        status, headers, content = self._reply
        return SimpleNamespace(status=status, headers=headers, body=content)
