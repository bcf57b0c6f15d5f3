# Generated from the spec of case (Import).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {"import": "import_"}

HELP = """\
NAME
    aws-messaging case - Amazon Case

DESCRIPTION
    A service for one case.

SYNOPSIS
    aws-messaging case <operation> [options]

AVAILABLE COMMANDS
    import  Imports
"""
