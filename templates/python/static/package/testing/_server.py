"""A server on the loopback that stands in for AWS."""

from __future__ import annotations

import time

from .._validation.checks import LEVELS
from ._control import PREFIX, control
from ._listener import LOOPBACK, Listener
from ._planner import Planner
from ._responder import Outcome, Responder
from ._signature import Verifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NotRequired, Self, TypedDict

    from .._validation.checks import Level
    from ._calls import Call
    from ._wire import Received

    class ServerSettings(TypedDict):
        """What a client takes to call a server."""

        region_name: str
        endpoint_url: str
        aws_access_key_id: str
        aws_secret_access_key: str
        aws_session_token: NotRequired[str]


ACCESS_KEY = "TESTINGACCESSKEY"
SECRET_KEY = "testing-secret-key"
"""What requests must be signed with, unless a server is told otherwise; no secret at all."""


class FakeServer(Planner):
    """Serves every service of this package over HTTP, from specs alone; nothing is kept.

    A request must be signed with the server's keys and be what the spec allows; the server
    answers like AWS if not. An answer is what a test asked for, or else a sample that the spec
    allows: always the same, with the request's values where names and types agree, and with a
    result for each destination where a message is sent::

        with FakeServer() as server:
            client = pinpoint.Client(**server.settings)
            server.add_error("pinpoint", "send_otp_message", "TooManyRequestsException")
            ...
            server.calls[0].params["ApplicationId"]

    It listens on 127.0.0.1 alone, and logs nothing. Requests below ``/_fake/`` steer it from
    other processes; ``GET /_fake/`` says how.

    Args:
        port: 0 for any that is free.
        access_key, secret_key: what requests must be signed with.
        session_token: the token that they must carry; None for none.
        verify: whether signatures are checked at all.
        validation: how much of the specs is asked of parameters: ``strict`` all, ``aws`` what
            botocore asks, ``off`` nothing.
        clock_skew: seconds that a request's time may differ from ``clock``.
        clock: gives seconds since 1970.

    Raises:
        ValueError: there is no such level of validation.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        access_key: str = ACCESS_KEY,
        secret_key: str = SECRET_KEY,
        session_token: str | None = None,
        verify: bool = True,
        validation: Level = "strict",
        clock_skew: float = 300.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        if validation not in LEVELS or validation == "warn":
            raise ValueError(
                f"validation must be off, aws or strict, not {validation!r}"
            )
        self.access_key = access_key
        self.secret_key = secret_key
        self.session_token = session_token
        super().__init__()
        verifier = Verifier(access_key, secret_key, session_token, clock_skew, clock)
        self._responder = Responder(
            self._catalogue, self._plans, verifier if verify else None, validation
        )
        self._port = port
        self._listener: Listener | None = None

    def start(self) -> Self:
        """Begin to listen.

        Raises:
            OSError: the port is taken.
        """
        if self._listener is None:
            self._listener = Listener(self._port, self._respond)
            self._port = self._listener.server_port
            self._listener.start()
        return self

    def stop(self) -> None:
        """Stop listening, and close every connection."""
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where it listens, for ``endpoint_url``."""
        return f"http://{LOOPBACK}:{self._port}"

    @property
    def settings(self) -> ServerSettings:
        """What a client takes to call this server: of this package, or ``boto3.client``."""
        settings: ServerSettings = {
            "region_name": "us-east-1",
            "endpoint_url": self.url,
            "aws_access_key_id": self.access_key,
            "aws_secret_access_key": self.secret_key,
        }
        if self.session_token is not None:
            settings["aws_session_token"] = self.session_token
        return settings

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables by which a process calls this server."""
        variables = {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": self.access_key,
            "AWS_SECRET_ACCESS_KEY": self.secret_key,
        }
        if self.session_token is not None:
            variables["AWS_SESSION_TOKEN"] = self.session_token
        return variables

    @property
    def services(self) -> dict[str, list[str]]:
        """The methods of each service."""
        entries = self._catalogue.entries.values()
        return {entry.name: sorted(entry.wire.OPERATIONS) for entry in entries}

    @property
    def calls(self) -> list[Call]:
        """The last thousand requests that came, in the order in which they were answered."""
        return list(self._responder.calls)

    def reset(self) -> None:
        """Forget calls and planned answers."""
        self._responder.calls.clear()
        self._plans.clear()

    def _respond(self, received: Received) -> Outcome:
        if received.path.startswith(PREFIX):
            return control(self, received)
        return self._responder.respond(received)
