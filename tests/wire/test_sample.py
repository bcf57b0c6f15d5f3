"""Calls of some hundred operations: requests, signatures, answers and errors are boto3's."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from shapewright.ir import Service
from tests.support.repository import repository_services
from tests.wire.comparison import Tally, compare_service
from tests.wire.known import KNOWN, Known, unexpected
from tests.wire.packages import Workshop
from tests.wire.sample import OWN, PROTOCOL, chosen, wanted
from tests.wire.services import imported, operation_names

_ROUNDS = 2
_REGIONS = ("us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1")
REGION = {name: _REGIONS[number % 4] for number, name in enumerate(PROTOCOL)}
REGION["kinesis"] = "us-east-1"  # as ARNs among the parameters say
"""Where each service is called."""


def _compared(
    workshop: Workshop,
    service: str,
    operations: Iterable[str],
    rounds: int,
    region: str = "us-east-1",
) -> Tally:
    return compare_service(workshop, imported(service, operations), rounds, region)


def _shown(tally: Tally) -> str:
    return "\n".join(map(str, unexpected(tally.differences)[:5]))


@pytest.mark.parametrize("service", PROTOCOL)
def test_calls_are_boto3s(workshop: Workshop, service: str) -> None:
    operations = chosen(service)
    tally = _compared(workshop, service, operations, _ROUNDS, REGION[service])
    assert len(operations) >= wanted(service)
    assert tally.operations == {PROTOCOL[service]: len(operations)}
    assert not unexpected(tally.differences), _shown(tally)
    assert sum(tally.refused.values()) <= len(operations)


@pytest.mark.parametrize("service", repository_services(), ids=lambda service: service.name)
def test_many_calls_of_our_own_operations_are_boto3s(workshop: Workshop, service: Service) -> None:
    """Of the project's own specs."""
    assert set(OWN[service.name]) == set(service.operations)
    tally = compare_service(workshop, service, 40)
    assert tally.differences == []
    assert tally.equal == tally.compared
    assert sum(tally.refused.values()) < 4  # boto3 cannot write a Decimal


def test_sample_is_wide_enough() -> None:
    assert sum(map(wanted, PROTOCOL)) >= 330
    assert len(set(PROTOCOL.values())) == 6


_DIFFERENCES = pytest.mark.parametrize(
    ("known", "service"),
    [(known, service) for known in KNOWN for service in known.operations],
    ids=lambda value: value if isinstance(value, str) else value.part or "anything",
)


def _differing(
    workshop: Workshop, known: Known, service: str, operations: Iterable[str]
) -> set[str]:
    """The operations that differ as the list says."""
    tally = _compared(workshop, service, operations, 3)
    return {each.operation for each in tally.differences if known.covers(each)}


@_DIFFERENCES
def test_known_differences_are_there_still(workshop: Workshop, known: Known, service: str) -> None:
    """Of one operation of each service."""
    first = (known.operations[service] or operation_names(service))[:1]
    assert _differing(workshop, known, service, first) == set(first)


@pytest.mark.slow
@_DIFFERENCES
def test_each_known_difference_is_there_still(
    workshop: Workshop, known: Known, service: str
) -> None:
    operations = known.operations[service] or operation_names(service)
    assert _differing(workshop, known, service, operations) == set(operations)


@pytest.mark.parametrize(
    ("service", "operation", "reason"),
    [
        ("s3", "HeadBucket", "url"),
        ("timestream-query", "PrepareQuery", "ours refuses with RequestError"),
        ("timestream-write", "ListTables", "ours refuses with RequestError"),
    ],
)
def test_settings_that_clients_are_told_are_needed_still(
    workshop: Workshop, service: str, operation: str, reason: str
) -> None:
    """Boto3 puts S3's buckets into the host, and asks Timestream for an address first."""
    tally = compare_service(workshop, imported(service, [operation]), 1, told=False)
    assert {each.reason for each in tally.differences if each.kind == "request"} == {reason}
