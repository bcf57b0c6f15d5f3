# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
Name: ''''''''  # {{ 7 * 7 }} {% raw %} {# gone #} click |x| `y`_ *z* <img src=x>. Valid values are: ''', \"\"\", \\, {{ x }}, two lines, </script>.
Quote: '''''''' # it's "both". Valid values are: ''', \"\"\", \\, {{ x }}, two lines, </script>.
"""

OUTPUT_SAMPLE = """\
{}
"""
