"""Portable patterns against the patterns that they stand for."""

from __future__ import annotations

import json
import random
import re
import subprocess

import pytest

from shapewright.regex.judge import Pattern, Refused, judge
from shapewright.regex.portable import portable_pattern
from shapewright.regex.reader import read
from tests.support.pattern_texts import aws_patterns, node_command, texts_for

WORD = "[A-Za-z0-9_]"
CASES = {
    r"[A-Za-z0-9_:/-]+": r"^(?:[A-Za-z0-9_:/-]+)$",
    r"a|b": r"^(?:a|b)$",
    r"\d{12}": r"^(?:[0-9]{12})$",
    r"[\w\-.]+": r"^(?:[A-Za-z0-9_\-.]+)$",
    r"\W\D": r"^(?:[^A-Za-z0-9_][^0-9])$",
    r"\s[\s,]\S": r"^(?:[ \t\n\x0b\f\r][ \t\n\x0b\f\r,][^ \t\n\x0b\f\r])$",
    r"[^\S ]": r"^(?:[\t-\r])$",
    r"[\W_]": r"^(?:[^0-9A-Za-z])$",
    r"a.": r"^(?:a[^\n])$",
    r"\_\:\@\/\.": r"^(?:_:@\/\.)$",
    r"[\_\:\]\[]": r"^(?:[_:\]\[])$",
    r"[]a]": r"^(?:[\]a])$",
    r"[^]a]": r"^(?:[^\]a])$",
    r"[[a]": r"^(?:[\[a])$",
    r"[a[]": r"^(?:[a\[])$",
    r"x{a}]": r"^(?:x\{a\}\])$",
    r"a{2}b{2,}c{2,3}": r"^(?:a{2}b{2,}c{2,3})$",
    r"(?!aws:)a+?(?<!-)": r"^(?:(?!aws:)a+?(?<!-))$",
    r"(?s).*": r"^(?:[\s\S]*)$",
    r"[\S\s]": r"^(?:[\s\S])$",
    r"\u0041\x41\t": r"^(?:\u0041\x41\t)$",
    r"\uD83D\uDE00": "^(?:\U0001f600)$",
    r"[\w-_.]+": r"^(?:[A-Za-z0-9_\-_.]+)$",
    r"\Aa(?=b$)b\z": r"^(?:^a(?=b$)b$)$",
    r"[a-c]\b": r"^(?:[a-c]\b)$",
    r"[^a]\b": rf"^(?:[^a](?:(?<={WORD})(?!{WORD})|(?<!{WORD})(?={WORD})))$",
    r"[\b]": r"^(?:[\x08])$",
    r"(?i)a[b-c]": r"^(?:[Aa][BCbc])$",
}
NOT_PORTABLE = [r"(?>a+)b", r"[ab]++b"]


@pytest.mark.parametrize(("pattern", "expected"), CASES.items())
def test_portable(pattern: str, expected: str) -> None:
    assert portable_pattern(pattern) == expected


@pytest.mark.parametrize("pattern", [r"\p{L}+", r"(a)\1", r"(a+)+", "("])
def test_what_validators_do_not_try_is_not_stated(pattern: str) -> None:
    assert isinstance(judge(pattern), Refused)
    assert portable_pattern(pattern) is None


@pytest.mark.parametrize("pattern", NOT_PORTABLE)
def test_what_forbids_going_back_is_pythons_alone(pattern: str) -> None:
    assert isinstance(judge(pattern), Pattern)
    assert portable_pattern(pattern) is None


@pytest.fixture(scope="module")
def trials() -> list[tuple[str, list[str], list[bool]]]:
    """Portable patterns, texts, and whether validators let these through."""
    random_ = random.Random(1)
    found = []
    for pattern in [*CASES, *aws_patterns()[::5]]:
        verdict = judge(pattern)
        if isinstance(verdict, Refused):
            continue
        portable = portable_pattern(pattern)
        assert portable is not None
        texts = texts_for(read(pattern), random_, 3)
        texts = [text for text in texts if len(text) <= (verdict.longest or len(text))]
        match = re.compile(verdict.text, re.ASCII).fullmatch
        found.append((portable, texts, [match(text) is not None for text in texts]))
    return found


def test_the_meaning_stays_in_python(trials: list[tuple[str, list[str], list[bool]]]) -> None:
    """Its ends are ``\\Z``: a ``$`` of Python's alone skips a newline."""
    tried = 0
    for portable, texts, expected in trials:
        search = re.compile(strict_ends(portable)).search
        assert [search(text) is not None for text in texts] == expected, portable
        tried += sum(expected)
    assert tried > 3_000


def strict_ends(pattern: str) -> str:
    tokens = re.findall(r"\\.|\[\^?(?:\\.|[^\]\\])*\]|.", pattern, re.DOTALL)
    return "".join(r"\Z" if token == "$" else token for token in tokens)


def test_the_meaning_stays_in_javascript(trials: list[tuple[str, list[str], list[bool]]]) -> None:
    node = node_command()
    if node is None:
        pytest.skip("there is no JavaScript engine")
    script = (
        "const trials = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "const run = ([p, texts]) => { const r = new RegExp(p, 'u');"
        "return texts.map(t => r.test(t)) };"
        "process.stdout.write(JSON.stringify(trials.map(run)))"
    )
    given = json.dumps([[portable, texts] for portable, texts, _ in trials])
    result = subprocess.run(
        [node, "-e", script], input=given.encode(), capture_output=True, check=True
    )
    for (portable, _, expected), found in zip(trials, json.loads(result.stdout), strict=True):
        assert found == expected, portable
