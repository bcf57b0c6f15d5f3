# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Type, first sentence and known values of options that must be given; read by the prompt."""

QUESTIONS: dict[str, dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "move_thing": {"--account": ("string", "", ())},
}
