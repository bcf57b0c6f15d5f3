"""The services that this repository's own specs describe."""

from __future__ import annotations

from pathlib import Path

from shapewright.ir import Service
from shapewright.resolve import build_service
from shapewright.specs import load_specs

SPECS = Path(__file__).parents[2] / "specs"


def repository_services() -> list[Service]:
    """Every service of the specs, sorted by name."""
    return [build_service(documents) for documents in load_specs(SPECS)]
