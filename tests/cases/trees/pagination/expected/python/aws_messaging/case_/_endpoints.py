# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Where the service is reached, by region; read by the package's ``_endpoint``."""

ENDPOINTS: dict[str, object] = {
    "plain": {"url": "https://case.{region}.{dnsSuffix}"},
    "fips": {"error": "the specs of the service do not say where it has one"},
    "dualstack": {"error": "the specs of the service do not say where it has one"},
    "fipsDualstack": {"error": "the specs of the service do not say where it has one"},
}

OF_OPERATIONS: dict[str, dict[str, object]] = {}
