"""Damaged and hostile answers: a fault in bounded time, never a success, never a crash."""

from __future__ import annotations

import time
import tracemalloc
from types import SimpleNamespace
from typing import Any

import pytest

from tests.protocols_xml.sweep import read
from tests.runtime.conftest import Import
from tests.runtime.tables import tables

SOUND = {
    ("ec2", "DescribeRegions"): (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<DescribeRegionsResponse xmlns="urn:ec2">'
        b"<requestId>r</requestId><regionInfo><item><regionName>eu</regionName></item>"
        b"</regionInfo></DescribeRegionsResponse>"
    ),
    ("iam", "GetAccountSummary"): (
        b"<GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap><entry><key>Users</key>"
        b"<value>1</value></entry></SummaryMap></GetAccountSummaryResult></GetAccountSummaryResponse>"
    ),
    ("sns", "DeleteTopic"): (
        b"<DeleteTopicResponse><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>"
        b"</DeleteTopicResponse>"
    ),
    ("route53", "GetHostedZone"): (
        b"<GetHostedZoneResponse><HostedZone><Id>i</Id><Name>n</Name><CallerReference>c"
        b"</CallerReference><Config><PrivateZone>true</PrivateZone></Config></HostedZone>"
        b"</GetHostedZoneResponse>"
    ),
    ("cloudfront", "GetDistributionConfig"): (
        b"<DistributionConfig><CallerReference>c&amp;</CallerReference><Enabled>true</Enabled>"
        b"<Aliases><Quantity>1</Quantity><Items><CNAME>a</CNAME></Items></Aliases>"
        b"</DistributionConfig>"
    ),
}
OPERATIONS = [pytest.param(*key, id="-".join(key)) for key in SOUND]
_ENTITY = b'<!DOCTYPE a [<!ENTITY x "%s">]>'
_BOMB = b"<!DOCTYPE a [<!ENTITY a '%s'>" % (b"x" * 100) + b"".join(
    b"<!ENTITY %c '%s'>" % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
)
FOREIGN = {
    "nothing but blanks": b" \n ",
    "no XML": b"It works!",
    "JSON": b'{"a": 1}',
    "HTML": b"<html><body>It works!</body></html>",
    "HTML that is no XML": b"<!DOCTYPE html><html><br></html>",
    "capital HTML": b"<HTML><BODY/></HTML>",
    "another page": b"<p>It works!</p>",
    "an error": b"<ErrorResponse><Error><Code>c</Code></Error></ErrorResponse>",
    "a bare error": b"<Error><Code>c</Code><Message>m</Message></Error>",
    "an error of EC2": b"<Response><Errors><Error><Code>c</Code></Error></Errors></Response>",
    "another root": b"<Other><Thing>1</Thing></Other>",
    "UTF-16": "<p>It works!</p>".encode("utf-16"),
    "a zero byte": b"<a>\x00</a>",
    "a control character": b"<a>\x01</a>",
    "a reference to one": b"<a>&#1;</a>",
    "not UTF-8": b"<a>\xff</a>",
    "a surrogate": b"<a>\xed\xa0\x80</a>",
    "two roots": b"<a/><a/>",
    "an unbound prefix": b"<x:a/>",
    "an attribute twice": b'<a b="" b=""/>',
    "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "deep, open": b"<a>" * 100_000,
    "bomb": _BOMB + b"]><a>&j;</a>",
    "external entity": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "external declarations": b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x"><a/>',
    "undeclared entity": b"<a>&nbsp;</a>",
}


def fault(sdk: Import, service: str | SimpleNamespace, operation: str, body: bytes) -> Any:
    """What is raised for an answer of a service, or of one that has such tables."""
    wire = tables(service) if isinstance(service, str) else service
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        read(sdk, wire, operation, 200, body)
    return caught.value


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_truncated_anywhere(sdk: Import, service: str, operation: str) -> None:
    body = SOUND[service, operation]
    assert read(sdk, tables(service), operation, 200, body).error is None
    for length in range(1, len(body)):
        fault(sdk, service, operation, body[:length])
    if service != "cloudfront":  # whose answers need no body
        fault(sdk, service, operation, b"")


