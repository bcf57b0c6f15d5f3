"""AWS documentation HTML as Markdown (CommonMark) and as plain text.

No text of the HTML can act in the output: all of it goes through an encoder, links keep their
target only if it is http, https or mailto, and headings become strong paragraphs, so that the
outline of the page stays the page's own.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from shapewright.dialects.documentation.blocks import (
    Block,
    Item,
    ItemList,
    Note,
    Paragraph,
    Preformatted,
    Run,
    blocks,
)
from shapewright.dialects.escape import Rendered, markdown, markdown_code, safe_url
from shapewright.text import escape_unsafe

_LINE_START = re.compile(r"^(\d{1,9}(?=[.)](?: |$))|(?=[-+=]))")
_ENTITY = re.compile(r"&(?=#?\w+;)")


@functools.lru_cache(maxsize=8192)
def to_markdown(documentation: str) -> Rendered:
    """Markdown blocks of documentation HTML, an empty line between two; no newline at the end."""
    return markdown_blocks(blocks(documentation))


def to_plain(documentation: str) -> str:
    """Readable plain text of documentation HTML: an empty line between paragraphs, ``- `` bullets.

    It is for people, and not encoded for any language.
    """
    return _plain(blocks(documentation))


def first_sentence(documentation: str) -> str:
    """The first sentence of documentation HTML as plain text on one line, without a full stop."""
    text = " ".join(to_plain(documentation).split("\n\n")[0].split())
    return text.partition(". ")[0].removesuffix(".")


def markdown_blocks(content: Sequence[Block]) -> Rendered:
    """The Markdown of blocks; two lists in a row get different markers, so that they stay two."""
    parts: list[Rendered] = []
    other_marker = False
    for before, block in zip([None, *content], content, strict=False):
        other_marker = _would_join(before, block) and not other_marker
        parts.append(_block(block, other_marker))
    return join_blocks(parts)


def _would_join(before: Block | None, block: Block) -> bool:
    return (
        isinstance(before, ItemList)
        and isinstance(block, ItemList)
        and before.ordered == block.ordered
    )


def join_blocks(parts: Iterable[Rendered]) -> Rendered:
    """Markdown blocks with an empty line between two; empty ones are left out."""
    return Rendered("\n\n".join(part for part in parts if part))


def list_item(content: Rendered, marker: str = "-") -> Rendered:
    """Markdown blocks as one list item."""
    lines = content.split("\n")
    blanks = " " * (len(marker) + 1)
    rest = [blanks + line if line else "" for line in lines[1:]]
    return Rendered("\n".join([f"{marker} {lines[0]}", *rest]))


def quote(content: Rendered) -> Rendered:
    """Markdown blocks as a block quote."""
    return Rendered("\n".join(f"> {line}".rstrip() for line in content.split("\n")))


def fenced(text: str, language: str = "") -> Rendered:
    """A fenced code block that shows ``text``, whatever fences it holds.

    Args:
        language: info string; a word of letters, digits, ``-`` and ``_``.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    safe = [escape_unsafe(line) for line in lines]
    longest = max((len(run) for line in safe for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    info = re.sub(r"[^\w-]", "", language)
    return Rendered("\n".join([f"{fence}{info}", *safe, fence]))


def heading(level: int, text: str) -> Rendered:
    """A heading that shows ``text``."""
    return Rendered(f"{'#' * level} {markdown(text)}")


def strong(text: str) -> Rendered:
    """``text``, set off; for a whole paragraph or list item."""
    return Rendered(f"**{markdown(text)}**" if text.strip() else "")


def link(text: Rendered, url: str) -> Rendered:
    """``text`` as a link if ``url`` may be one, else ``text`` alone."""
    target = safe_url(url)
    return Rendered(f"[{text}]({_ENTITY.sub('&amp;', target)})") if target else text


def _block(block: Block, other_marker: bool) -> Rendered:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Preformatted):
        return fenced(block.text)
    if isinstance(block, Note):
        return quote(join_blocks([strong(block.title), markdown_blocks(block.blocks)]))
    return _list(block, other_marker)


def _list(block: ItemList, other_marker: bool) -> Rendered:
    tight = all(_is_tight(item) for item in block.items)
    parts = []
    for number, item in enumerate(block.items, start=1):
        marker = f"{number}{')' if other_marker else '.'}" if block.ordered else "-*"[other_marker]
        content = markdown_blocks(item.blocks)
        if tight:
            content = Rendered(content.replace("\n\n", "\n"))
        parts.append(list_item(content, marker))
    return Rendered(("\n" if tight else "\n\n").join(parts))


def _is_tight(item: Item) -> bool:
    """Whether an item is one paragraph, perhaps with a list of such items below it."""
    first, *rest = item.blocks
    return isinstance(first, Paragraph) and all(
        len(rest) == 1 and isinstance(block, ItemList) and all(map(_is_tight, block.items))
        for block in rest
    )


def _paragraph(paragraph: Paragraph) -> Rendered:
    groups = [(href, list(runs)) for href, runs in groupby(paragraph.runs, key=_target)]
    line = ""
    for index, (href, runs) in enumerate(groups):
        last = index == len(groups) - 1
        if href:
            if line.endswith("!"):
                line = f"{line[:-1]}\\!"
            line += link(_inline(runs, "[", "]"), href)
        else:
            line += _inline(runs, line, "" if last else "[")
    return Rendered(_LINE_START.sub(r"\1\\", line))


def _target(run: Run) -> str:
    return run.href if safe_url(run.href) else ""


def _inline(runs: Sequence[Run], before: str, after: str) -> Rendered:
    """Runs with their emphasis, where Markdown can show it between these neighbours."""
    pieces = [(mark, list(group)) for mark, group in groupby(runs, key=_mark)]
    texts = ["".join(_text(run) for run in group) for _, group in pieces]
    line = ""
    for index, (mark, _) in enumerate(pieces):
        following = texts[index + 1] if index + 1 < len(texts) else after
        if mark and _can_be_marked(texts[index], (before + line)[-1:], following[:1]):
            line += f"{mark}{texts[index]}{mark}"
        else:
            line += texts[index]
    return Rendered(line)


def _mark(run: Run) -> str:
    return "**" if run.strong else "*" if run.emphasis else ""


def _text(run: Run) -> str:
    """The run inside a line: full stops around it keep its blanks, and markers at a line's start
    are not its business."""
    return markdown_code(run.text) if run.code else markdown(f".{run.text}.")[1:-1]


def _can_be_marked(text: str, before: str, after: str) -> bool:
    """Whether asterisks around ``text`` open and close emphasis, by CommonMark's flanking rules.

    Characters beside them that are neither alphanumeric, blank nor ASCII punctuation are taken
    for the worse, since renderers differ about them.
    """
    if text != text.strip() or before == "*" or after == "*":
        return False
    opens = text[0].isalnum() or not before or before.isspace() or _is_punctuation(before)
    closes = text[-1].isalnum() or not after or after.isspace() or _is_punctuation(after)
    return opens and closes


def _is_punctuation(character: str) -> bool:
    return character.isascii() and not character.isalnum() and not character.isspace()


def _plain(content: Sequence[Block]) -> str:
    return "\n\n".join(_plain_block(block) for block in content)


def _plain_block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Preformatted):
        return "\n".join(f"    {line}".rstrip() for line in block.text.split("\n"))
    if isinstance(block, Note):
        return f"{block.title}: {_plain(block.blocks)}"
    items = []
    tight = all(_is_tight(item) for item in block.items)
    for number, item in enumerate(block.items, start=1):
        text = _plain(item.blocks)
        marker = f"{number}." if block.ordered else "-"
        items.append(list_item(Rendered(text.replace("\n\n", "\n") if tight else text), marker))
    return ("\n" if tight else "\n\n").join(items)
