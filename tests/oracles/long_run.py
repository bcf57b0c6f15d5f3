"""The long run: ``python -m tests.oracles.long_run --values 500000`` prints what was compared.

Three fifths of the values are for the case specs, one for the project's own operations, one for
operations of botocore's services.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.oracles.comparison import Tally, compare_values
from tests.oracles.judges import Bench
from tests.oracles.services import benches, botocore_services, case_services, own_services

VALUES = 500_000
SERVICES, OPERATIONS = 60, 10


def run(folder: Path, values: int, seed: int) -> Tally:
    """Compare at least so many values.

    Args:
        folder: where generated packages may be written.

    Raises:
        DisagreementError: two judges disagree on one.
    """
    chance = random.Random(seed)
    of_botocore = botocore_services(chance, SERVICES, OPERATIONS)
    tally: Tally = Counter()
    for part, services, share in (
        ("cases", case_services(), 3),
        ("own", own_services(), 1),
        ("botocore", of_botocore, 1),
    ):
        (folder / part).mkdir()
        _compare(benches(folder / part, services), chance, values * share // 5, tally)
    return tally


def _compare(judges: list[Bench], chance: random.Random, values: int, tally: Tally) -> None:
    each = -(-values // len(judges))
    for bench in judges:
        compare_values(bench, chance, each, tally)
        tally["operations"] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare validators with their oracles.")
    parser.add_argument("--values", type=int, default=VALUES)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(Path(folder), options.values, options.seed)
    for name, count in sorted(tally.items()):
        print(f"{count:>10,}  {name}")
    print(f"{time.perf_counter() - started:>10,.0f}  seconds")


if __name__ == "__main__":
    main()
