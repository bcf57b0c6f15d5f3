"""A service's folder of specs on disk: read before an import, tried out, written after it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from shapewright import resources
from shapewright.errors import ImportModelError, OutputError, SpecError
from shapewright.importers.merge import Folder
from shapewright.specs import load_service

_SCHEMAS = ".schema"


def read_folder(specs: Path, service: str) -> Folder:
    """The specs of a service that are there; an empty folder if there are none.

    Raises:
        SpecError: with every problem of them.
    """
    root = specs / service
    if not root.exists():
        return Folder()
    documents = load_service(root)
    texts = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.yaml"))
    }
    return Folder(documents.service, documents.shapes, documents.operations, texts)


def check_result(service: str, texts: Mapping[str, str], model: str) -> None:
    """Read a folder as it would be, and check it as every spec is checked.

    Args:
        texts: the text of every file of the folder, by its path in it.
        model: the model file, as messages name it.

    Raises:
        ImportModelError: with every problem.
    """
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / service
        for path, text in texts.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        try:
            load_service(root)
        except SpecError as error:
            problems = [str(problem).replace(f"{place}/", "") for problem in error.problems]
            raise ImportModelError(
                f"{model} says what no spec may say:\n  " + "\n  ".join(problems)
            ) from error


def schema_files() -> dict[str, str]:
    """The schemas of the spec language, for editors: texts by path below the specs."""
    return {
        f"{_SCHEMAS}/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(resources.spec_schemas().glob("*.json"))
    }


def write_files(specs: Path, texts: Mapping[str, str]) -> list[str]:
    """Put files in place, each whole or not at all; returns the paths of those that changed.

    Args:
        texts: texts by path below ``specs``.

    Raises:
        OutputError: the disk is full, or the like; as long as nothing was put in place, nothing
            is left behind.
    """
    changed = {path: text for path, text in texts.items() if _content(specs / path) != text}
    made: list[Path] = []
    try:
        for path, text in changed.items():
            made += _make_folders((specs / path).parent)
            made.append(_beside(specs / path))
            made[-1].write_text(text, encoding="utf-8", newline="\n")
        for path in changed:
            os.replace(_beside(specs / path), specs / path)
    except OSError as error:
        _remove(made)
        reason = error.strerror or str(error)
        raise OutputError(f"{specs}: {reason}: {error.filename or specs}") from error
    except BaseException:
        _remove(made)
        raise
    return list(changed)


def _content(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.shapewright-new")


def _make_folders(path: Path) -> list[Path]:
    """Make a folder and those above it; returns the ones that were not there, outermost first."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()][::-1]
    for folder in missing:
        folder.mkdir(exist_ok=True)
    return missing


def _remove(made: list[Path]) -> None:
    """Remove what was made, the last first; folders that are in use stay."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
