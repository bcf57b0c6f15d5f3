r"""What patterns are read as: which constructs have one meaning, and how Python is told it."""

from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapewright.regex.characters import complement, overlap
from shapewright.regex.judge import Pattern, Refused, judge
from shapewright.regex.reader import read
from shapewright.regex.tree import BrokenError, Characters, ForeignError, pieces
from tests.support.pattern_texts import aws_patterns, texts_for

AS_THEY_ARE = [
    r"^arn:aws[a-z-]*:[\w\-\.]{1,63}(/[^\s/]+)?$",
    r"(^a$|^b$)",
    r"[a-z-9]",
    r"[^\S\n]",
    r"x{a}]",
    r"\_\:\é",
    r"\t\n\r\f\x41\u0042",
    r"(?=a)(?!b)(?<=a)(?<!b)",
    r"\b\d\D\w\W\s\S",
]
TRANSLATED = {
    r"\p{Alnum}\P{ASCII}": r"[0-9A-Za-z][^\x00-\x7f]",
    r"[\p{Punct}\p{Blank}]": r"[!-/:-@\[-`{-~\t ]",
    r"[\p{Upper}\p{Digit}]": r"[A-Z0-9]",
    r"[\p{Graph}\x20]": r"[!-~\x20]",
    r"\p{XDigit}[^\p{Cntrl}]": r"[0-9A-Fa-f][^\x00-\x1f\x7f]",
    r"[\p{Print}&&[^|:/]]": r"[ -.0-9;-{}~]",
    r"[\P{M}\p{M}]": r"[\s\S]",
    r"[\p{L}\p{M}\p{Z}\p{S}\p{N}\p{P}\p{C}]": r"[\s\S]",
    r"\h": r"[\t \xa0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]",
    r"\uD83D\uDE00": r"\U0001f600",
    r"[\uD800\uDC00-\uDBFF\uDFFF]": r"[\U00010000-\U0010ffff]",
    r"\x{22}\x{1F600}\u{e9}": r'"\U0001f600\xe9',
    r"[\000-\037]": r"[\x00-\x1f]",
    r"\a\e": r"\x07\x1b",
    r"\Aab\z": r"\Aab\Z",
    r"(?=.{3}$)a+": r"(?=.{3}\Z)a+",
    r"\Ba": r"(?!\b)a",
    r"(?i)a1|b": r"[Aa]1|[Bb]",
    r"a(?i)b|c": r"a[Bb]|[Cc]",
    r"a(?i:[b-c])d": r"a(?:[BCbc])d",
    r"(?s)a.(?-s).": r"a[\s\S].",
    r"(?<name>a)(?P<other>b)": r"(a)(b)",
    r"\Qa.b\E*": r"a\.b*",
    r"[\w-_]": r"[\w\-_]",
    r"[a||b]": r"[a|b]",
    r"[[a]": r"[\[a]",
    r"[+--]": r"[+-\-]",
    r"a{2}+": r"a{2}",
    r"/?+a": r"/?a",
    r"(?!a)+b(?=c)*": r"(?!a)b",
    r"(?>(a)b)c": r"(?>(?:a)b)c",
}
REFUSED = {
    r"[\p{L}\p{N}]+": r"it uses \p{L}, which depends on the version of Unicode",
    r"\pN": r"it uses \pN, which depends on the version of Unicode",
    r"\p{Alpha}": r"it uses \p{Alpha}, which depends on the version of Unicode",
    r"(a)\1": "it refers back to what it has read",
    r"(?<a>a)\k<a>": "it refers back to what it has read",
    r"[\uD800\uDBFF-\uDC00]": "it holds half of a surrogate pair",
    "\ud800": "it holds half of a surrogate pair",
    r"\uDE00": "it holds half of a surrogate pair",
    r"\v": r"it uses \v, which engines read in different ways",
    r"\R": r"it uses \R, which engines read in different ways",
    r"\x{110000}": r"it uses \x{110000}, which is no character",
    r"[[:alpha:]]": "it has a bracket inside of [...], which engines read in different ways",
    r"[a[b]]": "it has a bracket inside of [...], which engines read in different ways",
    r"[a&&b]": "it has && inside of [...], which engines read in different ways",
    r"[^a&&[b]]": "it has && inside of [...], which engines read in different ways",
    r"[a-z--9]": "it has two dashes inside of [...], which engines read in different ways",
    r"[z-a]": "it has a range that ends before it begins, or in a set",
    r"[a-\w]": "it has a range that ends before it begins, or in a set",
    r"a{,3}": "it has a count that engines read in different ways",
    r"a{1}{2}": "it counts what it has counted",
    r"a**": "it counts what it has counted",
    r"a{3,2}": "it has counts that no engine takes",
    r"*a": "it has a count where there is nothing to count",
    r"a${1,4}": "it counts $, which is no character",
    r"(?m)a": "it sets a flag other than i and s",
    r"(?i)é": "it ignores the case of letters that are not ASCII's",
    r"(?(1)a)": "it has a kind of group that not all engines know",
    r"(": "it does not close a group",
    r")": "it closes a group that it does not open",
    r"[a": "it does not close a class",
    r"[a-": "it does not close a class",
    r"[]": "it has a class of nothing, which few engines know",
    r"[^]a": "it has a class of nothing, which few engines know",
    "\\": "it ends in a backslash",
    r"(?<=a+)b": "Python's re does not read it as it is meant",
    r"(?!a$)[^b]*": "it has an end in the middle, which engines see in different places",
    r"/^a$/": "no text could match it",
}


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_what_all_engines_read_alike_stays(text: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert (verdict.text, verdict.source) == (text, text)


@pytest.mark.parametrize(("text", "expected"), TRANSLATED.items())
def test_what_has_one_meaning_is_told_to_python(text: str, expected: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert (verdict.text, verdict.source) == (expected, text)


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_has_none_is_refused_by_name(text: str, reason: str) -> None:
    assert judge(text) == Refused(text, reason)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a(b", 2),
        ("(a)(?i:b(c)", 4),
        ("(?<n>a", 1),
        ("ab)c)", 3),
        ("[a]x[b-", 5),
        (r"\Q(\E(a", None),
    ],
)
def test_what_no_engine_reads_is_told_with_its_place(text: str, at: int | None) -> None:
    with pytest.raises(BrokenError) as caught:
        read(text)
    assert caught.value.at == at


@pytest.mark.parametrize("text", ["[]", "[^]a", r"\p{L}("])
def test_what_some_engine_may_read_is_not_broken(text: str) -> None:
    with pytest.raises(ForeignError) as caught:
        read(text)
    assert not isinstance(caught.value, BrokenError)


HOSTILE = [
    "(" * 5_000 + ")" * 5_000,
    "(" * 49 + "a+" + ")*" * 49,
    "(" + "|".join(f"a{number}" for number in range(2_000)) + ")*",
    "(" + "|".join("a" * 400) + ")*",
    "(a{2147483647}){2147483647}",
    "a{" + "9" * 9_000 + "}",
    "(" * 30 + "a{8}" + "){8}" * 30,
    "a?" * 1_100,
    "[a-z]*" * 600,
    "(?=" * 49 + "a*" + ")" * 49,
    "(?=.*a)" * 1_000,
    "[" + "a-z" * 3_000 + "]",
    "[a&&" * 2_000 + "]" * 2_000,
    r"\Q" * 4_000,
    r"\b" * 4_000 + "é",
    "(?i)" * 2_000,
    "\\" * 9_999,
    "(" + "(a|b|c)?" * 150 + ")*",
    "(" + "[a-y]{9,20}z?" * 200 + ")*",
    "a" * 1_000_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_judging_ends(text: str) -> None:
    """A bound for a machine under load: without limits these take minutes, or all memory."""
    before = time.process_time()
    assert isinstance(judge(text), Pattern | Refused)
    assert time.process_time() - before < 20


SOUP = st.lists(
    st.sampled_from(list("ab[]()|*+?{}^$\\.-&:,019pxQEi= \né"))
    | st.sampled_from(["(?", r"\p{", "{1,", "[^", "(?=", "(?<!", r"\x{", "&&[", r"\uD83D\uDE00"]),
    max_size=24,
).map("".join)


@given(SOUP)
def test_no_text_breaks_the_judge(text: str) -> None:
    verdict = judge(text)
    if isinstance(verdict, Pattern):
        re.compile(verdict.text, re.ASCII).fullmatch("a")


def test_sets_are_what_python_takes_them_for() -> None:
    """Every set of characters in AWS's patterns, tried at the ends of its ranges."""
    sets: set[Characters] = set()
    for text in aws_patterns()[::3]:
        verdict = judge(text)
        if isinstance(verdict, Pattern):
            sets.update(node for node in pieces(read(text)) if isinstance(node, Characters))
    assert len(sets) > 400
    for node in sets:
        own = re.compile(node.spelling.python, re.ASCII).fullmatch
        portable = re.compile(node.spelling.portable).fullmatch
        for low, high in (*node.ranges, *complement(node.ranges)):
            for code in (low, high):
                expected = overlap(node.ranges, ((code, code),))
                assert (own(chr(code)) is not None) is expected, node
                assert (portable(chr(code)) is not None) is expected, node


def test_no_pattern_of_aws_runs_away() -> None:
    """The longest texts that a pattern is tried on: it ends, which others would not in years."""
    random_ = random.Random(3)
    for text in aws_patterns()[::29]:
        verdict = judge(text)
        if isinstance(verdict, Pattern):
            match = re.compile(verdict.text, re.ASCII).fullmatch
            for sample in texts_for(read(text), random_, 2):
                size = verdict.longest or 5_000
                piece = sample[len(sample) // 2 :][:3] or "a"
                match((sample + piece * size)[: size - 1] + "\0")
