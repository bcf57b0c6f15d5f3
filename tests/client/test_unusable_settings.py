"""Settings that cannot be used: what is told of them, and of where they come from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.client.conftest import Import, MakeClient

_URL = "http://127.0.0.1:1"


def told(sdk: Import, client_of: MakeClient) -> str:
    """What the error says with which no client is made."""
    with pytest.raises(sdk("exceptions").SettingsError) as caught:
        client_of(_URL)
    return str(caught.value)


@pytest.mark.parametrize(
    ("variable", "file"),
    [
        ("AWS_CONFIG_FILE", "[default]\nmax_attempts = many\n"),
        ("AWS_SHARED_CREDENTIALS_FILE", "[default]\nmax_attempts = many\n"),
    ],
)
def test_the_file_is_told(
    sdk: Import,
    client_of: MakeClient,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variable: str,
    file: str,
) -> None:
    path = tmp_path / "settings"
    path.write_text(file)
    monkeypatch.setenv(variable, str(path))
    message = told(sdk, client_of)
    assert message.endswith(f"it comes from profile default of {path}")
    assert "many" not in message


@pytest.mark.parametrize(
    ("variable", "value"), [("AWS_MAX_ATTEMPTS", "many"), ("AWS_RETRY_MODE", "sometimes")]
)
def test_the_variable_is_told(
    sdk: Import, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    message = told(sdk, client_of)
    assert message.endswith(f"it comes from the variable {variable}")
    assert value not in message


def test_who_names_a_profile_is_told(
    sdk: Import, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    assert told(sdk, client_of).endswith("; the variable AWS_PROFILE names it")


def test_who_names_a_section_of_services_is_told(
    sdk: Import, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "settings"
    path.write_text("[default]\nservices = nowhere\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(path))
    with pytest.raises(sdk("exceptions").SettingsError) as caught:
        client_of(_URL, endpoint_url=None)
    assert str(caught.value).endswith(f"; profile default of {path} names it")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("request_checksum_calculation", "never"),
        ("request_checksum_calculation", True),
        ("response_checksum_validation", ""),
        ("response_checksum_validation", 1),
        ("request_min_compression_size_bytes", 0),
        ("request_min_compression_size_bytes", 2**20 + 1),
        ("request_min_compression_size_bytes", "1000"),
        ("request_min_compression_size_bytes", True),
        ("disable_request_compression", "no"),
        ("disable_request_compression", 0),
    ],
)
def test_settings_of_bodies_are_checked(sdk: Import, name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=name):
        sdk("_config").Config(**{name: value})


def test_settings_of_bodies(sdk: Import) -> None:
    config = sdk("_config").Config(
        request_checksum_calculation="When_Required",
        response_checksum_validation="when_supported",
        request_min_compression_size_bytes=2**20,
        disable_request_compression=False,
    )
    assert config.for_settings()["request_min_compression_size_bytes"] == 2**20
