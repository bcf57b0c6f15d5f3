"""The requests that are measured."""

from __future__ import annotations

from typing import Any

APPLICATION = "611e3e3cdd47474c9c1399a505665b91"

OTP: dict[str, Any] = {
    "ApplicationId": APPLICATION,
    "SendOTPMessageRequestParameters": {
        "AllowedAttempts": 3,
        "BrandName": "Example Corp",
        "Channel": "SMS",
        "CodeLength": 6,
        "DestinationIdentity": "+12065550142",
        "EntityId": "1001234567890123456",
        "Language": "en-US",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "login-7f3c9a",
        "TemplateId": "1007123456789012345",
        "ValidityPeriod": 10,
    },
}

VERIFICATION: dict[str, Any] = {
    "VerifiedDestinationNumberId": "vdn-0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    "VerificationChannel": "TEXT",
    "LanguageCode": "EN_US",
    "OriginationIdentity": "phone-9f8e7d6c5b4a39281706f5e4d3c2b1a0",
    "ConfigurationSetName": "transactional",
    "Context": {"order": "A-000123", "shop": "example.com"},
    "DestinationCountryParameters": {
        "IN_ENTITY_ID": "1001234567890123456",
        "IN_TEMPLATE_ID": "1007123456789012345",
    },
}

USERS: dict[str, Any] = {
    "ApplicationId": APPLICATION,
    "SendUsersMessageRequest": {
        "Context": {"campaign": "spring", "origin": "crm"},
        "MessageConfiguration": {
            "SMSMessage": {
                "Body": "Hello {{Name}}, your order {{Order}} is on its way.",
                "MessageType": "TRANSACTIONAL",
                "SenderId": "EXAMPLE",
            },
        },
        "TraceId": "1-67891233-abcdef012345678912345678",
        "Users": {
            f"user-{number:05}": {
                "BodyOverride": f"Hello customer {number}, thank you for your order.",
                "Context": {"segment": "returning", "shop": f"shop-{number % 7}"},
                "Substitutions": {"Name": [f"Customer {number}"], "Order": [f"A-{number:06}"]},
            }
            for number in range(100)
        },
    },
}

MISTAKES: dict[str, Any] = {
    "ApplicationId": APPLICATION,
    "SendOTPMessageRequestParameters": {
        "AllowedAttempts": "three",  # not an integer
        "BrandName": "Example Corp",
        "Chanel": "SMS",  # unknown
        "Channel": "SMS",
        "CodeLength": 99,  # more than 8
        "DestinationIdentity": "+12065550142",
        "OriginationIdentity": "+12065550199",
        # ReferenceId is required
        "ValidityPeriod": 0,  # less than 1
    },
}
