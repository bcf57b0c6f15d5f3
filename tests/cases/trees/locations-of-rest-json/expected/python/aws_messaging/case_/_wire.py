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
        {
            "ThingId": ("string", {"location": "uri", "locationName": "thing-id"}),
            "Path": ("string", {"location": "uri", "locationName": "path"}),
            "Limit": ("integer", {"location": "querystring", "locationName": "limit"}),
            "Names": ("Names", {"location": "querystring", "locationName": "name"}),
            "Header": (
                "string",
                {"location": "header", "locationName": "x-amz-header"},
            ),
            "Meta": ("Meta", {"location": "headers", "locationName": "x-amz-meta-"}),
            "Body": "string",
        },
    ),
    "Names": ("list", "string"),
    "Meta": ("map", "string", "string"),
    "PutThingResponse": (
        "structure",
        {
            "Status": ("integer", {"location": "statusCode"}),
            "Etag": ("string", {"location": "header", "locationName": "ETag"}),
            "Body": "string",
        },
    ),
}

OPERATIONS: dict[str, dict[str, object]] = {
    "put_thing": {
        "name": "PutThing",
        "http": ("PUT", "/things/{thing-id}/files/{path+}"),
        "retry": "safe",
        "input": "PutThingRequest",
        "output": "PutThingResponse",
    },
}
