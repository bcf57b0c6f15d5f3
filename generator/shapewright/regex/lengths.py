"""Patterns that ask for a length, too: one match is quicker than a match and a comparison."""

from __future__ import annotations

from dataclasses import replace

from shapewright.regex.judge import Pattern
from shapewright.regex.reader import MOST_REPETITIONS, read
from shapewright.regex.tree import (
    MANY,
    Characters,
    Group,
    Node,
    Repeat,
    Sequence,
    widths,
)
from shapewright.regex.writer import written


def within(pattern: Pattern, least: float | None, most: float | None) -> Pattern:
    r"""A pattern for texts of some lengths: ``\S+`` of 1 to 9 characters is ``\S{1,9}``.

    That goes where characters are read by one endless repetition alone; any other pattern comes
    back as it is.
    """
    if pattern.longest is not None or (least is None and most is None):
        return pattern
    tree = _counted(read(pattern.source), int(least or 0), MANY if most is None else int(most))
    if tree is None:
        return pattern
    shortest, longest = widths(tree)
    return replace(pattern, text=written(tree, "python"), least=shortest, most=longest)


def _counted(node: Node, least: int, most: int) -> Node | None:
    """A piece whose texts have some lengths; None if a count cannot say so."""
    if isinstance(node, Repeat):
        return _repeated(node, max(node.least, least), most)
    if isinstance(node, Group) and node.opening in ("(", "(?:"):
        inner = _counted(node.inner, least, most)
        return None if inner is None else replace(node, inner=inner)
    if not isinstance(node, Sequence):
        return None
    reading = [number for number, part in enumerate(node.parts) if widths(part) != (0, 0)]
    if len(reading) != 1:
        return None
    number = reading[0]
    part = _counted(node.parts[number], least, most)
    if part is None:
        return None
    return Sequence((*node.parts[:number], part, *node.parts[number + 1 :]))


def _repeated(node: Repeat, least: int, most: int) -> Repeat | None:
    if not isinstance(node.inner, Characters) or node.text not in ("+", "*") or least > most:
        return None
    if least > MOST_REPETITIONS or (most > MOST_REPETITIONS and most != MANY):
        return None
    text = f"{{{least},{'' if most == MANY else most}}}"
    return replace(node, least=least, most=most, text=text)
