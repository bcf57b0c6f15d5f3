"""Tables of the wire protocol: plain Python literals that the package's runtime interprets.

What the tables look like stands in the runtime's ``_tables.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header
from shapewright.dialects.python import customised
from shapewright.dialects.python.literal import assignment
from shapewright.dialects.python.names import client_method, error_shapes
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import SCALAR_TYPES, Member, Operation, Service, Shape

# Botocore's order of preference among the protocols that a service offers.
_PREFERRED = ("json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2")
_SERVICE_FACTS = (
    "serviceId",
    "apiVersion",
    "endpointPrefix",
    "signingName",
    "signatureVersion",
    "targetPrefix",
    "jsonVersion",
)
_MEMBER_TRAITS = (
    "location",
    "locationName",
    "timestampFormat",
    "idempotencyToken",
    "jsonvalue",
    "eventstream",
    "streaming",
    "sensitive",
)
# What some protocols ask for beside.
_PROTOCOL_TRAITS = {
    "rest-xml": ("flattened", "xmlAttribute"),
    "query": ("flattened", "xmlAttribute"),
    "ec2": ("flattened", "xmlAttribute", "queryName"),
}
_STRUCTURE_TRAITS = ("payload", "union", "sensitive")
_WORDS = SCALAR_TYPES | {"document"}


@dataclass(frozen=True, slots=True)
class PythonWire:
    """The module ``_wire`` of a service; each field is a complete assignment."""

    header: Rendered
    service: Rendered
    errors: Rendered
    shapes: Rendered
    operations: Rendered


def build(subject: Subject) -> PythonWire:
    """The tables of all operations of a service and of every shape that they use."""
    service = subject.service
    tables = _Tables(service)
    operations = {
        client_method(operation): tables.operation(operation)
        for operation in service.operations.values()
    }
    errors = tables.errors()
    return PythonWire(
        header=header(subject),
        service=assignment("SERVICE", service_facts(service), "dict[str, object]"),
        errors=assignment("ERRORS", errors, "dict[str, str]"),
        shapes=assignment("SHAPES", tables.shapes, "dict[str, tuple[object, ...]]"),
        operations=assignment("OPERATIONS", operations, "dict[str, dict[str, object]]"),
    )


def service_facts(service: Service) -> dict[str, Any]:
    """What the runtime needs to know of a service, with botocore's names."""
    offered = service.metadata.get("protocols") or [service.protocol]
    known = [protocol for protocol in _PREFERRED if protocol in offered]
    facts: dict[str, Any] = {"protocol": known[0] if known else service.protocol}
    for name in _SERVICE_FACTS:
        if name in service.metadata:
            facts[name] = str(service.metadata[name])
    return facts | customised.service_facts(service)


