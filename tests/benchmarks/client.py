"""The clients beside boto3's, measured in one run against a server on the loopback.

::

    python tests/benchmarks/client.py            # about three minutes
    python tests/benchmarks/client.py --quick    # a few seconds, for a first look

prints tables in Markdown: whole programs that make one call, what an import costs, and calls on a
connection that is open. Times are CPU times, unless they say otherwise; read the ratios, and those
of one run only.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
OURS = "aws_messaging"
BLOCKING, ASYNC, BOTO3, NOTHING = "generated", "generated, asyncio", "boto3", "pass"
KEYS = {
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
}
BATCH = 20  # calls of a coroutine, so that starting it costs next to nothing

if TYPE_CHECKING:
    from tests.benchmarks.clock import Times
    from tests.benchmarks.servers import Usage


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure.

    Args:
        rounds, seconds: number of rounds of calls, and length of one candidate's slice of them.
        programs: number of rounds of whole programs.
        imports: number of rounds of imports.
    """

    rounds: int
    seconds: float
    programs: int
    imports: int


THOROUGH = Effort(61, 0.02, 21, 201)
QUICK = Effort(3, 0.002, 2, 3)


def programs(url: str) -> dict[str, str]:
    """Programs that send one message, by name, and one that does nothing."""
    from tests.benchmarks.samples import OTP

    settings = {"region_name": "us-east-1", "endpoint_url": url, **KEYS}
    given = ", ".join(f"{name}={value!r}" for name, value in settings.items())
    checks = "assert said['MessageResponse']['RequestId'] == 'r-1'"
    return {
        BLOCKING: f"""
from {OURS} import pinpoint
client = pinpoint.Client({given})
said = client.send_otp_message(**{OTP!r})
{checks}""",
        ASYNC: f"""
import asyncio
from {OURS} import pinpoint
async def main():
    async with pinpoint.AsyncClient({given}) as client:
        return await client.send_otp_message(**{OTP!r})
said = asyncio.run(main())
{checks}""",
        BOTO3: f"""
import boto3
client = boto3.client("pinpoint", {given})
said = client.send_otp_message(**{OTP!r})
{checks}""",
        NOTHING: "pass",
    }


def starts(effort: Effort) -> Iterator[str]:
    """Tables: whole programs from their start to their first answer."""
    from tests.benchmarks import servers

    for secure in (False, True):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            copied(folder)
            certificates = folder / "certificates"
            certificates.mkdir()
            url, trusted = stack.enter_context(servers.loopback(certificates if secure else None))
            environment = {"AWS_CA_BUNDLE": trusted} if secure else {}
            run = stack.enter_context(servers.launcher(folder, environment))
            used = measured(run, programs(url), effort.programs)
        title = "start to first answer, " + ("https" if secure else "http")
        yield from table(
            [title, "CPU", "boto3's CPU over it", "peak memory", "of boto3's"],
            [start_row(name, used[name], used[BOTO3]) for name in used],
        )
        yield ""


def copied(folder: Path) -> None:
    """The generated package, with bytecode as an installer makes it."""
    shutil.copytree(ROOT / "generated" / "python" / OURS, folder / OURS)
    subprocess.run([sys.executable, "-m", "compileall", "-q", OURS], cwd=folder, check=True)


def measured(
    run: Callable[[str], Usage], runs: Mapping[str, str], rounds: int
) -> dict[str, list[Usage]]:
    """What each program took in each round; they take turns in a new order each time."""
    used: dict[str, list[Usage]] = {name: [] for name in runs}
    order = list(runs)
    chance = random.Random(rounds)
    for name in order:
        run(runs[name])  # bytecode of others, caches of the system
    for _ in range(rounds):
        chance.shuffle(order)
        for name in order:
            used[name].append(run(runs[name]))
    return used


def start_row(name: str, used: Sequence[Usage], boto: Sequence[Usage]) -> list[str]:
    """A program beside boto3's."""
    ratio = statistics.median(b.cpu / a.cpu for a, b in zip(used, boto, strict=True))
    peak = statistics.median(each.peak for each in used)
    theirs = statistics.median(each.peak for each in boto)
    cpu = statistics.median(each.cpu for each in used)
    return [
        name,
        f"{cpu * 1e3:.1f} ms",
        f"{ratio:.1f}x",
        f"{peak / 2**20:.1f} MiB",
        f"{peak / theirs:.2f}",
    ]


