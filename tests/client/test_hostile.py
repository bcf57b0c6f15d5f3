"""What callers pass, or let pass: refused before anything is sent, or sent as it was signed."""

from __future__ import annotations

import itertools
import json
import warnings
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from tests.client.answers import SENT
from tests.client.conftest import KEYS, OTP, Import, MakeClient, Serve
from tests.client.telling import PRIVATE, listening, raised_by
from tests.client.wire import is_as_signed, received

LEVELS = ("off", "aws", "warn", "strict")
_CANARY = "canary-1234567890"
_BREAKS = {
    "line break": f"{_CANARY}\r\nX-Evil: 1",
    "line feed": f"{_CANARY}\n",
    "carriage return": f"\r{_CANARY}",
    "NUL": f"{_CANARY}\0",
    "blank first": f" {_CANARY}",
    "tab": f"{_CANARY}\t1",
    "not ASCII": f"{_CANARY}é",
    "next line": f"{_CANARY}\x85X-Evil: 1",
    "surrogate": f"{_CANARY}\ud800",
}
_LABELS = [
    *("", ".", "..", "/", "//", "a/b", "../x", "..%2fx", "%2e%2e", "%", "%zz", "\\..\\"),
    *("a b", " ", "a?b", "a#b", "a@b", "a:b", "a;b", "a+b", "a&b=c", "a=b", "~", "*", "!'()"),
    *("\0", "\n", "a\r\nX-Evil: 1", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff"),
    *("é", "e\u0301", "😀", "\ud800", "\udcff", "日本", "．．", "ª", "a" * 999, "HTTP/1.1"),
]


class Sly(str):
    """A text that encodes itself as another."""

    def encode(self, *_: object) -> bytes:
        return b"../../evil"

    def __str__(self) -> str:
        return "../../evil"

    def __format__(self, _: str) -> str:
        return "../../evil"


def is_value_of_variable(text: str) -> bool:
    """Whether the environment can hold a text."""
    return "\0" not in text and "\ud800" not in text


@pytest.fixture(autouse=True)
def hints_are_no_errors() -> Any:
    """At level ``warn`` odd parameters are sent."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.mark.parametrize(("level", "label"), list(itertools.product(LEVELS, _LABELS)))
def test_label_is_refused_or_sent_as_signed(
    sdk: Import, serve: Serve, client_of: MakeClient, level: str, label: str
) -> None:
    server = serve([SENT])
    client = client_of(server, validation=level)
    with listening() as told:
        error = raised_by(lambda: client.send_otp_message(**{**OTP, "ApplicationId": label}), told)
    assert told.hold(*PRIVATE) == []
    if error is not None:
        assert isinstance(error, sdk("exceptions").ParamValidationError)
        assert "ApplicationId" in str(error)
        assert server.connections == 0
        return
    (request,) = map(received, server.requests)
    assert is_as_signed(request, "mobiletargeting")
    assert not any(name.startswith("x-evil") for name in request.headers)
    first, second, third, sent, last = request.target.split("/")
    assert (first, second, third, last) == ("", "v1", "apps", "otp")
    assert unquote(sent, errors="strict") == label


def test_harmless_labels_are_sent_and_others_are_not(
    sdk: Import, serve: Serve, client_of: MakeClient
) -> None:
    server = serve([SENT])
    client = client_of(server, validation="off")
    refused = []
    for label in _LABELS:
        try:
            client.send_otp_message(**{**OTP, "ApplicationId": label})
        except sdk("exceptions").ParamValidationError:
            refused.append(label)
    assert set(refused) >= {"", ".", "..", "\0", "\n", "a\r\nX-Evil: 1", "\ud800"}
    assert not set(refused) & {"a/b", "%2e%2e", "a b", "a?b", "é", "😀", "日本", "a" * 999}


@pytest.mark.parametrize("level", LEVELS)
def test_text_of_another_class_is_sent_as_the_text_that_it_is(
    sdk: Import, serve: Serve, client_of: MakeClient, level: str
) -> None:
    server = serve([SENT])
    params = {**OTP["SendOTPMessageRequestParameters"], "BrandName": Sly("Acme")}
    client = client_of(server, validation=level)
    client.send_otp_message(ApplicationId=Sly("app"), SendOTPMessageRequestParameters=params)
    (request,) = map(received, server.requests)
    assert request.target == "/v1/apps/app/otp"
    assert json.loads(request.body)["BrandName"] == "Acme"
    assert is_as_signed(request, "mobiletargeting")


def _deep() -> Any:
    value: Any = []
    for _ in range(100_000):
        value = [value]
    return value


def _circle() -> Any:
    value: dict[str, Any] = {}
    value["again"] = value
    return value


_BODIES: dict[str, Callable[[], Any]] = {
    "deep": _deep,
    "circle": _circle,
    "object": object,
    "bytes": lambda: b"Acme",
    "set": lambda: {"Acme"},
    "large number": lambda: 10**5000,
    "infinity": lambda: float("inf"),
    "not a number": lambda: float("nan"),
    "surrogate": lambda: "\ud800",
    "lines": lambda: "a\r\nX-Evil: 1\0\x1b[2J",
    "keys that are no text": lambda: {1: 2, None: 3},
    "nothing": lambda: None,
}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("member", ["BrandName", "CodeLength"])
@pytest.mark.parametrize("body", _BODIES)
def test_body_is_refused_or_sent_as_signed(
    sdk: Import, serve: Serve, client_of: MakeClient, level: str, member: str, body: str
) -> None:
    server = serve([SENT])
    params = {**OTP["SendOTPMessageRequestParameters"], member: _BODIES[body]()}
    client = client_of(server, validation=level)
    with listening() as told:
        error = raised_by(
            lambda: client.send_otp_message(
                ApplicationId="app", SendOTPMessageRequestParameters=params
            ),
            told,
        )
    assert told.hold(KEYS["aws_secret_access_key"], KEYS["aws_session_token"]) == []
    if error is not None:
        assert isinstance(error, sdk("exceptions").ParamValidationError)
        assert server.connections == 0
        return
    (request,) = map(received, server.requests)
    assert is_as_signed(request, "mobiletargeting")
    assert isinstance(json.loads(request.body), dict)


@pytest.mark.parametrize("broken", _BREAKS.values(), ids=_BREAKS)
@pytest.mark.parametrize("part", KEYS)
def test_keys_that_no_header_can_carry_are_refused_unseen(
    sdk: Import,
    serve: Serve,
    client_of: MakeClient,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    broken: str,
) -> None:
    server = serve([SENT])
    keys = {**KEYS, part: broken}
    with listening() as told:
        given = raised_by(lambda: client_of(server, **keys).send_otp_message(**OTP), told)
        found = None
        if is_value_of_variable(broken):
            for name, value in keys.items():
                monkeypatch.setenv(name.upper(), value)
            client = client_of(server, **dict.fromkeys(KEYS))
            found = raised_by(lambda: client.send_otp_message(**OTP), told)
    for error in (given, found or given):
        assert isinstance(error, sdk("exceptions").CredentialsError)
    assert server.connections == 0
    assert told.hold(_CANARY) == []


@pytest.mark.parametrize(
    "region",
    [
        *("x@evil.example:443/#", "us-east-1\r\nX-Evil: 1", "us-east-1\n", "a/b", "..", ".", "-a"),
        *("a-", "a" * 64, "us east", "ü", "123", "a.b", "us-east-1\0", "{x}", "%2e", " us-east-1"),
    ],
)
def test_region_that_would_change_the_host_is_refused(
    sdk: Import, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, region: str
) -> None:
    errors = sdk("exceptions")
    with pytest.raises(errors.RequestError, match="region"):
        client_of("http://127.0.0.1:1", region_name=region)
    if is_value_of_variable(region):
        monkeypatch.setenv("AWS_REGION", region)
        with pytest.raises(errors.RequestError, match="region"):
            client_of("http://127.0.0.1:1", region_name=None)


@pytest.mark.parametrize(
    "url",
    [
        *("127.0.0.1:{}", "//127.0.0.1:{}", "ftp://127.0.0.1:{}", "file:///etc/passwd", "http://"),
        *("http:///x", "http://user:word@127.0.0.1:{}", "http://127.0.0.1:{}/#x"),
        *("http://127.0.0.1:{}/a b", "http://127.0.0.1:{}/\r\nX-Evil: 1", "http://127.0.0.1:{}\n"),
        *("http://127.0.0.1:99999", "http://127.0.0.1:{}x", "http://[::1", "http://é.example"),
        *("http://a..b", "http://127.0.0.1:{}@evil.example/", "http://{}.example\\@127.0.0.1"),
        *("http://evil.example", "http://0x7f.1", "http://127.1", "http://localhost.evil.example"),
    ],
)
def test_address_that_cannot_be_trusted_is_refused(
    sdk: Import, serve: Serve, client_of: MakeClient, url: str
) -> None:
    """Among them plain HTTP to another machine, where keys and numbers could be read."""
    server = serve([SENT])

    def send() -> None:
        client_of(url.format(server.port)).send_otp_message(**OTP)

    with listening() as told:
        error = raised_by(send, told)
    assert isinstance(error, sdk("exceptions").RequestError)
    assert server.connections == 0
    assert told.hold(*PRIVATE, "user:word") == []


@pytest.mark.parametrize(
    "path", ["/a/../b", "/./", "/..", "//", "/%2e%2e/x", "/a/%2E", "/stage", "/stage/", "/a//b/"]
)
def test_path_of_an_address_is_refused_or_sent_as_signed(
    sdk: Import, serve: Serve, client_of: MakeClient, path: str
) -> None:
    server = serve([SENT])
    try:
        client_of(server.url + path).send_otp_message(**OTP)
    except sdk("exceptions").RequestError:
        assert server.connections == 0
        assert "stage" not in path
    else:
        (request,) = map(received, server.requests)
        assert is_as_signed(request, "mobiletargeting")
        assert request.target == f"/stage/v1/apps/{OTP['ApplicationId']}/otp"


@pytest.mark.parametrize("name", ["x\r\nX-Evil: 1", "x]\n[y", "é", "../../x", "nobody", "\ud800"])
def test_unknown_profile_is_told(sdk: Import, client_of: MakeClient, name: str) -> None:
    with pytest.raises(sdk("exceptions").SettingsError, match="could not be found"):
        client_of("http://127.0.0.1:1", profile_name=name)


@pytest.mark.parametrize("extra", ["a\r\nX-Evil: 1", "a\n", "é", "\0", "\x1b[2J", "\ud800"])
def test_user_agent_holds_no_line_breaks(client_of: MakeClient, extra: str) -> None:
    with pytest.raises(ValueError, match="printable ASCII"):
        client_of("http://127.0.0.1:1", config={"user_agent_extra": extra})
