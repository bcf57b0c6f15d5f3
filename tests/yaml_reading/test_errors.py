"""What is said of a wrong text: where it is wrong, and what would be right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.yaml_reading.documents import WRONG, documents
from tests.yaml_reading.outcomes import Reader

CASES = {
    "a: b: c": ("line 1, column 5", "needs quotes"),
    "a: 1\n b: 2": ("line 2, column 3", "needs quotes"),
    "a:\n  b: 1\n c: 2": ("line 3, column 2", "begins in line 1"),
    "- a\nb": ("line 2, column 1", "key: value"),
    "a: - b": ("line 1, column 4", "its own line"),
    "{a: 1\n": ("line 2, column 1", "'}' for what begins in line 1, column 1"),
    "x: [a, b}": ("line 1, column 9", "']' for what begins in line 1, column 4"),
    "x: 'a": ("line 1, column 4", "closing '"),
    'x: "a\\qb"': ("line 1, column 7", "write \\\\ for a backslash"),
    "a:\n\tb: 1": ("line 2, column 1", "blanks"),
    "a: @b": ("line 1, column 4", "needs quotes"),
    "a: `b`": ("line 1, column 4", "needs quotes"),
    "a: %b": ("line 1, column 4", "needs quotes"),
    "a: *b": ("line 1, column 4", "a text that begins with * needs quotes"),
    "a: *": ("line 1, column 5", "needs quotes"),
    "a: 1\nb: 2\na: 3": ("line 3, column 1", "the key 'a' stands twice"),
    "a: |x": ("line 1, column 5", "the text begins in the next line"),
    "a: !foo b": ("line 1, column 4", "leave it out"),
    "a: !!int b": ("line 1, column 4", "a whole number"),
    "a: !!binary b": ("line 1, column 4", "base64"),
    "a: 2020-02-30": ("line 1, column 4", "a text in quotes"),
    "a: 1\n---\nb: 2": ("line 2, column 1", "only one document"),
    "%YAML 2.0\n---\n": ("line 1, column 1", "%YAML 1.2"),
    "a: \x07": ("line 1, column 4", 'an escape in "..."'),
    "a: 1\r\nb: \x07": ("line 2, column 4", 'an escape in "..."'),
    "<<: 1": ("line 1, column 5", "merges a map"),
    "? {a}\n: b": ("line 1, column 3", "a key has to be a text"),
}


@pytest.mark.parametrize("text", CASES)
def test_error_names_the_place_and_what_would_be_right(reader: Reader, text: str) -> None:
    with pytest.raises(ValueError, match="line") as caught:
        reader.read(text)
    place, advice = CASES[text]
    assert str(caught.value).startswith(f"{place}: ")
    assert advice in str(caught.value)


@pytest.mark.parametrize("text", documents(WRONG))
def test_every_error_has_a_place_in_the_text(reader: Reader, text: str) -> None:
    with pytest.raises(reader.error) as caught:
        reader.read(text)
    error: Any = caught.value
    lines = text.split("\n")
    assert 1 <= error.line <= len(lines)
    assert 1 <= error.column <= len(lines[error.line - 1]) + 1
    assert str(error) == f"line {error.line}, column {error.column}: {error.message}"
