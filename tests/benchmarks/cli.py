"""The command line beside ``aws`` and beside an empty interpreter: whole processes, CPU time.

::

    python tests/benchmarks/cli.py            # about a minute
    python tests/benchmarks/cli.py --quick    # a few seconds, for a first look

prints tables in Markdown. The AWS CLI (version 1) is that of this Python, or of the Python that
``SHAPEWRIGHT_AWSCLI_PYTHON`` names; without one its columns stay empty. Commands are started as
their console scripts start them, and make one call to the package's fake server. Read the ratios,
and those of one run only.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
OURS = "aws_messaging"
EMPTY = "an empty interpreter"
OPERATIONS = 500

if TYPE_CHECKING:
    from tests.benchmarks.servers import Usage

    Run = Callable[[str, str], Usage]
    Programs = Mapping[str, tuple[str, str]]

# Their output goes nowhere, as it would to a file; the cost of that is the empty interpreter's too.
_QUIET = "import os, sys; os.dup2(os.open(os.devnull, os.O_WRONLY), 1); "
_OURS = _QUIET + f"from {OURS}.__main__ import main; sys.argv[1:] = {{}}; sys.exit(main())"
_THEIRS = _QUIET + "from awscli.clidriver import main; sys.argv[1:] = {}; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure: rounds of the quick commands, of calls beside ``aws``, of shells."""

    quick: int
    calls: int
    shells: int


THOROUGH = Effort(101, 21, 51)
QUICK = Effort(2, 1, 1)


def commands() -> dict[str, list[str]]:
    """The command lines that are measured, by what they do."""
    from tests.benchmarks.samples import OTP

    otp = ["pinpoint", "send-otp-message"]
    parameters = json.dumps(OTP["SendOTPMessageRequestParameters"])
    given = ["--application-id", OTP["ApplicationId"]]
    given += ["--send-otp-message-request-parameters", parameters]
    return {
        "help of an operation": [*otp, "help"],
        "skeleton of an input": [*otp, "--generate-cli-skeleton"],
        "dry run": [*otp, *given, "--dry-run"],
        "call": [*otp, *given],
        "call, answer as a table": [*otp, *given, "--output", "table"],
    }


def starts(effort: Effort) -> Iterator[str]:
    """Tables: the quick commands beside an empty interpreter, then all of them beside ``aws``."""
    from tests.benchmarks.client import copied, table

    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        copied(folder)
        run = stack.enter_context(_runner(folder))
        ours = {what: (sys.executable, _OURS.format(words)) for what, words in commands().items()}
        programs = {EMPTY: (sys.executable, _QUIET + "pass"), **_which_end_well(run, ours)}
        used = measured(run, programs, effort.quick)
        yield from table(
            ["command", "CPU", "of an empty interpreter's", "peak memory"],
            [_row(what, used[what], used[EMPTY]) for what in programs],
        )
        yield ""
        theirs = _which_end_well(run, _of_aws())
        both = {name: program for name, program in ours.items() if name in theirs}
        pairs = {f"{name}, aws": program for name, program in theirs.items()}
        used = measured(run, {**both, **pairs}, effort.calls)
        yield from table(
            ["command", "generated", "aws", "aws over it"],
            [_pair_row(what, used[what], used[f"{what}, aws"]) for what in both],
        )
        yield ""


def _of_aws() -> dict[str, tuple[str, str]]:
    """The same command lines for the AWS CLI, where it has them."""
    python = os.environ.get("SHAPEWRIGHT_AWSCLI_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import awscli"], capture_output=True).returncode:
        return {}
    return {
        what: (python, _THEIRS.format(words))
        for what, words in commands().items()
        if "--dry-run" not in words
    }


@contextlib.contextmanager
def _runner(folder: Path) -> Iterator[Run]:
    """What runs a program by a Python, with a fake server to call."""
    from tests.benchmarks import servers

    home = folder / "home"
    home.mkdir()
    with servers.fake(folder, OURS) as environment:
        own = {"HOME": str(home), "PYTHONPATH": str(folder), "AWS_PAGER": ""}
        with servers.launcher(folder, {**environment, **own}) as run:
            yield lambda python, program: run(program, python)


