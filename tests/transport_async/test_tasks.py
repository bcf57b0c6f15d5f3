"""Many tasks, tasks that are cancelled, and more than one event loop."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.transport.behaviours import FOUR, GOOD
from tests.transport.conftest import Import, Serve
from tests.transport.servers import Again, Blind, Drip, Hold, Script, in_threads
from tests.transport.test_connections import Echo, wait_until

KEPT: Script = [GOOD, Again()]
_LONG = 30.0  # seconds that no test takes


@pytest.fixture
def echo() -> Iterator[Echo]:
    """Answers each request with its body and its path."""
    server = Echo([KEPT])
    yield server
    server.stop()


@pytest.fixture
def make(blocking_sdk: Import) -> Any:
    """Makes transports."""
    return lambda **how: blocking_sdk("_async_transport").AsyncHttpTransport(
        **{"timeout": _LONG} | how
    )


def test_tasks_get_their_own_answers(make: Any, echo: Echo, request_to: Any) -> None:
    most, tasks, calls = 5, 200, 10

    async def work(transport: Any, task: int) -> int:
        good = 0
        for number in range(calls):
            path = f"/{task}/{number}"
            request = request_to(echo.url + path, body=b"x" * task)
            good += (await transport.send(request)).body == b"x" * task + path.encode()
        return good

    async def work_all() -> list[int]:
        async with make(max_idle=most) as transport:
            done = await asyncio.gather(*(work(transport, task) for task in range(tasks)))
            await asyncio.to_thread(wait_until, lambda: echo.open <= most)
        return done

    assert asyncio.run(work_all()) == [calls] * tasks
    assert len(echo.requests) == tasks * calls
    wait_until(lambda: echo.open == 0)


@pytest.mark.parametrize("seed", range(3))
def test_cancelled_tasks_disturb_nobody(make: Any, echo: Echo, request_to: Any, seed: int) -> None:
    """Whenever it happens, nobody gets another's answer and no connection is left open."""
    chance = random.Random(seed)
    outcomes: list[bool | None] = []

    async def call(transport: Any, number: int) -> None:
        path = f"/{number}"
        try:
            answer = await transport.send(request_to(echo.url + path, body=b"y" * number))
        except asyncio.CancelledError:
            outcomes.append(None)
            raise
        outcomes.append(answer.body == b"y" * number + path.encode())

    async def call_all() -> None:
        async with make() as transport:
            running: set[asyncio.Task[None]] = set()
            for number in range(400):
                running.add(asyncio.create_task(call(transport, number)))
                for _ in range(chance.randrange(4)):
                    await asyncio.sleep(0)
                if chance.random() < 0.6:
                    chance.choice(sorted(running, key=id)).cancel()
                running = {task for task in running if not task.done()}
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*running)
            await asyncio.gather(*running, return_exceptions=True)

    asyncio.run(call_all())
    assert {None, True} == set(outcomes)
    wait_until(lambda: echo.open == 0)


@pytest.mark.parametrize("script", [[Hold()], [FOUR, Hold()], [b"HTTP/1.1 200", Hold()]])
def test_cancelled_task_closes_its_connection(
    make: Any, serve: Serve, request_to: Any, script: Any
) -> None:
    server = serve(script, KEPT)

    async def call() -> None:
        async with make() as transport:
            task = asyncio.create_task(transport.send(request_to(server)))
            while not server.requests:
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.to_thread(wait_until, lambda: server.open == 0)
            assert (await transport.send(request_to(server))).body == b"{}"

    asyncio.run(call())
    assert server.connections == 2


def test_task_that_is_cancelled_while_it_sends(make: Any, request_to: Any) -> None:
    size = 50_000_000
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(_LONG)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"

        async def call() -> socket.socket:
            async with make() as transport:
                task = asyncio.create_task(transport.send(request_to(url, body=bytes(size))))
                taken, _ = await asyncio.to_thread(listener.accept)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            return taken

        with asyncio.run(call()) as taken:
            taken.settimeout(_LONG)
            received = 0
            while piece := taken.recv(1 << 20):
                received += len(piece)
            assert received < size


