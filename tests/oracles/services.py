"""Benches: of the case specs, of the project's own operations, and of any of botocore's."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from botocore.loaders import Loader

from shapewright.ir import Service
from tests.oracles.case_specs import CASES
from tests.oracles.judges import Bench, bench
from tests.oracles.packages import modules_of
from tests.support.models import service_from_model
from tests.support.repository import repository_services

Modelled = tuple[Service, Mapping[str, Any]]
"""A service, and what botocore knows of it."""


def case_services() -> list[Modelled]:
    """The case specs."""
    return [(case.service, case.model) for case in CASES.values()]


def own_services() -> list[Modelled]:
    """The project's own specs, with what pages document beyond botocore's models."""
    return [(service, _model(service.name)) for service in repository_services()]


def botocore_services(chance: random.Random, number: int, operations: int) -> list[Modelled]:
    """Some operations of some of botocore's services."""
    names = chance.sample(Loader().list_available_services("service-2"), number)
    return [(_some(name, chance, operations), _model(name)) for name in names]


def _model(name: str) -> Mapping[str, Any]:
    model: Mapping[str, Any] = Loader().load_service_model(name, "service-2")
    return model


def _some(name: str, chance: random.Random, number: int) -> Service:
    service = service_from_model(name, dict(_model(name)))
    taking = [operation for operation in service.operations.values() if operation.input]
    chosen = chance.sample(taking, min(number, len(taking)))
    return dataclasses.replace(service, operations={made.name: made for made in chosen})


def benches(folder: Path, services: Iterable[Modelled]) -> list[Bench]:
    """The judges of all operations.

    Args:
        folder: where generated packages may be written.
    """
    services = list(services)
    modules = modules_of(folder, (service for service, _ in services))
    return [
        bench(service, operation, modules[service.name], model)
        for service, model in services
        for operation in service.operations.values()
    ]