def _which_end_well(run: Run, programs: Programs) -> dict[str, tuple[str, str]]:
    """The programs that can be measured here; ``aws help`` needs groff, for one.

    Each has run once then: bytecode is there, and the caches of the system know its files.
    """
    found = {}
    for name, program in programs.items():
        with contextlib.suppress(RuntimeError):
            run(*program)
            found[name] = program
    return found


def measured(run: Run, programs: Programs, rounds: int) -> dict[str, list[Usage]]:
    """What each program took in each round; they take turns in a new order each time.

    Args:
        programs: the Python and the code, by name.
    """
    used: dict[str, list[Usage]] = {name: [] for name in programs}
    order = list(programs)
    chance = random.Random(rounds)
    for _ in range(rounds):
        chance.shuffle(order)
        for name in order:
            used[name].append(run(*programs[name]))
    return used


def _row(name: str, own: Sequence[Usage], empty: Sequence[Usage]) -> list[str]:
    return [name, _milliseconds(own), f"{_over(own, empty):.2f}x", _peak(own)]


def _pair_row(name: str, ours: Sequence[Usage], theirs: Sequence[Usage]) -> list[str]:
    return [name, _milliseconds(ours), _milliseconds(theirs), f"{_over(theirs, ours):.1f}x"]


def _over(these: Sequence[Usage], those: Sequence[Usage]) -> float:
    return statistics.median(a.cpu / b.cpu for a, b in zip(these, those, strict=True))


def _milliseconds(used: Sequence[Usage]) -> str:
    return f"{statistics.median(each.cpu for each in used) * 1e3:.1f} ms"


def _peak(used: Sequence[Usage]) -> str:
    return f"{statistics.median(each.peak for each in used) / 2**20:.1f} MiB"


def shells(effort: Effort) -> Iterator[str]:
    """A table: what the completion of a service with many operations costs in bash."""
    from tests.benchmarks import servers
    from tests.benchmarks.client import table
    from tests.cli_terminal.shells import bash, scripts
    from tests.support.models import botocore_service

    whole = botocore_service("ec2")
    some = dict(list(whole.operations.items())[:OPERATIONS])
    script = scripts([replace(whole, operations=some)])["bash"]
    with tempfile.TemporaryDirectory() as folder, servers.launcher(Path(folder), {}) as run:
        Path(folder, "script").write_text(script, encoding="utf-8")
        line = "COMP_LINE='some-sdk ec2 run-instances --'; COMP_POINT=${#COMP_LINE}; "
        press = f"{line}for n in 1 2 3 4 5 6 7 8 9 10; do _some_sdk some-sdk -- ''; done"
        codes = {
            "bash alone": ":",
            f"and its script for {OPERATIONS} operations": ". ./script",
            "and ten times the Tab key": f". ./script; {press}",
        }
        programs = {name: (bash(), code) for name, code in codes.items()}
        used = measured(lambda shell, code: run(code, shell), programs, effort.shells)
    size = f"{len(script) / 1e3:.0f} kB"
    rows = [[name, _milliseconds(found), _peak(found)] for name, found in used.items()]
    yield from table([f"completion, {size}", "CPU", "peak memory"], rows)
    yield ""


def versions() -> str:
    """What was measured."""
    return f"Python {platform.python_version()}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    sys.path[:0] = [str(ROOT), str(ROOT / "generator"), str(ROOT / "generated" / "python")]
    parser = argparse.ArgumentParser(description="Measure the command line beside aws.")
    parser.add_argument("--quick", action="store_true", help="a first look, in a few seconds")
    effort = QUICK if parser.parse_args(arguments).quick else THOROUGH
    print(versions(), flush=True)
    print()
    for part in (starts, shells):
        for line in part(effort):
            print(line, flush=True)


if __name__ == "__main__":
    main()
