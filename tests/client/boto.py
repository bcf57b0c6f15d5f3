"""The peer: boto3's clients in the same process and environment, each call made once."""

from __future__ import annotations

from typing import Any

import boto3.session
import botocore.session
from botocore.config import Config

from tests.client.conftest import KEYS, REGION

_LOADER = botocore.session.Session().get_component("data_loader")  # it keeps what it has read
SERVICES = {"pinpoint": "pinpoint", "pinpoint_sms_voice_v2": "pinpoint-sms-voice-v2"}


def boto_client(service: str = "pinpoint", **arguments: Any) -> Any:
    """A client of boto3 that makes each call once; keys and region are given unless told."""
    profile = arguments.pop("profile_name", None)
    fresh = botocore.session.Session()
    fresh.register_component("data_loader", _LOADER)
    session = boto3.session.Session(botocore_session=fresh, profile_name=profile)
    config = Config(retries={"total_max_attempts": 1}, read_timeout=20, connect_timeout=20)
    given = {"region_name": REGION, **KEYS, "config": config, **arguments}
    return session.client(SERVICES[service], **given)
