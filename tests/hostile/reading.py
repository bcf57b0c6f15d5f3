"""What readers make of generated files: Python's parser, docutils and markdown-it."""

from __future__ import annotations

import ast
import functools
import re
import warnings
from collections import Counter
from dataclasses import dataclass
from typing import Any, ClassVar

import docutils.core
import docutils.nodes
import docutils.parsers.rst
from docutils.parsers.rst import directives, roles
from markdown_it import MarkdownIt

from shapewright.text import UNSAFE

ACTIVE_NODES = ("raw", "image", "figure", "meta", "include", "comment", "substitution_definition")
SAFE_LINK = re.compile(r"(?i)(https?://|mailto:)[^\s\x00-\x1f]*\Z")
_DIRECTIVES = ("py:method", "py:class", "toctree")
_ROLES = ("ref", "doc", "py:class", "py:meth")


@dataclass(frozen=True)
class Page:
    """What a page has that is more than text: counts of kinds, link targets, complaints."""

    kinds: Counter[str]
    links: frozenset[str]
    problems: Counter[str]
    text: str


class _Container(docutils.parsers.rst.Directive):
    """A directive of Sphinx: its content is read, its arguments are text."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[Any] = {"maxdepth": str, "titlesonly": str, "caption": str, "hidden": str}

    def run(self) -> list[docutils.nodes.Node]:
        node = docutils.nodes.container()
        if self.name == "toctree":
            return [docutils.nodes.literal_block("", "\n".join(self.content))]
        self.state.nested_parse(self.content, self.content_offset, node)
        return [docutils.nodes.inline("", " ".join(self.arguments)), node]


@functools.cache
def _know_sphinx() -> None:
    for name in _DIRECTIVES:
        directives.register_directive(name, _Container)
    for name in _ROLES:
        roles.register_generic_role(name, docutils.nodes.literal)


def read_rst(text: str) -> Page:
    """Read a page with everything on that docutils can do."""
    _know_sphinx()
    document = docutils.core.publish_doctree(
        text,
        settings_overrides={
            "raw_enabled": True,
            "file_insertion_enabled": True,
            "report_level": 5,
            "halt_level": 5,
            "_disable_config": True,
        },
    )
    kinds: Counter[str] = Counter()
    links: set[str] = set()
    problems: Counter[str] = Counter()
    for node in document.findall():
        kinds[node.__class__.__name__] += 1
        if isinstance(node, docutils.nodes.Element) and "refuri" in node:
            links.add(str(node["refuri"]))
    for message in document.findall(docutils.nodes.system_message):
        problems[_kind_of_message(message)] += 1
    for message in document.parse_messages + document.transform_messages:
        problems[_kind_of_message(message)] += 1
    return Page(kinds, frozenset(links), problems, document.astext())


def _kind_of_message(message: Any) -> str:
    text = re.sub(r'".*?"|line \d+', "...", message.astext().split("\n")[0])
    return f"{message['level']} {text.split(') ')[-1]}"


def read_markdown(text: str) -> Page:
    """Read a page with HTML and tables on."""
    kinds: Counter[str] = Counter()
    links: set[str] = set()
    shown: list[str] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        for part in (token, *(token.children or ())):
            kind = part.type
            if kind in ("html_block", "html_inline"):
                kind = f"{kind} {part.content.strip()}"
            kinds[kind] += 1
            target = part.attrs.get("href") or part.attrs.get("src")
            if target is not None:
                links.add(str(target))
            shown.append(part.content)
    return Page(kinds, frozenset(links), Counter(), "\n".join(shown))


def statements(source: str) -> list[str]:
    """Kinds of the statements and expressions of a module, in order, its texts left out.

    The module is read with every warning an error.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = ast.parse(source)
        compile(source, "generated", "exec", dont_inherit=True)
    return [type(node).__name__ for node in ast.walk(tree)]


def calls(source: str) -> frozenset[str]:
    """Everything that a module names or calls; texts are none of it."""
    return frozenset(node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name))


def unsafe_characters(text: str) -> list[str]:
    """Characters that must not stand in an output as they are."""
    return sorted({f"U+{ord(found):04X}" for found in UNSAFE.findall(text)})
