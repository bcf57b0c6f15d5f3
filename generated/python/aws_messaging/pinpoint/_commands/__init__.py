# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {
    "send-otp-message": "send_otp_message",
    "send-users-messages": "send_users_messages",
}

HELP = """\
aws-messaging pinpoint: Amazon Pinpoint

Usage:
    aws-messaging pinpoint <operation> [options]
    aws-messaging pinpoint <operation> help

Doc Engage API - Amazon Pinpoint API

Operations:
  send-otp-message     Send an OTP message
  send-users-messages  Creates and sends a message to a list of users
"""
