"""Packages that are measured: the committed one, one with structs, one of all of Pinpoint."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from shapewright.pipeline import Options, generate, generate_from
from tests.support.files import write
from tests.support.models import botocore_service

ROOT = Path(__file__).resolve().parents[2]
OURS = "aws_messaging"
STRUCTS = "structs"
WHOLE = "whole"
FEW = 5


@dataclass(frozen=True, slots=True)
class Package:
    """A package in a folder, and its modules of validators."""

    title: str
    folder: Path
    modules: tuple[str, ...]


def write_structs(folder: Path) -> Path:
    """The operations of the specs with models for msgspec; the folder to import from."""
    options = Options(targets=["python"], package=STRUCTS, models="msgspec")
    write(generate(ROOT / "specs", options).files, folder)
    return folder / "python"


def write_importable(folder: Path, whole: bool) -> Iterator[Package]:
    """The packages whose imports are measured.

    Args:
        whole: whether to generate all operations of Pinpoint; else a few, which is quicker.
    """
    generated = ROOT / "generated" / "python" / OURS
    shutil.copytree(generated, folder / OURS)
    modules = tuple(
        f"{OURS}.{path.parent.name}.validators"
        for path in sorted(generated.glob("*/validators.py"))
    )
    yield Package("validators of the three operations", folder, modules)
    service = botocore_service("pinpoint")
    if not whole:
        service = replace(service, operations=dict(islice(service.operations.items(), FEW)))
    options = Options(targets=["python"], package=WHOLE, models="none")
    write(generate_from([service], options).files, folder)
    title = f"validators of {len(service.operations)} operations of Pinpoint"
    yield Package(title, folder / "python", (f"{WHOLE}.pinpoint.validators",))
