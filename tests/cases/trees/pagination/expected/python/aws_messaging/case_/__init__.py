# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Amazon Case.

``Client`` makes calls, and ``AsyncClient`` makes them under asyncio. ``exceptions``
holds the errors that the service answers with, ``types`` the types of requests and
responses; each ``validate_...`` checks the parameters of one operation. They are loaded
when they are first asked for.

``models`` holds requests and responses as classes. It is not in ``__all__``, as it may
need a library: see there.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import exceptions, types
    from . import models as models
    from .async_client import AsyncClient
    from .client import Client
    from .validators import (
        validate_list_things,
    )
else:

    def __getattr__(name):
        from .._load import load

        if name in ("exceptions", "models", "types"):
            return load(f"{__name__}.{name}")
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = "validators"
        if name == "Client":
            module = "client"
        elif name == "AsyncClient":
            module = "async_client"
        found = globals()[name] = getattr(load(f"{__name__}.{module}"), name)
        return found


__all__ = ("AsyncClient", "Client", "exceptions", "types", "validate_list_things")


def __dir__() -> list[str]:
    return list(__all__)
