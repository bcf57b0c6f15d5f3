# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""How the operations stand on the wire: tables that the package's runtime interprets."""

SERVICE: dict[str, object] = {
    "protocol": "rest-json",
    "serviceId": "Case",
    "apiVersion": "2020-01-01",
    "endpointPrefix": "case",
    "signatureVersion": "v4",
}

ERRORS: dict[str, str] = {}

SHAPES: dict[str, tuple[object, ...]] = {
    "PutThingRequest": (
        "structure",
        {"Body": ("blob", {"streaming": True})},
        {"payload": "Body"},
    ),
    "PutThingResponse": (
        "structure",
        {"Body": ("blob", {"streaming": True})},
        {"payload": "Body"},
    ),
}

OPERATIONS: dict[str, dict[str, object]] = {
    "put_thing": {
        "name": "PutThing",
        "http": ("POST", "/thing"),
        "retry": "throttled-only",
        "input": "PutThingRequest",
        "output": "PutThingResponse",
        "bytes": True,
    },
}
