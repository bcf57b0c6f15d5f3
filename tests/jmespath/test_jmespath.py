"""What ``--query`` can say, where the library that the AWS CLI uses fails or differs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.jmespath.library import ours


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a < 'x'", None),  # a number and a text have no order
        ("contains('12', a)", False),
        ("ceil(a)", 1),
    ],
)
def test_total_where_the_library_dies(text: str, said: Any) -> None:
    assert ours.compile(text).search({"a": 1}) == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nope(@)", "Unknown function: nope()"),
        ("a[?nope(@)]", "Unknown function: nope()"),
        ("length()", "Expected 1 argument for function length(), received 0"),
        ("merge()", "Expected at least 1 argument for function merge(), received 0"),
        ("a[::0]", "slice step cannot be zero"),
    ],
)
def test_known_before_anything_is_asked(text: str, told: str) -> None:
    with pytest.raises(ours.JmesPathError) as caught:
        ours.compile(text)
    assert str(caught.value) == told
    assert not isinstance(caught.value, ours.JmesPathSyntaxError)


@pytest.mark.parametrize("text", ["&a", "[&a]", "a[?&b]", "{x: &a}"])
def test_references_are_for_functions_alone(text: str) -> None:
    with pytest.raises(ours.JmesPathSyntaxError, match="invalid token"):
        ours.compile(text)


@pytest.mark.parametrize("text", ["ceil(`1e999`)", "to_array(&a)", "max_by(@, &a)", "sum(@)"])
def test_wrong_values_are_told(text: str) -> None:
    with pytest.raises(ours.JmesPathError, match="In function"):
        ours.compile(text).search([{"a": 1}, {"a": "x"}])


@pytest.mark.parametrize(
    "text", ["(" * 5_000 + "a", "!" * 5_000 + "a", "a" + ".a" * 5_000, "a" + "|a" * 5_000]
)
def test_deep_expressions_are_refused_or_answered(text: str) -> None:
    try:
        found = ours.compile(text).search({"a": None})
    except ours.JmesPathError as error:
        found = str(error)
    assert found in (None, True, "the expression nests too deeply")


def test_numbers_without_end_are_refused() -> None:
    with pytest.raises(ours.JmesPathSyntaxError, match="Unknown token"):
        ours.compile(f"a[{'1' * 5_000}]")


@pytest.mark.parametrize("text", ["avg(@)", "sum(@)"])
def test_numbers_that_no_fraction_holds_are_told(text: str) -> None:
    with pytest.raises(ours.JmesPathError, match="too large"):
        ours.compile(text).search([10**400, 0.5])
