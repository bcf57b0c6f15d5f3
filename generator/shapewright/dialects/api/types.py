"""The words of API reference pages for types and constraints, as Markdown lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from shapewright.dialects.escape import Rendered, markdown, markdown_code
from shapewright.ir import Member, Shape

Link = Callable[[Shape], Rendered]

_WORDS = {
    "string": "string",
    "integer": "integer",
    "long": "long",
    "float": "float",
    "double": "double",
    "boolean": "boolean",
    "timestamp": "timestamp",
    "blob": "Base64-encoded binary data object",
}
_BLANKS = re.compile(r"\t|\n|\r|^ +| +$| {2,}")
_ESCAPES = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def has_fields(shape: Shape) -> bool:
    """Whether a shape is a structure with members, which pages describe under its own name."""
    return shape.type == "structure" and bool(shape.members) and not shape.document


def type_line(member: Member, link: Link) -> Rendered:
    """``Type: Array of strings``; structures are links."""
    words = _words(member, link)
    return Rendered(f"Type: {words[0].upper()}{words[1:]}" if words[0] != "[" else f"Type: {words}")


def _words(member: Member, link: Link) -> str:
    shape = member.shape
    if shape.type == "structure":
        if has_fields(shape):
            return f"{link(shape)} object"
        return "JSON value" if member.document else "structure"
    if shape.member is not None:
        return f"array of {_plural(_words(shape.member, link))}"
    if shape.key is not None and shape.value is not None:
        return f"{_words(shape.key, link)} to {_words(shape.value, link)} map"
    return _WORDS[shape.type]


def _plural(words: str) -> str:
    return (
        words.replace("array of", "arrays of", 1) if words.startswith("array of") else words + "s"
    )


def constraint_lines(member: Member) -> Iterator[Rendered]:
    """Every constraint on a value, its keys, values and items; structures are told elsewhere."""
    yield from _constraints(member, "", ())


def _constraints(member: Member, of: str, path: tuple[str, ...]) -> Iterator[Rendered]:
    shape = member.shape
    if shape.name in path:
        return
    if bounds := _bounds(member, of):
        yield markdown(bounds)
    if member.pattern is not None:
        yield Rendered(f"{of}Pattern: {markdown_code(_visible_blanks(member.pattern))}")
    if member.enum:
        kind = "Keys" if of == "Key " else "Values"
        yield Rendered(f"Valid {kind}: {markdown_code(' | '.join(member.enum))}")
    inner = (*path, shape.name)
    if shape.member is not None:
        yield from _constraints(shape.member, of, inner)
    if shape.key is not None and shape.value is not None:
        yield from _constraints(shape.key, "Key ", inner)
        yield from _constraints(shape.value, "Value ", inner)


def _bounds(member: Member, of: str) -> str:
    least, most = member.min, member.max
    if least is None and most is None:
        return ""
    if member.type in {"string", "blob"}:
        return f"{of}Length Constraints: {_range('length of', least, most)}"
    if member.type == "list":
        return f"{of}Array Members: {_range('number of', least, most, ' item')}"
    if member.type == "map":
        return f"{of}Map Entries: {_range('number of', least, most, ' item')}"
    return f"{of}Valid Range: {_range('value of', least, most)}"


def _range(noun: str, least: float | None, most: float | None, unit: str = "") -> str:
    if least == most:
        return f"Fixed {noun} {_amount(least, unit)}."
    parts = []
    if least is not None:
        parts.append(f"Minimum {noun} {_amount(least, unit)}.")
    if most is not None:
        parts.append(f"Maximum {noun} {_amount(most, unit)}.")
    return " ".join(parts)


def _amount(number: float | None, unit: str) -> str:
    return f"{number}{unit}{'s' if unit and number != 1 else ''}"


def _visible_blanks(pattern: str) -> str:
    """The pattern, equal in meaning, with the white space spelled out that a page would lose."""
    return _BLANKS.sub(lambda m: _ESCAPES.get(m.group()) or r"\x20" * len(m.group()), pattern)
