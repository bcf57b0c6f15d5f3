"""Credentials that are fetched when they are needed, and again before they expire."""

from __future__ import annotations

import time

from .._locks import ProcessLock
from .._log import debug
from ..exceptions import CredentialsError, SdkError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeGuard

    from ._value import Credentials

# botocore's windows; credentials that do not live long have shorter ones.
_ADVISORY = 15 * 60.0
_MANDATORY = 10 * 60.0
_PAUSE = 30.0


class RefreshingProvider:
    """Fetches credentials once for all threads that ask.

    In the advisory window before the end one thread fetches anew while the others go on with
    what is held; in the mandatory window all wait for it. If fetching fails, what is held is
    used to its end, and the next try waits half a minute. A process that is forked meanwhile
    fetches for itself.

    Args:
        fetch: gets credentials, or raises an error of this package.
        clock: seconds since 1970.
    """

    def __init__(
        self, fetch: Callable[[], Credentials], clock: Callable[[], float] = time.time
    ) -> None:
        self._fetch = fetch
        self._clock = clock
        self._lock = ProcessLock()
        # One value, so that no thread sees a half of it: what is held, when it is fetched
        # anew, and when all threads wait for that.
        self._state: tuple[Credentials | None, float, float] = (None, 0.0, 0.0)
        self._tries = 0
        self._failure: SdkError | None = None

    def __repr__(self) -> str:
        return f"<RefreshingProvider of {self._state[0]!r}>"

    def ready(self) -> Credentials | None:
        """The credentials, if none need be fetched for them; else None."""
        held, renew_at, _ = self._state
        return held if self._clock() < renew_at else None

    def get(self) -> Credentials:
        """Credentials that are valid now.

        Raises:
            SdkError: none could be fetched, and none are held that are still valid.
        """
        held, renew_at, wait_at = self._state
        now = self._clock()
        if held is not None and now < renew_at:
            return held
        tries = self._tries
        waits = held is None or now >= wait_at
        lock = self._lock.here()
        if not lock.acquire(waits) and held is not None:
            return held
        try:
            # Whoever waited while another thread fetched shares what came of it.
            return self._fetched() if self._tries == tries else self._shared()
        finally:
            lock.release()

    def _fetched(self) -> Credentials:
        self._failure = None
        try:
            found = self._fetch()
            now = self._clock()
            if found.expiry is not None and found.expiry <= now:
                raise CredentialsError(
                    f"the credentials from {found.source} have expired already"
                )
        except SdkError as error:
            self._failure = error
            held, _, wait_at = self._state
            if not self._is_valid(held):
                raise
            again = self._clock() + _PAUSE
            ends = again if held.expiry is None else held.expiry
            self._state = (held, min(again, ends), wait_at)
            return held
        else:
            self._state = (found, *_windows(found.expiry, now))
            debug("credentials come from %s", found.source)
            return found
        finally:
            self._tries += 1

    def _shared(self) -> Credentials:
        held = self._state[0]
        if self._is_valid(held):
            return held
        failure = self._failure or CredentialsError("no credentials could be had")
        raise _copy(failure)

    def _is_valid(self, held: Credentials | None) -> TypeGuard[Credentials]:
        return held is not None and (held.expiry is None or held.expiry > self._clock())


def _copy(failure: SdkError) -> SdkError:
    """An error that says the same: of one that many threads raise, tracebacks get mixed up."""
    kind = type(failure)
    made = kind.__new__(kind, *failure.args)
    made.__dict__.update(failure.__dict__)  # what its constructor takes by name
    return made


def _windows(expiry: float | None, now: float) -> tuple[float, float]:
    """When to fetch anew, and when to wait for it."""
    if expiry is None:
        return (float("inf"), float("inf"))
    life = expiry - now
    return (expiry - min(_ADVISORY, life / 2), expiry - min(_MANDATORY, life / 3))
