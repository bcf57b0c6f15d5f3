"""A transport that answers from a queue, and remembers what was sent."""

from __future__ import annotations

from collections import deque

from ._calls import Call, harmless
from ._catalogue import Catalogue
from ._compare import differences
from ._faults import checked, damaged
from ._find import find
from ._prepare import (
    raw_answer,
    resolved,
    right_failure,
    right_response,
    throttling,
    waiting,
)
from ._recorded import (
    Queued,
    RecordedResponse,
    UnexpectedCall,
    answer_of,
    read_params,
    received_of,
)
from ._signature import scope_of
from ._write import request_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Self

    from ._catalogue import Entry

_BODY_FAULTS = ("empty", "truncated", "garbage", "html")


class Recorder:
    """Answers a client's calls in the order that a test says; nothing leaves the process.

    Pass it as ``transport`` to a client, of either kind. A call goes the whole way: it is
    checked, serialized and signed by the client, read back here and compared with what is
    expected; the answer is checked against the spec, written in the service's protocol,
    and read by the client::

        recorder = Recorder("pinpoint")
        recorder.add_response("send_otp_message", {"MessageResponse": {...}})
        client = pinpoint.Client("us-east-1", transport=recorder, ...)
        with recorder:                       # at its end nothing may be left in the queue
            client.send_otp_message(...)
        recorder.calls[0].params["ApplicationId"]

    Args:
        service: the service whose methods are meant (``pinpoint``); None if their names are
            enough.

    Attributes:
        calls: what was sent, in order.
    """

    def __init__(self, service: str | None = None) -> None:
        self.calls: list[Call] = []
        self._catalogue = Catalogue()
        self._service = service
        self._queue: deque[Queued] = deque()
        self._ids = 0
        if service is not None:
            self._catalogue.entry(service)

    def add_response(
        self,
        method: str,
        service_response: Mapping[str, Any],
        expected_params: Mapping[str, Any] | None = None,
        *,
        check: bool = True,
    ) -> None:
        """Queue an answer.

        Args:
            method: the client's method (``send_otp_message``).
            service_response: what the client returns; ``ResponseMetadata`` may be left out.
            expected_params: the parameters of the call; None for any. ``ANY`` may stand in
                them at any depth.
            check: False to answer what the spec does not allow, such as a value of an enum
                that is newer than the spec.

        Raises:
            AnswerError: the service could not give this response.
            ValueError: there is no such method.
        """
        entry, name = self._meant(method)
        members = right_response(entry, name, service_response, check)
        self._add(Queued(entry, name, expected_params, response=members))

    def add_client_error(
        self,
        method: str,
        service_error_code: str = "",
        service_message: str = "",
        http_status_code: int | None = None,
        *,
        modeled_fields: Mapping[str, Any] | None = None,
        retry_after: float | None = None,
        expected_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Queue an error of the service.

        Args:
            service_error_code: such as ``BadRequestException``; one that the spec does not
                know is sent as it is.
            http_status_code: None for the one that the spec states, or 400.
            modeled_fields: what the error carries besides.
            retry_after: seconds that the answer asks to wait.

        Raises:
            AnswerError: the service could not give this error.
            ValueError: there is no such method.
        """
        entry, name = self._meant(method)
        failure = right_failure(
            entry,
            service_error_code or "InternalFailure",
            service_message,
            http_status_code,
            modeled_fields or {},
        )
        headers = waiting(retry_after)
        self._add(
            Queued(entry, name, expected_params, failure=failure, headers=headers)
        )

    def add_throttling(
        self, method: str, *, times: int = 1, retry_after: float | None = None
    ) -> None:
        """Queue the error by which the service says that too much is asked of it.

        Raises:
            ValueError: there is no such method.
        """
        entry, name = self._meant(method)
        headers = waiting(retry_after)
        for _ in range(times):
            self._add(Queued(entry, name, failure=throttling(entry), headers=headers))

    def add_damaged(
        self,
        method: str,
        fault: str = "truncated",
        expected_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Queue an answer that is damaged on its way.

        Args:
            fault: ``empty``, ``truncated``, ``garbage`` or ``html``.

        Raises:
            ValueError: there is no such method or fault.
        """
        if checked(fault) not in _BODY_FAULTS:
            names = ", ".join(_BODY_FAULTS)
            raise ValueError(f"{fault} is a fault of connections; a body has {names}")
        entry, name = self._meant(method)
        self._add(Queued(entry, name, expected_params, fault=fault))

    def add_raw(
        self,
        method: str,
        body: bytes | str,
        http_status_code: int = 200,
        headers: Mapping[str, str] | None = None,
        expected_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Queue an answer as it would stand in the wire.

        Raises:
            AnswerError: a header cannot be sent, or the status is none.
            ValueError: there is no such method.
        """
        entry, name = self._meant(method)
        raw = raw_answer(body, http_status_code, headers)
        self._add(Queued(entry, name, expected_params, raw=raw))

    def add_transport_error(
        self,
        method: str,
        error: BaseException,
        expected_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Queue an error that is raised instead of an answer.

        Args:
            error: such as ``exceptions.NoAnswerError("...")``.

        Raises:
            ValueError: there is no such method.
        """
        entry, name = self._meant(method)
        self._add(Queued(entry, name, expected_params, error=error))

    def assert_no_pending_responses(self) -> None:
        """Check that every answer was asked for.

        Raises:
            AssertionError: some are left.
        """
        if self._queue:
            left = ", ".join(f"{q.entry.name}.{q.method}" for q in self._queue)
            raise AssertionError(f"{len(self._queue)} calls were never made: {left}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:  # the error that ended the block tells more
            self.assert_no_pending_responses()

    def send(self, request: Any, *_: object, **__: object) -> RecordedResponse:
        """Answer a request; called by clients.

        Raises:
            UnexpectedCall: the test asked for another call, or for none.
        """
        received = received_of(request)
        found = find(self._catalogue, received, scope_of(received))
        if found is None:
            raise UnexpectedCall(f"no operation is {received.method} {received.path}")
        received.labels = dict(found.labels)
        entry, method = found.entry, found.method
        params = read_params(entry, method, received)
        self.calls.append(Call(entry.name, method, params, headers=harmless(received)))
        queued = self._next(entry, method)
        if queued.expected is not None:
            operation = entry.operation(method)
            told = differences(entry.wire, operation, queued.expected, params)
            if told:
                text = "\n  ".join([f"{entry.name}.{method} was called with:", *told])
                raise UnexpectedCall(text)
        if queued.error is not None:
            raise queued.error
        self._ids += 1
        written = damaged(answer_of(queued, request_id(self._ids)), queued.fault)
        headers = {**written.headers, **queued.headers}
        return RecordedResponse(written.status, headers, written.body)

    def close(self) -> None:
        """Do nothing: there is nothing to close."""

    def _meant(self, method: str) -> tuple[Entry, str]:
        entry, name = resolved(self._catalogue, self._service, method)
        assert entry is not None
        assert name is not None
        return entry, name

    def _add(self, queued: Queued) -> None:
        self._queue.append(queued)

    def _next(self, entry: Entry, method: str) -> Queued:
        called = f"{entry.name}.{method}"
        if not self._queue:
            raise UnexpectedCall(f"{called} was called, and nothing is left to answer")
        queued = self._queue[0]
        wanted = f"{queued.entry.name}.{queued.method}"
        if called != wanted:
            raise UnexpectedCall(f"{called} was called, and {wanted} is next")
        return self._queue.popleft()
