"""The package of the generated clients."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.wire.packages import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Where clients are generated."""
    made = Workshop(tmp_path_factory.mktemp("wire"))
    yield made
    made.close()
