"""Examples of AWS CLI pages: from the spec's data to reStructuredText.

In a spec, ``examples: {cli: [...]}`` is a list of examples, each with a ``title`` and ``blocks``:

=========  =======================================================================================
key        meaning
=========  =======================================================================================
``text``   a paragraph: inline HTML (``code``, ``b``, ``i``, ``a href``), line breaks as they are
``code``   lines shown as they are; they belong to the paragraph before them
``link``   the name of a link that texts point to with ``<a name>``; its target is ``href``
``list``   items of a bulleted list, inline HTML each
``rst``    reStructuredText for what the other blocks cannot say; shown as it is if not harmless
=========  =======================================================================================

Layout that is not the usual one is data too: ``space`` is the white space behind a title or block,
``indent`` that before lines of code, ``bullet`` the sign of a list's items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from shapewright.dialects import links
from shapewright.dialects.cli.inline import inline, paragraph
from shapewright.dialects.cli.syntax import one_line
from shapewright.dialects.escape import Rendered, safe_url
from shapewright.text import UNSAFE

INDENT = "    "
BULLET = "* "
_COLON_AT_END = re.compile(r"(?<!\\)(?:\\\\)*:$")
_SPACE = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_LAST_SPACE = re.compile(r"[ \t\n]*")
_INDENT = re.compile(r"[ \t]+")
_BULLET = re.compile(r"[-*+] +")
_ROLE = re.compile(r":[\w.:+-]+:`|`:[\w.:+-]+:")
_MARKUP = re.compile(r"\.\.[ \t]+(?=\S)")
_EXPLICIT = re.compile(
    r"(?:code|code-block|important|note|tip|warning)::|_(?:`[^`\n]+`|[^:\n]*):", re.IGNORECASE
)
_TARGET = re.compile(r"\.\.[ \t]+_|(?<!\S)__(?=\s)")
_NAME_END = re.compile(r"(?:(?<=:)|(?<=__))(?=\s)")
_UNINDENTED = re.compile(r"\n(?![ \t][^\n]*\S)")  # here a target ends
_EMBEDDED = re.compile(r"<((?:[^<>\\]|\\.)*+)>`_", re.DOTALL)
# A table cuts targets into pieces, and can take in the blocks behind it, as can "::" at the end.
_TABLE_OR_OPEN = re.compile(r"\+-[-+]*\+\s|=[ \t]+=+\s*$|::\s*\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an example.

    Args:
        kind: ``text``, ``code``, ``list``, ``link`` or ``rst``.
        lines: the items of a list; of any other block one entry.
        space: white space behind it; None for what is usual.
        mark: indentation of code, bullet of a list, target of a link.
    """

    kind: str
    lines: tuple[str, ...]
    space: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A titled part of a page's examples; ``title`` is plain text and may be empty."""

    title: str
    blocks: tuple[Block, ...]
    space: str | None = None


def read_examples(data: Sequence[Mapping[str, Any]]) -> tuple[Example, ...]:
    """Examples from the data of a spec that passed every check."""
    return tuple(
        Example(raw.get("title", ""), tuple(map(_block, raw.get("blocks", ()))), raw.get("space"))
        for raw in data
    )


def _block(raw: Mapping[str, Any]) -> Block:
    space = raw.get("space")
    if "list" in raw:
        return Block("list", tuple(raw["list"]), space, raw.get("bullet", BULLET))
    if "code" in raw:
        return Block("code", (raw["code"],), space, raw.get("indent", INDENT))
    if "link" in raw:
        return Block("link", (raw["link"],), space, raw.get("href", ""))
    kind = "text" if "text" in raw else "rst"
    return Block(kind, (raw[kind],), space)


def examples_rst(examples: Sequence[Example]) -> Rendered:
    """The examples as the AWS CLI's example files spell them."""
    pieces = list(_pieces(examples))
    text = ""
    for index, (piece, space) in enumerate(pieces):
        text += piece
        if index + 1 == len(pieces):
            text += space if space is not None and _LAST_SPACE.fullmatch(space) else "\n"
        else:
            text += space if space is not None and _SPACE.fullmatch(space) else "\n\n"
    return Rendered(text)


def _pieces(examples: Sequence[Example]) -> Iterator[tuple[str, str | None]]:
    """Every title and block, and the space behind it."""
    for example in examples:
        if example.title:
            yield inline(f"<b>{escape(one_line(example.title))}</b>"), example.space
        blocks = [block for block in example.blocks if block.kind != "code" or _code(block).strip()]
        kinds = ["", *(block.kind for block in blocks), ""]
        for block, before, behind in zip(blocks, kinds, kinds[2:], strict=False):
            yield _block_rst(block, before, behind), block.space


def _block_rst(block: Block, before: str, behind: str) -> str:
    """One block, between blocks of two kinds: only a text's last colons make lines code."""
    if block.kind == "code":
        return _code(block) if before == "text" else _shown(block)
    if block.kind == "list":
        return "\n".join(_item(block.mark, item) for item in block.lines)
    if block.kind == "link":
        return _link(block)
    if block.kind == "rst":
        return block.lines[0] if is_harmless(block.lines[0]) else _shown(block)
    text = paragraph(inline(block.lines[0]))
    if behind != "code":
        return text
    if not text or text[-1].isspace():
        return f"{text}::"
    return text + (":" if _COLON_AT_END.search(text) else " ::")


def _item(bullet: str, html: str) -> str:
    bullet = bullet if _BULLET.fullmatch(bullet) else BULLET
    return bullet + paragraph(inline(html)).replace("\n", "\n" + " " * len(bullet))


def _link(block: Block) -> str:
    target = safe_url(block.mark)
    name = re.sub(r"[`\\<>]", "", one_line(block.lines[0])).strip()
    return f".. _`{name}`: {target}" if target is not None and name else ""


def _code(block: Block) -> str:
    indent = block.mark if _INDENT.fullmatch(block.mark) else INDENT
    lines = UNSAFE.sub(" ", block.lines[0]).split("\n")
    return "\n".join(f"{indent}{line}" if line.strip() else line for line in lines)


def _shown(block: Block) -> str:
    code = _code(block)
    return f"::\n\n{code}" if code.strip() else ""


def is_harmless(rst: str) -> bool:
    """Whether RST of a spec may go out: text, code, notes and links, but no other directive, no
    role, no substitution, no table, no link but those that may stand."""
    if any(sign.search(rst) for sign in (UNSAFE, _ROLE, links.RUNS, _TABLE_OR_OPEN)):
        return False
    explicit = all(_EXPLICIT.match(rst, match.end()) for match in _MARKUP.finditer(rst))
    return explicit and all(map(links.may_stand, _targets(rst)))


def _targets(rst: str) -> Iterator[str]:
    """Whatever docutils may read as the target of a link, and more: a name can hold colons, so a
    target is taken to begin behind every colon before a blank."""
    for lines in _UNINDENTED.split(rst):
        mark = _TARGET.search(lines)
        if mark:
            yield from _NAME_END.split(lines[mark.start() :])[1:]
    yield from _EMBEDDED.findall(rst)
