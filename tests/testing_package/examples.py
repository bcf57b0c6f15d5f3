"""Parameters of the three first operations."""

from __future__ import annotations

from typing import Any

OTP: dict[str, Any] = {
    "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
    "SendOTPMessageRequestParameters": {
        "BrandName": "Acme",
        "Channel": "SMS",
        "DestinationIdentity": "+12065550100",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "order-1",
    },
}
USERS: dict[str, Any] = {
    "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
    "SendUsersMessageRequest": {
        "MessageConfiguration": {"SMSMessage": {"Body": "Hello"}},
        "Users": {"user-1": {}, "user-2": {}},
    },
}
CODE: dict[str, Any] = {
    "VerifiedDestinationNumberId": "vdn-1",
    "VerificationChannel": "TEXT",
}
OTP_ANSWER: dict[str, Any] = {
    "MessageResponse": {
        "ApplicationId": "611e3e3cdd47474c9c1399a505665b91",
        "Result": {"+12065550100": {"DeliveryStatus": "SUCCESSFUL", "StatusCode": 200}},
    }
}
KEYS = {"aws_access_key_id": "AKID", "aws_secret_access_key": "secret"}
