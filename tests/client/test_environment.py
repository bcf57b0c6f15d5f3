"""Where requests go and who signs them, by the environment and the shared files: as with boto3."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.client.answers import CODE_SENT, SENT
from tests.client.boto import boto_client
from tests.client.conftest import CODE, KEYS, OTP, Import, MakeClient, Serve, until
from tests.client.wire import received
from tests.transport.certificates import Authority
from tests.transport.servers import Server

_NOTHING: dict[str, None] = {"region_name": None, **dict.fromkeys(KEYS)}
_OURS = {
    "AWS_ACCESS_KEY_ID": "AKIDENVIRONMENT",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",  # boto3 reads this one alone
}
_CONFIG = """
[default]
region = eu-west-1
endpoint_url = {c}

[profile work]
region = eu-central-1
services = local
aws_access_key_id = AKIDWORK
aws_secret_access_key = secret

[profile other]
region = ap-south-1
aws_access_key_id = AKIDOTHER
aws_secret_access_key = secret
aws_session_token = token

[services local]
pinpoint =
  endpoint_url = {a}
pinpoint_sms_voice_v2 =
  endpoint_url = {b}
"""
_CASES: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "for all services": ({"AWS_ENDPOINT_URL": "{a}"}, {}),
    "for one service": ({"AWS_ENDPOINT_URL_PINPOINT": "{a}", "AWS_ENDPOINT_URL": "{b}"}, {}),
    "for the other service": (
        {"AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2": "{a}", "AWS_ENDPOINT_URL": "{b}"},
        {},
    ),
    "for each": (
        {"AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2": "{a}", "AWS_ENDPOINT_URL_PINPOINT": "{b}"},
        {},
    ),
    "argument first": ({"AWS_ENDPOINT_URL": "{a}"}, {"endpoint_url": "{b}"}),
    "argument and nothing else": (
        {"AWS_ENDPOINT_URL": "{a}", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"},
        {"endpoint_url": "{b}"},
    ),
    "not ignored": (
        {"AWS_ENDPOINT_URL": "{a}", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"},
        {},
    ),
    "empty": ({"AWS_ENDPOINT_URL": "{a}", "AWS_ENDPOINT_URL_PINPOINT": ""}, {}),
    "of the default profile": ({"AWS_CONFIG_FILE": "{config}"}, {}),
    "of a profile": ({"AWS_CONFIG_FILE": "{config}", "AWS_PROFILE": "work"}, {}),
    "environment before profile": (
        {"AWS_CONFIG_FILE": "{config}", "AWS_PROFILE": "work", "AWS_ENDPOINT_URL": "{b}"},
        {},
    ),
    "profile of an argument": (
        {"AWS_CONFIG_FILE": "{config}", "AWS_PROFILE": "other", "AWS_ENDPOINT_URL": "{b}"},
        {"profile_name": "work"},
    ),
    "region of an argument": ({"AWS_ENDPOINT_URL": "{a}"}, {"region_name": "ca-central-1"}),
    "token": ({"AWS_ENDPOINT_URL": "{a}", "AWS_SESSION_TOKEN": "token"}, {}),
    "keys of arguments": ({"AWS_ENDPOINT_URL": "{a}"}, KEYS),
}
_SERVICES = ("pinpoint", "pinpoint_sms_voice_v2")
# The first service is asked in each case; where the second has settings of its own, both are.
_ASKED = dict.fromkeys(("for the other service", "for each", "of a profile"), _SERVICES)
Outcome = tuple[str, str, bool]


def call(client: Any) -> None:
    """The send that a client of one of the two services makes."""
    if hasattr(client, "send_otp_message"):
        client.send_otp_message(**OTP)
    else:
        client.send_destination_number_verification_code(**CODE)


def outcomes(servers: dict[str, Server]) -> list[Outcome]:
    """Which server was asked, by which credential, and whether with a token."""
    found = []
    for name, server in servers.items():
        for request in map(received, server.requests):
            scope = re.search(r"Credential=([^,]+),", request.headers["authorization"])
            assert scope is not None
            found.append((name, scope[1], "x-amz-security-token" in request.headers))
        server.requests.clear()
    return found


@pytest.mark.parametrize(
    ("case", "service"),
    [
        pytest.param(
            case,
            service,
            marks=() if service in _ASKED.get(case, _SERVICES[:1]) else pytest.mark.slow,
        )
        for case in _CASES
        for service in _SERVICES
    ],
)
def test_requests_go_where_those_of_boto3_go(
    serve: Serve,
    client_of: MakeClient,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    service: str,
    case: str,
) -> None:
    said = SENT if service == "pinpoint" else CODE_SENT
    servers = {name: serve([said]) for name in "abc"}
    urls = {name: server.url for name, server in servers.items()}
    config = tmp_path / "config"
    config.write_text(_CONFIG.format(**urls))
    environment, arguments = _CASES[case]
    for name, text in {**_OURS, **environment}.items():
        monkeypatch.setenv(name, text.format(**urls, config=config))
    if "AWS_PROFILE" in environment:  # boto3 takes keys of the environment before its own
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
            monkeypatch.delenv(name)
    given = {name: text.format(**urls) for name, text in arguments.items()}
    call(boto_client(service, **{**_NOTHING, **given}))
    theirs = outcomes(servers)
    call(client_of("", service, **{**_NOTHING, "endpoint_url": None, **given}))
    assert outcomes(servers) == theirs
    assert len(theirs) == 1


@pytest.mark.parametrize(
    ("environment", "region"),
    [
        ({"AWS_REGION": "eu-west-1", "AWS_DEFAULT_REGION": "eu-north-1"}, "eu-west-1"),
        ({"AWS_REGION": "", "AWS_DEFAULT_REGION": "eu-north-1"}, "eu-north-1"),
        ({"AWS_DEFAULT_REGION": "eu-north-1"}, "eu-north-1"),
    ],
)
def test_region_of_the_environment(
    client_of: MakeClient,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    region: str,
) -> None:
    """``AWS_REGION`` is what the AWS SDKs agreed on; boto3 does not read it."""
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    assert client_of("http://127.0.0.1:1", region_name=None).meta.region_name == region


def test_ignored_endpoints_leave_the_one_of_aws(
    client_of: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")
    found = client_of("", endpoint_url=None).meta.endpoint_url
    assert found == boto_client().meta.endpoint_url == "https://pinpoint.us-east-1.amazonaws.com"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs the certificates of servers."""
    return Authority(tmp_path_factory.mktemp("authority"))


