"""The adapters under test, as transports that block, over the servers of ``tests.transport``."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
import urllib3

from tests.runtime.conftest import Import, folder, sdk
from tests.transport.conftest import authority, no_surroundings, request_to, serve

__all__ = ["authority", "folder", "no_surroundings", "request_to", "sdk", "serve"]

Make = Callable[..., Any]


class Blocking:
    """An asynchronous transport whose calls block, each in a loop of its own."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def send(self, *given: Any, **named: Any) -> Any:
        async def call() -> Any:
            async with self._make() as transport:
                return await transport.send(*given, **named)

        return asyncio.run(call())

    def __enter__(self) -> Blocking:
        return self

    def __exit__(self, *_: object) -> None: ...


def _urllib3(sdk: Import, settings: dict[str, Any]) -> Any:
    return sdk("transports").Urllib3Transport(**settings)


@contextlib.contextmanager
def _urllib3_manager(sdk: Import, settings: dict[str, Any]) -> Iterator[Any]:
    manager = urllib3.PoolManager()
    yield sdk("transports").Urllib3Transport(manager, **settings)
    manager.clear()


def _httpx(sdk: Import, settings: dict[str, Any]) -> Any:
    return sdk("transports").HttpxTransport(**settings)


@contextlib.contextmanager
def _httpx_client(sdk: Import, settings: dict[str, Any]) -> Iterator[Any]:
    auth = ("user", "password")
    with httpx.Client(trust_env=False, auth=auth, follow_redirects=True) as client:
        yield sdk("transports").HttpxTransport(client, **settings)


def _async_httpx(sdk: Import, settings: dict[str, Any]) -> Any:
    return Blocking(lambda: sdk("transports").AsyncHttpxTransport(**settings))


ADAPTERS = {
    "urllib3": _urllib3,
    "urllib3 manager": _urllib3_manager,
    "httpx": _httpx,
    "httpx client": _httpx_client,
    "httpx async": _async_httpx,
}


@pytest.fixture(params=ADAPTERS)
def adapter(request: pytest.FixtureRequest) -> str:
    """Name of an adapter."""
    name: str = request.param
    return name


@pytest.fixture
def make(sdk: Import, adapter: str) -> Make:
    """Makes a transport of the adapter under test."""
    return lambda **settings: ADAPTERS[adapter](sdk, settings)


@pytest.fixture
def transport(make: Make) -> Iterator[Any]:
    """A transport of the adapter under test."""
    with make(timeout=10) as made:
        yield made
