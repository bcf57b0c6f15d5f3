# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
"""Calls to AWS operations: typed, validated, without dependencies.

Each service is a package of its own, and everything is loaded when it is first asked
for.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import (
        exceptions,
        pinpoint,
        pinpoint_sms_voice_v2,
        testing,
        transports,
    )
    from ._config import Config
    from ._session import Session, client
    from .exceptions import (
        AmbiguousOutcome,
        ClientError,
        ParamValidationError,
        ParamValidationWarning,
        SdkError,
    )
else:
    _DOORS = {
        "Config": "_config",
        "Session": "_session",
        "client": "_session",
        "AmbiguousOutcome": "exceptions",
        "ClientError": "exceptions",
        "ParamValidationError": "exceptions",
        "ParamValidationWarning": "exceptions",
        "SdkError": "exceptions",
    }

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._load import load

        if name in _DOORS:
            return getattr(load(f"{__name__}.{_DOORS[name]}"), name)
        return load(f"{__name__}.{name}")


__version__ = "0.1.0"

__all__ = (
    "AmbiguousOutcome",
    "ClientError",
    "Config",
    "ParamValidationError",
    "ParamValidationWarning",
    "SdkError",
    "Session",
    "client",
    "exceptions",
    "pinpoint",
    "pinpoint_sms_voice_v2",
    "testing",
    "transports",
)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