@pytest.mark.parametrize("damage", FOREIGN)
@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_foreign_answer(sdk: Import, service: str, operation: str, damage: str) -> None:
    fault(sdk, service, operation, FOREIGN[damage])


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_declarations_are_refused_before_a_sound_answer(
    sdk: Import, service: str, operation: str
) -> None:
    body = SOUND[service, operation]
    start = body.index(b"?>") + 2 if body.startswith(b"<?") else 0
    declared = body[:start] + _ENTITY % b"1" + body[start:]
    assert "document type" in fault(sdk, service, operation, declared).message


def test_an_operation_without_an_answer_reads_what_comes(sdk: Import) -> None:
    wire = tables("s3")
    assert read(sdk, wire, "DeleteBucket", 204, b"").members == {}
    for body in (FOREIGN["HTML"], FOREIGN["a bare error"], FOREIGN["no XML"]):
        fault(sdk, "s3", "DeleteBucket", body)


@pytest.mark.parametrize(
    ("service", "operation", "inner", "place"),
    [
        ("iam", "GetUser", b"<User>text</User>", "User"),
        ("iam", "GetUser", b"<User><Path><a/></Path></User>", "User.Path"),
        ("iam", "GetUser", b"<User><CreateDate>soon</CreateDate></User>", "User.CreateDate"),
        ("iam", "GetUser", b"<User><CreateDate/></User>", "User.CreateDate"),
        ("iam", "GetUser", b"<User/><User/>", "User"),
        ("iam", "GetUser", b"<User><Path>a</Path><Path>b</Path></User>", "User.Path"),
        ("iam", "ListUsers", b"<Users>text</Users>", "Users"),
        ("iam", "ListUsers", b"<Users><member>x</member></Users>", "Users[0]"),
        ("iam", "ListUsers", b"<IsTruncated>maybe</IsTruncated>", "IsTruncated"),
        ("iam", "ListUsers", b"<Users><member><a/></member><member>x</member></Users>", "Users[1]"),
        ("iam", "GetAccountSummary", b"<SummaryMap>x</SummaryMap>", "SummaryMap"),
        ("iam", "GetAccountSummary", b"<SummaryMap><entry/></SummaryMap>", "SummaryMap"),
        (
            *("iam", "GetAccountSummary"),
            b"<SummaryMap><entry><key>k</key><value>many</value></entry></SummaryMap>",
            "SummaryMap[***]",
        ),
        (
            *("iam", "GetAccountSummary"),
            b"<SummaryMap><entry><key>k</key><value>1</value><x/></entry></SummaryMap>",
            "SummaryMap",
        ),
        (
            *("iam", "GetAccountSummary"),
            b"<SummaryMap><entry><key>k</key><key>l</key><value>1</value></entry></SummaryMap>",
            "SummaryMap",
        ),
    ],
)
def test_member_of_a_wrong_type_is_named(
    sdk: Import, service: str, operation: str, inner: bytes, place: str
) -> None:
    name = operation.encode()
    start = b"<%sResponse><%sResult>" % (name, name)
    body = start + inner + b"</%sResult></%sResponse>" % (name, name)
    assert fault(sdk, service, operation, body).path == place


@pytest.mark.parametrize(
    "body",
    [
        b"<DescribeRegionsResponse>Sign in!</DescribeRegionsResponse>",
        b"<DescribeRegionsResponse>Sign in!<regionInfo/></DescribeRegionsResponse>",
        b"<DescribeRegionsResponse><regionInfo/>Sign in!<x/></DescribeRegionsResponse>",
        b"<DescribeZonesResponse><regionInfo/></DescribeZonesResponse>",
        b"<PortalResponse/>",
    ],
)
def test_answer_of_ec2_is_of_its_operation_and_holds_no_text(sdk: Import, body: bytes) -> None:
    assert fault(sdk, "ec2", "DescribeRegions", body).rule == "type"


