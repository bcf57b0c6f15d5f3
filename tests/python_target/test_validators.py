"""Validators: every rule of the specs, every problem at once, nothing else."""

from __future__ import annotations

import copy
import io
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType, ModuleType
from typing import Any

import pytest

from tests.python_target.kinds import VALUES


class Colour(StrEnum):
    RED = "RED"


class Small(IntEnum):
    TWO = 2


class Text(str):
    __slots__ = ()


class Dict(dict[str, Any]):
    pass


GOOD: dict[str, list[Any]] = {
    "Name": ["a", "ümlaut", "\U0001f4f1" * 10, Text("text")],
    "Text": ["", "x" * 100_000, "nul\0"],
    "Short": ["", "ééé"],
    "Code": ["AB-1", "ZZ-000"],
    "Colour": ["GREEN", Colour.RED, Text("RED")],
    "Secret": ["1234"],
    "Number": [0, 2**31 - 1, Small.TWO],
    "Count": [1, Small.TWO],
    "Big": [-(2**63), 0],
    "Ratio": [1, -1.5, 1e308, Decimal("1.5"), 0.0],
    "Share": [0, 0.25, 1.0, Decimal(1)],
    "Flag": [True],
    "Data": [b"1", bytearray(b"12"), "ä", io.BytesIO(b"longer than four"), io.StringIO("text")],
    "Stamp": [
        "2026-03-01",
        "2026-03-01T08:30:00.123456+01:00",
        "Sun, 01 Mar 2026 08:30:00 GMT",
        datetime(2026, 3, 1, tzinfo=UTC),
        datetime(2026, 3, 1),
        1_772_353_800,
        0.5,
        "1772353800",
    ],
    "Names": [("a", "b", "c"), ["a"]],
    "Grid": [[], [[]], ([1], (2, 3))],
    "Tags": [Dict(k="v"), {"a": "", "b": ""}],
    "Codes": [{}, {Colour.RED: ("a",)}],
    "Inner": [{"A": 5}],
    "Twin": [{}],
    "Choice": [{"Left": 1}],
    "Tree": [{}, {"Forest": ()}],
    "Any": [None, 1, "text", [], {}, True, 1.5, Dict(a=Text("b")), 2**200],
    "Header": [None, "text", [1, 2], {"a": 1}],
    "Empty": [Dict()],
}
BAD: dict[str, list[tuple[Any, str]]] = {
    "Name": [
        ("", "min_length"),
        ("x" * 11, "max_length"),
        ("\U0001f4f1" * 11, "max_length"),
        (5, "type"),
        (None, "type"),
        (b"bytes", "type"),
        (["a"], "type"),
    ],
    "Text": [("\ud800", "text"), ("a\udfffb", "text"), (1.5, "type")],
    "Short": [("abcd", "max_length")],
    "Code": [
        ("AB-", "pattern"),
        ("AB-1\n", "pattern"),
        ("xAB-1", "pattern"),
        ("", "pattern"),
        ("AB-\u0661", "pattern"),
    ],
    "Colour": [("BLUE", "enum"), ("red", "enum"), ("", "enum"), (1, "type"), ([], "type")],
    "Secret": [("123", "min_length"), ("1234567", "max_length")],
    "Number": [
        (2**31, "maximum"),
        (-(2**31) - 1, "minimum"),
        (True, "type"),
        (1.0, "type"),
        ("1", "type"),
        (10**5000, "maximum"),
    ],
    "Count": [(0, "minimum"), (6, "maximum"), (False, "type")],
    "Big": [(2**63, "maximum"), (-(2**63) - 1, "minimum")],
    "Ratio": [
        (float("nan"), "finite"),
        (float("-inf"), "finite"),
        (Decimal("NaN"), "finite"),
        (Decimal("sNaN"), "finite"),
        (10**400, "finite"),
        (True, "type"),
        ("1.5", "type"),
        (1j, "type"),
    ],
    "Share": [(-0.1, "minimum"), (1.1, "maximum"), (Decimal(2), "maximum"), (2, "maximum")],
    "Flag": [(1, "type"), ("true", "type"), (None, "type")],
    "Data": [
        (b"", "min_length"),
        (b"12345", "max_length"),
        ("äää", "max_length"),
        (bytearray(5), "max_length"),
        ("\ud800", "text"),
        (5, "type"),
        (memoryview(b"1"), "type"),
        ([1], "type"),
    ],
    "Stamp": [
        ("yesterday", "timestamp"),
        ("", "timestamp"),
        ("2026-13-01", "timestamp"),
        ("2026-02-30T00:00:00Z", "timestamp"),
        (True, "timestamp"),
        (None, "timestamp"),
        (float("nan"), "timestamp"),
        (1e20, "timestamp"),
        (b"2026-03-01", "timestamp"),
    ],
    "Names": [([], "min_length"), (["a"] * 4, "max_length"), ("ab", "type"), ({"a"}, "type")],
    "Tags": [({}, "min_length"), (dict.fromkeys("abc", ""), "max_length"), ([], "type")],
    "Inner": [([], "type"), ("A", "type"), (MappingProxyType({"A": 1}), "type")],
    "Choice": [({}, "union"), ({"Left": 1, "Right": ""}, "union"), (1, "type")],
    "Header": [({1, 2}, "json"), (float("nan"), "json"), (object(), "json")],
    "Empty": [([], "type"), (None, "type")],
}
INSIDE: list[tuple[dict[Any, Any], str, str]] = [
    ({"Names": ["a", ""]}, "Names[1]", "min_length"),
    ({"Grid": [[1], [1, 9]]}, "Grid[1][1]", "maximum"),
    ({"Grid": [[1, 2, 3]]}, "Grid[0]", "max_length"),
    ({"Grid": [7]}, "Grid[0]", "type"),
    ({"Tags": {"toolong": ""}}, 'Tags["toolong"] (key)', "max_length"),
    ({"Tags": {5: ""}}, "Tags[5] (key)", "type"),
    ({"Tags": {"k": 5}}, 'Tags["k"]', "type"),
    ({"Codes": {"BLUE": ["x"]}}, 'Codes["BLUE"] (key)', "enum"),
    ({"Codes": {"RED": [""]}}, 'Codes["RED"][0]', "min_length"),
    ({"Inner": {}}, "Inner.A", "required"),
    ({"Inner": {"A": 1, "C": 2}}, "Inner.C", "unknown"),
    ({"Inner": {"A": 1, "B": {"k": 1}}}, 'Inner.B["k"]', "type"),
    ({"Other": {"A": ""}}, "Other.A", "min_length"),
    ({"Choice": {"Left": 9}}, "Choice.Left", "maximum"),
    ({"Choice": {"Up": 9}}, "Choice.Up", "unknown"),
    ({"Tree": {"Left": {"Forest": [{}, {"Leaf": ""}]}}}, "Tree.Left.Forest[1].Leaf", "min_length"),
    ({"Any": {"a": [1, {2, 3}]}}, 'Any["a"][1]', "type"),
    ({"Any": {"a": float("inf")}}, 'Any["a"]', "finite"),
    ({"Any": {1: 2}}, "Any[1] (key)", "type"),
    ({"Any": (1, 2)}, "Any", "type"),
    ({"Any": ["\ud800"]}, "Any[0]", "text"),
    ({"Empty": {"A": 1}}, "Empty.A", "unknown"),
    ({"Unknown": 1}, "Unknown", "unknown"),
    ({"no identifier": 1}, '["no identifier"]', "unknown"),
    ({5: 1}, "[5]", "unknown"),
]


