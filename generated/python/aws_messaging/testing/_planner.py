"""Planning what the fake server answers."""

from __future__ import annotations

from ._catalogue import Catalogue
from ._faults import checked
from ._plan import Planned, Plans
from ._prepare import (
    AnswerError,
    raw_answer,
    resolved,
    right_failure,
    right_headers,
    right_response,
    throttling,
    waiting,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ._wire import Failure


_ONE_METHOD = "a response and parameters need a service and a method"


class Planner:
    """Keeps what is to be answered to the next calls.

    Each plan is used by the calls that it fits, in the order in which plans were made; a call
    that none fits gets a sample.
    """

    def __init__(self) -> None:
        self._catalogue = Catalogue()
        self._plans = Plans()

    @property
    def pending(self) -> int:
        """How many planned answers were not given as often as was asked."""
        return len(self._plans.pending())

    def assert_no_pending_responses(self) -> None:
        """Check that every planned answer was given.

        Raises:
            AssertionError: some are left.
        """
        left = self._plans.pending()
        if left:
            names = [f"{p.service or 'any service'}.{p.method or 'any'}" for p in left]
            raise AssertionError(f"{len(left)} answers are left: {', '.join(names)}")

    def add_response(
        self,
        service: str | None,
        method: str | None,
        response: Mapping[str, Any] | None = None,
        *,
        times: int | None = 1,
        latency: float = 0.0,
        headers: Mapping[str, str] | None = None,
        expected_params: Mapping[str, Any] | None = None,
        check: bool = True,
    ) -> None:
        """Plan an answer.

        Args:
            service: such as ``pinpoint``; None for the one that has the method, or for all.
            method: such as ``send_otp_message``; None for all.
            response: what the client returns; None for a sample.
            times: how many calls are answered so; None for all that come.
            latency: seconds to wait before the answer.
            headers: what the answer has beside its own headers.
            expected_params: parameters that the call must have, ``ANY`` for any value;
                others are answered with an error that tells the differences.
            check: False to answer what the spec does not allow.

        Raises:
            AnswerError: the service could not give this response.
            ValueError: there is no such service or method, or another argument is wrong.
        """
        entry, name = resolved(self._catalogue, service, method)
        if entry is not None and name is not None:
            if response is not None:
                response = right_response(entry, name, response, check)
        elif response is not None or expected_params is not None:
            raise AnswerError(_ONE_METHOD)
        self._plan(
            service=None if entry is None else entry.name,
            method=name,
            times=times,
            latency=latency,
            response=response,
            headers=right_headers(headers),
            expected=expected_params,
        )

    def add_error(
        self,
        service: str | None,
        method: str | None,
        code: str,
        message: str = "",
        *,
        status: int | None = None,
        members: Mapping[str, Any] | None = None,
        retry_after: float | None = None,
        times: int | None = 1,
        latency: float = 0.0,
    ) -> None:
        """Plan an error of the service.

        Args:
            service, method, times, latency: see ``add_response``.
            code: such as ``BadRequestException``; one that the spec does not know is sent as
                it is.
            status: HTTP status; None for the one that the spec states, or 400.
            members: what the error carries besides.
            retry_after: seconds that the answer asks to wait.

        Raises:
            AnswerError: the service could not give this error.
            ValueError: there is no such service or method, or another argument is wrong.
        """
        self._fail(
            service,
            method,
            lambda entry: right_failure(entry, code, message, status, members or {}),
            retry_after=retry_after,
            times=times,
            latency=latency,
        )

    def add_throttling(
        self,
        service: str | None,
        method: str | None,
        *,
        times: int | None = 1,
        retry_after: float | None = None,
        latency: float = 0.0,
    ) -> None:
        """Plan the error by which a service says that too much is asked of it.

        Args:
            service, method, times, latency: see ``add_response``.
            retry_after: seconds that the answer asks to wait.

        Raises:
            ValueError: there is no such service or method, or another argument is wrong.
        """
        self._fail(
            service,
            method,
            throttling,
            retry_after=retry_after,
            times=times,
            latency=latency,
        )

    def add_fault(
        self,
        service: str | None,
        method: str | None,
        fault: str,
        *,
        times: int | None = 1,
        latency: float = 0.0,
    ) -> None:
        """Plan that something goes wrong on the way of an answer.

        Args:
            service, method, times, latency: see ``add_response``.
            fault: a name of ``FAULTS``.

        Raises:
            ValueError: there is no such service, method or fault, or another argument is wrong.
        """
        entry, name = resolved(self._catalogue, service, method)
        self._plan(
            service=None if entry is None else entry.name,
            method=name,
            times=times,
            latency=latency,
            fault=checked(fault),
        )

    def add_raw(
        self,
        service: str | None,
        method: str | None,
        body: bytes | str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        times: int | None = 1,
        latency: float = 0.0,
    ) -> None:
        """Plan an answer as it stands in the wire.

        Args:
            service, method, times, latency: see ``add_response``.

        Raises:
            AnswerError: a header cannot be sent, or the status is none.
            ValueError: there is no such service or method, or another argument is wrong.
        """
        entry, name = resolved(self._catalogue, service, method)
        self._plan(
            service=None if entry is None else entry.name,
            method=name,
            times=times,
            latency=latency,
            raw=raw_answer(body, status, headers),
        )

    def _fail(
        self,
        service: str | None,
        method: str | None,
        make: Callable[[Any], Failure],
        *,
        retry_after: float | None,
        times: int | None,
        latency: float,
    ) -> None:
        entry, name = resolved(self._catalogue, service, method)
        entries = list(self._catalogue.entries.values()) if entry is None else [entry]
        self._plan(
            service=None if entry is None else entry.name,
            method=name,
            times=times,
            latency=latency,
            failures={each.name: make(each) for each in entries},
            headers=waiting(retry_after),
        )

    def _plan(self, **facts: Any) -> None:
        self._plans.add(Planned(**facts))
