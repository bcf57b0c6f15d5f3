"""Damaged answers in CBOR: never a success, never an error of another kind, never a big one."""

from __future__ import annotations

import random
import tracemalloc
from typing import Any

import pytest

from tests.protocols_cbor.answers import Writer
from tests.protocols_cbor.conftest import Import
from tests.protocols_cbor.tables import EVERYTHING, operations, services, tables
from tests.protocols_cbor.test_answers import WIRE, read
from tests.runtime.oracle import service_model

_FLIPS = 4000 if EVERYTHING else 400
_LONG = b"\xff" * 7 + b"\xf0"


def damaged(sdk: Import, body: bytes, rule: str = "cbor") -> Any:
    """The fault that a body is found to have."""
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        read(sdk, WIRE, "Do", 200, body)
    assert caught.value.rule == rule
    return caught.value


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"\xff", b"\x1c", b"\x1f", b"\x5f\x61a\xff", b"\x7f\x7f\xff\xff", b"\xa0\xa0"),
        *(b"\xf8\x20", b"\xf8\x16", b"\xe0", b"\xfc", b"\xd8\x20\x01", b"\xc4\x82\x01\x01"),
        *(b"\xc1\x61a", b"\xc1\xf5", b"\xc2\x01", b"\xc2\x58\x81" + b"\x01" * 129),
        *(b"\xa1\x01\x01", b"\xa1\x80\x01", b"\xa1\xf6\x01", b"\xa2\x61a\x01\x61a\x01"),
        *(b'{"Text": "a"}', b"<html></html>", b"[1, 2]", b"\xef\xbb\xbf{}"),
        *(bytes([major]) + _LONG for major in (0x5B, 0x7B, 0x9B, 0xBB)),
        *(
            b"\xbf\x64Text",
            b"\x9f",
            b"\x9f\x01",
            b"\x5f\x41a",
            b"\xbf\x64Text\xff",
            b"\x9f\xff\xff",
        ),
    ],
)
def test_body_that_is_no_cbor(sdk: Import, body: bytes) -> None:
    damaged(sdk, body)


@pytest.mark.parametrize(
    ("body", "rule", "path"),
    [
        (b"\x80", "type", ""),
        (b"\xf6", "type", ""),
        (b"\x00", "type", ""),
        (b"\xa1\x64Text\x01", "type", "Text"),
        (b"\xa1\x64Text\x41a", "type", "Text"),
        (b"\xa1\x64Text\x62\xff\xfe", "text", ""),
        (b"\xa1\x65Whole\xfb" + b"\0" * 8, "type", "Whole"),
        (b"\xa1\x65Whole\xf5", "type", "Whole"),
        (b"\xa1\x66Double\xf4", "type", "Double"),
        (b"\xa1\x64Flag\x01", "type", "Flag"),
        (b"\xa1\x64Blob\x61a", "type", "Blob"),
        (b"\xa1\x64When\xc1\xfb\x7f\xf0" + b"\0" * 6, "timestamp", "When"),
        (b"\xa1\x64When\xc1\x1b" + b"\xff" * 8, "timestamp", "When"),
        (b"\xa1\x64When\xf5", "timestamp", "When"),
        (b"\xa1\x65Texts\xa0", "type", "Texts"),
        (b"\xa1\x65Texts\x81\x01", "type", "Texts[0]"),
        (b"\xa1\x63Map\x80", "type", "Map"),
        (b"\xa1\x63Map\xa1\x63key\xa1\x64Text\x01", "type", "Map[***].Text"),
        (b"\xa1\x65Inner\xa1\x65Inner\x80", "type", "Inner.Inner"),
        (b"\xa1\x66Choice\xa0", "union", "Choice"),
        (b"\xa1\x66Choice\xa2\x61A\x61a\x61B\xa0", "union", "Choice"),
    ],
)
def test_member_of_a_wrong_kind_is_named(sdk: Import, body: bytes, rule: str, path: str) -> None:
    assert damaged(sdk, body, rule).path == path


