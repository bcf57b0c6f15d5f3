# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
Name: ''
"""

OUTPUT_SAMPLE = """\
{}
"""
