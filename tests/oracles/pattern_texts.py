"""Texts that match a pattern, or nearly do."""

from __future__ import annotations

import functools
import random
import re
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from re import _constants as codes  # type: ignore[attr-defined]  # isort: skip
from re import _parser as parser  # type: ignore[attr-defined]  # isort: skip

_PRINTABLE = [chr(code) for code in range(32, 127)] + ["\n", "é", "\U0001f4f1"]
_MOST_REPEATS = 6


@functools.cache
def _parsed(pattern: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return parser.parse(pattern, re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None


def matching(pattern: str, chance: random.Random) -> str:
    """A text that matches all of a pattern, unless that looks around; any text if Python's ``re``
    does not read the pattern."""
    tree = _parsed(pattern)
    return "abc" if tree is None else _Sampler(chance).text(tree)


def near(text: str, chance: random.Random) -> str:
    """A text with a character more, less or changed."""
    place = chance.randrange(len(text) + 1)
    odd = chance.choice(["\n", " ", "é", "٣", "_", "A", "0", "-", "\t", "\u2028", "\x0b", "/"])
    before, after = text[:place], text[place:]
    return chance.choice([before + after[1:], before + odd + after, before + odd + after[1:]])


class _Sampler:
    """Walks the tree of a pattern as Python's ``re`` parses it."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._groups: dict[int, str] = {}

    def text(self, tree: Any) -> str:
        return "".join(self._part(code, argument) for code, argument in tree)

    def _part(self, code: Any, argument: Any) -> str:
        write = _WRITERS.get(code)
        return write(self, argument) if write is not None else ""

    def _repeat(self, argument: Any) -> str:
        least, most, tree = argument
        most = min(int(most), int(least) + _MOST_REPEATS)
        return "".join(self.text(tree) for _ in range(self._chance.randint(int(least), most)))

    def _group(self, argument: Any) -> str:
        number, *_, tree = argument
        text = self.text(tree)
        if number is not None:
            self._groups[number] = text
        return text

    def _one_of(self, items: Any) -> str:
        if items[0][0] is codes.NEGATE:
            refused = set().union(*map(_characters, items[1:]))
            return self._chance.choice([c for c in _PRINTABLE if c not in refused] or [""])
        return self._chance.choice(sorted(_characters(self._chance.choice(items))) or [""])


_WRITERS: dict[Any, Callable[[_Sampler, Any], str]] = {
    codes.LITERAL: lambda sampler, code: chr(code),
    codes.NOT_LITERAL: lambda sampler, code: "b" if code == ord("a") else "a",
    codes.ANY: lambda sampler, _: sampler._chance.choice(_PRINTABLE[:95]),
    codes.IN: _Sampler._one_of,
    codes.BRANCH: lambda sampler, argument: sampler.text(sampler._chance.choice(argument[1])),
    codes.SUBPATTERN: _Sampler._group,
    codes.ATOMIC_GROUP: _Sampler.text,
    codes.MAX_REPEAT: _Sampler._repeat,
    codes.MIN_REPEAT: _Sampler._repeat,
    codes.POSSESSIVE_REPEAT: _Sampler._repeat,
    codes.GROUPREF: lambda sampler, number: sampler._groups.get(number, ""),
}
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


def _characters(item: Any) -> set[str]:
    return set(_listed(*item))


def _listed(code: Any, argument: Any) -> Iterator[str]:
    if code is codes.LITERAL:
        yield chr(argument)
    elif code is codes.RANGE:
        low, high = argument
        yield from map(chr, {low, high, *range(low, min(high, low + 30))})
    elif code is codes.CATEGORY:
        yield from (c for c in _PRINTABLE if re.match(_CATEGORIES[argument], c, re.ASCII))
