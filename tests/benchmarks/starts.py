"""What an import costs: whole processes, as a user starts them, against one that does nothing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.clock import Times

NOTHING = "pass"


def imports(statements: Mapping[str, str], folder: Path, rounds: int) -> dict[str, Times]:
    """CPU seconds, user and system, of ``python -c statement`` run in a folder, by name.

    Bytecode is made beforehand, as an installer does. The empty interpreter is added as ``pass``.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    compiled = [sys.executable, "-m", "compileall", "-q", "."]
    subprocess.run(compiled, cwd=folder, env=environment, check=True)
    runs = {NOTHING: "pass", **statements}
    measured: dict[str, list[float]] = {name: [] for name in runs}
    order = list(runs)
    chance = random.Random(rounds)
    here = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(rounds):
            chance.shuffle(order)
            for name in order:
                measured[name].append(_process(runs[name], environment))
    finally:
        os.chdir(here)
    return {name: Times(figures) for name, figures in measured.items()}


def _process(statement: str, environment: Mapping[str, str]) -> float:
    """CPU seconds of one process."""
    command = [sys.executable, "-c", statement]
    process = os.posix_spawn(sys.executable, command, environment)
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise RuntimeError(f"{statement!r} failed")
    return usage.ru_utime + usage.ru_stime
