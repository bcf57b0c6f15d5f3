"""Clients by the names of services, as boto3 makes them; and their settings."""

from __future__ import annotations

import asyncio
import copy
import pickle
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import botocore.config
import pytest

from tests.runtime.conftest import Import, importer
from tests.runtime.package import part_of_service, write_package

_KEYS: dict[str, Any] = {"aws_access_key_id": "SESSIONKEY", "aws_secret_access_key": "secret"}


class Recorder:
    """A transport that keeps what it is to send."""

    def send(self, request: Any) -> Any:
        self.request = request
        raise AssertionError("enough")


def signed_by(client: Any, transport: Recorder) -> str:
    """The key that a client signs with, and the region."""
    with pytest.raises(AssertionError, match="enough"):
        client.send_destination_number_verification_code(
            VerifiedDestinationNumberId="v", VerificationChannel="TEXT"
        )
    scope: str = transport.request.headers["Authorization"].partition("Credential=")[2]
    key, _, region, *_ = scope.split("/")
    return f"{key} {region}"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other settings, which come after all that is given."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "ENVIRONMENTKEY")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_REGION", "eu-west-1")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, "SESSIONKEY us-east-1"),
        ({"region_name": None, "aws_access_key_id": None}, "SESSIONKEY us-east-1"),
        ({"region_name": "us-west-2"}, "SESSIONKEY us-west-2"),
        ({**_KEYS, "aws_access_key_id": "OWN"}, "OWN us-east-1"),
    ],
)
def test_settings_of_a_session_come_after_the_clients(
    sdk: Import, settings: dict[str, Any], expected: str
) -> None:
    session = sdk("").Session(region_name="us-east-1", **_KEYS)
    transport = Recorder()
    client = session.client("pinpoint-sms-voice-v2", transport=transport, **settings)
    assert signed_by(client, transport) == expected


def test_region_can_be_the_second_argument(sdk: Import) -> None:
    assert sdk("").client("pinpoint", "us-west-2").meta.region_name == "us-west-2"
    assert sdk("").client("pinpoint").meta.region_name == "eu-west-1"


def test_a_service_that_is_not_there(sdk: Import) -> None:
    with pytest.raises(sdk("exceptions").UnknownServiceError, match="it has pinpoint, pinpoint-"):
        sdk("").client("sqs")


def test_services_go_by_boto3s_names(tmp_path: Path) -> None:
    """The AWS CLI calls some otherwise: ``config`` is its ``configservice``."""
    services = [part_of_service("config", ["DeleteConfigRule"])]
    write_package(services, tmp_path, "named_sdk")
    made = importer(tmp_path, "named_sdk")("")
    assert type(made.client("config", "us-east-1")).__module__ == "named_sdk.config.client"


def test_the_region_of_a_config_comes_before_the_sessions(sdk: Import) -> None:
    session = sdk("").Session(region_name="us-east-1")
    config = sdk("").Config(region_name="us-west-2")
    assert session.client("pinpoint", config=config).meta.region_name == "us-west-2"
    assert session.client("pinpoint", "eu-west-1", config=config).meta.region_name == "eu-west-1"


@pytest.mark.parametrize("name", ["region_name", "endpoint_url", "profile_name"])
@pytest.mark.parametrize("value", [b"http://127.0.0.1:1", 5, ""])
def test_a_setting_that_is_no_text_is_not_passed_over(sdk: Import, name: str, value: Any) -> None:
    settings = {"region_name": "us-east-1", name: value}
    with pytest.raises(ValueError, match=f"{name} must be a text"):
        sdk("pinpoint").Client(**settings)


class Awaited:
    """A transport of asyncio."""

    async def send(self, request: Any) -> Any:
        raise AssertionError("nobody waits for this")


@pytest.mark.parametrize("transport", [5, object(), Awaited()])
def test_a_transport_that_cannot_send_is_refused(sdk: Import, transport: Any) -> None:
    with pytest.raises(ValueError, match=r"transport"):
        sdk("pinpoint").Client("us-east-1", transport=transport)


def test_a_client_of_asyncio_takes_a_transport_that_blocks(sdk: Import) -> None:
    answer = SimpleNamespace(status=200, headers={}, body=b'{"MessageId": "m"}')
    transport = SimpleNamespace(send=lambda request: answer)
    client = sdk("pinpoint_sms_voice_v2").AsyncClient("us-east-1", transport=transport)
    call = client.send_destination_number_verification_code(
        VerifiedDestinationNumberId="v", VerificationChannel="TEXT"
    )
    assert asyncio.run(call)["MessageId"] == "m"


@pytest.mark.parametrize("config", [5, {"retries": 1}, botocore.config.Config()])
def test_a_config_of_somebody_else_is_refused(sdk: Import, config: Any) -> None:
    with pytest.raises(ValueError, match="must be a Config of this package"):
        sdk("pinpoint").Client("us-east-1", config=config)


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_session_is_not_copied_as_it_may_hold_keys(sdk: Import, take: Any) -> None:
    session = sdk("").Session(**_KEYS)
    with pytest.raises(TypeError, match="neither pickled nor copied"):
        take(session)
    assert "secret" not in repr(session)


@pytest.mark.parametrize(
    "settings",
    [
        *({"read_timeout": value} for value in (None, 0, -1, "5", True, float("inf"))),
        {"connect_timeout": float("nan")},
        {"timeout": 1e12},
        {"max_body": 0},
        *({"retries": {"max_attempts": value}} for value in ("3", -1, 1.5)),
        {"retries": {"total_max_attempts": 0}},
        {"retries": {"mode": "bold"}},
        {"retries": {"attempts": 3}},
    ],
    ids=str,
)
def test_settings_that_cannot_be_used(sdk: Import, settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must|retries"):
        sdk("").Config(**settings)
