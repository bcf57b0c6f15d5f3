"""A target's ``target.yaml``, and the list of files that a run makes from it."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from shapewright import naming
from shapewright.dialects.escape import file_name
from shapewright.dialects.view import ForEach, Run, Subject
from shapewright.errors import TargetError

PACKAGE_FOLDER = "package"
"""Top-level folder of a target's static files that stands for the Python package."""

_KEYS = {"output", "files", "static", "data"}
_FILE_KEYS = {"template", "for_each", "path"}
_PLACEHOLDERS = {
    "run": {"package"},
    "service": {"package", "service", "module"},
    "operation": {"package", "service", "module", "operation", "method", "command"},
    "shape": {"package", "service", "module", "shape"},
}


@dataclass(frozen=True, slots=True)
class FileRule:
    """One line of ``files:``: a template, what it repeats over, and the path it makes."""

    template: str
    for_each: ForEach
    path: str


@dataclass(frozen=True, slots=True)
class Target:
    """A folder of templates and what its manifest says.

    Args:
        folders: where its templates are, the user's own before the built-in one.
        output: top-level folder of the output that all its files go to.
        static: folders whose files are copied as they are, later ones hidden by earlier ones.
    """

    name: str
    folders: tuple[Path, ...]
    output: str
    files: tuple[FileRule, ...]
    static: tuple[Path, ...]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: a template, its subject, and the path below the output folder."""

    template: str
    for_each: ForEach
    path: str
    subject: Subject


def target_names(roots: Sequence[Path]) -> list[str]:
    """Names of the targets in the template folders, sorted."""
    return sorted({path.parent.name for root in roots for path in root.glob("*/target.yaml")})


def load_target(name: str, roots: Sequence[Path]) -> Target:
    """Read the manifest of a target.

    Args:
        roots: template folders, the first one's files in front of the later ones'.

    Raises:
        TargetError: no such target, or its manifest is wrong.
    """
    folders = tuple(root / name for root in roots if (root / name).is_dir())
    manifest = next((f / "target.yaml" for f in folders if (f / "target.yaml").is_file()), None)
    if manifest is None:
        known = target_names(roots)
        raise TargetError(f"there is no target '{name}'{naming.nearest(name, known)}")
    raw = _mapping(manifest)
    if unknown := sorted(set(raw) - _KEYS):
        hint = naming.nearest(unknown[0], _KEYS)
        raise TargetError(f"{manifest}: unknown key '{unknown[0]}'{hint}")
    return Target(
        name=name,
        folders=folders,
        output=_text(manifest, raw, "output"),
        files=tuple(_rule(manifest, rule) for rule in _rules(manifest, raw)),
        static=_static(folders, manifest, raw),
        data=_data(folders, manifest, raw),
    )


def _static(folders: Sequence[Path], manifest: Path, raw: Mapping[str, Any]) -> tuple[Path, ...]:
    if "static" not in raw:
        return ()
    name = _text(manifest, raw, "static")
    return tuple(folder / name for folder in folders if (folder / name).is_dir())


def _data(folders: Sequence[Path], manifest: Path, raw: Mapping[str, Any]) -> dict[str, Any]:
    if "data" not in raw:
        return {}
    name = _text(manifest, raw, "data")
    file = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if file is None:
        raise TargetError(f"{manifest}: there is no file '{name}' beside it")
    return _mapping(file)


def _rules(manifest: Path, raw: Mapping[str, Any]) -> list[Any]:
    rules = raw.get("files", [])
    if not isinstance(rules, list):
        raise TargetError(f"{manifest}: 'files' must be a list")
    return rules


def _mapping(path: Path) -> dict[str, Any]:
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise TargetError(f"{path}: {error}") from error
    if not isinstance(raw, dict):
        raise TargetError(f"{path}: a mapping is expected")
    return cast(dict[str, Any], raw)


def _text(path: Path, raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str):
        raise TargetError(f"{path}: '{key}' must be a text")
    return value


def _rule(manifest: Path, raw: Any) -> FileRule:
    if not isinstance(raw, dict) or set(raw) != _FILE_KEYS:
        keys = ", ".join(sorted(_FILE_KEYS))
        raise TargetError(f"{manifest}: an entry of 'files' has {keys}, and nothing else")
    template, path, for_each = (
        _text(manifest, raw, key) for key in ("template", "path", "for_each")
    )
    if for_each not in _PLACEHOLDERS:
        hint = naming.nearest(for_each, _PLACEHOLDERS)
        raise TargetError(f"{manifest}: 'for_each: {for_each}' is unknown{hint}")
    for name in _placeholders(manifest, path):
        if name not in _PLACEHOLDERS[for_each]:
            hint = naming.nearest(name, _PLACEHOLDERS[for_each])
            raise TargetError(f"{manifest}: path '{path}': unknown {{{name}}}{hint}")
    return FileRule(template, cast(ForEach, for_each), path)


def _placeholders(manifest: Path, path: str) -> list[str]:
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(path)]
    except ValueError as error:
        raise TargetError(f"{manifest}: path '{path}': {error}") from error
    return [field for field in fields if field is not None]


def jobs(target: Target, run: Run) -> Iterator[Job]:
    """Every file that a target makes from templates in this run, in the order of its manifest."""
    run = dataclasses.replace(run, data=target.data)
    for rule in target.files:
        for subject in _subjects(rule.for_each, run):
            path = f"{target.output}/{rule.path.format_map(_names(subject))}"
            yield Job(rule.template, rule.for_each, path, subject)


def static_files(target: Target, run: Run) -> Iterator[tuple[str, Path]]:
    """The files that a target copies: path below the output folder, and the file."""
    seen: set[str] = set()
    for folder in target.static:
        for file in sorted(folder.rglob("*")):
            relative = file.relative_to(folder)
            if not file.is_file() or "__pycache__" in relative.parts:
                continue
            parts = relative.parts
            if parts[0] == PACKAGE_FOLDER:
                parts = (run.package, *parts[1:])
            path = "/".join((target.output, *parts))
            if path not in seen:
                seen.add(path)
                yield path, file


def _subjects(for_each: ForEach, run: Run) -> Iterator[Subject]:
    if for_each == "run":
        yield Subject(run)
        return
    for service in run.services:
        if for_each == "service":
            yield Subject(run, service)
        elif for_each == "operation":
            for operation in service.operations.values():
                yield Subject(run, service, maybe_operation=operation)
        else:
            for shape in service.shapes.values():
                yield Subject(run, service, maybe_shape=shape)


def _names(subject: Subject) -> dict[str, str]:
    names: dict[str, str] = {"package": subject.run.package}
    if (service := subject.maybe_service) is not None:
        names |= {"service": service.name, "module": naming.module_name(service.name)}
    if (operation := subject.maybe_operation) is not None:
        names |= {
            "operation": operation.name,
            "method": naming.identifier(naming.method_name(operation.name)),
            "command": naming.command_name(operation.name),
        }
    if (shape := subject.maybe_shape) is not None:
        names["shape"] = shape.name
    return {key: file_name(name) for key, name in names.items()}
