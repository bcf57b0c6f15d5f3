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
    )
    from .exceptions import (
        ClientError,
        ParamValidationError,
        ParamValidationWarning,
        SdkError,
    )
else:

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._load import load

        if name[0].isupper():
            return getattr(load(f"{__name__}.exceptions"), name)
        return load(f"{__name__}.{name}")


__version__ = "0.1.0"

__all__ = (
    "ClientError",
    "ParamValidationError",
    "ParamValidationWarning",
    "SdkError",
    "exceptions",
    "pinpoint",
    "pinpoint_sms_voice_v2",
)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
