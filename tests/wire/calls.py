"""What one call sends and what its caller gets, whichever client makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple


class Sent(NamedTuple):
    """A request as it goes over the wire; header names in lower case."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes


class Reply(NamedTuple):
    """What the service answers."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Failure(NamedTuple):
    """The exception of a call.

    Args:
        response: of a ``ClientError``; None of any other.
    """

    name: str
    text: str
    response: Any


@dataclass(frozen=True, slots=True)
class Outcome:
    """One call.

    Args:
        sent: its request; None if it sent none.
        returned: what the caller gets, its streams read; a ``Failure`` if it is an exception.
    """

    sent: Sent | None
    returned: Any


# Every HTTP client has its own of these; the host is that of the URL.
_OF_THE_STACK = frozenset({"accept-encoding", "connection", "host", "user-agent"})


def compared_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that both clients must send alike."""
    lower = {name.lower(): value for name, value in headers.items()}
    return {name: value for name, value in lower.items() if name not in _OF_THE_STACK}


def read_streams(value: Any) -> Any:
    """An answer with the bytes of its streams."""
    if isinstance(value, dict):
        return {key: read_streams(item) for key, item in value.items()}
    return value.read() if hasattr(value, "read") else value
