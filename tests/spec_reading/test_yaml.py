"""YAML as specs use it: what words mean, where things stand, what is refused and when to stop."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from shapewright.source import MOST_BYTES, Document, read_yaml, reader
from shapewright.source.characters import MOST_PROBLEMS

TEXTS = """
    True TRUE yes Yes no NO on off y n Null NULL 010 0o7 0x1F 0b1 1_000 +1 .5 1. 1.5.2 12:30
    190:20:30 2001-12-14 2001-13-45 2001-12-14T21:59:43Z .inf -.inf .nan = a-b <
"""


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test with libyaml, and with PyYAML's own reader, which stands in where that is not."""
    monkeypatch.setattr(reader, "LOADER", getattr(yaml, request.param))


def read(text: str | bytes) -> Document:
    content = text.encode("utf-8") if isinstance(text, str) else text
    document, problems = read_yaml(content, "spec.yaml")
    assert problems == []
    assert document is not None
    return document


def problems_of(text: str | bytes) -> list[str]:
    content = text.encode("utf-8") if isinstance(text, str) else text
    _, problems = read_yaml(content, "spec.yaml")
    return [str(problem).removeprefix("spec.yaml:") for problem in problems]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("9223372036854775807", 9223372036854775807),
        ("1.5", 1.5),
        ("-0.25", -0.25),
        ("1e3", 1000.0),
        ("2.5E-1", 0.25),
        *((word, word) for word in TEXTS.split()),
    ],
)
def test_a_plain_word(word: str, value: Any) -> None:
    for text in (f"a: {word}", f"a: [{word or '~'}]"):
        (read_value,) = read(text).data.values()
        (item,) = read_value if isinstance(read_value, list) else [read_value]
        assert item == value
        assert type(item) is type(value)


@pytest.mark.parametrize("text", ["true", "1", "null", "", "~", "1e3", "2001-12-14"])
def test_a_quoted_word_is_a_text(text: str) -> None:
    assert read(f"a: '{text}'\nb: \"{text}\"").data == {"a": text, "b": text}
    assert read(f"a: |-\n  {text}\n").data == {"a": text}


def test_white_space_in_documentation_stays() -> None:
    text = "<p>a</p>    <p>  b</p> "
    assert read(f"a: '{text}'").data == {"a": text}
    assert read("a: |\n  x\n\n    y\n").data == {"a": "x\n\n  y\n"}


def test_line_ends_of_windows_are_line_ends() -> None:
    document = read("a: 1\r\nb: |\r\n  x\r\n  y\r\n")
    assert document.data == {"a": 1, "b": "x\ny\n"}
    assert document.position(("b",)) == (2, 4)


def test_white_space_may_be_escaped() -> None:
    assert read(r'a: "\t\n\r\x85\u200B\u2060é"').data == {"a": "\t\n\r\x85\u200b\u2060é"}


def test_positions() -> None:
    document = read("a: 1\nbb:\n  - x\n  - c: {d: 'é', e: f}\n")
    assert document.position(()) == (1, 1)
    assert document.position(("a",)) == (1, 4)
    assert document.position(("a",), key=True) == (1, 1)
    assert document.position(("bb",)) == (3, 3)
    assert document.position(("bb",), key=True) == (2, 1)
    assert document.position(("bb", 0), key=True) == (3, 5)
    assert document.position(("bb", 1, "c", "e")) == (4, 20)
    assert document.position(("bb", 1, "c", "e"), key=True) == (4, 17)
    assert document.position(("bb", 1, "z", "z")) == (4, 5)


def test_columns_count_characters() -> None:
    assert read("a: {'😀é': 1, b: 2}\n").position(("a", "b"), key=True) == (1, 14)


def test_a_document_from_memory_has_no_positions() -> None:
    assert Document("memory", {"a": 1}).position(("a",)) == (0, 0)


def test_every_problem_of_a_file_is_told() -> None:
    text = 'a: &x 1\na: 2\nb: *x\n<<: {}\nc: !t d\n1: e\nf: 1e999\ng: "\\u202E"\nh: \u200e\n'
    assert sorted(problem.split(":")[0] for problem in problems_of(text)) == list("123456789")


def test_a_syntax_error_ends_the_file() -> None:
    problems = problems_of("a: &x 1\nb: 'c\n")
    assert [problem.split(":")[0] for problem in problems] == ["1", "3"]


@pytest.mark.parametrize("text", ["a: *x", "? *x\n: 1", "- &a {b: 1}", "a: !!python/none"])
def test_nothing_is_resolved(text: str) -> None:
    (problem,) = problems_of(text)
    assert "not part of the spec language" in problem


def test_surrogates_are_no_characters() -> None:
    assert len(problems_of(r'a: "\ud800"')) == 1
    assert len(problems_of("a: \ud800".encode("utf-8", "surrogatepass"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        "{" * 1_000_000,
        "- " * 100_000,
        "? " * 100_000,
        "a: &a [x]\n" + "".join(f"b{i}: *a\n" for i in range(100_000)),
        "a: x\n" * 100_000,
        "\u202e" * 100_000,
        "!a " * 100_000,
        "a: " + "9" * 100_000,
        "x" * (MOST_BYTES + 1),
    ],
    ids=lambda text: text[:6],
)
def test_a_bomb_is_refused(text: str) -> None:
    assert 1 <= len(problems_of(text)) <= 2 * MOST_PROBLEMS + 2


def test_the_number_of_nodes_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_NODES", 10)
    assert read("[1, 2, 3, 4, 5, 6, 7, 8, 9]").data
    (problem,) = problems_of("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]")
    assert problem == "1:29: the file has more than 10 nodes"


def test_depth_is_limited() -> None:
    assert read("[" * reader.MOST_DEPTH + "]" * reader.MOST_DEPTH)
    assert len(problems_of("[" * (reader.MOST_DEPTH + 2) + "]" * (reader.MOST_DEPTH + 2))) == 1
