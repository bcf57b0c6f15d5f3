"""Folders as values, so that a test can compare them whole."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

Tree = dict[str, bytes]


def put(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files the plain way, as a person's editor would."""
    for folder in {(root / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (root / path).write_bytes(content)


def tree(root: Path, *, manifest: bool = False) -> Tree | None:
    """Every file below a folder, with or without the manifest; None when it is missing."""
    if not root.exists():
        return None
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and (manifest or path != root / ".shapewright.json")
    }


def leftovers(root: Path) -> list[str]:
    """What lies beside an output folder under a name of the publisher."""
    prefix = f".{root.name}.shapewright"
    return sorted(name for name in os.listdir(root.parent) if name.startswith(prefix))


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Which file or folder lies where, and when it was written last."""
    return {
        str(path): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in (root, *root.rglob("*"))
    }
