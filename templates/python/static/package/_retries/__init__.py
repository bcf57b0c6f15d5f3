"""Repeating calls, with care: what may have been done is not done again.

An operation's rule says what may be repeated: ``safe`` all that may fare better, ``never``
nothing, ``throttled-only`` (sends, for example) what surely was not done: nothing was sent, or
the service answered that it takes no more for now. A client widens or narrows that by its mode.
"""

from __future__ import annotations

import os
import time

from .._encoding import new_token
from .._locks import ProcessLock
from .._log import debug, is_on
from ..exceptions import (
    AmbiguousOutcome,
    ClientError,
    SdkError,
    TransportError,
)
from .failures import (
    answer_headers,
    asked_wait,
    failed_transport,
    failure_kind,
    leaves_doubt,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal, TypeVar

    from .._http import Request, Response

    Mode = Literal["careful", "unsafe", "never"]
    Rule = Literal["safe", "throttled-only", "never"]
    Answer = TypeVar("Answer")

MODES = ("careful", "unsafe", "never")

# The waits and costs of botocore's standard mode.
_LONGEST_WAIT = 20.0
_MOST_DOUBLINGS = 10
_FIRST_WAIT = {"throttling": 1.0, "transient": 0.05}
_COST = {"throttling": 5, "transient": 14}
_QUOTA = 500
_REFUND = 1


class Quota:
    """What the retries of one client may cost before it stops making any; safe under threads.

    A retry takes from it, and gives back if it brings an answer. When a service is down, the
    quota runs out and calls fail at once, instead of adding to its load.
    """

    def __init__(self, capacity: int = _QUOTA) -> None:
        self._most = capacity
        self._lock = ProcessLock()
        self.left = capacity

    def take(self, cost: int) -> bool:
        """Take the cost of a retry, if that much is left."""
        with self._lock.here():
            if cost > self.left:
                return False
            self.left -= cost
            return True

    def give(self, amount: int) -> None:
        """Give back after a success."""
        if self.left < self._most:
            with self._lock.here():
                self.left = min(self.left + amount, self._most)


class Retries:
    """How one client repeats its calls.

    Args:
        max_attempts: how many times a call sends its request at most, the first included.
        mode: ``careful`` as each operation's rule says; ``unsafe`` repeats every operation
            as if it were safe, as botocore does; ``never`` for one attempt each.
        timeout: seconds that a call may take in all, its waits included.
        clock: monotonic seconds.
        now: seconds since 1970.
        sleep: waits for seconds.
        chance: a random number from 0 to 1.

    Raises:
        ValueError: there is no such mode or number of attempts.
    """

    def __init__(
        self,
        max_attempts: int = 3,
        mode: Mode = "careful",
        timeout: float = 60.0,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], object] = time.sleep,
        chance: Callable[[], float] | None = None,
    ) -> None:
        if mode not in MODES:
            raise ValueError(f"mode must be one of {', '.join(MODES)}, not {mode!r}")
        if max_attempts < 1:
            raise ValueError(f"max_attempts must be at least 1, not {max_attempts!r}")
        self.max_attempts = max_attempts
        self.mode = mode
        self.timeout = timeout
        self.clock = clock
        self.now = now
        self.sleep = sleep
        self.chance = chance or _chance
        self.quota = Quota()

    def run(
        self,
        request: Request,
        operation: str,
        rule: Rule,
        *,
        sign: Callable[[Request], object],
        send: Callable[[Request, float], Response],
        read: Callable[[Response, dict[str, Any]], Answer],
    ) -> Answer:
        """Make a call: send the request, and again as long as that is right.

        Args:
            sign: signs the request; called before each attempt.
            send: sends it; its second argument is the seconds left.
            read: makes callers' answer of a response; its second argument goes into
                ``ResponseMetadata``.

        Raises:
            AmbiguousOutcome: the rule forbids to try again what may have been done.
            SdkError: what the last attempt raised.
        """
        call = Call(self, operation, rule)
        while True:
            call.begin(request)
            try:
                sign(request)
                try:
                    response = send(request, call.time_left())
                except (SdkError, AssertionError):
                    raise  # what tests assert is for their authors
                except Exception as error:
                    raise failed_transport(error) from error
                answer = read(response, call.metadata())
            except SdkError as error:
                wait = call.wait_after(error)
            else:
                call.end()
                return answer
            self.sleep(wait)


