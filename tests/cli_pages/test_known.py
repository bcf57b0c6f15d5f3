"""The list of differences names tests that are there."""

from __future__ import annotations

import importlib

import pytest

from tests.cli_pages.known import TESTED


@pytest.mark.parametrize("name", TESTED)
def test_a_listed_difference_is_tested(name: str) -> None:
    module, _, test = name.partition(".")
    assert callable(getattr(importlib.import_module(f"tests.cli_pages.{module}"), test))
