"""Roles for web identities, from a server that plays STS, and against botocore."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from botocore.endpoint_provider import EndpointProvider
from botocore.loaders import Loader
from botocore.session import Session

from tests.signing.servers import Reply, serving
from tests.signing.shared import (
    ACCESS_KEY,
    SECRET,
    TOKEN,
    Import,
    given,
    provider,
    write_shared,
)

REGIONS = [
    region
    for partition in Session().get_available_partitions()
    for region in Session().get_available_regions("sts", partition)
]
NAMESPACE = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
ANSWER = f"""<AssumeRoleWithWebIdentityResponse {NAMESPACE}>
  <AssumeRoleWithWebIdentityResult>
    <SubjectFromWebIdentityToken>me</SubjectFromWebIdentityToken>
    <Credentials>
      <SessionToken>{TOKEN}</SessionToken>
      <SecretAccessKey>{SECRET}</SecretAccessKey>
      <Expiration>2099-01-01T00:00:00Z</Expiration>
      <AccessKeyId>{ACCESS_KEY}</AccessKeyId>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>"""
JWT = "header.body+/=.signature"
ROLE = "arn:aws:iam::123456789012:role/a+b"
ERROR = f"<ErrorResponse {NAMESPACE}><Error><Code>{{}}</Code><Message>{JWT}</Message></Error></ErrorResponse>"  # noqa: E501

_ENTITY = f"<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a [<!ENTITY b '{SECRET}'>]>"
_BOMB = _ENTITY + ANSWER.replace(SECRET, "&b;")


@pytest.fixture
def identity(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a token, named by the environment."""
    file = home / "token"
    file.write_text(JWT, "utf-8")
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(file))
    monkeypatch.setenv("AWS_ROLE_ARN", ROLE)
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    return file


def ruleset(service: str) -> EndpointProvider:
    """What resolves the endpoints of a service in botocore."""
    loader = Loader()
    rules = loader.load_service_model(service, "endpoint-rule-set-1")
    return EndpointProvider(rules, loader.load_data("partitions"))


def web_identity(sdk: Import, url: str, token_file: Path) -> Any:
    settings = sdk("_settings").Settings("STS", {"endpoint_url": url}, {})
    module = sdk("_credentials._web_identity")
    return module.WebIdentity(settings, str(token_file), ROLE, "me", lambda seconds: None)


