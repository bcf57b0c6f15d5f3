"""A client of generated code over servers of the loopback, and everything that is logged."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.runtime.conftest import Import, folder, sdk
from tests.transport.conftest import no_surroundings, serve
from tests.transport.servers import Server

__all__ = ["folder", "no_surroundings", "sdk", "serve"]

PHONE = "+12065550100"
BODY = "Your code is 482913"
KEY_ID, KEY, TOKEN = "AKIDEXAMPLE12345", "wJalrXUtnFEMI/K7MDENG", "IQoJb3JpZ2luX2VjEXAMPLE"
OTP = {
    "BrandName": "Acme",
    "Channel": "SMS",
    "DestinationIdentity": PHONE,
    "OriginationIdentity": "+12065550199",
    "ReferenceId": "r-1",
}
Logged = Callable[[], str]
NewClient = Callable[..., Any]


class _Everything(logging.Handler):
    """Keeps all that a record holds, not only its text."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        facts = {**vars(record), "text": record.getMessage()}
        if record.exc_info:
            facts["trace"] = "".join(traceback.format_exception(*record.exc_info))
        self.lines.append(f"{record.name} {record.getMessage()} {facts}")


@pytest.fixture
def logged() -> Iterator[Logged]:
    """All that has been logged by anybody, at any level."""
    root, handler = logging.getLogger(), _Everything()
    level = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield lambda: "\n".join(handler.lines)
    logging.captureWarnings(False)
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """The texts that were logged, with the names of their loggers."""
    caplog.set_level(logging.DEBUG)
    return lambda: [f"{each.name} {each.getMessage()}" for each in caplog.records]


@pytest.fixture
def new_client(sdk: Import) -> NewClient:
    """Makes a client of Pinpoint that calls a server, with temporary credentials."""

    def make(server: Server | str, name: str = "Client", **settings: Any) -> Any:
        module = sdk("pinpoint.client" if name == "Client" else "pinpoint.async_client")
        config = sdk("_config").Config(**{"timeout": 5.0, **settings})
        return getattr(module, name)(
            region_name="us-east-1",
            endpoint_url=server if isinstance(server, str) else server.url,
            aws_access_key_id=KEY_ID,
            aws_secret_access_key=KEY,
            aws_session_token=TOKEN,
            config=config,
        )

    return make
