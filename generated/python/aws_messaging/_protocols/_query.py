"""AWS Query: parameters as a form, answers as XML."""

from __future__ import annotations

from .._tables import name_of, traits_of
from . import Answer, Draft
from ._fault import Fault
from ._form import CONTENT_TYPE, Form
from ._values import elements
from ._xml_document import read_document
from ._xml_errors import query_error
from ._xml_read import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Node, Operation, Wire
    from . import Reply
    from ._form import NameOf, PutList
    from ._xml_document import Element


def serialize(wire: Wire, operation: Operation, params: Mapping[str, Any]) -> Draft:
    """Build the request of an operation.

    Raises:
        Fault: a parameter cannot be put on the wire.
    """
    return form_draft(wire, operation, params, _field_name, _put_list)


def form_draft(
    wire: Wire,
    operation: Operation,
    params: Mapping[str, Any],
    name_of_member: NameOf,
    put_list: PutList,
) -> Draft:
    """A request whose body is a form: what to do, in which version, and with what."""
    fields = {"Action": operation["name"], "Version": wire.SERVICE["apiVersion"]}
    form = Form(fields, wire.SHAPES, name_of_member, put_list)
    if "input" in operation:
        form.put_members("", params, wire.SHAPES[operation["input"]][1])
    headers = {"Content-Type": CONTENT_TYPE}
    return Draft(operation["http"][0], "/", headers, form.body())


def _field_name(name: str, node: Node) -> str:
    found: str = traits_of(node).get("locationName", name)
    return found


def _put_list(form: Form, prefix: str, value: Any, node: Node) -> None:
    item_node = form.shapes[name_of(node)][1]
    item_name = traits_of(item_node).get("locationName")
    if not elements(value):
        form.fields[prefix] = ""
    elif not traits_of(node).get("flattened"):
        form.put_items(f"{prefix}.{item_name or 'member'}", value, item_node)
    elif item_name:  # instead of the list's own name
        before, dot, _ = prefix.rpartition(".")
        form.put_items(before + dot + item_name, value, item_node)
    else:
        form.put_items(prefix, value, item_node)


def parse(wire: Wire, operation: Operation, reply: Reply) -> Answer:
    """Read the answer of an operation, or the error that came instead.

    Raises:
        Fault: the answer is damaged.
    """
    if reply.failed:
        return query_error(wire, reply)
    root = answer_root(reply)
    metadata = root.first("ResponseMetadata")
    said = [] if metadata is None else metadata.children or []
    members: dict[str, Any] = {}
    if "output" in operation:
        result = root.first(operation.get("wrapper", f"{operation['name']}Result"))
        if result is None:
            raise Fault("type", "the body holds no result")
        members = decode(result, operation["output"], wire.SHAPES)
    return Answer(members, metadata={child.name: child.text for child in said})


def answer_root(reply: Reply) -> Element:
    """The root of an answer that is no error.

    Services call it as the operation, and ``Response``; not all of them keep to the first half.

    Raises:
        Fault: the body is something else.
    """
    root = read_document(reply.body)
    if not root.name.endswith("Response") or root.name in ("Response", "ErrorResponse"):
        raise Fault("type", "the body is not an answer of the service")
    return root
