"""Base64 text of so many bytes: exactly that, by what JSON Schema can say."""

from __future__ import annotations

import base64
import random

import pytest
from jsonschema import Draft202012Validator

from shapewright.dialects.schemas.base64_text import base64_text

LEAST = (None, *range(8))
MOST = (None, *range(8))


@pytest.mark.parametrize("least", LEAST)
@pytest.mark.parametrize("most", MOST)
def test_the_number_of_bytes_is_exact(least: int | None, most: int | None) -> None:
    schema = base64_text(least, most)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for size in range(14):
        text = base64.b64encode(random.Random(size).randbytes(size)).decode()
        fits = (least or 0) <= size and (most is None or size <= most)
        assert validator.is_valid(text) is fits, (size, text)


@pytest.mark.parametrize(
    "text", ["A", "AB", "ABC", "A===", "====", "AB=C", "A-_=", "ABCD=", "AB =="]
)
def test_other_text_is_no_base64(text: str) -> None:
    assert not Draft202012Validator(base64_text(None, None)).is_valid(text)


def test_readers_are_told_of_bytes() -> None:
    assert base64_text(1, 8)["$comment"] == "Bytes before encoding: at least 1, at most 8."
    assert "$comment" not in base64_text(None, None)
