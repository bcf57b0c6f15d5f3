"""Answers of a command: one, or one per page of what the service lists."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any, Protocol

    from .._client import SyncClient
    from .operation import Command

    class Pages(Protocol):
        """Answers without ``ResponseMetadata``, asked for when they are needed.

        They can be read once, in one of three ways.
        """

        def __iter__(self) -> Iterator[dict[str, Any]]:
            """One answer after the other, as the service gave them."""
            ...

        def results(self) -> Iterator[dict[str, Any]]:
            """What each answer adds to what is listed, and at last the token, if there is more."""
            ...

        def whole(self) -> dict[str, Any]:
            """All of them as one answer."""
            ...


class OnePage:
    """The answer of an operation that does not list page by page."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter((self._answer,))

    def results(self) -> Iterator[dict[str, Any]]:
        """The answer."""
        return iter((self._answer,))

    def whole(self) -> dict[str, Any]:
        """The answer."""
        return self._answer


def pages_of(
    client: SyncClient,
    command: Command,
    params: Mapping[str, Any],
    values: Mapping[str, Any],
) -> Pages:
    """The answers to a command.

    The call of an operation that does not list is made here; those of one that does, when its
    pages are read.

    Args:
        params: of the call, as ``input.parameters.build`` gives them.
        values: what was given, as ``paging.options.settled`` left it.

    Raises:
        CommandError: what was given for the pages makes no sense.
        SdkError: a call failed; also when pages are read.
    """
    if hasattr(command, "PAGES"):
        from .paging.start import start_of

        start = start_of(command, client._service.wire, params, values)
        if start is not None:
            from .paging.listing import Listing

            return Listing(lambda given: call(client, command, given), start)
    return OnePage(call(client, command, params))


def first_params(
    client: SyncClient,
    command: Command,
    params: Mapping[str, Any],
    values: Mapping[str, Any],
) -> Mapping[str, Any]:
    """The parameters of the first call that ``pages_of`` makes: what a dry run shows.

    Raises:
        CommandError: what was given for the pages makes no sense.
    """
    if hasattr(command, "PAGES"):
        from .paging.start import start_of

        start = start_of(command, client._service.wire, params, values)
        if start is not None:
            return start.params
    return params


def call(
    client: SyncClient, command: Command, params: Mapping[str, Any]
) -> dict[str, Any]:
    """One answer, without ``ResponseMetadata``."""
    answer: dict[str, Any] = client._call(command.METHOD, params)
    answer.pop("ResponseMetadata", None)
    return answer