def imports(effort: Effort) -> Iterator[str]:
    """A table: what an import costs, over an empty interpreter."""
    from tests.benchmarks import starts as processes

    runs = {
        f"import {OURS}.pinpoint": f"import {OURS}.pinpoint",
        "and its client": f"from {OURS}.pinpoint import Client",
        "import boto3": "import boto3",
    }
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder))
        times = processes.imports(runs, Path(folder), effort.imports)
    nothing = times[processes.NOTHING]
    yield from table(
        ["program", "CPU", "of an empty interpreter's"],
        [
            [name, f"{found.median * 1e3:.2f} ms", f"{found.over(nothing):.2f}x"]
            for name, found in times.items()
        ],
    )
    yield ""


def calls(effort: Effort) -> Iterator[str]:
    """Tables: calls over a connection that is open."""
    from tests.benchmarks import clock, samples, servers

    sent = {
        "one OTP message": ("send_otp_message", samples.OTP),
        "messages to 100 users": ("send_users_messages", samples.USERS),
    }
    with servers.loopback() as (url, _):
        for title, (method, params) in sent.items():
            with ExitStack() as stack:
                statements = callers(url, method, params, stack)
                cpu = clock.race(statements, effort.rounds, effort.seconds)
                wall = clock.race(statements, effort.rounds, effort.seconds, time.perf_counter)
            yield from table(
                [title, "CPU per call", "boto3's over it", "calls per second"],
                [call_row(name, cpu[name], cpu[BOTO3], wall[name]) for name in cpu],
            )
            yield ""


def callers(url: str, method: str, params: Any, stack: ExitStack) -> dict[str, Any]:
    """What makes a call, by name; each has an open connection of its own."""
    import boto3

    from tests.benchmarks.clock import Statement

    settings: dict[str, Any] = {"region_name": "us-east-1", "endpoint_url": url, **KEYS}
    service = importlib.import_module(f"{OURS}.pinpoint")
    ours = stack.enter_context(service.Client(**settings))
    theirs = boto3.client("pinpoint", **settings)
    loop = asyncio.new_event_loop()
    stack.callback(loop.close)
    waiting = service.AsyncClient(**settings)
    stack.callback(lambda: loop.run_until_complete(waiting.close()))

    async def batch() -> None:
        for _ in range(BATCH):
            await getattr(waiting, method)(**params)

    def statement(client: Any) -> Statement:
        return Statement("call(**params)", {"call": getattr(client, method), "params": params})

    run = {"run": loop.run_until_complete, "batch": batch}
    return {
        BLOCKING: statement(ours),
        ASYNC: Statement("run(batch())", run),
        BOTO3: statement(theirs),
    }


def call_row(name: str, cpu: Times, boto: Times, wall: Times) -> list[str]:
    """Calls of one client beside boto3's."""
    calls = BATCH if name == ASYNC else 1
    each = cpu.median / calls
    return [
        name,
        f"{each * 1e6:,.0f} µs",
        f"{boto.over(cpu) * calls:.1f}x",
        f"{calls / wall.median:,.0f}",
    ]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown; all columns but the first are figures."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def versions() -> str:
    """What was measured with what."""
    from importlib.metadata import version

    found = ", ".join(f"{name} {version(name)}" for name in ("boto3", "botocore", "urllib3"))
    return f"Python {platform.python_version()}, {found}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    sys.path[:0] = [str(ROOT), str(ROOT / "generator"), str(ROOT / "generated" / "python")]
    parser = argparse.ArgumentParser(description="Measure the clients beside boto3's.")
    parser.add_argument("--quick", action="store_true", help="a first look, in a few seconds")
    effort = QUICK if parser.parse_args(arguments).quick else THOROUGH
    print(versions(), flush=True)
    print()
    for part in (starts, imports, calls):
        for line in part(effort):
            print(line, flush=True)


if __name__ == "__main__":
    main()
