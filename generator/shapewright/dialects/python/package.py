"""Files of the generated distribution that hold no operation: package, project, README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapewright.datamodel import NONE, Models
from shapewright.dialects.escape import (
    Rendered,
    docstring,
    json_text,
    literal,
    markdown,
    markdown_code,
)
from shapewright.dialects.header import header, markdown_header
from shapewright.dialects.python.exceptions import VIEWS as EXCEPTION_VIEWS
from shapewright.dialects.python.literal import assignment, pretty
from shapewright.dialects.python.models_names import ModelNames
from shapewright.dialects.python.names import client_method, service_title
from shapewright.dialects.python.validators import validator_name
from shapewright.dialects.view import Run, Subject, ViewSpec
from shapewright.ir import Member, Operation, Service
from shapewright.naming import command_name, module_name

VERSION = "0.1.0"
"""Version of the distribution."""

# What the models of each flavour need. Tests run with newer releases; these were tried by hand:
# pydantic 2.7 and 2.10, msgspec 0.21.
_REQUIREMENTS: Mapping[Models, list[str]] = {
    "pydantic": ["pydantic>=2.7"],
    "msgspec": ["msgspec>=0.21"],
}
_CLIENTS = ("AsyncClient", "Client")
_ERRORS = (
    "AmbiguousOutcome",
    "ClientError",
    "ParamValidationError",
    "ParamValidationWarning",
    "SdkError",
)
_DOORS = {"Config": "_config", "Session": "_session", "client": "_session"}
_MODULES = ("exceptions", "testing", "transports")
# Structures, lists and maps of a sample that stand in one another; deeper ones are ``_MORE``, and
# so are structures with more required members than anyone would read.
_DEEPEST_SAMPLE = 2
_WIDEST_SAMPLE = 12
_MORE = {"...": "..."}
_MOMENT = "2026-03-01T08:30:00Z"


@dataclass(frozen=True, slots=True)
class PythonPackage:
    """The package's ``__init__``.

    Args:
        modules: the services' packages and the package's own public modules.
        errors: classes of errors that the package offers beside its modules.
        doors: modules of what the package offers beside its modules, by name, a dict.
        exported: the assignment to ``__all__``.
    """

    header: Rendered
    version: Rendered
    modules: tuple[Rendered, ...]
    errors: tuple[Rendered, ...]
    doors: Rendered
    exported: Rendered


@dataclass(frozen=True, slots=True)
class SessionService:
    """One service that a session makes clients of.

    Args:
        name: a string literal.
    """

    name: Rendered
    module: Rendered


@dataclass(frozen=True, slots=True)
class PythonSession:
    """The module ``_session``: clients by the names of services.

    Args:
        several: whether there are several services.
    """

    header: Rendered
    services: tuple[SessionService, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class PythonService:
    """The ``__init__`` of a service's package.

    Args:
        title: name of the service, for a docstring.
        models: whether there is a module of models.
        modules: names of modules that are loaded when asked for, a tuple.
        validators: names of the functions that check parameters.
        exported: the assignment to ``__all__``.
    """

    header: Rendered
    title: Rendered
    models: bool
    modules: Rendered
    validators: tuple[Rendered, ...]
    exported: Rendered


@dataclass(frozen=True, slots=True)
class PythonProject:
    """The distribution's ``pyproject.toml``; texts are TOML strings in their quotes.

    Args:
        script, windows_script: names of the commands that are installed.
        models: what the models need, a TOML list.
    """

    header: Rendered
    distribution: Rendered
    version: Rendered
    description: Rendered
    package: Rendered
    script: Rendered
    windows_script: Rendered
    models: Rendered


@dataclass(frozen=True, slots=True)
class PythonScripts:
    """What starts the command line, on Windows and elsewhere; ``package`` is a plain name."""

    header: Rendered
    package: Rendered


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


def build_package(subject: Subject) -> PythonPackage:
    """The package itself: a door to the services, which opens when one is asked for."""
    modules = [*_MODULES, *(module_name(service.name) for service in subject.run.services)]
    doors = _DOORS | dict.fromkeys(_ERRORS, "exceptions")
    return PythonPackage(
        header=header(subject),
        version=Rendered(VERSION),
        modules=tuple(map(Rendered, sorted(modules))),
        errors=tuple(map(Rendered, _ERRORS)),
        doors=pretty(doors, 4, len("_DOORS = ")),
        exported=assignment("__all__", tuple(sorted({*doors, *modules}))),
    )


def build_session(subject: Subject) -> PythonSession:
    """Clients by the names of services, as commands and boto3 call them."""
    services = [
        SessionService(literal(service.name), Rendered(module_name(service.name)))
        for service in subject.run.services
    ]
    return PythonSession(header(subject), tuple(services), len(services) > 1)


def build_service(subject: Subject) -> PythonService:
    """A service's package: a door to its client, types, validators and errors."""
    names = [validator_name(operation) for operation in subject.service.operations.values()]
    has_models = subject.run.models != NONE
    return PythonService(
        header=header(subject),
        title=docstring(service_title(subject.service), 0),
        models=has_models,
        modules=literal(("exceptions", *(("models",) if has_models else ()), "types")),
        validators=tuple(map(Rendered, names)),
        exported=assignment("__all__", tuple(sorted({*_CLIENTS, "exceptions", "types", *names}))),
    )


def build_project(subject: Subject) -> PythonProject:
    """What makes the package installable."""
    run = subject.run
    return PythonProject(
        header=header(subject),
        distribution=json_text(run.distribution),
        version=json_text(VERSION),
        description=json_text(_description(run.services)),
        package=json_text(run.package),
        script=json_text(run.distribution),
        windows_script=json_text(f"{run.distribution}.cmd"),
        models=json_text(_REQUIREMENTS.get(run.models, []), indent=None),
    )


def build_scripts(subject: Subject) -> PythonScripts:
    """The scripts that installers put beside the interpreter."""
    return PythonScripts(header(subject), Rendered(subject.run.package))


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
        library=Rendered(run.models if run.models in _REQUIREMENTS else ""),
    )


def _description(services: Sequence[Service]) -> str:
    """One line, made of the services' names alone: those are plain words."""
    names = [service.name for service in services]
    shown = ", ".join(names) if len(names) <= 5 else f"{len(names)} services"
    return f"Typed and validated calls to AWS: {shown}"


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


VIEWS = {
    "PythonPackage": ViewSpec(PythonPackage, "run", build_package),
    "PythonSession": ViewSpec(PythonSession, "run", build_session),
    "PythonService": ViewSpec(PythonService, "service", build_service),
    "PythonProject": ViewSpec(PythonProject, "run", build_project),
    "PythonScripts": ViewSpec(PythonScripts, "run", build_scripts),
    "PythonReadme": ViewSpec(PythonReadme, "run", build_readme),
    **EXCEPTION_VIEWS,
}
