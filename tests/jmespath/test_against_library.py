"""The expressions of ``--query`` beside the library that the AWS CLI reads them with."""

from __future__ import annotations

import random
from typing import Any

import pytest
from jmespath.exceptions import ArityError, JMESPathError, UnknownFunctionError

import jmespath
from tests.jmespath.expressions import damaged, expression, rows, shown, value
from tests.jmespath.library import ours

# What the library dies of, since it compares or searches what Python cannot.
_LIBRARY_DIES = (TypeError, ValueError, OverflowError, AttributeError, IndexError)
# Told when the expression is read, before anything is sent; the library tells it when it is asked.
_KNOWN_EARLY = ("Unknown function: ", "Expected ", "slice step ")
# References stand where functions take them, and every argument of merge() is an object.
_STRICTER = ("(EXPREF)", 'received: "expref"', "In function merge()")
_COUNT = 2_500

# Texts in backquotes without quotes of their own.
pytestmark = pytest.mark.filterwarnings("ignore:deprecated string literal syntax")


def library(text: str, asked: Any) -> tuple[str, str]:
    """What the library says: a value, or why there is none."""
    try:
        return "value", shown(jmespath.search(text, asked))
    except (ArityError, UnknownFunctionError) as error:
        return "call", str(error)
    except JMESPathError as error:
        return "error", str(error)
    except _LIBRARY_DIES:
        return "died", ""


def generated(text: str, asked: Any) -> tuple[str, str]:
    try:
        return "value", shown(ours.compile(text).search(asked))
    except ours.JmesPathError as error:
        return "error", str(error)


def compare(text: str, asked: Any) -> str:
    """Compare one expression; how the library's answer is to be called."""
    kind, said = library(text, asked)
    found, told = generated(text, asked)
    if kind == "died":
        assert found in ("value", "error"), text
    elif kind == "call" or told.startswith(_KNOWN_EARLY) or any(map(told.count, _STRICTER)):
        assert found == "error", text
    else:
        assert (found, told) == (kind, said), text
    return kind


def test_random_expressions() -> None:
    seed = random.Random(1)
    kinds = []
    for _ in range(_COUNT):
        asked = rows(seed) if seed.random() < 0.3 else value(seed)
        kinds.append(compare(expression(seed), asked))
    assert kinds.count("value") > _COUNT // 2
    assert kinds.count("error") > _COUNT // 20


def test_damaged_expressions() -> None:
    seed = random.Random(2)
    kinds = [compare(damaged(seed), value(seed)) for _ in range(_COUNT)]
    assert kinds.count("error") > _COUNT // 4
    assert kinds.count("value") > _COUNT // 10


@pytest.mark.slow
def test_many_expressions() -> None:
    for number in range(200_000):
        seed = random.Random(number)
        text = damaged(seed) if number % 2 else expression(seed)
        compare(text, value(seed))
