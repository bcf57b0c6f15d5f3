"""Specs and targets in, a set of files out: pure until someone writes them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shapewright import naming, plan, resources
from shapewright.datamodel import DEFAULT, MODELS, NONE, Models
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.errors import SettingsError, TargetError, TemplateError
from shapewright.ir import Service
from shapewright.polish import polish
from shapewright.render import Renderer
from shapewright.resolve import build_service
from shapewright.specs import load_specs

MODELS_TARGET = "models"
"""The target that a run without models leaves out."""

Progress = Callable[[str, int, int], None]
"""Called with what is counted (``services read``, ``files made``), how many so far, and in all."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a run makes.

    Args:
        targets: names of the targets; empty for all of them.
        package: import name of the Python package.
        templates: a folder whose files stand in front of the built-in templates' own.
        edition: edition that pages and overlays follow; None for the targets' defaults.
        models: flavour of the models, or ``none``.
    """

    targets: Sequence[str] = field(default_factory=tuple)
    package: str = "aws_messaging"
    templates: Path | None = None
    edition: str | None = None
    models: Models = DEFAULT


@dataclass(frozen=True, slots=True)
class FileSet:
    """All files of a run.

    Args:
        files: path below the output folder (POSIX) to content, sorted by path.
        scope: the top-level output folders of the run's targets; empty if all targets ran.
    """

    files: Mapping[str, bytes]
    scope: tuple[str, ...]


def generate(specs: Path, options: Options, progress: Progress | None = None) -> FileSet:
    """Make every file that the specs and targets say; nothing is written.

    Args:
        specs: folder of the specs.
        progress: told how far the run is.

    Raises:
        SpecError: with every problem of every spec.
        SettingsError: there are no such models, or nothing to make for the target ``models``.
        TargetError, TemplateError: a target or template is wrong.
    """
    reading = None if progress is None else functools.partial(progress, "services read")
    services = [
        build_service(documents, options.edition) for documents in load_specs(specs, reading)
    ]
    return generate_from(services, options, progress)


def generate_from(
    services: Sequence[Service], options: Options, progress: Progress | None = None
) -> FileSet:
    """As ``generate``, from services that are linked already."""
    roots = [root for root in (options.templates, resources.templates()) if root is not None]
    run = Run(
        services=tuple(sorted(services, key=lambda service: service.name)),
        package=options.package,
        edition=options.edition,
        models=options.models,
    )
    _check_models(options)
    targets = _targets(options, roots)
    _check_edition(options.edition, targets, services)
    files: dict[str, bytes] = {}
    steps = [(target, job) for target in targets for job in plan.jobs(target, run)]
    renderers = {target.name: Renderer(target.folders) for target in targets}
    for done, (target, job) in enumerate(steps, start=1):
        _add(files, job.path, polish(job.path, _text(renderers[target.name], job)))
        if progress is not None:
            progress("files made", done, len(steps))
    for target in targets:
        for path, file in plan.static_files(target, run):
            _add(files, path, file.read_bytes())
    return FileSet(
        files=dict(sorted(files.items())),
        scope=tuple(sorted({target.output for target in targets})) if options.targets else (),
    )


def _targets(options: Options, roots: Sequence[Path]) -> list[plan.Target]:
    """The targets of a run: those asked for and all that share an output folder with them.

    A folder of the output is brought up to date as a whole, so no file in it may go unmade.
    """
    every = [plan.load_target(name, roots) for name in plan.target_names(roots)]
    chosen = [plan.load_target(name, roots) for name in options.targets] or every
    outputs = {target.output for target in chosen}
    return [
        target
        for target in every
        if target.output in outputs
        and not (target.name == MODELS_TARGET and options.models == NONE)
    ]


def _check_models(options: Options) -> None:
    if options.models not in MODELS:
        hint = naming.nearest(options.models, MODELS)
        raise SettingsError(f"models '{options.models}': there is no such flavour{hint}")
    if options.models == NONE and MODELS_TARGET in options.targets:
        raise SettingsError(
            f"target '{MODELS_TARGET}': models = '{NONE}' says that no models are made"
        )


def _check_edition(
    edition: str | None, targets: Sequence[plan.Target], services: Sequence[Service]
) -> None:
    if edition is None:
        return
    known = {name for service in services for name in service.overlays}
    for target in targets:
        for family in target.data.values():
            if isinstance(family, Mapping):
                known |= set(family.get("editions", ()))
    if edition not in known:
        hint = naming.nearest(edition, known)
        raise TargetError(f"no page and no overlay follows an edition '{edition}'{hint}")


def _text(renderer: Renderer, job: plan.Job) -> str:
    spec = view_spec(renderer.view_name(job.template), job.template)
    if spec.for_each != job.for_each:
        raise TemplateError(
            f"{job.template}:1: the view {spec.view.__name__} is made for each {spec.for_each}, "
            f"and target.yaml says for_each: {job.for_each}"
        )
    return renderer.render(job.template, spec.build(job.subject))


def _add(files: dict[str, bytes], path: str, content: bytes) -> None:
    if path in files:
        raise TargetError(f"two outputs have the same path: {path}")
    files[path] = content
