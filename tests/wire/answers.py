"""Random answers of services in each protocol: successes and errors."""

from __future__ import annotations

import json
import random
from typing import Any

from tests.protocols_cbor.answers import Writer as CborWriter
from tests.protocols_xml.answers import XmlWriter
from tests.runtime.answers import Writer as JsonWriter
from tests.wire.calls import Reply

_ID = "5f2a0c1e-1111-4222-8333-444455556666"
_ERROR_TYPE = "x-amzn-errortype"
_CHECKSUM = "x-amz-checksum-"
# A root that is a member, and two members of one name.
_AS_THEY_ARE = {
    "GetBucketLocation": b'<LocationConstraint xmlns="urn:s3">eu-west-1</LocationConstraint>',
    "GetBucketNotification": b'<NotificationConfiguration xmlns="urn:s3"/>',
}
_CBOR = "smithy-rpc-v2-cbor"
_CBOR_HEADERS = {"smithy-protocol": "rpc-v2-cbor", "Content-Type": "application/cbor"}


def success(protocol: str, operation: Any, seed: str) -> Reply:
    """A successful answer.

    Args:
        operation: botocore's model of the operation.
    """
    headers, body = _written(protocol, operation, seed)
    status = operation.http.get("responseCode", 200)
    if status == 204 or operation.http["method"] == "HEAD":
        body = b""
    return _reply(status, {"x-amzn-requestid": _ID, **headers}, body)


def failure(protocol: str, operation: Any, seed: str) -> Reply:
    """An error that the operation is modelled to answer with, or one that nobody knows."""
    chance = random.Random(seed)
    shape = chance.choice([*operation.error_shapes, None])
    code, status = "SomethingUnknown", 400
    if shape is not None:
        stated = shape.metadata.get("error", {})
        code, status = stated.get("code", shape.name), stated.get("httpStatusCode", 400)
    write = _FAILURES.get(protocol, _xml_failure)
    headers, body = write(protocol, code, shape, chance)
    return _reply(status, {"x-amzn-requestid": _ID, **headers}, body)


def _reply(status: int, headers: dict[str, str], body: bytes) -> Reply:
    lower = {name.lower(): text for name, text in headers.items()}
    kept = {name: text for name, text in lower.items() if not name.startswith(_CHECKSUM)}
    return Reply(status, {**kept, "content-length": str(len(body))}, body)


def _written(protocol: str, operation: Any, seed: str) -> tuple[dict[str, str], bytes]:
    shape = operation.output_shape
    if protocol == _CBOR:
        return _CBOR_HEADERS, b"\xa0" if shape is None else CborWriter(seed).answer(shape)
    if protocol in ("json", "rest-json"):
        return ({}, b"{}") if shape is None else JsonWriter(seed).answer(shape)
    if operation.name in _AS_THEY_ARE:
        return {}, _AS_THEY_ARE[operation.name]
    return XmlWriter(seed, protocol).answer(operation.name, shape)


def _json_failure(
    protocol: str, code: str, shape: Any, chance: random.Random
) -> tuple[dict[str, str], bytes]:
    """The code stands in the body or, with REST, in a header; the message has two spellings."""
    headers: dict[str, str] = {}
    body: dict[str, Any] = {chance.choice(["message", "Message"]): "It is not possible: é."}
    if shape is not None:
        headers, made = JsonWriter(str(chance.random())).answer(shape)
        body |= json.loads(made)
    written = chance.choice([code, f"com.amazonaws.made#{code}", f"{code}:http://made.example/"])
    headers = {name: text for name, text in headers.items() if name.lower() != _ERROR_TYPE}
    if protocol == "rest-json" and chance.random() < 0.5:
        headers[_ERROR_TYPE] = written
    else:
        body[chance.choice(["__type", "code"]) if protocol == "rest-json" else "__type"] = written
    for name in ("code", "Code"):  # a service that has one says the same there
        if isinstance(body.get(name), str):
            body[name] = code
    return headers, json.dumps(body).encode()


def _cbor_failure(
    protocol: str, code: str, shape: Any, chance: random.Random
) -> tuple[dict[str, str], bytes]:
    texts = [t.encode() for t in ("__type", f"com.amazonaws.made#{code}", "message", "It is not.")]
    body = b"\xa2" + b"".join(bytes([0x78, len(text)]) + text for text in texts)
    return dict(_CBOR_HEADERS), body


def _xml_failure(
    protocol: str, code: str, shape: Any, chance: random.Random
) -> tuple[dict[str, str], bytes]:
    """The forms that errors in XML have: of EC2, of S3, of the others."""
    writer = XmlWriter(str(chance.random()), protocol)
    members = "" if shape is None else writer._members(shape, 1)
    if "essage" in members or "Code" in members:
        members = ""  # they would stand there twice
    told = f"<Code>{code}</Code><Message>It is not possible: é.</Message>{members}"
    request_id = f"<RequestId>{_ID}</RequestId>"
    if protocol == "ec2":
        text = f"<Response><Errors><Error>{told}</Error></Errors>{request_id}</Response>"
    elif protocol == "rest-xml" and chance.random() < 0.5:
        text = f"<Error>{told}{request_id}</Error>"
    else:
        kind = chance.choice(["<Type>Sender</Type>", ""])
        text = f"<ErrorResponse><Error>{kind}{told}</Error>{request_id}</ErrorResponse>"
    return {}, text.replace(">", ' xmlns:x="urn:answers">', 1).encode()


_FAILURES = {"json": _json_failure, "rest-json": _json_failure, _CBOR: _cbor_failure}
