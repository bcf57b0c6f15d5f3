# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""How the operations stand on the wire: tables that the package's runtime interprets."""

SERVICE: dict[str, object] = {
    "protocol": "json",
    "serviceId": "Case",
    "apiVersion": "2020-01-01",
    "endpointPrefix": "case",
    "signatureVersion": "v4",
    "targetPrefix": "Case_20200101",
    "jsonVersion": "1.1",
}

ERRORS: dict[str, str] = {}

SHAPES: dict[str, tuple[object, ...]] = {
    "MoveThingRequest": ("structure", {"Account": "string"}),
    "PutThingRequest": ("structure", {"Name": "string"}),
}

OPERATIONS: dict[str, dict[str, object]] = {
    "make_thing": {
        "name": "MakeThing",
        "http": ("POST", "/"),
        "retry": "throttled-only",
    },
    "move_thing": {
        "name": "MoveThing",
        "http": ("POST", "/"),
        "retry": "throttled-only",
        "input": "MoveThingRequest",
    },
    "put_thing": {
        "name": "PutThing",
        "http": ("POST", "/"),
        "retry": "throttled-only",
        "input": "PutThingRequest",
    },
}
