"""Bodies that callers give whole: bytes, text, files, nothing; against botocore's clients."""

from __future__ import annotations

import io
from typing import Any

import pytest
from botocore.loaders import Loader

from tests.decorations.conftest import Import, Services
from tests.decorations.oracle import call
from tests.decorations.test_requests import built
from tests.protocols_cbor.tables import EVERYTHING
from tests.runtime.oracle import operation_model, service_model
from tests.runtime.samples import Sampler

_CHOICE = ("appconfig", "lambda", "lex-runtime", "s3")
_SERVICES = Loader().list_available_services("service-2") if EVERYTHING else _CHOICE


def streaming(service: str) -> list[str]:
    """Operations whose body is a caller's blob."""
    model = service_model(service)
    return [n for n in model.operation_names if model.operation_model(n).has_streaming_input]


PAIRS = [(name, operation) for name in _SERVICES for operation in streaming(name)]
_BODIES = {
    "bytes": lambda: b"some \x00 bytes",
    "empty": lambda: b"",
    "nothing": lambda: None,
    "text": lambda: "téxt",
    "file": lambda: io.BytesIO(b"content of a file"),
    "empty file": lambda: io.BytesIO(b""),
    "bytearray": lambda: bytearray(b"content"),
}


def sampled(service: str, operation: str, body: Any) -> dict[str, Any]:
    """Required parameters, and this body."""
    model = operation_model(service, operation)
    shape = model.input_shape
    params = Sampler(f"{service}.{operation}", plain=True).params(shape)
    payload = shape.serialization["payload"]
    needed = {*shape.required_members, *model.idempotent_members} - {payload}
    required = {name: value for name, value in params.items() if name in needed}
    if service == "s3":
        required |= {k: v for k, v in {"Bucket": "bucket-1"}.items() if k in required}
    return required if body is None else required | {payload: body}


@pytest.mark.parametrize("kind", _BODIES)
@pytest.mark.parametrize(("name", "operation"), PAIRS)
def test_body_is_sent_as_botocore_sends_it(
    service: Services, sdk: Import, name: str, operation: str, kind: str
) -> None:
    if name == "glacier" and kind == "bytearray":
        pytest.skip("botocore's own code fails on a bytearray there")
    if name == "s3" and kind == "nothing" and operation == "WriteGetObjectResponse":
        pytest.skip("the host is made of parameters")
    expected, _ = call(name, operation, sampled(name, operation, _BODIES[kind]()))
    found = built(service, sdk, name, operation, sampled(name, operation, _BODIES[kind]()))
    assert found == expected
