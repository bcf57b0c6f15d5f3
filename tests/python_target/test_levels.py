"""How much of the specs each level asks, and how the rest is told."""

from __future__ import annotations

import copy
import importlib
import pickle
import warnings
from types import ModuleType
from typing import Any

import pytest

GUIDE = "Amazon Pinpoint Developer Guide: Sending and validating One-Time Passwords (OTPs)"
MODEL = "botocore 1.44.5, model pinpoint 2016-12-01"
GOOD: dict[str, Any] = {
    "ApplicationId": "a",
    "SendOTPMessageRequestParameters": {
        "BrandName": "Acme",
        "Channel": "SMS",
        "DestinationIdentity": "+12065550100",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "r",
    },
}


@pytest.fixture(scope="module")
def validators(messaging_package: ModuleType) -> ModuleType:
    return importlib.import_module(f"{messaging_package.__name__}.pinpoint.validators")


def otp(**changes: object) -> dict[str, Any]:
    params = copy.deepcopy(GOOD)
    params["SendOTPMessageRequestParameters"] |= changes
    return params


def told(validators: ModuleType, params: Any, level: str) -> tuple[set[str], set[str]]:
    """Rules that are refused and rules that are warned of, each with the member's name."""
    before = copy.deepcopy(params)
    refused: set[str] = set()
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            validators.validate_send_otp_message(params, level)
        except ValueError as error:
            refused = rules(error)
    assert params == before
    warned = set().union(*(rules(each.message) for each in found))
    return refused, warned


def rules(found: Any) -> set[str]:
    return {f"{problem.path.rpartition('.')[2]}: {problem.rule}" for problem in found.problems}


@pytest.mark.parametrize(
    ("changes", "aws", "strict"),
    [
        ({}, set(), set()),
        ({"CodeLength": 99}, set(), {"CodeLength: maximum"}),
        ({"CodeLength": "six"}, {"CodeLength: type"}, set()),
        ({"CodeLength": True}, set(), {"CodeLength: type"}),
        ({"Channel": "FAX"}, set(), {"Channel: enum"}),
        ({"ReferenceId": ""}, set(), {"ReferenceId: min_length"}),
        ({"BrandName": "x" * 21}, set(), {"BrandName: max_length"}),
        ({"BrandName": "\ud800"}, set(), {"BrandName: text"}),
        ({"Nope": 1, "Language": "xx"}, {"Nope: unknown"}, {"Language: enum"}),
    ],
)
def test_levels(
    validators: ModuleType, changes: dict[str, object], aws: set[str], strict: set[str]
) -> None:
    params = otp(**changes)
    assert told(validators, params, "off") == (set(), set())
    assert told(validators, params, "aws") == (aws, set())
    assert told(validators, params, "warn") == (aws, strict)
    assert told(validators, params, "strict") == (aws | strict, set())


def test_strict_is_the_default(validators: ModuleType) -> None:
    with pytest.raises(ValueError, match="must be 5 to 8, not 99"):
        validators.validate_send_otp_message(otp(CodeLength=99))


@pytest.mark.parametrize("params", [GOOD, {}])
def test_there_is_no_such_level(validators: ModuleType, params: object) -> None:
    with pytest.raises(ValueError, match="level must be one of off, aws, warn, strict, not 'hard'"):
        validators.validate_send_otp_message(params, "hard")


def test_problems_name_their_sources(validators: ModuleType) -> None:
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_send_otp_message({**otp(CodeLength=99), "ApplicationId": 5})
    error: Any = caught.value
    assert [problem.source for problem in error.problems] == [MODEL, GUIDE]
    assert str(error).splitlines() == [
        "Parameter validation failed:",
        "  ApplicationId: must be a string, not 5 [1]",
        "  SendOTPMessageRequestParameters.CodeLength: must be 5 to 8, not 99 [2]",
        f"Rules [1]: {MODEL}",
        f"Rules [2]: {GUIDE}",
    ]
    again = pickle.loads(pickle.dumps(error))
    assert (again.problems, str(again)) == (error.problems, str(error))


def test_problems_tell_what_was_found_then(validators: ModuleType) -> None:
    """What a value becomes later does not change what is told of it."""
    names = ["a", "b"]
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_send_otp_message(otp(BrandName=names))
    names.clear()
    assert "must be a string, not a list of 2" in str(caught.value)


def test_a_warning_tells_no_value(validators: ModuleType, messaging_package: ModuleType) -> None:
    number = '+1206"555]0100'
    params = {
        "ApplicationId": "a",
        "SendUsersMessageRequest": {
            "MessageConfiguration": {"APNSMessage": {"Priority": "+12065550101"}},
            "Users": {number: {"Context": {"\ud800": "+12065550102"}}},
        },
    }
    with pytest.warns(match="may be refused") as found:
        validators.validate_send_users_messages(params, "warn")
    warning: Any = found[0].message
    assert str(warning).splitlines()[1:3] == [
        "  SendUsersMessageRequest.MessageConfiguration.APNSMessage.Priority: "
        "must be one of 10, 5, high, normal [1]",
        "  SendUsersMessageRequest.Users[***].Context[***] (key): "
        "must not hold half of a surrogate pair [2]",
    ]
    assert "1206" in warning.problems[1].path
    assert found[0].filename == __file__
    assert isinstance(warning, messaging_package.ParamValidationWarning)
    again = pickle.loads(pickle.dumps(warning))
    assert (again.problems, str(again)) == (warning.problems, str(warning))


def test_a_client_warns_by_default(messaging_package: ModuleType) -> None:
    client_class = messaging_package.pinpoint.Client
    client = client_class(region_name="us-east-1")
    with pytest.warns(match="CodeLength: must be 5 to 8") as found:
        client.build_request("send_otp_message", otp(CodeLength=99))
    assert found[0].filename == __file__
    for level, refused in (("off", False), ("aws", False), ("strict", True)):
        client = client_class(region_name="us-east-1", validation=level)
        try:
            client.build_request("send_otp_message", otp(CodeLength=99))
        except ValueError:
            assert refused
        else:
            assert not refused
    with pytest.raises(ValueError, match="validation must be one of"):
        client_class(region_name="us-east-1", validation="hard")


class Pretended:
    """Says that it is a string, and is none."""

    __class__ = str  # type: ignore[assignment]


def test_what_only_says_that_it_is_a_string(validators: ModuleType) -> None:
    with pytest.raises(ValueError, match="BrandName: must be a string"):
        validators.validate_send_otp_message(otp(BrandName=Pretended()))


def test_long_names_are_shortened(validators: ModuleType) -> None:
    with pytest.raises(ValueError, match="is unknown") as caught:
        validators.validate_send_otp_message({**GOOD, "A" * 5_000: 1})
    assert max(map(len, str(caught.value).splitlines())) < 200
