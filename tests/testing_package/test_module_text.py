"""The generated module of answers as text: as Black would lay it out, and harmless."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shapewright import plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.polish import polish
from shapewright.render import Renderer
from tests.hostile.texts import TEXTS
from tests.runtime.test_layout import hostile_service, shape_of
from tests.testing_package.conftest import part
from tests.testing_package.services import OPERATIONS

_SAMPLE = ("kms", "pinpoint-sms-voice-v2", "sts")
_LONG = ("dynamodb", "pinpoint", "route53")


def modules(service: Service) -> Iterator[tuple[str, str]]:
    """Path and text of the module, as its template prints it."""
    target = plan.load_target("python", [resources.templates()])
    renderer = Renderer(target.folders)
    for job in plan.jobs(target, Run((service,), "sdk")):
        if job.template == "package/answers.py.jinja":
            view = view_spec(renderer.view_name(job.template), job.template).build(job.subject)
            yield job.path, renderer.render(job.template, view)


@pytest.mark.parametrize(
    "service", [*_SAMPLE, *(pytest.param(name, marks=pytest.mark.slow) for name in _LONG)]
)
def test_black_leaves_the_text_as_it_is(service: str) -> None:
    ((path, text),) = modules(part(service, OPERATIONS[service]))
    assert polish(path, text).decode() == text


@pytest.mark.parametrize("text", TEXTS)
def test_text_of_a_spec_is_never_code(text: str) -> None:
    ((_, plain),) = modules(hostile_service("a text"))
    ((_, code),) = modules(hostile_service(text))
    assert shape_of(code) == shape_of(plain)
    assert all(c.isprintable() or c == "\n" for c in code if ord(c) < 0x2030)
