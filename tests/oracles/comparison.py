"""One value before all judges, and what counts as agreement.

They may differ in a few things, each for a reason; the tally counts how often they do:

- JSON Schema has no words for the depth of recursion and for texts that name no moment.
- Models count no depth and let pass some texts with half of a surrogate pair, any integer in a
  document, and NaN and infinities in more places where a protocol can carry them.
- Botocore does not count depth, and takes for a time whatever ``dateutil`` can make one of; it
  fails on some values that are refused here.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.oracles.forms import NoFormError, without_nones
from tests.oracles.judges import Bench, CrashError, Verdict
from tests.oracles.values import Maker, Mistake

Tally = Counter[str]

# How much is wrong with a value: often nothing or one thing.
_MISTAKES = (0.0, 0.0, 0.02, 0.06, 0.15)


class DisagreementError(AssertionError):
    """Two judges say different things of a value, and no recorded difference explains it."""

    def __init__(self, bench: Bench, params: Any, text: str) -> None:
        super().__init__(f"{bench.service} {bench.operation}: {text}\nof {params!r}")


def compare_values(bench: Bench, chance: random.Random, number: int, tally: Tally) -> None:
    """Make values and let everyone judge them.

    Args:
        tally: counts of what was compared, added to.

    Raises:
        DisagreementError: two disagree.
    """
    for _ in range(number):
        maker = Maker(chance, chance.choice(_MISTAKES))
        params = maker.value(bench.input)
        compare(bench, params, tally, maker.made)


def compare(bench: Bench, params: Any, tally: Tally, made: Iterable[Mistake] = ()) -> None:
    """Let everyone judge one value.

    Args:
        made: mistakes in it that must be found.

    Raises:
        DisagreementError: two disagree, or a mistake is not found, or the value was changed.
    """
    before = snapshot(params)
    strict = bench.level(params, "strict")
    tally["values"] += 1
    tally["right values" if strict.accepts else "wrong values"] += 1
    tally.update(f"problem: {problem.rule}" for problem in strict.problems)
    _check_mistakes(bench, params, strict, made)
    _check_schema(bench, params, strict, tally)
    _check_model(bench, params, tally)
    _check_levels(bench, params, strict)
    _check_botocore(bench, params, tally)
    if snapshot(params) != before:
        raise DisagreementError(bench, params, "a validator changed it")


def _check_mistakes(bench: Bench, params: Any, strict: Verdict, made: Iterable[Mistake]) -> None:
    told = {(problem.path, problem.rule) for problem in strict.problems}
    if any("***" in path for path, _ in told):
        return  # keys of sensitive maps are not told
    for mistake in made:
        if (mistake.path, mistake.rule) not in told:
            raise DisagreementError(bench, params, f"{mistake} is not among {told}")


def _check_schema(bench: Bench, params: Any, strict: Verdict, tally: Tally) -> None:
    """The schema accepts exactly what has only problems that JSON Schema has no words for."""
    try:
        accepted = bench.schema_accepts(params)
    except NoFormError:
        tally["without a JSON form"] += 1
        return
    if any((problem.rule, problem.value) == ("timestamp", "***") for problem in strict.problems):
        tally["not compared with the schema, as times are hidden"] += 1
        return
    if accepted is not all(map(_is_beyond_schemas, strict.problems)):
        raise DisagreementError(bench, params, f"schema {accepted}, strict {strict}")
    tally["compared with the schema"] += 1
    if accepted:
        tally.update(f"difference: schema does not mind {p.rule}" for p in strict.problems)


def _is_beyond_schemas(problem: Any) -> bool:
    names_no_moment = problem.rule == "timestamp" and problem.value.startswith('"')
    return bool(problem.rule == "depth" or names_no_moment)


def _check_model(bench: Bench, params: Any, tally: Tally) -> None:
    """The model accepts what is right once what is None is left out, and refuses the rest."""
    try:
        accepted = bench.model_accepts(params)
    except NoFormError:
        tally["without a form for models"] += 1
        return
    strict = bench.level(without_nones(params, bench.input), "strict")
    tally["compared with the model"] += 1
    if accepted is strict.accepts:
        return
    if not accepted or not all(map(_is_beyond_models, strict.problems)):
        raise DisagreementError(bench, params, f"model {accepted}, strict {strict}")
    tally.update(f"difference: model does not mind {p.rule}" for p in strict.problems)


def _is_beyond_models(problem: Any) -> bool:
    return bool(problem.rule in ("depth", "finite", "text"))


def _check_levels(bench: Bench, params: Any, strict: Verdict) -> None:
    """``warn`` raises what ``aws`` raises and tells the rest, ``off`` is silent."""
    aws, warn = bench.level(params, "aws"), bench.level(params, "warn")
    if bench.level(params, "off") != Verdict(()):
        raise DisagreementError(bench, params, "off says something")
    if warn.problems != aws.problems or aws.warned or strict.warned:
        raise DisagreementError(bench, params, f"warn {warn}, aws {aws}")
    if (warn == Verdict(())) is not strict.accepts:
        raise DisagreementError(bench, params, f"warn {warn}, strict {strict}")


def _check_botocore(bench: Bench, params: Any, tally: Tally) -> None:
    """Level ``aws`` accepts exactly what botocore accepts, but for depth and times."""
    aws = bench.level(params, "aws")
    try:
        accepted = bench.botocore_accepts(params)
    except CrashError as crash:
        if aws.accepts:
            raise DisagreementError(bench, params, f"aws accepts, botocore: {crash}") from crash
        tally[f"difference: botocore fails with {crash}"] += 1
        return
    if accepted and aws.problems and all(map(_is_beyond_botocore, aws.problems)):
        tally.update(f"difference: botocore does not mind {p.rule}" for p in aws.problems)
    elif accepted is not aws.accepts:
        raise DisagreementError(bench, params, f"botocore {accepted}, aws {aws}")
    tally["compared with botocore"] += 1


def _is_beyond_botocore(problem: Any) -> bool:
    return bool(problem.rule in ("depth", "timestamp"))


def snapshot(value: Any) -> Any:
    """What would show that a value, or anything in it, has changed."""
    if isinstance(value, dict):
        return id(value), [(id(key), snapshot(item)) for key, item in dict.items(value)]
    if isinstance(value, list | tuple):
        return id(value), [snapshot(item) for item in value]
    if isinstance(value, bytearray):
        return id(value), bytes(value)
    return id(value), value.tell() if hasattr(value, "tell") else None
