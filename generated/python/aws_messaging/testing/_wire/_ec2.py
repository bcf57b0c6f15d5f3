"""The service's side of the query protocol as EC2 speaks it."""

from __future__ import annotations

from ..._tables import traits_of
from . import Written
from ._form import Form
from ._query import HEADERS, error_text, read_form
from ._xml_write import Writer, carried, document, element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Operation, Shapes, Wire
    from . import Failure, Received, Said


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
    """
    form = Form(received.body, wire.SHAPES, _field_name, _items_of)
    return read_form(wire, operation, form)


def _field_name(name: str, node: Node) -> str:
    """A name for requests, or the one for answers with a capital, or the member's own."""
    traits = traits_of(node)
    if "queryName" in traits:
        return str(traits["queryName"])
    found: str = traits.get("locationName", "")
    return found[:1].upper() + found[1:] if found else name


def _items_of(prefix: str, node: Node, shapes: Shapes) -> str:
    return prefix


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    text = element("requestId", carried(said.request_id))
    if "output" in operation:
        own = wire.SHAPES[operation["output"]][1]
        text += Writer(wire.SHAPES).members(members, own)
    else:
        text += element("return", "true")
    root = element(f"{operation['name']}Response", text)
    return Written(said.status, dict(HEADERS), document(root))


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    error = element("Errors", element("Error", error_text(wire, failure)))
    identity = element("RequestID", carried(request_id))
    body = document(element("Response", error + identity))
    return Written(failure.status, dict(HEADERS), body)
