"""The generated clients of a service: one typed, documented method per operation.

There are two, whose calls block or are awaited; both come from the same template.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.escape import Rendered, docstring
from shapewright.dialects.header import header
from shapewright.dialects.python.layout import Lines, bracketed, exploded, indented
from shapewright.dialects.python.literal import WIDTH
from shapewright.dialects.python.names import client_method, error_classes, service_title
from shapewright.dialects.python.type_names import TypeNames
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service

_INDENT = 4


@dataclass(frozen=True, slots=True)
class PythonMethod:
    """One method.

    Args:
        signature: its ``def``, over as many lines as it needs.
        documentation: what stands between the quotes of its docstring.
        body: its statements.
    """

    signature: Rendered
    documentation: Rendered
    body: Rendered


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of client has for the other's.

    Args:
        title: begins the docstrings.
        define, call: how a method begins, and how it calls the service.
    """

    title: str
    define: str
    call: str


_BLOCKING = Kind("client", "def", "self._call(")
_AWAITED = Kind("client for asyncio", "async def", "await self._call(")


@dataclass(frozen=True, slots=True)
class PythonClient:
    """A module with a client of a service."""

    header: Rendered
    title: Rendered
    documentation: Rendered
    typed_kwargs: bool
    methods: tuple[PythonMethod, ...]


def build(subject: Subject) -> PythonClient:
    """The client of all operations of a service; its calls block."""
    return _build(subject, _BLOCKING)


def build_async(subject: Subject) -> PythonClient:
    """The client of all operations of a service; its calls are awaited."""
    return _build(subject, _AWAITED)


def _build(subject: Subject, kind: Kind) -> PythonClient:
    service = subject.service
    names = TypeNames(service)
    operations = service.operations.values()
    title = f"{kind.title} of {service_title(service)}."
    return PythonClient(
        header=header(subject),
        title=docstring(f"The {title}", 0, WIDTH - 3),
        documentation=docstring(_class_text(f"A {title}", service), _INDENT, WIDTH),
        typed_kwargs=any(names.request(operation) for operation in operations),
        methods=tuple(_method(service, operation, names, kind) for operation in operations),
    )


def _class_text(title: str, service: Service) -> str:
    about = to_plain(service.documentation)
    settings = "Settings and errors: see ``BaseClient``. Each method documents its parameters."
    return "\n\n".join(part for part in (title, about, settings) if part)


def _method(service: Service, operation: Operation, names: TypeNames, kind: Kind) -> PythonMethod:
    method = client_method(operation)
    request, response = names.request(operation), f"types.{names.response(operation)}"
    parameters = ["self"] if request is None else ["self", f"**kwargs: Unpack[types.{request}]"]
    given = "{}" if request is None else "kwargs"
    layout = exploded if request is None else bracketed
    signature = layout(f"{kind.define} {method}(", parameters, f") -> {response}:", _INDENT)
    body = indented([*_call(kind.call, response, [f'"{method}"', given]), "return response"], 2)
    return PythonMethod(
        signature=Rendered("\n".join(indented(signature))),
        documentation=docstring(_method_text(service, operation), 2 * _INDENT, WIDTH),
        body=Rendered("\n".join(body)),
    )


def _call(call: str, response: str, arguments: list[str]) -> Lines:
    """The statement that calls the service; a type that fills a line stands on one of its own."""
    head = f"response: {response} = {call}"
    if 2 * _INDENT + len(head) <= WIDTH:
        return bracketed(head, arguments, ")", 2 * _INDENT)
    return [f"response: {response} = (", f"    {call}{', '.join(arguments)})", ")"]


def _method_text(service: Service, operation: Operation) -> str:
    """Documentation of a method: what it does, its parameters, its errors."""
    parts = [to_plain(operation.documentation) or f"Call {operation.name}."]
    if operation.deprecated:
        message = str(operation.traits.get("deprecatedMessage", ""))
        parts.append(f"Deprecated. {message}".strip())
    if operation.input is not None and operation.input.shape.members:
        parts.append("Args:\n" + "\n".join(_parameters(operation)))
    parts.append("Raises:\n" + "\n".join(_errors(service, operation)))
    return "\n\n".join(parts)


def _parameters(operation: Operation) -> Iterator[str]:
    assert operation.input is not None
    required = set(operation.input.required)
    for member in operation.input.shape.members.values():
        mark = " (required)" if member.name in required else ""
        first, _, rest = to_plain(member.documentation).partition("\n")
        yield f"    {member.name}{mark}: {first}".rstrip().removesuffix(":")
        if rest:
            yield textwrap.indent(rest, " " * 8)


def _errors(service: Service, operation: Operation) -> Iterator[str]:
    yield "    ParamValidationError: the parameters are wrong; nothing was sent."
    yield "    ConnectError: no connection could be made; nothing was sent."
    if operation.retry == "safe":
        yield "    TransportError: no complete answer came."
        yield "    ResponseError: the answer is damaged."
    else:
        yield "    AmbiguousOutcome: it may have been done, although no good answer came."
    classes = error_classes(service)
    for error in operation.errors:
        text = " ".join(to_plain(error.documentation).split())
        yield f"    exceptions.{classes[error.shape_name]}: {text}".rstrip().removesuffix(":")


VIEWS = {
    "PythonClient": ViewSpec(PythonClient, "service", build),
    "PythonAsyncClient": ViewSpec(PythonClient, "service", build_async),
}
