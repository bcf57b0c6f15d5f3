"""The captures: each turns a page's blocks into the text that was kept of the published page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.published_support.blocks import (
    Block,
    Bullets,
    Code,
    Heading,
    Note,
    Paragraph,
    Quote,
    Section,
)

_REFERENCE = "https://awscli.amazonaws.com/v2/documentation/api/latest/reference"

_BANNER = (
    "AWS CLI version 2, the latest major version of AWS CLI, is now stable and recommended for "
    "general use. To view this page for the AWS CLI version 2, click here. For more information "
    "see the AWS CLI version 2 installation instructions and migration guide."
)


def markdown(blocks: Sequence[Block], service: str, command: str) -> str:
    """Markdown of the page, its UTF-8 read as Latin-1 and control characters dropped.

    In front stand the page's title with its anchor sign, and where it came from.
    """
    url = f"{_REFERENCE}/{service}/{command}.html"
    items = [f"# {command}¶", f"*Source: [{url}]({url})*"]
    items += [_markdown(block) for block in _flat(blocks)]
    damaged = "\n\n".join(items).encode("utf-8").decode("latin-1")
    return re.sub("[\x80-\x9f]", "", damaged)


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Code):
        return f"```\n{block.text.strip()}\n```"
    if isinstance(block, Bullets):
        return "\n".join(f"- {item.text}" for item in block.items)
    assert isinstance(block, Paragraph)
    text = ""
    for segment in block.segments:
        if segment.code:
            text += f"`{segment.text}`"
        else:
            text += f"[{segment.text}]({_address(segment.link)})" if segment.link else segment.text
    return text


def _address(link: str) -> str:
    """The address of a link; a label ``cli:aws x`` is an anchor of the page above ``x``."""
    if not link.startswith("cli:aws"):
        return link
    path = "/".join([*link.split()[1:], "index.html"])
    return f"{_REFERENCE}/{path}#{re.sub('[ :]', '-', link)}"


def plain(blocks: Sequence[Block]) -> str:
    """The text of the page, one empty line between blocks and between items of lists."""
    return "\n\n".join(piece for block in _flat(blocks) for piece in _plain(block))


def _plain(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Code):
        yield block.text
    elif isinstance(block, Bullets):
        for item in block.items:
            yield f"  • {item.text}"
    else:
        assert isinstance(block, Paragraph)
        yield " ".join(block.text.split())


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks in order, without the containers around them."""
    for block in blocks:
        if isinstance(block, Section | Quote | Note):
            yield from _flat(block.blocks)
        else:
            yield block


def extracted(blocks: Sequence[Block]) -> str:
    """What an extractor of main text keeps: no headings, no short links, few line ends.

    A newline stands behind a paragraph only if the page had a paragraph element there: the only
    paragraph of a quote or note has none, so what follows sticks to it.
    """
    text = "\n".join([_BANNER, *_top(blocks)])
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def _top(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Section):
            if not _is_thin(block):
                yield from _top(block.blocks)
        elif isinstance(block, Paragraph):
            if not _is_mostly_links(block):
                yield _with_lines(block)
        elif isinstance(block, Code):
            yield block.text
        elif isinstance(block, Quote):
            yield _inside(block)
        elif isinstance(block, Note):
            yield _inside(Quote(block.blocks))
        # Headings and lists that stand in no quote are lost.


def _is_thin(section: Section) -> bool:
    """Sections of a few words in several pieces are taken for navigation."""
    return len(section.blocks) >= 3 and len(" ".join(_words(section).split())) < 100


def _words(block: Block) -> str:
    if isinstance(block, Section | Quote | Note):
        return " ".join(map(_words, block.blocks))
    if isinstance(block, Bullets):
        return " ".join(item.text for item in block.items)
    return f"{block.text}¶" if isinstance(block, Heading) else block.text


def _is_mostly_links(paragraph: Paragraph) -> bool:
    links = [segment.text for segment in paragraph.segments if segment.link]
    if not links or len(paragraph.text) >= 30:
        return False
    short = sum(len(link) < 10 for link in links)
    if len(links) > 1 and short / len(links) > 0.8:
        return True
    return sum(map(len, links)) > 0.8 * len(paragraph.text)


def _with_lines(paragraph: Paragraph) -> str:
    """Behind every literal a line ends."""
    text = ""
    for segment in paragraph.segments:
        piece = segment.text.lstrip() if text.endswith("\n") else segment.text
        text += f"{piece}\n" if segment.code else piece
    return text


def _inside(quote: Quote) -> str:
    text = ""
    for block in quote.blocks:
        if isinstance(block, Paragraph):
            text += " ".join(block.text.split()) + ("" if len(quote.blocks) == 1 else "\n")
        elif isinstance(block, Bullets):
            text += "".join(f"- {item.text}\n" for item in block.items)
        elif isinstance(block, Note):
            text += f"{block.title}\n{_inside(Quote(block.blocks))}"
        elif isinstance(block, Code):
            text += f"{block.text}\n"
        else:
            assert isinstance(block, Quote)
            text += _inside(block)
    return text
