"""Pages of boto3's form, by this project and by boto3 itself, of models that botocore ships."""

from __future__ import annotations

import copy
import functools
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import boto3
from boto3.docs.client import Boto3ClientDocumenter
from botocore.docs.bcdoc.restdoc import DocumentStructure, ReSTDocument
from botocore.exceptions import UnknownServiceError
from botocore.loaders import Loader

from shapewright import naming, plan, resources
from shapewright.dialects.boto3.page import VIEWS
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.support.models import service_from_model

TEMPLATES = {
    "Boto3MethodPage": "boto3/method.rst.jinja",
    "Boto3ServicePage": "boto3/service.rst.jinja",
    "Boto3Index": "boto3/index.rst.jinja",
}
_AWSCLI_DOCUMENTS = Path(__file__).with_name("awscli_documents.py")


@functools.cache
def _renderer() -> Renderer:
    return Renderer(plan.load_target("docs", [resources.templates()]).folders)


def render(view: str, subject: Subject) -> str:
    """A page of this project."""
    return _renderer().render(TEMPLATES[view], VIEWS[view].build(subject))


def method_page(service: Service, operation: str) -> str:
    """This project's page of one operation."""
    subject = Subject(Run((service,)), service, service.operations[operation])
    return render("Boto3MethodPage", subject)


@functools.cache
def service(name: str) -> Service:
    """A service of botocore, with its shared examples."""
    model = Loader().load_service_model(name, "service-2")
    for operation, listed in copy.deepcopy(_shared_examples(name)).items():
        model["operations"][operation]["examples"] = {"boto3": listed}
    return service_from_model(name, model)


def _shared_examples(name: str) -> dict[str, Any]:
    try:
        return dict(Loader().load_service_model(name, "examples-1")["examples"])
    except UnknownServiceError:
        return {}


@functools.cache
def _session() -> boto3.Session:
    return boto3.Session("key", "secret", region_name="us-east-1")


@functools.cache
def documenter(name: str) -> Boto3ClientDocumenter:
    """Boto3's own writer of the pages of a service; it writes no file here."""
    return Boto3ClientDocumenter(_session().client(name), os.devnull, _shared_examples(name))


def boto3_page(name: str, operation: str) -> str:
    """Boto3's own page of one operation."""
    method = naming.method_name(operation)
    structure = DocumentStructure(method, target="html")
    documenter(name)._add_client_method(structure, method, None)
    return str(structure.flush_structure().decode("utf-8"))


def boto3_document(html: str, level: int, before: str) -> str:
    """What botocore appends to a document for one documentation."""
    document = ReSTDocument()
    document.style.indentation = level
    if before:
        document.write(before)
    document.include_doc_string(html)
    return "".join(document._writes).removeprefix(before)


def awscli_documents(wanted: Sequence[tuple[str, int, str, dict[str, str]]]) -> list[list[Any]]:
    """What the AWS CLI appends for documentations, each with the link targets it defines later."""
    result = subprocess.run(
        [sys.executable, str(_AWSCLI_DOCUMENTS)],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": ""},
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return list(json.loads(result.stdout))


def documentations(names: Sequence[str]) -> list[str]:
    """Every distinct documentation in the models of services, sorted."""
    found: set[str] = set()
    for name in names:
        found.update(_documentations(Loader().load_service_model(name, "service-2")))
    return sorted(found)


def _documentations(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _documentations(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "documentation" and isinstance(value, str):
                yield value
            else:
                yield from _documentations(value)
