"""The README of the generated distribution, and the call that its examples make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shapewright.datamodel import NONE
from shapewright.dialects.escape import Rendered, markdown, markdown_code
from shapewright.dialects.header import markdown_header
from shapewright.dialects.python.literal import pretty
from shapewright.dialects.python.models_names import ModelNames
from shapewright.dialects.python.names import client_method, service_title
from shapewright.dialects.python.package import REQUIREMENTS
from shapewright.dialects.view import Run, Subject, ViewSpec
from shapewright.ir import Member, Operation, Service
from shapewright.naming import command_name, module_name

# Structures, lists and maps of a sample that stand in one another; deeper ones are ``_MORE``, and
# so are structures with more required members than anyone would read.
_DEEPEST_SAMPLE = 2
_WIDEST_SAMPLE = 12
_MORE = {"...": "..."}
_MOMENT = "2026-03-01T08:30:00Z"


@dataclass(frozen=True, slots=True)
class ReadmeService:
    """One service of the README.

    Args:
        title: name of the service, as Markdown.
        module: its package, as a code span.
        methods: the client's methods, as code spans.
    """

    title: Rendered
    module: Rendered
    methods: tuple[Rendered, ...]


@dataclass(frozen=True, slots=True)
class ReadmeModels:
    """Models of the operation that the README's examples call.

    Args:
        request, response: names of the classes.
        library: what they are made with; empty for Python's own dataclasses.
    """

    request: Rendered
    response: Rendered
    library: Rendered


@dataclass(frozen=True, slots=True)
class PythonReadme:
    """The distribution's README.

    Args:
        distribution, package: their names.
        module, method, service, command: of the operation that the examples call.
        arguments: keyword arguments of the call that the example shows, laid out.
        models: of that operation; None if there are none.
        services: all services.
    """

    header: Rendered
    distribution: Rendered
    package: Rendered
    module: Rendered
    method: Rendered
    service: Rendered
    command: Rendered
    arguments: tuple[Rendered, ...]
    models: ReadmeModels | None
    services: tuple[ReadmeService, ...]


def build_readme(subject: Subject) -> PythonReadme:
    """The README; its examples call the first operation of the first service."""
    run = subject.run
    service, operation = _example(run)
    return PythonReadme(
        header=markdown_header(subject),
        distribution=Rendered(run.distribution),
        package=Rendered(run.package),
        module=Rendered(module_name(service.name)),
        method=Rendered(client_method(operation)),
        service=Rendered(service.name),
        command=Rendered(command_name(operation.name)),
        arguments=tuple(_arguments(operation)),
        models=_readme_models(run, service, operation),
        services=tuple(
            ReadmeService(
                markdown(service_title(each)),
                markdown_code(f"{run.package}.{module_name(each.name)}"),
                tuple(markdown_code(client_method(o)) for o in each.operations.values()),
            )
            for each in run.services
        ),
    )


def _readme_models(run: Run, service: Service, operation: Operation) -> ReadmeModels | None:
    if run.models == NONE:
        return None
    names = ModelNames(service)
    return ReadmeModels(
        request=Rendered(names.operation(operation.name, "request")),
        response=Rendered(names.operation(operation.name, "response")),
        library=Rendered(run.models if run.models in REQUIREMENTS else ""),
    )


def _example(run: Run) -> tuple[Service, Operation]:
    """The operation that examples call: the first that takes parameters."""
    every = [(service, o) for service in run.services for o in service.operations.values()]
    return next((pair for pair in every if _required(pair[1])), every[0])


def _required(operation: Operation) -> list[Member]:
    if operation.input is None:
        return []
    shape = operation.input.shape
    return [shape.members[name] for name in shape.required if name in shape.members]


def _arguments(operation: Operation) -> list[Rendered]:
    """The required parameters of a call as keyword arguments, one per line, with sample values."""
    return [
        Rendered(f"{m.name}={pretty(_sample(m, 0), 4, len(m.name) + 1, 1)},")
        for m in _required(operation)
    ]


def _sample(member: Member, depth: int) -> Any:
    """A value of a member's type that shows where real ones go.

    Args:
        depth: how many structures, lists and maps stand around it.
    """
    shape = member.shape
    if member.document:
        return {}
    if shape.type in ("structure", "list", "map") and depth >= _DEEPEST_SAMPLE:
        return [_MORE] if shape.type == "list" else _MORE
    if shape.type == "structure":
        names = shape.required or tuple(shape.members)[:1]
        if len(names) > _WIDEST_SAMPLE:
            return _MORE
        return {name: _sample(shape.members[name], depth + 1) for name in names}
    if shape.member is not None:
        return [_sample(shape.member, depth + 1)]
    if shape.value is not None:
        return {"...": _sample(shape.value, depth + 1)}
    limits = member.documented or member
    if values := limits.enum or member.enum:
        return values[0]
    if shape.type in ("integer", "long", "float", "double"):
        return limits.min or member.min or 1
    return {"boolean": True, "timestamp": _MOMENT}.get(shape.type, "...")


VIEWS = {"PythonReadme": ViewSpec(PythonReadme, "run", build_readme)}
