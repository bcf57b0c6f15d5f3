"""How problems are told."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from botocore.exceptions import ClientError

Runtime = Callable[[str], ModuleType]


class Hostile:
    def __repr__(self) -> str:
        raise AssertionError("no code of a value's class may run")

    __str__ = __repr__


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", '"plain"'),
        ('say "hi"', r'"say \"hi\""'),
        ("a\\b", r'"a\\b"'),
        ("\x1b[31mred\n", r'"\x1b[31mred\n"'),
        ("\u202ebidi \ud800", r'"\u202ebidi \ud800"'),
        ("Grüße \U0001f4f1", '"Grüße \U0001f4f1"'),
        ("x" * 61, f'"{"x" * 60}..." (61 characters)'),
        (5, "5"),
        (True, "True"),
        (None, "None"),
        (1.5, "1.5"),
        pytest.param(10**5000, "an integer of 16610 bits", id="huge"),
        (b"secret", "6 bytes"),
        ([1, 2], "a list of 2"),
        ({}, "a dict of 0"),
        ((1,), "a tuple of 1"),
        pytest.param(Hostile(), "a value of type Hostile", id="hostile"),
        (int, "a value of type type"),
    ],
)
def test_values_are_short_and_printable(runtime: Runtime, value: Any, text: str) -> None:
    assert runtime("_validation.problems").value_text(value) == text


def test_a_place_is_written_as_one_would_write_it(runtime: Runtime) -> None:
    place: Any = None
    for step in ("Request", "Users", ('a"b',), "List", 3, ("k", "key")):
        place = (place, step)
    assert (
        runtime("_validation.problems").path_text(place)
        == r'Request.Users["a\"b"].List[3]["k"] (key)'
    )
    assert runtime("_validation.problems").path_text(None) == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BrandNme", "; did you mean BrandName?"),
        ("brand_name", "; did you mean BrandName?"),
        ("brand-name", "; did you mean BrandName?"),
        ("Chanel", "; did you mean Channel?"),
        ("Chnanel", "; did you mean Channel?"),
        ("Zebra", "; known are BrandName, Channel, Id"),
        ("", "; known are BrandName, Channel, Id"),
        (5, "; known are BrandName, Channel, Id"),
        ("x" * 10_000, "; known are BrandName, Channel, Id"),
    ],
)
def test_an_unknown_name_gets_a_hint(runtime: Runtime, name: object, expected: str) -> None:
    assert runtime("_validation.hints").hint(name, {"BrandName", "Channel", "Id"}) == expected


def test_many_names_are_not_listed(runtime: Runtime) -> None:
    assert runtime("_validation.hints").hint("Zebra", {f"Name{n:02}" for n in range(13)}) == ""


def test_a_thousand_unknown_names_are_all_problems(
    runtime: Runtime, validators: ModuleType
) -> None:
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_put({"Name": "a", **{f"X{n}": n for n in range(1000)}})
    assert len(caught.value.problems) == 1000  # type: ignore[attr-defined]
    assert "  ... and 950 more" in str(caught.value).splitlines()


def test_problems_compare_by_what_they_say(runtime: Runtime) -> None:
    problem_class = runtime("exceptions").Problem
    one, same = (problem_class("A", "type", "5", "must be a string") for _ in range(2))
    other = problem_class("B", "type", "5", "must be a string")
    assert one == same
    assert one != other
    assert len({one, same, other}) == 2
    assert str(one) == "A: must be a string, not 5"
    assert repr(one) == (
        "Problem(path='A', rule='type', value='5', message='must be a string', source='')"
    )
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_client_error_reads_as_botocores(runtime: Runtime) -> None:
    responses: tuple[dict[str, Any], ...] = (
        {"Error": {"Code": "NotFound", "Message": "No."}},
        {"Error": {}},
        {},
        {
            "Error": {"Code": "Busy", "Message": "Later."},
            "ResponseMetadata": {"MaxAttemptsReached": True, "RetryAttempts": 4},
        },
    )
    for response in responses:
        ours = runtime("exceptions").ClientError(response, "SendOTPMessage")
        assert str(ours) == str(ClientError(response, "SendOTPMessage"))
        again = pickle.loads(pickle.dumps(ours))
        assert (again.response, again.operation_name) == (response, "SendOTPMessage")
