"""Command lines that tests begin with."""

from __future__ import annotations

OTP = ("pinpoint", "send-otp-message")
OTP_WHOLE = (
    *OTP,
    *("--application-id", "app", "--send-otp-message-request-parameters"),
    "BrandName=b,ReferenceId=r,Channel=SMS,DestinationIdentity=+1,OriginationIdentity=+2",
)
CODE = ("pinpoint-sms-voice-v2", "send-destination-number-verification-code")
CODE_WHOLE = (
    *CODE,
    *("--verified-destination-number-id", "vdn", "--verification-channel", "TEXT"),
)
CONFLICT = {
    "status": 400,
    "body": {
        "__type": "ConflictException",
        "Message": "c",
        "Reason": "R",
        "ResourceType": "t",
    },
}