def test_same_as_botocore(sdk: Import, identity: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ROLE_SESSION_NAME", "me")
    with serving(lambda asked: (200, ANSWER)) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_STS", server.url)
        theirs = Session().get_credentials().get_frozen_credentials()
        ours = provider(sdk).get()
    assert given(ours) == given(theirs) == (ACCESS_KEY, SECRET, TOKEN)
    assert ours.expiry == 4070908800
    other, mine = server.asked
    assert (mine.method, mine.path) == (other.method, other.path) == ("POST", "/")
    assert parse_qs(mine.body.decode()) == parse_qs(other.body.decode())
    assert "authorization" not in mine.headers
    for name in ("content-type", "content-length", "host"):
        assert mine.headers[name] == (other.headers[name] if name != "content-length" else
                                      str(len(mine.body)))  # fmt: skip


def test_profile(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "token").write_text(f"{JWT}\n", "utf-8")
    with serving(lambda asked: (200, ANSWER)) as server:
        write_shared(
            home,
            f"[profile w]\nweb_identity_token_file = {home / 'token'}\nrole_arn = {ROLE}\n"
            f"services = s\n[services s]\nsts =\n  endpoint_url = {server.url}/\n",
            "[w]\naws_access_key_id = a\naws_secret_access_key = b\n",
        )
        monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", "/of/nobody")
        assert provider(sdk, profile_name="w").get().token == TOKEN
    form = parse_qs(server.asked[0].body.decode())
    assert form["WebIdentityToken"] == [JWT]
    assert form["RoleArn"] == [ROLE]
    assert form["RoleSessionName"][0].startswith("session-")


@pytest.mark.parametrize("fips", [False, True])
@pytest.mark.parametrize("dualstack", [False, True])
def test_address_is_botocores(sdk: Import, home: Path, fips: bool, dualstack: bool) -> None:
    resolver = ruleset("sts")
    for region in REGIONS:
        settings = sdk("_settings").load(
            "STS", region_name=region, use_fips_endpoint=fips, use_dualstack_endpoint=dualstack
        )
        found = sdk("_credentials._web_identity").WebIdentity(settings, "file", ROLE, None)
        values = {"Region": region, "UseFIPS": fips, "UseDualStack": dualstack}
        expected = resolver.resolve_endpoint(**values, UseGlobalEndpoint=False).url
        assert found._url() == f"{expected}/"


def test_address_without_a_region(sdk: Import, home: Path) -> None:
    found = sdk("_credentials._web_identity").WebIdentity(
        sdk("_settings").load("STS"), "file", ROLE, None
    )
    assert found._url() == "https://sts.amazonaws.com/"


@pytest.mark.parametrize("region", ["evil.example/", "a.b", "-", "a@b", "1"])
def test_region_that_would_change_the_host(sdk: Import, home: Path, region: str) -> None:
    settings = sdk("_settings").load("STS", region_name=region)
    found = sdk("_credentials._web_identity").WebIdentity(settings, "file", ROLE, None)
    with pytest.raises(sdk("exceptions").RequestError):
        found._url()


def test_no_role(sdk: Import, identity: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ROLE_ARN")
    with pytest.raises(sdk("exceptions").CredentialsError, match="needs a role"):
        provider(sdk).get()


@pytest.mark.parametrize("content", [None, b"", b" \n", b"\xff"])
def test_no_token(sdk: Import, identity: Path, content: bytes | None) -> None:
    identity.unlink() if content is None else identity.write_bytes(content)
    with pytest.raises(sdk("exceptions").CredentialsError, match="holds no token"):
        provider(sdk).get()


def test_plain_http_to_another_machine(sdk: Import, identity: Path) -> None:
    found = web_identity(sdk, "http://sts.example", identity)
    with pytest.raises(sdk("exceptions").CredentialsError, match="plain http"):
        found.fetch()


@pytest.mark.parametrize(
    ("reply", "count"),
    [
        ((400, ERROR.format("InvalidIdentityToken")), 1),
        ((403, ERROR.format("AccessDenied")), 1),
        ((400, ERROR.format("IDPCommunicationError")), 3),
        ((400, ERROR.format("Throttling")), 3),
        ((503, ""), 3),
        ((200, ""), 1),
        ((200, "{}"), 1),
        ((200, ANSWER.replace(SECRET, "")), 1),
        ((200, ANSWER.replace(SECRET, "a\nb")), 1),
        ((200, ANSWER.replace("2099", TOKEN)), 1),
        ((200, ANSWER.replace("<Assume", "<!DOCTYPE a><Assume", 1)), 1),
        ((200, f"<?xml version='1.0' encoding='foo'?>{ANSWER[:-1]}"), 1),
        ((200, _BOMB.encode("utf-16")), 1),
        ((200, _BOMB), 1),
        ((200, "<a>" * 100_000), 1),
        ((400, "<?xml version='1.0' encoding='foo'?><a"), 1),
        ((302, ANSWER), 1),
    ],
)
def test_answer_that_is_none(sdk: Import, identity: Path, reply: Reply, count: int) -> None:
    with (
        serving(lambda asked: reply) as server,
        pytest.raises(sdk("exceptions").CredentialsError) as caught,
    ):
        web_identity(sdk, server.url, identity).fetch()
    assert len(server.asked) == count
    for part in (JWT, SECRET, TOKEN):
        assert part not in str(caught.value)


def test_code_of_the_error_is_told(sdk: Import, identity: Path) -> None:
    reply = (400, ERROR.format("ExpiredTokenException"))
    with (
        serving(lambda asked: reply) as server,
        pytest.raises(sdk("exceptions").CredentialsError, match="400: ExpiredTokenException"),
    ):
        web_identity(sdk, server.url, identity).fetch()


def test_asked_again_after_a_failure(sdk: Import, identity: Path) -> None:
    replies: list[Reply] = [(500, "<"), (400, ERROR.format("IDPCommunicationError"))]
    with serving(lambda asked: replies.pop(0) if replies else (200, ANSWER)) as server:
        assert web_identity(sdk, server.url, identity).fetch().token == TOKEN
    assert len(server.asked) == 3


def test_token_is_read_at_every_renewal(sdk: Import, identity: Path) -> None:
    with serving(lambda asked: (200, ANSWER)) as server:
        found = web_identity(sdk, server.url, identity)
        found.fetch()
        identity.write_text("another", "utf-8")
        found.fetch()
    tokens = [parse_qs(asked.body.decode())["WebIdentityToken"] for asked in server.asked]
    assert tokens == [[JWT], ["another"]]
