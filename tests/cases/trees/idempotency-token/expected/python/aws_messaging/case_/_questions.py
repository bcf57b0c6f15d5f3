# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Type, first sentence and known values of options that must be given; read by the prompt."""

QUESTIONS: dict[str, dict[str, tuple[str, str, tuple[str, ...]]]] = {}
