"""What is refused before anything is sent, with the member's name, and never the value's."""

from __future__ import annotations

import math
from typing import Any

import pytest

from tests.runtime.conftest import Import

LABELS = ["", ".", "..", "a\nb", "a\r\nb", "\x00", "\x7f", "\ud800"]
HARMLESS_LABELS = {
    "a/b": "a%2Fb",
    "../x": "..%2Fx",
    "a?b#c": "a%3Fb%23c",
    "%2e%2e": "%252e%252e",
    " ": "%20",
    "é~": "%C3%A9~",
    "...": "...",
    "@:;": "%40%3A%3B",
}


def request(wide: Import, service: str, method: str, params: dict[str, Any]) -> Any:
    """The request of an operation, without the generated checks."""
    generated = wide("_service").Service(f"wide_sdk.{service}")
    endpoint = wide("_endpoint").Endpoint(generated.resolved("us-east-1").url)
    return generated.request(method, params, endpoint, level="off")


def problem(wide: Import, service: str, method: str, params: dict[str, Any]) -> Any:
    """The one problem that the request is refused for."""
    with pytest.raises(wide("exceptions").ParamValidationError) as caught:
        request(wide, service, method, params)
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize("label", LABELS)
def test_label_that_would_change_the_path(wide: Import, label: str) -> None:
    params = {"ApplicationId": label, "SendOTPMessageRequestParameters": {}}
    assert problem(wide, "pinpoint", "send_otp_message", params).path == "ApplicationId"


@pytest.mark.parametrize("label", HARMLESS_LABELS)
def test_label_that_is_encoded(wide: Import, label: str) -> None:
    params = {"ApplicationId": label, "SendOTPMessageRequestParameters": {}}
    url = request(wide, "pinpoint", "send_otp_message", params).url
    assert url.endswith(f"/v1/apps/{HARMLESS_LABELS[label]}/otp")


def test_label_that_is_missing(wide: Import) -> None:
    found = problem(wide, "pinpoint", "send_otp_message", {})
    assert (found.path, found.rule) == ("ApplicationId", "required")


@pytest.mark.parametrize("arn", ["a/../b", "..", "a/.", "x\ny"])
def test_greedy_label_keeps_its_slashes_and_nothing_else(wide: Import, arn: str) -> None:
    method = "delete_user_access_logging_settings"
    params = {"userAccessLoggingSettingsArn": arn}
    assert problem(wide, "workspaces_web", method, params).path == "userAccessLoggingSettingsArn"
    harmless = {"userAccessLoggingSettingsArn": "arn:a/b c"}
    assert request(wide, "workspaces_web", method, harmless).url.endswith("/arn%3Aa/b%20c")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "\x00", "a\x7f", "\ud800"])
def test_header_that_would_not_end_where_it_should(wide: Import, value: str) -> None:
    params = {"FunctionName": "f", "ClientContext": value}
    assert problem(wide, "lambda_", "invoke", params).path == "ClientContext"


@pytest.mark.parametrize("name", ["a b", "a\r\nb", "a:b", "é", "\ud800"])
def test_name_of_a_header_that_is_none(wide: Import, name: str) -> None:
    params = {
        "DataSetId": "d",
        "AssetId": "a",
        "RevisionId": "r",
        "RequestHeaders": {name: "x"},
    }
    prefix = wide("dataexchange._wire").SHAPES["SendApiAssetRequest"][1]["RequestHeaders"][1]
    assert prefix["location"] == "headers"
    assert problem(wide, "dataexchange", "send_api_asset", params).path == "RequestHeaders"


@pytest.mark.parametrize("label", ["", "a b", "a/b", "evil.example/", "a..b", "-", None, 5, "é"])
def test_label_of_a_host(wide: Import, label: Any) -> None:
    params = {"graphIdentifier": label, "queryId": "q"}
    found = problem(wide, "neptune_graph", "get_query", params)
    assert found.path == "graphIdentifier"


def test_label_of_a_host_stands_in_the_host(wide: Import) -> None:
    params = {"graphIdentifier": "g-1", "queryId": "q"}
    assert request(wide, "neptune_graph", "get_query", params).url.startswith("https://g-1.")


def deep(levels: int) -> Any:
    """A list in lists."""
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


def holding_itself() -> Any:
    """A dict that is its own value."""
    value: dict[str, Any] = {}
    value["again"] = value
    return value


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"BrandName": object()}, "SendOTPMessageRequestParameters"),
        ({"CodeLength": 10**5000}, "SendOTPMessageRequestParameters"),
        ({"BrandName": deep(100_000)}, "SendOTPMessageRequestParameters"),
        ({"BrandName": holding_itself()}, "SendOTPMessageRequestParameters"),
        ({"Nope": 1}, "SendOTPMessageRequestParameters.Nope"),
        ("text", "SendOTPMessageRequestParameters"),
        ([1], "SendOTPMessageRequestParameters"),
    ],
    ids=["object", "huge number", "deep", "holds itself", "unknown", "text", "list"],
)
def test_value_that_no_body_can_hold(wide: Import, value: Any, path: str) -> None:
    params = {"ApplicationId": "a", "SendOTPMessageRequestParameters": value}
    found = problem(wide, "pinpoint", "send_otp_message", params)
    assert found.path == path
    assert found.value == ""


@pytest.mark.parametrize("value", ["tomorrow", "", object(), 1e300, math.nan, True])
def test_time_that_is_none(wide: Import, value: Any) -> None:
    params = {"eventTimestampAfter": value}
    found = problem(wide, "opensearchmemory", "list_events", params)
    assert (found.path, found.rule) == ("eventTimestampAfter", "timestamp")


def test_text_of_a_class_of_its_own_is_sent_as_the_text_it_is(wide: Import) -> None:
    class Liar(str):
        def encode(self, *_: Any, **__: Any) -> bytes:
            return b"/evil"

        def __str__(self) -> str:
            return "evil"

    params = {
        "ApplicationId": Liar("app"),
        "SendOTPMessageRequestParameters": {"BrandName": Liar("b")},
    }
    found = request(wide, "pinpoint", "send_otp_message", params)
    assert b"evil" not in found.body
    assert "evil" not in found.url


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("+1", '["+1"]'),
        ('a"\x1b', '["a\\"\\x1b"]'),
        ("k" * 100, f'["{"k" * 60}..." (100 characters)]'),
    ],
)
def test_path_of_a_refusal_is_told_as_all_problems_tell_it(
    wide: Import, key: str, shown: str
) -> None:
    request = {"MessageConfiguration": {}, "Users": {key: {"Context": 1}}}
    params = {"ApplicationId": "a", "SendUsersMessageRequest": request}
    found = problem(wide, "pinpoint", "send_users_messages", params)
    assert found.path == f"SendUsersMessageRequest.Users{shown}.Context"


@pytest.mark.parametrize("name", ["a b", "\x1b[31m", "n" * 100 + "."])
def test_unknown_member_of_any_name_is_quoted(wide: Import, name: str) -> None:
    params = {"ApplicationId": "a", "SendOTPMessageRequestParameters": {name: "x"}}
    found = problem(wide, "pinpoint", "send_otp_message", params)
    assert found.rule == "unknown"
    assert found.path.startswith('SendOTPMessageRequestParameters["')
    assert found.path.isprintable()
    assert len(found.path) < 120
