"""Reading specs: every file of every service, checked, or every problem that they have."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from shapewright.errors import Problem, SpecError
from shapewright.resolve import ServiceDocuments
from shapewright.specs.read import read_service
from shapewright.specs.tree import (
    OPERATIONS,
    OVERLAYS,
    PARTS,
    SERVICE_FILE,
    file_problem,
    path_for_people,
    service_folder,
    service_folders,
)

__all__ = ["lint", "load_service", "load_specs"]


def load_specs(
    root: Path, progress: Callable[[int, int], None] | None = None
) -> tuple[ServiceDocuments, ...]:
    """The documents of every service, by name.

    Args:
        root: folder of the specs; nothing outside it is read.
        progress: called before each service with (services read, services in all).

    Raises:
        SpecError: with every problem of every file.
    """
    folders, problems = service_folders(root)
    services: list[ServiceDocuments] = []
    for done, folder in enumerate(folders):
        if progress is not None:
            progress(done, len(folders))
        documents, found = read_service(folder)
        problems += found
        if documents is not None:
            services.append(documents)
    if problems:
        raise SpecError(problems)
    return tuple(services)


def load_service(folder: Path) -> ServiceDocuments:
    """The documents of one service.

    Args:
        folder: ``specs/<service>``.

    Raises:
        SpecError: with every problem of every file.
    """
    documents, problems = read_service(service_folder(folder, folder.parent))
    if documents is None:
        raise SpecError(problems)
    return documents


def lint(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every problem of the specs at ``paths``, sorted and each once.

    Args:
        paths: folders of specs, folders of services, or what stands in these; a file is checked
            as a part of its service, and its own problems are told.
    """
    problems: set[Problem] = set()
    for path in paths:
        problems.update(_problems(path))
    return tuple(sorted(problems))


def _problems(path: Path) -> list[Problem]:
    if not path.exists():
        return [file_problem(path, "there is no such file or folder")]
    path = Path(os.path.abspath(path))
    service = _service_of(path)
    whole = service or (path if path.is_dir() else path.parent)
    if service is not None:
        _, problems = read_service(service_folder(service, service.parent))
    else:
        folders, problems = service_folders(whole)
        for folder in folders:
            problems += read_service(folder)[1]
    return problems if path == whole else [p for p in problems if _is_at(p.file, path)]


def _service_of(path: Path) -> Path | None:
    """The folder of the service that ``path`` is, or is in; None if that is no service's."""
    if any((path / part).exists() for part in PARTS):
        return path
    if path.parent.name in (OPERATIONS, OVERLAYS):
        return path.parent.parent
    in_service = path.name in PARTS or (path.parent / SERVICE_FILE).is_file()
    return path.parent if in_service else None


def _is_at(file: str, path: Path) -> bool:
    """Whether a problem's file, as it is shown, is ``path`` or below it."""
    shown = path_for_people(path)
    below = shown == "." and not Path(file).is_absolute()
    return below or file == shown or file.startswith(f"{shown}/")
