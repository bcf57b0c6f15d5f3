"""Beginnings of command lines that the tests use."""

from __future__ import annotations

import json
from typing import Any

OTP = ("pinpoint", "send-otp-message", "--application-id", "app")
OTP_INPUT = "--send-otp-message-request-parameters"
SHORT = "BrandName=b,ReferenceId=r,Channel=SMS,DestinationIdentity=+1,OriginationIdentity=+2"
OTP_VALUE = {
    "BrandName": "b",
    "ReferenceId": "r",
    "Channel": "SMS",
    "DestinationIdentity": "+1",
    "OriginationIdentity": "+2",
}
USERS = ("pinpoint", "send-users-messages", "--application-id", "app")
USERS_INPUT = "--send-users-message-request"
CODE = (
    *("pinpoint-sms-voice-v2", "send-destination-number-verification-code"),
    *("--verified-destination-number-id", "v", "--verification-channel", "TEXT"),
)
INSTANCES = ("ec2", "describe-instances")
ENCRYPT = ("kms", "encrypt", "--key-id", "k", "--plaintext")
CONVERSE = ("bedrock-runtime", "converse", "--model-id", "m")
METRICS = ("cloudwatch", "put-metric-data", "--namespace", "n", "--metric-data")
PUT_OBJECT = ("s3api", "put-object", "--bucket", "bucket-1", "--key", "k")

WHOLE: dict[str, Any] = {
    "ApplicationId": "app",
    "SendOTPMessageRequestParameters": OTP_VALUE,
}
WHOLE_JSON = json.dumps(WHOLE)
WHOLE_YAML = (
    "ApplicationId: app\nSendOTPMessageRequestParameters:\n  BrandName: b\n  ReferenceId: r\n"
    '  Channel: SMS\n  DestinationIdentity: "+1"\n  OriginationIdentity: "+2"\n'
)
OTP_COMMAND = OTP[:2]