class _Tables:
    """Tables of one service's shapes, filled as operations ask for them."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._protocol = service_facts(service)["protocol"]
        self.shapes: dict[str, tuple[Any, ...]] = {}

    def operation(self, operation: Operation) -> dict[str, Any]:
        """The table of an operation."""
        table: dict[str, Any] = {
            "name": operation.name,
            "http": (operation.http.method, operation.http.request_uri),
            "retry": operation.retry,
        }
        if operation.input is not None:
            table["input"] = self._name(operation.input.shape)
            table |= self._root(operation.input)
            tokens = [m.name for m in operation.input.shape.members.values() if _is_token(m)]
            if tokens:
                table["tokens"] = tuple(tokens)
        if operation.output is not None:
            table["output"] = self._name(operation.output.shape)
            answers = self._answers(operation.output.shape)
            if operation.http.response_code != 204 and answers is not None:
                table["answers"] = answers
            if _is_bytes(operation.output.shape):
                table["bytes"] = True
            wrapper = operation.output.traits.get("resultWrapper")
            if wrapper not in (None, f"{operation.name}Result"):
                table["wrapper"] = wrapper
        prefix = operation.traits.get("endpoint", {}).get("hostPrefix")
        if prefix:
            table["hostPrefix"] = str(prefix)
        return table | customised.operation_facts(self._service, operation)

    def _root(self, content: Member) -> dict[str, Any]:
        """The element that is the body of a request, if its shape does not say it all."""
        if self._protocol != "rest-xml" or content.location_name is None:
            return {}
        return {"root": (content.location_name, _name_space(content))}

    def _answers(self, output: Shape) -> tuple[str, ...] | None:
        """Members of which an answer's body holds at least one, by wire name.

        Of a payload, they are its own. Empty if there must be a body, whatever it holds; None if
        there need not be one, if it is bytes or text, or if the protocol can tell by other means.
        """
        if self._protocol in ("query", "ec2"):  # whose results have names
            return None
        needed = self._needed(output)
        payload = output.traits.get("payload")
        if payload is None or self._protocol not in ("rest-json", "rest-xml"):
            return tuple(needed) or None
        member = output.members[payload]
        if payload not in output.required or member.type in SCALAR_TYPES:
            return None
        return () if member.document else tuple(self._needed(member.shape))

    def _needed(self, shape: Shape) -> list[str]:
        """Wire names of the required members of a structure that stand in a body."""
        members: Mapping[str, Member] = shape.members
        by_name = self._protocol == "smithy-rpc-v2-cbor"  # which renames no member of answers
        return [
            name if by_name else members[name].location_name or name
            for name in shape.required
            if name in members and members[name].location is None
        ]

    def errors(self) -> dict[str, str]:
        """The shape of each error by the code that the service sends."""
        return {
            shape.error_code: self._name(shape) for shape in error_shapes(self._service).values()
        }

    def _node(self, member: Member) -> str | tuple[str, dict[str, Any]]:
        if member.document:
            name = "document"
        elif member.type in SCALAR_TYPES:
            name = member.type
        else:
            name = self._name(member.shape)
        traits = self._traits(member)
        return (name, traits) if traits else name

    def _traits(self, member: Member) -> dict[str, Any]:
        """The traits that the runtime asks for at a place.

        A wire name that is the member's own is left out, unless it is a prefix of headers: answers
        have none where none is said.
        """
        traits: dict[str, Any] = {}
        for key in (*_MEMBER_TRAITS, *_PROTOCOL_TRAITS.get(self._protocol, ())):
            value = member.traits.get(key)
            if value:
                traits[key] = value if isinstance(value, str | bool) else True
        if self._protocol == "rest-xml":
            traits |= _name_space(member)
        if traits.get("locationName") == member.name and member.location != "headers":
            del traits["locationName"]
            if self._protocol == "ec2" and not member.name[0].isupper():
                traits.setdefault("queryName", member.name[0].upper() + member.name[1:])
        return traits

    def _name(self, shape: Shape) -> str:
        """Name of a shape in the tables, which gets its own table on the way.

        A list, map or structure that is called as a scalar type is gets another name.
        """
        name = shape.name
        while name in _WORDS or (name != shape.name and name in self._service.shapes):
            name += "_"
        if name not in self.shapes:
            self.shapes[name] = ()
            self.shapes[name] = self._table(shape)
        return name

    def _table(self, shape: Shape) -> tuple[Any, ...]:
        if shape.member is not None:
            return ("list", self._node(shape.member))
        if shape.key is not None and shape.value is not None:
            return ("map", self._node(shape.key), self._node(shape.value))
        members = {name: self._node(member) for name, member in shape.members.items()}
        traits = {key: shape.traits[key] for key in _STRUCTURE_TRAITS if shape.traits.get(key)}
        return ("structure", members, traits) if traits else ("structure", members)


def _is_token(member: Member) -> bool:
    return bool(member.traits.get("idempotencyToken"))


def _is_bytes(output: Shape) -> bool:
    """Whether the body of an answer is a blob as it is."""
    payload = output.traits.get("payload")
    return payload is not None and output.members[payload].type == "blob"


def _name_space(member: Member) -> dict[str, Any]:
    """The attribute that names the namespace of a place's XML, and the namespace."""
    raw = member.traits.get("xmlNamespace")
    if not raw:
        return {}
    prefix, uri = ("", raw) if isinstance(raw, str) else (raw.get("prefix"), raw["uri"])
    return {"xmlNamespace": (f"xmlns:{prefix}" if prefix else "xmlns", str(uri))}


VIEWS = {"PythonWire": ViewSpec(PythonWire, "service", build)}
