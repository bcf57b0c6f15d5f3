"""Services that the tests of models are about."""

from __future__ import annotations

import datetime
from typing import Any

from shapewright.ir import Service
from shapewright.resolve import ServiceDocuments, build_service
from tests.python_target import kinds
from tests.python_target.building import METADATA

_ONLY_IN_REQUESTS: dict[str, Any] = {
    "Header": {"shape": "Text", "location": "header", "jsonvalue": True},
    "Token": {"shape": "Text", "idempotencyToken": True},
    "Page": {"shape": "Number", "documented": {"source": "page", "min": 3, "max": 9}},
    "Mode": {"shape": "Text", "documented": {"source": "page", "enum": ["on", "off"]}},
    "Body": {"shape": "Stream"},
}
_ONLY_IN_RESPONSES: dict[str, Any] = {
    "Sparse": {"shape": "Sparse"},
    "Marks": {"shape": "Marks"},
    "Events": {"shape": "Events"},
}
_SHAPES: dict[str, Any] = {
    "Stream": {"type": "blob", "streaming": True},
    "Sparse": {"type": "list", "member": {"shape": "Name"}, "sparse": True},
    "Marks": {"type": "map", "key": {"shape": "Colour"}, "value": {"shape": "Colour"}},
    "Events": {"type": "structure", "eventstream": True, "members": {"A": {"shape": "Inner"}}},
}


def things() -> Service:
    """Every type and constraint, as parameters and as what is returned."""
    members = kinds.SHAPES["PutRequest"]["members"]
    common = {name: use for name, use in members.items() if name != "Header"}
    shapes = {
        **kinds.SHAPES,
        **_SHAPES,
        "PutRequest": {
            "type": "structure",
            "required": ["Name", "Token"],
            "payload": "Body",
            "members": common | _ONLY_IN_REQUESTS,
        },
        "PutResponse": {
            "type": "structure",
            "required": ["Name"],
            "members": common | _ONLY_IN_RESPONSES,
        },
    }
    put = {"input": {"shape": "PutRequest"}, "output": {"shape": "PutResponse"}}
    operations = {"Put": put, "Ping": {}}
    return _service(shapes, operations)


def _service(shapes: dict[str, Any], operations: dict[str, Any]) -> Service:
    document = {
        "service": "things",
        "metadata": METADATA,
        "sources": {"page": {"title": "Things Guide: Limits"}},
    }
    http = {"method": "POST", "requestUri": "/"}
    written = {k: {"operation": k, "http": http, **v} for k, v in operations.items()}
    return build_service(ServiceDocuments(document, shapes, written))


REQUEST: dict[str, Any] = {
    **kinds.VALUES,
    "Code": "AB-1",
    "Stamp": datetime.datetime(2026, 3, 1, 8, 30, tzinfo=datetime.UTC),
    "Page": 3,
    "Mode": "on",
    "Body": b"body",
}
"""Parameters of ``Put`` with every member."""

RESPONSE: dict[str, Any] = {
    **{name: value for name, value in REQUEST.items() if name not in _ONLY_IN_REQUESTS},
    "Name": "longer than any request may have it",
    "Colour": "MAUVE",
    "Count": 99,
    "Codes": {"MAUVE": ["x"] * 5},
    "Sparse": ["a", None],
    "Marks": {"MAUVE": "RED"},
    "ResponseMetadata": {
        "RequestId": "7a62c49f",
        "HTTPStatusCode": 200,
        "HTTPHeaders": {"content-type": "application/json"},
        "RetryAttempts": 0,
    },
}
"""What ``Put`` may return: values that the spec does not know among them."""

OTP: dict[str, Any] = {
    "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
    "SendOTPMessageRequestParameters": {
        "BrandName": "Acme",
        "Channel": "SMS",
        "CodeLength": 6,
        "DestinationIdentity": "+12065550100",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "order-17",
    },
}
"""Parameters of ``SendOTPMessage``."""
