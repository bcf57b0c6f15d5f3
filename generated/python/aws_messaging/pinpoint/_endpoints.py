# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Where the service is reached, by region; read by the package's ``_endpoint``."""

ENDPOINTS: dict[str, object] = {
    "plain": {"url": "https://pinpoint.{region}.{dnsSuffix}"},
    "fips": {"url": "https://pinpoint-fips.{region}.{dnsSuffix}"},
    "dualstack": {"url": "https://pinpoint.{region}.{dualStackDnsSuffix}"},
    "fipsDualstack": {"url": "https://pinpoint-fips.{region}.{dualStackDnsSuffix}"},
}

OF_OPERATIONS: dict[str, dict[str, object]] = {}
