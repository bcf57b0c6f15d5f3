"""Names: an allow-list for each kind, files called as what they hold, nothing defined twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shapewright import naming
from shapewright.check.index import Index, ServiceFiles, root
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.text import shown

# Source ids and editions; editions are file names, too.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?")
_HEADER_TEXT = re.compile(r"[!-~]([ -~]{0,200}[!-~])?")
_METADATA = {
    "apiVersion": (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a date such as '2016-12-01'"),
    "endpointPrefix": (_HOST, "the beginning of a host name"),
    "globalEndpoint": (_HOST, "a host name"),
    "ripServiceName": (_ID, "a name of letters, digits, '.', '_' and '-'"),
    "signingName": (_ID, "a name of letters, digits, '.', '_' and '-'"),
    "targetPrefix": (_ID, "a name of letters, digits, '.', '_' and '-'"),
    "uid": (_ID, "an id of letters, digits, '.', '_' and '-'"),
    "serviceId": (_HEADER_TEXT, "plain ASCII"),
    "serviceFullName": (_HEADER_TEXT, "plain ASCII"),
    "serviceAbbreviation": (_HEADER_TEXT, "plain ASCII"),
}
_WORD = "letters, digits and '_', not a digit first"


def name_problems(files: ServiceFiles, index: Index) -> Iterator[Problem]:
    """Everything wrong with the names of a service."""
    yield from _service(files, index)
    yield from _operations(files)
    yield from _shapes(files)
    yield from _overlays(files)


def _service(files: ServiceFiles, index: Index) -> Iterator[Problem]:
    service = index.service
    name = service.text("service")
    if name is not None:
        if naming.SERVICE_NAME.fullmatch(name) is None:
            form = "lower-case letters and digits in words joined by '-', at most 64"
            yield service.problem(
                f"{shown(name)} cannot be a service: its name is {form}", "service"
            )
        elif name != files.folder:
            message = f"the folder of the service {shown(name)} is called {shown(files.folder)}"
            yield service.problem(f"{message}: they must be the same", "service")
    for source in service.names("sources"):
        if _ID.fullmatch(source) is None:
            message = (
                f"{shown(source)} cannot be the id of a source: letters, digits, '.', '_', '-'"
            )
            yield service.key_problem(message, "sources", source)
    for parameter in service.names("clientContextParams"):
        if naming.MEMBER_NAME.fullmatch(parameter) is None:
            message = f"{shown(parameter)} cannot be a parameter: its name is {_WORD}"
            yield service.key_problem(message, "clientContextParams", parameter)
    yield from _metadata(service)


def _metadata(service: Node) -> Iterator[Problem]:
    metadata = service.child("metadata")
    if metadata is None:
        return
    for key, (form, words) in _METADATA.items():
        value = metadata.text(key)
        if value and form.fullmatch(value) is None:
            yield metadata.problem(f"'{key}' must be {words}, not {shown(value)}", key)
    key = "serviceAbbreviation" if metadata.text("serviceAbbreviation") else "serviceFullName"
    if metadata.text(key) and not naming.client_class(metadata.data).isidentifier():
        message = f"'{key}' gives no name for a class: it needs a letter besides 'Amazon' and 'AWS'"
        yield metadata.problem(message, key)
    if metadata.text("protocol") == "json":
        for key in ("jsonVersion", "targetPrefix"):
            if key not in metadata:
                yield metadata.problem(f"the protocol json needs '{key}'", "protocol")


def _operations(files: ServiceFiles) -> Iterator[Problem]:
    names: dict[str, Node] = {}
    methods: dict[str, str] = {}
    for stem, document in files.operations.items():
        operation = root(document)
        name = operation.text("operation")
        if name is None:
            continue
        if naming.OPERATION_NAME.fullmatch(name) is None:
            form = "letters, digits and '_', a letter first"
            message = f"{shown(name)} cannot be an operation: its name is {form}"
            yield operation.problem(message, "operation")
            continue
        method = naming.method_name(name)
        other = methods.setdefault(method.casefold(), name)
        first = names.setdefault(name, operation)
        if first is not operation:
            message = f"the operation {shown(name)} is in {first.document.file} already"
            yield operation.problem(message, "operation")
        elif other != name:
            message = f"{shown(name)} and {shown(other)} would have the same method, {method}"
            yield operation.problem(message, "operation")
        elif method != stem:
            message = f"the file of the operation {shown(name)} must be called {method}.yaml"
            yield operation.problem(message, "operation")
        wire = operation.text("name")
        if wire is not None and naming.OPERATION_NAME.fullmatch(wire) is None:
            yield operation.problem(f"{shown(wire)} cannot be the name of an operation", "name")


def _shapes(files: ServiceFiles) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for document in (files.shapes, *files.operations.values()):
        for name, shape in root(document).children("shapes"):
            if naming.SHAPE_NAME.fullmatch(name) is None:
                yield shape.key_problem(f"{shown(name)} cannot be a shape: its name is {_WORD}")
            other = first.setdefault(name, shape)
            if other is not shape:
                place = other.document.where(other.path)
                message = f"the shape {shown(name)} is at {place.file}:{place.line} already"
                yield shape.key_problem(message)
            for member in shape.names("members"):
                if naming.MEMBER_NAME.fullmatch(member) is None:
                    message = f"{shown(member)} cannot be a member: its name is {_WORD}"
                    yield shape.key_problem(message, "members", member)


def _overlays(files: ServiceFiles) -> Iterator[Problem]:
    for stem, document in files.overlays.items():
        overlay = root(document)
        edition = overlay.text("edition")
        if edition is None:
            continue
        if _ID.fullmatch(edition) is None:
            message = f"{shown(edition)} cannot be an edition: letters, digits, '.', '_', '-'"
            yield overlay.problem(message, "edition")
        elif edition != stem:
            message = f"the file of the edition {shown(edition)} must be called {edition}.yaml"
            yield overlay.problem(message, "edition")
