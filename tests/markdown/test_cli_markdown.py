"""CLI pages in Markdown: what the RST pages say, as headings, lists and code blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from shapewright import resources
from shapewright.dialects.cli import markdown as cli_markdown
from shapewright.dialects.cli import page as cli_page
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.hostile.texts import TEXTS
from tests.support.models import botocore_service, service_from_model

DOCS = resources.templates() / "docs"
RENDERER = Renderer([DOCS])
EDITIONS = yaml.safe_load((DOCS / "editions.yaml").read_text("utf-8"))
VIEWS = cli_markdown.VIEWS | cli_page.VIEWS


def render(template: str, subject: Subject) -> str:
    return RENDERER.render(template, VIEWS[RENDERER.view_name(template)].build(subject))


def command_page(
    service: Service, operation: str, kind: str = "md", edition: str | None = None
) -> str:
    run = Run((service,), data=EDITIONS, edition=edition)
    subject = Subject(run, service, service.operations[operation])
    return render(f"cli/command.{kind}.jinja", subject)


def tree_of(page: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(MarkdownIt("commonmark").parse(page.split("---\n", 2)[2]))


def text(node: SyntaxTreeNode) -> str:
    if node.type in {"text", "code_inline", "fence"}:
        return node.content
    return "".join(map(text, node.children))


def headings(page: str) -> list[str]:
    return [f"{n.tag} {text(n)}" for n in tree_of(page).children if n.type == "heading"]


def section(page: str, title: str) -> list[SyntaxTreeNode]:
    """What stands under a heading, up to the next one."""
    found: list[SyntaxTreeNode] = []
    inside = False
    for node in tree_of(page).children:
        if node.type == "heading":
            inside = text(node) == title
        elif inside:
            found.append(node)
    return found


SHAPES: dict[str, Any] = {
    "Request": {
        "type": "structure",
        "required": ["Name"],
        "members": {
            "Name": {"shape": "Kind", "documentation": "<p>The <b>name</b>.</p>"},
            "Flag": {"shape": "Flag", "documentation": "<p>A flag.</p>"},
            "Config": {"shape": "Config", "documentation": "<p>Either:</p><ul><li>x</li></ul>"},
            "Kinds": {"shape": "Kinds"},
            "Data": {"shape": "Stream"},
        },
    },
    "Config": {
        "type": "structure",
        "union": True,
        "members": {
            "Text": {"shape": "Text", "documentation": "<p>Text.</p>"},
            "Parts": {"shape": "Configs", "documentation": "<note><p>Deep.</p></note>"},
        },
    },
    "Configs": {"type": "list", "member": {"shape": "Config"}},
    "Kinds": {"type": "list", "member": {"shape": "Kind"}},
    "Kind": {"type": "string", "enum": ["A_B", "C"]},
    "Flag": {"type": "boolean"},
    "Text": {"type": "string"},
    "Stream": {"type": "blob", "streaming": True},
    "Response": {"type": "structure", "members": {"Text": {"shape": "Text"}}},
}


def service(shapes: dict[str, Any], **operation: Any) -> Service:
    model = {
        "metadata": {
            "protocol": "rest-json",
            "serviceId": "Example",
            "serviceFullName": "Example",
            "uid": "example-2026-01-01",
        },
        "documentation": "<p>An example.</p>",
        "shapes": shapes,
        "operations": {"DoIt": {"http": {"method": "POST", "requestUri": "/"}} | operation},
    }
    return service_from_model("example", model)


EXAMPLE = service(
    SHAPES,
    documentation="<p>Does it.</p>",
    input={"shape": "Request"},
    output={"shape": "Response"},
    pagination={"input_token": "Kinds", "output_token": "Text", "result_key": ["Text"]},
    examples={
        "cli": [
            {
                "title": "To *do* it",
                "blocks": [
                    {"text": "Run <code>do-it</code>, see <a name='none'>a</a>:"},
                    {"code": "aws example do-it \\\n    --name A_B"},
                    {"list": ["one", "<b>two</b>"]},
                    {"text": 'See <a name="guide">the guide</a>.'},
                    {"link": "guide", "href": "https://example.com/guide"},
                    {"rst": ".. note:: x"},
                ],
            }
        ]
    },
)


def test_the_outline_of_a_page() -> None:
    page = command_page(EXAMPLE, "DoIt", edition="aws-cli-1.38.31")
    found = headings(page)
    assert found[:4] == ["h1 do-it", "h2 Description", "h2 Synopsis", "h2 Options"]
    assert found[4:12] == [
        "h3 --name (string)",
        "h3 --flag | --no-flag (boolean)",
        "h3 --config (tagged union structure)",
        "h3 --data (streaming blob)",
        "h3 --cli-input-json (string)",
        "h3 --starting-token (string)",
        "h3 --max-items (integer)",
        "h3 --generate-cli-skeleton (string)",
    ]
    assert found[12] == "h2 Global Options"
    assert found[-2:] == ["h2 Examples", "h2 Output"]


def test_an_option_with_values() -> None:
    page = command_page(EXAMPLE, "DoIt")
    assert (
        "### `--name` (string)\n\nThe **name**.\n\nPossible values:\n\n- `A_B`\n- `C`\n\n### "
        in page
    )


def test_an_option_with_members() -> None:
    paragraph, values, note, members, *syntaxes = section(
        command_page(EXAMPLE, "DoIt"), "--config (tagged union structure)"
    )
    assert text(paragraph) == "Either:"
    assert text(values) == "x"
    assert note.type == "blockquote"
    assert text(note).startswith("NoteThis is a Tagged Union structure.")
    assert text(note).endswith("can be set: Text, Parts.")
    assert members.type == "bullet_list"
    first, second = members.children
    assert [text(child) for child in first.children] == ["Text -> (string)", "Text."]
    label, quote, items = second.children
    assert text(label) == "Parts -> (list)"
    assert quote.type == "blockquote"
    assert text(items.children[0].children[0]) == "(tagged union structure)"
    assert [node.type for node in syntaxes] == ["paragraph", "fence", "paragraph", "fence"]
    assert syntaxes[3].info == "json"


def test_a_shape_in_itself_ends() -> None:
    page = command_page(EXAMPLE, "DoIt")
    assert page.count("( ... recursive ... )") >= 1


def test_page_texts_have_their_literals() -> None:
    page = command_page(EXAMPLE, "DoIt")
    assert "by providing the `--no-paginate` argument." in page
    assert "`do-it` is a paginated operation." in page
    assert "following query expressions: `Text`\n" in page
    assert "must **not** be prefixed with `file://` or `fileb://`" in page


def test_examples() -> None:
    page = command_page(EXAMPLE, "DoIt")
    examples = page.split("## Examples\n\n")[1].split("## Output")[0]
    assert examples.startswith("> **Note**\n>\n> To use the following examples, you must have")
    assert examples.endswith(
        "**To \\*do\\* it**\n\n"
        "Run `do-it`, see a:\n\n"
        "```\naws example do-it \\\n    --name A_B\n```\n\n"
        "- one\n- **two**\n\n"
        "See [the guide](https://example.com/guide).\n\n"
        "```rst\n.. note:: x\n```\n\n"
    )


def test_an_edition_without_global_options_says_where_they_are() -> None:
    page = command_page(EXAMPLE, "DoIt", edition="aws-cli-2.7.25")
    assert "## Global Options" not in page
    assert page.count("See 'aws help' for descriptions of global parameters.\n") == 2


def test_an_empty_output() -> None:
    page = command_page(service({}), "DoIt")
    assert page.endswith("## Output\n\nNone\n")


def test_deep_members_go_on_with_dotted_names() -> None:
    shapes: dict[str, Any] = {
        f"S{depth}": {"type": "structure", "members": {"M": {"shape": f"S{depth + 1}"}}}
        for depth in range(9)
    }
    shapes["S9"] = {"type": "list", "member": {"shape": "Text"}}
    shapes["Text"] = {"type": "string"}
    page = command_page(service(shapes, output={"shape": "S0"}), "DoIt")
    labels = re.findall(r"^( *)\+ (.*)$", page.split("## Output")[1], re.MULTILINE)
    assert [(len(margin) // 2, label) for margin, label in labels] == [
        *((level, "**M** -> (structure)") for level in range(6)),
        (5, "**M.M** -> (structure)"),
        (5, "**M.M.M** -> (structure)"),
        (5, "**M.M.M.M** -> (list)"),
        (5, "**M.M.M.M\\[\\]** -> (string)"),
    ]


def labels_of_rst(page: str) -> list[str]:
    return re.findall(r"^ *((?:[\w.-]+ -> )?\([a-z ]+\))$", page, re.MULTILINE)


def labels_of_markdown(page: str) -> Iterator[str]:
    for node in tree_of(page).walk():
        if node.type == "list_item" and node.markup == "+":
            yield text(node.children[0])


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("pinpoint", "SendOTPMessage"),
        ("pinpoint", "SendUsersMessages"),
        ("pinpoint", "CreateCampaign"),
        ("pinpoint-sms-voice-v2", "SendDestinationNumberVerificationCode"),
        ("dynamodb", "UpdateTable"),
        ("s3", "PutBucketLifecycleConfiguration"),
        ("sns", "Publish"),
        ("lambda", "CreateFunction"),
    ],
)
def test_the_members_are_those_of_the_rst_page(name: str, operation: str) -> None:
    found = botocore_service(name)
    expected = labels_of_rst(command_page(found, operation, "rst"))
    shown = [
        re.sub(r"^.*\[\] -> |^.*\.(?=[^.]+ -> )", "", label)
        for label in labels_of_markdown(command_page(found, operation))
    ]
    assert len(expected) > 3
    assert shown == expected


def assert_inert(page: str) -> None:
    for node in tree_of(page).walk():
        assert node.type not in {"html_block", "html_inline", "image", "code_block", "hr"}
        if node.type == "link":
            assert str(node.attrs["href"]).startswith(
                ("http://", "https://", "mailto:", "../", "index")
            )


@pytest.mark.parametrize("hostile", TEXTS)
def test_hostile_text_does_nothing(hostile: str) -> None:
    told = {"documentation": hostile}
    shapes: dict[str, Any] = {
        "Request": {"type": "structure", "members": {"A": {"shape": "B", **told}}, **told},
        "B": {"type": "structure", "members": {"C": {"shape": "Text", **told}}, **told},
        "Text": {"type": "string", "enum": [hostile], **told},
        "Response": {"type": "structure", "members": {"D": {"shape": "Map"}}},
        "Map": {
            "type": "map",
            "key": {"shape": "Text", "locationName": hostile},
            "value": {"shape": "Text"},
        },
    }
    example = {"title": hostile, "blocks": [{"text": hostile}, {"code": hostile}, {"rst": hostile}]}
    made = service(
        shapes,
        input={"shape": "Request"},
        output={"shape": "Response"},
        examples={"cli": [example]},
        pagination={"input_token": "x", "output_token": "y", "result_key": hostile},
        **told,
    )
    page = command_page(made, "DoIt")
    assert_inert(page)
    assert [title for title in headings(page) if title.startswith(("h1", "h2"))] == [
        "h1 do-it",
        "h2 Description",
        "h2 Synopsis",
        "h2 Options",
        "h2 Global Options",
        "h2 Examples",
        "h2 Output",
    ]


@pytest.mark.parametrize(("name", "most"), [("pinpoint", 25), ("s3", 30), ("ec2", 40), ("sns", 42)])
def test_real_pages_are_inert(name: str, most: int) -> None:
    found = botocore_service(name)
    for operation in list(found.operations)[:most]:
        assert_inert(command_page(found, operation))


def test_the_pages_above() -> None:
    subject = Subject(Run((EXAMPLE,), data=EDITIONS), EXAMPLE)
    page = render("cli/service.md.jinja", subject)
    assert "# example\n\n## Description\n\nAn example.\n" in page
    assert page.endswith("## Available Commands\n\n- [do-it](do-it.md)\n")
    index = render("cli/index.md.jinja", subject)
    assert index.endswith("## Available Services\n\n- [example](example/index.md)\n")
    assert "Use *aws command help* for information" in index
