"""AWS documentation HTML as blocks: paragraphs, lists, notes, preformatted text.

It is read as a browser would: white space collapses, a block ends the paragraph before it, an end
tag without its start tag does nothing. Tags that are not known vanish and their text stays.
The reading is a scan with one regular expression and the same on every Python version; the tags
that can be open at once are limited, so hostile text costs little more than other text of its
length. (``tree`` is another reading of the same HTML: botocore's, flaws included.)
"""

from __future__ import annotations

import functools
import html
import re
from dataclasses import dataclass

NOTES = {"note": "Note", "important": "Important"}
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dt", "dd"})
_BREAKS = frozenset({"p", "br", "div", "pre", "fullname", "h1", "h2", "h3", "h4", "h5", "h6"})
_STRONG = frozenset({"b", "strong", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_EMPHASIS = frozenset({"i", "em"})
_CODE = frozenset({"code", "pre"})
_STYLES = _STRONG | _EMPHASIS | _CODE | {"a"}

# What is nested deeper than this keeps its text and loses its lists and notes.
MOST_CONTAINERS = 12
# Of more styles than these, open at once, the innermost are as if not there.
MOST_STYLES = 32

_TOKEN = re.compile(
    r"""
    <!--(?:.*?-->|.*)
    | <[!?][^>]*>?
    | <(?P<end>/)?(?P<tag>[A-Za-z][^\s<>/]*+)
      (?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>
    """,
    re.DOTALL | re.VERBOSE,
)
_HREF = re.compile(
    r"""(?:^|\s)href\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; of code, strong and emphasis it has at most one."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs; the first does not begin with a blank and the last does not end with one."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Lines that are to be shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """What stands beside one bullet or number; never empty."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; a definition list is one whose items begin with a strong paragraph."""

    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Blocks set apart under a title (``Note``, ``Important``)."""

    title: str
    blocks: tuple[Block, ...]


Block = Paragraph | Preformatted | ItemList | Note

# Stands between two code elements, so that a blank at the border belongs to neither.
_END_OF_CODE = Run("")


@functools.lru_cache(maxsize=8192)
def blocks(documentation: str) -> tuple[Block, ...]:
    """The blocks of documentation HTML; none if it shows no text."""
    reader = _Reader()
    position = 0
    for token in _TOKEN.finditer(documentation):
        reader.text(documentation[position : token.start()])
        position = token.end()
        tag = (token["tag"] or "").lower()
        if token["end"]:
            reader.end(tag)
        elif tag:
            reader.start(tag, token["attributes"])
    reader.text(documentation[position:])
    return reader.finish()


class _Container:
    """An open list, item or note and the blocks or items that it holds so far."""

    __slots__ = ("blocks", "implied", "items", "tag")

    def __init__(self, tag: str, implied: bool = False) -> None:
        self.tag = tag
        self.implied = implied
        self.blocks: list[Block] = []
        self.items: list[Item] = []


class _Reader:
    """Builds blocks from tags and text; one use."""

    def __init__(self) -> None:
        self._open = [_Container("")]
        self._styles: list[tuple[str, str]] = []
        self._runs: list[Run] = []

    def text(self, text: str) -> None:
        if text:
            self._runs.append(self._styled(html.unescape(text)))

    def start(self, tag: str, attributes: str) -> None:
        if tag in _LISTS or tag in NOTES:
            self._end_styles()
            self._open_block(tag)
        elif tag in _ITEMS:
            self._end_styles()
            self._open_item(tag)
        elif tag in _BREAKS:
            self._end_paragraph()
        full = len(self._styles) >= MOST_STYLES
        if tag in _STYLES and not full and not attributes.endswith("/"):
            self._styles.append((tag, _href(attributes) if tag == "a" else ""))

    def end(self, tag: str) -> None:
        if tag in _LISTS or tag in NOTES or tag in _ITEMS:
            self._end_styles()
            self._close(tag)
        elif tag in _BREAKS:
            self._end_paragraph()
        for index in range(len(self._styles) - 1, -1, -1):
            if self._styles[index][0] == tag:
                del self._styles[index]
                break
        if tag == "code":
            self._runs.append(_END_OF_CODE)

    def finish(self) -> tuple[Block, ...]:
        self._end_paragraph()
        while len(self._open) > 1:
            self._close_last()
        return tuple(self._open[0].blocks)

    def _styled(self, text: str) -> Run:
        tags = {tag for tag, _ in self._styles}
        code = not tags.isdisjoint(_CODE)
        strong = not code and not tags.isdisjoint(_STRONG)
        return Run(
            text,
            strong=strong,
            emphasis=not code and not strong and not tags.isdisjoint(_EMPHASIS),
            code=code,
            href=next((href for tag, href in reversed(self._styles) if tag == "a"), ""),
        )

    def _open_block(self, tag: str, implied: bool = False) -> None:
        """Open a list or note if it is not too deep; a list keeps room for its items."""
        self._leave_list()
        if len(self._open) + (2 if tag in _LISTS else 1) <= MOST_CONTAINERS:
            self._open.append(_Container(tag, implied))

    def _open_item(self, tag: str) -> None:
        """``dt`` and ``li`` begin an item; ``dd`` goes on with the item of its ``dt``."""
        if self._open[-1].tag == "li" and tag != "dd":
            self._close_last()
        if self._open[-1].tag not in _LISTS | {"li"}:
            self._open_block("ul" if tag == "li" else "dl", implied=True)
        if self._open[-1].tag in _LISTS:
            self._open.append(_Container("li"))

    def _leave_list(self) -> None:
        """Make the innermost container one for blocks: what a list holds beside its items
        belongs to the item before, and ends a list that no tag began."""
        while self._open[-1].implied:
            self._close_last()
        if self._open[-1].tag in _LISTS:
            item = _Container("li")
            if self._open[-1].items:
                item.blocks += self._open[-1].items.pop().blocks
            self._open.append(item)

    def _close(self, tag: str) -> None:
        """Close the innermost container of this tag, and what is open in it."""
        if tag in (container.tag for container in self._open):
            while self._open[-1].tag != tag:
                self._close_last()
            self._close_last()

    def _close_last(self) -> None:
        done = self._open.pop()
        parent = self._open[-1]
        if done.items:
            parent.blocks.append(ItemList(done.tag == "ol", tuple(done.items)))
        elif done.blocks and done.tag in NOTES:
            parent.blocks.append(Note(NOTES[done.tag], tuple(done.blocks)))
        elif done.blocks:
            parent.items.append(Item(tuple(done.blocks)))

    def _end_styles(self) -> None:
        self._end_paragraph()
        self._styles = []

    def _end_paragraph(self) -> None:
        """End the paragraph, and with it the styles of text that nobody ended."""
        preformatted = any(tag == "pre" for tag, _ in self._styles)
        block = _preformatted(self._runs) if preformatted else _paragraph(self._runs)
        self._runs = []
        self._styles = [style for style in self._styles if style[0] == "dt"]
        if block is not None:
            self._leave_list()
            self._open[-1].blocks.append(block)


def _href(attributes: str) -> str:
    match = _HREF.search(attributes)
    return html.unescape(match["double"] or match["single"] or match["bare"] or "") if match else ""


def _preformatted(runs: list[Run]) -> Preformatted | None:
    text = "".join(run.text for run in runs).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return Preformatted(text) if text.strip() else None


def _paragraph(runs: list[Run]) -> Paragraph | None:
    """Collapse white space over the whole paragraph."""
    pieces: list[Run] = []
    for run in runs:
        if run is _END_OF_CODE:
            if pieces and pieces[-1].text == " ":
                pieces[-1] = Run(" ")
            continue
        words = " ".join(run.text.split())
        if run.text[0].isspace() and pieces and pieces[-1].text != " ":
            pieces.append(_with_text(run, " "))
        if words:
            pieces.append(_with_text(run, words))
            if run.text[-1].isspace():
                pieces.append(_with_text(run, " "))
    if pieces and pieces[-1].text == " ":
        pieces.pop()
    return Paragraph(_joined(pieces)) if pieces else None


def _joined(pieces: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one style become one run; a blank has only the style of both neighbours."""
    runs: list[Run] = []
    for index, piece in enumerate(pieces):
        if piece.text == " ":
            before, after = pieces[index - 1], pieces[index + 1]
            same_link = piece.href == before.href == after.href
            piece = Run(
                " ",
                same_link and piece.strong and before.strong and after.strong,
                same_link and piece.emphasis and before.emphasis and after.emphasis,
                same_link and piece.code and before.code and after.code,
                piece.href if same_link else "",
            )
        if runs and _with_text(runs[-1], "") == _with_text(piece, ""):
            runs[-1] = _with_text(piece, runs[-1].text + piece.text)
        else:
            runs.append(piece)
    return tuple(runs)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.strong, run.emphasis, run.code, run.href)
