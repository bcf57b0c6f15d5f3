# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
ThingId: ''  # [REQUIRED] 
Path: '' # [REQUIRED] 
Limit: 0
Names:
- ''
Header: ''
Meta:
  KeyName: ''
Body: ''
"""

OUTPUT_SAMPLE = """\
{
    "Status": 0,
    "Etag": "Etag",
    "Body": "Body"
}
"""
