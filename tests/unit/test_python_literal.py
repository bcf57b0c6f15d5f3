"""Literals against the two that judge them: Python reads them, Black leaves them as they are."""

from __future__ import annotations

import ast
from typing import Any

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.dialects.python.literal import assignment, pretty, text_block
from tests.hostile.texts import TEXTS

# Of a text with both kinds of quotes Black would escape the rarer ones.
_TEXTS = st.text("abc '\\\n\u202eé", max_size=40) | st.text('abc "\\\n\u202eé', max_size=40)
_SCALARS = st.none() | st.booleans() | st.integers() | _TEXTS
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(st.text("abcdef_", max_size=20), inner, max_size=5)
    ),
    max_leaves=30,
)


@settings(max_examples=150, deadline=None)
@given(_VALUES)
def test_black_leaves_a_literal_as_it_is(value: Any) -> None:
    code = assignment("TABLE", value) + "\n"
    assert black.format_str(code, mode=black.Mode(line_length=88)) == code
    assert ast.literal_eval(code.removeprefix("TABLE = ")) == value


def test_what_fits_stays_on_its_line() -> None:
    assert pretty({"a": (1, 2)}) == '{"a": (1, 2)}'
    assert pretty(("x",)) == '("x",)'
    assert pretty({}) == "{}"


def test_what_does_not_fit_has_a_line_for_each() -> None:
    assert pretty(["a" * 50, "b" * 50]) == f'[\n    "{"a" * 50}",\n    "{"b" * 50}",\n]'


def test_annotation_counts() -> None:
    text = assignment("X", {"key": "v" * 60}, "dict[str, str]")
    assert text == f'X: dict[str, str] = {{\n    "key": "{"v" * 60}",\n}}'


@pytest.mark.parametrize("text", TEXTS)
def test_text_block_reads_as_the_text(text: str) -> None:
    code = f"TEXT = {text_block(text)}\n"
    assert ast.literal_eval(code.removeprefix("TEXT = ")) == text
    assert black.format_str(code, mode=black.Mode(line_length=88)) == code
