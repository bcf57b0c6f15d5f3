"""The service's side of AWS Query."""

from __future__ import annotations

from ..._tables import name_of, traits_of
from . import Written
from ._form import Form
from ._xml_write import Writer, carried, document, element, error_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Operation, Shapes, Wire
    from . import Failure, Received, Said

HEADERS = {"Content-Type": "text/xml"}


def read(wire: Wire, operation: Operation, received: Received) -> dict[str, Any]:
    """The parameters of a request.

    Raises:
        Fault: the request is not what the spec says.
    """
    form = Form(received.body, wire.SHAPES, _field_name, _items_of)
    return read_form(wire, operation, form)


def read_form(wire: Wire, operation: Operation, form: Form) -> dict[str, Any]:
    """All that a form holds.

    Raises:
        Fault: it is not what the spec says.
    """
    found: dict[str, Any] = {}
    if "input" in operation:
        found = form.members("", wire.SHAPES[operation["input"]][1])
    form.check()
    return found


def _field_name(name: str, node: Node) -> str:
    found: str = traits_of(node).get("locationName", name)
    return found


def _items_of(prefix: str, node: Node, shapes: Shapes) -> str:
    item_name = traits_of(shapes[name_of(node)][1]).get("locationName")
    if not traits_of(node).get("flattened"):
        return f"{prefix}.{item_name or 'member'}"
    before, dot, _ = prefix.rpartition(".")
    return f"{before}{dot}{item_name}" if item_name else prefix


def write(
    wire: Wire, operation: Operation, members: Mapping[str, Any], said: Said
) -> Written:
    """An answer.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    name = operation["name"]
    text = ""
    if "output" in operation:
        own = wire.SHAPES[operation["output"]][1]
        result = operation.get("wrapper", f"{name}Result")
        text = element(result, Writer(wire.SHAPES).members(members, own))
    identity = element("RequestId", carried(said.request_id))
    text += element("ResponseMetadata", identity)
    return Written(
        said.status, dict(HEADERS), document(element(f"{name}Response", text))
    )


def write_error(wire: Wire, failure: Failure, request_id: str) -> Written:
    """An answer that is an error.

    Raises:
        Fault: a member cannot be put on the wire.
    """
    fault = "Receiver" if failure.status >= 500 else "Sender"
    error = element("Error", element("Type", fault) + error_text(wire, failure))
    identity = element("RequestId", carried(request_id))
    body = document(element("ErrorResponse", error + identity))
    return Written(failure.status, dict(HEADERS), body)


def error_text(wire: Wire, failure: Failure) -> str:
    """What stands in the ``Error`` element of an answer."""
    name = wire.ERRORS.get(failure.code)
    shape = None if name is None else wire.SHAPES[name]
    writer = Writer(wire.SHAPES)
    return error_content(writer, failure.code, failure.message, failure.members, shape)
