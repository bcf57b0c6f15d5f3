"""What a recorder queues, and how it reads requests and writes answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from .._protocols._fault import Fault
from ._wire import NotServed, Received, Written, codec
from ._write import write_failure, write_success

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from typing import Any, Self

    from ._catalogue import Entry
    from ._wire import Failure


class UnexpectedCall(AssertionError):
    """A call that the test did not ask for, or not with these parameters, or not now."""


class RecordedResponse:
    """An answer. It can be awaited, and is then itself: so one recorder serves both clients.

    Attributes:
        status: HTTP status.
        headers: by name.
        body: the whole body.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def __await__(self) -> Generator[None, None, Self]:
        return self
        yield  # what makes this a generator, as await wants it


@dataclass
class Queued:
    """One answer, and the call that it is for."""

    entry: Entry
    method: str
    expected: Mapping[str, Any] | None = None
    response: Mapping[str, Any] | None = None
    failure: Failure | None = None
    raw: Written | None = None
    error: BaseException | None = None
    fault: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def received_of(request: Any) -> Received:
    """A client's request as a service gets it."""
    host, slash, rest = request.url.partition("://")[2].partition("/")
    headers = {"Host": host, **request.headers}
    return Received(request.method, slash + rest or "/", headers.items(), request.body)


def read_params(entry: Entry, method: str, received: Received) -> dict[str, Any]:
    module = codec(entry.protocol)
    try:
        if module is None:
            raise NotServed(f"{entry.protocol} is not served")
        return module.read(entry.wire, entry.operation(method), received)
    except (Fault, NotServed) as error:
        path = error.path if isinstance(error, Fault) else ""
        place = f" at {path}" if path else ""
        raise UnexpectedCall(
            f"the request of {entry.name}.{method} cannot be read{place}: {error}"
        ) from None


def answer_of(queued: Queued, request_id: str) -> Written:
    """What a queued answer is in the wire."""
    entry, method = queued.entry, queued.method
    if queued.raw is not None:
        return queued.raw
    if queued.failure is not None:
        return write_failure(entry.protocol, entry.wire, queued.failure, request_id)
    response = queued.response
    if response is None:
        response = entry.promise(method)["sample"]
    return write_success(entry, method, response, request_id)
