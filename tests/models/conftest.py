"""Packages that several tests look at; each is generated once."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest

from shapewright.datamodel import FLAVOURS, Flavour
from tests.models.making import Package, make
from tests.models.services import things
from tests.support.repository import repository_services


@pytest.fixture(scope="session")
def package_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Flavour], Package]:
    """Gives the package of all kinds of members and of our own services, by flavour."""

    @functools.cache
    def made(flavour: Flavour) -> Package:
        return make(tmp_path_factory.mktemp(flavour), [things(), *repository_services()], flavour)

    return made


@pytest.fixture(scope="session", params=FLAVOURS)
def package(request: pytest.FixtureRequest, package_of: Callable[[Flavour], Package]) -> Package:
    """The package of each flavour."""
    return package_of(request.param)


@pytest.fixture(scope="session")
def pydantic_package(package_of: Callable[[Flavour], Package]) -> Package:
    """The package with models of pydantic's."""
    return package_of("pydantic")
