"""The constants of generated modules of validators: names of members, enums, patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shapewright import naming
from shapewright.dialects.escape import literal
from shapewright.dialects.python.layout import Lines, bracketed, exploded, parenthesised
from shapewright.dialects.python.literal import WIDTH
from shapewright.dialects.rules import Rule
from shapewright.ir import Member, Shape, Source
from shapewright.regex.judge import Pattern, Refused


class Constants:
    """Constants under the names of their shapes, each written once.

    Args:
        stems: what the names of a shape's constants end with, by shape name.
        other: those of another module, to be imported and not written again.
    """

    def __init__(self, stems: dict[str, str], other: Constants | None = None) -> None:
        self._stems = stems
        self._other = other
        self._imported: set[str] = set()
        self._names: dict[tuple[object, ...], str] = {}
        self._lines: dict[str, Lines] = {}
        self._refused: dict[Refused, list[str]] = {}

    def keys(self, shape: Shape) -> str:
        """The set of a structure's member names; of one without members nothing is kept."""
        if not shape.members:
            return "()"
        name, is_new = self._name("KEYS", self._stems[shape.name], tuple(shape.members))
        if is_new:
            self._lines[name] = _frozen_set(name, list(shape.members))
        return name

    def enum(self, member: Member, rule: Rule) -> str:
        """The set of an enum's values."""
        stem = self._stem(member, stated=not member.enum)
        name, is_new = self._name("ENUM", stem, rule.enum)
        if is_new:
            self._lines[name] = _frozen_set(name, sorted(set(rule.enum)))
        return name

    def pattern(self, member: Member, pattern: Pattern) -> tuple[str, str]:
        """The function that matches a pattern, and the constant that holds its text."""
        stem = self._stem(member, stated=member.pattern is None)
        name, is_new = self._name("PATTERN", stem, (pattern,))
        match = name.replace("_PATTERN", "_match", 1).lower()
        if name in self._imported:
            self._imported.add(match)
        elif is_new:
            as_stated = pattern.text == pattern.source
            arguments = ["globals()", literal(match), name if as_stated else _raw(pattern.text)]
            if pattern.longest is not None:
                arguments.append(str(pattern.longest))
            self._lines[name] = [
                *parenthesised(f"{name} = ", _raw(pattern.source)),
                *bracketed(f"{match} = matcher(", arguments, ")"),
            ]
        return match, name

    def source(self, source: Source) -> str:
        """The title of a page or model that rules come from."""
        stem = re.sub("[^0-9A-Za-z]+", "_", source.id)
        name, is_new = self._name("SOURCE", stem, (source.id,))
        if is_new:
            self._lines[name] = parenthesised(f"{name} = ", literal(source.title))
        return name

    def refuse(self, member: Member, refused: Refused) -> None:
        """Remember a pattern that no validator tries, to be named in the module."""
        places = self._refused.setdefault(refused, [])
        if member.shape_name not in places:
            places.append(member.shape_name)

    def imported(self) -> list[str]:
        """Names that come from the other module."""
        return sorted(self._imported, key=lambda name: (not name.isupper(), name))

    def lines(self) -> Lines:
        """All constants, in the order in which they were asked for."""
        return [line for lines in self._lines.values() for line in lines]

    def refused(self) -> Iterator[tuple[Refused, Sequence[str]]]:
        """The patterns that no validator tries, each with the shapes that state it."""
        yield from self._refused.items()

    def _stem(self, member: Member, *, stated: bool) -> str:
        """What a constant is named after: the shape, or the member of which a page states it."""
        if stated:
            return naming.identifier(naming.method_name(member.name))
        return self._stems[member.shape_name]

    def _name(self, kind: str, stem: str, content: tuple[object, ...]) -> tuple[str, bool]:
        key = (kind, stem, content)
        if key in self._names:
            return self._names[key], False
        if self._other is not None and key in self._other._names:
            self._names[key] = self._other._names[key]
            self._imported.add(self._names[key])
            return self._names[key], False
        base = f"_{kind}_{stem.upper()}"
        name, number = base, 2
        while self._is_taken(name):
            name, number = f"{base}__{number}", number + 1
        self._names[key] = name
        return name, True

    def _is_taken(self, name: str) -> bool:
        return name in self._lines or (self._other is not None and self._other._is_taken(name))


def _frozen_set(name: str, values: Sequence[str]) -> Lines:
    if not values:
        return [f"{name}: frozenset[str] = frozenset()"]
    items = [literal(value) for value in values]
    short = f"{name} = frozenset({{{', '.join(items)}}})"
    if len(short) <= WIDTH:
        return [short]
    inner = exploded("{", items, "}", 4)
    return [f"{name} = frozenset(", *(f"    {line}" for line in inner), ")"]


def _raw(pattern: str) -> str:
    """A pattern as a literal: a raw one, as people write patterns, wherever that is possible."""
    plain = pattern.isascii() and pattern.isprintable()
    if plain and "\\" in pattern and '"' not in pattern and not pattern.endswith("\\"):
        return f'r"{pattern}"'
    return literal(pattern)
