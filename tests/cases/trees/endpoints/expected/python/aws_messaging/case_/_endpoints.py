# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Where the service is reached, by region; read by the package's ``_endpoint``."""

ENDPOINTS: dict[str, object] = {
    "plain": {"url": "https://case.{region}.{dnsSuffix}"},
    "fips": {"error": "There is none."},
    "dualstack": {"url": "https://case.{region}.{dualStackDnsSuffix}"},
    "fipsDualstack": {"error": "There is none."},
    "partitions": {
        "aws-us-gov": {"fips": {"url": "https://case.{region}.{dnsSuffix}"}},
    },
    "regions": {
        "aws-global": {
            "plain": {"url": "https://case.{dnsSuffix}", "signingRegion": "us-east-1"},
        },
    },
}

_TABLE_1: dict[str, object] = {
    "plain": {
        "url": "https://control.{region}.{dnsSuffix}",
        "signingName": "case-control",
    },
    "fips": {"error": "There is none."},
    "dualstack": {"error": "There is none."},
    "fipsDualstack": {"error": "There is none."},
}

OF_OPERATIONS: dict[str, dict[str, object]] = {"make_thing": _TABLE_1}
