"""Answers in XML against botocore's parser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.protocols_xml.sweep import ROUNDS, SERVICES, compare_answer, operations, read
from tests.runtime.conftest import Import
from tests.runtime.tables import tables


@pytest.mark.parametrize("service", SERVICES)
def test_answer_is_what_botocore_reads(sdk: Import, service: str) -> None:
    for operation in operations(service):
        for number in range(ROUNDS):
            compare_answer(sdk, service, operation, number)


def test_members_come_in_the_order_of_the_spec(sdk: Import) -> None:
    body = b"<R><Name>b</Name><KeyCount>1</KeyCount><IsTruncated>true</IsTruncated></R>"
    found = read(sdk, tables("s3"), "ListObjectsV2", 200, body).members
    assert list(found) == ["IsTruncated", "Name", "KeyCount"]


def test_owner_of_a_grant_has_a_type(sdk: Import) -> None:
    """An attribute counts by its namespace, whatever the document calls that."""
    for prefix in ("xsi", "other"):
        grantee = f'<Grantee xmlns:{prefix}="urn:x" {prefix}:type="Group"><URI>u</URI></Grantee>'
        body = f"<A><AccessControlList><Grant>{grantee}</Grant></AccessControlList></A>"
        found = read(sdk, tables("s3"), "GetBucketAcl", 200, body.encode()).members
        assert found["Grants"] == [{"Grantee": {"URI": "u", "Type": "Group"}}]


@pytest.mark.parametrize(
    ("body", "region"),
    [
        (b"<LocationConstraint>EU</LocationConstraint>", "EU"),
        (b'<LocationConstraint xmlns="urn:s3"/>', None),
    ],
)
def test_location_of_a_bucket_is_the_root(sdk: Import, body: bytes, region: str | None) -> None:
    found = read(sdk, tables("s3"), "GetBucketLocation", 200, body).members
    assert found == {"LocationConstraint": region}


def test_old_name_of_a_list_gets_its_first_item(sdk: Import) -> None:
    inner = b"<Event>a</Event><Event>b</Event>"
    body = b"<N><TopicConfiguration>" + inner + b"</TopicConfiguration></N>"
    found = read(sdk, tables("s3"), "GetBucketNotification", 200, body).members
    assert found == {"TopicConfiguration": {"Events": ["a", "b"], "Event": "a"}}


def test_body_that_is_a_stream(sdk: Import) -> None:
    found = read(sdk, tables("s3"), "GetObject", 200, b"\x00<html>", ETag="e").members
    assert found.pop("Body").read() == b"\x00<html>"
    assert found == {"ETag": "e", "Metadata": {}}


def response(status: int, body: bytes, **headers: str) -> Any:
    """A transport's response."""
    return SimpleNamespace(status=status, headers=headers, body=body)


def test_metadata_is_in_the_response(real: Import) -> None:
    answer = real("_service").Service("xml_sdk.sns").answer
    body = (
        b"<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult>"
        b"<ResponseMetadata><RequestId>r-7</RequestId></ResponseMetadata></PublishResponse>"
    )
    found = answer("publish", response(200, body), {"RetryAttempts": 0})
    assert found["MessageId"] == "m"
    assert found["ResponseMetadata"]["RequestId"] == "r-7"
    assert found["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_error_is_a_class_of_the_service(real: Import) -> None:
    body = (
        b"<ErrorResponse><Error><Type>Sender</Type><Code>NotFound</Code><Message>no</Message>"
        b"</Error><RequestId>r-8</RequestId></ErrorResponse>"
    )
    with pytest.raises(real("sns.exceptions").NotFoundException) as caught:
        real("_service").Service("xml_sdk.sns").answer("publish", response(404, body), {})
    assert caught.value.response["Error"] == {"Type": "Sender", "Code": "NotFound", "Message": "no"}
    assert caught.value.response["ResponseMetadata"]["RequestId"] == "r-8"
