"""The checks of meaning: what the files of a service say, taken together, must be possible."""

from __future__ import annotations

from collections.abc import Iterator

from shapewright.check.endpoints import endpoint_problems
from shapewright.check.http import http_problems
from shapewright.check.index import ServiceFiles, index
from shapewright.check.names import name_problems
from shapewright.check.operations import operation_problems
from shapewright.check.overlays import overlay_problems
from shapewright.check.references import reference_problems
from shapewright.check.shapes import shape_problems
from shapewright.errors import Problem

__all__ = ["ServiceFiles", "meaning_problems"]


def meaning_problems(files: ServiceFiles) -> Iterator[Problem]:
    """Everything in the files of a service that makes no sense.

    The files need not be of the right structure: what is not is passed over here.
    """
    names = index(files)
    yield from name_problems(files, names)
    yield from reference_problems(files, names)
    yield from shape_problems(names)
    yield from http_problems(names)
    yield from endpoint_problems(names)
    yield from operation_problems(names)
    yield from overlay_problems(files, names)
