"""The processes that a benchmark of clients has around it: servers, and what starts programs."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.transport.certificates import Authority

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: CPU seconds, and bytes of memory at its peak."""

    cpu: float
    peak: int


@contextlib.contextmanager
def loopback(folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """A server in a process of its own: its URL, and the file of who signed its certificate.

    Args:
        folder: where its certificate goes; None for plain HTTP, and then there is no file.
    """
    files, trusted = [], ""
    if folder is not None:
        authority = Authority(folder)
        authority.server("server")
        files = [str(folder / f"server.{end}") for end in ("pem", "key")]
        trusted = authority.file
    with _talking([sys.executable, str(_HERE / "loopback.py"), *files]) as (_, out):
        port = int(out.readline())
        yield f"{'http' if folder is None else 'https'}://127.0.0.1:{port}", trusted


@contextlib.contextmanager
def fake(folder: Path, package: str) -> Iterator[dict[str, str]]:
    """A generated package's fake server as a process: the environment of those who call it.

    Args:
        folder: where the package is.
    """
    command = [sys.executable, "-m", f"{package}.testing", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield {
                "AWS_ENDPOINT_URL": process.stdout.readline().strip(),
                "AWS_REGION": "us-east-1",
                "AWS_DEFAULT_REGION": "us-east-1",
                "AWS_ACCESS_KEY_ID": "TESTINGACCESSKEY",
                "AWS_SECRET_ACCESS_KEY": "testing-secret-key",
            }
        finally:
            process.terminate()


@contextlib.contextmanager
def launcher(folder: Path, environment: Mapping[str, str]) -> Iterator[Callable[..., Usage]]:
    """What runs ``python -c program`` to its end; it raises ``RuntimeError`` if that fails.

    A second argument is another program than this Python that takes ``-c``.

    Args:
        folder: where the programs are started.
        environment: variables that they get besides those of this process.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-I", "-S", str(_HERE / "launcher.py")]
    with _talking(command, cwd=folder, env={**kept, **environment}) as (into, out):

        def run(program: str, interpreter: str = sys.executable) -> Usage:
            into.write(json.dumps([interpreter, "-c", program]) + "\n")
            into.flush()
            said = json.loads(out.readline())
            if "failed" in said:
                raise RuntimeError(f"a program failed:\n{program}")
            return Usage(said["cpu"], said["peak"])

        yield run


@contextlib.contextmanager
def _talking(command: Sequence[str], **how: Any) -> Iterator[tuple[IO[str], IO[str]]]:
    """The standard input and output of a process, which ends when its input does."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **how
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout
        process.stdin.close()
