# Generated from the spec of case (Ping).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {"ping": "ping"}

HELP = """\
NAME
    aws-messaging case - Amazon Case

DESCRIPTION
    A service for one case.

SYNOPSIS
    aws-messaging case <operation> [options]

AVAILABLE COMMANDS
    ping  Pings
"""
