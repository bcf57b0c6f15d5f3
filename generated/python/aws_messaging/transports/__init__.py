"""Transports over other HTTP libraries: their pools, proxies and certificates, this client's rules.

::

    Client(transport=Urllib3Transport(pool_manager))        urllib3, the extra [urllib3]
    Client(transport=HttpxTransport(httpx_client))          httpx, the extra [httpx]
    AsyncClient(transport=AsyncHttpxTransport(httpx_client))

What is sent is what was signed, or it is refused; nothing is sent twice; redirects are not
followed; answers are held to the same limits; and errors are those of this package, by the same
rules, as with the transport that clients use by themselves. What each library reads less strictly
is its own affair: framing of bodies, above all.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._httpx import AsyncHttpxTransport, HttpxTransport
    from ._urllib3 import Urllib3Transport
else:
    _MODULES = {
        "AsyncHttpxTransport": "_httpx",
        "HttpxTransport": "_httpx",
        "Urllib3Transport": "_urllib3",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._load import load

        try:
            module = load(f"{__name__}.{_MODULES[name]}")
        except ModuleNotFoundError as error:
            if error.name not in ("httpx", "urllib3"):
                raise
            from .._services import DISTRIBUTION

            told = (
                f"{name} needs {error.name}: pip install '{DISTRIBUTION}[{error.name}]'"
            )
            raise ModuleNotFoundError(told, name=error.name) from None
        return getattr(module, name)


__all__ = ["AsyncHttpxTransport", "HttpxTransport", "Urllib3Transport"]


def __dir__() -> list[str]:
    return list(__all__)
