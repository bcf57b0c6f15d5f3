"""Validators and models of many services over one copy of the runtime."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import ModuleType

from shapewright import naming, plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.python_target.building import importable, unused_name

_TARGETS = ("python", "models")
_FILES = frozenset({"validators.py", "_thorough.py", "models.py"})


@dataclass(frozen=True, slots=True)
class Modules:
    """What is generated of one service."""

    validators: ModuleType
    models: ModuleType


def modules_of(folder: Path, services: Iterable[Service]) -> dict[str, Modules]:
    """The modules of each service, by the service's name; nothing else of them is made."""
    package = unused_name()
    services = tuple(services)
    shutil.copytree(resources.templates() / "python" / "static" / "package", folder / package)
    for path, code in _texts(Run(services, package)):
        file = folder / PurePosixPath(path).relative_to("python")
        file.parent.mkdir(exist_ok=True)
        file.write_text(code, "utf-8")
    with importable(folder):
        return {service.name: _imported(package, service) for service in services}


def _texts(run: Run) -> Iterator[tuple[str, str]]:
    """Paths and texts of the modules, as they are before Black."""
    for name in _TARGETS:
        target = plan.load_target(name, [resources.templates()])
        renderer = Renderer(target.folders)
        for job in plan.jobs(target, run):
            if PurePosixPath(job.path).name in _FILES:
                view = view_spec(renderer.view_name(job.template), job.template)
                yield job.path, renderer.render(job.template, view.build(job.subject))


def _imported(package: str, service: Service) -> Modules:
    module = f"{package}.{naming.module_name(service.name)}"
    return Modules(
        importlib.import_module(f"{module}.validators"),
        importlib.import_module(f"{module}.models"),
    )
