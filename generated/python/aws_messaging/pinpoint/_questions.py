# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Type, first sentence and known values of options that must be given; read by the prompt."""

QUESTIONS: dict[str, dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "send_otp_message": {
        "--application-id": (
            "string",
            "The unique ID of your Amazon Pinpoint application",
            (),
        ),
        "--send-otp-message-request-parameters": (
            "structure",
            "Send OTP message request parameters",
            (),
        ),
    },
    "send_users_messages": {
        "--application-id": ("string", "The unique identifier for the application", ()),
        "--send-users-message-request": (
            "structure",
            "Specifies the configuration and other settings for a message to sen...",
            (),
        ),
    },
}
