"""Signing the requests of one client, as service and operation ask for it."""

from __future__ import annotations

from .exceptions import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ._credentials import Credentials
    from ._http import Request
    from ._tables import Operation

    Sign = Callable[[Request, Credentials], None]

# What tables say under ``signing``; nothing for plain version 4.
_NONE = "none"
_UNSIGNED_BODY = "unsigned-body"
_S3 = "s3"


class Signer:
    """Signs for one service in one region.

    Args:
        service: facts of the service.
        region: of the credential scope.
        name: service of the credential scope.
    """

    __slots__ = ("_name", "_region", "_service", "_sigv4")

    def __init__(self, service: Mapping[str, Any], region: str, name: str) -> None:
        self._service: str = service.get("signing", "")
        self._sigv4: Any = None
        self._region = region
        self._name = name

    def signing(self, operation: Operation) -> Sign | None:
        """What signs the requests of an operation, or signs them anew; None if nothing does.

        Raises:
            RequestError: the operation asks for a signature that this package cannot make.
        """
        kind = operation.get("signing", self._service)
        if kind == _NONE:
            return None
        if kind not in ("", _UNSIGNED_BODY, _S3):
            raise RequestError(
                f"{operation['name']} is signed by {kind}, which this version cannot do; "
                "nothing was sent"
            )

        sigv4 = self._sigv4
        if sigv4 is None:
            from . import _sigv4 as sigv4  # it loads hashlib

            self._sigv4 = sigv4
        payload_hash = sigv4.UNSIGNED_PAYLOAD if kind == _UNSIGNED_BODY else None

        def sign(request: Request, credentials: Credentials) -> None:
            sigv4.sign(
                request,
                credentials,
                self._region,
                self._name,
                normalize=self._service != _S3,
                payload_hash=payload_hash,
            )

        return sign
