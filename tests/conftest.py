"""Options and fixtures of the whole suite."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from typing import Any

import jinja2
import pytest
from hypothesis import settings

# A loaded machine is no failure; CI tries the same examples every time, people try new ones.
settings.register_profile("suite", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite expected outputs of cases from what is made now (refused under CI)",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused under CI")
    _compile_templates_once()


def _compile_templates_once() -> None:
    """Hundreds of runs of the generator share a process here: they share compiled templates."""
    compiled: dict[tuple[Any, ...], Any] = {}
    compile_anew = jinja2.Environment.compile

    def compile_once(self: jinja2.Environment, source: str, *names: str) -> Any:
        key = (self.finalize, source, *names)  # ours let nothing through that is raw
        if key not in compiled:
            compiled[key] = compile_anew(self, source, *names)
        return compiled[key]

    jinja2.Environment.compile = compile_once  # type: ignore[method-assign, assignment]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave ``slow`` tests out unless ``-m`` asks for a choice of its own."""
    if config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


def _set_aside() -> None:
    """Spare the garbage collector what is there now; it took a quarter of all time.

    Tests, modules and the models that tests share are millions of objects that stay until the
    end, and every full collection walks through all that are not set aside.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nothing goes of what is made while tests are found."""
    gc.disable()
    gc.set_threshold(10_000, 10, 20)
    try:
        return (yield)
    finally:
        gc.enable()
        _set_aside()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """What outlives the tests of a file is shared by those of others."""
    if nextitem is not None and nextitem.path != item.path:
        _set_aside()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten."""
    return bool(request.config.getoption("--update-golden"))
