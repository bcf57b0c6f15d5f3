"""Texts that are made to hurt: an error with a place, and no more memory than they are long."""

from __future__ import annotations

import tracemalloc

import pytest

from tests.yaml_reading.outcomes import REFUSED, VALUE, Reader

_TEN = ", ".join(["*{}"] * 10)


def _laughs(levels: int, shape: str) -> str:
    lines = [f"a0: &a0 {shape.format('x')}"]
    for level in range(1, levels):
        aliases = _TEN.replace("{}", f"a{level - 1}")
        lines.append(f"a{level}: &a{level} [{aliases}]")
    return "\n".join(lines)


def _merges(levels: int) -> str:
    lines = ["a0: &a0 {x: 1}"]
    for level in range(1, levels):
        aliases = _TEN.replace("{}", f"a{level - 1}")
        lines.append(f"a{level}: &a{level} {{<<: [{aliases}], k{level}: 1}}")
    return "\n".join(lines)


BOMBS = {
    "aliases": _laughs(40, "[{0}, {0}]"),
    "aliases of a long text": _laughs(9, f'"{"x" * 10_000}"'),
    "merges": _merges(40),
    "many aliases of much": "a: &a [" + "1, " * 5000 + "]\nb: [" + "*a, " * 5000 + "]",
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "brackets on lines": "[\n" * 100_000,
    "nested pairs": "{a: " * 50_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "indentation": "".join(" " * depth + "a:\n" for depth in range(1000)),
    "digits": "1" * 1_000_000,
    "hex digits": "0x" + "f" * 1_000_000,
    "minutes": "%YAML 1.1\n---\n1" + ":1" * 100_000 + "x: ",
    "tags": "!!str " * 100_000,
    "anchors": "&a " * 100_000,
    "escaped tag": "!" + "%41" * 100_000 + " x",
    "handle": "!" + "a" * 100_000 + "!b c",
    "colons": "a" + ":" * 500_000,
    "open quote": '"' + "x " * 200_000,
    "open quote, lines": "'" + "\n" * 500_000,
    "open list": "[" + "1," * 20_000,
    "commas": "[" + "," * 100_000,
    "long key": "a" * 100_000 + ": 1",
}
LARGE = {
    "text on lines": "a:\n" + "  b\n" * 50_000,
    "quoted": '"' + "\\n" * 50_000 + '"',
    "block": "|\n" + " x\n" * 50_000,
    "empty lines": "\n" * 200_000,
    "comments": "# x\n" * 50_000,
    "list": "[" + "1," * 10_000 + "]",
    "map": "".join(f"k{number}: v\n" for number in range(10_000)),
    "underscores": "1" + "_" * 200_000,
    "fraction": "1." + "3" * 200_000,
    "exponent": "1e" + "9" * 5_000,
    "minutes": "%YAML 1.1\n---\n1" + ":1" * 1_000,
    "spaces": "a:" + " " * 200_000 + "b",
    "anchors": "".join(f"- &a{number} 1\n" for number in range(10_000)),
    "aliases": "- &a x\n" + "- *a\n" * 10_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_bomb_is_refused_with_a_place(reader: Reader, text: str) -> None:
    outcome = reader.outcome(text)
    assert outcome.kind == REFUSED
    assert outcome.value.startswith("line ")
    assert len(outcome.value) < 300


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_large_text_is_read(reader: Reader, text: str) -> None:
    assert reader.outcome(text).kind == VALUE


@pytest.mark.parametrize("name", ["aliases", "merges", "brackets on lines", "dashes", "tags"])
def test_bomb_takes_little_memory(reader: Reader, name: str) -> None:
    tracemalloc.start()
    try:
        reader.outcome(BOMBS[name])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000


def test_deepest_document_is_read_from_a_deep_stack(reader: Reader) -> None:
    text = "[" * 200 + "]" * 200

    def below(depth: int) -> object:
        return below(depth - 1) if depth else reader.read(text)

    assert isinstance(below(300), list)


def test_what_is_repeated_is_one_object(reader: Reader) -> None:
    found = reader.read("a: &a [1]\nb: *a")
    assert found["a"] is found["b"]
