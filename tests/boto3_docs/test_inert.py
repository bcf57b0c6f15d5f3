"""Whatever a documentation says, its page shows it and does nothing else."""

from __future__ import annotations

import io
import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

from shapewright.dialects.documentation.rst import Flavour, to_rst
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from tests.boto3_docs.models import linked, model
from tests.boto3_docs.pages import method_page, render
from tests.hostile.texts import TEXTS
from tests.support.turns import in_turns

HARMFUL = (
    ".. canary:: x",
    ".. canary::",
    ".. include:: {secret}",
    ".. csv-table:: x\n   :file: {secret}",
    ".. raw:: html\n\n   <script>",
    ".. |x| image:: javascript:alert(1)",
    ".. meta::\n   :x: y",
    ".. _t: javascript:alert(1)",
    "__ javascript:alert(1)",
    ":canary:`x`",
    "`x`:canary:",
    "`x <javascript:alert(1)>`_",
    "`x <javascript:alert(1)>`__",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "+---------------+\n| .. canary:: x |\n+---------------+",
)
FRAGMENTS = (
    *HARMFUL,
    "`x &lt;javascript:alert(1)>`__",
    "&lt;javascript:alert(1)&gt;",
    "&#46;&#46; canary&#58;&#58; x",
    "&#96;x&#96;:canary:",
    "&#x2028;.. canary:: x",
    "&#x202e;",
    "&#13;",
    ".. [1] x",
    ".. role:: y(canary)",
    "vbscript:x",
    "|x|",
    "t_",
    "x__",
    "====",
    "..",
    " canary:: x",
    ":canary:",
    "`",
    "``",
    "_",
    "\\",
    "*",
    "**",
    "|",
    "::",
    "\n",
    "\n\n",
    "java",
    "script:alert(1)",
    "- ",
    "1. ",
    ":x: ",
    ">>> ",
    "word ",
)
TAGS = ("p", "code", "a", "b", "i", "ul", "ol", "li", "note", "div", "codeblock", "unknown")
TARGETS = (
    "https://example.com",
    "javascript:alert(1)",
    " JaVascript:alert(1)",
    "java&#10;script:alert(1)",
    "jav&#9;ascript:x",
    "&#1;javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "x`_ .. canary:: y",
    "https://x>`__ `y <javascript:alert(1)",
    "&#x2028;.. canary:: x",
    "\\javascript:x",
    "x_",
    "",
)
LEADS = ("", ".. py:method:: x()\n\n  :param X: ", "* **X** -> (string)\n\n  ")
SAFE = ("http:", "https:", "mailto:")

_active: list[str] = []


class _Canary(Directive):
    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        _active.append("directive")
        return []


class _Body(Directive):
    """Stands for Sphinx's directives: what is in it is parsed as usual."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"maxdepth": str, "titlesonly": str}

    def run(self) -> list[nodes.Node]:
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        return [body]


def _canary(*_: Any, **__: Any) -> Any:
    _active.append("role")
    return [nodes.literal()], []


def _shown(_role: str, _raw: str, text: str, *_: Any) -> Any:
    return [nodes.literal(text, text)], []


@pytest.fixture(scope="module", autouse=True)
def sphinx_names() -> None:
    directives.register_directive("canary", _Canary)
    roles.register_local_role("canary", _canary)
    for name in ("py:method", "py:class", "toctree"):
        directives.register_directive(name, _Body)
    for name in ("doc", "ref", "class", "py:class"):
        roles.register_local_role(name, _shown)


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("secret") / "secret.txt"
    file.write_text("the-secret")
    return file


def document(rst: str) -> nodes.document:
    settings = {
        "report_level": 5,
        "halt_level": 6,
        "raw_enabled": True,
        "file_insertion_enabled": True,
        "warning_stream": io.StringIO(),
    }
    return publish_doctree(rst, settings_overrides=settings)


def harm(rst: str) -> list[str]:
    """What in a text does more than show itself, with raw text and file insertion allowed."""
    _active.clear()
    tree = document(rst)
    found = list(_active)
    unsafe = (nodes.raw, nodes.image, nodes.substitution_definition, nodes.meta, nodes.math)
    for node in tree.findall():
        if isinstance(node, unsafe):
            found.append(type(node).__name__)
        uri = node.get("refuri", "") if isinstance(node, nodes.Element) else ""
        if ":" in uri.split("/")[0] and not uri.lower().startswith(SAFE):
            found.append(uri)
    return found + (["file"] if "the-secret" in tree.astext() else [])


def mixtures(seed: int, count: int, secret: Path) -> Iterator[str]:
    """Documentations made of hostile fragments, in tags that match or do not."""
    choice = random.Random(seed)
    for _ in range(count):
        parts: list[str] = []
        opened: list[str] = []
        for _ in range(choice.randint(1, 9)):
            kind = choice.random()
            if kind < 0.6:
                parts.append(choice.choice(FRAGMENTS).format(secret=secret))
            elif kind < 0.85:
                opened.append(choice.choice(TAGS))
                target = f' href="{choice.choice(TARGETS)}"' if opened[-1] == "a" else ""
                parts.append(f"<{opened[-1]}{target}>")
            elif opened:
                parts.append(f"</{opened.pop()}>")
        while opened and choice.random() < 0.9:
            parts.append(f"</{opened.pop()}>")
        yield "".join(parts)


@pytest.mark.parametrize("text", HARMFUL)
def test_the_judge_sees_harm(text: str, secret: Path) -> None:
    assert harm(text.format(secret=secret)) != []


@pytest.mark.parametrize("flavour", Flavour)
def test_fragments_alone(flavour: Flavour, secret: Path) -> None:
    for fragment, tag, lead in itertools.product(FRAGMENTS, ("p", "code", "li"), LEADS):
        html = f"<{tag}>{fragment.format(secret=secret)}</{tag}>"
        assert harm(lead + to_rst(html, 2, flavour, lead)) == [], html


@pytest.mark.parametrize(("seed", "flavour"), in_turns(range(4), list(Flavour), "0123"))
def test_mixtures_of_fragments(seed: int, flavour: Flavour, secret: Path) -> None:
    for html in mixtures(seed, 150, secret):
        lead = LEADS[seed % 3]
        assert harm(lead + to_rst(html, 2, flavour, lead)) == [], html


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("flavour", Flavour)
def test_targets_of_links(target: str, flavour: Flavour) -> None:
    html = f'<p>see <a href="{target}">this <code>text</code></a>.</p>'
    text = to_rst(html, 0, flavour)
    assert harm(text) == []
    assert "this" in document(text).astext()


@pytest.mark.parametrize("flavour", Flavour)
def test_hostile_text_is_shown(flavour: Flavour) -> None:
    for html in (
        "<p>first .. raw:: html last</p>",
        "<ul><li>first :canary:`x` last</li></ul>",
        "<p>first <code>a`` :canary:`x` ``b</code> <a href='javascript:x'>last</a></p>",
        "<note><p>first</p><p>.. canary:: x last</p></note>",
        "<p>.. first last</p>",
    ):
        shown = document(to_rst(html, 0, flavour)).astext()
        assert "first" in shown
        assert "last" in shown


def hostile_service(text: str) -> Service:
    """The text wherever a spec can hold one that a boto3 page shows."""
    structure = {
        "type": "structure",
        "documentation": text,
        "members": {"A": {"shape": "Enum", "documentation": text}, "B": {"shape": "Time"}},
        "union": True,
    }
    shapes = {
        "In": structure,
        "Out": {**structure, "members": {"A": {"shape": "In", "documentation": text}}},
        "Enum": {"type": "string", "enum": [text, "B"]},
        "Time": {"type": "timestamp", "documentation": text},
    }
    example = {
        "id": text,
        "title": text,
        "description": text,
        "input": {"A": text, "B": text},
        "output": {"A": {"A": [text], text: {text: text}}},
        "comments": {"input": {"A": text}, "output": {"A.A": text}},
    }
    raw = model(shapes, documentation=text, deprecated=True, examples={"boto3": [example]})
    raw["documentation"] = text
    names = {"uid": text, "serviceFullName": text, "serviceAbbreviation": text}
    raw["metadata"] = {**raw["metadata"], **names}
    return linked(raw)


@pytest.mark.parametrize("text", [*TEXTS, *FRAGMENTS])
def test_whole_pages(text: str, secret: Path) -> None:
    service = hostile_service(text.format(secret=secret) if "{secret}" in text else text)
    assert harm(method_page(service, "DoIt")) == []
    assert harm(render("Boto3ServicePage", Subject(Run((service,)), service))) == []
