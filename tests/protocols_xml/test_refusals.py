"""What is refused before anything is sent, with the member's place, and never the value."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from tests.protocols_xml.sweep import SERVICES, drafted, operations
from tests.runtime.conftest import Import
from tests.runtime.oracle import service_model
from tests.runtime.samples import Sampler

_TAGGING = {"Bucket": "b", "Tagging": {"TagSet": [{"Key": "k", "Value": "v"}]}}


def fault(sdk: Import, service: str, operation: str, params: Any) -> Any:
    """What is raised for parameters."""
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        drafted(sdk, service, operation, params)
    return caught.value


@pytest.mark.parametrize(
    "text",
    ["\x00", "a\x01", "\x0b", "\x0c", "\x1b[2J", "\ud800", "\udbff\udbff", "\ufffe", "\uffff"],
)
def test_character_that_xml_cannot_carry(sdk: Import, text: str) -> None:
    params = {"Bucket": "b", "Tagging": {"TagSet": [{"Key": text, "Value": "v"}]}}
    found = fault(sdk, "s3", "PutBucketTagging", params)
    assert (found.path, found.rule) == ("Tagging.TagSet[0].Key", "text")
    assert text not in found.message
    grant = {"Grantee": {"Type": text}, "Permission": "READ"}
    params = {"Bucket": "b", "AccessControlPolicy": {"Grants": [grant]}}
    found = fault(sdk, "s3", "PutBucketAcl", params)
    assert found.path == "AccessControlPolicy.Grants[0].Grantee.Type"


@pytest.mark.parametrize(
    "text", ["\t", "\n", "\r", "\x7f", "\x85", "\u2028", "\U0010ffff", "\u200b"]
)
def test_character_that_xml_carries(sdk: Import, text: str) -> None:
    params = {"Bucket": "b", "Tagging": {"TagSet": [{"Key": text, "Value": "v"}]}}
    assert text.encode() in drafted(sdk, "s3", "PutBucketTagging", params).body


@pytest.mark.parametrize(
    ("service", "operation", "params", "path"),
    [
        ("sns", "Publish", {"Message": "\ud800"}, "Message"),
        ("sns", "Publish", {"Message": "m", "MessageAttributes": {"\ud800": {}}}, "[***]"),
        ("ec2", "CreateTags", {"Resources": ["a", "\udc00"]}, "Resources[1]"),
    ],
)
def test_lone_surrogate_in_a_form(
    sdk: Import, service: str, operation: str, params: Any, path: str
) -> None:
    found = fault(sdk, service, operation, params)
    assert found.rule == "text"
    assert found.path.endswith(path) or "MessageAttributes" in found.path


@pytest.mark.parametrize(
    ("service", "operation", "params", "path"),
    [
        ("sns", "Publish", {"Unknown": 1}, "Unknown"),
        ("sns", "Publish", {"Message": ["m"]}, "Message"),
        ("sns", "Publish", {"Message": {"m": 1}}, "Message"),
        ("sns", "Publish", {"Message": b"m"}, "Message"),
        ("sns", "Publish", {"MessageAttributes": []}, "MessageAttributes"),
        ("sns", "CreateTopic", {"Tags": "abc"}, "Tags"),
        ("sns", "CreateTopic", {"Tags": [None]}, "Tags[0]"),
        ("sns", "CreateTopic", {"Tags": [["Key"]]}, "Tags[0]"),
        ("sns", "CreateTopic", {"Tags": 5}, "Tags"),
        ("sns", "CreateTopic", [], ""),
        ("iam", "CreateLoginProfile", {"PasswordResetRequired": "false"}, "PasswordResetRequired"),
        ("rds", "DescribeEvents", {"StartTime": "soon"}, "StartTime"),
        ("ec2", "RunInstances", {"BlockDeviceMappings": {}}, "BlockDeviceMappings"),
        ("ec2", "RunInstances", {"UserData": None, "Monitoring": "on"}, "Monitoring"),
        ("s3", "PutBucketTagging", {**_TAGGING, "Tagging": "x"}, "Tagging"),
        ("s3", "PutBucketTagging", {**_TAGGING, "Tagging": {"TagSet": {}}}, "Tagging.TagSet"),
        ("s3", "PutBucketTagging", {**_TAGGING, "Tagging": {"None": 1}}, "Tagging.None"),
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "Body": 5}, "Body"),
        ("s3", "PutObject", {"Bucket": "b", "Key": "k", "Metadata": "x"}, "Metadata"),
        ("s3", "GetObject", {"Bucket": "b", "Key": "../k"}, "Key"),
        ("s3", "GetObject", {"Bucket": "b"}, "Key"),
    ],
)
def test_value_of_a_wrong_type_is_named(
    sdk: Import, service: str, operation: str, params: Any, path: str
) -> None:
    assert fault(sdk, service, operation, params).path == path


_WRONG: tuple[Any, ...] = (
    None,
    True,
    7,
    -1.5,
    "text",
    b"bytes",
    [],
    [None],
    {},
    {"a": 1},
    object(),
    {1, 2},
    1j,
)


@pytest.mark.parametrize("service", SERVICES)
def test_wrong_values_anywhere_never_crash(sdk: Import, service: str) -> None:
    allowed = sdk("_protocols._fault").Fault
    for operation in operations(service):
        shape = service_model(service).operation_model(operation).input_shape
        if shape is None:
            continue
        for number, wrong in enumerate(_WRONG):
            params = Sampler(f"wrong.{operation}.{number}").params(shape)
            for name in shape.members:
                with contextlib.suppress(allowed):
                    drafted(sdk, service, operation, {**params, name: wrong})


def test_a_client_raises_errors_of_its_own(real: Import) -> None:
    service = real("_service").Service("xml_sdk.s3")
    endpoint = real("_endpoint").Endpoint("https://s3.example")
    itself: dict[str, Any] = {}
    itself["TagSet"] = [itself]
    for tagging in ("x", {"TagSet": [{"Key": "\x00"}]}, itself):
        params = {"Bucket": "b", "Tagging": tagging}
        with pytest.raises(real("exceptions").ParamValidationError):
            service.request("put_bucket_tagging", params, endpoint, level="off")
