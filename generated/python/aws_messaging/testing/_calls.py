"""Calls as they were seen."""

from __future__ import annotations

from dataclasses import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._wire import Received

_SECRET = frozenset(("authorization", "x-amz-security-token"))


@dataclass(frozen=True)
class Call:
    """One request that came, and what became of it.

    Attributes:
        service: as boto3 calls it; empty if no operation was found.
        method: the client's method; empty likewise.
        params: the parameters, read back from the wire; None if they could not be read.
        error: code of the error that was answered; empty for none. A fault that was asked for
            is no error.
        headers: by name in lower case, without those that hold secrets.
    """

    service: str
    method: str
    params: Mapping[str, Any] | None
    error: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


def harmless(received: Received) -> dict[str, str]:
    """The headers of a request that may be kept."""
    return {n: t for n, t in received.headers.items() if n not in _SECRET}
