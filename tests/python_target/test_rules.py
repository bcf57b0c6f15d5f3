"""Rules of unusual shapes: other protocols, overrides at a use, recursion without structures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

from shapewright.dialects.python.validators import quick_code
from shapewright.dialects.rules import closure, rule_of
from tests.python_target.building import model, service, validators_alone

NUMBERS: dict[str, Any] = {
    "In": {
        "type": "structure",
        "members": {"Any": {"shape": "Any"}, "Share": {"shape": "Share"}, "Int": {"shape": "Int"}},
    },
    "Any": {"type": "double"},
    "Share": {"type": "float", "min": 0.5, "max": 2},
    "Int": {"type": "integer", "min": -(2**40), "max": 1.0},
}


def validators(folder: Path, shapes: dict[str, Any], protocol: str = "rest-json") -> ModuleType:
    made = service(shapes, {"Go": {"input": {"shape": "In"}}}, protocol=protocol)
    return validators_alone(folder, made)


def rules(module: ModuleType, params: Any) -> list[tuple[str, str]]:
    try:
        module.validate_go(params)
    except ValueError as error:
        return [(p.path, p.rule) for p in error.problems]  # type: ignore[attr-defined]
    return []


@pytest.mark.parametrize("protocol", ["query", "ec2", "rest-xml", "smithy-rpc-v2-cbor"])
def test_protocols_that_can_carry_infinities_do(tmp_path: Path, protocol: str) -> None:
    module = validators(tmp_path, NUMBERS, protocol)
    for value in (float("nan"), float("inf"), -float("inf"), 1e308, 5, Decimal(1)):
        assert rules(module, {"Any": value}) == []
    assert rules(module, {"Any": 10**400}) == [("Any", "finite")]
    assert rules(module, {"Share": float("nan")}) == [("Share", "finite")]
    assert rules(module, {"Share": float("inf")}) == [("Share", "finite")]


@pytest.mark.parametrize("protocol", ["json", "rest-json"])
def test_json_carries_none(tmp_path: Path, protocol: str) -> None:
    module = validators(tmp_path, NUMBERS, protocol)
    for value in (float("nan"), float("inf"), Decimal("inf")):
        assert rules(module, {"Any": value}) == [("Any", "finite")]


def test_bounds_are_those_of_the_spec_within_those_of_the_type(tmp_path: Path) -> None:
    module = validators(tmp_path, NUMBERS)
    assert rules(module, {"Int": -(2**31), "Share": 0.5}) == []
    assert rules(module, {"Int": -(2**31) - 1, "Share": 0.49}) == [
        ("Share", "minimum"),
        ("Int", "minimum"),
    ]
    assert rules(module, {"Int": 2}) == [("Int", "maximum")]


def test_what_stands_at_a_use_comes_before_what_stands_at_the_shape(tmp_path: Path) -> None:
    shapes = {
        "In": {
            "type": "structure",
            "members": {
                "Plain": {"shape": "Text"},
                "Long": {"shape": "Text", "max": 9, "pattern": "b*"},
                "Few": {"shape": "Nest", "max": 1},
                "Nest": {"shape": "Nest"},
                "Host": {"shape": "Free", "hostLabel": True},
            },
        },
        "Text": {"type": "string", "max": 3, "pattern": "a*"},
        "Free": {"type": "string"},
        "Nest": {"type": "list", "member": {"shape": "Nest"}, "max": 2},
    }
    module = validators(tmp_path, shapes)
    right = {"Plain": "aaa", "Long": "b" * 9, "Few": [[[], []]], "Nest": [[[]], []], "Host": "h"}
    assert rules(module, right) == []
    wrong = {
        "Plain": "b",
        "Long": "a",
        "Few": [[], []],
        "Nest": [[[], [], []]],
        "Host": "",
    }
    assert rules(module, wrong) == [
        ("Plain", "pattern"),
        ("Long", "pattern"),
        ("Few", "max_length"),
        ("Nest[0]", "max_length"),
        ("Host", "min_length"),
    ]
    assert rules(module, {"Nest": [[5]]}) == [("Nest[0][0]", "type")]


def test_maps_and_lists_that_hold_themselves(tmp_path: Path) -> None:
    shapes = {
        "In": {"type": "structure", "members": {"M": {"shape": "M"}}},
        "M": {"type": "map", "key": {"shape": "K"}, "value": {"shape": "L"}},
        "L": {"type": "list", "member": {"shape": "M"}},
        "K": {"type": "string", "max": 1, "sensitive": True},
    }
    module = validators(tmp_path, shapes)
    assert rules(module, {"M": {"a": [{"b": []}, {}]}}) == []
    assert rules(module, {"M": {"a": [{"long": []}]}}) == [("M[***][0][***]", "max_length")]
    deep: dict[str, Any] = {}
    for _ in range(101):
        deep = {"a": [deep]}
    assert [rule for _, rule in rules(module, {"M": deep})] == ["depth"]


def test_a_limit_beyond_what_a_pattern_can_count(tmp_path: Path) -> None:
    """What the pattern cannot ask of the length is asked apart from it."""
    for number, most in enumerate((2**31 - 1, 2**31, 2**32 - 1, 2**32, 5_000_000_000)):
        shapes = {
            "In": {"type": "structure", "members": {"A": {"shape": "A"}}},
            "A": {"type": "string", "min": 2, "max": most, "pattern": r"\S+"},
        }
        module = validators(tmp_path / str(number), shapes)
        assert rules(module, {"A": "ab"}) == []
        assert rules(module, {"A": "a b"}) == [("A", "pattern")]
        assert ("A", "min_length") in rules(module, {"A": "a"})


@pytest.mark.parametrize("most", [2**31, 2**32 - 1, 2**32, 5_000_000_000])
def test_a_limit_that_no_pattern_asks_is_not_lost(most: int) -> None:
    shapes = {
        "In": {"type": "structure", "members": {"A": {"shape": "A"}}},
        "A": {"type": "string", "max": most, "pattern": r"\S+"},
    }
    functions = quick_code(service(shapes, {"Go": {"input": {"shape": "In"}}})).functions
    assert any(f"len(a) > {most}" in line for line in functions["In"])


def test_an_input_that_is_sensitive_as_a_whole(tmp_path: Path) -> None:
    shapes = {
        "In": {"type": "structure", "sensitive": True, "members": {"A": {"shape": "A"}}},
        "A": {"type": "map", "key": {"shape": "K"}, "value": {"shape": "K"}},
        "K": {"type": "string", "max": 1},
    }
    module = validators(tmp_path, shapes)
    with pytest.raises(ValueError, match="failed") as caught:
        module.validate_go({"A": {"key": "value"}})
    assert "key" not in str(caught.value).replace("(key)", "")
    assert '"value"' not in str(caught.value)


def test_an_enum_whose_values_the_shape_forbids(tmp_path: Path) -> None:
    """Botocore holds values of enums to their least length, too."""
    shapes = {
        "In": {"type": "structure", "members": {"E": {"shape": "E"}}},
        "E": {"type": "string", "enum": ["", "ab", "AB", "long"], "min": 1, "max": 2},
    }
    module = validators(tmp_path, shapes)
    assert [value for value in ("", "ab", "AB", "long") if not rules(module, {"E": value})] == [
        "ab",
        "AB",
    ]
    input_shape = ServiceModel(model(shapes, {"Go": {"input": {"shape": "In"}}})).operation_model(
        "Go"
    )
    assert ParamValidator().validate({"E": ""}, input_shape.input_shape).has_errors()


def test_the_closure_counts_uses_and_finds_loops() -> None:
    shapes = {
        "In": {
            "type": "structure",
            "members": {"A": {"shape": "A"}, "B": {"shape": "B"}, "D": {"shape": "D"}},
        },
        "A": {"type": "list", "member": {"shape": "B"}},
        "B": {"type": "structure", "members": {"C": {"shape": "C"}}},
        "C": {"type": "map", "key": {"shape": "K"}, "value": {"shape": "B"}},
        "D": {"type": "structure", "document": True, "members": {"Hidden": {"shape": "In"}}},
        "K": {"type": "string"},
        "Unused": {"type": "string"},
    }
    made = service(shapes, {"Go": {"input": {"shape": "In"}}})
    member = made.operations["Go"].input
    assert member is not None
    found = closure([member])
    assert list(found.shapes) == ["In", "A", "B", "C", "K", "D"]
    assert found.uses == {"In": 1, "A": 1, "B": 3, "C": 1, "K": 1, "D": 1}
    assert found.recursive == {"B", "C"}
    assert rule_of(made.shapes["In"].members["D"], made).kind == "document"
