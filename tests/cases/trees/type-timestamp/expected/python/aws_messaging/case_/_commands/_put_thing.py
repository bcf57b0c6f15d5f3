# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
When: 1970-01-01 00:00:00
Day: 1970-01-01 00:00:00
"""

OUTPUT_SAMPLE = """\
{}
"""
