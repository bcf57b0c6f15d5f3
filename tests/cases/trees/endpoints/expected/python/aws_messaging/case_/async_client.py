# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""The client for asyncio of Amazon Case."""

from __future__ import annotations

from .._async_client import AsyncioClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from . import types


class AsyncClient(AsyncioClient):
    """A client for asyncio of Amazon Case.

    A service for one case.

    Settings and errors: see ``BaseClient``. Each method documents its parameters.
    """

    from . import exceptions

    _package = __name__.rpartition(".")[0]

    async def make_thing(self) -> types.EmptyResponseMetadataTypeDef:
        """Makes a thing.

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
        """
        response: types.EmptyResponseMetadataTypeDef = await self._call(
            "make_thing", {}
        )
        return response

    async def move_thing(
        self, **kwargs: Unpack[types.MoveThingRequestTypeDef]
    ) -> types.EmptyResponseMetadataTypeDef:
        """Moves a thing; the account decides over where.

        Args:
            Account (required)

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
        """
        response: types.EmptyResponseMetadataTypeDef = await self._call(
            "move_thing", kwargs
        )
        return response

    async def put_thing(
        self, **kwargs: Unpack[types.PutThingRequestTypeDef]
    ) -> types.EmptyResponseMetadataTypeDef:
        """Puts a thing.

        Args:
            Name

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
        """
        response: types.EmptyResponseMetadataTypeDef = await self._call(
            "put_thing", kwargs
        )
        return response
