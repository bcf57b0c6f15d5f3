# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
NextToken: ''
MaxResults: 0
"""

OUTPUT_SAMPLE = """\
{
    "NextToken": "NextToken",
    "Things": [
        "Text"
    ]
}
"""