def test_task_that_is_cancelled_while_it_connects(make: Any, serve: Serve, request_to: Any) -> None:
    """Here in the handshake of TLS, which never ends."""
    server = serve([Blind(), Hold()])

    async def call() -> None:
        async with make() as transport:
            url = f"https://127.0.0.1:{server.port}/"
            task = asyncio.create_task(transport.send(request_to(url)))
            while server.connections == 0:
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(call())
    wait_until(lambda: server.open == 0)


def test_callers_own_timeout_wins(make: Any, serve: Serve, request_to: Any) -> None:
    """It ends as ``asyncio`` says, and not as an error of the transport."""
    server = serve([Hold()])

    async def call() -> None:
        async with make() as transport:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await transport.send(request_to(server))
            task = asyncio.current_task()
            assert task is not None
            assert task.cancelling() == 0

    asyncio.run(call())
    wait_until(lambda: server.open == 0)


def test_others_run_while_one_waits(
    blocking_sdk: Import, make: Any, serve: Serve, request_to: Any
) -> None:
    """Until the deadline, a server that drips stops nobody else."""
    dripping = serve([GOOD[:20], Drip(b"y" * 4000, 0.01)])
    good = serve(KEPT)
    error = blocking_sdk("exceptions").NoAnswerError

    async def call() -> int:
        async with make() as transport:
            slow = asyncio.create_task(transport.send(request_to(dripping), 0.5))
            done = 0
            while not slow.done():
                done += (await transport.send(request_to(good))).status == 200
            with pytest.raises(error, match=r"0\.5 seconds") as caught:
                await slow
            assert caught.value.timed_out
            return done

    assert asyncio.run(call()) > 1
    assert good.connections == 1


def test_names_are_looked_up_beside(
    blocking_sdk: Import, make: Any, request_to: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A resolver that is silent holds up neither the loop nor the caller."""
    answered = threading.Event()

    def look_up(*_: Any, flags: int = 0, **__: Any) -> Any:
        if not flags:
            answered.wait(_LONG)
        raise socket.gaierror(-2, "Name unknown")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    async def call() -> None:
        async with make(connect_timeout=0.1) as transport:
            with pytest.raises(blocking_sdk("exceptions").ConnectError) as caught:
                await transport.send(request_to("https://sms.example/"))
            assert caught.value.timed_out
        answered.set()

    asyncio.run(call())


def test_connections_stay_in_their_loop(make: Any, serve: Serve, request_to: Any) -> None:
    server = serve(KEPT)
    transport = make()

    async def call() -> None:
        for _ in range(3):
            assert (await transport.send(request_to(server))).body == b"{}"

    asyncio.run(call())
    asyncio.run(call())
    assert (server.connections, len(server.requests)) == (2, 6)
    asyncio.run(transport.aclose())
    wait_until(lambda: server.open == 0)


def test_loops_of_threads_share_a_transport(make: Any, echo: Echo, request_to: Any) -> None:
    transport = make()

    async def call(thread: int, number: int) -> None:
        path = f"/{thread}/{number}"
        answer = await transport.send(request_to(echo.url + path, body=b""))
        assert answer.body == path.encode()

    async def call_all(thread: int) -> None:
        for number in range(0, 60, 3):
            await asyncio.gather(*(call(thread, number + more) for more in range(3)))

    in_threads(4, lambda thread: asyncio.run(call_all(thread)))
    assert len(echo.requests) == 4 * 60
    asyncio.run(transport.aclose())
    wait_until(lambda: echo.open == 0)


def test_loop_that_ends_in_the_middle(make: Any, serve: Serve, request_to: Any) -> None:
    """Of a program that is interrupted, no connection is left."""
    server = serve([Hold()], KEPT)
    transport = make()

    async def start() -> None:
        task = asyncio.create_task(transport.send(request_to(server)))
        while not server.requests:
            await asyncio.sleep(0.001)
        assert not task.done()

    asyncio.run(start())
    wait_until(lambda: server.open == 0)
    assert asyncio.run(transport.send(request_to(server))).body == b"{}"
    asyncio.run(transport.aclose())
