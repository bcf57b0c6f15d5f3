"""Pieces of AWS CLI pages in Markdown: page texts, trees of members, syntaxes, examples."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.cli.editions import Edition
from shapewright.dialects.cli.examples import Block, Example
from shapewright.dialects.cli.options import type_word
from shapewright.dialects.cli.syntax import Syntax
from shapewright.dialects.cli.tree import DEEPEST, ENDLESS, MOST_CHARACTERS, Node
from shapewright.dialects.documentation.markdown import (
    fenced,
    join_blocks,
    list_item,
    quote,
    strong,
    to_markdown,
)
from shapewright.dialects.escape import Rendered, markdown, markdown_code
from shapewright.ir import Member

MOST_LEVELS = 6
"""Members that stand deeper go on at this level, with dotted names."""

_BULLET = "+"  # another one than documentation has, so that its last list stays its own

# Page texts are HTML with some of RST's markup.
_RST_MARKUP = {
    re.compile(r"``(.+?)``"): r"<code>\1</code>",
    re.compile(r"\*\*(.+?)\*\*"): r"<b>\1</b>",
    re.compile(r":\w+:`([^`<]+?)\s*<[^`]*>`"): r"\1",
}
_NAMED_LINK = re.compile(r'<a name="([^"]*)"')


def page_text(text: str) -> Rendered:
    """A text of the page's edition as Markdown."""
    for markup, replacement in _RST_MARKUP.items():
        text = markup.sub(replacement, text)
    return to_markdown(text)


def documentation_note(content: Rendered) -> Rendered:
    """Blocks under the title ``Note``."""
    return quote(join_blocks([strong("Note"), content]))


def union_note(member: Member, edition: Edition) -> Rendered:
    """Which members exclude each other; empty if the member is no union."""
    if not member.union:
        return Rendered("")
    names = ", ".join(f"<code>{name}</code>" for name in member.shape.members)
    return documentation_note(page_text(edition.texts["union"].replace("{members}", names)))


def possible_values(member: Member) -> Rendered:
    """The list of an enum's values; empty for other members."""
    if member.type != "string" or not member.enum:
        return Rendered("")
    values = Rendered("\n".join(list_item(markdown_code(value)) for value in member.enum))
    return join_blocks([Rendered("Possible values:"), values])


def syntaxes(found: Iterable[Syntax]) -> Iterator[Rendered]:
    """Each syntax with its title above it."""
    for syntax in found:
        yield Rendered(f"{markdown(syntax.title)}:")
        yield fenced("\n".join(syntax.lines), "json" if syntax.title == "JSON Syntax" else "")
        if syntax.values:
            yield Rendered("Where valid values are:")
            yield Rendered("\n".join(list_item(markdown_code(value)) for value in syntax.values))


def member_list(nodes: Iterable[Node], edition: Edition) -> Rendered:
    """Members and what stands below them, as nested lists."""
    tree = _Tree(edition)
    try:
        for node in nodes:
            tree.node(node, 0, "")
    except TooLarge:
        return Rendered(ENDLESS)
    return Rendered("\n\n".join(tree.parts))


class _Tree:
    """Writes members and what stands below them into ``parts``, one for each block."""

    def __init__(self, edition: Edition) -> None:
        self.parts: list[str] = []
        self._edition = edition
        self._budget = Budget(MOST_CHARACTERS)

    def node(self, node: Node, level: int, path: str) -> None:
        """Write a member.

        Args:
            level: how many lists it stands in.
            path: names of the members above that are not shown by their lists.
        """
        if len(node.above) > DEEPEST:
            raise TooLarge
        name = f"{path}{node.name}"
        if path and not node.name:
            name = f"{path.removesuffix('.')}[]"
        self._write(Rendered(f"{_BULLET} {_label(name, node)}"), level)
        if node.recurs:
            if node.member.type == "structure":
                self._write(Rendered("( ... recursive ... )"), level + 1)
            return
        self._write(to_markdown(node.member.documentation), level + 1)
        self._write(union_note(node.member, self._edition), level + 1)
        deeper = level + 1 < MOST_LEVELS
        for child in node.children():
            if deeper:
                self.node(child, level + 1, "")
            else:
                self.node(child, level, f"{name}.")

    def _write(self, content: Rendered, level: int) -> None:
        if content:
            text = _indented(content, level)
            self._budget.spend(len(text))
            self.parts.append(text)


@functools.lru_cache(maxsize=8192)
def _indented(content: Rendered, level: int) -> str:
    margin = "  " * level
    return "\n".join(margin + line if line else "" for line in content.split("\n"))


def _label(name: str, node: Node) -> str:
    word = markdown(type_word(node.member))
    return f"{strong(name)} -> ({word})" if name else f"({word})"


def examples(found: Sequence[Example]) -> Iterator[Rendered]:
    """Titles and blocks of examples."""
    targets = {
        block.lines[0]: block.mark
        for example in found
        for block in example.blocks
        if block.kind == "link"
    }
    for example in found:
        yield strong(example.title)
        for block in example.blocks:
            yield _block(block, targets)


def _block(block: Block, targets: Mapping[str, str]) -> Rendered:
    if block.kind == "text":
        return to_markdown(_with_targets(block.lines[0], targets))
    if block.kind == "list":
        items = (list_item(to_markdown(_with_targets(line, targets))) for line in block.lines)
        return Rendered("\n".join(items))
    if block.kind == "code":
        return fenced(block.lines[0])
    return fenced(block.lines[0], "rst") if block.kind == "rst" else Rendered("")


def _with_targets(text: str, targets: Mapping[str, str]) -> str:
    """Links that name their target get the target itself."""
    return _NAMED_LINK.sub(
        lambda match: f'<a href="{html.escape(targets.get(html.unescape(match[1]), ""))}"', text
    )
