"""API reference pages: types, constraints, messages of every protocol, links, hostile text."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from shapewright.dialects.api import wire as api_wire
from shapewright.dialects.api.members import anchors
from shapewright.dialects.api.syntax import MOST_LINES, json_syntax
from shapewright.dialects.api.types import constraint_lines, type_line
from shapewright.dialects.escape import Rendered
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Member, Notice, Service, Source
from tests.api_docs.pages import EDITIONS, operation_page, render
from tests.hostile.texts import TEXTS
from tests.support.models import botocore_service, service_from_model


def service(shapes: dict[str, Any], protocol: str = "rest-json", **operation: Any) -> Service:
    model = {
        "metadata": {
            "protocol": protocol,
            "serviceId": "Example",
            "serviceFullName": "Example Service",
            "uid": "example-2026-01-01",
        },
        "shapes": shapes,
        "operations": {"Do": {"http": {"method": "POST", "requestUri": "/do"}} | operation},
    }
    return service_from_model("example", model)


def uses(members: dict[str, dict[str, Any]], shapes: dict[str, Any]) -> dict[str, Member]:
    every = {"All": {"type": "structure", "members": members}, **shapes}
    return dict(service(every).shapes["All"].members)


TYPES: dict[str, Any] = {
    "Text": {"type": "string"},
    "Integer": {"type": "integer"},
    "Bytes": {"type": "blob"},
    "Time": {"type": "timestamp"},
    "Fields": {"type": "structure", "members": {"A": {"shape": "Text"}}},
    "Empty": {"type": "structure", "members": {}},
    "Anything": {"type": "structure", "members": {}, "document": True},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "Table": {"type": "list", "member": {"shape": "Texts"}},
    "Many": {"type": "list", "member": {"shape": "Fields"}},
    "Blobs": {"type": "list", "member": {"shape": "Bytes"}},
    "ByText": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "Lists": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Texts"}},
    "Things": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Fields"}},
}


@pytest.mark.parametrize(
    ("shape", "line"),
    {
        "Text": "String",
        "Integer": "Integer",
        "Bytes": "Base64-encoded binary data object",
        "Time": "Timestamp",
        "Fields": "[Fields] object",
        "Empty": "Structure",
        "Anything": "JSON value",
        "Texts": "Array of strings",
        "Table": "Array of arrays of strings",
        "Many": "Array of [Fields] objects",
        "Blobs": "Array of Base64-encoded binary data objects",
        "ByText": "String to string map",
        "Lists": "String to array of strings map",
        "Things": "String to [Fields] object map",
    }.items(),
)
def test_type(shape: str, line: str) -> None:
    member = uses({"X": {"shape": shape}}, TYPES)["X"]
    assert type_line(member, lambda shape: Rendered(f"[{shape.name}]")) == f"Type: {line}"


CONSTRAINTS: list[tuple[dict[str, Any], list[str]]] = [
    (
        {"type": "string", "min": 1, "max": 256, "pattern": "[a-z`]+"},
        [
            "Length Constraints: Minimum length of 1. Maximum length of 256.",
            "Pattern: ``[a-z`]+``",
        ],
    ),
    ({"type": "string", "min": 0}, ["Length Constraints: Minimum length of 0."]),
    ({"type": "string", "max": 9}, ["Length Constraints: Maximum length of 9."]),
    ({"type": "string", "min": 12, "max": 12}, ["Length Constraints: Fixed length of 12."]),
    ({"type": "string", "enum": ["A", "B_C"]}, ["Valid Values: `A | B_C`"]),
    ({"type": "string", "pattern": "a  b\t|$ "}, [r"Pattern: `a\x20\x20b\t|$\x20`"]),
    ({"type": "blob", "max": 5}, ["Length Constraints: Maximum length of 5."]),
    (
        {"type": "integer", "min": 1, "max": 10},
        ["Valid Range: Minimum value of 1. Maximum value of 10."],
    ),
    ({"type": "double", "min": 0.5}, ["Valid Range: Minimum value of 0.5."]),
    ({"type": "long", "min": 3, "max": 3}, ["Valid Range: Fixed value of 3."]),
    (
        {"type": "list", "member": {"shape": "Short"}, "min": 1, "max": 5},
        [
            "Array Members: Minimum number of 1 item. Maximum number of 5 items.",
            "Length Constraints: Maximum length of 2.",
        ],
    ),
    (
        {"type": "list", "member": {"shape": "Short"}, "min": 1, "max": 1},
        [
            "Array Members: Fixed number of 1 item.",
            "Length Constraints: Maximum length of 2.",
        ],
    ),
    (
        {"type": "map", "key": {"shape": "Kind"}, "value": {"shape": "Short"}, "max": 1},
        [
            "Map Entries: Maximum number of 1 item.",
            "Valid Keys: `A`",
            "Value Length Constraints: Maximum length of 2.",
        ],
    ),
    (
        {"type": "map", "key": {"shape": "Short"}, "value": {"shape": "Kind"}},
        ["Key Length Constraints: Maximum length of 2.", "Valid Values: `A`"],
    ),
    ({"type": "boolean"}, []),
]


@pytest.mark.parametrize(("shape", "lines"), CONSTRAINTS)
def test_constraints(shape: dict[str, Any], lines: list[str]) -> None:
    shapes = {
        "X": shape,
        "Short": {"type": "string", "max": 2},
        "Kind": {"type": "string", "enum": ["A"]},
    }
    assert list(constraint_lines(uses({"X": {"shape": "X"}}, shapes)["X"])) == lines


def test_a_list_of_itself_has_an_end() -> None:
    shapes = {"X": {"type": "list", "member": {"shape": "X"}, "max": 2}}
    member = uses({"X": {"shape": "X"}}, shapes)["X"]
    assert list(constraint_lines(member)) == ["Array Members: Maximum number of 2 items."]
    assert json_syntax([member]) == ["{", '   "X": [', '      "X"', "   ]", "}"]


MESSAGE: dict[str, Any] = {
    "Request": {
        "type": "structure",
        "required": ["Id", "Body"],
        "members": {
            "Id": {"shape": "Text", "location": "uri", "locationName": "resource-id"},
            "Limit": {"shape": "Whole", "location": "querystring", "locationName": "limit"},
            "Token": {"shape": "Text", "location": "header", "locationName": "X-Token"},
            "Meta": {"shape": "Map", "location": "headers", "locationName": "x-meta-"},
            "Body": {"shape": "Text", "locationName": "body"},
            "Another": {"shape": "Map"},
        },
    },
    "Response": {
        "type": "structure",
        "members": {"Text": {"shape": "Text"}, "Status": {"shape": "Whole"}},
    },
    "Text": {"type": "string"},
    "Whole": {"type": "integer"},
    "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
}


def section(page: str, title: str) -> str:
    found = re.search(rf"^## {title}\n\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1].rstrip("\n")


def rest_page(protocol: str = "rest-json", **changes: Any) -> str:
    http = {"method": "PUT", "requestUri": "/things/{resource-id}?x", "responseCode": 201}
    made = service(
        MESSAGE | changes.pop("shapes", {}),
        protocol,
        http=http,
        input={"shape": "Request"},
        output={"shape": "Response"},
        **changes,
    )
    return operation_page(made, "Do")


def test_a_rest_json_message() -> None:
    page = rest_page()
    assert section(page, "Request Syntax") == (
        "```\n"
        "PUT /things/{resource-id}?x&limit={Limit} HTTP/1.1\n"
        "x-meta-*: {Meta}\n"
        "X-Token: {Token}\n"
        "Content-type: application/json\n"
        "\n"
        '{\n   "Another": {\n      "string" : "string"\n   },\n   "body": "string"\n}\n'
        "```"
    )
    assert section(page, "URI Request Parameters") == (
        "The request uses the following URI parameters.\n\n"
        "- **limit** (`Limit` in SDKs)\n\n"
        "- **Meta**\n\n"
        "- **resource-id** (`Id` in SDKs)\n\n  Required: Yes\n\n"
        "- **Token**"
    )
    assert section(page, "Request Body") == (
        "The request accepts the following data in JSON format.\n\n"
        "- **Another**\n\n  Type: String to string map\n\n  Required: No\n\n"
        "- **body** (`Body` in SDKs)\n\n  Type: String\n\n  Required: Yes"
    )
    assert section(page, "Response Syntax") == (
        "```\nHTTP/1.1 201\nContent-type: application/json\n\n"
        '{\n   "Status": number,\n   "Text": "string"\n}\n```'
    )
    assert section(page, "Response Elements") == (
        "If the action is successful, the service sends back an HTTP 201 response.\n\n"
        "The following data is returned in JSON format by the service.\n\n"
        "- **Status**\n\n  Type: Integer\n\n- **Text**\n\n  Type: String"
    )


def test_a_rest_xml_message() -> None:
    page = rest_page("rest-xml")
    assert section(page, "Request Syntax") == (
        "```\n"
        "PUT /things/{resource-id}?x&limit={Limit} HTTP/1.1\n"
        "x-meta-*: {Meta}\n"
        "X-Token: {Token}\n"
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<Request>\n"
        "   <Another>\n      <entry>\n"
        "         <key>string</key>\n         <value>string</value>\n"
        "      </entry>\n   </Another>\n"
        "   <body>string</body>\n"
        "</Request>\n"
        "```"
    )
    assert "- **X-Token** (`Token` in SDKs)" in section(page, "URI Request Parameters")
    assert "- **Request**\n\n  Root level tag for the Request" in section(page, "Request Body")
    assert "in XML format" in section(page, "Response Elements")


def test_a_payload_is_the_body() -> None:
    shapes = {
        "Response": {
            "type": "structure",
            "payload": "Config",
            "members": {
                "Config": {"shape": "Config"},
                "Code": {"shape": "Whole", "location": "statusCode"},
            },
        },
        "Config": {"type": "structure", "members": {"A": {"shape": "Text"}}},
    }
    page = rest_page(shapes=shapes)
    assert section(page, "Response Syntax") == (
        "```\nHTTP/1.1 {Code}\nContent-type: application/json\n\n" '{\n   "A": "string"\n}\n```'
    )
    assert section(page, "Response Elements") == (
        "If the action is successful, the service sends back the following HTTP response.\n\n"
        "- **Code**\n\n"
        "The following data is returned in JSON format by the service.\n\n"
        "This data is the value of the parameter `Config`.\n\n"
        "- **A**\n\n  Type: String"
    )


@pytest.mark.parametrize("shape", [{"type": "blob"}, {"type": "string"}])
def test_a_payload_of_bytes(shape: dict[str, Any]) -> None:
    shapes = {
        "Request": {
            "type": "structure",
            "payload": "Data",
            "required": ["Data"],
            "members": {"Data": {"shape": "Data", "documentation": "<p>It.</p>"}},
        },
        "Data": shape,
    }
    page = rest_page(shapes=shapes)
    assert (
        section(page, "Request Syntax")
        == "```\nPUT /things/{resource-id}?x HTTP/1.1\n\n{Data}\n```"
    )
    assert section(page, "URI Request Parameters") == "The request does not use any URI parameters."
    assert section(page, "Request Body") == (
        "The request accepts the following binary data.\n\n"
        "- **Data**\n\n  It.\n\n  Required: Yes"
    )


def test_an_operation_without_members() -> None:
    page = operation_page(service({}), "Do")
    assert section(page, "Request Syntax") == "```\nPOST /do HTTP/1.1\n```"
    assert section(page, "Request Body") == "The request does not have a request body."
    assert section(page, "Response Elements").endswith("HTTP 200 response with an empty HTTP body.")
    page = operation_page(service({}, "json"), "Do")
    assert "## Request Syntax" not in page
    assert "## Response Syntax" not in page
    assert section(page, "Request Parameters").endswith("see Common Parameters.")


FORM_NAMES = {
    "query": {
        "Plain": "Plain",
        "Renamed": "renamed",
        "List": "List.member.N",
        "Named": "Named.item.N",
        "Flat": "Flat.N",
        "FlatNamed": "item.N",
        "Map": "Map.entry.N.key, Map.entry.N.value",
        "FlatMap": "FlatMap.N.Name, FlatMap.N.Value",
    },
    "ec2": {
        "Plain": "Plain",
        "Renamed": "Renamed",
        "List": "List.N",
        "Query": "Other.N",
    },
}


@pytest.mark.parametrize("protocol", FORM_NAMES)
def test_names_in_forms(protocol: str) -> None:
    shapes: dict[str, Any] = {
        "Text": {"type": "string"},
        "List": {"type": "list", "member": {"shape": "Text"}},
        "Named": {"type": "list", "member": {"shape": "Text", "locationName": "item"}},
        "Flat": {"type": "list", "member": {"shape": "Text"}, "flattened": True},
        "FlatNamed": {
            "type": "list",
            "member": {"shape": "Text", "locationName": "item"},
            "flattened": True,
        },
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
        "FlatMap": {
            "type": "map",
            "key": {"shape": "Text", "locationName": "Name"},
            "value": {"shape": "Text", "locationName": "Value"},
            "flattened": True,
        },
    }
    members: dict[str, Any] = {name: {"shape": name} for name in shapes if name != "Text"}
    members |= {
        "Plain": {"shape": "Text"},
        "Renamed": {"shape": "Text", "locationName": "renamed"},
        "Query": {"shape": "List", "locationName": "x", "queryName": "Other"},
    }
    every = {"All": {"type": "structure", "members": members}, **shapes}
    made = service(every, protocol)
    for name, expected in FORM_NAMES[protocol].items():
        member = made.shapes["All"].members[name]
        assert api_wire.form_name(made, member) == expected


def test_a_structure_in_itself_is_linked_and_stands_as_its_name() -> None:
    shapes: dict[str, Any] = {
        "Tree": {
            "type": "structure",
            "documentation": "<p>A tree.</p>",
            "required": ["Name"],
            "members": {"Name": {"shape": "Text"}, "Parts": {"shape": "Trees"}},
        },
        "Trees": {"type": "list", "member": {"shape": "Tree"}},
        "Text": {"type": "string"},
        "Request": {"type": "structure", "members": {"Root": {"shape": "Tree"}}},
    }
    page = operation_page(service(shapes, "json", input={"shape": "Request"}), "Do")
    assert section(page, "Request Syntax") == (
        '```\n{\n   "Root": {\n      "Name": "string",\n      "Parts": [\n'
        '         "Tree"\n      ]\n   }\n}\n```'
    )
    assert "Type: [Tree](#tree) object" in section(page, "Request Parameters")
    assert section(page, "Data Types") == (
        "### Tree\n\nA tree.\n\n"
        "- **Name**\n\n  Type: String\n\n  Required: Yes\n\n"
        "- **Parts**\n\n  Type: Array of [Tree](#tree) objects\n\n  Required: No"
    )


def test_a_syntax_that_nobody_could_read_is_cut() -> None:
    """Twenty structures, each with ten members of the next one, would unroll to 10**20 lines."""
    shapes: dict[str, Any] = {
        f"S{depth}": {
            "type": "structure",
            "members": {f"M{number}": {"shape": f"S{depth + 1}"} for number in range(10)},
        }
        for depth in range(20)
    }
    shapes["S20"] = {"type": "structure", "members": {"Text": {"shape": "Text"}}}
    shapes["Text"] = {"type": "string"}
    made = service(shapes, "json", input={"shape": "S0"})
    syntax = section(operation_page(made, "Do"), "Request Syntax")
    assert 1000 < syntax.count("\n") <= MOST_LINES + 1
    assert '"M0": "S3"' in syntax


ERRORS: dict[str, Any] = {
    "Zebra": {
        "type": "structure",
        "exception": True,
        "documentation": "<p>Late.</p>",
        "members": {
            "Reason": {"shape": "Text", "documentation": "<p>Why.</p>"},
            "Message": {"shape": "Text"},
        },
    },
    "Ant": {
        "type": "structure",
        "exception": True,
        "fault": True,
        "error": {"code": "Ant.Code"},
        "members": {},
    },
    "Bee": {
        "type": "structure",
        "exception": True,
        "error": {"httpStatusCode": 429},
        "members": {},
    },
    "Text": {"type": "string"},
}


def test_errors() -> None:
    made = service(ERRORS, errors=[{"shape": "Zebra"}, {"shape": "Bee"}, {"shape": "Ant"}])
    recent = section(operation_page(made, "Do"), "Errors")
    assert recent == (
        "For information about the errors that are common to all actions, "
        "see Common Error Types.\n\n"
        "- **Ant** (code `Ant.Code`)\n\n  HTTP Status Code: 500\n\n"
        "- **Bee**\n\n  HTTP Status Code: 429\n\n"
        "- **Zebra**\n\n  Late.\n\n  + **Reason**\n\n    Why.\n\n  HTTP Status Code: 400"
    )
    older = section(operation_page(made, "Do", "api-reference-2025-10"), "Errors")
    assert "see Common Errors." in older
    assert "Reason" not in older


def test_what_is_deprecated_and_what_is_a_union() -> None:
    shapes: dict[str, Any] = {
        "Request": {
            "type": "structure",
            "members": {
                "Old": {"shape": "Text", "deprecated": True, "deprecatedMessage": "Use *New*."},
                "Either": {"shape": "Either"},
            },
        },
        "Either": {"type": "structure", "union": True, "members": {"A": {"shape": "Text"}}},
        "Text": {"type": "string"},
    }
    made = service(
        shapes, "json", input={"shape": "Request"}, deprecated=True, deprecatedMessage="Use Do2."
    )
    page = operation_page(made, "Do")
    assert "> **Important**\n>\n> *This action has been deprecated.* Use Do2." in page
    assert "  *This parameter has been deprecated.* Use \\*New\\*.\n" in page
    assert "### Either\n\n> **Important**\n>\n> This data type is a UNION" in page


def test_anchors_are_numbered_as_renderers_number_them() -> None:
    titles = ["Errors", "Tag", "tag", "Errors", "See Also", "TAG"]
    assert list(anchors(titles)) == ["errors", "tag", "tag-1", "errors-1", "see-also", "tag-2"]


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def body_of(page: str) -> str:
    front_matter, body = page.removeprefix("---\n").split("---\n", 1)
    assert set(yaml.safe_load(front_matter)) == {"title"}
    return body


def without_code(page: str) -> str:
    return re.sub("^ *(```+).*?^ *\\1", "code", page, flags=re.DOTALL | re.MULTILINE)


def assert_sound(page: str) -> None:
    """The page is inert, and each link into it meets a heading."""
    tokens = MarkdownIt("commonmark").parse(body_of(page))
    types = {token.type for token in tokens} | {token.type for token in inline(tokens)}
    assert not types & {"html_block", "html_inline", "image", "code_block", "hr"}
    titles = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "heading_open"]
    fragments = set(anchors("".join(c.content for c in t.children or ()) for t in titles))
    for token in inline(tokens):
        if token.type == "link_open":
            target = str(token.attrs["href"])
            assert target.startswith(("#", "http://", "https://", "mailto:", "../../"))
            assert not target.startswith("#") or target[1:] in fragments


SAMPLE = {
    "pinpoint": 40,
    "pinpoint-sms-voice-v2": 20,
    "dynamodb": 62,
    "s3": 40,
    "sns": 42,
    "ec2": 60,
    "quicksight": 8,
    "bedrock-runtime": 20,
    "arc-region-switch": 20,
}


@pytest.mark.parametrize("name", SAMPLE)
def test_real_pages_are_sound(name: str) -> None:
    found = botocore_service(name)
    for operation in list(found.operations)[: SAMPLE[name]]:
        page = operation_page(found, operation)
        assert_sound(page)
        assert "\n\n\n" not in without_code(page)
        assert page.endswith("\n")
        assert not page.endswith("\n\n")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("protocol", ["rest-json", "rest-xml", "query"])
def test_hostile_text_does_nothing(text: str, protocol: str) -> None:
    told = {"documentation": text, "deprecated": True, "deprecatedMessage": text}
    shapes: dict[str, Any] = {
        "Request": {
            "type": "structure",
            "members": {
                "A": {"shape": "Text", "location": "header", "locationName": text, **told},
                "B": {"shape": "Fields", "locationName": text, **told},
            },
            **told,
        },
        "Fields": {"type": "structure", "members": {"C": {"shape": "Text", **told}}, **told},
        "Text": {"type": "string", "pattern": text, "enum": [text], "min": 1},
        "Error": {
            "type": "structure",
            "exception": True,
            "error": {"code": text},
            "members": {"D": {"shape": "Text", **told}},
            **told,
        },
    }
    model = {
        "metadata": {
            "protocol": protocol,
            "serviceId": "Example",
            "serviceFullName": text,
            "apiVersion": text,
            "uid": text,
        },
        "documentation": text,
        "shapes": shapes,
        "operations": {
            "Do": {
                "http": {"method": "POST", "requestUri": text},
                "input": {"shape": "Request"},
                "errors": [{"shape": "Error"}],
                **told,
            }
        },
    }
    made = service_from_model("example", model)
    page = operation_page(made, "Do")
    assert_sound(page)
    headings = re.findall("^#+ .*$", without_code(body_of(page)), re.M)
    form = ["## Request Parameters"]
    rest = [
        "## Request Syntax",
        "## URI Request Parameters",
        "## Request Body",
        "## Response Syntax",
    ]
    assert headings == [
        "# Do",
        *(form if protocol == "query" else rest),
        "## Response Elements",
        "## Errors",
        "## Data Types",
        "### Fields",
        "## See Also",
    ]
    subject = Subject(Run((made,), data=EDITIONS), made)
    for template in ("api/service.md.jinja", "api/index.md.jinja"):
        tokens = MarkdownIt("commonmark").parse(body_of(render(template, subject)))
        assert not {t.type for t in tokens} & {"html_block", "code_block", "hr"}
        assert not {t.type for t in inline(tokens)} & {"html_inline", "image"}


def test_a_service_page_and_the_index_lead_to_every_page() -> None:
    made = botocore_service("pinpoint-sms-voice-v2")
    subject = Subject(Run((made,), data=EDITIONS), made)
    page = render("api/service.md.jinja", subject)
    assert "# Amazon Pinpoint SMS Voice V2\n" in page
    assert "- Protocol: `json`\n" in page
    for operation in made.operations:
        assert f"- [{operation}]({operation}.md)\n" in page
    index = render("api/index.md.jinja", Subject(Run((made,), data=EDITIONS)))
    assert "- [Amazon Pinpoint SMS Voice V2](pinpoint-sms-voice-v2/index.md)\n" in index


def test_notices_come_first() -> None:
    made = service({}, documentation="<p>Does.</p>")
    source = Source("s", "The guide", "https://example.com/guide")
    made = dataclasses.replace(made, notices=(Notice("Ends *soon*.", source),))
    notice = "> **Important**\n>\n> Ends \\*soon\\*. ([The guide](https://example.com/guide))\n"
    assert f"# Do\n\n{notice}\nDoes.\n" in operation_page(made, "Do")
    subject = Subject(Run((made,), data=EDITIONS), made)
    assert notice in render("api/service.md.jinja", subject)
