"""Files of the generated distribution that hold no operation: package, project, scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shapewright.datamodel import NONE, Models
from shapewright.dialects.escape import Rendered, docstring, json_text, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.exceptions import VIEWS as EXCEPTION_VIEWS
from shapewright.dialects.python.literal import assignment, pretty
from shapewright.dialects.python.names import service_title
from shapewright.dialects.python.validators import validator_name
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Service
from shapewright.naming import module_name

VERSION = "0.1.0"
"""Version of the distribution."""

REQUIREMENTS: Mapping[Models, list[str]] = {
    "pydantic": ["pydantic>=2.7"],
    "msgspec": ["msgspec>=0.21"],
}
"""What the models of each flavour need; those made with the standard library need nothing.

Tests run with newer releases; these were tried by hand: pydantic 2.7 and 2.10, msgspec 0.21.
"""

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
        models=json_text(REQUIREMENTS.get(run.models, []), indent=None),
    )


def build_scripts(subject: Subject) -> PythonScripts:
    """The scripts that installers put beside the interpreter."""
    return PythonScripts(header(subject), Rendered(subject.run.package))


def _description(services: Sequence[Service]) -> str:
    """One line, made of the services' names alone: those are plain words."""
    names = [service.name for service in services]
    shown = ", ".join(names) if len(names) <= 5 else f"{len(names)} services"
    return f"Typed and validated calls to AWS: {shown}"


VIEWS = {
    "PythonPackage": ViewSpec(PythonPackage, "run", build_package),
    "PythonSession": ViewSpec(PythonSession, "run", build_session),
    "PythonService": ViewSpec(PythonService, "service", build_service),
    "PythonProject": ViewSpec(PythonProject, "run", build_project),
    "PythonScripts": ViewSpec(PythonScripts, "run", build_scripts),
    **EXCEPTION_VIEWS,
}
