"""The manifest: which files of an output folder the generator made, and with which bytes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shapewright.emit.disk import kind, read_file
from shapewright.emit.paths import MANIFEST
from shapewright.errors import OutputError

_VERSION = 1
_ABOUT = "Files that Shapewright made and may replace or remove. Do not edit."
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder's manifest says.

    Args:
        owned: path -> SHA-256 of what the generator wrote there.
        raw: its bytes on disk; None when there is none.
    """

    owned: Mapping[str, str]
    raw: bytes | None


def digest(content: bytes) -> str:
    """The hash by which a manifest knows a content."""
    return hashlib.sha256(content).hexdigest()


def render(owned: Mapping[str, str]) -> bytes:
    """The manifest of these files: same files, same bytes."""
    document = {"about": _ABOUT, "files": dict(owned), "version": _VERSION}
    return (json.dumps(document, indent=2, sort_keys=True) + "\n").encode()


def load(root: Path) -> Manifest:
    """Read the manifest of a folder; without one the generator owns nothing there.

    Raises:
        OutputError: there is something by its name that is no manifest, or one of a later version.
    """
    path = root / MANIFEST
    found = kind(path)
    if found == "missing":
        return Manifest({}, None)
    if found != "file":
        raise OutputError(f"{path} is not a file; remove it")
    raw = read_file(path)
    return Manifest(_parse(raw, path), raw)


def _parse(raw: bytes, path: Path) -> dict[str, str]:
    try:
        document = json.loads(raw)
        version, files = document["version"], document["files"]
        sound = all(_HASH.fullmatch(value) for value in files.values())
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        version, files, sound = None, {}, False
    if isinstance(version, int) and version > _VERSION:
        raise OutputError(f"{path} is of a later version of Shapewright; use that version")
    if not sound or version != _VERSION:
        raise OutputError(
            f"{path} is damaged: restore it from version control, or delete it; then the files "
            "that are as they would be generated become the generator's again"
        )
    return dict(files)
