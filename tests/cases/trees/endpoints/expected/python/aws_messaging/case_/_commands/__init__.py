# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {
    "make-thing": "make_thing",
    "move-thing": "move_thing",
    "put-thing": "put_thing",
}

HELP = """\
NAME
    aws-messaging case - Amazon Case

DESCRIPTION
    A service for one case.

SYNOPSIS
    aws-messaging case <operation> [options]

AVAILABLE COMMANDS
    make-thing  Makes a thing
    move-thing  Moves a thing; the account decides over where
    put-thing   Puts a thing
"""
