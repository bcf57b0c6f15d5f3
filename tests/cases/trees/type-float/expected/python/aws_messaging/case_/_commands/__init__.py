# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {"put-thing": "put_thing"}

HELP = """\
NAME
    aws-messaging case - Amazon Case

DESCRIPTION
    A service for one case.

SYNOPSIS
    aws-messaging case <operation> [options]

AVAILABLE COMMANDS
    put-thing  Puts a thing
"""
