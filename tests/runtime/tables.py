"""Wire tables of services, as generated modules hold them, without a package around them."""

from __future__ import annotations

import ast
import functools
import os
from types import SimpleNamespace
from typing import Any

from shapewright.dialects.python import wire
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from tests.support.models import botocore_service

EVERYTHING = bool(os.environ.get("SHAPEWRIGHT_EVERY_OPERATION"))
"""Whether sweeps go over all that botocore has, instead of a sample (minutes, not seconds)."""


@functools.cache
def tables(service: str) -> Any:
    """What the generated module ``_wire`` of one of botocore's services holds."""
    return tables_of(botocore_service(service))


def tables_of(service: Service) -> Any:
    """What the generated module ``_wire`` of a service holds, and its operations ``by_name``."""
    view = wire.build(Subject(Run((service,)), service))
    parts = {"SERVICE": view.service, "ERRORS": view.errors, "SHAPES": view.shapes}
    parts["OPERATIONS"] = view.operations
    values = {name: _value(str(text)) for name, text in parts.items()}
    by_name = {table["name"]: table for table in values["OPERATIONS"].values()}
    return SimpleNamespace(**values, by_name=by_name)


def _value(assignment: str) -> Any:
    (statement,) = ast.parse(assignment).body
    assert isinstance(statement, ast.AnnAssign)
    assert statement.value is not None
    return ast.literal_eval(statement.value)
