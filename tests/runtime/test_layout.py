"""Generated modules of this room as text: laid out as Black would, readable, and hostile-proof."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

import pytest

from shapewright import plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run
from shapewright.ir import Service
from shapewright.polish import polish
from shapewright.render import Renderer
from tests.hostile.texts import TEXTS
from tests.runtime.oracle import OPERATIONS
from tests.runtime.package import part_of_service
from tests.support.models import service_from_model

_OURS = (*("client.py", "wire.py", "commands.py", "command.py", "services.py", "questions.py"),)
_SAMPLE = ("pinpoint", "pinpoint-sms-voice-v2", "bedrock-runtime", "kms", "lambda", "wickr")


def modules(*services: Service) -> Iterator[tuple[str, str]]:
    """Path and text of each module, as its template prints it."""
    target = plan.load_target("python", [resources.templates()])
    renderer = Renderer(target.folders)
    for job in plan.jobs(target, Run(services, "sdk")):
        if job.template.removesuffix(".jinja").removeprefix("package/") in _OURS:
            view = view_spec(renderer.view_name(job.template), job.template).build(job.subject)
            yield job.path, renderer.render(job.template, view)


@pytest.mark.parametrize("service", _SAMPLE)
def test_black_leaves_the_text_as_it_is(service: str) -> None:
    for path, text in modules(part_of_service(service, OPERATIONS[service])):
        assert polish(path, text).decode() == text, path


def hostile_service(text: str) -> Service:
    """A service whose every free text is hostile."""
    shape = {
        "type": "structure",
        "documentation": text,
        "required": ["Text"],
        "members": {
            "Text": {"shape": "Text", "documentation": text},
            "Again": {"shape": "Input", "documentation": text},
        },
    }
    enum = {"type": "string", "enum": [text], "documentation": text}
    operation = {
        "http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": "Input"},
        "documentation": text,
        "deprecated": True,
        "deprecatedMessage": text,
        "errors": [{"shape": "Failure"}],
    }
    error = {"type": "structure", "members": {}, "exception": True, "documentation": text}
    model: dict[str, Any] = {
        "metadata": {
            "serviceId": text,
            "serviceFullName": text,
            "apiVersion": text,
            "protocol": "json",
            "jsonVersion": text,
            "targetPrefix": text,
            "endpointPrefix": text,
        },
        "documentation": text,
        "operations": {"Do": operation},
        "shapes": {"Input": shape, "Text": enum, "Failure": error},
    }
    return service_from_model("hostile", model)


@pytest.mark.parametrize("text", TEXTS)
def test_text_of_a_spec_is_never_code(text: str) -> None:
    plain = {path: shape_of(code) for path, code in modules(hostile_service("a text"))}
    for path, code in modules(hostile_service(text)):
        assert shape_of(code) == plain[path], path
        assert all(c.isprintable() or c == "\n" for c in code if ord(c) < 0x2030), path


def shape_of(code: str) -> str:
    """The code without what its strings say."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)
