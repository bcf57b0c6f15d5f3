"""The long run: ``python -m tests.wire.long_run`` compares calls of all operations of all services.

``--slice 2/4`` takes every fourth service; names of services take those alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.wire.comparison import Difference, Tally, compare_service
from tests.wire.known import KNOWN, unexpected
from tests.wire.packages import Workshop
from tests.wire.services import imported, operation_names, service_names

_SHOWN = 3


def run(services: Iterable[str], rounds: int, seconds: float, region: str) -> Tally:
    """Compare calls of all operations of services.

    Args:
        seconds: after which no further service is begun.
    """
    tally, started = Tally(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        for name in services:
            if time.monotonic() - started > seconds:
                print(f"out of time before {name}", file=sys.stderr)
                break
            service = imported(name, operation_names(name))
            tally.add(compare_service(workshop, service, rounds, region))
            workshop.forget(service)
        workshop.close()
    return tally


def report(tally: Tally) -> str:
    """Figures by protocol, the differences that are meant, and the others by reason."""
    lines = [f"{sum(tally.operations.values())} operations"]
    for protocol, operations in sorted(tally.operations.items()):
        figures = [
            f"{kind}s {tally.equal[protocol, kind]} of {tally.compared[protocol, kind]}"
            for kind in ("request", "response", "error")
        ]
        lines.append(f"  {protocol}, {operations} operations: identical {', '.join(figures)}")
    refused = sum(tally.refused.values())
    lines.append(f"  sent by neither: {refused} {dict(tally.refused)}")
    for known in KNOWN:
        found = {(each.service, each.operation) for each in filter(known.covers, tally.differences)}
        if found:
            lines.append(f"  meant, in {len(found)} operations: {known.kind}: {known.reason}")
    others = unexpected(tally.differences)
    lines.append(f"  other differences: {len(others)}")
    return "\n".join([*lines, *_by_reason(others)])


def _by_reason(differences: Iterable[Difference]) -> list[str]:
    groups: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for difference in differences:
        groups[difference.kind, difference.reason].append(difference)
    lines = []
    for (kind, reason), found in sorted(groups.items(), key=lambda item: -len(item[1])):
        of = Counter(f"{each.service}" for each in found)
        names = ", ".join(f"{name} ({count})" for name, count in of.most_common(12))
        lines += ["", f"{len(found)} times: {kind}: {reason}: {len(of)} services: {names}"]
        shown = {each.operation: each for each in found}
        lines += [f"  {each}" for each in list(shown.values())[:_SHOWN]]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare calls with boto3's.")
    parser.add_argument("services", nargs="*", help="else all of botocore's")
    parser.add_argument("--slice", default="1/1", help="which part of the services")
    parser.add_argument("--rounds", type=int, default=2, help="successful calls an operation")
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--region", default="us-east-1")
    options = parser.parse_args()
    part, parts = map(int, options.slice.split("/"))
    services = options.services or service_names()[part - 1 :: parts]
    started = time.perf_counter()
    print(report(run(services, options.rounds, options.seconds, options.region)))
    print(f"\n{time.perf_counter() - started:.0f} seconds")


if __name__ == "__main__":
    main()
