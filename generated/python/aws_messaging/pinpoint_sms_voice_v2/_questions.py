# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Type, first sentence and known values of options that must be given; read by the prompt."""

QUESTIONS: dict[str, dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "send_destination_number_verification_code": {
        "--verified-destination-number-id": (
            "string",
            "The unique identifier for the verified destination phone number",
            (),
        ),
        "--verification-channel": (
            "string",
            "Choose to send the verification code as an SMS or voice message",
            ("TEXT", "VOICE"),
        ),
    },
}
