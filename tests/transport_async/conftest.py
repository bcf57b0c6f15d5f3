"""The tests of the other transport, through the asynchronous one.

What a test of ``tests/transport`` asks of ``HttpTransport`` and ``Retries``, here
``AsyncHttpTransport`` and ``run_async`` do, in an event loop that runs in a thread.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from tests.transport.conftest import Import, authority, folder, no_surroundings, request_to, serve
from tests.transport.conftest import sdk as blocking_sdk

__all__ = ["authority", "blocking_sdk", "folder", "no_surroundings", "request_to", "serve"]


class Background:
    """An event loop in a thread."""

    def __init__(self) -> None:
        self._process = os.getpid()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def result(self, coroutine: Any) -> Any:
        """What a coroutine returns; a forked process runs it in a loop of its own."""
        if os.getpid() != self._process:
            return asyncio.run(coroutine)
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def stop(self) -> None:
        self.result(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture(scope="session")
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def sdk(blocking_sdk: Import, background: Background) -> Import:
    """Imports modules of the package; those that block are replaced."""
    instead = {
        "_transport": {"HttpTransport": _transport(blocking_sdk, background)},
        "_retries": {"Retries": _retries(blocking_sdk)},
    }

    def find(name: str) -> Any:
        module = blocking_sdk(name)
        return SimpleNamespace(**vars(module) | instead[name]) if name in instead else module

    return find


def _transport(sdk: Import, background: Background) -> type:
    real = sdk("_async_transport").AsyncHttpTransport

    class HttpTransport:
        """The asynchronous transport, waited for."""

        def __init__(self, **how: Any) -> None:
            self._real = real(**how)
            self._pool = self._real._pool

        def send(self, *args: Any, **how: Any) -> Any:
            return background.result(self._real.send(*args, **how))

        def __enter__(self) -> Any:
            background.result(self._real.__aenter__())
            return self

        def __exit__(self, *what: object) -> None:
            background.result(self._real.__aexit__(*what))

    return HttpTransport


def _retries(sdk: Import) -> type:
    run_async = sdk("_retries.asynchronous").run_async
    finished = sdk("_transport").finished

    class Retries(sdk("_retries").Retries):  # type: ignore[misc]
        """Runs calls asynchronously, with functions that never wait."""

        def run(self, request: Any, operation: str, rule: str, **how: Any) -> Any:
            sign, send, sleep = map(_awaited, (how["sign"], how["send"], self.sleep))
            return finished(
                run_async(
                    *(self, request, operation, rule),
                    sign=sign,
                    send=send,
                    read=how["read"],
                    sleep=sleep,
                )
            )

    return Retries


def _awaited(function: Callable[..., Any]) -> Callable[..., Any]:
    async def called(*args: Any) -> Any:
        return function(*args)

    return called
