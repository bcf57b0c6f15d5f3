"""Errors in XML against botocore's parser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from botocore.awsrequest import HeadersDict
from botocore.parsers import create_parser

from tests.protocols_xml.sweep import SERVICES, read
from tests.runtime.conftest import Import
from tests.runtime.oracle import service_model
from tests.runtime.tables import tables

_WRAPPED = (
    '<ErrorResponse xmlns="urn:e"><Error><Type>Sender</Type><Code>{code}</Code>'
    "<Message>it &lt;failed&gt;</Message>{more}</Error><RequestId>r-1</RequestId></ErrorResponse>"
)
_BARE = (
    "<?xml version='1.0'?>\n<Error><Code>{code}</Code><Message>no</Message>{more}"
    "<RequestId>b-1</RequestId><HostId>h</HostId></Error>"
)
_LISTED = (
    "<Response><Errors><Error><Code>{code}</Code><Message>no</Message></Error></Errors>"
    "<RequestID>r-2</RequestID></Response>"
)
_FORMS = {"query": (_WRAPPED,), "ec2": (_LISTED,), "rest-xml": (_WRAPPED, _BARE)}
_TEXTS = {
    **dict.fromkeys(("integer", "long", "float", "double"), "7"),
    "boolean": "true",
    "timestamp": "2024-02-29T00:00:00Z",
}


def expected_error(service: str, operation: str, status: int, headers: Any, body: bytes) -> Any:
    """The response of an error as botocore's client puts it together."""
    model = service_model(service)
    answer = {"status_code": status, "headers": HeadersDict(headers), "body": body, "context": {}}
    parser = create_parser(SERVICES[service])
    found = parser.parse(answer, model.operation_model(operation).output_shape)
    shape = model.shape_for_error_code(found["Error"]["Code"])
    return found if shape is None else {**found, **parser.parse(answer, shape)}


def compare(sdk: Import, service: str, status: int, body: bytes, **headers: str) -> Any:
    """Compare what is read from an error with what botocore reads; gives it back."""
    operation = service_model(service).operation_names[0]
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    expected = expected_error(service, operation, status, named, body)
    found = read(sdk, tables(service), operation, status, body, **headers)
    metadata = expected.pop("ResponseMetadata")
    by_headers = {k: v for k, v in metadata.items() if k not in ("HTTPStatusCode", "HTTPHeaders")}
    if found.metadata:  # headers tell it otherwise
        assert by_headers.items() <= found.metadata.items()
        assert found.metadata == by_headers or not by_headers
    assert {**found.members, "Error": found.error} == expected
    return found


def fields(shape: Any) -> str:
    """XML of what an error of a shape holds beside its code and message."""
    return "".join(
        f"<{name}>{_TEXTS.get(member.type_name, 'x')}</{name}>"
        for key, member in shape.members.items()
        for name in [member.serialization.get("name", key)]
        if name not in ("Code", "Message", "Type")
        and not member.serialization.get("location")
        and member.type_name not in ("structure", "list", "map", "blob")
    )


@pytest.mark.parametrize("service", SERVICES)
def test_every_error_of_a_service(sdk: Import, service: str) -> None:
    shapes = {shape.error_code: shape for shape in service_model(service).error_shapes}
    for code, shape in {**shapes, "Weird": None, "": None}.items():
        for form in _FORMS[SERVICES[service]]:
            more = "" if shape is None else fields(shape)
            body = form.format(code=code, more=more).encode()
            if code:
                compare(sdk, service, 400, body, x_amz_request_id="h-1", x_amz_id_2="i-1")
            else:
                operation = service_model(service).operation_names[0]
                found = read(sdk, tables(service), operation, 400, body)
                assert found.error["Code"] == "400"


@pytest.mark.parametrize("status", [301, 304, 400, 403, 404, 412, 500, 503])
@pytest.mark.parametrize("body", [b"", b"<html><body>Oops</body></html>", b"<Error><Code>x"])
def test_error_of_rest_that_says_nothing(sdk: Import, status: int, body: bytes) -> None:
    if body.startswith(b"<html>") and status < 500:
        found = read(sdk, tables("s3"), "HeadObject", status, body)
        assert found.error["Code"] == str(status)
    else:
        found = compare(sdk, "s3", status, body, x_amz_request_id="r-3", x_amz_id_2="h-3")
        assert found.error["Code"] == str(status)


@pytest.mark.parametrize(
    "body", [b"", b"no XML", b"<html/>", b"<Response/>", b"{}", b"<a", b"\xff"]
)
@pytest.mark.parametrize(
    ("service", "operation"), [("ec2", "DeleteVpc"), ("sns", "Publish"), ("s3", "PutObject")]
)
def test_error_that_is_none_of_the_protocol(
    sdk: Import, service: str, operation: str, body: bytes
) -> None:
    for status, words in ((400, "Bad Request"), (503, "Service Unavailable"), (599, "")):
        found = read(sdk, tables(service), operation, status, body)
        assert found.error == {"Code": str(status), "Message": words}
        assert found.members == {}


def test_ids_of_the_body_stand_in_where_headers_lack_them(sdk: Import) -> None:
    body = _BARE.format(code="NoSuchKey", more="<Key>k</Key>").encode()
    found = read(sdk, tables("s3"), "GetObject", 404, body)
    assert found.error == {"Code": "NoSuchKey", "Message": "no", "Key": "k"}
    assert found.metadata == {"RequestId": "b-1", "HostId": "h"}


def test_error_with_a_member_of_a_wrong_type_is_still_an_error(sdk: Import) -> None:
    more = "<retryAfterSeconds>soon</retryAfterSeconds>"
    for service in ("sns", "route53"):
        code = next(iter(tables(service).ERRORS))
        body = _WRAPPED.format(code=code, more=more).encode()
        operation = service_model(service).operation_names[0]
        assert read(sdk, tables(service), operation, 400, body).error["Code"] == code


@pytest.mark.parametrize("name", ["Code", "Message", "QueryErrorCode", "Type"])
@pytest.mark.parametrize("form", [_WRAPPED, _BARE, _LISTED])
def test_error_with_elements_for_a_text_is_still_an_error(
    real: Import, name: str, form: str
) -> None:
    """Nobody who reads an answer gets a TypeError for it."""
    service, method = ("ec2", "delete_vpc") if form is _LISTED else ("s3", "get_object")
    body = form.format(code="InvalidThing", more="")
    inner = f"<{name}><a>1</a></{name}>"
    if f"<{name}>" in body:
        start, end = body.index(f"<{name}>"), body.index(f"</{name}>") + len(f"</{name}>")
        body = body[:start] + inner + body[end:]
    else:
        body = body.replace("</Error>", f"{inner}</Error>", 1)
    answer = SimpleNamespace(status=400, headers={}, body=body.encode())
    with pytest.raises(real("exceptions").ClientError) as caught:
        real("_service").Service(f"xml_sdk.{service}").answer(method, answer)
    assert type(caught.value) is real("exceptions").ClientError
    assert caught.value.code == ("400" if name == "Code" else "InvalidThing")
    assert isinstance(caught.value.response["Error"]["Message"], str)
    assert isinstance(str(caught.value), str)
