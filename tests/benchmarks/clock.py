"""Fair timing: candidates take turns in shuffled rounds, and are compared within each round."""

from __future__ import annotations

import os
import random
import statistics
import time
import timeit
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Statement:
    """What is measured.

    Args:
        code: one or more statements of Python.
        names: what they use.
    """

    code: str
    names: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Times:
    """CPU seconds of one candidate per run, one figure for each round."""

    rounds: Sequence[float]

    @property
    def median(self) -> float:
        return statistics.median(self.rounds)

    def over(self, other: Times) -> float:
        """How many times as long as another this took: the median of the rounds' ratios."""
        return statistics.median(a / b for a, b in zip(self.rounds, other.rounds, strict=True))

    def beyond(self, other: Times) -> float:
        """How many seconds more than another this took: the median of the rounds' differences."""
        return statistics.median(a - b for a, b in zip(self.rounds, other.rounds, strict=True))


def race(
    statements: Mapping[str, Statement],
    rounds: int,
    slice_seconds: float = 0.0025,
    clock: Callable[[], float] = time.thread_time,
) -> dict[str, Times]:
    """Time statements against each other, on the CPU clock of this thread or another clock.

    In each round every statement is repeated for about ``slice_seconds``, in a new order: what
    disturbs the machine for longer than that disturbs all of them.
    """
    timers = {
        name: timeit.Timer(statement.code, timer=clock, globals=dict(statement.names))
        for name, statement in statements.items()
    }
    repeats = {name: _repeats(timer, slice_seconds) for name, timer in timers.items()}
    measured: dict[str, list[float]] = {name: [] for name in timers}
    order = list(timers)
    chance = random.Random(rounds)
    for _ in range(rounds):
        chance.shuffle(order)
        for name in order:
            measured[name].append(timers[name].timeit(repeats[name]) / repeats[name])
    return {name: Times(figures) for name, figures in measured.items()}


def _repeats(timer: timeit.Timer, seconds: float) -> int:
    """How often a statement runs in about some seconds, once it has run before."""
    timer.timeit(1)
    number = 1
    while (taken := timer.timeit(number)) < seconds / 4:
        number *= 2
    return max(1, round(number * seconds / taken))


def on_one_cpu() -> None:
    """Stay on one CPU from now on, child processes too, where the system has a way to say so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
