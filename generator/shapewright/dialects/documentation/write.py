"""Writers of reStructuredText for documentation trees: boto3's way, the AWS CLI's, and plain."""

from __future__ import annotations

import re
from collections.abc import Mapping

from shapewright.dialects import links
from shapewright.dialects.documentation.tree import Tag, Text, collapse, strip_item
from shapewright.dialects.escape import rst

# Stand-ins while a text is being written, so that what the writer wrote is told from what the
# documentation says. Specs cannot hold control characters.
INDENT = "\0"
DIRECTIVE = "\1"
LINK_END = "\2"
OWN = {DIRECTIVE: "..", LINK_END: "`__"}

_ADMONITIONS = {"note": "note", "important": "warning", "danger": "danger"}
_INLINE = {"b": "**", "bold": "**", "i": "*", "italics": "*", "code": "``"}
_SILENT = frozenset({"examples", "fullname"})

_ENDS_LINK = re.compile(r"[\s<>`\\\"]")


class Writer:
    """What both flavours share. ``writes`` is what was written, piece by piece.

    The tools decide by the last piece, so that the pieces matter, not only the text.
    """

    def __init__(self, indented: bool, before: str, words: Mapping[str, str]) -> None:
        self.writes = [before] if before else []
        self.words = words
        self.indentation = INDENT if indented else ""
        self.list_depth = 0
        self.paragraphs = True
        self.target: str | None = None
        self.stray: list[str] = []

    def write(self, piece: str) -> None:
        self.writes.append(piece)

    def pop(self) -> str:
        return self.writes.pop() if self.writes else ""

    def paragraph(self) -> None:
        self.write(f"\n\n{self.indentation}")

    def line(self) -> None:
        self.write(f"\n{self.indentation}")

    def indent(self) -> None:
        self.indentation += "  "

    def dedent(self) -> None:
        self.indentation = self.indentation[:-2]

    def root(self, root: Tag) -> None:
        self.children(root)

    def children(self, parent: Tag) -> None:
        for child in parent.children:
            if isinstance(child, Tag):
                self.tag(child, parent)
            else:
                self.text(child)

    def text(self, text: Text) -> None:
        raise NotImplementedError

    def joined(self, text: Text) -> str:
        return " ".join(self.words.get(word, word) for word in text.body.split())

    def tag(self, tag: Tag, parent: Tag) -> None:
        name = tag.name
        if name in _INLINE:
            self.inline(tag, _INLINE[name])
        elif name == "a":
            self.link(tag)
        elif name not in _SILENT:
            self.block(tag)

    def block(self, tag: Tag) -> None:
        if tag.name == "p":
            self.own_paragraph(tag)
        elif tag.name == "li":
            self.item(tag)
        elif tag.name in ("ul", "ol"):
            self.list(tag)
        elif tag.name == "codeblock":
            self.indented("::", tag)
        else:
            self.paragraph()
            self.indented(f"{DIRECTIVE} {_ADMONITIONS[tag.name]}::", tag)

    def own_paragraph(self, tag: Tag) -> None:
        if self.paragraphs:
            self.paragraph()
        self.children(tag)
        if self.paragraphs:
            self.paragraph()

    def item(self, tag: Tag) -> None:
        self.line()
        self.paragraphs = False
        self.write("* ")
        self.children(tag)
        self.paragraphs = True
        self.line()

    def list(self, tag: Tag) -> None:
        nested = self.list_depth != 0
        if nested:
            self.indent()
        self.list_depth += 1
        self.paragraph()
        self.children(tag)
        self.list_depth -= 1
        if nested:
            self.dedent()
        self.paragraph()

    def indented(self, head: str, tag: Tag) -> None:
        self.write(head)
        self.indent()
        self.paragraph()
        self.children(tag)
        self.dedent()
        self.paragraph()

    def inline(self, tag: Tag, markup: str) -> None:
        raise NotImplementedError

    def link(self, tag: Tag) -> None:
        """A link to a target that no reader could run; else its text alone."""
        target = (tag.href or "").strip()
        if not links.may_stand(target) or _ENDS_LINK.search(target):
            self.children(tag)
            return
        self.open_link(tag)
        self.children(tag)
        self.close_link()

    def open_link(self, tag: Tag) -> None:
        raise NotImplementedError

    def close_link(self) -> None:
        if not self.target:
            return
        title = self.pop().rstrip(f" {INDENT}")
        if title == "`":
            self.writes.append(f"`<{self.target}>{LINK_END}")
        elif title:
            self.writes += [title.replace(":", r"\:"), f" <{self.target}>{LINK_END}"]
        else:
            self.writes.append(self.target)
            self.write(LINK_END)
            self.stray.append(self.target)
        self.target = None


class Boto3Writer(Writer):
    def root(self, root: Tag) -> None:
        collapse(root)
        self.children(root)

    def text(self, text: Text) -> None:
        joined = f"{text.lead}{self.joined(text)}{text.trail}"
        if joined:
            self.write(joined)

    def tag(self, tag: Tag, parent: Tag) -> None:
        outer = tag.name in ("b", "i") and any(isinstance(child, Tag) for child in tag.children)
        inner = parent.name in ("code", "a") and tag.name in ("i", "code", "a")
        if outer or inner:
            self.children(tag)
        else:
            super().tag(tag, parent)

    def blank(self) -> None:
        """A blank behind the last piece, whatever it is, unless it has one."""
        last = self.pop()
        self.writes.append(last if not last or last[-1] in (" ", INDENT) else f"{last} ")

    def inline(self, tag: Tag, markup: str) -> None:
        if markup == "``":
            self.blank()
        elif self.writes and self.writes[-1] in ("*", "**"):
            self.write(" ")
        self.write(markup)
        self.children(tag)
        last = self.pop()
        if last != markup:
            self.writes.append(last)
            self.write(markup)

    def open_link(self, tag: Tag) -> None:
        self.blank()
        if tag.href is not None:
            self.target = tag.href.strip()
            self.write("`")
        elif not tag.attributes:
            self.write(" ")

    def close_link(self) -> None:
        if self.target:
            title = self.pop()
            while self.writes and not title.startswith("`"):
                title = self.pop() + title
            self.writes.append("`" + title[1:].lstrip(" ") if title.startswith("` ") else title)
        super().close_link()


class CliWriter(Writer):
    def text(self, text: Text) -> None:
        if text.body:
            self.write(self.joined(text) + (" " if text.trail else ""))
        elif text.is_blank():
            self.write(" ")

    def item(self, tag: Tag) -> None:
        strip_item(tag)
        super().item(tag)

    def inline(self, tag: Tag, markup: str) -> None:
        self.write(markup)
        self.children(tag)
        last = self.pop().rstrip(f" {INDENT}")
        if last != markup:
            self.writes.append(last)
            self.write(f"{markup} ")

    def open_link(self, tag: Tag) -> None:
        if tag.href is not None:
            self.target = tag.href
            self.write("`")
        elif not tag.attributes:
            self.write(" ")

    def close_link(self) -> None:
        super().close_link()
        self.write(" ")


class PlainWriter(CliWriter):
    """Paragraphs, lists and notes as ever; of all else the text, every special one escaped."""

    def text(self, text: Text) -> None:
        if text.is_blank():
            self.write(" ")
        elif text.body:
            lead, trail = " " * bool(text.lead), " " * bool(text.trail)
            self.write(f"{lead}{rst(self.joined(text))}{trail}")

    def inline(self, tag: Tag, markup: str) -> None:
        self.children(tag)

    def link(self, tag: Tag) -> None:
        self.children(tag)