def test_operation_of_ec2_without_output_has_its_own_answer(sdk: Import) -> None:
    sound = b"<DeleteVpcResponse><requestId>r</requestId><return>true</return></DeleteVpcResponse>"
    assert read(sdk, tables("ec2"), "DeleteVpc", 200, sound).metadata == {"RequestId": "r"}
    fault(sdk, "ec2", "DeleteVpc", sound.replace(b"DeleteVpc", b"DeleteSubnet"))


def test_payload_without_any_of_its_members_is_no_answer(sdk: Import) -> None:
    shape = ("structure", {"Id": "string", "Name": "string"})
    output = ("structure", {"Zone": "Zone"}, {"payload": "Zone"})
    operation = {"name": "Get", "http": ("GET", "/"), "output": "Out", "answers": ("Id",)}
    wire = SimpleNamespace(
        SERVICE={"protocol": "rest-xml"},
        SHAPES={"Out": output, "Zone": shape},
        by_name={"Get": operation, "Any": {**operation, "name": "Any", "answers": ()}},
    )
    sound = b"<Zone><Id>i</Id></Zone>"
    assert read(sdk, wire, "Get", 200, sound).members == {"Zone": {"Id": "i"}}
    for body in (b"<Zone/>", b"<Other><message>no</message></Other>", b""):
        fault(sdk, wire, "Get", body)
    assert read(sdk, wire, "Any", 200, b"<Zone/>").members == {"Zone": {}}
    fault(sdk, wire, "Any", b"")


def test_result_of_another_operation(sdk: Import) -> None:
    body = SOUND["iam", "GetAccountSummary"]
    assert "no result" in fault(sdk, "iam", "GetUser", body).message


@pytest.mark.parametrize("levels", [90, 100, 101, 5_000])
def test_depth_is_bounded(sdk: Import, levels: int) -> None:
    nested = b"<x>" * (levels - 1) + b"</x>" * (levels - 1)
    body = b"<DeleteTopicResponse>" + nested + b"</DeleteTopicResponse>"
    if levels <= 100:
        assert read(sdk, tables("sns"), "DeleteTopic", 200, body).members == {}
    else:
        assert fault(sdk, "sns", "DeleteTopic", body).rule == "depth"


@pytest.mark.parametrize("name", ["bomb", "deep", "deep, open", "external entity"])
def test_bombs_cost_little(sdk: Import, name: str) -> None:
    tracemalloc.start()
    try:
        fault(sdk, "sns", "DeleteTopic", FOREIGN[name])
        found = read(sdk, tables("sns"), "DeleteTopic", 400, FOREIGN[name])
        assert found.error == {"Code": "400", "Message": "Bad Request"}
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_number_of_elements_is_bounded(sdk: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sdk("_protocols._xml_document"), "_MOST_ELEMENTS", 5)
    body = b"<DeleteTopicResponse>%s</DeleteTopicResponse>"
    assert read(sdk, tables("sns"), "DeleteTopic", 200, body % (b"<a/>" * 4)).members == {}
    assert fault(sdk, "sns", "DeleteTopic", body % (b"<a/>" * 5)).rule == "length"


def test_text_between_many_elements_is_read_in_linear_time(sdk: Import) -> None:
    """It took seconds to gather it all; now it takes a tenth of one."""
    document = sdk("_protocols._xml_document")
    piece = b"x" * 400 + b"<a/>"
    start = time.process_time()
    root = document.read_document(b"<r>" + piece * 40_000 + b"</r>")
    assert time.process_time() - start < 2.0
    assert len(root.children) == 40_000
    assert root.text == "x" * 400


def test_text_of_a_leaf_is_kept_whole(sdk: Import) -> None:
    read_document = sdk("_protocols._xml_document").read_document
    body = b"<r> <a> one <!-- and --> two\n<![CDATA[ three ]]></a>\n<b>  </b> late <c/></r>"
    root = read_document(body)
    assert [child.text for child in root.children] == [" one  two\n three ", "  ", ""]
    assert root.text == "late"
