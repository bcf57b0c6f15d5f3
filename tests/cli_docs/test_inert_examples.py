"""Whatever an example's data holds, docutils finds no link that runs, no file, no raw text."""

from __future__ import annotations

from typing import Any

import pytest
from docutils import nodes
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shapewright.dialects.cli.examples import examples_rst, is_harmless, read_examples
from tests.boto3_docs.test_inert import document
from tests.support.turns import few_or_many

RUN = (
    ".. _c: javascript:alert(1)",
    ".. _c: java\n   script:alert(1)",
    ".. _c: java\n \u00a0script:alert(1)",
    ".. _c:\n   java\n   script:alert(1)",
    ".. _c: java\\script:alert(1)",
    ".. _c: \\ java\\script:alert(1)",
    ".. _c\\: d: java\\script:alert(1)",
    ".. _`c: d`: java\\script:alert(1)",
    ".. _c: d: java\\script:alert(1)",
    ".. __: java\n  script:alert(1)",
    "__ java\\script:alert(1)",
    "* __ java\n     script:alert(1)",
    ".. note::\n   __ java\n      script:alert(1)",
    "x\n .. _c: https://x.example/\n .. _d: java\n  script:alert(1)",
    "`x <java\\script:alert(1)>`__",
    "`x <java\nscript:alert(1)>`__",
    "`x <java\\script:a\\>b>`_",
    "`<java\\script:alert(1)>`_",
    ".. _x: data:,<script>alert(1)</script>",
    ".. _x: data\\:text/html,x",
    ".. _x: file:///etc/passwd",
    "javascript:alert(1)",
    "+------------+--+\n| __ java    |a/|\n|    script:x|  |\n+------------+--+",
    "= =========== ==\na __ java     b/\n     script:x\n= =========== ==",
)
INSERT = (
    ".. raw:: html\n\n   <script>",
    ".. include:: secret",
    ".. image:: https://x.example/",
    ".. |x| image:: https://x.example/",
    "x\n\n.. raw:: html\n\n   <script>",
)
HARMLESS = (
    ".. _c: https://x.example/a:b",
    ".. _`c d`: HTTP://x.example/",
    ".. _c:\n   https://x.example/",
    ".. _c: d_",
    ".. _c: d.html#e",
    ".. __: mailto:x@x.example",
    "`x <https://x.example>`__ and `y <d.html>`_ and `z <d_>`__, c_",
    "see: <javascript> and data: x",
    ".. note:: see: `x`_",
)
FRAGMENTS = (
    *RUN,
    *INSERT,
    *HARMLESS,
    *("java", "script:x", "data:,x", "http", "://x/", "x", ":", "::", " ::", "/", "<", ">", ">`_"),
    *("\\", "`", "``", "_", "__ ", ".. _c:", ".. __:", ".. note::", "*", "* ", "| ", "+--+\n"),
    *("== ==\n", "=== ===\na   b", ">>> ", " ", "  ", "\t", "\n", "\n  ", "\n\n", "\n\n   "),
)
MIXTURES = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8).map("".join)


def harm(rst: str) -> list[str]:
    """What in a text does more than show itself, raw text and insertion of files allowed.

    An address in plain text that docutils makes a link shows where it leads: a file's is let be.
    """
    found = []
    for node in document(rst).findall(nodes.Element):
        if isinstance(node, nodes.raw | nodes.image | nodes.substitution_definition):
            found.append(type(node).__name__)
        uri = node.get("refuri", "").strip().lower()
        shown = node.astext().lower() == uri and uri.startswith("file:")
        relative = ":" not in uri.split("?")[0].split("#")[0].split("/")[0]
        if not (relative or shown or uri.startswith(("http:", "https:", "mailto:"))):
            found.append(uri)
    return found


@pytest.mark.parametrize("text", RUN)
def test_links_that_run_are_refused(text: str) -> None:
    assert harm(text) != []
    assert not is_harmless(text)


@pytest.mark.parametrize("text", INSERT)
def test_what_inserts_is_refused(text: str) -> None:
    assert not is_harmless(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_links_that_may_stand_are_let_be(text: str) -> None:
    assert harm(text) == []
    assert is_harmless(text)


@few_or_many("examples", 500, 10_000)
def test_what_is_called_harmless_is(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(MIXTURES)
    def check(text: str) -> None:
        if is_harmless(text):
            assert harm(text) == []

    check()


BLOCKS = st.one_of(
    st.builds(lambda text: {"text": text}, MIXTURES),
    st.builds(lambda text, indent: {"code": text, "indent": indent}, MIXTURES, MIXTURES),
    st.builds(lambda text, href: {"link": text, "href": href}, MIXTURES, MIXTURES),
    st.builds(
        lambda items, bullet: {"list": items, "bullet": bullet}, st.lists(MIXTURES), MIXTURES
    ),
    st.builds(lambda text: {"rst": text}, MIXTURES),
)
SPACES = st.sampled_from([None, "\n", "\n\n", "\n\n    ", " \n \n\n", "  ", ":"])
SPACED = st.builds(
    lambda block, space: block if space is None else {**block, "space": space}, BLOCKS, SPACES
)
RAW: dict[str, Any] = {"code": INSERT[-1]}


@few_or_many("examples", 150, 3_000)
def test_whole_examples(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(st.lists(SPACED, min_size=1, max_size=5))
    @example([{"text": "x", "space": "\n\n    "}, RAW])
    @example([{"rst": "x ::"}, RAW])
    @example([{"text": ":"}, {"code": ".. _c: javascript:alert(1)"}])
    @example([{"text": "x"}, {"code": " "}, RAW])
    @example([{"text": "x"}, {"rst": "\x0b"}, RAW])
    @example([{"rst": "=== ===\na   b"}, RAW, {"rst": "=== ==="}])
    def check(blocks: list[dict[str, Any]]) -> None:
        assert harm(examples_rst(read_examples([{"title": "T", "blocks": blocks}]))) == []

    check()
