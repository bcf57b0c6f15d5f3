"""What pydantic's models accept and refuse."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pydantic
import pytest

from tests.models.making import Package, classes
from tests.models.services import OTP, REQUEST, RESPONSE

WRONG: dict[str, Any] = {
    "Name": ["", "x" * 11, 1, None, b"abc", ["a"]],
    "Text": [1, True, b"x"],
    "Short": ["abcd"],
    "Code": ["ab-1", "AB-1\n", "xAB-1", "AB-1x", "AB-", "AB-\u0661"],
    "Colour": ["red", "MAUVE", "RED\n", 1],
    "Secret": ["123", "1234567"],
    "Number": ["5", True, 1.0, 2**31, -(2**31) - 1],
    "Count": [0, 6, "1"],
    "Big": [2**63, -(2**63) - 1],
    "Ratio": ["0.5", True, math.nan, math.inf, -math.inf],
    "Share": [-0.1, 1.5, 2],
    "Flag": [1, 0, "true"],
    "Data": [b"", b"12345", bytearray(b"12"), "1234"],
    "Stamp": ["yesterday", "", "2026-13-01", True, math.nan, 1e30, [2026]],
    "Names": [[], ["a"] * 4, [""], [1], ("a",), "a"],
    "Grid": [[[1, 2, 3]], [[0]], [1]],
    "Tags": [{}, {"a": "", "b": "", "c": ""}, {"abcd": ""}, {1: ""}, {"a": 1}],
    "Codes": [{"MAUVE": ["a"]}, {"RED": []}],
    "Inner": [{}, {"A": 0}, {"A": 1, "a": 1, "C": 1}, [], {"A": 1, "B": {"abcd": ""}}],
    "Tree": [{"Left": {"Leaf": ""}}, {"Forest": [{"Forest": [{"Leaf": "x" * 11}]}]}],
    "Any": [{1: 2}, {"a": object()}, math.nan, {"a": [math.inf]}],
    "Header": [{1: 2}, math.nan],
    "Page": [2, 10],
    "Mode": ["maybe"],
}
"""Values that no request may have, by member."""

RIGHT: dict[str, Any] = {
    "Text": ["", "x" * 9999, "Grüße \U0001f4f1"],
    "Name": ["\U0001f4f1" * 10],
    "Ratio": [1, -0.0, 1e308],
    "Share": [0, 1, 0.5],
    "Stamp": [0, -1.5, "2026-03-01", "2026-03-01T08:30:00+01:00", datetime.datetime(2026, 3, 1)],
    "Any": [None, [], "x", 1.5, {"a": None}],
    "Body": [b"", bytearray(b"x"), "text", object()],
}


def refused(model: Any, params: dict[str, Any]) -> list[tuple[str | int, ...]]:
    """Where pydantic finds something wrong; empty if it does not."""
    try:
        model.model_validate(params)
    except pydantic.ValidationError as error:
        return [problem["loc"] for problem in error.errors(include_input=False)]
    return []


@pytest.mark.parametrize("member", WRONG)
def test_wrong_values(pydantic_package: Package, member: str) -> None:
    model = pydantic_package.models().PutRequest
    for value in WRONG[member]:
        places = refused(model, {**REQUEST, member: value})
        assert places, value
        assert {place[0] for place in places} == {member}


@pytest.mark.parametrize("member", RIGHT)
def test_right_values(pydantic_package: Package, member: str) -> None:
    model = pydantic_package.models().PutRequest
    for value in RIGHT[member]:
        made = model.model_validate({"Name": "thing", member: value})
        dumped = made.model_dump(by_alias=True, exclude_none=True)
        assert dumped == {"Name": "thing", **({} if value is None else {member: value})}


def test_a_response_refuses_types_only(pydantic_package: Package) -> None:
    model = pydantic_package.models().PutResponse
    assert refused(model, RESPONSE) == []
    for member, value in (("Name", 1), ("Count", "1"), ("Flag", 1), ("Names", "a")):
        assert refused(model, {**RESPONSE, member: value}) == [(member,)]


def test_a_response_reads_times_however_they_are_written(pydantic_package: Package) -> None:
    model = pydantic_package.models().PutResponse
    moment = datetime.datetime(2026, 3, 1, 8, 30, tzinfo=datetime.UTC)
    for written in (moment, "2026-03-01T08:30:00Z", 1772353800, 1772353800.0):
        assert model.model_validate({"Name": "a", "Stamp": written}).stamp == moment
    text = model.model_validate(RESPONSE).model_dump_json(by_alias=True, exclude_none=True)
    assert model.model_validate_json(text) == model.model_validate(RESPONSE)


def test_names_and_attributes_are_both_taken(pydantic_package: Package) -> None:
    model = pydantic_package.models("pinpoint").SendOTPMessageRequestParameters
    params = OTP["SendOTPMessageRequestParameters"]
    made = model.model_validate(params)
    assert model(**params) == made == model(**made.model_dump())
    assert made.model_dump(by_alias=True, exclude_none=True) == params


def test_all_that_is_wrong_is_told_at_once(pydantic_package: Package) -> None:
    model = pydantic_package.models("pinpoint").SendOTPMessageRequest
    wrong = {**OTP["SendOTPMessageRequestParameters"], "CodeLength": 99, "Channel": "FAX", "X": 1}
    del wrong["ReferenceId"]
    places = refused(model, {"SendOTPMessageRequestParameters": wrong})
    assert {place[-1] for place in places} == {
        *("ApplicationId", "CodeLength", "Channel", "X", "ReferenceId"),
    }


def test_none_stands_for_what_is_not_given(pydantic_package: Package) -> None:
    model = pydantic_package.models().PutRequest
    made = model(name="a", text=None)
    assert made.model_dump(by_alias=True, exclude_none=True) == {"Name": "a"}


def test_errors_do_not_tell_secrets(pydantic_package: Package) -> None:
    model = pydantic_package.models().PutRequest
    with pytest.raises(pydantic.ValidationError) as caught:
        model.model_validate({"Name": "a", "Secret": "1234567"})
    assert "1234567" not in str(caught.value)


def test_every_class_can_be_built(pydantic_package: Package) -> None:
    for service in ("things", "pinpoint", "pinpoint-sms-voice-v2"):
        for model in classes(pydantic_package.models(service)).values():
            assert issubclass(model, pydantic.BaseModel)
            assert model.model_rebuild(force=True)


def test_look_around_needs_python(pydantic_package: Package) -> None:
    things = pydantic_package.models().PutRequest.model_config
    voice = pydantic_package.models("pinpoint-sms-voice-v2")
    request = voice.SendDestinationNumberVerificationCodeRequest
    assert "regex_engine" not in things
    assert request.model_config["regex_engine"] == "python-re"
