"""One call by both clients, and where they differ."""

from __future__ import annotations

import copy
import math
import random
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from shapewright.ir import Service
from tests.wire import answers
from tests.wire.botocores import Boto3
from tests.wire.calls import Failure, Outcome, Sent
from tests.wire.inputs import Inputs
from tests.wire.ours import Ours
from tests.wire.packages import Workshop
from tests.wire.surroundings import fixed

_UNABLE = frozenset({"AttributeError", "MissingDependencyException", "TypeError"})
"""What boto3 raises where it fails on what it takes, or needs more than is installed."""
_ATTEMPT = ("amz-sdk-invocation-id", "amz-sdk-request")


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which the two clients differ.

    Args:
        kind: ``request``, ``response`` or ``error``.
        reason: what differs, without values that chance made.
        detail: both sides.
    """

    service: str
    operation: str
    kind: str
    reason: str
    detail: str

    def __str__(self) -> str:
        return f"{self.service} {self.operation}: {self.kind}: {self.reason}\n    {self.detail}"


@dataclass(slots=True)
class Tally:
    """What was compared."""

    compared: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Calls by protocol and kind."""
    equal: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Those that were alike."""
    refused: Counter[str] = field(default_factory=Counter)
    """Parameters that neither client sends, by boto3's exception."""
    operations: Counter[str] = field(default_factory=Counter)
    """Operations by protocol."""
    differences: list[Difference] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add what another tally counted."""
        for name in ("compared", "equal", "refused", "operations"):
            getattr(self, name).update(getattr(other, name))
        self.differences += other.differences


def compare_service(
    workshop: Workshop,
    service: Service,
    rounds: int,
    region: str = "us-east-1",
    told: bool = True,
) -> Tally:
    """Compare calls of all operations of a service.

    Args:
        rounds: successful calls of each operation; one that fails is added.
        told: whether the clients have the settings with which they send the same.
    """
    tally = Tally()
    workshop.write([service])
    with fixed(workshop.module), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = Boto3(service.name, region, told)
        ours = Ours(workshop, service, region, told)
        for name in service.operations:
            tally.operations[theirs.protocol] += 1
            for number in range(rounds + 1):
                _compare_call(ours, theirs, service, name, number, number == rounds, tally)
    return tally


def _compare_call(
    ours: Ours,
    theirs: Boto3,
    service: Service,
    operation: str,
    number: int,
    fails: bool,
    tally: Tally,
) -> None:
    seed = f"{service.name}.{operation}.{number}"
    maker = Inputs(random.Random(seed), full=number == 0, xml=theirs.protocol == "rest-xml")
    params = maker.params(service.operations[operation])
    write = answers.failure if fails else answers.success
    reply = write(theirs.protocol, theirs.operation(operation), seed)
    found = ours.call(theirs.method(operation), copy.deepcopy(params), reply)
    sent = found.sent.headers if found.sent is not None else {}
    attempt = {name: sent[name] for name in _ATTEMPT if name in sent}
    expected = theirs.call(operation, copy.deepcopy(params), reply, attempt)
    if expected.sent is None and (found.sent is None or expected.returned.name in _UNABLE):
        tally.refused[expected.returned.name] += 1
        return
    parts = {"request": list(request_differences(found, expected))}
    if expected.sent and found.sent:
        kind = "error" if fails else "response"
        parts[kind] = list(return_differences(found.returned, expected.returned))
    for kind, pairs in parts.items():
        tally.compared[theirs.protocol, kind] += 1
        tally.equal[theirs.protocol, kind] += not pairs
        tally.differences += [
            Difference(service.name, operation, kind, reason, detail) for reason, detail in pairs
        ]


def request_differences(found: Outcome, expected: Outcome) -> Iterator[tuple[str, str]]:
    """Where requests differ: reason and detail."""
    if found.sent is None or expected.sent is None:
        side, other = ("ours", found) if found.sent is None else ("boto3", expected)
        yield f"{side} refuses with {other.returned.name}", str(other.returned.text)[:300]
        return
    pairs = list(_parts(found.sent, expected.sent))
    others = [(part, a, b) for part, a, b in pairs if part != "header authorization"]
    for part, ours, theirs in others or pairs:
        yield part, f"ours {_short(ours)}, boto3 {_short(theirs)}"


def _parts(found: Sent, expected: Sent) -> Iterator[tuple[str, Any, Any]]:
    for part in ("method", "url", "body"):
        ours, theirs = getattr(found, part), getattr(expected, part)
        if ours != theirs:
            yield part, ours, theirs
    for name in sorted(found.headers.keys() | expected.headers.keys()):
        ours, theirs = found.headers.get(name), expected.headers.get(name)
        if ours != theirs:
            yield f"header {name}", ours, theirs


def return_differences(found: Any, expected: Any) -> Iterator[tuple[str, str]]:
    """Where answers differ, as callers get them: reason and detail."""
    if isinstance(found, Failure) != isinstance(expected, Failure):
        yield f"ours {_outcome(found)}, boto3 {_outcome(expected)}", _short((found, expected))
        return
    if isinstance(found, Failure):
        for part, ours, theirs in zip(Failure._fields, found, expected, strict=True):
            if not same(ours, theirs):
                yield f"exception's {part}", f"ours {_short(ours)}, boto3 {_short(theirs)}"
        return
    for name in sorted(found.keys() | expected.keys()):
        if not same(found.get(name), expected.get(name)):
            place = name if name == "ResponseMetadata" else "a member"
            detail = f"{name}: ours {_short(found.get(name))}, boto3 {_short(expected.get(name))}"
            yield place, detail


def _outcome(returned: Any) -> str:
    return f"raises {returned.name}" if isinstance(returned, Failure) else "returns"


def same(found: Any, expected: Any) -> bool:
    """Whether two values are alike, in type too; NaN is like NaN, a dict of any class a dict."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return found.keys() == expected.keys() and all(
            same(found[key], expected[key]) for key in expected
        )
    if isinstance(expected, list) and isinstance(found, list):
        return len(found) == len(expected) and all(map(same, found, expected))
    if isinstance(expected, float) and math.isnan(expected):
        return isinstance(found, float) and math.isnan(found)
    return type(found) is type(expected) and found == expected


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 600 else f"{text[:590]}..."
