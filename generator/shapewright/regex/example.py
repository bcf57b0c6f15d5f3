"""A text that a pattern matches: short, plain, and always the same one."""

from __future__ import annotations

import re

from shapewright.regex.characters import Ranges
from shapewright.regex.judge import Pattern
from shapewright.regex.reader import read
from shapewright.regex.tree import LOOKS, Anchor, Characters, Choice, Group, Node, Repeat, widths

_PREFERRED = "a1A0- _.:/"
_EXTRA = (3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 36, 40, 64, 128)
"""How many more pieces than the least of a repetition are tried, one after the other."""
_MOST_OF_A_REPETITION = 2_000


def example(pattern: Pattern, least: int, most: int | None) -> str | None:
    """A text of some length that all of a pattern matches; None if none is found.

    Args:
        least, most: bounds of its length in code points; None for no greatest length.
    """
    tree = read(pattern.source)
    for extra in (*_EXTRA, max(least - widths(tree)[0], 0), least):
        text = _text(tree, extra)
        fits = least <= len(text) and (most is None or len(text) <= most)
        if fits and re.fullmatch(pattern.text, text, re.ASCII):
            return text
    return None


def _text(node: Node, extra: int) -> str:
    """What a piece matches in its first alternative."""
    if isinstance(node, Characters):
        return _character(node.ranges)
    if isinstance(node, Anchor):
        return ""
    if isinstance(node, Group):
        return "" if node.opening in LOOKS else _text(node.inner, extra)
    if isinstance(node, Choice):
        return _text(node.options[0], extra)
    if isinstance(node, Repeat):
        count = min(node.least + extra, node.most, _MOST_OF_A_REPETITION)
        return _text(node.inner, extra) * max(count, node.least)
    return "".join(_text(part, extra) for part in node.parts)


def _character(ranges: Ranges) -> str:
    """The plainest character of a set."""
    for character in _PREFERRED:
        if any(low <= ord(character) <= high for low, high in ranges):
            return character
    printable = [max(low, 0x21) for low, high in ranges if high > 0x20]
    return chr(min(printable, default=ranges[0][0])) if ranges else ""
