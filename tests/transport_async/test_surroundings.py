"""Who does not use ``asyncio`` does not load it, and who does loads little else."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.transport.behaviours import GOOD
from tests.transport.conftest import PACKAGE, Serve
from tests.transport.servers import Again

_RUN = """
import asyncio, json, socket, sys
sys.path.insert(0, sys.argv[1])
before = set(sys.modules)
from {package}._retries.asynchronous import run_async
from {package}._async_transport import AsyncHttpTransport
from {package}._http import Request
from {package}._retries import Retries

async def nothing(request):
    pass

async def call():
    async with AsyncHttpTransport() as transport:
        for _ in range(2):
            request = Request("POST", sys.argv[2], {{"X-A": "b"}}, b"body")
            await run_async(
                *(Retries(), request, "SendIt", "safe"),
                sign=nothing,
                send=transport.send,
                read=lambda answer, _: answer,
            )

asyncio.run(call())
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def modules_loaded(path: Path) -> Iterator[str]:
    """The modules that a file loads as soon as it is loaded."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_asyncio_is_loaded_by_asynchronous_modules_alone(folder: Path) -> None:
    users = {
        path.relative_to(folder / PACKAGE).as_posix()
        for path in (folder / PACKAGE).rglob("*.py")
        if any(name.split(".")[0] == "asyncio" for name in modules_loaded(path))
    }
    assert users
    assert all("async" in name for name in users), users


def test_a_call_loads_little_besides(folder: Path, serve: Serve) -> None:
    server = serve([GOOD, Again()])
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _RUN.format(package=PACKAGE), str(folder), server.url],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    others = {name for name in json.loads(result.stdout) if not name.startswith(PACKAGE)}
    assert others <= {"__future__"}
    assert (server.connections, len(server.requests)) == (1, 2)
