"""What a page makes of names and values that would break out of it, and of endless shapes."""

from __future__ import annotations

from typing import Any

import pytest
from docutils import nodes
from docutils.core import publish_doctree

from shapewright.dialects.cli import rst as cli_rst
from shapewright.dialects.cli import syntax as cli_syntax
from tests.cli_docs.awscli_pages import Pages
from tests.cli_docs.made_up import METADATA
from tests.published_support.blocks import read_page
from tests.support.models import service_from_model

HOSTILE = [
    "A\n\n.. raw:: html\n\n   <script>",
    "``:raw-html:`<script>`",
    "a\rb\u2028.. include:: /etc/passwd",
    "x\x1b[31m",
]


def page(shapes: dict[str, Any], **operation: Any) -> str:
    model = {
        "metadata": METADATA,
        "shapes": {"Text": {"type": "string"}, **shapes},
        "operations": {
            "DoIt": {
                "name": "DoIt",
                "http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": "In"},
                "output": {"shape": "In"},
                **operation,
            }
        },
    }
    service = service_from_model("example", model)
    return Pages([service]).command(service, service.operations["DoIt"])


def structure(**members: str) -> dict[str, Any]:
    return {"type": "structure", "members": {k: {"shape": v} for k, v in members.items()}}


@pytest.mark.parametrize("value", HOSTILE)
def test_values_of_an_enumeration_stay_where_they_are(value: str) -> None:
    shapes = {
        "In": structure(One="Choice", Many="Choices", Keyed="Map", Deep="Deep"),
        "Choice": {"type": "string", "enum": [value, "B"]},
        "Choices": {"type": "list", "member": {"shape": "Choice"}},
        "Map": {"type": "map", "key": {"shape": "Choice"}, "value": {"shape": "Text"}},
        "Deep": structure(Choice="Choice", Map="Map"),
    }
    text = page(shapes)
    harmless = page({**shapes, "Choice": {"type": "string", "enum": ["A", "B"]}})
    assert text.count("\n") == harmless.count("\n")
    assert [type(block) for block in read_page(text, smart_quotes=False)] == [
        type(block) for block in read_page(harmless, smart_quotes=False)
    ]
    assert not {"\x1b", "\u2028", "\r"} & set(text)


@pytest.mark.parametrize("text", HOSTILE[:3])
@pytest.mark.parametrize("kind", ["rst", "code", "text", "link"])
def test_an_example_runs_nothing(kind: str, text: str) -> None:
    block = {"link": text, "href": "javascript:1"} if kind == "link" else {kind: text}
    examples = {"cli": [{"title": text, "blocks": [block, block, {"list": [text]}, block]}]}
    rst = page({"In": structure(One="Text")}, examples=examples)
    document = publish_doctree(
        rst.partition("Examples\n========")[2],
        settings_overrides={"report_level": 5, "file_insertion_enabled": False},
    )
    for node in document.findall():
        assert not isinstance(node, nodes.raw | nodes.problematic)
        assert "javascript" not in node.get("refuri", "") if isinstance(node, nodes.Element) else 1


@pytest.mark.parametrize("uid", ["x>`_ `y <javascript:1", "a b", "a\nb"])
def test_the_link_to_the_api_reference_is_one_link(uid: str) -> None:
    model = {
        "metadata": {**METADATA, "uid": uid},
        "shapes": {},
        "operations": {"DoIt": {"name": "DoIt", "http": {"method": "GET", "requestUri": "/"}}},
    }
    service = service_from_model("example", model)
    text = Pages([service]).command(service, service.operations["DoIt"])
    line = next((line for line in text.splitlines() if line.startswith("See also")), "")
    assert line.count("<") == line.count(">") == line.count("`_") == (1 if line else 0)
    assert "javascript" not in line or "%" in line


def test_shapes_without_end_are_named_not_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (cli_rst, cli_syntax):
        monkeypatch.setattr(module, "MOST_CHARACTERS", 100_000)
    names = [f"S{number}" for number in range(8)]
    shapes = {name: structure(**{other: other for other in names}) for name in names}
    text = page({**shapes, "In": structure(All="S0")})
    assert len(text) < 20_000
    assert text.count("The members hold each other in too many ways to be shown here.") == 2
    assert "JSON Syntax" not in text


def test_a_chain_of_thousands_of_structures_is_named_not_unfolded() -> None:
    shapes = {f"S{number}": structure(Next=f"S{number + 1}") for number in range(3_000)}
    text = page({**shapes, "S3000": structure(), "In": structure(First="S0")})
    assert text.count("The members hold each other in too many ways to be shown here.") == 2