@pytest.mark.parametrize("start", [b"\x81", b"\x9f", b"\xa1\x61a", b"\xbf\x61a", b"\xc1"])
def test_deep_body(sdk: Import, start: bytes) -> None:
    damaged(sdk, start * 100_000 + b"\x01", "depth")


def test_depth_that_is_allowed(sdk: Import) -> None:
    decode = sdk("_protocols._cbor").decode
    value = decode(b"\x81" * 100 + b"\x01")
    for _ in range(100):
        (value,) = value
    assert value == 1
    with pytest.raises(sdk("_protocols._fault").Fault):
        decode(b"\x81" * 101 + b"\x01")


@pytest.mark.parametrize("shape", ["list", "map", "blob", "text"])
def test_damage_costs_little_memory(sdk: Import, shape: str) -> None:
    fill = {
        "list": b"\x9a\x00\x40\x00\x00" + b"\xa0" * 2**22,
        "map": b"\xba\x00\x40\x00\x00" + b"\x61a" * 2**22,
        "blob": b"\x5a\x7f\xff\xff\xff" + b"a" * 2**20,
        "text": b"\x7a\x7f\xff\xff\xff" + b"a" * 2**20,
    }[shape]
    tracemalloc.start()
    try:
        damaged(sdk, fill)
        assert tracemalloc.get_traced_memory()[1] < 2**27
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "body", [b"\x9f" + b"\x01" * 9, b"\x89" + b"\x01" * 9, b"\x5f" + b"\x40" * 9]
)
def test_number_of_items_is_bounded(
    sdk: Import, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    monkeypatch.setattr(sdk("_protocols._cbor"), "_MOST_ITEMS", 8)
    with pytest.raises(sdk("_protocols._fault").Fault, match="too many items"):
        sdk("_protocols._cbor").decode(body + b"\xff")


def sample(service: str) -> tuple[str, bytes]:
    """The operation of a service whose random answer holds most, and that answer."""
    model = service_model(service)
    bodies = [
        (Writer(name).answer(model.operation_model(name).output_shape), name)
        for name in operations(service)
        if model.operation_model(name).output_shape is not None
    ]
    body, name = max(bodies, key=lambda pair: (len(pair[0]) < 6000, len(pair[0])))
    return name, body


@pytest.mark.parametrize("service", services())
def test_answer_cut_at_every_byte(sdk: Import, service: str) -> None:
    operation, body = sample(service)
    assert len(body) > 50
    for end in range(len(body)):
        with pytest.raises(sdk("_protocols._fault").Fault):
            read(sdk, tables(service), operation, 200, body[:end])
    read(sdk, tables(service), operation, 200, body)


@pytest.mark.parametrize("service", services())
def test_flipped_bits_raise_faults_or_nothing(sdk: Import, service: str) -> None:
    """A flip inside a text or number cannot be seen; whatever can be is a Fault."""
    operation, body = sample(service)
    rng = random.Random(service)
    fault = sdk("_protocols._fault").Fault
    seen = 0
    for _ in range(_FLIPS):
        changed = bytearray(body)
        for _ in range(rng.choice([1, 1, 1, 3, 10])):
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        try:
            read(sdk, tables(service), operation, 200, bytes(changed))
        except fault:
            seen += 1
    assert seen > _FLIPS // 10


def test_noise_raises_faults_only(sdk: Import) -> None:
    rng = random.Random("noise")
    fault = sdk("_protocols._fault").Fault
    decode = sdk("_protocols._cbor").decode
    for _ in range(_FLIPS * 10):
        try:
            decode(rng.randbytes(rng.randrange(1, 60)))
        except fault:
            continue


def test_error_of_noise_is_an_error(sdk: Import) -> None:
    rng = random.Random("errors")
    for _ in range(_FLIPS):
        answer = read(sdk, WIRE, "Do", rng.choice([300, 400, 500]), rng.randbytes(20))
        assert answer.error is not None
