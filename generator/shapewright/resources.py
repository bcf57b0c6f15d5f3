"""Where the files are that come with Shapewright: the built-in templates and the spec schemas."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The built-in targets: inside the installed package, else beside ``generator/``."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "templates"


def spec_schemas() -> Path:
    """The JSON Schemas of the spec language."""
    return _PACKAGE / "spec_schema"
