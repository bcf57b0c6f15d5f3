"""Requests with XML bodies and forms against botocore's, byte by byte."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from botocore.model import ServiceModel
from botocore.serialize import create_serializer

from tests.protocols_xml.made_up import INNER, made_up
from tests.protocols_xml.sweep import (
    PROTOCOLS,
    ROUNDS,
    SERVICES,
    compare_request,
    drafted,
    operations,
    services_of_botocore,
)
from tests.runtime.conftest import Import
from tests.runtime.tables import EVERYTHING, tables_of
from tests.support.models import service_from_model


@pytest.mark.parametrize("service", SERVICES)
def test_request_is_botocores(sdk: Import, service: str) -> None:
    for operation in operations(service):
        for number in range(ROUNDS):
            compare_request(sdk, service, operation, number)


@pytest.mark.skipif(not EVERYTHING, reason="reads the models of all services")
def test_services_are_all_that_botocore_has() -> None:
    assert services_of_botocore() == SERVICES


def test_service_of_each_protocol_says_so(sdk: Import) -> None:
    for protocol, names in PROTOCOLS.items():
        assert {SERVICES[name] for name in names} == {protocol}
        assert sdk("_protocols").protocol_module(protocol).serialize


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("name", [*INNER, "Inner", "everything"])
def test_every_trait(sdk: Import, protocol: str, name: str) -> None:
    params = {"Inner": INNER} if name == "Inner" else {name: INNER.get(name)}
    params = {**INNER, "Inner": {"Inner": INNER}} if name == "everything" else params
    model = ServiceModel(made_up(protocol), "made-up").operation_model("Do")
    expected = create_serializer(protocol, False).serialize_to_request(params, model)
    body = expected["body"]
    if isinstance(body, dict):
        body = urlencode(body).encode()
    wire = tables_of(service_from_model("made-up", made_up(protocol)))
    module = sdk("_protocols").protocol_module(protocol)
    found = module.serialize(wire, wire.OPERATIONS["do"], params)
    assert found.body == body


def test_no_input_and_no_body(sdk: Import) -> None:
    draft = drafted(sdk, "sts", "GetCallerIdentity", {})
    assert draft.body == b"Action=GetCallerIdentity&Version=2011-06-15"
    assert drafted(sdk, "s3", "ListBuckets", {}).body == b""


def test_name_that_is_none_counts_as_not_given(sdk: Import) -> None:
    draft = drafted(sdk, "sns", "CreateTopic", {"Name": "n", "Tags": None})
    assert draft.body == b"Action=CreateTopic&Version=2010-03-31&Name=n"
    params = {"Bucket": "b", "Tagging": {"TagSet": [{"Key": "k", "Value": None}]}}
    body = drafted(sdk, "s3", "PutBucketTagging", params).body
    assert body.endswith(b"<TagSet><Tag><Key>k</Key></Tag></TagSet></Tagging>")
