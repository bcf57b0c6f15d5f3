"""Pages of the docs target for the tests of this folder."""

from __future__ import annotations

import yaml

from shapewright import resources
from shapewright.dialects.api import page as api_page
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer

DOCS = resources.templates() / "docs"
RENDERER = Renderer([DOCS])
EDITIONS = yaml.safe_load((DOCS / "editions.yaml").read_text("utf-8"))


def operation_page(service: Service, operation: str, edition: str | None = None) -> str:
    """The API page of one operation."""
    run = Run((service,), data=EDITIONS, edition=edition)
    return render("api/operation.md.jinja", Subject(run, service, service.operations[operation]))


def render(template: str, subject: Subject) -> str:
    spec = api_page.VIEWS[RENDERER.view_name(template)]
    return RENDERER.render(template, spec.build(subject))
