"""The credentials of instances, from a server of this machine, and against botocore."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from botocore.session import Session

from tests.signing.servers import Asked, Reply, Server, serving
from tests.signing.shared import (
    ACCESS_KEY,
    SECRET,
    TOKEN,
    Import,
    given,
    provider,
    write_shared,
)

ROLES = "/latest/meta-data/iam/security-credentials/"
KEYS = {
    "Code": "Success",
    "AccessKeyId": ACCESS_KEY,
    "SecretAccessKey": SECRET,
    "Token": TOKEN,
    "Expiration": "2099-01-01T00:00:00Z",
}
ENDPOINT = "AWS_EC2_METADATA_SERVICE_ENDPOINT"


def service(replies: dict[str, Reply] | None = None) -> Any:
    """A metadata service; some answers may be others."""
    usual: dict[str, Reply] = {
        "/latest/api/token": (200, "imds-token"),
        ROLES: (200, "my-role"),
        f"{ROLES}my-role": (200, json.dumps(KEYS)),
    }
    replies = usual | (replies or {})
    return lambda asked: replies.get(asked.path, (404, ""))


def visits(server: Server) -> list[tuple[str, str, str | None, str | None]]:
    """What was asked, with the two headers of version 2."""
    names = ("x-aws-ec2-metadata-token", "x-aws-ec2-metadata-token-ttl-seconds")
    return [
        (asked.method, asked.path, *(asked.headers.get(name) for name in names))
        for asked in server.asked
    ]


VARIANTS: dict[str, dict[str, Reply]] = {
    "version 2": {},
    "version 1 alone": {"/latest/api/token": (404, "")},
    "tokens are refused": {"/latest/api/token": (403, "")},
    "tokens are unknown": {"/latest/api/token": (405, "")},
    "bad request": {"/latest/api/token": (400, "")},
    "no role": {ROLES: (404, "")},
    "empty role": {ROLES: (200, "")},
    "keys are gone": {f"{ROLES}my-role": (404, "")},
    "keys are no JSON": {f"{ROLES}my-role": (200, "{")},
    "keys are an error": {f"{ROLES}my-role": (200, '{"Code": "Failed", "Message": "m"}')},
    "fault": {ROLES: (500, "")},
    "switched off": {"/latest/api/token": (403, ""), ROLES: (403, "")},
    "keys are none": {f"{ROLES}my-role": (200, "{}")},
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_same_as_botocore(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, variant: str
) -> None:
    monkeypatch.setenv("AWS_CONFIG_FILE", str(home / "none"))
    with serving(service(VARIANTS[variant])) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        theirs = Session().get_credentials()
        asked = visits(server)
        server.asked.clear()
        try:
            ours = given(provider(sdk).get())
        except sdk("exceptions").NoCredentialsError:
            ours = None
    assert ours == (theirs and given(theirs))
    assert visits(server) == asked


def test_all_of_version_2(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(service()) as server:
        monkeypatch.setenv(ENDPOINT, f"{server.url}/")
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        found = provider(sdk).get()
    assert (found.expiry, found.source) == (4070908800, "the instance metadata")
    assert visits(server) == [
        ("PUT", "/latest/api/token", None, "21600"),
        ("GET", ROLES, "imds-token", None),
        ("GET", f"{ROLES}my-role", "imds-token", None),
    ]


def test_version_1_disabled(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_shared(home, "[default]\nec2_metadata_v1_disabled = true\n")
    with serving(service({"/latest/api/token": (404, "")})) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        with pytest.raises(sdk("exceptions").NoCredentialsError, match="version 1"):
            provider(sdk).get()
    assert len(server.asked) == 1


def test_disabled(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(service()) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "True")
        with pytest.raises(sdk("exceptions").NoCredentialsError):
            provider(sdk).get()
    assert server.asked == []


def test_nobody_there(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(service()) as server:
        address = server.url
    monkeypatch.setenv(ENDPOINT, address)
    with pytest.raises(sdk("exceptions").NoCredentialsError):
        provider(sdk).get()


def test_asked_as_often_as_the_settings_say(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "3")
    failures = [(500, ""), (503, "")]

    def answer(asked: Asked) -> Reply:
        usual: Reply = service()(asked)
        return failures.pop() if asked.path == ROLES and failures else usual

    with serving(answer) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        assert provider(sdk).get().token == TOKEN
    assert [asked.path for asked in server.asked].count(ROLES) == 3


def test_slow_tokens_lead_to_version_1(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As behind a network hop too many: the token's answer does not come back."""

    def answer(asked: Asked) -> Reply:
        if asked.method == "PUT":
            time.sleep(1.3)
        reply: Reply = service()(asked)
        return reply

    with serving(answer) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        assert provider(sdk).get().token == TOKEN
    assert visits(server)[-1] == ("GET", f"{ROLES}my-role", None, None)


@pytest.mark.parametrize("role", ["a\nb", "a b", "../x", "\u00e4", "a\0"])
def test_role_that_is_none(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    with serving(service({ROLES: (200, role)})) as server:
        monkeypatch.setenv(ENDPOINT, server.url)
        with pytest.raises(sdk("exceptions").NoCredentialsError, match="names no role"):
            provider(sdk).get()
    assert len(server.asked) == 2


def test_keys_that_have_almost_expired_are_kept(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service gives such while it cannot renew them, and they go on working."""
    with serving(service({f"{ROLES}my-role": (200, json.dumps({**KEYS, "Expiration": 3}))})) as s:
        monkeypatch.setenv(ENDPOINT, s.url)
        before = time.time()
        found = provider(sdk).get()
    assert before + 17 * 60 <= found.expiry <= time.time() + 25 * 60


@pytest.mark.parametrize(
    ("config", "address"),
    [
        ("", "http://169.254.169.254"),
        ("imds_use_ipv6 = true", "http://[fd00:ec2::254]"),
        ("ec2_metadata_service_endpoint_mode = IPv6", "http://[fd00:ec2::254]"),
        ("imds_use_ipv6 = true\nec2_metadata_service_endpoint_mode = ipv4", "http://169.254.169.254"),
        ("ec2_metadata_service_endpoint_mode = ipv6\nec2_metadata_service_endpoint = http://x/y/",
         "http://x/y"),
    ],
)  # fmt: skip
def test_address(sdk: Import, home: Path, config: str, address: str) -> None:
    write_shared(home, f"[default]\n{config}\n")
    settings = sdk("_settings").load("Pinpoint")
    assert sdk("_credentials._instance")._base_url(settings) == address


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ipv5"),
        ("AWS_METADATA_SERVICE_TIMEOUT", "long"),
        ("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "0"),
    ],
)
def test_wrong_setting(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(ENDPOINT, "http://127.0.0.1:1")
    monkeypatch.setenv(name, value)
    with pytest.raises(sdk("exceptions").SettingsError):
        provider(sdk).get()
