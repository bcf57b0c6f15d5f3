"""Random texts: values written by ruamel.yaml and PyYAML in many styles, texts gone wrong, soup."""

from __future__ import annotations

import datetime
import io
import random
from collections.abc import Callable
from typing import Any

import yaml
from ruamel.yaml import YAML

_WORDS = [
    *("", "a", "b", "key", "yes", "no", "null", "~", "true", "010", "0o17", "0x1f", "1_000"),
    *("1.5", ".5", "1e3", "-1", "+.inf", ".nan", "2020-01-01", "2020-01-01T00:00:00Z", "12:30:45"),
    *("a b", "a: b", "# c", "it's", 'say "x"', "-", "- a", "?", "*a", "&b", "!c", "%d", "@e"),
    *("`f", "{g}", "[h]", "a,b", "a:b", "a #b", "a:", "=", "<<", "---", "...", "| x", "> y"),
    *("caf\xe9", "\u65e5\u672c", "\U0001f600", "\x85nel", "\u2028ls", "\\", "\x07bell"),
    *("x\ny", "x\n\ny\n", " lead", "trail ", "tab\there", "multi\n  indent\n\nx", "long " * 30),
]
_PIECES = [
    *" \t\n\n  :-?,[]{}#&*!|>'\"%@`\\abc019.=<~",
    *("\n  ", "\n- ", ": ", "- ", "? ", ", ", "---\n", "...\n", "--- ", "%YAML 1.2\n", "\n\n"),
    *("%YAML 1.1\n", "%TAG ! x\n", "!!str ", "!!int ", "!!binary ", "!<tag:yaml.org,2002:str> "),
    *("&a ", "*a", "*a ", "<<: *a", "|-\n", "|+2\n", ">\n", "\r\n", "\r", "\x85", "\u2028"),
    *("\ufeff", "true", "null", "key: ", "1", "\\u0041", "\\x41", "\\\n", "\0"),
]
_MOST_BYTES = 60


def written(chance: random.Random) -> str:
    """A value as one of two writers writes it in one of their styles."""
    value = _value(chance, 3)
    return (_by_pyyaml if chance.random() < 0.5 else _by_ruamel)(chance, value)


def gone_wrong(chance: random.Random) -> str:
    """A text that was written, and then cut, pasted and strewn with signs."""
    text = written(chance)
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        way = chance.random()
        if way < 0.4:
            text = text[:at] + chance.choice(_PIECES) + text[at:]
        elif way < 0.7:
            text = text[:at] + text[at + chance.randint(1, 4) :]
        elif way < 0.85:
            start = chance.randint(0, len(text))
            text = text[:at] + text[start : start + chance.randint(1, 12)] + text[at:]
        else:
            text = text[:at] + chance.choice(_PIECES) + text[at + 1 :]
    return text


def soup(chance: random.Random) -> str:
    """Signs and words that mean something in YAML, in no order."""
    return "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 25)))


def _value(chance: random.Random, depth: int) -> Any:
    way = chance.random()
    if depth <= 0 or way < 0.5:
        return chance.choice(_SCALARS)(chance)
    count = chance.randint(0, 4)
    if way < 0.75:
        return [_value(chance, depth - 1) for _ in range(count)]
    return {chance.choice(_WORDS): _value(chance, depth - 1) for _ in range(count)}


_SCALARS: tuple[Callable[[random.Random], Any], ...] = (
    lambda chance: chance.choice(_WORDS),
    lambda chance: chance.randint(-999, 999),
    lambda chance: chance.random() * 1000,
    lambda chance: chance.choice([True, False, None]),
    lambda chance: datetime.date(2020, chance.randint(1, 12), 3),
    lambda chance: datetime.datetime(
        2020, 1, chance.randint(1, 28), 3, 4, 5, chance.choice([0, 123456])
    ),
    lambda chance: chance.randbytes(chance.randint(0, _MOST_BYTES)),
)


def _by_pyyaml(chance: random.Random, value: Any) -> str:
    text: str = yaml.safe_dump(
        value,
        default_flow_style=chance.choice([True, False, None]),
        default_style=chance.choice([None, None, None, '"', "'", "|", ">"]),
        allow_unicode=chance.choice([True, False]),
        indent=chance.choice([2, 3, 4, None]),
        width=chance.choice([20, 40, 80, 1000]),
        explicit_start=chance.choice([True, False]),
        explicit_end=chance.choice([True, False]),
        line_break=chance.choice(["\n", "\r\n", "\r"]),
        canonical=chance.random() < 0.1,
    )
    return text


def _by_ruamel(chance: random.Random, value: Any) -> str:
    writer: Any = YAML(typ="safe", pure=True)
    writer.default_flow_style = chance.choice([True, False, None])
    writer.width = chance.choice([20, 60, 100])
    writer.indent = chance.choice([2, 4])
    writer.allow_unicode = chance.choice([True, False])
    writer.explicit_start = chance.choice([True, False])
    if chance.random() < 0.4:
        writer.default_style = chance.choice(['"', "'", "|", ">"])
    stream = io.StringIO()
    writer.dump(value, stream)
    return stream.getvalue()
