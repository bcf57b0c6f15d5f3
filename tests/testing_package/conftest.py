"""Generated packages with their testing tools, and servers of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from shapewright import plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.runtime.conftest import Import, importer
from tests.runtime.package import model_of, write_package
from tests.support.models import service_from_model
from tests.support.repository import repository_services
from tests.support.shared import made_once
from tests.testing_package.services import OPERATIONS

_NEEDED = frozenset({"_services.py", "_wire.py", "_answers.py"})


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package ``tested_sdk`` of the three first operations is."""
    return made_once(
        tmp_path_factory,
        "tested",
        lambda where: write_package(repository_services(), where, "tested_sdk"),
    )


@pytest.fixture(scope="session")
def made(made_folder: Path) -> Import:
    """Imports modules of the package of the three first operations."""
    return importer(made_folder, "tested_sdk")


def part(name: str, operations: Iterable[str]) -> Service:
    """A service with some of its operations, and without endpoints, which servers need not."""
    return service_from_model(name, model_of(name, operations))


def write_modules(services: Iterable[Service], folder: Path, package: str) -> None:
    """Write what servers need of a package: the rest of it would take most of the time."""
    templates = resources.templates()
    shutil.copytree(templates / "python" / "static" / "package", folder / package)
    target = plan.load_target("python", [templates])
    renderer = Renderer(target.folders)
    ordered = tuple(sorted(services, key=lambda service: service.name))
    run = Run(ordered, package, models="none")
    for job in plan.jobs(target, run):
        file = folder / Path(job.path).relative_to("python")
        if file.name in _NEEDED:
            file.parent.mkdir(parents=True, exist_ok=True)
            view = view_spec(renderer.view_name(job.template), job.template).build(job.subject)
            file.write_text(renderer.render(job.template, view), encoding="utf-8")


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of a package with services of every protocol."""

    def make(where: Path) -> None:
        write_modules([part(*item) for item in OPERATIONS.items()], where, "many_sdk")

    return importer(made_once(tmp_path_factory, "many", make), "many_sdk")


@pytest.fixture(scope="session")
def wide_server(many: Import) -> Iterator[Any]:
    """A server of services of every protocol, which takes any parameters of the right types."""
    with many("testing").FakeServer(validation="off") as server:
        yield server


@pytest.fixture
def server(made: Import) -> Iterator[Any]:
    """A server of the three first operations."""
    with made("testing").FakeServer() as running:
        yield running
