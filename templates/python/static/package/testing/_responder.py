"""From a request to its answer: finding, checking, reading, planning, writing."""

from __future__ import annotations

import itertools
from collections import deque
from dataclasses import dataclass

from .._protocols._fault import Fault
from ..exceptions import ParamValidationError
from ._calls import Call, harmless
from ._compare import differences
from ._faults import damaged
from ._find import Found, find, speaker
from ._plan import Planned, Plans
from ._refusals import refusal
from ._samples import sample_answer
from ._signature import Refused, scope_of
from ._wire import Failure, NotServed, Written, codec
from ._write import plain_failure, request_id, write_failure, write_success

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._catalogue import Catalogue, Entry
    from ._signature import Verifier
    from ._wire import Received

_MOST_CALLS = 1_000


@dataclass(frozen=True)
class Outcome:
    """What is sent back.

    Args:
        fault: what goes wrong on the way; empty for nothing.
        latency: seconds to wait before.
    """

    written: Written
    fault: str = ""
    latency: float = 0.0


def broken_by(error: Exception) -> str:
    """What is told of an error of the server itself."""
    return f"the fake server failed with {type(error).__name__}: {error}"


class Responder:
    """Answers requests to any service of the package.

    Args:
        plans: what is to be answered.
        verifier: checks signatures; None to check none.
        level: how much of the specs is asked of parameters.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        plans: Plans,
        verifier: Verifier | None,
        level: str,
    ) -> None:
        self._plans = plans
        self.calls: deque[Call] = deque(maxlen=_MOST_CALLS)
        self._catalogue = catalogue
        self._verifier = verifier
        self._level = level
        self._ids = itertools.count(1)

    def respond(self, received: Received) -> Outcome:
        """The answer to a request; calls beyond the last thousand are forgotten."""
        scope = scope_of(received)
        found = find(self._catalogue, received, scope)
        if found is None:
            protocol = speaker(self._catalogue, received, scope)
            message = f"no operation is {received.method} {received.path}"
            failure = refusal(None, protocol, "unknown operation", message)
            self.calls.append(Call("", "", None, failure.code, harmless(received)))
            return Outcome(self._error(None, protocol, failure))
        received.labels = dict(found.labels)
        exchange = _Exchange(found, received)
        try:
            self._read(exchange)
            planned = self._plans.take(found.entry.name, found.method) or Planned()
            outcome = self._planned(exchange, planned)
        except _Failed as failed:
            outcome = self._refused(exchange, failed)
        except Exception as error:  # what a test planned was not foreseen here
            outcome = self._refused(
                exchange, exchange.failed("broken", broken_by(error))
            )
        self.calls.append(exchange.call())
        return outcome

    def _refused(self, exchange: _Exchange, failed: _Failed) -> Outcome:
        entry = exchange.found.entry
        exchange.error = failed.failure.code
        return Outcome(self._error(entry, entry.protocol, failed.failure))

    def _read(self, exchange: _Exchange) -> None:
        """Check who calls, and read what is asked."""
        entry, method = exchange.found.entry, exchange.found.method
        received = exchange.received
        operation = entry.operation(method)
        facts = entry.wire.SERVICE
        signing = operation.get("signing", facts.get("signing", ""))
        protocol = codec(entry.protocol)
        if protocol is None:
            raise exchange.failed("unserved", f"{entry.protocol} is not served")
        try:
            if self._verifier is not None and signing != "none":
                is_s3 = facts.get("signing") == "s3"
                self._verifier.check(
                    received,
                    entry.signing_name,
                    is_s3=is_s3,
                    may_omit_body=is_s3 or signing == "unsigned-body",
                )
            exchange.params = protocol.read(entry.wire, operation, received)
            if self._level != "off":
                entry.validate(method, exchange.params, self._level)
        except Refused as refused:
            raise exchange.failed(refused.kind, refused.message) from None
        except NotServed as missing:
            raise exchange.failed("unserved", str(missing)) from None
        except Fault as fault:
            place = f"{fault.path}: " if fault.path else ""
            raise exchange.failed("unreadable", place + fault.message) from None
        except RecursionError:
            raise exchange.failed("unreadable", "nests too deeply") from None
        except ParamValidationError as error:
            raise exchange.failed("invalid", str(error)) from None

    def _planned(self, exchange: _Exchange, planned: Planned) -> Outcome:
        entry, method = exchange.found.entry, exchange.found.method
        assert exchange.params is not None
        if planned.expected is not None:
            told = differences(
                entry.wire, entry.operation(method), planned.expected, exchange.params
            )
            if told:
                text = "the test expects other parameters:\n  " + "\n  ".join(told)
                raise exchange.failed("invalid", text)
        if planned.raw is not None:
            written = planned.raw
        elif planned.failures:
            failure = planned.failures[entry.name]
            exchange.error = failure.code
            written = self._error(entry, entry.protocol, failure)
        else:
            written = self._success(exchange, planned.response)
        if planned.headers:
            headers = {**written.headers, **planned.headers}
            written = Written(written.status, headers, written.body)
        return Outcome(damaged(written, planned.fault), planned.fault, planned.latency)

    def _success(self, exchange: _Exchange, response: Any) -> Written:
        entry, method = exchange.found.entry, exchange.found.method
        if response is None:
            response = sample_answer(entry, method, exchange.params or {})
        try:
            return write_success(entry, method, response, self._request_id())
        except NotServed as missing:
            raise exchange.failed("unserved", str(missing)) from None
        except Fault:  # a value that was repeated cannot stand where the answer has it
            sample = entry.promise(method)["sample"]
            return write_success(entry, method, sample, self._request_id())

    def _error(self, entry: Entry | None, protocol: str, failure: Failure) -> Written:
        module = codec(protocol)
        if module is None:
            return plain_failure(failure)
        wire: Any = _NoWire() if entry is None else entry.wire
        return write_failure(protocol, wire, failure, self._request_id())

    def _request_id(self) -> str:
        return request_id(next(self._ids))


class _NoWire:
    """The tables of no service, for errors that are answered before one is known."""

    def __init__(self) -> None:
        self.SERVICE: dict[str, Any] = {}
        self.SHAPES: dict[str, Any] = {}
        self.OPERATIONS: dict[str, Any] = {}
        self.ERRORS: dict[str, str] = {}


class _Failed(Exception):
    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.code)
        self.failure = failure


class _Exchange:
    """A request, and what is known of it by now."""

    def __init__(self, found: Found, received: Received) -> None:
        self.found = found
        self.received = received
        self.params: dict[str, Any] | None = None
        self.error = ""

    def failed(self, kind: str, message: str) -> _Failed:
        entry = self.found.entry
        return _Failed(refusal(entry, entry.protocol, kind, message))

    def call(self) -> Call:
        found = self.found
        headers = harmless(self.received)
        return Call(found.entry.name, found.method, self.params, self.error, headers)
