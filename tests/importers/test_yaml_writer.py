"""The YAML that the importer writes: what a reader gets back, and how it looks."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.importers.yaml_writer import write_entries, write_yaml

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
AWKWARD = st.sampled_from(
    [
        "",
        " ",
        "no",
        "On",
        "y",
        "null",
        "~",
        "1.0",
        "0x1f",
        "1_000",
        "12:30:45",
        "2016-12-01",
        ".inf",
        "-",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "#a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "<<",
        "=",
        "{a}",
        "[a]",
        "'",
        '"',
        "'a'",
        "a\n",
        "a\nb",
        "a\n\nb\n",
        "a\nb\n\n",
        " a\nb",
        "a \nb",
        "\n",
        "\r",
        "a\r\nb",
        "\t",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\U0001f600",
        "\\",
        "a\\n",
        "---",
        "...",
        "  two  blanks  ",
        "\xa0",
    ]
)
SCALARS = (
    TEXTS | AWKWARD | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
) | st.sampled_from([True, False, None])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS | AWKWARD, inner, max_size=4),
    max_leaves=20,
)


def read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


@settings(max_examples=250, deadline=None)
@given(st.dictionaries(TEXTS | AWKWARD, VALUES, max_size=5))
def test_a_reader_gets_back_what_was_written(document: dict[str, Any]) -> None:
    text = write_yaml(document, "schema.json")
    # JSON tells true from 1 and 1.0 from 1, and keeps the order of keys.
    assert json.dumps(read(text) or {}) == json.dumps(document)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(TEXTS | AWKWARD, VALUES, max_size=5))
def test_no_line_ends_in_blanks_or_holds_hidden_characters(document: dict[str, Any]) -> None:
    for line in write_yaml(document).split("\n"):
        assert line == line.rstrip()
        assert "\x00" not in line
        assert "\xa0" not in line
        assert "\u2028" not in line


def test_layout() -> None:
    document = {
        "operation": "SendOTPMessage",
        "http": {"method": "POST", "requestUri": "/v1/apps/{application-id}/otp"},
        "version": "1.0",
        "errors": [{"shape": "A"}, {"shape": "B", "documentation": "<p>It's full.</p>"}],
        "documentation": "<p>One</p>   <p>two</p>\n<p>three</p>",
        "examples": {"cli": [{"title": "To send", "command": "aws pinpoint \\\n    --x y"}]},
        "shapes": {
            "__string": {"type": "string"},
            "Answer": {"type": "string", "enum": ["yes", "no", "MAYBE"], "min": 1, "max": 2.5},
            "Size": {
                "type": "structure",
                "required": ["On"],
                "documentation": "<p>A " + "long " * 30 + "text</p>",
                "members": {
                    "On": {"shape": "__string", "location": "header"},
                    "Text": {"shape": "__string", "documentation": "<p>Text.</p>"},
                },
            },
            "Empty": {"type": "structure", "members": {}},
        },
    }
    assert (
        write_yaml(document, "../x.json")
        == """\
# yaml-language-server: $schema=../x.json
operation: SendOTPMessage
http: {method: POST, requestUri: '/v1/apps/{application-id}/otp'}
version: '1.0'
errors:
  - {shape: A}
  - shape: B
    documentation: '<p>It''s full.</p>'
documentation: "<p>One</p>   <p>two</p>\\n<p>three</p>"
examples:
  cli:
    - title: To send
      command: |-
        aws pinpoint \\
            --x y

shapes:
  __string: {type: string}

  Answer:
    type: string
    enum: ['yes', 'no', MAYBE]
    min: 1
    max: 2.5

  Size:
    type: structure
    required: ['On']
    documentation: '<p>A """
        + "long " * 30
        + """text</p>'
    members:
      'On': {shape: __string, location: header}
      Text:
        shape: __string
        documentation: '<p>Text.</p>'

  Empty: {type: structure, members: {}}
"""
    )


def test_a_long_list_has_a_line_for_each_item() -> None:
    values = [f"VALUE_NUMBER_{number}" for number in range(12)]
    lines = write_entries({"enum": values}, indent=4).splitlines()
    assert lines == ["    enum:", *(f"      - {value}" for value in values)]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"documentation": "a\ud800b"}, "lone surrogate U\\+D800"),
        ({"max": float("nan")}, "not finite"),
        ({"max": float("inf")}, "not finite"),
        ({"k" * 1001: 1}, "a key is longer than 1000"),
        ({"value": {1, 2}}, "no YAML for set"),
    ],
)
def test_what_cannot_be_written_is_refused(document: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        write_yaml(document)
