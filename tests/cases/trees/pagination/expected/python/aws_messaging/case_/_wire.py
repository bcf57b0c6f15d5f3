# Generated from the spec of case (ListThings).
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
    "ListThingsRequest": (
        "structure",
        {"NextToken": "string", "MaxResults": "integer"},
    ),
    "ListThingsResponse": ("structure", {"NextToken": "string", "Things": "Things"}),
    "Things": ("list", "string"),
}

OPERATIONS: dict[str, dict[str, object]] = {
    "list_things": {
        "name": "ListThings",
        "http": ("POST", "/thing"),
        "retry": "throttled-only",
        "input": "ListThingsRequest",
        "output": "ListThingsResponse",
    },
}
