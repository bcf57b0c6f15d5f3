"""Settings: ``[tool.shapewright]`` of the nearest ``pyproject.toml``, and options before it."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapewright import naming
from shapewright.datamodel import DEFAULT, Models
from shapewright.errors import SettingsError

_KEYS = ("specs", "output", "package", "templates", "targets", "edition", "models")
_PACKAGE = re.compile("[a-z][a-z0-9_]{0,63}")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where specs are, where output goes, and what is made.

    Args:
        specs, output, templates: folders; those of a ``pyproject.toml`` are relative to it.
        package: import name of the Python package.
        targets: empty for all.
        edition: None for the targets' defaults.
        models: flavour of the models, or ``none``; as it is written, and still unchecked.
    """

    specs: Path
    output: Path
    package: str
    templates: Path | None
    targets: tuple[str, ...]
    edition: str | None
    models: Models


def load_settings(
    start: Path,
    *,
    specs: str | None = None,
    output: str | None = None,
    package: str | None = None,
    templates: str | None = None,
    targets: Sequence[str] = (),
    edition: str | None = None,
    models: Models | None = None,
) -> Settings:
    """Settings for a command that runs in ``start``; the other arguments are its options.

    Raises:
        SettingsError: an unknown key, a wrong type, a package name that cannot be imported.
    """
    file, table = _table(start)
    base = file.parent if file is not None else start

    def folder(option: str | None, key: str, default: str | None) -> Path | None:
        if option is not None:
            return Path(option)
        value = table.get(key, default)
        return None if value is None else base / value

    templates_folder = folder(templates, "templates", None)
    if templates_folder is not None and not templates_folder.is_dir():
        raise SettingsError(f"templates '{templates_folder}': there is no such folder")
    specs_folder = folder(specs, "specs", "specs")
    output_folder = folder(output, "output", "generated")
    assert specs_folder is not None
    assert output_folder is not None
    return Settings(
        specs=specs_folder,
        output=output_folder,
        package=_package(package or table.get("package", "aws_messaging")),
        templates=templates_folder,
        targets=tuple(dict.fromkeys(targets or table.get("targets", ()))),
        edition=edition or table.get("edition"),
        models=models or table.get("models", DEFAULT),
    )


def _package(package: str) -> str:
    if not _PACKAGE.fullmatch(package) or naming.identifier(package) != package:
        raise SettingsError(
            f"package '{package}': a Python package name of lower-case letters, digits and '_' "
            "is needed, such as aws_messaging"
        )
    if package in sys.stdlib_module_names:
        raise SettingsError(f"package '{package}': Python's own module of this name comes first")
    return package


def _table(start: Path) -> tuple[Path | None, Mapping[str, Any]]:
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if not file.is_file():
            continue
        try:
            raw = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise SettingsError(f"{file}: {error}") from error
        table = raw.get("tool", {}).get("shapewright")
        if table is not None:
            _check(file, table)
            return file, table
    return None, {}


def _check(file: Path, table: Any) -> None:
    if not isinstance(table, dict):
        raise SettingsError(f"{file}: [tool.shapewright] must be a table")
    for key, value in table.items():
        if key not in _KEYS:
            hint = naming.nearest(key, _KEYS)
            raise SettingsError(f"{file}: [tool.shapewright]: unknown key '{key}'{hint}")
        if key == "targets":
            good = isinstance(value, list) and all(isinstance(name, str) for name in value)
        else:
            good = isinstance(value, str)
        if not good:
            kind = "a list of texts" if key == "targets" else "a text"
            raise SettingsError(f"{file}: [tool.shapewright]: '{key}' must be {kind}")
