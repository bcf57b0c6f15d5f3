"""HTTP: where members go, the labels of paths and host names, and names on the wire."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from shapewright.check.index import Index
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.text import article, shown

REST_PROTOCOLS = frozenset({"rest-json", "rest-xml"})

_SCALARS = ("string", "integer", "long", "float", "double", "boolean", "timestamp")
_TYPES_OF_LOCATIONS = {
    "uri": _SCALARS,
    "querystring": (*_SCALARS, "list", "map"),
    "header": (*_SCALARS, "list", "blob"),
    "headers": ("map",),
    "statusCode": ("integer",),
}
_DIRECTIONS = {"uri": "input", "querystring": "input", "statusCode": "output"}

_LABEL = re.compile(r"\{([^{}]*)\}")
_LABEL_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_URI_TEXT = re.compile(r"[A-Za-z0-9_.~/?=&:*@%$!,;+-]*")
_HOST_TEXT = re.compile(r"[A-Za-z0-9.-]*")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_PREFIX = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]*")
_LONGEST_NAME = 256
_LONGEST_HOST_LABEL = 63
_WIRE_NAME = re.compile(r"[!-~]([ -~]*[!-~])?")


def http_problems(index: Index) -> Iterator[Problem]:
    """Everything about HTTP that cannot be sent or read."""
    roles = _roles(index)
    for name, shape in index.shapes.items():
        for member_name, member in shape.children("members"):
            yield from _wire_names(member)
            if "location" in member:
                yield from _location(index, member_name, member, roles.get(name, frozenset()))
        yield from _same_wire_name(shape)
    for operation in index.operations.values():
        yield from _labels(index, operation)
        yield from _host_prefix(index, operation)


def _roles(index: Index) -> dict[str, frozenset[str]]:
    """What operations use a shape for: ``input``, ``output`` (errors are such, too)."""
    roles: dict[str, frozenset[str]] = {}
    for operation in index.operations.values():
        uses = [("input", operation.child("input")), ("output", operation.child("output"))]
        uses += [("output", error) for error in operation.items("errors")]
        for role, use in uses:
            name = use.text("shape") if use is not None else None
            if name is not None:
                roles[name] = roles.get(name, frozenset()) | {role}
    for name, shape in index.shapes.items():
        if shape.flag("exception"):
            roles[name] = roles.get(name, frozenset()) | {"output"}
    return roles


def _wire_names(member: Node) -> Iterator[Problem]:
    location = member.text("location")
    for key in ("locationName", "queryName"):
        name = member.text(key)
        if name is None:
            continue
        if len(name) > _LONGEST_NAME:
            message = f"'{key}' has {len(name):,} characters; at most {_LONGEST_NAME} can be sent"
            yield member.problem(message, key)
        elif location == "header" and _HEADER_NAME.fullmatch(name) is None:
            yield member.problem(f"{shown(name)} cannot be the name of a header", key)
        elif location == "headers" and _HEADER_PREFIX.fullmatch(name) is None:
            yield member.problem(f"{shown(name)} cannot begin the name of a header", key)
        elif location != "headers" and _WIRE_NAME.fullmatch(name) is None:
            yield member.problem(f"{shown(name)} cannot be a name on the wire: plain ASCII", key)


def _location(index: Index, name: str, member: Node, roles: frozenset[str]) -> Iterator[Problem]:
    location = member.text("location")
    if location not in _TYPES_OF_LOCATIONS:
        return
    if index.protocol and index.protocol not in REST_PROTOCOLS:
        message = f"'location' has no meaning in the protocol {index.protocol}"
        yield member.key_problem(message, "location")
        return
    type_ = index.type_of(member)
    types = _TYPES_OF_LOCATIONS[location]
    if type_ is not None and type_ not in types:
        message = f"{shown(name)} is {article(type_)}, and '{location}' takes {', '.join(types)}"
        yield member.problem(message, "location")
    wanted = _DIRECTIONS.get(location)
    if not roles:
        message = "'location' is for members of an input, an output or an error itself"
        yield member.key_problem(message, "location")
    elif wanted is not None and wanted not in roles:
        message = f"'location: {location}' is for an {wanted}, and this is none"
        yield member.problem(message, "location")


def _same_wire_name(shape: Node) -> Iterator[Problem]:
    """Two members in one place; AWS renames members so, and marks the old one as deprecated."""
    seen: dict[tuple[str | None, str], tuple[str, Node]] = {}
    for name, member in shape.children("members"):
        place = (member.text("location"), member.text("locationName") or name)
        other, first = seen.setdefault(place, (name, member))
        if other != name and not member.flag("deprecated") and not first.flag("deprecated"):
            message = f"{shown(name)} and {shown(other)} have the same name on the wire, {place[1]}"
            yield member.key_problem(message)


def _labels(index: Index, operation: Node) -> Iterator[Problem]:
    http = operation.child("http")
    uri = http.text("requestUri") if http is not None else None
    if http is None or uri is None:
        return
    if not uri.startswith("/"):
        yield http.problem(f"'requestUri' must begin with '/', not be {shown(uri)}", "requestUri")
    if _URI_TEXT.fullmatch(_LABEL.sub("", uri)) is None:
        message = (
            f"'requestUri' holds what no path may hold, or braces without a partner: {shown(uri)}"
        )
        yield http.problem(message, "requestUri")
    labels = Counter(label.removesuffix("+") for label in _LABEL.findall(uri))
    for label, count in labels.items():
        if _LABEL_NAME.fullmatch(label) is None:
            yield http.problem(f"{{{shown(label)[1:-1]}}} cannot be a label", "requestUri")
        if count > 1:
            yield http.problem(f"the label {{{label}}} stands twice in 'requestUri'", "requestUri")
    if uri.count("+}") > 1:
        yield http.problem("only one label of 'requestUri' can end in '+'", "requestUri")
    yield from _label_members(index, operation, http, set(labels))


def _label_members(
    index: Index, operation: Node, http: Node, labels: set[str]
) -> Iterator[Problem]:
    """Each label has its member of the input, and each such member its label."""
    input_ = operation.child("input")
    shape = index.shape_of(input_)
    if shape is None and input_ is not None:
        return
    members: dict[str, tuple[str, Node]] = {}
    for name, member in shape.children("members") if shape is not None else ():
        if member.text("location") == "uri":
            members[member.text("locationName") or name] = (name, member)
    for label in sorted(labels - members.keys()):
        message = f"the label {{{label}}} has no member in the input with 'location: uri'"
        yield http.problem(message + index.hint(label, members), "requestUri")
    required = {name for _, name in shape.texts("required")} if shape is not None else set()
    for label, (name, member) in members.items():
        if label not in labels:
            message = f"{shown(name)} goes into the path, but 'requestUri' has no label {{{label}}}"
            yield member.problem(message, "location")
        elif name not in required:
            message = f"{shown(name)} goes into the path, so it must be in 'required'"
            yield member.key_problem(message)


def _host_prefix(index: Index, operation: Node) -> Iterator[Problem]:
    endpoint = operation.child("endpoint")
    prefix = endpoint.text("hostPrefix") if endpoint is not None else None
    if endpoint is None or prefix is None:
        return
    if not prefix or _HOST_TEXT.fullmatch(_LABEL.sub("", prefix)) is None:
        message = f"'hostPrefix' must be letters, digits, '-', '.' and {{Member}}s: {shown(prefix)}"
        yield endpoint.problem(message, "hostPrefix")
    if max(map(len, _LABEL.sub("", prefix).split("."))) > _LONGEST_HOST_LABEL:
        message = f"a part of 'hostPrefix' has more than {_LONGEST_HOST_LABEL} characters"
        yield endpoint.problem(message, "hostPrefix")
    shape = index.shape_of(operation.child("input"))
    if shape is None and "input" in operation:
        return
    members = dict(shape.children("members")) if shape is not None else {}
    for label in _LABEL.findall(prefix):
        if label not in members:
            message = (
                f"{{{shown(label)[1:-1]}}} is no member of the input{index.hint(label, members)}"
            )
            yield endpoint.problem(message, "hostPrefix")
        elif not members[label].flag("hostLabel"):
            message = f"{shown(label)} goes into the host name: it needs 'hostLabel: true'"
            yield members[label].key_problem(message)
