"""The skeletons that the AWS CLI was recorded to print, and the models that it has."""

from __future__ import annotations

import functools
import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from botocore.loaders import Loader

from shapewright.ir import Operation, Service
from tests.support.models import service_from_model

_FILE = Path(__file__).parents[1] / "recorded" / "cli" / "skeletons.json"


class Printed(NamedTuple):
    """What a version of the AWS CLI did.

    Args:
        code: exit code.
        out: what was printed on standard output.
        err: what was printed on standard error.
    """

    code: int
    out: str
    err: str


class Case(NamedTuple):
    """One recorded command line.

    Args:
        variant: ``input``, ``yaml-input`` or ``output``.
        words: the command line behind ``aws``.
        versions: what each version did, ``v2`` first.
    """

    id: str
    service: str
    operation: str
    variant: str
    words: tuple[str, ...]
    versions: dict[str, Printed]

    @property
    def expected(self) -> Printed:
        """What version 2 did, or version 1 where only that was recorded."""
        return next(iter(self.versions.values()))


@functools.cache
def cases() -> tuple[Case, ...]:
    """All cases."""
    return tuple(_case(each) for each in json.loads(_FILE.read_text(encoding="utf-8"))["cases"])


def _case(raw: dict[str, Any]) -> Case:
    found = {}
    for version in sorted(raw["versions"], reverse=True):
        did = raw["expected"] if "expected" in raw else raw["expected_by_version"][version]
        found[version] = Printed(did["rc"], did["stdout"], did["stderr"])
    names = (raw["id"], raw["service"], raw["operation"], raw["variant"])
    return Case(*names, tuple(raw["argv"]), found)


@functools.cache
def _loader() -> Loader:
    """Loads the models that the installed AWS CLI brings."""
    package = importlib.util.find_spec("awscli")
    if package is None or not package.submodule_search_locations:
        pytest.skip("the AWS CLI's models are needed: install awscli")
    data = Path(package.submodule_search_locations[0]) / "botocore" / "data"
    return Loader(extra_search_paths=[str(data)], include_default_search_paths=False)


@functools.cache
def model(service: str) -> dict[str, Any]:
    """The AWS CLI's model of a service."""
    found: dict[str, Any] = _loader().load_service_model(service, "service-2")
    return found


def part_of(service: str, operations: Iterable[str]) -> dict[str, Any]:
    """The AWS CLI's model of some operations."""
    whole = model(service)
    return {**whole, "operations": {name: whole["operations"][name] for name in operations}}


@functools.cache
def _service(name: str) -> Service:
    return service_from_model(name, model(name))


def operation(case: Case) -> Operation:
    """The operation of a case."""
    return _service(case.service).operations[case.operation]
