"""How requests are signed: the facts of the tables against what botocore's clients choose."""

from __future__ import annotations

from typing import Any

import botocore
import botocore.session
import pytest
from botocore.loaders import Loader

from shapewright.dialects.python import customised
from tests.protocols_cbor.tables import EVERYTHING
from tests.support.models import botocore_service

_CHOICE = (
    *("account-access-runtime", "cognito-identity", "ebs", "importexport", "pinpoint", "s3"),
    *("partnercentral-channel", "sdb", "sts"),
)
_ALL = tuple(Loader().list_available_services("service-2"))
_OURS = {"v4": "", "s3v4": "s3", "v2": "v2", "bearer": "bearer", None: "none"}


def chosen(service: str) -> dict[str, str]:
    """How botocore signs each operation, in our words."""
    session = botocore.session.Session()
    session.set_credentials("AKID", "secret")
    client = session.create_client(service, "us-east-1")
    found = {}
    for name in client.meta.service_model.operation_names:
        model = client.meta.service_model.operation_model(name)
        context: dict[str, Any] = {
            "client_config": client.meta.config,
            "auth_type": model.resolved_auth_type,
            "unsigned_payload": model.unsigned_payload,
            "auth_options": client.meta.service_model.metadata.get("auth"),
        }
        version = client._request_signer._choose_signer(name, "standard", context)
        way = _OURS[None if version is botocore.UNSIGNED else version]
        unsigned = not context.get("payload_signing_enabled", True)
        found[name] = "unsigned-body" if unsigned else way
    return found


@pytest.mark.parametrize("name", _ALL if EVERYTHING else _CHOICE)
def test_requests_are_signed_as_botocore_signs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_BEARER_TOKEN_BEDROCK", raising=False)
    service = botocore_service(name)
    whole = customised.service_facts(service).get("signing", "")
    ours = {
        operation.name: customised.operation_facts(service, operation).get("signing", whole)
        for operation in service.operations.values()
    }
    assert ours == chosen(name)
