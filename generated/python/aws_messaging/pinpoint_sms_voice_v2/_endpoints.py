# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Where the service is reached, by region; read by the package's ``_endpoint``."""

ENDPOINTS: dict[str, object] = {
    "plain": {"url": "https://sms-voice.{region}.{dnsSuffix}"},
    "fips": {"url": "https://sms-voice-fips.{region}.{dnsSuffix}"},
    "dualstack": {"url": "https://sms-voice.{region}.{dualStackDnsSuffix}"},
    "fipsDualstack": {"url": "https://sms-voice-fips.{region}.{dualStackDnsSuffix}"},
}

OF_OPERATIONS: dict[str, dict[str, object]] = {}
