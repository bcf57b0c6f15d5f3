"""Patterns in models: those of either engine say what validators say."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pydantic
import pytest

from shapewright.dialects.python import models_patterns
from shapewright.importers.model_files import Model
from shapewright.regex.judge import Pattern, judge
from tests.support.model_documents import MODELS, model_at

TEXTS = ("", "a", "A", "ab", "ab\n", "\nab", "a b", "a\u00e9", "\u0661", "12", "-", "a-b", "a" * 50)
PATTERNS = {
    r"[a-z]+": False,
    r"\w+": False,
    r"\d{2}": False,
    r"^[a-z]*$": False,
    r"a|ab": False,
    r".*": False,
    r"[^a]*": False,
    r"(?!a).+": True,
    r".*(?<!b)": True,
    r"\S+": False,
    r"\b.*": True,
    r"[!--]+": False,
    r"((a{1,9}b){1,20}c){1,15}": True,
    r"a{0,5000}": True,
}


def pattern(text: str) -> Pattern:
    found = judge(text, 100)
    assert isinstance(found, Pattern), found
    return found


def accepts(text: str, value: str, engine: str) -> bool:
    adapter = pydantic.TypeAdapter(
        pydantic.create_model(
            "Model",
            __config__=pydantic.ConfigDict(regex_engine=engine),  # type: ignore[typeddict-item]
            x=(str, pydantic.Field(pattern=text)),
        )
    )
    try:
        adapter.validate_python({"x": value})
    except pydantic.ValidationError:
        return False
    return True


@pytest.mark.parametrize("text", PATTERNS)
def test_both_engines_say_what_validators_say(text: str) -> None:
    judged = pattern(text)
    assert models_patterns.needs_python([judged]) is PATTERNS[text]
    for value in TEXTS:
        right = bool(re.fullmatch(judged.text, value, re.ASCII))
        assert accepts(models_patterns.for_python([judged]), value, "python-re") is right
        if not PATTERNS[text]:
            assert accepts(models_patterns.for_rust(judged), value, "rust-regex") is right


def test_several_patterns() -> None:
    both = [pattern("[a-z]+"), pattern(".{2}")]
    assert models_patterns.needs_python(both)
    text = models_patterns.for_python(both)
    assert [bool(re.search(text, value)) for value in ("ab", "abc", "AB", "ab\n")] == [
        *(True, False, False, False),
    ]


def test_long_texts_are_let_through_as_by_validators() -> None:
    judged = dataclasses.replace(pattern("[a-z]+"), longest=10)
    text = models_patterns.for_python([judged])
    found = [bool(re.search(text, value)) for value in ("a" * 10, "A" * 10, "A" * 11)]
    assert found == [True, False, True]


def patterns_of(model: Model) -> Iterator[str]:
    for shape in model.data["shapes"].values():
        if "pattern" in shape:
            yield shape["pattern"]


@pytest.mark.slow
def test_every_pattern_of_aws_compiles() -> None:
    texts = sorted({text for path in MODELS for text in patterns_of(model_at(path))})
    count = 0
    for text in texts:
        judged = judge(text)
        if isinstance(judged, Pattern):
            re.compile(models_patterns.for_python([judged]))
            if not models_patterns.needs_python([judged]):
                accepts(models_patterns.for_rust(judged), "", "rust-regex")
                count += 1
    assert count > 1000
