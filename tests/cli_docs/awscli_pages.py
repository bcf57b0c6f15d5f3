"""The installed AWS CLI as a witness: its pages, and services linked from its own models.

It brings a botocore of its own, so nothing of it is imported here.
"""

from __future__ import annotations

import functools
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from botocore.exceptions import UnknownServiceError
from botocore.loaders import Loader

from shapewright import plan, resources
from shapewright.dialects.cli.page import VIEWS
from shapewright.dialects.view import Run, Subject
from shapewright.importers.cli_examples import examples_from_rst
from shapewright.ir import Operation, Service
from shapewright.naming import command_name
from shapewright.render import Renderer
from tests.support.models import service_from_model

SERVICE_COMMANDS = {"s3": "s3api", "codedeploy": "deploy", "config": "configservice"}
ORACLE = Path(__file__).with_name("oracle.py")
MADE_UP_ORACLE = Path(__file__).with_name("made_up_oracle.py")
_NOWHERE = {"AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}


@functools.cache
def awscli_folder() -> Path:
    """Where the AWS CLI is installed."""
    spec = importlib.util.find_spec("awscli")
    assert spec is not None, "the AWS CLI is not installed"
    assert spec.origin is not None
    return Path(spec.origin).parent


def awscli_pages(wanted: Sequence[tuple[str, str]]) -> list[str]:
    """The AWS CLI's own pages: (service, command), both as its user types them."""
    return ask_awscli(ORACLE, wanted)


def ask_awscli(script: Path, questions: Sequence[object]) -> list[str]:
    """What a script that imports the AWS CLI answers, in a process of its own."""
    result = subprocess.run(
        [sys.executable, str(script)],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **_NOWHERE, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": ""},
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return list(json.loads(result.stdout))


@functools.cache
def awscli_service(name: str) -> Service:
    """A service as the AWS CLI's models describe it, with its paginators and examples."""
    data = awscli_folder() / "botocore" / "data"
    loader = Loader(extra_search_paths=[str(data)], include_default_search_paths=False)
    model = loader.load_service_model(name, "service-2")
    pagination = _pagination(loader, name)
    folder = awscli_folder() / "examples" / SERVICE_COMMANDS.get(name, name)
    for operation, raw in model["operations"].items():
        if operation in pagination:
            raw["pagination"] = pagination[operation]
        file = folder / f"{command_name(operation)}.rst"
        if file.is_file():
            raw["examples"] = {"cli": examples_from_rst(file.read_text("utf-8"))}
    return service_from_model(name, model)


def _pagination(loader: Loader, name: str) -> dict[str, object]:
    try:
        return dict(loader.load_service_model(name, "paginators-1")["pagination"])
    except (UnknownServiceError, LookupError):
        return {}


class Pages:
    """Renders templates of the docs target for given services."""

    def __init__(self, services: Sequence[Service], edition: str | None = None) -> None:
        target = plan.load_target("docs", [resources.templates()])
        self._renderer = Renderer(target.folders)
        self._run = Run(tuple(services), data=target.data, edition=edition)

    def command(self, service: Service, operation: Operation) -> str:
        return self._text("cli/command.rst.jinja", service, operation)

    def service(self, service: Service) -> str:
        return self._text("cli/service.rst.jinja", service)

    def index(self) -> str:
        return self._text("cli/index.rst.jinja")

    def _text(
        self, template: str, service: Service | None = None, operation: Operation | None = None
    ) -> str:
        spec = VIEWS[self._renderer.view_name(template)]
        subject = Subject(self._run, service, maybe_operation=operation)
        return self._renderer.render(template, spec.build(subject))
