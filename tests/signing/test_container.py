"""The credentials of containers, from a server of this machine, and against botocore."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from botocore.credentials import ContainerProvider
from botocore.utils import ContainerMetadataFetcher

from tests.signing.servers import Asked, Reply, serving
from tests.signing.shared import ACCESS_KEY, SECRET, TOKEN, Import, given, provider

KEYS = {
    "AccessKeyId": ACCESS_KEY,
    "SecretAccessKey": SECRET,
    "Token": TOKEN,
    "Expiration": "2099-01-01T00:00:00Z",
}
FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"


def answers(*replies: Reply) -> Any:
    waiting = list(replies)
    return lambda asked: waiting.pop(0) if len(waiting) > 1 else waiting[0]


def container(sdk: Import, environ: dict[str, str]) -> Any:
    return sdk("_credentials._container").Container(environ, lambda seconds: None)


@pytest.mark.parametrize("way", ["none", "variable", "file", "both"])
def test_what_is_asked_is_what_botocore_asks(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way in ("variable", "both"):
        monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abc")
    if way in ("file", "both"):
        (home / "token").write_text("Bearer of the file", "utf-8")
        monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", str(home / "token"))
    with serving(answers((200, json.dumps(KEYS)))) as server:
        monkeypatch.setenv(FULL, f"{server.url}/path?id=1&b=%20")
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("NO_PROXY", "")
        ours = provider(sdk).get()
        theirs = ContainerProvider().load()
    assert given(ours) == given(theirs) == (ACCESS_KEY, SECRET, TOKEN)
    assert ours.expiry == theirs._expiry_time.timestamp() == 4070908800
    mine, other = server.asked
    assert (mine.method, mine.path) == (other.method, other.path)
    for name in ("accept", "authorization", "host"):
        assert mine.headers.get(name) == other.headers.get(name)


ADDRESSES = [
    *("http://127.0.0.1/x", "http://127.9.9.9:80", "http://[::1]:99/", "http://localhost/a"),
    *("http://169.254.170.2/x", "http://169.254.170.23/v1", "http://[fd00:ec2::23]/v1"),
    *("https://anybody.example/x", "http://anybody.example/x", "http://169.254.170.2.example/"),
    *("http://169.254.170.24/", "http://169.254.169.254/latest", "http://[fd00:ec2::24]/"),
    *("http://10.0.0.1", "http://0.0.0.0/", "http://128.0.0.1/", "http://localhost.example/"),
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_hosts_that_may_be_asked_are_those_of_botocore(sdk: Import, address: str) -> None:
    try:
        ContainerMetadataFetcher(session=object())._validate_allowed_url(address)
        allowed = True
    except ValueError:
        allowed = False
    found = container(sdk, {FULL: address})
    if allowed:
        assert found._url() == address
    else:
        with pytest.raises(sdk("exceptions").CredentialsError, match="must be https"):
            found.fetch()


@pytest.mark.parametrize(
    "environ",
    [
        {FULL: "ftp://localhost/"},
        {FULL: "localhost/x"},
        {FULL: ""},
        {FULL: "http://169.254.170.2@evil.example/"},
        {FULL: "http://127.0.0.1\\@evil.example/"},
        {FULL: "http://localhost/a b"},
        {FULL: "http://localhost/a\r\nX: y"},
        {FULL: "http://[::1/"},
        {RELATIVE: "@evil.example/"},
        {RELATIVE: ".evil.example/"},
        {RELATIVE: ":80@evil.example"},
        {RELATIVE: "/a\nb"},
    ],
)
def test_address_that_is_none(sdk: Import, environ: dict[str, str]) -> None:
    with pytest.raises(sdk("exceptions").CredentialsError):
        container(sdk, environ).fetch()


def test_relative_address(sdk: Import) -> None:
    environ = {RELATIVE: "/v2/credentials/id", FULL: "http://localhost/other"}
    assert container(sdk, environ)._url() == "http://169.254.170.2/v2/credentials/id"


@pytest.mark.parametrize(
    ("replies", "count"),
    [
        ([(500, ""), (200, json.dumps(KEYS))], 2),
        ([(200, "{"), (404, ""), (200, json.dumps(KEYS))], 3),
    ],
)
def test_asked_again(sdk: Import, replies: list[Reply], count: int) -> None:
    with serving(answers(*replies)) as server:
        assert container(sdk, {FULL: server.url}).fetch().token == TOKEN
    assert len(server.asked) == count


@pytest.mark.parametrize(
    "reply",
    [
        (500, SECRET),
        (302, SECRET),
        (500, json.dumps(KEYS)),
        (200, json.dumps(KEYS) + " " * 300_000),
        (200, ""),
        (200, f"[{json.dumps(SECRET)}]"),
        (200, json.dumps({"Code": "Refused", "Message": SECRET})),
        (200, json.dumps({**KEYS, "AccessKeyId": 3})),
        (200, json.dumps({**KEYS, "Token": [SECRET]})),
        (200, json.dumps({**KEYS, "SecretAccessKey": f"{SECRET}\n"})),
        (200, json.dumps({**KEYS, "Expiration": SECRET})),
        (200, "[" * 100_000),
        (200, b"\xff" + SECRET.encode()),
        (200, SECRET * 100_000),
    ],
)
def test_answer_that_is_none(sdk: Import, reply: Reply) -> None:
    with (
        serving(answers(reply)) as server,
        pytest.raises(sdk("exceptions").CredentialsError) as caught,
    ):
        container(sdk, {FULL: server.url}).fetch()
    assert len(server.asked) == 3
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_no_proxy_is_asked(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(answers((200, json.dumps(KEYS)))) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        with pytest.raises(sdk("exceptions").ConnectError):
            sdk("_credentials._answer").ask("GET", "http://metadata.invalid/", {}, 2.0)
    assert proxy.asked == []


def test_code_of_the_error_is_told(sdk: Import) -> None:
    with (
        serving(answers((200, '{"Code": "AccessDenied", "Message": "m"}'))) as server,
        pytest.raises(sdk("exceptions").CredentialsError, match="no keys: AccessDenied"),
    ):
        container(sdk, {FULL: server.url}).fetch()


@pytest.mark.parametrize("token", ["a\nb", "a\r\n", "\u00e4", "a\0"])
def test_token_that_no_header_can_carry(sdk: Import, token: str) -> None:
    environ = {FULL: "http://127.0.0.1:1", "AWS_CONTAINER_AUTHORIZATION_TOKEN": token}
    with pytest.raises(sdk("exceptions").CredentialsError) as caught:
        container(sdk, environ).fetch()
    assert token not in str(caught.value)


def test_file_of_the_token_that_is_none(sdk: Import, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        environ = {
            FULL: "http://127.0.0.1:1",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": str(path),
        }
        with pytest.raises(sdk("exceptions").CredentialsError, match="names no file to read"):
            container(sdk, environ).fetch()


def test_token_of_the_file_is_read_at_every_renewal(sdk: Import, tmp_path: Path) -> None:
    file, seen = tmp_path / "token", []

    def answer(asked: Asked) -> Reply:
        seen.append(asked.headers["authorization"])
        return (200, json.dumps(KEYS))

    with serving(answer) as server:
        environ = {FULL: server.url, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": str(file)}
        found = container(sdk, environ)
        for text in ("first", "second"):
            file.write_text(text, "utf-8")
            found.fetch()
    assert seen == ["first", "second"]
