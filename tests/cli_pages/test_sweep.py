"""Hundreds of operations on the command line: help, skeleton, input whole and by options."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from shapewright.ir import Service
from tests.cli_pages.sample import PROTOCOL
from tests.cli_pages.sweep import Lines
from tests.runtime.package import write_package
from tests.wire.services import imported, operation_names, service_names
from tests.wire.surroundings import ACCESS_KEY, SECRET_KEY, fixed

_NOT_CALLED = frozenset({"types.py", "models.py", "async_client.py", "client.py", "_answers.py"})
_OF_EACH = 13
_MANY = 30
_NUMBER_OF_MANY = 60


def _some(service: str, most: int) -> Service:
    names = operation_names(service)
    return imported(service, random.Random(service).sample(names, min(most, len(names))))


@contextmanager
def _written(folder: Path, package: str, services: list[Service]) -> Iterator[Any]:
    """Gives the modules of a package of services."""
    write_package(services, folder, package, _NOT_CALLED)
    keys = {"AWS_ACCESS_KEY_ID": ACCESS_KEY, "AWS_SECRET_ACCESS_KEY": SECRET_KEY}
    sys.path.insert(0, str(folder))
    try:

        def load(name: str) -> Any:
            return importlib.import_module(f"{package}.{name}")

        with fixed(load), patch.dict("os.environ", keys):
            yield load
    finally:
        sys.path.remove(str(folder))


def _problems(load: Any, service: Service, folder: Path) -> list[str]:
    lines = Lines(load, service)
    return [
        f"{name}: {problem}"
        for name, operation in service.operations.items()
        for problem in lines.problems(operation, folder)
    ]


def test_operations_of_all_protocols(tmp_path: Path) -> None:
    services = [_some(service, _OF_EACH) for service in PROTOCOL]
    assert sum(len(service.operations) for service in services) >= 110
    with _written(tmp_path, "swept", services) as load:
        for service in services:
            assert _problems(load, service, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", random.Random(8).sample(sorted({*service_names()} - {*PROTOCOL}), _NUMBER_OF_MANY)
)
def test_operations_of_many_services(tmp_path: Path, name: str) -> None:
    service = _some(name, _MANY)
    with _written(tmp_path, f"swept_{name.replace('-', '_')}", [service]) as load:
        assert _problems(load, service, tmp_path) == []
