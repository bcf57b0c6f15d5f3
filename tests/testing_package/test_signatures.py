"""Who calls is checked: what botocore signed is served, and what was changed is not."""

from __future__ import annotations

import hashlib
import time
from typing import Any

import pytest

from tests.runtime.conftest import Import
from tests.testing_package.raw import BODY, PATH, send, signed

MISMATCH = "InvalidSignatureException"


def refused(answer: Any, code: str) -> str:
    assert answer.status == 403
    assert answer.headers["x-amzn-errortype"] == code
    return str(answer.json["message"])


def test_a_signed_request_is_served(server: Any) -> None:
    answer = send(server, signed(server))
    assert answer.status == 200
    assert "+12065550100" in answer.json["Result"]
    assert server.calls[-1].error == ""


def test_what_is_private_is_not_kept(server: Any) -> None:
    send(server, signed(server))
    call = server.calls[-1]
    assert "authorization" not in call.headers
    assert server.secret_key not in repr(call)


def test_a_tampered_body(server: Any) -> None:
    headers = signed(server)
    changed = BODY.replace(b"Acme", b"Evil")
    refused(send(server, headers, body=changed), MISMATCH)
    assert server.calls[-1].params is None
    assert server.calls[-1].error == MISMATCH


def test_a_tampered_path_query_and_header(server: Any) -> None:
    headers = signed(server)
    refused(send(server, headers, path=PATH.replace("611e", "611f")), MISMATCH)
    refused(send(server, headers, path=f"{PATH}?a=b"), MISMATCH)
    refused(send(server, {**headers, "Content-Type": "text/plain"}), MISMATCH)


@pytest.mark.parametrize("name", ["Authorization", "X-Amz-Date"])
def test_a_missing_header(server: Any, name: str) -> None:
    headers = signed(server)
    del headers[name]
    codes = {
        "Authorization": "MissingAuthenticationTokenException",
        "X-Amz-Date": "IncompleteSignatureException",
    }
    refused(send(server, headers), codes[name])


def test_wrong_keys(server: Any) -> None:
    keys = (server.access_key, "another secret")
    refused(send(server, signed(server, keys=keys)), MISMATCH)
    keys = ("ANOTHERKEY", server.secret_key)
    refused(send(server, signed(server, keys=keys)), "UnrecognizedClientException")
    keys = (server.access_key, server.secret_key, "a token")
    refused(send(server, signed(server, keys=keys)), "UnrecognizedClientException")


def test_the_scope_names_the_service(server: Any) -> None:
    text = refused(send(server, signed(server, name="pinpoint")), MISMATCH)
    assert "'mobiletargeting'" in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bearer abc", "must be"),
        ("AWS4-HMAC-SHA256 Credential=a/b/c", "must be"),
    ],
)
def test_another_authorization(server: Any, text: str, told: str) -> None:
    headers = {**signed(server), "Authorization": text}
    assert told in refused(send(server, headers), "IncompleteSignatureException")


def test_signed_headers(server: Any) -> None:
    headers = signed(server)
    headers["X-Amz-Extra"] = "1"
    text = refused(send(server, headers), "IncompleteSignatureException")
    assert text == "x-amz-extra must be a signed header"
    headers = signed(server)
    headers["Authorization"] = headers["Authorization"].replace("host;", "")
    text = refused(send(server, headers), "IncompleteSignatureException")
    assert text == "host must be a signed header"
    headers = signed(server)
    headers["Authorization"] = headers["Authorization"].replace("host;", "host;other;")
    text = refused(send(server, headers), "IncompleteSignatureException")
    assert text == "the signed header other is missing"
    headers["Authorization"] = headers["Authorization"].replace("host;other;", "other;host;")
    assert "sorted" in refused(send(server, headers), "IncompleteSignatureException")


def test_a_stated_hash_must_be_that_of_the_body(server: Any) -> None:
    headers = signed(server, headers={"X-Amz-Content-SHA256": "0" * 64})
    refused(send(server, headers), MISMATCH)
    headers = signed(server, headers={"X-Amz-Content-SHA256": hashlib.sha256(BODY).hexdigest()})
    assert send(server, headers).status == 200


def test_a_body_must_be_signed(server: Any) -> None:
    """Else whoever is between could change the body of any request that says so."""
    headers = signed(server, headers={"X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"})
    refused(send(server, headers), MISMATCH)
    refused(send(server, headers, body=BODY.replace(b"Acme", b"Evil")), MISMATCH)


@pytest.mark.parametrize("tables", [{"signing": "unsigned-body"}, {"signing": "s3"}])
def test_a_body_need_not_be_signed(
    made: Import, server: Any, monkeypatch: pytest.MonkeyPatch, tables: dict[str, str]
) -> None:
    """Where the spec says so of the operation, and by S3."""
    wire = made("pinpoint._wire")
    facts = wire.SERVICE if tables["signing"] == "s3" else wire.OPERATIONS["send_otp_message"]
    monkeypatch.setitem(facts, "signing", tables["signing"])
    headers = signed(server, headers={"X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"})
    assert send(server, headers).status == 200
    refused(send(server, signed(server), body=BODY.replace(b"Acme", b"Evil")), MISMATCH)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("Sun, 30 Aug 2015 14:36:00 +0200", "20150830T123600Z"),
        ("Sun, 30 Aug 2015 12:36:00 GMT", "20150830T123600Z"),
        ("Sun, 30 Aug 2015 12:36:00 -0000", "20150830T123600Z"),
    ],
)
def test_a_date_of_http_is_a_moment(made: Import, text: str, stamp: str) -> None:
    assert made("testing._signature")._stamp(text) == stamp


def test_a_date_of_http_that_is_none(made: Import) -> None:
    module = made("testing._signature")
    for text in ("yesterday", "Fri, 31 Dec 9999 23:59:59 -0200"):
        with pytest.raises(module.Refused, match="date of HTTP"):
            module._stamp(text)


@pytest.mark.parametrize(("offset", "told"), [(400, "expired"), (-400, "not yet current")])
def test_stale_and_early_requests(made: Import, offset: float, told: str) -> None:
    def clock() -> float:
        return time.time() + offset

    with made("testing").FakeServer(clock=clock) as server:
        assert told in refused(send(server, signed(server)), MISMATCH)
    with made("testing").FakeServer(clock=clock, clock_skew=900) as server:
        assert send(server, signed(server)).status == 200


def test_a_session_token_that_is_asked_for(made: Import) -> None:
    with made("testing").FakeServer(session_token="the token") as server:
        keys = (server.access_key, server.secret_key)
        refused(send(server, signed(server)), "UnrecognizedClientException")
        assert send(server, signed(server, keys=(*keys, "the token"))).status == 200
        answer = send(server, signed(server, keys=(*keys, "another")))
        refused(answer, "UnrecognizedClientException")


def test_a_server_that_checks_no_signatures(made: Import) -> None:
    with made("testing").FakeServer(verify=False) as server:
        assert send(server, {}).status == 200


def test_a_signature_is_checked_before_parameters(server: Any) -> None:
    headers = {**signed(server, body=b"{}"), "X-Amz-Date": "20200101T000000Z"}
    assert send(server, headers, body=b"{}").status == 403
