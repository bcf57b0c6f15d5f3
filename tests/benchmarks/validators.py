"""The speed of the generated validators beside their peers', measured in one run.

::

    python tests/benchmarks/validators.py            # about two minutes
    python tests/benchmarks/validators.py --quick    # a few seconds, for a first look

prints tables in Markdown. All times are CPU times; read the ratios, and those of one run only.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]

if TYPE_CHECKING:
    from tests.benchmarks.clock import Times
    from tests.benchmarks.peers import Peer


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure.

    Args:
        rounds, seconds: number of rounds, and length of one candidate's slice of them.
        processes: number of rounds of whole processes.
        whole: whether to generate all of Pinpoint, and not only five operations.
    """

    rounds: int
    seconds: float
    processes: int
    whole: bool


THOROUGH = Effort(61, 0.0025, 201, True)
QUICK = Effort(3, 0.0003, 3, False)


@dataclass(frozen=True, slots=True)
class Case:
    """A request to check, with the operation's names."""

    title: str
    service: str
    operation: str
    method: str
    params: Any
    is_right: bool


def cases() -> list[Case]:
    """The requests, the ones that are right first."""
    from tests.benchmarks import samples

    otp = ("pinpoint", "SendOTPMessage", "send_otp_message")
    users = ("pinpoint", "SendUsersMessages", "send_users_messages")
    verification = (
        "pinpoint-sms-voice-v2",
        "SendDestinationNumberVerificationCode",
        "send_destination_number_verification_code",
    )
    return [
        Case("small OTP request", *otp, samples.OTP, True),
        Case("small verification request", *verification, samples.VERIFICATION, True),
        Case("100 users", *users, samples.USERS, True),
        Case("five mistakes (found)", *otp, samples.MISTAKES, False),
    ]


def comparison(effort: Effort) -> Iterator[str]:
    """A table: per case and peer the time, and how many times as fast as botocore it is."""
    from tests.benchmarks import clock, packages, peers

    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, str(packages.write_structs(Path(folder))))
        candidates = [
            list(peers.peers(case.service, case.operation, case.method)) for case in cases()
        ]
    columns: dict[str, dict[str, str]] = {}
    for case, found in zip(cases(), candidates, strict=True):
        for peer in found:
            _agrees(peer, case)
        statements = {peer.name: peer.statement(case.params, case.is_right) for peer in found}
        times = clock.race(statements, effort.rounds, effort.seconds)
        columns[case.title] = {
            peer.name: _cell(times[peer.name], times[peers.BOTOCORE], peer, case) for peer in found
        }
    names = list(dict.fromkeys(name for column in columns.values() for name in column))
    yield from table(
        ["validator", *columns],
        [[name, *(column.get(name, "") for column in columns.values())] for name in names],
    )


def _agrees(peer: Peer, case: Case) -> None:
    """See to it that a peer says what is measured: yes to what is right, no to what is wrong."""
    mistakes = peer.mistakes(case.params)
    if mistakes is not None and (mistakes == 0) != case.is_right:
        raise RuntimeError(f"{peer.name} finds {mistakes} mistakes in the {case.title}")


def _cell(times: Times, base: Times, peer: Peer, case: Case) -> str:
    cell = f"{_microseconds(times.median)} ({_ratio(base.over(times))})"
    if case.is_right:
        return cell
    mistakes = peer.mistakes(case.params)
    return f"{cell}, {'-' if mistakes is None else mistakes}"


def _microseconds(seconds: float) -> str:
    figure = seconds * 1e6
    digits = 2 if figure < 10 else 1 if figure < 1000 else 0
    return f"{figure:,.{digits}f} µs"


def _ratio(ratio: float) -> str:
    return f"{ratio:.1f}x" if ratio >= 1 else f"{ratio:.2f}x"


def imports(effort: Effort) -> Iterator[str]:
    """A table: what it costs to import validators, whole processes over an empty interpreter."""
    from tests.benchmarks import packages, starts

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for package in packages.write_importable(Path(folder), effort.whole):
            statement = f"import {', '.join(package.modules)}"
            runs = {"validators": statement, "and re": f"{statement}, re"}
            times = starts.imports(runs, package.folder, effort.processes)
            nothing, validators = times[starts.NOTHING], times["validators"]
            rows.append(
                [
                    package.title,
                    _milliseconds(validators.beyond(nothing)),
                    _milliseconds(times["and re"].beyond(validators)),
                    _milliseconds(nothing.median),
                ]
            )
    yield from table(["import", "costs", "`re` would add", "empty interpreter"], rows)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1e3:.2f} ms"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown; all columns but the first are figures."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def versions() -> str:
    """What was measured with what."""
    from importlib.metadata import version

    names = ("botocore", "jsonschema", "fastjsonschema", "jsonschema-rs", "pydantic", "msgspec")
    found = ", ".join(f"{name} {version(name)}" for name in names)
    return f"Python {platform.python_version()}, {found}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    sys.path[:0] = [str(ROOT), str(ROOT / "generator"), str(ROOT / "generated" / "python")]
    parser = argparse.ArgumentParser(description="Time validators against their peers.")
    parser.add_argument("--quick", action="store_true", help="a first look, in a few seconds")
    effort = QUICK if parser.parse_args(arguments).quick else THOROUGH
    from tests.benchmarks import clock

    clock.on_one_cpu()
    print(versions(), flush=True)
    for part in (comparison, imports):
        print()
        for line in part(effort):
            print(line, flush=True)


if __name__ == "__main__":
    main()
