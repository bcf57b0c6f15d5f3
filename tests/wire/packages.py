"""Generated clients, one service at a time, over one copy of the runtime."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from shapewright import naming, plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.python_target.building import unused_name

# What calls do not load.
_LEFT_OUT = frozenset({"types.py", "models.py", "async_client.py", "_answers.py"})


class Workshop:
    """A package to which services are added.

    Args:
        folder: where it is written.
    """

    def __init__(self, folder: Path) -> None:
        self.package = unused_name()
        self._folder = folder
        self._target = plan.load_target("python", [resources.templates()])
        self._renderer = Renderer(self._target.folders)
        static = resources.templates() / "python" / "static" / "package"
        shutil.copytree(static, folder / self.package)
        sys.path.insert(0, str(folder))

    def close(self) -> None:
        """Let the package no longer be imported."""
        sys.path.remove(str(self._folder))

    def module(self, name: str) -> Any:
        """A module of the package."""
        return importlib.import_module(f"{self.package}.{name}")

    def client_class(self, service: Service) -> Any:
        """The class of the client of a service that is written."""
        return self.module(f"{naming.module_name(service.name)}.client").Client

    def write(self, services: Iterable[Service], whole: bool = False) -> None:
        """Write the modules of services, as they are before Black.

        Args:
            whole: whether also those that calls do not load.
        """
        services = tuple(services)
        for service in services:
            self.forget(service)
        for job in plan.jobs(self._target, Run(services, self.package)):
            path = PurePosixPath(job.path).relative_to("python")
            if path.parts[0] != self.package or not (whole or _serves_calls(path)):
                continue
            file = self._folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            view = view_spec(self._renderer.view_name(job.template), job.template)
            text = self._renderer.render(job.template, view.build(job.subject))
            file.write_text(text, encoding="utf-8")
        importlib.invalidate_caches()

    def forget(self, service: Service) -> None:
        """Let go of what was written of a service."""
        module = naming.module_name(service.name)
        within = f"{self.package}.{module}"
        for name in [name for name in sys.modules if f"{name}.".startswith(f"{within}.")]:
            del sys.modules[name]
        shutil.rmtree(self._folder / self.package / module, ignore_errors=True)


def _serves_calls(path: PurePosixPath) -> bool:
    return path.name not in _LEFT_OUT and "_commands" not in path.parts