def of_profile(authority: Authority, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "config").write_text(f"[default]\nca_bundle = {authority.file}\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(folder / "config"))


def of_nobody(*_: object) -> None:
    """No setting: the system's certificates."""


def of_variable(name: str) -> Callable[..., None]:
    def trust(authority: Authority, monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
        monkeypatch.setenv(name, authority.file)

    return trust


_TRUST: dict[str, Callable[..., None]] = {
    "AWS_CA_BUNDLE": of_variable("AWS_CA_BUNDLE"),
    "REQUESTS_CA_BUNDLE": of_variable("REQUESTS_CA_BUNDLE"),
    "profile": of_profile,
    "nobody": of_nobody,
}
_CERTIFICATES: dict[str, dict[str, Any]] = {
    "good": {},
    "expired": {"days": -1},
    "wrong host": {"elsewhere": True},
    "self-signed": {"own": True},
}


@pytest.mark.parametrize("trust", _TRUST)
@pytest.mark.parametrize("certificate", _CERTIFICATES)
def test_certificates_are_trusted_as_boto3_trusts_them(
    serve: Serve,
    client_of: MakeClient,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    certificate: str,
    trust: str,
) -> None:
    """A certificate is refused once: it is the same a moment later.

    Where the system has a folder of certificates, a second connection is made after its file is
    read too.
    """
    context: ssl.SSLContext = authority.server("server", **_CERTIFICATES[certificate])
    server = serve([SENT], context=context)
    _TRUST[trust](authority, monkeypatch, tmp_path)
    results = []
    for client in (boto_client(endpoint_url=server.url), client_of(server)):
        try:
            call(client)
        except Exception as error:
            results.append(type(error).__name__)
        else:
            results.append("")
    good = certificate == "good" and trust != "nobody"
    assert results == (["", ""] if good else ["SSLError", "ConnectError"])
    assert len(server.requests) == (2 if good else 0)
    assert server.connections <= (3 if trust == "nobody" else 2)


def test_unreadable_bundle_is_told(
    client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(tmp_path / "nowhere.pem"))
    client = client_of("https://127.0.0.1:1")
    with pytest.raises(Exception, match=r"nowhere\.pem") as caught:
        call(client)
    assert type(caught.value).__name__ == "ConnectError"
    assert client.waits == []


_PROXIES: dict[str, dict[str, str]] = {
    "HTTPS_PROXY": {"HTTPS_PROXY": "{proxy}"},
    "https_proxy": {"https_proxy": "{proxy}"},
    "both": {"https_proxy": "{proxy}", "HTTPS_PROXY": "http://127.0.0.1:1"},
    "for http alone": {"HTTP_PROXY": "{proxy}"},
    "NO_PROXY": {"HTTPS_PROXY": "{proxy}", "NO_PROXY": "sms.invalid"},
    "no_proxy of the domain": {"HTTPS_PROXY": "{proxy}", "no_proxy": "example.com, .invalid"},
    "no_proxy without dot": {"HTTPS_PROXY": "{proxy}", "no_proxy": "invalid"},
    "no_proxy of a part": {"HTTPS_PROXY": "{proxy}", "no_proxy": "ms.invalid,sms"},
    "no_proxy of others": {"HTTPS_PROXY": "{proxy}", "no_proxy": "example.com,.internal"},
    "no_proxy of all": {"HTTPS_PROXY": "{proxy}", "no_proxy": "*"},
    "none": {},
}


@pytest.mark.parametrize("case", _PROXIES)
def test_proxies_are_asked_as_boto3_asks_them(
    serve: Serve, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    """A host that nobody may have is called: no call succeeds, and the proxy sees which it does."""
    proxy = serve([b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"])
    for name, text in _PROXIES[case].items():
        monkeypatch.setenv(name, text.format(proxy=proxy.url))
    url, seen = "https://sms.invalid", []
    once = {"retries": {"mode": "never"}}
    for make in (lambda: boto_client(endpoint_url=url), lambda: client_of(url, config=once)):
        with pytest.raises(Exception, match=r"(?i)proxy|sms\.invalid"):
            call(make())
        until(lambda: proxy.open == 0)
        seen.append([request.split(b" ")[:2] for request in proxy.requests])
        private = b"".join(proxy.requests).lower()
        assert b"authorization" not in private
        assert b"x-amz" not in private
        proxy.requests.clear()
    assert seen[1] == seen[0]


def test_proxy_is_asked_for_a_tunnel_to_aws(
    sdk: Import, serve: Serve, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing leaves this machine: the proxy stands in the way, and says that it always will."""
    proxy = serve([b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    with pytest.raises(sdk("exceptions").ConnectError, match="403"):
        call(client_of("", endpoint_url=None))
    (request,) = proxy.requests
    assert request.startswith(b"CONNECT pinpoint.us-east-1.amazonaws.com:443 HTTP/1.1\r\n")


def test_proxy_is_not_asked_for_this_machine(
    serve: Serve, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unlike boto3's: a server of a test is never meant to be called through a proxy."""
    proxy, server = serve([SENT]), serve([SENT])
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    call(client_of(server))
    assert (len(proxy.requests), len(server.requests)) == (0, 1)
