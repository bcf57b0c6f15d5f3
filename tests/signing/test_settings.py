"""Settings of arguments, environment and files, against botocore's session."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from botocore.configprovider import ConfiguredEndpointProvider
from botocore.exceptions import InvalidConfigError, ProfileNotFound
from botocore.loaders import Loader
from botocore.session import Session

from tests.signing.shared import Import, write_shared

NAMES = {
    "profile_name": "profile",
    "region_name": "region",
    "ca_bundle": "ca_bundle",
    "retry_mode": "retry_mode",
    "max_attempts": "max_attempts",
    "use_fips_endpoint": "use_fips_endpoint",
    "use_dualstack_endpoint": "use_dualstack_endpoint",
}
VARIABLES = {
    "AWS_PROFILE": ["a", "b"],
    "AWS_DEFAULT_PROFILE": ["a", "default"],
    "AWS_DEFAULT_REGION": ["us-east-1", "eu-west-1"],
    "AWS_CA_BUNDLE": ["/bundle"],
    "AWS_RETRY_MODE": ["standard", "adaptive"],
    "AWS_MAX_ATTEMPTS": ["1", "7"],
    "AWS_USE_FIPS_ENDPOINT": ["true", "TRUE", "1", "false"],
    "AWS_USE_DUALSTACK_ENDPOINT": ["True", "no"],
    "AWS_ENDPOINT_URL": ["https://all.example"],
    "AWS_ENDPOINT_URL_PINPOINT": ["https://one.example"],
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": ["true", "false"],
}
KEYS = {
    "region": ["ap-south-1", "sa-east-1"],
    "ca_bundle": ["/other"],
    "retry_mode": ["legacy"],
    "max_attempts": ["3"],
    "use_fips_endpoint": ["true", "x"],
    "use_dualstack_endpoint": ["true"],
    "endpoint_url": ["https://profile.example"],
    "ignore_configured_endpoint_urls": ["true"],
    "services": ["s", "missing"],
}
SERVICES = "[services s]\npinpoint =\n  endpoint_url = https://section.example\ns3 =\n  a = b\n"


def load(sdk: Import, **explicit: Any) -> Any:
    return sdk("_settings").load("Pinpoint", **explicit)


def some(chance: random.Random, choices: dict[str, list[str]], share: float) -> dict[str, str]:
    return {k: chance.choice(v) for k, v in choices.items() if chance.random() < share}


def shared_file(chance: random.Random, headers: list[str]) -> str:
    text = ""
    for header in headers:
        if chance.random() < 0.6:
            values = some(chance, KEYS, 0.4)
            text += f"[{header}]\n" + "".join(f"{k} = {v}\n" for k, v in values.items())
    return text


def by_botocore(explicit: dict[str, Any]) -> Any:
    """What botocore's session says; the name of the setting that it fails for."""
    session = Session(profile=explicit.get("profile_name"))
    found = {ours: session.get_config_variable(name) for ours, name in NAMES.items()}
    for name in ("use_fips_endpoint", "use_dualstack_endpoint"):
        found[name] = bool(found[name])
    found["endpoint_url"] = None
    if not session.get_config_variable("ignore_configured_endpoint_urls"):
        scoped = session.get_scoped_config()
        provider = ConfiguredEndpointProvider(session.full_config, scoped, "pinpoint")
        found["endpoint_url"] = provider.provide()
    return found | {k: v for k, v in explicit.items() if v is not None}


def test_random_settings(sdk: Import, home: Path) -> None:
    errors = settings_agree(sdk, home, random.Random(4), 200)
    assert 10 < errors < 150


@pytest.mark.slow
def test_many_random_settings(sdk: Import, home: Path) -> None:
    settings_agree(sdk, home, random.Random(), 5_000)


