# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""The client of Amazon Case."""

from __future__ import annotations

from .._client import SyncClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from . import types


class Client(SyncClient):
    """A client of Amazon Case.

    A service for one case.

    Settings and errors: see ``BaseClient``. Each method documents its parameters.
    """

    from . import exceptions

    _package = __name__.rpartition(".")[0]

    def list_things(
        self, **kwargs: Unpack[types.ListThingsRequestTypeDef]
    ) -> types.ListThingsResponseTypeDef:
        """Lists things.

        Args:
            NextToken
            MaxResults

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
        """
        response: types.ListThingsResponseTypeDef = self._call("list_things", kwargs)
        return response
