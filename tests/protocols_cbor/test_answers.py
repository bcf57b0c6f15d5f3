"""Answers in CBOR against botocore's parser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.protocols_cbor.answers import Writer
from tests.protocols_cbor.conftest import Import
from tests.protocols_cbor.tables import (
    CBOR,
    EVERYTHING,
    foreign_services,
    forget,
    operations,
    parsed,
    services,
    tables_in_cbor,
)
from tests.runtime.oracle import service_model

_ROUNDS = 20 if EVERYTHING else 6


def read(sdk: Import, wire: Any, operation: str, status: int, body: bytes, **headers: str) -> Any:
    """What our module reads from an answer."""
    protocols = sdk("_protocols")
    reply = protocols.Reply(status, headers, body)
    return protocols.protocol_module(CBOR).parse(wire, wire.by_name[operation], reply)


def compared(sdk: Import, service: str, operation: str, number: int) -> None:
    """Compare what is read from a random answer."""
    shape = service_model(service).operation_model(operation).output_shape
    body = b"" if shape is None else Writer(f"{service}.{operation}.{number}").answer(shape)
    expected = parsed(service, operation, 200, body)
    del expected["ResponseMetadata"]
    found = read(sdk, tables_in_cbor(service), operation, 200, body)
    assert found.error is None
    assert found.members == expected
    assert list(found.members) == list(expected)


@pytest.mark.parametrize("service", services())
def test_answer_is_what_botocore_reads(sdk: Import, service: str) -> None:
    for operation in operations(service):
        for number in range(_ROUNDS):
            compared(sdk, service, operation, number)


@pytest.mark.parametrize("service", foreign_services())
def test_answer_of_another_protocol_in_cbor(sdk: Import, service: str) -> None:
    chosen = operations(service)
    step = 1 if EVERYTHING else max(1, len(chosen) // 40)
    for operation in chosen[::step]:
        compared(sdk, service, operation, 0)
    forget()


# What an answer of a made-up operation holds.
SHAPES: dict[str, tuple[Any, ...]] = {
    "Out": (
        "structure",
        {
            "Text": "string",
            "Whole": "integer",
            "Double": "double",
            "Flag": "boolean",
            "Blob": "blob",
            "When": "timestamp",
            "Texts": "Texts",
            "Inner": "Out",
            "Map": "Map",
            "Choice": "Choice",
        },
    ),
    "Texts": ("list", "string"),
    "Map": ("map", "string", "Out"),
    "Choice": ("structure", {"A": "string", "B": "Out"}, {"union": True}),
    "Nothing": ("structure", {}),
    "Gone": ("structure", {"Reason": "string", "message": "string"}),
}
OPERATION = {"name": "Do", "http": ("POST", "/"), "output": "Out"}
WIRE: Any = SimpleNamespace(
    SERVICE={"targetPrefix": "S"},
    SHAPES=SHAPES,
    ERRORS={"Gone": "Gone"},
    by_name={
        "Do": OPERATION,
        "Need": {**OPERATION, "name": "Need", "answers": ("Text", "Whole")},
        "Say": {"name": "Say", "http": ("POST", "/")},
        "Empty": {"name": "Empty", "http": ("POST", "/"), "output": "Nothing"},
    },
)


@pytest.mark.parametrize(
    ("body", "members"),
    [
        (b"\xa0", {}),
        (b"\xbf\xff", {}),
        (b"\xa1\x64Text\xf6", {}),
        (b"\xa1\x65Texts\x83\x61a\xf6\x61b", {"Texts": ["a", None, "b"]}),
        (b"\xa1\x65Texts\x9f\x7f\x61a\x61b\xff\xff", {"Texts": ["ab"]}),
        (b"\xa1\x65Whole\xc2\x42\x01\x00", {"Whole": 256}),
        (b"\xa1\x65Whole\xc3\x42\x01\x00", {"Whole": -257}),
        (b"\xa1\x65Whole\x3b" + b"\xff" * 8, {"Whole": -(2**64)}),
        (b"\xa1\x66Double\x05", {"Double": 5}),
        (b"\xa1\x66Choice\xa1\x63New\x01", {"Choice": {"SDK_UNKNOWN_MEMBER": {"name": "New"}}}),
        (b"\xa1\x66Choice\xa2\x66__type\x61x\x61A\x61y", {"Choice": {"A": "y"}}),
        (b"\xa1\x63Map\xa1\x61k\xa2\x63New\x01\x64Text\x61t", {"Map": {"k": {"Text": "t"}}}),
        (b"\xa1\x63New\xa1\x61a\x9f\xc1\x01\xfb" + b"\0" * 8 + b"\xff", {}),
    ],
)
def test_form_that_a_service_may_choose(sdk: Import, body: bytes, members: dict[str, Any]) -> None:
    assert read(sdk, WIRE, "Do", 200, body).members == members


def test_operation_without_output_may_answer_with_anything_in_cbor(sdk: Import) -> None:
    for body in (b"", b"\xa0", b"\xa1\x61a\x01"):
        assert read(sdk, WIRE, "Say", 200, body).members == {}
    for body in (b"\xff\xff", b"<html></html>", b'{"a": 1}', b"\xa1\x61a"):
        with pytest.raises(sdk("_protocols._fault").Fault):
            read(sdk, WIRE, "Say", 200, body)


def test_map_of_somebody_else_is_no_answer(sdk: Import) -> None:
    for body in (b"\xa0", b"\xa1\x67message\x62no"):
        with pytest.raises(sdk("_protocols._fault").Fault) as caught:
            read(sdk, WIRE, "Need", 200, body)
        assert caught.value.rule == "required"
    found = read(sdk, WIRE, "Need", 200, b"\xa1\x65Whole\x01")
    assert found.members == {"Whole": 1}


def test_empty_body_is_an_answer_only_where_there_is_nothing_to_say(sdk: Import) -> None:
    assert read(sdk, WIRE, "Empty", 200, b"").members == {}
    with pytest.raises(sdk("_protocols._fault").Fault):
        read(sdk, WIRE, "Do", 200, b"")


def error(**fields: str) -> bytes:
    """The body of an error."""
    texts = [text.encode() for pair in fields.items() for text in pair]
    return bytes([0xA0 | len(fields)]) + b"".join(bytes([0x78, len(t)]) + t for t in texts)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, error(__type="com.amazonaws.s#Gone", message="it is")),
        (400, error(__type="Gone:http://internal.amazon.com/", Message="it is")),
        (404, error(message="no type")),
        (500, error(__type="Strange")),
        (503, b""),
        (502, b"<html>proxy</html>"),
    ],
)
def test_error_is_what_botocore_reads(sdk: Import, status: int, body: bytes) -> None:
    expected = parsed(services()[0], operations(services()[0])[0], status, body)
    assert read(sdk, WIRE, "Do", status, body).error == expected["Error"]


def test_members_of_an_error(sdk: Import) -> None:
    body = error(__type="a#Gone", message="m", Reason="moved", New="x")
    found = read(sdk, WIRE, "Do", 400, body)
    assert found.error == {"Code": "Gone", "Message": "m"}
    assert found.members == {"Reason": "moved", "message": "m"}


def test_old_code_of_the_query_protocol_is_kept(sdk: Import) -> None:
    headers = {"x-amzn-query-error": "OldGone;Sender"}
    found = read(sdk, WIRE, "Do", 400, error(__type="a#Gone"), **headers).error
    assert found == {"Code": "OldGone", "QueryErrorCode": "Gone", "Type": "Sender", "Message": ""}


@pytest.mark.parametrize("body", [b"", b"\xff", b"\x80", b"plain text", b"\xa1\x67message\x01"])
def test_error_without_a_type_has_its_status_as_code(sdk: Import, body: bytes) -> None:
    assert read(sdk, WIRE, "Do", 429, body).error["Code"] == "429"


def test_error_with_a_damaged_member_is_still_that_error(sdk: Import) -> None:
    body = b"\xa2\x66__type\x64Gone\x66Reason\x01"
    found = read(sdk, WIRE, "Do", 400, body)
    assert (found.error["Code"], found.members) == ("Gone", {})
