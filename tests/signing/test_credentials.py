"""Credentials as values, and finding them, against botocore's resolver."""

from __future__ import annotations

import copy
import pickle
import random
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import PartialCredentialsError, ProfileNotFound
from botocore.session import Session

from tests.signing.shared import ACCESS_KEY, SECRET, TOKEN, Import, given, provider, write_shared

VARIABLES = {
    "AWS_ACCESS_KEY_ID": ["ENVKEY", ""],
    "AWS_SECRET_ACCESS_KEY": ["envsecret"],
    "AWS_SESSION_TOKEN": ["envtoken", ""],
    "AWS_SECURITY_TOKEN": ["oldenvtoken"],
    "AWS_PROFILE": ["a", "b"],
    "AWS_DEFAULT_PROFILE": ["b", "default"],
}
KEYS = {
    "aws_access_key_id": ["FILEKEY1", "FILEKEY2"],
    "aws_secret_access_key": ["filesecret"],
    "aws_session_token": ["filetoken"],
    "aws_security_token": ["oldfiletoken"],
    "region": ["eu-west-1"],
}
BAD = ["zq\nb", "zq\r", "zq\0", "zq\x7f", " zq", "zq ", "zq\u00e4", "zq\ud800", "", 3, b"zq", None]


def new(sdk: Import, *parts: Any) -> Any:
    return sdk("_credentials").Credentials(*parts)


@pytest.mark.parametrize("value", BAD)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_part_that_no_header_can_carry(sdk: Import, place: int, value: Any) -> None:
    parts: list[Any] = [ACCESS_KEY, SECRET, TOKEN]
    parts[place] = value
    if place == 2 and not value:
        assert new(sdk, *parts).token is None
        return
    with pytest.raises(sdk("exceptions").CredentialsError) as caught:
        new(sdk, *parts)
    assert ["access key id", "secret access key", "session token"][place] in str(caught.value)
    assert not any(part in str(caught.value) for part in ("zq", ACCESS_KEY, SECRET, TOKEN))


def test_secrets_show_nowhere(sdk: Import) -> None:
    credentials = new(sdk, ACCESS_KEY, SECRET, TOKEN)
    held = sdk("_credentials").StaticProvider(credentials)
    renewed = sdk("_credentials._refresh").RefreshingProvider(lambda: credentials)
    renewed.get()
    for thing in (credentials, held, renewed):
        for text in (repr(thing), str(thing), f"{thing}"):
            assert not any(part in text for part in (ACCESS_KEY, SECRET, TOKEN))
    assert not hasattr(credentials, "__dict__")


def test_credentials_are_not_pickled(sdk: Import) -> None:
    credentials = new(sdk, ACCESS_KEY, SECRET, TOKEN)
    for way in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="neither pickled nor copied") as caught:
            way(credentials)
        assert SECRET not in str(caught.value)
    with pytest.raises(TypeError):
        pickle.dumps(sdk("_credentials").StaticProvider(credentials))


def test_text_of_a_subclass_is_plain(sdk: Import) -> None:
    class Sly(str):
        def __str__(self) -> str:
            return "sly"

        def encode(self, *_: object) -> bytes:
            return b"sly"

    assert type(new(sdk, Sly("A"), Sly("B")).secret_key) is str


def test_keys_of_arguments(sdk: Import, home: Path) -> None:
    resolve, settings = sdk("_credentials").resolve, sdk("_settings").load("Pinpoint")
    found = resolve(settings, ACCESS_KEY, SECRET, TOKEN)
    assert given(found.get()) == (ACCESS_KEY, SECRET, TOKEN)
    assert found.ready() is found.get()
    for parts in ((ACCESS_KEY, None), (None, SECRET), (None, None, TOKEN)):
        with pytest.raises(sdk("exceptions").CredentialsError) as caught:
            resolve(settings, *parts)
        assert not any(part in str(caught.value) for part in parts if part)


def shared_file(chance: random.Random, headers: list[str]) -> str:
    text = "#\n"
    for header in headers:
        if chance.random() < 0.5:
            values = {k: chance.choice(v) for k, v in KEYS.items() if chance.random() < 0.7}
            text += f"[{header}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items())
    return text


def outcome(find: Any, *errors: type[Exception]) -> Any:
    """The parts of what is found; None for nothing or an error."""
    try:
        found = find()
    except errors:
        return None
    return given(found) if found else None


def as_a_client(sdk: Import, profile: str | None) -> Any:
    """Credentials, found by a client that has read its settings, as botocore's does."""
    settings = sdk("_settings").load("Pinpoint", profile_name=profile)
    assert settings.profile is not None
    return sdk("_credentials").resolve(settings).get()


def test_random_environment_and_files(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    sources = places_agree(sdk, home, random.Random(4), 150)
    assert sources == {None, "ENVKEY", "FILEKEY1", "FILEKEY2"}


@pytest.mark.slow
def test_many_random_environments_and_files(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    places_agree(sdk, home, random.Random(), 5_000)


def places_agree(sdk: Import, home: Path, chance: random.Random, count: int) -> set[str | None]:
    """Compare what is found with what botocore finds; the access keys that were found."""
    sources = set()
    for _ in range(count):
        config = shared_file(chance, ["default", "profile a", "profile b"])
        write_shared(home, config, shared_file(chance, ["default", "a", "b"]))
        profile = chance.choice(["a", "default"]) if chance.random() < 0.3 else None
        with pytest.MonkeyPatch.context() as patch:
            for name, values in VARIABLES.items():
                if chance.random() < 0.4:
                    patch.setenv(name, chance.choice(values))
            theirs = outcome(
                lambda: Session(profile=profile).get_credentials(),  # noqa: B023
                PartialCredentialsError,
                ProfileNotFound,
            )
            ours = outcome(
                lambda: as_a_client(sdk, profile),  # noqa: B023
                sdk("exceptions").CredentialsError,
                sdk("exceptions").SettingsError,
            )
        assert ours == theirs
        sources.add(ours and ours[0])
    return sources


def test_keys_of_the_environment_need_no_profile(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    assert given(provider(sdk).get()) == (ACCESS_KEY, SECRET, None)


def test_environment_with_an_end(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", "2099-01-01T00:00:00Z")
    assert provider(sdk).get().expiry == 4070908800
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", "soon")
    with pytest.raises(sdk("exceptions").CredentialsError):
        provider(sdk).get()
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", "2020-01-01T00:00:00Z")
    with pytest.raises(sdk("exceptions").CredentialsError, match="expired already"):
        provider(sdk).get()


def test_bad_keys_are_not_shown(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    nested = "[default]\naws_access_key_id =\n  SECRET = SECRET\naws_secret_access_key = SECRET\n"
    for text in ("[default]\naws_access_key_id = SECRET\n", nested):
        write_shared(home, credentials=text)
        with pytest.raises(sdk("exceptions").CredentialsError) as caught:
            provider(sdk).get()
        assert "SECRET" not in str(caught.value)


def test_nothing_anywhere(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "TRUE")
    with pytest.raises(sdk("exceptions").NoCredentialsError, match="no credentials: give"):
        provider(sdk).get()


def test_place_is_kept(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An identity does not change in the middle: once found, a place is asked again alone."""
    chain = sdk("_credentials._chain").Chain(sdk("_settings").load("Pinpoint"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with pytest.raises(sdk("exceptions").NoCredentialsError):
        chain.fetch()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "FIRST")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    assert chain.fetch().access_key == "FIRST"
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "")
    with pytest.raises(sdk("exceptions").CredentialsError, match="from the environment"):
        chain.fetch()
