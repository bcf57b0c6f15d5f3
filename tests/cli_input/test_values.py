"""Options of every kind, as people spell their values."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli_input.lines import Program
from tests.cli_input.words import (
    CODE,
    CONVERSE,
    ENCRYPT,
    INSTANCES,
    METRICS,
    OTP,
    OTP_INPUT,
    SHORT,
    USERS,
    USERS_INPUT,
)

_MAIL = "MessageConfiguration={{EmailMessage={{{}}}}},Users={{}}"


@pytest.mark.parametrize(
    ("words", "member", "value"),
    [
        ((*INSTANCES, "--max-results", "007"), "MaxResults", 7),
        ((*INSTANCES, "--max-results", "1_000"), "MaxResults", 1000),
        ((*INSTANCES, "--max-results", " 6 "), "MaxResults", 6),
        ((*INSTANCES, "--max-results", "+6"), "MaxResults", 6),
        ((*INSTANCES, "--max-results", "٦"), "MaxResults", 6),
        ((*INSTANCES, "--max-results", "-6"), "MaxResults", -6),
        ((*INSTANCES, "--max-results", "9" * 20), "MaxResults", int("9" * 20)),
        ((*INSTANCES, "--dry-run"), "DryRun", True),
        ((*INSTANCES, "--no-dry-run"), "DryRun", False),
        ((*INSTANCES, "--dry-run", "--no-dry-run"), "DryRun", False),
        ((*INSTANCES, "--instance-ids", "a", "b"), "InstanceIds", ["a", "b"]),
        ((*INSTANCES, "--instance-ids", '["a", "b"]'), "InstanceIds", ["a", "b"]),
        ((*INSTANCES, "--instance-ids", ' ["a"]'), "InstanceIds", ["a"]),
        ((*INSTANCES, "--instance-ids=a"), "InstanceIds", ["a"]),
        ((*INSTANCES, "--instance-ids", "a,b"), "InstanceIds", ["a,b"]),
        ((*INSTANCES, "--instance-ids", ""), "InstanceIds", [""]),
        ((*INSTANCES, "--instance-ids"), "InstanceIds", []),
        ((*INSTANCES, "--instance-ids", "a", "--instance-ids", "b"), "InstanceIds", ["b"]),
        ((*INSTANCES, "--filters", "Name=a", "Name=b"), "Filters", [{"Name": "a"}, {"Name": "b"}]),
        (
            (*INSTANCES, "--filters", '{"Name":"a"}', '{"Name":"b"}'),
            "Filters",
            [{"Name": "a"}, {"Name": "b"}],
        ),
        ((*INSTANCES, "--filters", '[{"Name":"a"}]'), "Filters", [{"Name": "a"}]),
        (
            (*INSTANCES, "--filters", "Name=a,Values=b,c"),
            "Filters",
            [{"Name": "a", "Values": ["b", "c"]}],
        ),
        ((*INSTANCES, "--filters", "Name=a,Values=b"), "Filters", [{"Name": "a", "Values": ["b"]}]),
        ((*CODE, "--context", ' {"a": "b"}'), "Context", {"a": "b"}),
        ((*CODE, "--context", "a=b,a.c/d:e#f_g=1"), "Context", {"a": "b", "a.c/d:e#f_g": "1"}),
        ((*METRICS, "MetricName=a,Value=1e3"), "MetricData", [{"MetricName": "a", "Value": 1e3}]),
        ((*METRICS, "MetricName=a,Value=3"), "MetricData", [{"MetricName": "a", "Value": 3.0}]),
        ((*ENCRYPT, "aGVsbG8="), "Plaintext", b"hello"),
        ((*ENCRYPT, "hello!", "--cli-binary-format", "raw-in-base64-out"), "Plaintext", "hello!"),
        (
            (*CONVERSE, "--additional-model-request-fields", '{"a": [1, null, true, 1.5, "x"]}'),
            "additionalModelRequestFields",
            {"a": [1, None, True, 1.5, "x"]},
        ),
        ((*CONVERSE, "--additional-model-request-fields", "7"), "additionalModelRequestFields", 7),
    ],
)
def test_value(program: Program, words: tuple[str, ...], member: str, value: Any) -> None:
    found = program.request(*words)
    assert found.params[member] == value
    assert type(found.params[member]) is type(value)


@pytest.mark.parametrize(
    ("inner", "value"),
    [
        ("RawEmail={Data=aGVsbG8=}", {"RawEmail": {"Data": b"hello"}}),
        ("ReplyToAddresses=a", {"ReplyToAddresses": ["a"]}),
        ("ReplyToAddresses=[a,]", {"ReplyToAddresses": ["a"]}),
        (
            "SimpleEmail={Headers=[{Name=a,Value=b}]}",
            {"SimpleEmail": {"Headers": [{"Name": "a", "Value": "b"}]}},
        ),
    ],
)
def test_nested_value(program: Program, inner: str, value: Any) -> None:
    found = program.request(*USERS, USERS_INPUT, _MAIL.format(inner))
    sent = found.params["SendUsersMessageRequest"]["MessageConfiguration"]["EmailMessage"]
    assert (found.code, sent) == (0, value)


@pytest.mark.parametrize(
    ("words", "option", "message"),
    [
        ((*OTP, OTP_INPUT, f"{SHORT},CodeLength=six"), OTP_INPUT, "invalid literal for int()"),
        ((*OTP, OTP_INPUT, f"{SHORT},CodeLength="), OTP_INPUT, "invalid literal for int()"),
        ((*OTP, OTP_INPUT, f"{SHORT},CodeLength=6,7"), OTP_INPUT, "int() argument must"),
        ((*METRICS, "MetricName=a,Value=x"), "--metric-data", "could not convert string to float"),
        ((*INSTANCES, "--max-results", "six"), "--max-results", "invalid literal for int()"),
        ((*INSTANCES, "--max-results", "9" * 5000), "--max-results", "a number has too many"),
        ((*ENCRYPT, "hello!"), "--plaintext", 'Invalid base64: "hello!"'),
        ((*ENCRYPT, "é"), "--plaintext", 'Invalid base64: "é"'),
        (
            (*USERS, USERS_INPUT, _MAIL.format("RawEmail={Data=hello!}")),
            USERS_INPUT,
            'Invalid base64: "hello!"',
        ),
        ((*OTP, OTP_INPUT, "fileb:///dev/null"), OTP_INPUT, "fileb:// gives bytes where text"),
        ((*INSTANCES, "--filters", "fileb:///dev/null"), "--filters", "fileb:// gives bytes where"),
        (
            (*CONVERSE, "--tool-config", "tools=[{toolSpec={name=x,inputSchema={json={a=b}}}}]"),
            "--tool-config",
            "Shorthand syntax does not support document types. Use JSON input for top-level "
            "argument to specify nested parameter: json\n",
        ),
        (
            (*CONVERSE, "--additional-model-request-fields", "a=1"),
            "--additional-model-request-fields",
            "Invalid JSON: Expecting value: line 1 column 1 (char 0)\nJSON received: a=1\n",
        ),
        (
            (*INSTANCES, "--filters", '{"Name":"c"}', "Name=a,Values=b"),
            "--filters",
            "Invalid JSON:\nName=a,Values=b\n",
        ),
    ],
)
def test_mistake_names_its_option(
    program: Program, words: tuple[str, ...], option: str, message: str
) -> None:
    found = program.run(*words)
    assert (found.code, found.out) == (252, "")
    start = f"An error occurred (ParamValidation): Error parsing parameter '{option}': {message}"
    assert found.said.startswith(start)


def test_where_a_number_is_wrong(program: Program) -> None:
    found = program.run(*INSTANCES, "--max-results", "x")
    assert found.hints == ["--max-results must be an integer"]
    found = program.run(*METRICS, "MetricName=a,Dimensions=[{Name=a,Value=b}],Values=[1,x]")
    assert found.hints == ["[0].Values[1] of --metric-data must be a number"]


def test_values_that_json_gives_keep_their_types(program: Program) -> None:
    value = {"BrandName": 1, "CodeLength": "6", "Channel": None}
    found = program.request(*OTP, OTP_INPUT, json.dumps(value))
    assert found.params["SendOTPMessageRequestParameters"] == value
    assert found.code == 252


def test_long_values_are_told_in_short(program: Program) -> None:
    for text in ("{" + "x" * 1_000_000, "k=" + "x" * 1_000_000 + '"', "x" * 1_000_000):
        found = program.run(*CODE, "--context", text)
        assert found.code == 252
        assert len(found.err) < 5_000
    found = program.run(*ENCRYPT, "x" * 1_000_001)
    assert found.code == 252
    assert "... (1000001 characters)" in found.said
