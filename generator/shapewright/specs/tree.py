"""Which files are specs: the folders are walked, and what stands where it must not is told.

Nothing outside the folder of the specs is opened: links that lead out of it are refused.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shapewright import naming
from shapewright.errors import Problem
from shapewright.text import printable, shown

SERVICE_FILE = "service.yaml"
SHAPES_FILE = "shapes.yaml"
OPERATIONS = "operations"
OVERLAYS = "overlays"
PARTS = (SERVICE_FILE, SHAPES_FILE, OPERATIONS, OVERLAYS)
_SUFFIX = ".yaml"
_LOOKALIKES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class ServiceFolder:
    """The spec files of one service.

    Args:
        path: the folder.
        service, shapes: the files of these names, if they are there.
        operations, overlays: the files in these folders, sorted by name.
        problems: what is wrong with the folder, whatever stands in the files.
        whole: whether none of them is about something that was to be a spec and is not read.
    """

    path: Path
    service: Path | None = None
    shapes: Path | None = None
    operations: tuple[Path, ...] = ()
    overlays: tuple[Path, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True


def path_for_people(path: Path) -> str:
    """A path as messages show it: relative to the current folder if below it, with ``/``."""
    absolute = Path(os.path.abspath(path))
    current = Path.cwd()
    below = absolute.relative_to(current) if absolute.is_relative_to(current) else absolute
    return printable(below.as_posix())


def file_problem(path: Path, message: str) -> Problem:
    """A problem with a file or folder as a whole."""
    return Problem(path_for_people(path), 1, 1, message)


def service_folders(root: Path) -> tuple[list[ServiceFolder], list[Problem]]:
    """The folders of all services, sorted by name, and what is wrong with ``root`` itself."""
    if not root.is_dir():
        kind = "this is no folder" if root.exists() else "there is no such folder"
        return [], [file_problem(root, kind)]
    problems: list[Problem] = []
    folders: list[ServiceFolder] = []
    for path in _entries(root, root, problems):
        if path.is_dir():
            folders.append(service_folder(path, root))
        elif path.suffix.lower() in _LOOKALIKES:
            message = (
                "a spec stands in the folder of its service: <service>/service.yaml and others"
            )
            problems.append(file_problem(path, message))
    if not folders and not problems:
        problems.append(file_problem(root, "there are no services: each has a folder of its own"))
    return folders, problems


def service_folder(path: Path, root: Path) -> ServiceFolder:
    """The spec files in the folder of a service.

    Args:
        root: the folder of the specs, which no link may leave.
    """
    problems: list[Problem] = []
    files: dict[str, Path] = {}
    lists: dict[str, tuple[Path, ...]] = {OPERATIONS: (), OVERLAYS: ()}
    for entry in _entries(path, root, problems):
        if entry.is_dir() and entry.name in lists:
            lists[entry.name] = tuple(_yaml_files(entry, root, problems))
        elif entry.is_dir():
            hint = naming.nearest(entry.name, lists)
            problems.append(file_problem(entry, f"specs have no folder of this name{hint}"))
        elif entry.name in (SERVICE_FILE, SHAPES_FILE):
            files[entry.name] = entry
        elif entry.suffix.lower() in _LOOKALIKES:
            problems.append(file_problem(entry, f"specs have no file of this name{_hint(entry)}"))
    whole = not problems
    if SERVICE_FILE not in files:
        message = "the file is missing: it says what the service is called and how it is reached"
        problems.append(file_problem(path / SERVICE_FILE, message))
    if not lists[OPERATIONS]:
        message = "there are no operations: each has a file of its own, <method>.yaml"
        problems.append(file_problem(path / OPERATIONS, message))
    return ServiceFolder(
        path=path,
        service=files.get(SERVICE_FILE),
        shapes=files.get(SHAPES_FILE),
        operations=lists[OPERATIONS],
        overlays=lists[OVERLAYS],
        problems=problems,
        whole=whole,
    )


def _hint(path: Path) -> str:
    close = naming.nearest(path.name, (SERVICE_FILE, SHAPES_FILE))
    if "did you mean" in close:
        return close
    return f"; an operation's file stands in {OPERATIONS}/, an overlay in {OVERLAYS}/"


def _yaml_files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    for entry in _entries(folder, root, problems):
        if entry.is_dir():
            problems.append(file_problem(entry, "no folder is expected here"))
        elif entry.suffix == _SUFFIX:
            yield entry
        elif entry.suffix.lower() in _LOOKALIKES:
            message = f"a spec's file name ends in {_SUFFIX}: {shown(entry.stem + _SUFFIX)}"
            problems.append(file_problem(entry, message))


def _entries(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """What is in a folder and may be looked at, sorted by name; hidden things are left alone."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        problems.append(file_problem(folder, f"cannot be read: {error.strerror}"))
        return
    problems += _clashes(folder, names)
    inside = Path(os.path.realpath(root))
    for name in names:
        path = folder / name
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
            message = "a link that leads out of the folder of the specs: it is not followed"
            problems.append(file_problem(path, message))
        elif path.is_dir() or path.is_file():
            yield path
        else:
            problems.append(file_problem(path, "neither a file nor a folder"))


def _clashes(folder: Path, names: list[str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(name.casefold(), name)
        if other != name:
            message = (
                f"the name differs from {shown(other)} in case alone: some disks take them for one"
            )
            yield file_problem(folder / name, message)
