"""What tests ask the fake server to answer."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._wire import Failure, Written


@dataclass
class Planned:
    """What is answered to some calls.

    Args:
        service, method: which calls; None for all.
        times: how many of them; None for all that come.
        response: the documented members of the answer; None for a sample.
        failures: the error that is answered instead, by service; empty for none.
        raw: the answer as it is sent, whatever the request holds.
        fault: what goes wrong on the way of the answer; empty for nothing.
        latency: seconds to wait before it.
        headers: what the answer has beside its own headers.
        expected: parameters that the call must have.
    """

    service: str | None = None
    method: str | None = None
    times: int | None = 1
    response: Mapping[str, Any] | None = None
    failures: Mapping[str, Failure] = field(default_factory=dict)
    raw: Written | None = None
    fault: str = ""
    latency: float = 0.0
    headers: Mapping[str, str] | None = None
    expected: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        if self.times is not None and self.times < 1:
            raise ValueError("times must be at least 1, or None for always")
        if not 0 <= self.latency < 3600:
            raise ValueError("latency must be seconds, from 0 to 3600")

    def fits(self, service: str, method: str) -> bool:
        """Whether a call is one of those that are meant."""
        return self.service in (None, service) and self.method in (None, method)


class Plans:
    """What is still to be answered; safe under threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: list[Planned] = []

    def add(self, planned: Planned) -> None:
        """Put one behind those that are there."""
        with self._lock:
            self._planned.append(planned)

    def take(self, service: str, method: str) -> Planned | None:
        """The first that fits a call; it counts as used once more."""
        with self._lock:
            for planned in self._planned:
                if planned.fits(service, method):
                    if planned.times is not None:
                        planned.times -= 1
                        if not planned.times:
                            self._planned.remove(planned)
                    return planned
        return None

    def pending(self) -> list[Planned]:
        """Those that were not used as often as was asked; those for all calls left out."""
        with self._lock:
            return [planned for planned in self._planned if planned.times is not None]

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._planned.clear()
