"""Examples: the AWS CLI's files as data and back, and what hostile data becomes."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright import resources
from shapewright.dialects.cli.examples import examples_rst, is_harmless, read_examples
from shapewright.dialects.cli.inline import inline, paragraph
from shapewright.importers.cli_examples import examples_from_rst
from tests.cli_docs.awscli_pages import awscli_folder

MARKUP = "ab *_`|\\:.-+=#~<>[](){}\"'/1A\n&;,"


def example_files() -> Iterator[Path]:
    """The examples of commands; two files at the top hold page text."""
    return (file for file in sorted((awscli_folder() / "examples").glob("*/**/*.rst")))


def rendered(data: list[dict[str, Any]]) -> str:
    return str(examples_rst(read_examples(data)))


@pytest.mark.parametrize("step", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_examples_of_the_aws_cli_come_back_byte_for_byte(step: int) -> None:
    """Every sixth, or all."""
    files = 0
    only_structured = 0
    for file in list(example_files())[::step]:
        text = file.read_bytes().decode("utf-8").replace("\r\n", "\n")
        data = examples_from_rst(text)
        assert rendered(data) == text, file
        files += 1
        only_structured += not any("rst" in block for part in data for block in part["blocks"])
    assert files > 5_800 / step
    assert only_structured / files > (0.95 if step == 1 else 0.93)


def test_imported_examples_are_what_the_spec_schema_says() -> None:
    schema = json.loads((resources.spec_schemas() / "operation.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(
        {"$defs": schema["$defs"], "items": {"$ref": "#/$defs/cliExample"}}
    )
    for file in list(example_files())[::25]:
        validator.validate(examples_from_rst(file.read_text("utf-8")))


def test_the_form_of_the_data() -> None:
    text = (
        "**To list, say, all**\n\nThe ``list`` example. ::\n\n    aws x list \\\n        --all\n\n"
        "Output::\n\n  {\n    }\n\nSee `Guide <https://x.example/a?b=1&c=2>`__ or `Other`_.\n\n"
        "* *one*\n* two\n  lines\n\n.. _`Other`: https://x.example/\n"
    )
    assert examples_from_rst(text) == [
        {
            "title": "To list, say, all",
            "blocks": [
                {"text": "The <code>list</code> example."},
                {"code": "aws x list \\\n    --all"},
                {"text": "Output:"},
                {"code": "{\n  }", "indent": "  "},
                {
                    "text": 'See <a href="https://x.example/a?b=1&amp;c=2">Guide</a> or '
                    "<a name>Other</a>."
                },
                {"list": ["<i>one</i>", "two\nlines"]},
                {"link": "Other", "href": "https://x.example/"},
            ],
        }
    ]


def shown(rst: str) -> nodes.document:
    return publish_doctree(
        rst,
        settings_overrides={
            "report_level": 5,
            "halt_level": 5,
            "doctitle_xform": False,
            "file_insertion_enabled": False,
        },
    )


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=MARKUP, min_size=1))
def test_text_shows_itself_whatever_it_holds(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    expected = "\n".join(line for line in lines if line)
    document = shown("x\n\n" + paragraph(inline(html.escape(expected))) + "\n")
    assert [type(node) for node in document.children[1:]] == [nodes.paragraph] * bool(expected)
    assert document.children[-1].astext() == (expected or "x")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["code", "b", "i", "cite", 'a href="https://x.example/a(b)"']),
    st.text(alphabet=MARKUP.replace("\n", ""), min_size=1).map(lambda text: " ".join(text.split())),
    st.sampled_from(["p", "p ", "p("]),
    st.sampled_from(["", "z", " z", ",z"]),
)
def test_marked_text_shows_itself_whatever_stands_around(
    tag: str, text: str, before: str, behind: str
) -> None:
    element = f"<{tag}>{html.escape(text)}</{tag.split()[0]}>"
    document = shown("x\n\n" + paragraph(inline(f"{before}{element}{behind}")) + "\n")
    assert [type(node) for node in document.children[1:]] == [nodes.paragraph]
    assert document.children[1].astext() == f"{before}{text}{behind}".strip()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["**T**", "a ``b``", "c::", "::", "\n", "\n\n", " ", "    x", "* i"]))
)
def test_any_harmless_file_comes_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    if is_harmless(text):
        assert rendered(examples_from_rst(text)) == text
