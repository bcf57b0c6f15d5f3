"""Every mistake in one call is told at once, each with its path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.oracles.judges import Bench

FIVE: Mapping[str, tuple[dict[str, Any], dict[str, str]]] = {
    "SendOTPMessage": (
        {
            "ApplicationId": 5,
            "SendOTPMessageRequestParameters": {
                "BrandName": "Acme",
                "Channel": "CARRIER_PIGEON",
                "CodeLength": 99,
                "DestinationIdentity": "+12065550100",
                "OriginationIdentity": "+12065550199",
                "Colour": "RED",
            },
        },
        {
            "ApplicationId": "type",
            "SendOTPMessageRequestParameters.Channel": "enum",
            "SendOTPMessageRequestParameters.CodeLength": "maximum",
            "SendOTPMessageRequestParameters.Colour": "unknown",
            "SendOTPMessageRequestParameters.ReferenceId": "required",
        },
    ),
    "SendUsersMessages": (
        {
            "SendUsersMessageRequest": {
                "MessageConfiguration": {
                    "APNSMessage": {"Action": "JUMP", "Badge": True, "SilentPush": "yes"}
                },
                "Users": {"ada": {"Context": {"greeting": 7}}, "bob": {"Adress": "x"}},
            },
        },
        {
            "ApplicationId": "required",
            "SendUsersMessageRequest.MessageConfiguration.APNSMessage.Action": "enum",
            "SendUsersMessageRequest.MessageConfiguration.APNSMessage.Badge": "type",
            "SendUsersMessageRequest.MessageConfiguration.APNSMessage.SilentPush": "type",
            'SendUsersMessageRequest.Users["ada"].Context["greeting"]': "type",
            'SendUsersMessageRequest.Users["bob"].Adress': "unknown",
        },
    ),
    "SendDestinationNumberVerificationCode": (
        {
            "VerifiedDestinationNumberId": "x" * 257,
            "VerificationChannel": "PIGEON",
            "OriginationIdentity": "not a number!",
            "Context": {"a b": "c"},
            "DestinationCountryParameters": {"IN_ENTITY_ID": ""},
            "LanguageCode": None,
        },
        {
            "VerifiedDestinationNumberId": "max_length",
            "VerificationChannel": "enum",
            "OriginationIdentity": "pattern",
            'Context["a b"] (key)': "pattern",
            'DestinationCountryParameters["IN_ENTITY_ID"]': "min_length",
            "LanguageCode": "type",
        },
    ),
}


@pytest.mark.parametrize("operation", FIVE)
def test_every_mistake_is_told_with_its_path(
    operation: str, own_benches: Mapping[str, Bench]
) -> None:
    params, expected = FIVE[operation]
    problems = own_benches[operation].level(params, "strict").problems
    assert {problem.path: problem.rule for problem in problems} == expected
    assert all(problem.message and problem.source for problem in problems)
