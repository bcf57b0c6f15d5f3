"""Requests in CBOR against botocore's, byte by byte."""

from __future__ import annotations

import datetime
import math
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel

from shapewright.dialects.python import wire
from tests.protocols_cbor.conftest import Import
from tests.protocols_cbor.tables import (
    CBOR,
    EVERYTHING,
    foreign_services,
    forget,
    operations,
    serialized,
    services,
    tables,
)
from tests.runtime.oracle import ENDPOINT, service_model
from tests.runtime.samples import Sampler

_ROUNDS = 6 if EVERYTHING else 3


def drafted(sdk: Import, service: str, operation: str, params: dict[str, Any]) -> Any:
    """The request that our module makes."""
    module = sdk("_protocols").protocol_module(CBOR)
    found = tables(service)
    return module.serialize(found, found.by_name[operation], params)


def compared(sdk: Import, service: str, operation: str, number: int) -> bool:
    """Compare one random request; whether botocore could make one."""
    shape = service_model(service).operation_model(operation).input_shape
    params = Sampler(f"{service}.{operation}.{number}").params(shape) if shape else {}
    params = {  # JSON in headers is a text here
        name: value
        for name, value in params.items()
        if not shape.members[name].serialization.get("jsonvalue")
    }
    try:
        expected = serialized(service, operation, params)
    except OverflowError:  # 1e300 in single precision
        with pytest.raises(sdk("_protocols._fault").Fault):
            drafted(sdk, service, operation, params)
        return False
    found = drafted(sdk, service, operation, params)
    headers = {name.lower(): text for name, text in found.headers.items()}
    wanted = {name.lower(): text for name, text in expected.headers.items()}
    always = tables(service).SERVICE.get("headers", {})
    headers |= {name.lower(): text for name, text in always.items() if name in wanted}
    assert headers | {"content-length": str(len(found.body))} == wanted
    assert (found.method, urlsplit(ENDPOINT).path + found.path) == (
        expected.method,
        urlsplit(expected.url).path,  # prefixes of hosts are no matter of protocols
    )
    assert found.query is None
    assert found.body == (expected.body or b""), params
    return True


_SOME = (*services(), "acm-pca", "cloudwatch", "ec2", "pinpoint", "s3", "sqs", "sns")


def test_protocol_is_the_one_that_botocore_picks() -> None:
    """Of services that offer several, too."""
    speaking = []
    for name in Loader().list_available_services("service-2") if EVERYTHING else _SOME:
        raw = Loader().load_service_model(name, "service-2")
        picked = ServiceModel(raw, name).resolved_protocol
        metadata = raw["metadata"]
        service = SimpleNamespace(name=name, metadata=metadata, protocol=metadata["protocol"])
        assert wire.service_facts(service)["protocol"] == picked  # type: ignore[arg-type]
        speaking += [name] if picked == CBOR else []
    assert sorted(speaking) == sorted(services())


@pytest.mark.parametrize("service", services())
def test_request_is_botocores(sdk: Import, service: str) -> None:
    same = sum(
        compared(sdk, service, operation, number)
        for operation in operations(service)
        for number in range(_ROUNDS)
    )
    assert same > len(operations(service))


@pytest.mark.parametrize("service", foreign_services())
def test_request_of_another_protocol_in_cbor(sdk: Import, service: str) -> None:
    chosen = operations(service)
    step = 1 if EVERYTHING else max(1, len(chosen) // 40)
    made = [compared(sdk, service, operation, 0) for operation in chosen[::step]]
    assert any(made) or not made
    forget()


@pytest.mark.parametrize(
    "value",
    [
        0,
        1,
        23,
        24,
        255,
        256,
        65535,
        65536,
        2**32 - 1,
        2**32,
        2**64 - 1,
        *(-1, -24, -25, -(2**64)),
        True,
    ],
)
def test_whole_number(sdk: Import, value: int) -> None:
    assert member(sdk, "long", value) == botocores("long", value)


@pytest.mark.parametrize("kind", ["float", "double"])
@pytest.mark.parametrize(
    "value", [0.0, -0.0, 1.5, 0.1, 3, True, math.inf, -math.inf, math.nan, 1e-300, 5e-324, 3.4e38]
)
def test_float(sdk: Import, kind: str, value: float) -> None:
    assert member(sdk, kind, value) == botocores(kind, value)


@pytest.mark.parametrize(
    "value",
    [
        *(0, 1577836800, 1577836800.5, -1, "2020-01-01", "2020-01-01T00:00:00.000001Z"),
        datetime.datetime(1970, 1, 1, 0, 0, 1, 3691, tzinfo=datetime.UTC),
        datetime.datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=datetime.UTC),
    ],
)
def test_moment(sdk: Import, value: Any) -> None:
    assert member(sdk, "timestamp", value) == botocores("timestamp", value)


@pytest.mark.parametrize("value", [b"", b"x" * 23, b"x" * 24, bytearray(b"a"), "é", b"x" * 70000])
def test_blob(sdk: Import, value: Any) -> None:
    assert member(sdk, "blob", value) == botocores("blob", value)


@pytest.mark.parametrize(
    ("kind", "value", "rule"),
    [
        ("string", 5, "type"),
        ("string", None, "type"),
        ("string", "\ud800", "text"),
        ("long", "5", "type"),
        ("long", 1.0, "type"),
        ("long", 2**64, "range"),
        ("long", -(2**64) - 1, "range"),
        ("float", 1e300, "range"),
        ("float", "much", "type"),
        ("double", None, "type"),
        ("double", 10**400, "range"),
        ("blob", 5, "type"),
        ("timestamp", "soon", "timestamp"),
        ("document", {}, "type"),
    ],
)
def test_value_that_cannot_be_sent(sdk: Import, kind: str, value: Any, rule: str) -> None:
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        member(sdk, kind, [value], as_list=True)
    assert (caught.value.rule, caught.value.path) == (rule, "M[0]")


def member(sdk: Import, kind: str, value: Any, as_list: bool = False) -> bytes:
    """A structure with one member, in CBOR."""
    out = bytearray()
    shapes = {"List": ("list", kind)}
    shape = ("structure", {"M": "List" if as_list else kind})
    sdk("_protocols._cbor_tree").encode_members({"M": value}, shape, shapes, out)
    return bytes(out)


def botocores(kind: str, value: Any) -> bytes:
    """The same as botocore writes it."""
    from botocore.model import ShapeResolver
    from botocore.serialize import RpcV2CBORSerializer

    raw = {"S": {"type": "structure", "members": {"M": {"shape": "T"}}}, "T": {"type": kind}}
    shape = ShapeResolver(raw).get_shape_by_name("S")
    return bytes(RpcV2CBORSerializer()._serialize_body_params({"M": value}, shape))


def test_none_is_not_given(sdk: Import) -> None:
    out = bytearray()
    shape = ("structure", {"A": "string", "B": "string"})
    sdk("_protocols._cbor_tree").encode_members({"A": None, "B": "b"}, shape, {}, out)
    assert bytes(out) == b"\xa1\x61B\x61b"
