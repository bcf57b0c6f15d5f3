"""A reStructuredText page as a browser would show it: a list of blocks, read by docutils."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import roles
from docutils.parsers.rst.states import Inliner

_SETTINGS = {
    "doctitle_xform": False,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 3,
    "halt_level": 3,
    "smart_quotes": False,
    "language_code": "en",
}


@dataclass(frozen=True)
class Segment:
    """Text of a paragraph; ``link`` is a label of the site or an address."""

    text: str
    code: bool = False
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Code:
    text: str


@dataclass(frozen=True)
class Bullets:
    """A list; each item is one paragraph."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Note:
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """A heading and all that stands under it, down to the next one of its level."""

    blocks: tuple[Block, ...]


Block = Paragraph | Heading | Code | Bullets | Quote | Note | Section


def read_page(rst: str, *, smart_quotes: bool) -> tuple[Block, ...]:
    """The page's blocks; ``smart_quotes`` as the site's generator sets quotation marks."""
    known = dict(roles._roles)
    for role in ("ref", "doc"):
        roles.register_local_role(role, _cross_reference)
    try:
        document = publish_doctree(
            rst, settings_overrides={**_SETTINGS, "smart_quotes": smart_quotes}
        )
    finally:  # other tests read pages without these roles
        roles._roles.clear()
        roles._roles.update(known)
    return tuple(_blocks(document.children, 1))


def _cross_reference(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: Mapping[str, Any] = MappingProxyType({}),
    content: Sequence[str] = (),
) -> tuple[list[nodes.reference], list[nodes.reference]]:
    """``:ref:`text <label>```: a link to a place of the same site."""
    title, _, target = text.partition(" <")
    return [nodes.reference(rawtext, title, refuri=target.removesuffix(">"))], []


def _blocks(children: Sequence[nodes.Node], level: int) -> Iterator[Block]:
    for node in children:
        if isinstance(node, nodes.section):
            yield Section(tuple(_blocks(node.children, level + 1)))
        elif isinstance(node, nodes.title):
            yield Heading(level - 1, node.astext())
        elif isinstance(node, nodes.paragraph):
            yield Paragraph(tuple(_segments(node)))
        elif isinstance(node, nodes.literal_block):
            yield Code(node.astext())
        elif isinstance(node, nodes.bullet_list):
            yield Bullets(tuple(_item(item) for item in node.children))
        elif isinstance(node, nodes.block_quote):
            yield Quote(tuple(_blocks(node.children, level)))
        elif isinstance(node, nodes.note | nodes.warning):
            yield Note(type(node).__name__.capitalize(), tuple(_blocks(node.children, level)))
        elif not isinstance(node, nodes.target | nodes.comment):
            raise AssertionError(f"no block for a {type(node).__name__}")


def _item(item: nodes.Node) -> Paragraph:
    (paragraph,) = item.children
    assert isinstance(paragraph, nodes.paragraph)
    return Paragraph(tuple(_segments(paragraph)))


def _segments(paragraph: nodes.Element) -> Iterator[Segment]:
    for node in paragraph.children:
        if isinstance(node, nodes.target):
            continue
        if isinstance(node, nodes.reference):
            yield Segment(node.astext(), link=node["refuri"])
        else:
            yield Segment(node.astext(), code=isinstance(node, nodes.literal))
