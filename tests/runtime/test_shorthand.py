"""Shorthand against the AWS CLI's own parser, and what it makes of its quirks."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.runtime.conftest import Import
from tests.support import awscli

_PIECES = [
    *"ab=,[]{}'\"\\@ \n\t.k1:#/-_",
    *("\\,", "\\'", '\\"', "k=", "b,", "@=", "é", "日本", "😀", "\x85", "\x1c", "\x7f", "\u00a0"),
]
_COUNT = 6_000
_ASK = """
import json, sys
from awscli.shorthand import ShorthandParser, ShorthandParseError
def outcome(text):
    try:
        return ["value", ShorthandParser().parse(text)]
    except ShorthandParseError as error:
        return ["error", str(error)]
json.dump([outcome(text) for text in json.load(sys.stdin)], sys.stdout)
"""

QUIRKS: dict[str, Any] = {
    "a=b": {"a": "b"},
    "a=b,c": {"a": ["b", "c"]},
    "a=b,c=d": {"a": "b", "c": "d"},
    "a=b,c,d=e": {"a": ["b", "c"], "d": "e"},
    "a=[b,c]": {"a": ["b", "c"]},
    "a=[b,]": {"a": ["b"]},
    "a=[,]": {"a": [""]},
    "a=[b,,c]": {"a": ["b", "", "c"]},
    "a=[[b],{c=d}]": {"a": [["b"], {"c": "d"}]},
    "a={b=c,d=[e,f]}": {"a": {"b": "c", "d": ["e", "f"]}},
    "a={b=c,b=d}": {"a": {"b": "d"}},
    "a = { b = c , d = e }": {"a": {"b": "c", "d": "e"}},
    "a=": {"a": ""},
    "=b": {"": "b"},
    "a=b=c": {"a": "b=c"},
    "a=}b": {"a": "}b"},
    "a=b ": {"a": "b"},
    "a=  b": {"a": "b"},
    "a=b\\,c": {"a": "b,c"},
    "a='b,c'": {"a": "b,c"},
    "a='it\\'s'": {"a": "it's"},
    'a="say \\"hi\\""': {"a": 'say "hi"'},
    'a="b\\\\c\\d"': {"a": "b\\c\\d"},
    'a="a\\",b': {"a": ["a\\", "b"]},
    "a-b.c/d:e#f_g=1": {"a-b.c/d:e#f_g": "1"},
    'k="😀"': {"k": "😀"},
    "a=b,\nc=d": {"a": "b", "c": "d"},
}

MISTAKES = {
    "a": "Expected: '=', received: 'EOF' for input:\na\n ^",
    "": "Expected: '=', received: 'EOF' for input:\n\n^",
    " a=b": "Expected: '=', received: 'a' for input:\n a=b\n ^",
    "a=b,": "Expected: '<second>', received: '<none>' for input:\na=b,\n    ^",
    "a={b=}": "Expected: ',', received: 'EOF' for input:\na={b=}\n      ^",
    "a==b": "Expected: ',', received: '=' for input:\na==b\n  ^",
    "a='b": "Expected: '<singled quoted>', received: '<none>' for input:\na='b\n  ^",
    'a="b': "Expected: '<double quoted>', received: '<none>' for input:\na=\"b\n  ^",
    "a=it's": "Expected: ',', received: ''' for input:\na=it's\n    ^",
    "a=b]c": "Expected: ',', received: ']' for input:\na=b]c\n   ^",
    "k=😀": "Expected: ',', received: '😀' for input:\nk=😀\n  ^",
    "a=b,\nc==d,\ne=f": "Expected: ',', received: '=' for input:\na=b,\nc==d,\n  ^\ne=f",
    "a=b,a=c": (
        'Second instance of key "a" encountered for input:\na=b,a=c\n    ^\n'
        'This is often because there is a preceding "," instead of a space.'
    ),
}


def outcome(sdk: Import, text: str) -> list[Any]:
    """The value of a text, or what is wrong with it."""
    shorthand = sdk("_cli.input.shorthand")
    try:
        return ["value", shorthand.parse(text, lambda value: value)]
    except shorthand.ShorthandError as error:
        return ["error", str(error)]


@pytest.mark.parametrize("text", QUIRKS)
def test_value(sdk: Import, text: str) -> None:
    assert outcome(sdk, text) == ["value", QUIRKS[text]]


@pytest.mark.parametrize("text", MISTAKES)
def test_mistake_is_shown_under_its_place(sdk: Import, text: str) -> None:
    assert outcome(sdk, text) == ["error", MISTAKES[text]]


def test_same_as_the_aws_cli_on_random_texts(sdk: Import) -> None:
    draw = random.Random(20_261_121)
    texts = ["".join(draw.choices(_PIECES, k=draw.randint(0, 14))) for _ in range(_COUNT)]
    texts += [f"k={text}" for text in texts]
    expected = awscli.ask(_ASK, texts)
    assert sum(kind == "value" for kind, _ in expected) > 500
    for text, answer in zip(texts, expected, strict=True):
        assert outcome(sdk, text) == answer, text


def test_file_is_read_where_the_mark_says_so(sdk: Import) -> None:
    parse = sdk("_cli.input.shorthand").parse
    found = parse("a@=x,b=y,c@=[z,'q'],d={e@=w,f=v}", lambda text: f"<{text}>")
    assert found == {"a": "<x>", "b": "y", "c": ["<z>", "<q>"], "d": {"e": "<w>", "f": "v"}}


def test_long_texts_take_linear_time(sdk: Import) -> None:
    parse = sdk("_cli.input.shorthand").parse
    assert parse("k=" + ",".join(["v"] * 50_000), str)["k"][-1] == "v"
    assert parse("k='" + "\\'" * 100_000 + "'", str)["k"] == "'" * 100_000
