"""The query protocol as EC2 speaks it: fields have names of their own, answers no wrapper."""

from __future__ import annotations

from .._tables import name_of, traits_of
from . import Answer
from ._fault import Fault
from ._query import answer_root, form_draft
from ._xml_errors import query_error
from ._xml_read import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Node, Operation, Wire
    from . import Draft, Reply
    from ._form import Form


def serialize(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> Draft:
    """Build the request of an operation.

    Raises:
        Fault: a parameter cannot be put on the wire.
    """
    return form_draft(wire, operation, params, _field_name, _put_list)


def _field_name(name: str, node: Node) -> str:
    """A name for requests, or the one for answers with a capital, or the member's own."""
    traits = traits_of(node)
    if "queryName" in traits:
        return str(traits["queryName"])
    found: str = traits.get("locationName", "")
    return found[:1].upper() + found[1:] if found else name


def _put_list(form: Form, prefix: str, value: Any, node: Node) -> None:
    form.put_items(prefix, value, form.shapes[name_of(node)][1])


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return query_error(wire, reply)
    root = answer_root(reply)
    if root.name != f"{operation['name']}Response":
        raise Fault("type", "the body is not an answer of this operation")
    request_id = root.first("requestId")
    metadata = {} if request_id is None else {"RequestId": request_id.text}
    members: dict[str, Any] = {}
    if "output" in operation:
        members = decode(root, operation["output"], wire.SHAPES)
    return Answer(members, metadata=metadata)
