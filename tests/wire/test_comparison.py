"""The comparison sees whatever differs, and nothing else."""

from __future__ import annotations

import dataclasses
import random
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.wire.calls import Failure, Outcome, Sent
from tests.wire.comparison import Difference, request_differences, return_differences, same
from tests.wire.inputs import Inputs
from tests.wire.known import Known
from tests.wire.services import imported

_SENT = Sent("POST", "https://a.example/", {"x-amz-date": "d", "authorization": "s"}, b"{}")
_FAILURE = Failure("ClientError", "it failed", {"Error": {"Code": "400"}})


def _changed(**parts: Any) -> Outcome:
    return Outcome(_SENT._replace(**parts), {})


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (_changed(), []),
        (_changed(method="GET"), ["method"]),
        (_changed(url="https://b.example/"), ["url"]),
        (_changed(body=b"{ }"), ["body"]),
        (_changed(headers={**_SENT.headers, "authorization": "t"}), ["header authorization"]),
        (_changed(headers={"authorization": "t"}), ["header x-amz-date"]),
        (_changed(headers={**_SENT.headers, "a": ""}), ["header a"]),
        (Outcome(None, _FAILURE), ["ours refuses with ClientError"]),
    ],
)
def test_whatever_is_sent_otherwise_is_seen(other: Outcome, reasons: list[str]) -> None:
    found = request_differences(other, Outcome(_SENT, {}))
    assert [reason for reason, _ in found] == reasons


def test_what_boto3_refuses_is_seen() -> None:
    found = request_differences(Outcome(_SENT, {}), Outcome(None, _FAILURE))
    assert [reason for reason, _ in found] == ["boto3 refuses with ClientError"]


@pytest.mark.parametrize(
    ("found", "expected", "alike"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ([float("nan")], [float("nan")], True),
        (1, True, False),
        (1, 1.0, False),
        ([1], (1,), False),
        (b"a", bytearray(b"a"), False),
        (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 1), False),
    ],
)
def test_values_are_alike_in_type_too(found: Any, expected: Any, alike: bool) -> None:
    assert same(found, expected) is alike


@pytest.mark.parametrize(
    ("found", "expected", "reasons"),
    [
        ({"A": 1}, {"A": 1}, []),
        ({"A": 1}, {"A": 2}, ["a member"]),
        ({"ResponseMetadata": {}}, {}, ["ResponseMetadata"]),
        (_FAILURE, _FAILURE, []),
        (_FAILURE._replace(name="Gone"), _FAILURE, ["exception's name"]),
        (_FAILURE._replace(text=""), _FAILURE, ["exception's text"]),
        (_FAILURE._replace(response={}), _FAILURE, ["exception's response"]),
        ({}, _FAILURE, ["ours returns, boto3 raises ClientError"]),
        (_FAILURE, {}, ["ours raises ClientError, boto3 returns"]),
    ],
)
def test_whatever_callers_get_otherwise_is_seen(
    found: Any, expected: Any, reasons: list[str]
) -> None:
    assert [reason for reason, _ in return_differences(found, expected)] == reasons


def test_known_difference_is_of_one_part_of_one_operation() -> None:
    known = Known("because", "request", "url", {"s": ("Do",)})
    difference = Difference("s", "Do", "request", "url", "")
    assert known.covers(difference)
    for name, other in (("service", "t"), ("operation", "Say"), ("kind", "error"), ("reason", "b")):
        assert not known.covers(dataclasses.replace(difference, **{name: other}))


def test_values_end_where_unions_hold_each_other() -> None:
    operation = imported("datazone", ["CreateAssetFilter"]).operations["CreateAssetFilter"]
    for seed in range(50):
        params = Inputs(random.Random(seed), full=True, xml=False).params(operation)
        assert set(params) == set(operation.input.shape.members)  # type: ignore[union-attr]
