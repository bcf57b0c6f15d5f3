"""JSON is read as ``json.loads`` reads it, errors included, and without loading that."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli_terminal.shells import PACKAGE
from tests.runtime.conftest import importer

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
PIECES = st.sampled_from(
    [*'{}[]",:0-.eE+ \n\t\x0b\x01\u00e9\ufeff', "\\", "\\u", "NaN", "nul", "1"]
)
Read = Callable[..., Any]


@pytest.fixture(scope="module")
def loads(sdk: Path) -> Read:
    read: Read = importer(sdk, PACKAGE)("_quick_json_read").loads
    return read


def outcome(read: Read, text: str) -> str:
    """What comes of a text: a value, or what is wrong."""
    try:
        return repr(read(text))
    except (ValueError, RecursionError) as error:
        return repr(error)


@given(
    value=VALUES,
    indent=st.sampled_from([None, 2]),
    place=st.integers(0, 200),
    odd=PIECES | st.none(),
)
def test_same_values_and_same_errors(
    loads: Read, value: Any, indent: int | None, place: int, odd: str | None
) -> None:
    text = json.dumps(value, indent=indent)
    if odd is not None:
        at = place % (len(text) + 1)
        text = text[:at] + odd + text[at + place % 2 :]
    assert outcome(loads, text) == outcome(json.loads, text)


@pytest.mark.parametrize("text", ["", " ", "1 2", "[1,]", "\ufeff1", "[" * 100_000, '"\\ud800"'])
def test_texts_that_are_odd(loads: Read, text: str) -> None:
    assert outcome(loads, text) == outcome(json.loads, text)


@pytest.mark.parametrize("text", ['{"a" 1}', '{"a": 1', '"abc', '"\x01"', '["\\u12"]', "1 2"])
def test_same_errors_while_json_is_not_loaded(sdk: Path, text: str) -> None:
    code = (
        f"from {PACKAGE}._quick_json_read import loads\n"
        f"try:\n    loads({text!r})\n"
        "except ValueError as error:\n    print(repr(error), end='')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=sdk, capture_output=True, check=True)
    assert done.stdout.decode() == outcome(json.loads, text)


def test_constants_are_the_callers(loads: Read) -> None:
    assert loads('[NaN, -Infinity, "NaN"]', lambda name: f"<{name}>") == [
        "<NaN>",
        "<-Infinity>",
        "NaN",
    ]


def test_nothing_else_is_loaded(sdk: Path) -> None:
    code = (
        f"from {PACKAGE}._quick_json_read import loads\n"
        "assert loads(' {\"a\": [1, 2.5]} ') == {'a': [1, 2.5]}\n"
        "import sys; assert 'json' not in sys.modules and 're' not in sys.modules"
    )
    if sys.implementation.name != "cpython":
        pytest.skip("what json is made of is CPython's")
    subprocess.run([sys.executable, "-S", "-c", code], cwd=sdk, check=True)


def test_a_dry_run_loads_nothing_else_either(sdk: Path) -> None:
    if sys.implementation.name != "cpython":
        pytest.skip("what json is made of is CPython's")
    words = ["pinpoint-sms-voice-v2", "send-destination-number-verification-code", "--dry-run"]
    whole = json.dumps({"VerifiedDestinationNumberId": "v", "VerificationChannel": "TEXT"})
    words += ["--region", "us-east-1", "--context", '{"a": "b"}', "--cli-input-json", whole]
    code = (
        f"import sys\nfrom {PACKAGE}._cli.main import main\nassert main({words!r}) == 0\n"
        "assert 'json' not in sys.modules and 're' not in sys.modules"
    )
    subprocess.run([sys.executable, "-S", "-c", code], cwd=sdk, check=True)
