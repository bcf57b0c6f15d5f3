"""Repeating calls that are awaited. What is repeated, and when, ``Call`` decides."""

from __future__ import annotations

from asyncio import sleep

from ..exceptions import SdkError
from . import Call
from .failures import failed_transport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, TypeVar

    from .._http import Request, Response
    from . import Retries, Rule

    Answer = TypeVar("Answer")


async def run_async(
    retries: Retries,
    request: Request,
    operation: str,
    rule: Rule,
    *,
    sign: Callable[[Request], Awaitable[object]],
    send: Callable[[Request, float], Awaitable[Response]],
    read: Callable[[Response, dict[str, Any]], Answer],
    sleep: Callable[[float], Awaitable[object]] = sleep,
) -> Answer:
    """Make a call as ``Retries.run`` does, without blocking others while it waits.

    Args:
        retries: the client's.
        operation: its name as the service spells it.
        rule: what of it may be repeated.
        sign: signs the request; called before each attempt.
        send: sends it; its second argument is the seconds left.
        read: makes callers' answer of a response; its second argument goes into
            ``ResponseMetadata``.
        sleep: waits for seconds.

    Raises:
        AmbiguousOutcome: the rule forbids to try again what may have been done.
        SdkError: what the last attempt raised.
    """
    call = Call(retries, operation, rule)
    while True:
        call.begin(request)
        try:
            await sign(request)
            try:
                response = await send(request, call.time_left())
            except (SdkError, AssertionError):
                raise  # what tests assert is for their authors
            except Exception as error:
                raise failed_transport(error) from error
            answer = read(response, call.metadata())
        except SdkError as error:
            wait = call.wait_after(error)
        else:
            call.end()
            return answer
        await sleep(wait)