class Call:
    """One call and its attempts; it decides, and neither sends nor waits by itself.

    Args:
        retries: the client's.
        operation: name of the operation.
        rule: what of it may be repeated.
    """

    def __init__(self, retries: Retries, operation: str, rule: Rule) -> None:
        self._retries = retries
        self._operation = operation
        self._once = rule != "safe"
        mode = retries.mode
        self._rule = "safe" if mode == "unsafe" else rule
        single = mode == "never" or self._rule == "never"
        self._most = 1 if single else retries.max_attempts
        self._id = new_token()
        self._end = retries.clock() + retries.timeout
        self._attempts = 0
        self._started = 0.0
        self._request = ""  # for the log, if it is on
        self._cost = 0
        self._doubt: SdkError | None = None

    def begin(self, request: Request) -> None:
        """Count an attempt, and say in the request's headers which one it is."""
        self._attempts += 1
        self._started = self._retries.clock()
        self._request = repr(request) if is_on() else ""
        request.headers["amz-sdk-invocation-id"] = self._id
        request.headers["amz-sdk-request"] = (
            f"attempt={self._attempts}; max={self._most}"
        )

    def time_left(self) -> float:
        """Seconds that the attempt may take."""
        return max(self._end - self._retries.clock(), 0.0)

    def metadata(self) -> dict[str, Any]:
        """What ``ResponseMetadata`` says of the attempts, as botocore's does."""
        said: dict[str, Any] = {"RetryAttempts": self._attempts - 1}
        if self._attempts >= self._most:
            said["MaxAttemptsReached"] = True
        return said

    def end(self) -> None:
        """The attempt brought callers' answer."""
        if self._request:
            self._log("answered")
        self._retries.quota.give(self._cost or _REFUND)

    def wait_after(self, error: SdkError) -> float:
        """How many seconds to wait before the next attempt.

        Raises:
            AmbiguousOutcome: there is none, and the call may have done its work.
            SdkError: there is none; the error itself.
        """
        if self._request:
            self._log(type(error).__name__)
        if self._once and leaves_doubt(error):
            self._doubt = error
        kind = failure_kind(error)
        wait = 0.0
        again = self._attempts < self._most and self._may_repeat(error, kind)
        if again:
            wait = self._wait(error, kind)
            again = wait < self.time_left() and self._pay(error, kind)
        if again:
            return wait
        if self._doubt is not None:
            raise self._ambiguous(error) from error
        raise error

    def _may_repeat(self, error: SdkError, kind: str) -> bool:
        if not kind:
            return False
        if self._rule == "safe" or kind == "throttling":
            return True
        return isinstance(error, TransportError) and not error.sent

    def _pay(self, error: SdkError, kind: str) -> bool:
        if self._retries.quota.take(_COST[kind]):
            self._cost = _COST[kind]
            return True
        if isinstance(error, ClientError):
            metadata = error.response.setdefault("ResponseMetadata", {})
            metadata["RetryQuotaReached"] = True
        return False

    def _wait(self, error: SdkError, kind: str) -> float:
        """Exponential backoff with full jitter, or longer if the service asks for it."""
        doublings = min(self._attempts - 1, _MOST_DOUBLINGS)
        ceiling = min(_FIRST_WAIT[kind] * (1 << doublings), _LONGEST_WAIT)
        wait = self._retries.chance() * ceiling
        if isinstance(error, ClientError):
            return max(wait, asked_wait(answer_headers(error), self._retries.now()))
        return wait

    def _ambiguous(self, error: SdkError) -> AmbiguousOutcome:
        doubt = self._doubt or error
        request_id = getattr(doubt, "request_id", None)
        times = "once" if self._attempts == 1 else f"{self._attempts} times"
        return AmbiguousOutcome(
            f"{self._operation} may have been done (a message may have been sent), although no "
            f"good answer came: {doubt}. Tried {times}; request id: "
            f"{request_id or 'unknown'}. Find out before you call again.",
            operation_name=self._operation,
            attempts=self._attempts,
            request_id=request_id,
        )

    def _log(self, outcome: str) -> None:
        took = self._retries.clock() - self._started
        debug(
            "%s: attempt %d of %d, %s after %.3f s",
            *(self._request, self._attempts, self._most, outcome, took),
        )


def _chance() -> float:
    """A random number from 0 to 1. Importing ``random`` would cost more than a call."""
    return int.from_bytes(os.urandom(7), "big") / (1 << 56)
