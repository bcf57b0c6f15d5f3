"""JSON Schemas: valid against the metaschema, and each constraint refuses what breaks it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from shapewright import resources
from shapewright.dialects.schemas import json_schema
from shapewright.dialects.schemas.json_schema import Direction, Schema, operation_schema
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer
from shapewright.resolve import ServiceDocuments, build_service
from tests.support.models import botocore_service, service_from_model

DIRECTIONS: tuple[Direction, ...] = ("input", "output")
SHAPES: dict[str, Any] = {
    "Text": {"type": "string", "min": 2, "max": 4},
    "AnyText": {"type": "string"},
    "Coded": {"type": "string", "pattern": r"\d+|x"},
    "Foreign": {"type": "string", "pattern": r"\p{L}+", "max": 3},
    "Colour": {"type": "string", "enum": ["RED", "GREEN"]},
    "Whole": {"type": "integer", "min": 1, "max": 10},
    "AnyWhole": {"type": "integer"},
    "Long": {"type": "long", "min": -5},
    "Real": {"type": "double", "min": 0.5, "max": 1.5},
    "Flag": {"type": "boolean"},
    "Bytes": {"type": "blob", "min": 1, "max": 8},
    "Time": {"type": "timestamp"},
    "Texts": {"type": "list", "member": {"shape": "Text"}, "min": 1, "max": 2},
    "Sparse": {"type": "list", "member": {"shape": "Text"}, "sparse": True},
    "Tags": {
        "type": "map",
        "key": {"shape": "TagKey"},
        "value": {"shape": "Text"},
        "min": 1,
        "max": 2,
    },
    "TagKey": {"type": "string", "min": 1, "max": 3, "pattern": "[a-z]+"},
    "ForeignKeys": {"type": "map", "key": {"shape": "Foreign"}, "value": {"shape": "Flag"}},
    "Colours": {"type": "map", "key": {"shape": "Colour"}, "value": {"shape": "Flag"}},
    "Either": {
        "type": "structure",
        "union": True,
        "members": {"A": {"shape": "Text"}, "B": {"shape": "Flag"}},
    },
    "Tree": {
        "type": "structure",
        "required": ["Name"],
        "members": {"Name": {"shape": "Text"}, "Children": {"shape": "Trees"}},
    },
    "Trees": {"type": "list", "member": {"shape": "Tree"}},
    "Anything": {"type": "structure", "members": {}, "document": True},
    "Events": {
        "type": "structure",
        "eventstream": True,
        "members": {"First": {"shape": "Tree"}, "Second": {"shape": "Either"}},
    },
    "Secret": {"type": "string", "sensitive": True},
    "Body": {
        "type": "structure",
        "required": ["Text", "Token"],
        "members": {
            name: {"shape": name}
            for name in [
                "Text",
                "Coded",
                "Foreign",
                "Colour",
                "Whole",
                "AnyWhole",
                "Long",
                "Real",
                "Flag",
                "Bytes",
                "Time",
                "Texts",
                "Sparse",
                "Tags",
                "Colours",
                "ForeignKeys",
                "Either",
                "Tree",
                "Anything",
                "Events",
                "Secret",
            ]
        }
        | {
            "Token": {"shape": "Text", "idempotencyToken": True},
            "Json": {"shape": "Text", "jsonvalue": True, "location": "header"},
            "JsonText": {"shape": "Text", "jsonvalue": True},
            "Old": {
                "shape": "Text",
                "documentation": "<p>A <b>text</b>.</p><ul><li>one</li></ul>",
                "deprecated": True,
                "deprecatedMessage": "Use Text.",
            },
            "Narrow": {"shape": "Text", "enum": ["abc"]},
            "Few": {"shape": "Texts", "max": 1},
            "Many": {"shape": "Texts", "max": 3},
            "Host": {"shape": "AnyText", "hostLabel": True},
        },
    },
}
METADATA = {"protocol": "rest-json", "serviceId": "Example", "serviceFullName": "Example"}
MODEL: dict[str, Any] = {
    "metadata": METADATA,
    "shapes": SHAPES,
    "operations": {
        "Do": {
            "name": "Do",
            "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "Body"},
            "output": {"shape": "Body"},
        },
        "Nothing": {"name": "Nothing", "http": {"method": "GET", "requestUri": "/"}},
    },
}
SERVICE = service_from_model("example", MODEL)


def schema_of(direction: Direction, operation: str = "Do") -> Schema:
    return operation_schema(SERVICE, SERVICE.operations[operation], direction, "")


VALIDATORS = {
    direction: Draft202012Validator(schema_of(direction), registry=Registry())
    for direction in DIRECTIONS
}


def is_valid(value: Any, direction: Direction) -> bool:
    return bool(VALIDATORS[direction].is_valid(value))


def test_the_schemas_are_valid() -> None:
    for direction in DIRECTIONS:
        Draft202012Validator.check_schema(schema_of(direction))


# For each member: what its constraints allow, and what they refuse.
MEMBERS: dict[str, tuple[list[Any], list[Any]]] = {
    "Text": (["ab", "abcd", "\U0001f600\u00e9"], ["a", "abcde", 12, None, ["ab"]]),
    "Coded": (["12", "x"], ["", "12a", "a12", "1x", "xx", "\u0663"]),
    "Foreign": (["abc", "12"], ["abcd", 1]),
    "Whole": ([1, 10], [0, 11, 1.5, "1", True]),
    "AnyWhole": ([2**31 - 1, -(2**31)], [2**31, -(2**31) - 1]),
    "Long": ([-5, 2**63 - 1], [-6, 2**63]),
    "Real": ([0.5, 1, 1.5], [0.4, 1.6, "1"]),
    "Flag": ([True, False], [1, "true", None]),
    "Bytes": (["AQ==", "AQID", "AQIDBAUGBwg="], ["", "AQI", "AQIDBAUGBwgJ", "A?==", 1, [1], None]),
    "Time": (
        ["2026-01-01T00:00:00Z", 1767225600, 1.5, -62135596800],
        [True, None, {}, 253402300800, -62135596801],
    ),
    "Texts": ([["ab"], ["ab", "cd"]], [[], ["ab", "cd", "ef"], ["a"], "ab", [None]]),
    "Sparse": ([[], ["ab"]], [["a"], None]),
    "Tags": (
        [{"a": "ab"}, {"abc": "ab", "b": "cd"}],
        [{}, {"a": "ab", "b": "ab", "c": "ab"}, {"": "ab"}, {"abcd": "ab"}, {"A": "ab"}, {"a": 1}],
    ),
    "Either": ([{"A": "ab"}, {"B": True}], [{}, {"A": "ab", "B": True}, {"A": "a"}, []]),
    "Tree": (
        [{"Name": "ab"}, {"Name": "ab", "Children": [{"Name": "cd", "Children": []}]}],
        [{}, {"Children": []}, {"Name": "ab", "Children": [{}]}],
    ),
    "Anything": ([None, 1, "a", [1, {"a": None}], {"x": 1}], []),
    "Events": ([[], [{"First": {"Name": "ab"}}, {"Second": {"B": True}}]], []),
    "Json": ([None, 1, {"a": []}], []),
    "JsonText": (["ab"], [None, 1, {"a": []}]),
    "Few": ([["ab"]], [["ab", "cd"], []]),
    "Many": ([["ab"], ["ab", "cd", "ef"]], [["ab"] * 4, []]),
    "Host": (["a"], [""]),
}
CHECKS = [
    pytest.param(name, value, valid, id=f"{name}-{json.dumps(value, default=str)[:30]}")
    for name, (good, bad) in MEMBERS.items()
    for valid, values in ((True, good), (False, bad))
    for value in values
]


def test_validators_say_nothing_of_the_events_of_a_request() -> None:
    body = {"Text": "ab", "Token": "abc", "Events": "any"}
    assert is_valid(body, "input")
    assert not is_valid(body, "output")


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("name", "value", "valid"), CHECKS)
def test_a_constraint(name: str, value: Any, valid: bool, direction: Direction) -> None:
    body = {"Text": "ab", "Token": "abc", name: value}
    assert is_valid(body, direction) is valid


@pytest.mark.parametrize(
    ("body", "input_valid", "output_valid"),
    [
        pytest.param({"Text": "ab", "Token": "abc"}, True, True, id="all required"),
        pytest.param({"Token": "abc"}, False, False, id="one missing"),
        pytest.param({"Text": "ab"}, True, False, id="a token is the client's to fill in"),
        pytest.param({"Text": "ab", "Token": "abc", "New": 1}, False, True, id="unknown member"),
        pytest.param(
            {"Text": "ab", "Token": "abc", "Tree": {"Name": "ab", "New": 1}},
            False,
            True,
            id="unknown nested member",
        ),
        pytest.param({"Text": "ab", "Token": "abc", "Colour": "RED"}, True, True, id="enum value"),
        pytest.param({"Text": "ab", "Token": "abc", "Colour": "BLUE"}, False, True, id="new value"),
        pytest.param({"Text": "ab", "Token": "abc", "Colour": 1}, False, False, id="no text"),
        pytest.param(
            {"Text": "ab", "Token": "abc", "Colours": {"BLUE": True}}, False, True, id="new key"
        ),
        pytest.param({"Text": "ab", "Token": "abc", "Narrow": "abc"}, True, True, id="own enum"),
        pytest.param(
            {"Text": "ab", "Token": "abc", "Narrow": "abd"}, False, True, id="own enum no"
        ),
        pytest.param({"Text": "ab", "Token": "abc", "Sparse": [None]}, False, True, id="null"),
        pytest.param([], False, False, id="no object"),
    ],
)
def test_inputs_are_strict_and_outputs_open(
    body: Any, input_valid: bool, output_valid: bool
) -> None:
    assert is_valid(body, "input") is input_valid
    assert is_valid(body, "output") is output_valid


def test_the_values_of_an_output_enum_are_told() -> None:
    colour = schema_of("output")["$defs"]["Colour"]
    assert colour == {
        "type": "string",
        "anyOf": [{"type": "string", "enum": ["RED", "GREEN"]}, {"type": "string"}],
    }


def test_what_readers_are_told() -> None:
    schema = schema_of("input")
    body = schema["$defs"]["Body"]["properties"]
    assert body["Old"] == {
        "$ref": "#/$defs/Text",
        "description": "A text.\n\n- one\n\nDeprecated: Use Text.",
        "deprecated": True,
    }
    assert schema["$defs"]["Secret"] == {"x-sensitive": True, "type": "string"}
    assert schema["$defs"]["Bytes"]["$comment"] == "Bytes before encoding: at least 1, at most 8."
    foreign = {"$comment": r"Not checked: the pattern \p{L}+", "maxLength": 3}
    assert schema["$defs"]["Foreign"] == {"type": "string", **foreign}
    assert schema["$defs"]["ForeignKeys"]["propertyNames"] == foreign
    assert schema["$id"] == "urn:shapewright:example:Do:input"


# A member with what only a page says of its values: the schema's keywords for it.
BEYOND: dict[str, tuple[dict[str, Any], Schema]] = {
    "Text": ({"max": 3}, {"minLength": 2, "maxLength": 3}),
    "AnyText": ({"enum": ["a", "b"]}, {"enum": ["a", "b"]}),
    "Colour": ({"enum": ["RED", "PINK"]}, {"enum": ["RED"]}),
    "Coded": (
        {"pattern": "[a-z0-9]"},
        {"allOf": [{"pattern": "^(?:[0-9]+|x)$"}, {"pattern": "^(?:[a-z0-9])$"}]},
    ),
    "Whole": ({"min": 5, "max": 80}, {"minimum": 5, "maximum": 10}),
    "Real": ({"max": 1}, {"minimum": 0.5, "maximum": 1}),
}


@pytest.mark.parametrize("shape", BEYOND)
def test_inputs_say_what_a_page_documents(shape: str) -> None:
    limits, keywords = BEYOND[shape]
    member = {"shape": shape, "documented": {"source": "page", **limits}}
    shapes = {**SHAPES, "Body": {"type": "structure", "members": {"Value": member}}}
    service = build_service(
        ServiceDocuments(
            {"service": "example", "metadata": METADATA, "sources": {"page": {"title": "A Guide"}}},
            shapes,
            {name: {"operation": name, **raw} for name, raw in MODEL["operations"].items()},
        )
    )
    schema = operation_schema(service, service.operations["Do"], "input", "")
    value = schema["$defs"]["Body"]["properties"]["Value"]
    assert value.pop("$comment") == "Limits beyond the model: A Guide"
    assert value.pop("type") == {"Whole": "integer", "Real": "number"}.get(shape, "string")
    assert value == keywords
    output = operation_schema(service, service.operations["Do"], "output", "")
    assert output["$defs"]["Body"]["properties"]["Value"] == {"$ref": f"#/$defs/{shape}"}


def test_an_operation_without_input_takes_nothing() -> None:
    validator = Draft202012Validator(schema_of("input", "Nothing"))
    assert validator.is_valid({})
    assert not validator.is_valid({"a": 1})
    assert Draft202012Validator(schema_of("output", "Nothing")).is_valid({"a": 1})


def test_the_templates_print_the_schema() -> None:
    renderer = Renderer([resources.templates() / "schemas"])
    subject = Subject(Run((SERVICE,)), SERVICE, SERVICE.operations["Do"])
    for direction in ("input", "output"):
        template = f"{direction}.json.jinja"
        view = json_schema.VIEWS[renderer.view_name(template)].build(subject)
        text = renderer.render(template, view)
        assert text.isascii()
        assert text.endswith("}\n")
        schema = json.loads(text)
        assert "Do not edit" in schema["$comment"]
        assert list(schema)[:4] == ["$schema", "$id", "$comment", "title"]
        assert text == renderer.render(template, view)


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*map(references, node.values()))
    return set().union(*map(references, node)) if isinstance(node, list) else set()


# At least 200 operations over all protocols; of large services the first ones.
SAMPLE = {
    "pinpoint": 40,  # rest-json
    "pinpoint-sms-voice-v2": 40,  # json
    "dynamodb": 30,  # json, recursive
    "sns": 20,  # query
    "ec2": 30,  # ec2
    "s3": 40,  # rest-xml, event streams
    "bedrock-runtime": 20,  # documents, unions
    "lambda": 20,  # blobs
    "arc-region-switch": 10,  # smithy-rpc-v2-cbor
    "lex-runtime": 5,  # jsonvalue
}


@pytest.mark.parametrize("name", SAMPLE)
def test_real_schemas_are_valid_and_resolve(name: str) -> None:
    service: Service = botocore_service(name)
    distinct: dict[str, Schema] = {}
    for operation in list(service.operations.values())[: SAMPLE[name]]:
        for direction in DIRECTIONS:
            schema = operation_schema(service, operation, direction, "")
            names = {f"#/$defs/{shape}" for shape in schema.get("$defs", {})}
            assert references(schema) == names
            for part in (*schema.pop("$defs", {}).values(), schema):
                distinct[json.dumps(part, allow_nan=False)] = part
    for part in distinct.values():
        Draft202012Validator.check_schema(part)


def test_the_sample_covers_every_protocol_and_200_operations() -> None:
    protocols = {botocore_service(name).protocol for name in SAMPLE}
    assert protocols == {"json", "rest-json", "rest-xml", "query", "ec2", "smithy-rpc-v2-cbor"}
    assert sum(min(n, len(botocore_service(s).operations)) for s, n in SAMPLE.items()) >= 200
