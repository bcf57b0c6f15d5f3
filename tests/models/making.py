"""Packages with models, made for tests."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from shapewright import resources
from shapewright.datamodel import Flavour, Models
from shapewright.dialects.python import models as python_models
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.naming import module_name
from shapewright.pipeline import Options, generate_from
from shapewright.polish import polish
from shapewright.render import Renderer
from tests.python_target.building import importable, unused_name
from tests.support.files import write


@dataclass(frozen=True)
class Package:
    """A generated package, or the models of one.

    Args:
        flavour: of its models.
        root: folder that it can be imported from.
    """

    flavour: Flavour
    root: Path
    name: str

    def module(self, name: str) -> Any:
        """A module of the package."""
        with importable(self.root):
            return importlib.import_module(f"{self.name}.{name}")

    def models(self, service: str = "things") -> Any:
        """The models of a service."""
        return self.module(f"{module_name(service)}.models")

    def source(self, service: str = "things") -> str:
        """The source of the models of a service."""
        return (self.root / self.name / module_name(service) / "models.py").read_text("utf-8")


def write_distribution(
    folder: Path, services: Sequence[Service], models: Models, package: str
) -> Path:
    """Generate the target ``python`` into a folder; the folder of the distribution."""
    options = Options(targets=["python"], package=package, models=models)
    write(generate_from(services, options).files, folder)
    return folder / "python"


def make(
    folder: Path, services: Sequence[Service], flavour: Flavour, polished: bool = True
) -> Package:
    """The models of services over the runtime, without the rest of a package.

    Args:
        polished: whether the code is laid out, which takes longer than all else.
    """
    name = unused_name()
    templates = resources.templates()
    shutil.copytree(templates / "python" / "static" / "package", folder / name)
    run = Run(tuple(services), models=flavour)
    renderer = Renderer([templates / "models"])
    for service in services:
        text = renderer.render("models.py.jinja", python_models.build(Subject(run, service)))
        file = folder / name / module_name(service.name) / "models.py"
        file.parent.mkdir()
        file.write_bytes(polish(file.name, text) if polished else text.encode())
    return Package(flavour, folder, name)


def classes(models: ModuleType) -> dict[str, type]:
    """The classes that a module of models offers."""
    offered = {name: getattr(models, name) for name in models.__all__}
    return {name: found for name, found in offered.items() if isinstance(found, type)}