def problems(validators: ModuleType, params: Any) -> list[Any]:
    """What is wrong with parameters; they are the same afterwards."""
    before = snapshot(params)
    found: list[Any] = []
    try:
        validators.validate_put(params)
    except ValueError as error:
        found += error.problems  # type: ignore[attr-defined]
    assert snapshot(params) == before
    return found


def snapshot(value: Any) -> Any:
    """A value's structure, and which objects stand in it."""
    if isinstance(value, dict):
        return {key: snapshot(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [snapshot(item) for item in value]
    return id(value)


def cases(table: dict[str, list[Any]]) -> list[Any]:
    return [
        pytest.param(member, value, id=f"{member}-{index}")
        for member, values in table.items()
        for index, value in enumerate(values)
    ]


def test_the_sample_has_every_member_and_is_right(validators: ModuleType) -> None:
    assert problems(validators, VALUES) == []


@pytest.mark.parametrize(("member", "value"), cases(GOOD))
def test_what_is_right_passes(validators: ModuleType, member: str, value: Any) -> None:
    assert problems(validators, {"Name": "a", member: value}) == []


@pytest.mark.parametrize(("member", "pair"), cases(BAD))
def test_what_is_wrong_is_named(validators: ModuleType, member: str, pair: tuple[Any, str]) -> None:
    value, rule = pair
    found = problems(validators, {"Name": "a", member: value})
    assert [(problem.path, problem.rule) for problem in found] == [(member, rule)]


@pytest.mark.parametrize(("params", "path", "rule"), INSIDE)
def test_a_problem_inside_has_its_path(
    validators: ModuleType, params: dict[Any, Any], path: str, rule: str
) -> None:
    found = problems(validators, {"Name": "a", **params})
    assert [(problem.path, problem.rule) for problem in found] == [(path, rule)]


def test_all_problems_come_at_once_in_the_order_of_the_spec(validators: ModuleType) -> None:
    params = {
        "Unknown": 1,
        "Count": 9,
        "Colour": "BLUE",
        "Names": ["", 5],
        "Inner": {"B": {"k": 1}},
    }
    assert [(p.path, p.rule) for p in problems(validators, params)] == [
        ("Unknown", "unknown"),
        ("Name", "required"),
        ("Colour", "enum"),
        ("Count", "maximum"),
        ("Names[0]", "min_length"),
        ("Names[1]", "type"),
        ("Inner.A", "required"),
        ('Inner.B["k"]', "type"),
    ]


@pytest.mark.parametrize("params", [None, [], "text", 5, MappingProxyType({"Name": "a"})])
def test_parameters_are_a_dict(validators: ModuleType, params: Any) -> None:
    found = problems(validators, params)
    assert [(problem.path, problem.rule) for problem in found] == [("", "type")]


def test_an_operation_without_input_takes_nothing(validators: ModuleType) -> None:
    validators.validate_ping({})
    validators.validate_ping(Dict())
    with pytest.raises(ValueError, match="Name: is unknown; nothing is known here"):
        validators.validate_ping({"Name": "a"})


@pytest.mark.parametrize("depth", [101, 100_000])
@pytest.mark.parametrize(
    ("member", "step", "plain"),
    [
        ("Tree", lambda inner: {"Left": inner}, {}),
        ("Tree", lambda inner: {"Forest": [inner]}, {}),
        ("Any", lambda inner: {"a": inner}, 1),
        ("Any", lambda inner: [inner], 1),
    ],
)
def test_depth_is_limited(
    validators: ModuleType, member: str, step: Any, plain: Any, depth: int
) -> None:
    value = plain
    for _ in range(depth + 1):
        value = step(value)
    try:
        validators.validate_put({"Name": "a", member: value})
    except ValueError as error:
        rules = [problem.rule for problem in error.problems]  # type: ignore[attr-defined]
        assert rules == ["depth"]
    else:
        pytest.fail("depth has no limit")
    finally:
        while value and value != plain:  # taken apart by hand: freeing it would recurse
            value = next(iter(value.values() if isinstance(value, dict) else value), None)


def test_depth_that_real_requests_have_is_fine(validators: ModuleType) -> None:
    tree: dict[str, Any] = {}
    document: Any = 1
    for _ in range(90):
        tree, document = {"Left": tree}, [document]
    assert problems(validators, {"Name": "a", "Tree": tree, "Any": document}) == []


def test_a_value_that_holds_itself_is_refused(validators: ModuleType) -> None:
    loop: dict[str, Any] = {}
    loop["Left"] = loop
    rules = [problem.rule for problem in problems_of_loop(validators, loop)]
    assert rules == ["depth"]


def problems_of_loop(validators: ModuleType, loop: Any) -> Any:
    with pytest.raises(ValueError, match="nested") as caught:
        validators.validate_put({"Name": "a", "Tree": loop})
    return caught.value.problems  # type: ignore[attr-defined]


def test_sensitive_values_are_not_told(validators: ModuleType) -> None:
    params = {
        "Name": "a",
        "Secret": "hush-hush",
        "Vault": {"Keys": {"my-key": 98765}, "Lock": {"A": "much too long"}, "my-name": 1},
    }
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_put(params)
    error = caught.value
    text = f"{error}{error!r}{pickle.dumps(error)!r}"
    for secret in ("hush", "my-key", "much", "my-name", "98765"):
        assert secret not in text, secret
    shown = {p.value for p in error.problems if p.rule != "unknown"}  # type: ignore[attr-defined]
    assert shown == {"***"}


def test_the_text_of_the_error_reads_well(validators: ModuleType) -> None:
    params = {
        "Nmae": "x",
        "Count": 9,
        "Code": "AB",
        "Text": "\x1b[31m\u202e" + "x" * 100,
        "Tags": 1,
    }
    params["Short"] = "\n1234"
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_put(params)
    assert str(caught.value).split("\n") == [
        "Parameter validation failed:",
        "  Nmae: is unknown; did you mean Name?",
        "  Name: is required and missing",
        r'  Short: must have at most 3 characters, not "\n1234"',
        r'  Code: must match [A-Z]{2}-\d+ as a whole, not "AB"',
        "  Count: must be 1 to 5, not 9",
        "  Tags: must be a dict, not 1",
    ]


def test_the_error_survives_pickling_and_copying(validators: ModuleType) -> None:
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_put({"Name": ""})
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.problems == caught.value.problems  # type: ignore[attr-defined]
    assert str(copy.copy(caught.value)) == str(again)
