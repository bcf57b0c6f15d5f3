"""Bodies with status 200 that are not what the operation answers with, in the JSON protocols."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.conftest import Import
from tests.runtime.tables import tables, tables_of
from tests.support.models import service_from_model

_SHAPES: dict[str, tuple[Any, ...]] = {
    "Out": ("structure", {"Id": ("string", {"locationName": "id"}), "Items": "Items"}),
    "Items": ("list", "string"),
    "Nothing": ("structure", {}),
    "Loose": ("structure", {"Id": "string"}),
    "Held": (
        "structure",
        {"Body": "Out", "Tag": ("string", {"location": "header"})},
        {"payload": "Body"},
    ),
}
_PROTOCOLS = ["json", "rest-json"]
_NOT_JSON = [b"<html></html>", b"OK", b'{"a": ', b"{} x", b"\xff", b"NaN", b"[" * 101 + b"]" * 101]


def read(sdk: Import, protocol: str, body: bytes, **operation: Any) -> Any:
    """What the module of a protocol reads from a body."""
    protocols = sdk("_protocols")
    wire = SimpleNamespace(SERVICE={}, SHAPES=_SHAPES, ERRORS={})
    table = {"name": "Do", "http": ("POST", "/"), **operation}
    reply = protocols.Reply(200, {}, body)
    return protocols.protocol_module(protocol).parse(wire, table, reply).members


def refused(sdk: Import, protocol: str, body: bytes, **operation: Any) -> str:
    """The rule that a body breaks."""
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        read(sdk, protocol, body, **operation)
    rule: str = caught.value.rule
    return rule


@pytest.mark.parametrize("protocol", _PROTOCOLS)
def test_answer_holds_one_of_its_required_members(sdk: Import, protocol: str) -> None:
    promised = {"output": "Out", "answers": ("id", "Items")}
    assert read(sdk, protocol, b'{"id": "i"}', **promised) == {"Id": "i"}
    assert read(sdk, protocol, b'{"Items": [], "x": 1}', **promised) == {"Items": []}
    for body in (b"{}", b'{"message": "no"}', b'{"Id": "i"}', b'{"x": {"id": "i"}}'):
        assert refused(sdk, protocol, body, **promised) == "required"
    for body in (b"", b"[]", b"null", *_NOT_JSON):
        assert refused(sdk, protocol, body, **promised)


def test_so_does_a_payload(sdk: Import) -> None:
    promised = {"output": "Held", "answers": ("id",)}
    assert read(sdk, "rest-json", b'{"id": "i"}', **promised) == {"Body": {"Id": "i"}}
    assert refused(sdk, "rest-json", b'{"message": "no"}', **promised) == "required"
    assert refused(sdk, "rest-json", b'{"Body": {"id": "i"}}', **promised) == "required"
    assert refused(sdk, "rest-json", b"", **promised) == "json"


def test_payload_that_needs_no_member_needs_a_body(sdk: Import) -> None:
    promised = {"output": "Held", "answers": ()}
    assert read(sdk, "rest-json", b"{}", **promised) == {"Body": {}}
    assert refused(sdk, "rest-json", b"", **promised) == "json"
    assert read(sdk, "rest-json", b"", output="Held") == {"Body": {}}


@pytest.mark.parametrize("protocol", _PROTOCOLS)
def test_operation_without_output_answers_in_json_or_not_at_all(sdk: Import, protocol: str) -> None:
    for body in (b"", b" \n", b"{}", b'{"a": [1]}', b"null"):
        assert read(sdk, protocol, body) == {}
    for body in _NOT_JSON:
        assert refused(sdk, protocol, body) in ("json", "depth")


def test_empty_body_of_aws_json_is_an_answer_only_where_there_is_nothing_to_say(
    sdk: Import,
) -> None:
    assert read(sdk, "json", b"", output="Nothing") == {}
    assert refused(sdk, "json", b"", output="Loose") == "json"
    assert read(sdk, "json", b"{}", output="Loose") == {}
    assert read(sdk, "rest-json", b"", output="Loose") == {}


@pytest.mark.parametrize(
    ("service", "operation", "answers"),
    [
        ("pinpoint", "SendOTPMessage", ("ApplicationId",)),
        (
            *("pinpoint-sms-voice-v2", "SendDestinationNumberVerificationCode"),
            ("MessageId",),
        ),
        ("pinpoint-email", "GetAccount", None),
        ("kms", "Decrypt", None),
        ("route53", "GetHostedZone", ("HostedZone",)),
        ("sns", "Publish", None),
        ("s3", "GetObject", None),
    ],
)
def test_tables_name_what_an_answer_holds(service: str, operation: str, answers: Any) -> None:
    assert tables(service).by_name[operation].get("answers") == answers


@pytest.mark.parametrize(
    ("payload", "required", "answers"),
    [
        ("Inner", ("Payload",), ("id",)),
        ("Loose", ("Payload",), ()),
        ("Any", ("Payload",), ()),
        ("Bytes", ("Payload",), None),
        ("Inner", (), None),
    ],
)
def test_tables_name_what_a_payload_holds(payload: str, required: Any, answers: Any) -> None:
    shapes = {
        "Out": {
            "type": "structure",
            "required": list(required),
            "members": {
                "Payload": {"shape": payload},
                "Tag": {"shape": "Text", "location": "header", "locationName": "tag"},
            },
            "payload": "Payload",
        },
        "Inner": {
            "type": "structure",
            "required": ["Id"],
            "members": {"Id": {"shape": "Text", "locationName": "id"}, "More": {"shape": "Text"}},
        },
        "Loose": {"type": "structure", "members": {"Id": {"shape": "Text"}}},
        "Any": {"type": "structure", "document": True, "members": {}},
        "Bytes": {"type": "blob"},
        "Text": {"type": "string"},
    }
    model = {
        "metadata": {"protocol": "rest-json", "serviceId": "Made"},
        "operations": {
            "Do": {
                "name": "Do",
                "http": {"method": "GET", "requestUri": "/"},
                "output": {"shape": "Out"},
            }
        },
        "shapes": shapes,
    }
    wire = tables_of(service_from_model("made", model))
    assert wire.by_name["Do"].get("answers") == answers
