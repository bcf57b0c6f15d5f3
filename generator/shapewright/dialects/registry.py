"""Every view that a template can name, and the dialect module that builds it."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping

from shapewright import naming
from shapewright.dialects.view import ViewSpec
from shapewright.errors import TemplateError

_MODULES = (
    "api.page",
    "boto3.page",
    "cli.markdown",
    "cli.page",
    "docs.index",
    "schemas.json_schema",
    "python.answers",
    "python.client",
    "python.commands",
    "python.completion",
    "python.endpoints",
    "python.models",
    "python.package",
    "python.questions",
    "python.readme",
    "python.samples",
    "python.thorough",
    "python.types",
    "python.validators",
    "python.wire",
)


@functools.cache
def views() -> Mapping[str, ViewSpec]:
    """All views by name."""
    found: dict[str, ViewSpec] = {}
    for module in _MODULES:
        offered = importlib.import_module(f"shapewright.dialects.{module}").VIEWS
        if twice := sorted(set(found) & set(offered)):
            raise AssertionError(f"two modules offer the view {twice[0]}")
        found |= offered
    return found


def view_spec(name: str, template: str) -> ViewSpec:
    """The view called ``name``, which ``template`` asks for.

    Raises:
        TemplateError: there is none.
    """
    if name not in views():
        hint = naming.nearest(name, views())
        raise TemplateError(f"{template}:1: there is no view '{name}'{hint}")
    return views()[name]
