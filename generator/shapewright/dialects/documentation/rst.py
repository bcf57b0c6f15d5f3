"""AWS documentation HTML to reStructuredText, letter for letter as AWS's own tools write it.

Two flavours: boto3's pages (``botocore.docs.bcdoc``) and the pages of the AWS CLI version 1
(``awscli.bcdoc``). They differ in white space, and in what they do with nested inline tags.

Text goes into the output as it is, as those tools do, as long as nothing in it could be read as
a directive, a role, or a link of its own. Else the documentation is written as plain text with
every special character escaped: no text of AWS's models needs that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

from shapewright.dialects.documentation.active import is_active
from shapewright.dialects.documentation.tree import parse
from shapewright.dialects.documentation.write import (
    INDENT,
    OWN,
    Boto3Writer,
    CliWriter,
    PlainWriter,
    Writer,
)
from shapewright.dialects.escape import Rendered, rst


class Flavour(Enum):
    """Whose reStructuredText is written."""

    BOTO3 = "boto3"
    CLI = "cli"


_WRITERS: dict[Flavour, type[Writer]] = {Flavour.BOTO3: Boto3Writer, Flavour.CLI: CliWriter}


def to_rst(
    html: str,
    level: int,
    flavour: Flavour,
    before: str = "",
    words: Mapping[str, str] = MappingProxyType({}),
) -> Rendered:
    """What AWS's tool appends to its document for ``html``.

    Args:
        html: documentation, verbatim.
        level: levels of indentation where it stands, two blanks each.
        flavour: whose way of writing.
        before: what was written last into the same document; the tools see whether it ends in a
            blank.
        words: words to be replaced wherever they stand alone (a member by its option).
    """
    if not html:
        return Rendered("")
    hits = words.keys() & set(re.split(r"[\s<>]+", html)) if words else ()
    found = tuple((word, words[word]) for word in sorted(hits))
    text, _ = _relative(html, level > 0, flavour, before[-1:], found)
    return Rendered(text.replace(INDENT, "  " * level))


def inert_rst(text: str) -> Rendered:
    """Text that AWS takes for reStructuredText: as it is if it is inert, else all escaped."""
    return rst(text) if is_active(text) else Rendered(text)


def stray_targets(html: str) -> tuple[Rendered, ...]:
    """Targets of links that the AWS CLI's tool leaves open and defines at the end of its document.

    They are the links whose text ends in an element and a blank. The tool writes
    ``.. _target: target`` for each of them, once per document.
    """
    return _relative(html, False, Flavour.CLI, "", ())[1] if "href" in html else ()


@lru_cache(maxsize=1 << 15)
def _relative(
    html: str, indented: bool, flavour: Flavour, before: str, words: tuple[tuple[str, str], ...]
) -> tuple[str, tuple[Rendered, ...]]:
    """The text with a mark for the indentation, and the stray targets.

    The text depends on the level only in that there is one, because the tools look at the last
    blank written before inline markup.
    """
    writer = _WRITERS[flavour](indented, before, dict(words))
    text = _write(html, writer)
    if is_active(text):
        writer = PlainWriter(indented, before, dict(words))
        text = _write(html, writer)
    for mark, own in OWN.items():
        text = text.replace(mark, own)
    return text, tuple(Rendered(target) for target in dict.fromkeys(writer.stray))


def _write(html: str, writer: Writer) -> str:
    start = "".join(writer.writes)
    for root in parse(html):
        writer.root(root)
    return "".join(writer.writes).removeprefix(start)
