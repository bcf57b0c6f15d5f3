"""What this package cannot do, refused while nothing is sent; loaded for few operations."""

from __future__ import annotations

from ._models import to_params
from .exceptions import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._tables import Operation


def refuse_event_streams(operation: Operation) -> None:
    """Refuse an operation that speaks in event streams.

    Raises:
        RequestError: always.
    """
    raise RequestError(
        f"{operation['name']} speaks in event streams, which this version cannot do; "
        "nothing was sent"
    )


def refuse_unsupported(
    operation: Operation, params: object, endpoint_url: str | None
) -> None:
    """Refuse what this package cannot do, while nothing is sent.

    Raises:
        RequestError: the call asks for it.
    """
    name, (kind, *members) = operation["name"], operation["lacking"].split(" ")
    if kind == "discovery" and not endpoint_url:
        raise RequestError(
            f"{name} is called at an address that the service's DescribeEndpoints tells: "
            "give it as endpoint_url; nothing was sent"
        )
    names = to_params(params)
    given = [f" with {member}" for member in members if member in names]
    if kind == "endpoint" and (given or not members) and not endpoint_url:
        raise RequestError(
            f"{name}{''.join(given[:1])} is called at an address of its own, which this "
            "version cannot find: give it as endpoint_url; nothing was sent"
        )
