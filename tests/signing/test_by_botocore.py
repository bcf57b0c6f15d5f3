"""Profiles that are left to botocore: asked if it is there, named if it is not."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.signing.shared import (
    ACCESS_KEY,
    SECRET,
    TOKEN,
    Import,
    given,
    provider,
    write_shared,
)

PROFILES = {
    "role_arn": "role_arn = arn:aws:iam::123456789012:role/r\nsource_profile = default",
    "sso_account_id": "sso_account_id = 123456789012\nsso_start_url = https://a.example",
    "login_session": "login_session = arn:aws:iam::123456789012:user/u",
    "credential_process": "credential_process = true",
}


def process(home: Path, answer: str, code: int = 0) -> str:
    """A profile whose keys a process prints; it also counts how often it runs."""
    script = home / "process.py"
    script.write_text(
        f"import sys\nopen({str(home / 'runs')!r}, 'a').write('x')\n"
        f"sys.stderr.write({SECRET!r})\nprint({answer!r})\nsys.exit({code})\n",
        "utf-8",
    )
    return f"[profile p]\ncredential_process = {shlex.join([sys.executable, str(script)])}\n"


def printed(**more: Any) -> str:
    keys = {"Version": 1, "AccessKeyId": ACCESS_KEY, "SecretAccessKey": SECRET}
    return json.dumps(keys | more)


@pytest.mark.parametrize("key", PROFILES)
def test_advice_without_botocore(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setitem(sys.modules, "botocore.session", None)
    write_shared(home, f"[profile p]\n{PROFILES[key]}\n")
    with pytest.raises(sdk("exceptions").CredentialsError) as caught:
        provider(sdk, profile_name="p").get()
    distribution = sdk("_services").DISTRIBUTION
    assert str(caught.value) == (
        f"profile p has {key}, which is left to botocore: pip install {distribution}[botocore]"
    )


def test_process(sdk: Import, home: Path) -> None:
    write_shared(home, process(home, printed(SessionToken=TOKEN)))
    found = provider(sdk, profile_name="p")
    assert given(found.get()) == (ACCESS_KEY, SECRET, TOKEN)
    assert found.get().expiry is None
    assert (home / "runs").read_text("utf-8") == "x"


def test_process_is_run_again_before_its_keys_end(sdk: Import, home: Path) -> None:
    write_shared(home, process(home, printed(Expiration="2099-01-01T00:00:00Z", SessionToken="t")))
    chain = sdk("_credentials._chain").Chain(sdk("_settings").load("Pinpoint", profile_name="p"))
    now = [1_700_000_000.0]
    found = sdk("_credentials._refresh").RefreshingProvider(chain.fetch, lambda: now[0])
    first = found.get()
    assert first.expiry == 4070908800
    now[0] = first.expiry - 60
    assert found.get() is not first


@pytest.mark.parametrize(
    ("answer", "code"),
    [(SECRET, 0), (printed(), 3), (printed(Version=2), 0), (json.dumps({"Version": 1}), 0)],
)
def test_process_that_fails(sdk: Import, home: Path, answer: str, code: int) -> None:
    write_shared(home, process(home, answer, code))
    with pytest.raises(sdk("exceptions").CredentialsError) as caught:
        provider(sdk, profile_name="p").get()
    assert "botocore gives no credentials for profile p (credential_process)" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__


def test_what_botocore_says_of_a_profile(sdk: Import, home: Path) -> None:
    write_shared(home, f"[profile p]\n{PROFILES['sso_account_id']}\n")
    with pytest.raises(
        sdk("exceptions").CredentialsError, match=r"InvalidConfigError: .*sso_role_name"
    ):
        provider(sdk, profile_name="p").get()


def test_profile_of_the_environment(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_shared(home, process(home, printed()))
    monkeypatch.setenv("AWS_PROFILE", "p")
    assert given(provider(sdk, region_name="eu-west-1").get()) == (ACCESS_KEY, SECRET, None)
