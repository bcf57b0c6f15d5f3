"""The captured page of AWS's API reference, made again from the spec, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from shapewright.pipeline import Options, generate

ROOT = Path(__file__).parents[2]
PAGE = "docs/api/pinpoint-sms-voice-v2/SendDestinationNumberVerificationCode.md"


def capture(page: str) -> str:
    """The page as plain text, in the way in which the published page was captured.

    The title and every heading, paragraph and code block is one item, white space in it is one
    blank; between items stands an empty line, after the last nothing. Text loses its styles and
    links. Lists of nothing but links are lost.
    """
    _, front_matter, body = page.split("---\n", 2)
    root = SyntaxTreeNode(MarkdownIt("commonmark").parse(body))
    return "\n\n".join([yaml.safe_load(front_matter)["title"], *items(root)])


def items(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type == "inline":
        yield "".join(text(node))
    elif node.type == "fence":
        yield " ".join(node.content.split())
    elif not is_list_of_links(node):
        for child in node.children:
            yield from items(child)


def text(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type in {"text", "code_inline"}:
        yield node.content
    for child in node.children:
        yield from text(child)


def is_list_of_links(node: SyntaxTreeNode) -> bool:
    return node.type == "bullet_list" and all(
        [inline.type for paragraph in item.children for inline in paragraph.children[0].children]
        == ["link"]
        for item in node.children
    )


def test_page_003_is_reproduced() -> None:
    made = generate(ROOT / "specs", Options(targets=("docs",), edition="api-reference-2025-10"))
    page = made.files[PAGE].decode()
    published = (ROOT / "tests/published/003_410252716317f294.txt").read_bytes()
    assert capture(page).encode() == published


def test_what_that_edition_says_stays_in_it() -> None:
    made = generate(ROOT / "specs", Options(targets=("docs",)))
    page = made.files[PAGE].decode()
    assert "a shared End User Messaging SMS resource" in page
    assert "see Common Error Types." in page
