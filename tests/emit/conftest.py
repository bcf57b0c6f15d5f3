"""An output folder, and the two ways in which a tree gets there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shapewright.emit import swap

from .trees import leftovers


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "generated"
    assert leftovers(tmp_path / "generated") == []


@pytest.fixture(params=["exchange", "renames"])
def way(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """One exchange, where the system has that, or two renames."""
    if request.param == "renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    elif not swap.exchange(tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")):
        pytest.skip("this system cannot exchange two folders")
    return str(request.param)
