# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {"list-things": "list_things"}

HELP = """\
aws-messaging case: Amazon Case

Usage:
    aws-messaging case <operation> [options]
    aws-messaging case <operation> help

A service for one case.

Operations:
  list-things  Lists things
"""
