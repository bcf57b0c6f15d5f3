"""Where an operation's members travel, and under which names: what API reference pages show."""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.api.syntax import json_syntax, sorted_members
from shapewright.dialects.api.xml import xml_syntax
from shapewright.ir import Member, Operation, Service

REST_PROTOCOLS = frozenset({"rest-json", "rest-xml"})
FORM_PROTOCOLS = frozenset({"query", "ec2"})
FORMATS = {
    "json": "JSON",
    "rest-json": "JSON",
    "smithy-rpc-v2-cbor": "CBOR",
    "rest-xml": "XML",
    "query": "XML",
    "ec2": "XML",
}


@dataclass(frozen=True, slots=True)
class Message:
    """A request or response, its members sorted by where they travel.

    Args:
        path: members in the path.
        query: members in the query string.
        headers: members in headers, one each or a map of them.
        status: the member that is the status code of a response.
        payload: the member that is the whole body.
        body: members of the body: the payload's, if that is a structure.
        required: names of the members outside the body that must be set.
        body_required: names of those in the body.
        root: the root element of an XML body.
        namespace: XML namespace of the root element, or an empty text.
    """

    path: tuple[Member, ...] = ()
    query: tuple[Member, ...] = ()
    headers: tuple[Member, ...] = ()
    status: Member | None = None
    payload: Member | None = None
    body: tuple[Member, ...] = ()
    required: tuple[str, ...] = ()
    body_required: tuple[str, ...] = ()
    root: str = ""
    namespace: str = ""

    @property
    def raw_payload(self) -> Member | None:
        """The payload if it is bytes, text or a document, and no members of a structure."""
        return None if self.body else self.payload

    @property
    def members(self) -> tuple[Member, ...]:
        """Every member that pages list."""
        raw = () if self.raw_payload is None else (self.raw_payload,)
        return self.path + self.query + self.headers + self.body + raw


def message(service: Service, top: Member | None) -> Message:
    """The message of an operation's input or output."""
    if top is None:
        return Message()
    members = tuple(top.shape.members.values())
    if service.protocol not in REST_PROTOCOLS:
        return Message(body=members, body_required=top.shape.required)
    payload = top.shape.members.get(top.shape.payload or "")
    content = payload or top
    body = tuple(content.shape.members.values())
    if payload is None:
        body = tuple(member for member in members if member.location is None)
    return Message(
        path=_at(members, "uri"),
        query=_at(members, "querystring"),
        headers=_at(members, "header") + _at(members, "headers"),
        status=next(iter(_at(members, "statusCode")), None),
        payload=payload,
        body=body,
        required=top.shape.required,
        body_required=content.shape.required,
        root=content.location_name or content.shape_name,
        namespace=str(content.traits.get("xmlNamespace", {}).get("uri", "")),
    )


def _at(members: tuple[Member, ...], location: str) -> tuple[Member, ...]:
    return tuple(member for member in members if member.location == location)


def wire_name(service: Service, member: Member) -> str:
    """The name under which pages list a member: that of the wire.

    Headers are listed by the member's own name, but for rest-xml; so AWS does.
    """
    if member.location in {"header", "headers"} and service.protocol != "rest-xml":
        return member.name
    return member.location_name or member.name


def form_name(service: Service, member: Member) -> str:
    """The name of a member in a form: ``Tags.member.N``, ``Attributes.entry.N.key``.

    A map has two names, parted by a comma.
    """
    if service.protocol == "ec2":
        name = member.location_name or member.name
        name = str(member.traits.get("queryName") or name[:1].upper() + name[1:])
        return f"{name}.N" if member.type == "list" else name
    name = member.location_name or member.name
    shape = member.shape
    if shape.member is not None:
        if member.flattened:
            return f"{shape.member.location_name or name}.N"
        return f"{name}.{shape.member.location_name or 'member'}.N"
    if shape.key is not None and shape.value is not None:
        entry = f"{name}.N" if member.flattened else f"{name}.entry.N"
        key, value = shape.key.location_name or "key", shape.value.location_name or "value"
        return f"{entry}.{key}, {entry}.{value}"
    return name


def request_syntax(service: Service, operation: Operation, request: Message) -> str:
    """The HTTP request of REST protocols, the body of other protocols; empty for forms."""
    if service.protocol not in REST_PROTOCOLS:
        return _body(service, request)
    uri = operation.http.request_uri
    for member in request.query:
        separator = "&" if "?" in uri else "?"
        uri += f"{separator}{member.location_name or member.name}={{{member.name}}}"
    return _http(service, f"{operation.http.method} {uri} HTTP/1.1", request)


def response_syntax(service: Service, operation: Operation, response: Message) -> str:
    """As ``request_syntax``, for the response of success."""
    if service.protocol not in REST_PROTOCOLS:
        return _body(service, response)
    status = f"{{{response.status.name}}}" if response.status else str(status_code(operation))
    return _http(service, f"HTTP/1.1 {status}", response)


def status_code(operation: Operation) -> int:
    """Status of a response of success: what the spec states, else 200."""
    return operation.http.response_code or 200


def _http(service: Service, first_line: str, content: Message) -> str:
    lines = [first_line, *map(_header_line, sorted_members(content.headers))]
    if content.raw_payload is not None:
        lines += ["", f"{{{content.raw_payload.name}}}"]
    elif content.body and service.protocol == "rest-json":
        lines += ["Content-type: application/json", "", _body(service, content)]
    elif content.body:
        lines.append(_body(service, content))
    return "\n".join(lines)


def _header_line(member: Member) -> str:
    """``X-Amz-Name: {Name}``; a map of headers has a star for the rest of their names."""
    name = member.location_name or member.name
    star = "*" if member.location == "headers" else ""
    return f"{name}{star}: {{{member.name}}}"


def _body(service: Service, content: Message) -> str:
    if not content.body or service.protocol in FORM_PROTOCOLS:
        return ""
    members = sorted_members(content.body)
    if service.protocol == "rest-xml":
        return "\n".join(xml_syntax(members, content.root, content.namespace))
    return "\n".join(json_syntax(members))
