"""Thousands of random texts: read as ruamel.yaml reads them, or refused where it refuses."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.yaml_reading import known, making
from tests.yaml_reading.outcomes import REFUSED, VALUE, Outcome, Reader, agree, ruamels

Make = Callable[[random.Random], str]
_CI: dict[Make, int] = {making.written: 700, making.gone_wrong: 1000, making.soup: 2000}
_LONG = 20
"""How many times as many texts the slow tests try."""


def _differences(reader: Reader, texts: Iterable[str]) -> list[tuple[str, Outcome, Outcome]]:
    """The texts of which the readers say different things, and no known ones."""
    found = []
    for text in texts:
        ours, theirs = reader.outcome(text), ruamels(text)
        if not agree(ours, theirs) and not list(known.covering(ours, theirs)):
            found.append((text, ours, theirs))
    return found


@pytest.mark.parametrize("make", _CI, ids=lambda make: make.__name__)
def test_text_is_read_as_ruamel_yaml_reads_it(reader: Reader, make: Make) -> None:
    chance = random.Random(20)
    assert _differences(reader, (make(chance) for _ in range(_CI[make]))) == []


@pytest.mark.slow
@pytest.mark.parametrize("make", _CI, ids=lambda make: make.__name__)
def test_many_texts_are_read_as_ruamel_yaml_reads_them(reader: Reader, make: Make) -> None:
    chance = random.Random()
    assert _differences(reader, (make(chance) for _ in range(_LONG * _CI[make]))) == []


@given(st.text())
def test_no_text_ends_in_another_error(reader: Reader, text: str) -> None:
    assert reader.outcome(text).kind in (VALUE, REFUSED)


@given(st.text(alphabet=" \n:-?,[]{}#&*!|>'\"%a1.\\", max_size=40))
def test_signs_are_read_as_ruamel_yaml_reads_them(reader: Reader, text: str) -> None:
    assert _differences(reader, [text]) == []


_TEXTS = st.text(st.characters(codec="utf-8"))
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXTS


@given(
    st.recursive(
        _SCALARS.filter(lambda value: value not in (float("inf"), -float("inf"))),
        lambda inner: st.lists(inner) | st.dictionaries(_TEXTS, inner),
        max_leaves=15,
    )
)
@settings(max_examples=60)
def test_json_is_read_as_json(reader: Reader, value: object) -> None:
    assert reader.read(json.dumps(value)) == value
    assert reader.read(json.dumps(value, indent=4)) == value
