"""Answers of operations that botocore treats by hand, against what its clients return."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from types import SimpleNamespace
from typing import Any

import pytest

from tests.decorations.conftest import Import, Services
from tests.decorations.oracle import call
from tests.protocols_cbor.tables import EVERYTHING

_POLICY = "%7B%22Version%22%3A%20%222012-10-17%22%2C%20%22a%22%3A%20%5B1%5D%7D"
_ROLE = (
    "<{0}Response><{0}Result><Role><RoleName>r</RoleName>"
    "<AssumeRolePolicyDocument>{1}</AssumeRolePolicyDocument></Role></{0}Result>"
    "<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{0}Response>"
)
_DETAILS = (
    "<GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult>"
    "<UserDetailList><member><UserPolicyList><member><PolicyName>p</PolicyName>"
    f"<PolicyDocument>{_POLICY}</PolicyDocument></member></UserPolicyList></member>"
    "<member><UserName>u</UserName></member></UserDetailList>"
    "<IsTruncated>false</IsTruncated>"
    "</GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>"
)
_TEMPLATE = (
    "<GetTemplateResponse><GetTemplateResult><TemplateBody>{}</TemplateBody>"
    "</GetTemplateResult></GetTemplateResponse>"
)
_CONSOLE = "<GetConsoleOutputResponse><output>{}</output></GetConsoleOutputResponse>"
_OF_EC2 = (
    ("ec2", "GetConsoleOutput", _CONSOLE.format(base64.b64encode(b"boot \xff").decode())),
    ("ec2", "GetConsoleOutput", _CONSOLE.format("@")),
)


@pytest.mark.parametrize(
    ("service_name", "operation", "body"),
    [
        *(_OF_EC2 if EVERYTHING else ()),
        ("iam", "GetRole", _ROLE.format("GetRole", _POLICY)),
        ("iam", "GetRole", _ROLE.format("GetRole", "no%20JSON")),
        ("iam", "CreateRole", _ROLE.format("CreateRole", "")),
        ("iam", "GetAccountAuthorizationDetails", _DETAILS),
        ("cloudformation", "GetTemplate", _TEMPLATE.format('{"a": {"b": [1]}}')),
        ("cloudformation", "GetTemplate", _TEMPLATE.format("a:\n  b: 1")),
        ("cloudformation", "GetTemplate", _TEMPLATE.format("")),
        ("s3", "GetBucketLocation", "<LocationConstraint>eu-west-1</LocationConstraint>"),
        ("s3", "GetBucketLocation", "<LocationConstraint/>"),
    ],
)
def test_answer_is_what_a_botocore_client_returns(
    service: Services, service_name: str, operation: str, body: str
) -> None:
    params = {"Bucket": "bucket-1"} if service_name == "s3" else {}
    _, expected = call(service_name, operation, params, (200, {}, body.encode()))
    found = answer(service, service_name, operation, 200, body.encode())
    del found["ResponseMetadata"], expected["ResponseMetadata"]
    assert found == expected


def answer(
    service: Services, name: str, operation: str, status: int, body: bytes, **headers: str
) -> dict[str, Any]:
    """What callers get."""
    reply = SimpleNamespace(status=status, headers=headers, body=body)
    found: dict[str, Any] = service(name).answer(operation, reply)
    return found


_LISTS = {
    "ListObjects": "<Marker>m%2F</Marker><NextMarker>%C3%A9</NextMarker><Prefix>a%2Fb</Prefix>"
    "<Contents><Key>a%20b+%2B</Key></Contents><Contents><Key>%</Key></Contents>",
    "ListObjectsV2": "<Prefix>a%2Fb</Prefix><StartAfter>%FF</StartAfter>",
    "ListObjectVersions": "<KeyMarker>a%2F</KeyMarker><Version><Key>%41</Key></Version>"
    "<DeleteMarker><Key>%42</Key></DeleteMarker>",
}


@pytest.mark.parametrize("operation", _LISTS)
@pytest.mark.parametrize("encoding", ["<EncodingType>url</EncodingType>", ""])
@pytest.mark.parametrize("asked", [{}, {"EncodingType": "url"}])
def test_keys_come_percent_encoded_only_if_asked_for(
    service: Services, operation: str, encoding: str, asked: dict[str, str]
) -> None:
    more = "<Delimiter>%2F</Delimiter><CommonPrefixes><Prefix>p%2F</Prefix></CommonPrefixes>"
    body = f"<Result>{encoding}{more}{_LISTS[operation]}</Result>".encode()
    params = {"Bucket": "bucket-1", **asked}
    _, expected = call("s3", operation, params, (200, {}, body))
    reply = SimpleNamespace(status=200, headers={}, body=body)
    found = service("s3").answer(operation, reply, {}, params)
    del found["ResponseMetadata"], expected["ResponseMetadata"]
    assert found == expected


_SUMS = {
    "crc32": zlib.crc32(b"content").to_bytes(4, "big"),
    "sha256": hashlib.sha256(b"content").digest(),
}


@pytest.mark.parametrize("algorithm", _SUMS)
def test_checksum_of_an_answer(service: Services, algorithm: str) -> None:
    headers = {f"x-amz-checksum-{algorithm}": base64.b64encode(_SUMS[algorithm]).decode()}
    answered = (200, headers, b"content")
    _, expected = call("s3", "GetObject", {"Bucket": "bucket-1", "Key": "k"}, answered)
    assert expected["Body"].read() == b"content"
    found = answer(service, "s3", "GetObject", 200, b"content", **headers)
    assert found["Body"].read() == b"content"
    said = found["ResponseMetadata"]["ChecksumAlgorithm"]
    assert said == expected["ResponseMetadata"]["ChecksumAlgorithm"] == algorithm


def test_body_that_its_checksum_does_not_fit(service: Services, sdk: Import) -> None:
    headers = {"x-amz-checksum-crc32": base64.b64encode(_SUMS["crc32"]).decode()}
    with pytest.raises(sdk("exceptions").ResponseError, match="not what was sent"):
        answer(service, "s3", "GetObject", 200, b"contenT", **headers)
    with pytest.raises(sdk("exceptions").ResponseError, match="not base64"):
        answer(service, "s3", "GetObject", 200, b"content", **{"x-amz-checksum-crc32": "é"})


@pytest.mark.parametrize(
    "headers", [{}, {"x-amz-checksum-crc64nvme": "x"}, {"x-amz-checksum-crc32": "AAAA-3"}]
)
def test_checksum_that_cannot_be_checked(service: Services, headers: dict[str, str]) -> None:
    found = answer(service, "s3", "GetObject", 200, b"content", **headers)
    assert "ChecksumAlgorithm" not in found["ResponseMetadata"]


@pytest.mark.parametrize("text", ["Thu, 01 Dec 1994 16:00:00 GMT", "never", "0"])
def test_header_expires(service: Services, text: str) -> None:
    answered = (200, {"Expires": text}, b"")
    _, expected = call("s3", "HeadObject", {"Bucket": "bucket-1", "Key": "k"}, answered)
    found = answer(service, "s3", "HeadObject", 200, b"", Expires=text)
    assert found["ExpiresString"] == expected["ExpiresString"] == text
    assert found.get("Expires") == expected.get("Expires")
    assert found["ResponseMetadata"]["HTTPHeaders"] == expected["ResponseMetadata"]["HTTPHeaders"]


_ERROR = b"<Error><Code>InternalError</Code><Message>try again</Message></Error>"


@pytest.mark.parametrize("start", [b"", b'<?xml version="1.0" encoding="UTF-8"?>\n', b"\n \n"])
def test_error_with_the_status_of_a_success(service: Services, sdk: Import, start: bytes) -> None:
    params = {"Bucket": "bucket-1", "Key": "k", "CopySource": "a/b"}
    _, expected = call("s3", "CopyObject", params, (200, {}, start + _ERROR))
    with pytest.raises(sdk("exceptions").ClientError) as caught:
        answer(service, "s3", "CopyObject", 200, start + _ERROR)
    if start != b"\n \n":  # which botocore takes for damage
        assert caught.value.response["Error"] == expected.response["Error"]
    assert caught.value.response["Error"]["Code"] == "InternalError"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 500


def test_object_that_looks_like_an_error_is_an_object(service: Services) -> None:
    assert answer(service, "s3", "GetObject", 200, _ERROR)["Body"].read() == _ERROR


@pytest.mark.parametrize(
    "body",
    [
        {"error": "invalid_grant", "error_description": "no such code"},
        {"error": "invalid_grant", "error_description": "no", "message": "yes"},
        {"error": "invalid_grant"},
    ],
)
def test_message_of_an_error_by_another_name(
    service: Services, sdk: Import, body: dict[str, str]
) -> None:
    headers = {"x-amzn-errortype": "InvalidGrantException"}
    data = json.dumps(body).encode()
    params = {"clientId": "c", "clientSecret": "s", "grantType": "g"}
    _, expected = call("sso-oidc", "CreateToken", params, (400, headers, data))
    with pytest.raises(sdk("exceptions").ClientError) as caught:
        answer(service, "sso-oidc", "CreateToken", 400, data, **headers)
    assert caught.value.response["Error"] == expected.response["Error"]
    extra = {k: v for k, v in expected.response.items() if k != "ResponseMetadata"}
    found = {k: v for k, v in caught.value.response.items() if k != "ResponseMetadata"}
    assert found == extra
