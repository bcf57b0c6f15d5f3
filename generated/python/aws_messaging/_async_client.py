"""What every service's client for asyncio shares."""

from __future__ import annotations

from ._client import BaseClient
from ._retries.asynchronous import run_async

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Self

    from ._credentials import Credentials
    from ._http import AsyncTransport, Request, Response
    from ._tables import Operation
    from ._wire_log import Send


class AsyncioClient(BaseClient):
    """A client whose calls are awaited; each service's own class adds a method per operation.

    A ``transport`` that it is given has ``async send(request) -> response``; one whose answers
    need not be awaited will do, and blocks.
    """

    async def _call(self, method: str, params: Mapping[str, object]) -> Any:
        way = self._ways.get(method) or self._find_way(method)
        request = self._start(way, params)

        async def sign(request: Request) -> None:
            if way.sign is not None:
                way.sign(request, await self._credentials())

        send, read = self._exchange(way, params)
        return await run_async(
            self._retries,
            request,
            way.operation["name"],
            way.operation["retry"],
            sign=sign,
            send=send,
            read=read,
        )

    async def _credentials(self) -> Credentials:
        """The credentials; what must be waited for is waited for in a thread."""
        ready = self._provider.ready()
        if ready is not None:
            return ready
        from asyncio import to_thread

        return await to_thread(self._provider.get)

    def _send(self, operation: Operation) -> Send:
        send = super()._send(operation)

        async def awaited(request: Request, seconds: float) -> Response:
            answer: Any = send(request, seconds)
            response: Response = (
                await answer if hasattr(answer, "__await__") else answer
            )
            return response

        return awaited

    def _new_transport(self, arguments: Mapping[str, Any]) -> AsyncTransport:
        from ._async_transport import AsyncHttpTransport

        return AsyncHttpTransport(**arguments)

    async def close(self) -> None:
        """Close the connections that nobody uses; a transport that was given is left alone."""
        if self._own_transport and self._transport is not None:
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