def settings_agree(sdk: Import, home: Path, chance: random.Random, count: int) -> int:
    """Compare settings with botocore's; how many are errors for both."""
    errors = 0
    for _ in range(count):
        variables = some(chance, VARIABLES, 0.25)
        config = shared_file(chance, ["default", "profile a", "profile b"]) + SERVICES
        write_shared(home, config, shared_file(chance, ["default", "a", "c"]) or "#")
        explicit = {"profile_name": chance.choice(["a", "c"])} if chance.random() < 0.3 else {}
        with pytest.MonkeyPatch.context() as patch:
            for name, value in variables.items():
                patch.setenv(name, value)
            settings = load(sdk, **explicit)
            try:
                expected = by_botocore(explicit)
            except (ProfileNotFound, InvalidConfigError):
                errors += 1
                with pytest.raises(sdk("exceptions").SettingsError):
                    _ = settings.profile, settings.endpoint_url
                continue
            found = {name: getattr(settings, name) for name in expected}
        if found["retry_mode"] is None:
            expected["retry_mode"] = None  # botocore's default
        assert found == expected, (variables, config)
    return errors


@pytest.mark.parametrize("step", [10, pytest.param(1, marks=pytest.mark.slow)])
def test_services_have_botocores_name_for_endpoints(sdk: Import, step: int) -> None:
    """Every tenth, or all: to read a model takes long."""
    loader = Loader()
    for client in loader.list_available_services("service-2")[::step]:
        identity = loader.load_service_model(client, "service-2")["metadata"]["serviceId"]
        name = ConfiguredEndpointProvider({}, {}, client)._transformed_service_id
        assert sdk("_settings").load(identity)._service == name.lower(), identity


def test_arguments_come_first(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {
        "profile_name": "x",
        "region_name": "eu-west-1",
        "endpoint_url": "https://given.example",
        "ca_bundle": "/given",
        "max_attempts": 9,
        "retry_mode": "standard",
        "use_fips_endpoint": False,
        "use_dualstack_endpoint": True,
    }
    for name, values in VARIABLES.items():
        monkeypatch.setenv(name, values[0])
    monkeypatch.delenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
    write_shared(home, "[profile a]\n")
    settings = load(sdk, **given)
    assert {name: getattr(settings, name) for name in given} == given
    assert load(sdk, **dict.fromkeys(given)).endpoint_url == "https://one.example"


def test_region_of_the_other_sdks_comes_before_that_of_botocore(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    assert load(sdk).region_name == "us-east-1"
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    assert load(sdk).region_name == "eu-west-1"


def test_empty_variable_is_none(sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_shared(home, "[default]\nregion = eu-west-1\n")
    for name in ("AWS_PROFILE", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, "")
    assert load(sdk).region_name == "eu-west-1"


@pytest.mark.parametrize(
    ("variable", "value", "name"),
    [
        ("AWS_MAX_ATTEMPTS", "many", "max_attempts"),
        ("AWS_MAX_ATTEMPTS", "0", "max_attempts"),
        ("AWS_RETRY_MODE", "often", "retry_mode"),
        ("AWS_PROFILE", "nobody", "ca_bundle"),
    ],
)
def test_wrong_value(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, name: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(sdk("exceptions").SettingsError):
        getattr(load(sdk), name)


def test_unknown_argument(sdk: Import) -> None:
    with pytest.raises(TypeError, match="there is no setting 'regoin'"):
        load(sdk, regoin="us-east-1")


def test_other_service_of_the_same_client(
    sdk: Import, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "https://sts.example")
    settings = load(sdk, endpoint_url="https://pinpoint.example", region_name="eu-west-1")
    other = settings.of_service("STS")
    assert (other.endpoint_url, other.region_name) == ("https://sts.example", "eu-west-1")


def test_files_of_variables(
    sdk: Import, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "c").write_text("[default]\nregion = a-1\n", "utf-8")
    (home / "k").write_text("[default]\nca_bundle = /k\n", "utf-8")
    monkeypatch.setenv("AWS_CONFIG_FILE", "~/c")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(home / "k"))
    settings = load(sdk)
    assert (settings.region_name, settings.ca_bundle) == ("a-1", "/k")
