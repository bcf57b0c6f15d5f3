"""Plain text for a terminal: sections, tables, wrapped paragraphs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80
INDENT = 4


def page(sections: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Sections, each under its heading; those without lines are left out."""
    lines: list[str] = []
    for heading, body in sections:
        body = _trimmed(body)
        if body:
            lines += [heading, *body, ""]
    return "\n".join(line.rstrip() for line in lines[:-1]) + "\n"


def _trimmed(body: Sequence[str]) -> Sequence[str]:
    """Lines without the empty ones at both ends."""
    filled = [place for place, line in enumerate(body) if line.strip()]
    return body[filled[0] : filled[-1] + 1] if filled else ()


def table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Names in one column, what they are in another."""
    lines = []
    margin = " " * INDENT
    width = min(max((len(name) for name, _ in rows), default=0), 34)
    column = INDENT + width + 2
    for name, text in rows:
        first, *rest = textwrap.wrap(text, WIDTH - column) or [""]
        if len(name) > width:
            lines.append(f"{margin}{name}")
            rest, first, name = [first, *rest], "", ""
        else:
            lines.append(f"{margin}{name:<{width}}  {first}")
        lines += [" " * column + line for line in rest]
    return lines


def wrapped(text: str, indent: int) -> list[str]:
    """Text in lines of the page's width; paragraphs and bullets stay apart."""
    lines: list[str] = []
    margin = " " * indent
    for line in text.splitlines():
        lead = line[: len(line) - len(line.lstrip())]
        hanging = lead + ("  " if line.lstrip().startswith("- ") else "")
        lines += textwrap.wrap(
            line.strip(),
            max(WIDTH - indent, 40),
            initial_indent=lead,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return [margin + line if line else "" for line in lines]
