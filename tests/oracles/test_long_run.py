"""Half a million values; a part of them with each seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.oracles import long_run

PARTS = 10


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(PARTS))
def test_the_long_run_is_clean(tmp_path: Path, seed: int) -> None:
    values = long_run.VALUES // PARTS
    assert long_run.run(tmp_path, values, seed)["values"] >= values
