"""A generated package in a folder of its own, from operations of botocore's models."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

from botocore.exceptions import UnknownServiceError
from botocore.loaders import Loader

from shapewright import plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.support.models import botocore_endpoints, service_from_model


@functools.cache
def _model(name: str) -> dict[str, Any]:
    model: dict[str, Any] = Loader().load_service_model(name, "service-2")
    return model


@functools.cache
def _pagination(name: str) -> dict[str, Any]:
    """Botocore's paginators of a service; none if it has none."""
    try:
        found: dict[str, Any] = Loader().load_service_model(name, "paginators-1")["pagination"]
    except UnknownServiceError:
        return {}
    return found


def part_of_service(name: str, operations: Iterable[str]) -> Service:
    """A service with some of its operations and the shapes that they and their errors use."""
    model = model_of(name, operations)
    listing = _pagination(name)
    found = {
        key: {**raw, "pagination": listing[key]} if key in listing else raw
        for key, raw in model["operations"].items()
    }
    return service_from_model(name, {**model, "operations": found}, botocore_endpoints(name))


def model_of(name: str, operations: Iterable[str]) -> dict[str, Any]:
    """Botocore's model of some operations."""
    model = _model(name)
    chosen = {operation: model["operations"][operation] for operation in operations}
    shapes: dict[str, Any] = {}
    waiting = [
        use["shape"]
        for operation in chosen.values()
        for use in (operation.get("input"), operation.get("output"), *operation.get("errors", ()))
        if use is not None
    ]
    while waiting:
        shape = waiting.pop()
        if shape not in shapes:
            raw = shapes[shape] = model["shapes"][shape]
            uses = [*raw.get("members", {}).values()]
            uses += [raw[key] for key in ("member", "key", "value") if key in raw]
            waiting += [use["shape"] for use in uses]
    ordered = {shape: raw for shape, raw in model["shapes"].items() if shape in shapes}
    return {**model, "operations": chosen, "shapes": ordered}


def write_package(
    services: Iterable[Service], folder: Path, package: str, without: Container[str] = ()
) -> None:
    """Write the generated package below ``folder``, without the touch of a formatter.

    Args:
        without: names of modules of each service that are not needed.
    """
    target = plan.load_target("python", [resources.templates()])
    renderer = Renderer(target.folders)
    ordered = tuple(sorted(services, key=lambda service: service.name))
    run = Run(ordered, package, models="none")  # models are a target of their own
    for job in plan.jobs(target, run):
        path = _inside(folder, job.path, package)
        if path is not None and path.name not in without:
            view = view_spec(renderer.view_name(job.template), job.template).build(job.subject)
            path.write_text(renderer.render(job.template, view), encoding="utf-8")
    for name, file in plan.static_files(target, run):
        path = _inside(folder, name, package)
        if path is not None:
            shutil.copyfile(file, path)


def _inside(folder: Path, path: str, package: str) -> Path | None:
    """Where a file of the package goes; None for the files of the distribution."""
    below = Path(path).relative_to("python")
    if below.parts[0] != package:
        return None
    (folder / below).parent.mkdir(parents=True, exist_ok=True)
    return folder / below
