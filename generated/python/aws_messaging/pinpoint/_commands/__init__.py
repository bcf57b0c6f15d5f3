# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {
    "send-otp-message": "send_otp_message",
    "send-users-messages": "send_users_messages",
}

HELP = """\
NAME
    aws-messaging pinpoint - Amazon Pinpoint

DESCRIPTION
    Doc Engage API - Amazon Pinpoint API

SYNOPSIS
    aws-messaging pinpoint <operation> [options]

AVAILABLE COMMANDS
    send-otp-message     Send an OTP message
    send-users-messages  Creates and sends a message to a list of users
"""
