"""Packages made for tests: from botocore's models or from a few lines, written and imported."""

from __future__ import annotations

import dataclasses
import importlib
import itertools
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from shapewright import resources
from shapewright.dialects.python import thorough as python_thorough
from shapewright.dialects.python import validators as python_validators
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.naming import module_name
from shapewright.pipeline import Options, generate_from
from shapewright.render import Renderer
from tests.support.files import write
from tests.support.models import botocore_service, service_from_model
from tests.support.repository import repository_services

_numbers = itertools.count()

METADATA = {
    "apiVersion": "2026-01-01",
    "endpointPrefix": "things",
    "protocol": "rest-json",
    "serviceFullName": "Things Service",
    "serviceId": "Things",
    "signatureVersion": "v4",
}


def model(
    shapes: Mapping[str, Any],
    operations: Mapping[str, Mapping[str, Any]],
    protocol: str = "rest-json",
) -> dict[str, Any]:
    """A botocore model; of an operation only what is special needs to be given."""
    return {
        "metadata": {**METADATA, "protocol": protocol},
        "shapes": dict(shapes),
        "operations": {
            name: {"name": name, "http": {"method": "POST", "requestUri": f"/{name}"}, **operation}
            for name, operation in operations.items()
        },
    }


def service(
    shapes: Mapping[str, Any],
    operations: Mapping[str, Mapping[str, Any]],
    *,
    name: str = "things",
    protocol: str = "rest-json",
) -> Service:
    """A service of a few shapes and operations."""
    return service_from_model(name, model(shapes, operations, protocol))


def picked(name: str, *operations: str) -> Service:
    """A service of botocore's with only some operations."""
    whole = botocore_service(name)
    return dataclasses.replace(
        whole, operations={operation: whole.operations[operation] for operation in operations}
    )


def messaging() -> list[Service]:
    """The services and operations that the project's own specs cover."""
    return repository_services()


def unused_name() -> str:
    """A name for a package that no other test has imported."""
    return f"made_{next(_numbers)}"


def write_package(folder: Path, services: Sequence[Service], package: str) -> Path:
    """Generate the python target into ``folder``; the folder of the distribution."""
    write(generate_from(services, Options(targets=["python"], package=package)).files, folder)
    return folder / "python"


@contextmanager
def importable(folder: Path) -> Iterator[None]:
    """Let packages in ``folder`` be imported."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def validators_alone(folder: Path, made: Service) -> ModuleType:
    """The validators of a service over the runtime, without the rest of the package."""
    package = unused_name()
    templates = resources.templates() / "python"
    shutil.copytree(templates / "static" / "package", folder / package)
    subject, renderer = Subject(Run((made,)), made), Renderer([templates])
    (folder / package / "things").mkdir()
    for name, view in (
        ("validators", python_validators.build(subject)),
        ("_thorough", python_thorough.build(subject)),
    ):
        code = renderer.render(f"package/{name.removeprefix('_')}.py.jinja", view)
        (folder / package / "things" / f"{name}.py").write_text(code, "utf-8")
    with importable(folder):
        return importlib.import_module(f"{package}.things.validators")


def imported(folder: Path, services: Sequence[Service]) -> ModuleType:
    """Generate a package, import it and every module of its services.

    The runtime is the same in every package: of it, what they import.
    """
    package = unused_name()
    root = write_package(folder, services, package)
    with importable(root):
        module = importlib.import_module(package)
        for made in services:
            name = module_name(made.name)
            for path in sorted((root / package / name).glob("*.py")):
                if path.stem != "__init__":
                    importlib.import_module(f"{package}.{name}.{path.stem}")
    return module
