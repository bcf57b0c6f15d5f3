"""AWS documentation HTML as a small tree, built as the documentation tools of AWS build theirs.

Only the tags that those tools know become nodes; others vanish and their text stays. An end tag
closes the innermost open node whatever its name, so the tree of faulty HTML is theirs too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

_ADMONITION_TAGS = frozenset({"note", "important", "danger"})
_INLINE_TAGS = frozenset({"a", "b", "bold", "code", "i", "italics"})
_OTHER_TAGS = frozenset({"codeblock", "examples", "fullname", "li", "ol", "p", "ul"})
KNOWN_TAGS = _ADMONITION_TAGS | _INLINE_TAGS | _OTHER_TAGS
_BLOCK_TAGS = frozenset({"p", "note", "ul", "li"})

# Deeper than any documentation of AWS; what is nested deeper keeps its text and loses its tags.
_MAX_DEPTH = 64

# Of more tags than these that never end, none is looked at: each would be looked for to the end.
_MOST_UNFINISHED = 100


@dataclass(slots=True)
class Text:
    """A run of text: its white space at both ends, verbatim, and what stands between."""

    lead: str
    body: str
    trail: str

    @classmethod
    def of(cls, data: str) -> Text:
        body = data.strip()
        if not body:
            return cls("", "", data)
        start = data.index(body)
        return cls(data[:start], body, data[start + len(body) :])

    def is_blank(self) -> bool:
        return not self.body and bool(self.lead or self.trail)

    def starts_blank(self) -> bool:
        return bool(self.lead) or self.is_blank()

    def ends_blank(self) -> bool:
        return bool(self.trail) or self.is_blank()

    def lstrip(self) -> None:
        self.lead = ""
        if not self.body:
            self.trail = ""

    def rstrip(self) -> None:
        self.trail = ""
        if not self.body:
            self.lead = ""


@dataclass(slots=True)
class Tag:
    """An element and what stands in it; the root of a tree has no name."""

    name: str
    attributes: Sequence[tuple[str, str | None]] = ()
    children: list[Text | Tag] = field(default_factory=list)

    @property
    def href(self) -> str | None:
        """The target of a link; the last one if there are several."""
        return next((value for key, value in reversed(self.attributes) if key == "href"), None)

    def is_blank(self) -> bool:
        return all(child.is_blank() for child in self.children)

    def starts_blank(self) -> bool:
        return bool(self.children) and self.children[0].starts_blank()

    def ends_blank(self) -> bool:
        return bool(self.children) and self.children[-1].ends_blank()

    def lstrip(self) -> None:
        while self.children and self.children[0].is_blank():
            del self.children[0]
        if self.children:
            self.children[0].lstrip()

    def rstrip(self) -> None:
        while self.children and self.children[-1].is_blank():
            del self.children[-1]
        if self.children:
            self.children[-1].rstrip()


class _Lost(Exception):
    """Something follows an end tag that closed the whole document: AWS's tools drop it all."""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.begin()

    def begin(self) -> Tag:
        root = Tag("")
        self.open = [root]
        return root

    def _current(self) -> Tag:
        if not self.open:
            raise _Lost
        return self.open[-1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in KNOWN_TAGS:
            return
        parent = self._current()
        if len(self.open) > _MAX_DEPTH:
            self.open.append(parent)
            return
        node = Tag(tag, attrs)
        parent.children.append(node)
        self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in KNOWN_TAGS:
            self._current()
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self._current().children.append(Text.of(data))


def parse(html: str) -> tuple[Tag, ...]:
    """The trees of ``html``: one, and a second where a tail is only read at the end of input.

    Such a tail is text after the last ``&``, or an unfinished tag. HTML that AWS's tools give up
    has no trees.
    """
    builder = _Builder()
    roots: list[Tag] = []
    try:
        roots.append(builder.begin())
        builder.feed(html)
        roots.append(builder.begin())
        if builder.rawdata.count("<") > _MOST_UNFINISHED:
            builder.rawdata = builder.rawdata.replace("<", "&lt;")
        builder.close()
    except (_Lost, AssertionError):  # the standard library asserts on ``<![x[``
        del roots[-1]
    return tuple(root for root in roots if root.children)


def collapse(root: Tag) -> None:
    """Remove the white space that browsers would, as botocore does; changes the tree in place."""
    if not root.name or root.name in _BLOCK_TAGS:
        root.lstrip()
        root.rstrip()
    if root.name:
        _collapse_between(root.children)
    for child in root.children:
        if isinstance(child, Tag):
            collapse(child)


def _collapse_between(children: Sequence[Text | Tag]) -> None:
    for left, right in pairwise(children):
        if isinstance(left, Text) and left.ends_blank() and right.starts_blank():
            right.lstrip()
    for left, right in pairwise(children):
        if isinstance(right, Text) and left.ends_blank() and right.starts_blank():
            left.rstrip()


def strip_item(item: Tag) -> bool:
    """Remove the white space before the first text of a list item, as the AWS CLI does.

    Returns whether any text was found; changes the tree in place.
    """
    for child in item.children:
        if isinstance(child, Tag):
            if strip_item(child):
                return True
            continue
        child.lstrip()
        if child.body:
            return True
    return False
