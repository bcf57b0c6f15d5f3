"""Complete answers, good and bad, as callers of a client get them; boto3 is asked beside."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.client.answers import CODE_SENT, REQUEST_ID, SENT, answer, error
from tests.client.boto import boto_client
from tests.client.conftest import CODE, OTP, Import, MakeClient, Serve
from tests.client.telling import PRIVATE, listening, raised_by
from tests.transport.servers import Pause

_STATUSES = {
    "pinpoint": {
        400: "BadRequestException",
        403: "ForbiddenException",
        404: "NotFoundException",
        405: "MethodNotAllowedException",
        413: "PayloadTooLargeException",
        429: "TooManyRequestsException",
        500: "InternalServerErrorException",
    },
    "pinpoint_sms_voice_v2": {400: "ValidationException", 500: "InternalServerException"},
}
_CASES = [(service, status) for service, codes in _STATUSES.items() for status in codes]
_HTML = b"<!DOCTYPE html><html><body>Sign in to the hotel's network</body></html>"
_DAMAGED = {
    "nothing": b"",
    "cut": b'{"MessageResponse": {"Resu',
    "cut in a character": '{"a": "é'.encode()[:-1],
    "HTML": _HTML,
    "text": b"OK",
    "a mark of UTF-8 first": b"\xef\xbb\xbf{}",
    "UTF-16": json.dumps({}).encode("utf-16"),
    "not UTF-8": b'{"ApplicationId": "\xff", "MessageId": "\xff"}',
    "an empty object": b"{}",
    "an object of somebody else": b'{"message": "Service Unavailable"}',
    "an error's object": b'{"__type": "Throttled", "Message": "later"}',
    "answer in an envelope": b'{"Other": {"ApplicationId": "app", "MessageId": "m"}}',
    "not a number": b'{"ApplicationId": "app", "MessageId": "m", "Other": NaN}',
    "a list": b"[]",
    "null": b"null",
    "true": b"true",
    "a number": b"1",
    "a text": b'"{}"',
    "two objects": b"{}{}",
    "more after it": b"{} x",
    "XML": b"<SendResponse/>",
    "apostrophes": b"{'a': 1}",
    "NUL": b"\0",
    "deep lists": b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "an endless number": b'{"a": ' + b"1" * 100_000 + b"}",
}


def call(client: Any) -> Any:
    """The send that a client of one of the two services makes."""
    if hasattr(client, "send_otp_message"):
        return client.send_otp_message(**OTP)
    return client.send_destination_number_verification_code(**CODE)


@pytest.mark.parametrize(("service", "status"), _CASES)
def test_error_of_the_service_is_the_one_of_boto3(
    serve: Serve, client_of: MakeClient, service: str, status: int
) -> None:
    code = _STATUSES[service][status]
    server = serve([error(status, code, "a word on it")])
    with pytest.raises(ClientError) as theirs:
        call(boto_client(service, endpoint_url=server.url))
    client = client_of(server, service, config={"retries": {"mode": "never"}})
    with pytest.raises(getattr(client.exceptions, code)) as ours:
        call(client)
    assert len(server.requests) == 2
    assert isinstance(ours.value, client.exceptions.ClientError)
    assert without_retries(ours.value.response) == without_retries(theirs.value.response)
    assert (ours.value.code, ours.value.status) == (code, status)
    assert (ours.value.message, ours.value.request_id) == ("a word on it", REQUEST_ID)


def without_retries(response: dict[str, Any]) -> dict[str, Any]:
    """An answer without what it says of attempts."""
    metadata = {
        name: fact
        for name, fact in response["ResponseMetadata"].items()
        if name not in ("RetryAttempts", "MaxAttemptsReached")
    }
    return {**response, "ResponseMetadata": metadata}


@pytest.mark.parametrize("body", [b"", _HTML, b"no", b"{}", b"[]"], ids=len)
@pytest.mark.parametrize("status", [400, 403, 404, 413, 429, 500, 503])
def test_error_without_words(
    sdk: Import, serve: Serve, client_of: MakeClient, status: int, body: bytes
) -> None:
    """Whoever has answered, a request that is refused was not done; nobody knows of the others."""
    server = serve([answer(status, body)])
    with listening() as told:
        caught = raised_by(lambda: call(client_of(server)), told)
    assert caught is not None
    found: Any = caught.__cause__ if status >= 500 else caught
    assert type(found) is sdk("exceptions").ClientError
    assert (type(caught).__name__ == "AmbiguousOutcome") == (status >= 500)
    assert (found.code, found.status) == (str(status), status)
    assert len(server.requests) == (3 if status == 429 else 1)
    assert told.hold(*PRIVATE) == []
    if body != b"[]":  # boto3 fails with an AttributeError
        with pytest.raises(ClientError) as theirs:
            call(boto_client(endpoint_url=server.url))
        assert theirs.value.response["Error"]["Code"] == found.code


@pytest.mark.parametrize("body", _DAMAGED.values(), ids=_DAMAGED)
@pytest.mark.parametrize("service", _STATUSES)
def test_damaged_answer_is_never_a_success(
    sdk: Import, serve: Serve, client_of: MakeClient, service: str, body: bytes
) -> None:
    server = serve([answer(200, body, "Content-Type: text/html")])
    with listening() as told:
        doubt = raised_by(lambda: call(client_of(server, service)), told)
    assert isinstance(doubt, sdk("exceptions").AmbiguousOutcome)
    assert type(doubt.__cause__) is sdk("exceptions").ResponseError
    assert doubt.request_id == doubt.__cause__.request_id == REQUEST_ID
    assert doubt.__cause__.status == 200
    assert len(server.requests) == 1
    assert told.hold(*PRIVATE, "hotel") == []


@pytest.mark.parametrize("kind", ["text/html", "application/xml", "nonsense", ""])
def test_type_of_the_content_is_no_reason_to_refuse_good_json(
    serve: Serve, client_of: MakeClient, kind: str
) -> None:
    """As boto3: some servers on the way rename it, and the body says enough."""
    good = answer(200, {"ApplicationId": "app", "Result": {}}, f"Content-Type: {kind}")
    assert call(client_of(serve([good])))["MessageResponse"]["ApplicationId"] == "app"


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308, 399])
@pytest.mark.parametrize("location", ["{}/v1/apps/a/otp", "//{}/", "/elsewhere", "\\\\{}", ""])
def test_redirect_is_not_followed(
    sdk: Import, serve: Serve, client_of: MakeClient, status: int, location: str
) -> None:
    other = serve([SENT])
    address = other.url if location.startswith("{}") else other.url.partition("//")[2]
    server = serve([answer(status, b"", f"Location: {location.format(address)}")])
    with pytest.raises(sdk("exceptions").ClientError) as caught:
        call(client_of(server))
    assert (caught.value.status, caught.value.code) == (status, str(status))
    assert (len(server.requests), other.connections) == (1, 0)


def test_zipped_answer_is_read(serve: Serve, client_of: MakeClient) -> None:
    body = gzip.compress(b'{"ApplicationId": "app", "Result": {}}')
    server = serve([answer(200, body, "Content-Encoding: gzip")])
    assert call(client_of(server))["MessageResponse"]["ApplicationId"] == "app"
    refused = serve([answer(404, gzip.compress(b'{"Message": "m"}'), "Content-Encoding: gzip")])
    client = client_of(refused)
    with pytest.raises(client.exceptions.ClientError, match=r": m$"):
        call(client)


@pytest.mark.parametrize("service", _STATUSES)
def test_slow_answer_is_waited_for(serve: Serve, client_of: MakeClient, service: str) -> None:
    good = SENT if service == "pinpoint" else CODE_SENT
    server = serve([Pause(0.2), good[:9], Pause(0.2), good[9:-3], Pause(0.2), good[-3:]])
    response = call(client_of(server, service))
    assert response["ResponseMetadata"]["RequestId"] == REQUEST_ID
    assert len(server.requests) == 1


def test_answer_as_large_as_it_may_be(sdk: Import, serve: Serve, client_of: MakeClient) -> None:
    body = json.dumps({"ApplicationId": "app", "Other": "x" * 2_000_000}).encode()
    good = serve([answer(200, body)])
    assert call(client_of(good, config={"max_body": len(body)}))["MessageResponse"]
    with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
        call(client_of(serve([answer(200, body)]), config={"max_body": len(body) - 1}))
    assert type(caught.value.__cause__).__name__ == "AnswerTooLargeError"
    assert caught.value.request_id == REQUEST_ID


def test_members_that_nobody_knows_yet_are_left_out(serve: Serve, client_of: MakeClient) -> None:
    body = {"ApplicationId": "app", "New": [[[{"a": None}]]], "Result": {"+1": {"New": 1}}}
    server = serve([answer(200, body)])
    theirs = call(boto_client(endpoint_url=server.url))
    assert without_retries(call(client_of(server))) == without_retries(theirs)
