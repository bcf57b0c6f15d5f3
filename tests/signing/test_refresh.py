"""Renewing credentials: in time, once, and without losing those that still work."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.signing.shared import ACCESS_KEY, SECRET, Import

HOUR = 3600.0


class Source:
    """Gives credentials, slowly or not at all, at a time that the test sets."""

    def __init__(self, sdk: Import, life: float | None = HOUR) -> None:
        self.sdk = sdk
        self.life = life
        self.now = 1000.0
        self.fetched = 0
        self.delay = 0.0
        self.fault = ""
        self.hold: threading.Event | None = None

    def fetch(self) -> Any:
        self.fetched += 1
        number = self.fetched
        if self.hold is not None:
            assert self.hold.wait(10)
        time.sleep(self.delay)
        if self.fault:
            raise self.sdk("exceptions").CredentialsError(self.fault)
        expiry = None if self.life is None else self.now + self.life
        return self.sdk("_credentials").Credentials(f"{ACCESS_KEY}{number}", SECRET, None, expiry)

    def provider(self) -> Any:
        refresh = self.sdk("_credentials._refresh")
        return refresh.RefreshingProvider(self.fetch, lambda: self.now)


def at_once(count: int, work: Callable[[], None]) -> None:
    """Run something in many threads that begin together."""
    barrier = threading.Barrier(count)

    def run() -> None:
        barrier.wait(10)
        work()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def test_fetched_once_for_fifty_threads(sdk: Import) -> None:
    source = Source(sdk)
    source.delay = 0.05
    provider, found = source.provider(), []
    at_once(50, lambda: found.append(provider.get()))
    assert source.fetched == 1
    assert len(set(map(id, found))) == 1


def test_renewed_once_for_fifty_threads_in_the_mandatory_window(sdk: Import) -> None:
    source = Source(sdk)
    provider, found = source.provider(), []
    old = provider.get()
    source.now += HOUR - 9 * 60
    source.delay = 0.05
    at_once(50, lambda: found.append(provider.get()))
    assert source.fetched == 2
    assert all(credentials is not old for credentials in found)


def test_others_go_on_while_one_renews_in_the_advisory_window(sdk: Import) -> None:
    source = Source(sdk)
    provider = source.provider()
    old = provider.get()
    source.now += HOUR - 14 * 60
    source.hold = threading.Event()
    renewer = threading.Thread(target=provider.get)
    renewer.start()
    while source.fetched < 2:
        time.sleep(0.001)
    assert provider.get() is old
    source.hold.set()
    renewer.join(10)
    assert provider.get() is not old
    assert source.fetched == 2


def test_nothing_is_fetched_before_the_advisory_window(sdk: Import) -> None:
    source = Source(sdk)
    provider = source.provider()
    assert provider.ready() is None
    first = provider.get()
    source.now += HOUR - 15 * 60 - 1
    assert provider.get() is first
    assert provider.ready() is first
    source.now += 1
    assert provider.ready() is None
    assert provider.get() is not first


def test_credentials_without_end_are_fetched_once(sdk: Import) -> None:
    source = Source(sdk, life=None)
    provider = source.provider()
    first = provider.get()
    source.now += 10**9
    assert provider.get() is first
    assert provider.ready() is first


@pytest.mark.parametrize("left", [14 * 60, 9 * 60, 1])
def test_failed_renewal_keeps_what_still_works(sdk: Import, left: float) -> None:
    source = Source(sdk)
    provider = source.provider()
    first = provider.get()
    source.now += HOUR - left
    source.fault = "down"
    assert provider.get() is first
    assert provider.get() is first
    assert source.fetched == 2  # and the service is left alone for a while
    source.now += 31
    if left == 1:
        with pytest.raises(sdk("exceptions").CredentialsError, match="down"):
            provider.get()
    else:
        assert provider.get() is first
    assert source.fetched == 3
    source.fault = ""
    source.now += 31
    assert provider.get() is not first


def test_credentials_that_end_during_the_pause_are_not_given(sdk: Import) -> None:
    source = Source(sdk)
    provider = source.provider()
    provider.get()
    source.now += HOUR - 10
    source.fault = "down"
    provider.get()
    source.now += 11
    with pytest.raises(sdk("exceptions").CredentialsError, match="down"):
        provider.get()


def test_failure_is_shared_by_those_who_waited(sdk: Import) -> None:
    source = Source(sdk)
    source.delay, source.fault = 0.2, "down"
    provider, faults = source.provider(), []

    def work() -> None:
        try:
            provider.get()
        except sdk("exceptions").CredentialsError as error:
            faults.append(error)

    at_once(50, work)
    assert source.fetched == 1
    assert [str(fault) for fault in faults] == ["down"] * 50
    assert len(set(map(id, faults))) == 50
    source.fault = ""
    assert provider.get()


def test_shared_failure_keeps_what_is_known_of_it(sdk: Import) -> None:
    source = Source(sdk)
    errors = sdk("exceptions")

    def fetch() -> Any:
        time.sleep(0.2)
        raise errors.ConnectError("down", transient=False, timed_out=True)

    refresh, faults = sdk("_credentials._refresh"), []
    provider = refresh.RefreshingProvider(fetch, lambda: source.now)

    def work() -> None:
        try:
            provider.get()
        except errors.ConnectError as error:
            faults.append(error)

    at_once(5, work)
    told = [(str(fault), fault.transient, fault.timed_out) for fault in faults]
    assert told == [("down", False, True)] * 5
    assert len(set(map(id, faults))) == 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forked_process_waits_for_no_thread_of_the_other(sdk: Import) -> None:
    """Another thread fetched just as the process was forked: in the child nobody does."""
    source = Source(sdk)
    source.hold = threading.Event()
    provider = source.provider()
    fetcher = threading.Thread(target=provider.get)
    fetcher.start()
    while not source.fetched:
        time.sleep(0.001)
    child = os.fork()
    if child == 0:
        signal.alarm(5)
        source.hold = None
        os._exit(0 if provider.get() else 99)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    source.hold.set()
    fetcher.join(10)
    assert provider.ready()


def test_short_lives_are_not_fetched_at_every_call(sdk: Import) -> None:
    source = Source(sdk, life=5 * 60)
    provider = source.provider()
    first = provider.get()
    source.now += 149
    assert provider.get() is first
    source.now += 2
    assert provider.get() is not first


def test_expired_credentials_are_a_failure(sdk: Import) -> None:
    source = Source(sdk, life=0)
    with pytest.raises(sdk("exceptions").CredentialsError, match="expired already"):
        source.provider().get()


def test_unforeseen_error_does_not_lock_out_the_next(sdk: Import) -> None:
    faults = [ZeroDivisionError()]
    source = Source(sdk)

    def fetch() -> Any:
        if faults:
            raise faults.pop()
        return source.fetch()

    provider = sdk("_credentials._refresh").RefreshingProvider(fetch, lambda: source.now)
    with pytest.raises(ZeroDivisionError):
        provider.get()
    assert provider.get()
